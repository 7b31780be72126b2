import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import type { Finding } from '../../base/index.ts'
import { isOwnHost, listen, type Listening } from '../http/index.ts'
import type { ToolContext } from './context.ts'
import { mcpServer } from './server.ts'

/** Answers on standard input and output until the client ends them. */
export const serveStdio = async (context: ToolContext): Promise<void> => {
  const server = mcpServer(context)
  const ended = new Promise<void>((resolve) => {
    server.server.onclose = resolve
    process.stdin.once('end', resolve)
  })
  await server.connect(new StdioServerTransport())
  await ended
  await server.close()
}

const mostBytes = 4 * 1024 * 1024

/** A page of another site may send requests to this machine, but not without its own origin in them. */
const isForeign = (request: Request, port: number): boolean => {
  const origin = request.headers.get('origin')
  if (origin === null) return false
  return !URL.canParse(origin) || !isOwnHost(new URL(origin).host, port)
}

const refusal = (request: Request, port: number): Response | undefined => {
  if (!isOwnHost(request.headers.get('host') ?? undefined, port) || isForeign(request, port)) {
    return new Response('Asked for another host: use the address that was printed', { status: 421 })
  }
  if (new URL(request.url).pathname !== '/mcp') return new Response('Nothing at this address: the server is at /mcp', { status: 404 })
  if (request.method !== 'POST') return new Response('POST answers, nothing else', { status: 405, headers: { allow: 'POST' } })
  return undefined
}

/** The body of a request, or undefined for one that is too long, whatever its headers say of its length. */
const bodyOf = async (request: Request): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of request.body ?? []) {
    bytes += part.length
    if (bytes > mostBytes) return undefined
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** Answers at a loopback address, each request by itself. A port that cannot be had is a finding. */
export const serveHttp = async (context: ToolContext, port: number): Promise<Listening | Finding> => {
  let own = port
  const answer = async (request: Request): Promise<Response> => {
    const refused = refusal(request, own)
    if (refused) return refused
    const body = await bodyOf(request)
    if (!body) return new Response('Too long a question', { status: 413 })
    const server = mcpServer(context)
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
    await server.connect(transport)
    try {
      return await transport.handleRequest(new Request(request.url, { method: 'POST', headers: request.headers, body }))
    } finally {
      await server.close()
    }
  }
  const listening = await listen(answer, '127.0.0.1', port)
  if (listening.kind === 'served') own = listening.port
  return listening
}
