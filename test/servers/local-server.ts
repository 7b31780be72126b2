import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

export interface LocalServer {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly origin: string
  readonly port: number
  /** Paths that were asked for, in order. */
  readonly asked: string[]
  /** The headers of the last request. */
  headers: IncomingMessage['headers']
  readonly close: () => Promise<void>
}

/** A server on a free port of the loopback address; a path without a handler is 404. */
export const serveLocally = async (handlers: Readonly<Record<string, Handler>>): Promise<LocalServer> => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    local.headers = request.headers
    const handler = handlers[(request.url ?? '').split('?', 1)[0] ?? '']
    if (handler !== undefined) return handler(request, response)
    response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const local: LocalServer = {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked,
    headers: {},
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return local
}

/** Answers with a body and a media type. */
export const answer =
  (
    body: string | Uint8Array,
    type = 'text/html; charset=utf-8',
    headers: Readonly<Record<string, string>> = {},
  ): Handler =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': type, ...headers }).end(body)
  }

/** Points on to another address. */
export const redirect =
  (location: string, status = 302): Handler =>
  (_request, response) => {
    response.writeHead(status, { location }).end()
  }

/** Answers with a status alone. */
export const refuse =
  (status: number): Handler =>
  (_request, response) => {
    response.writeHead(status).end()
  }

/** Sends a little now and then, and never ends. */
export const drip: Handler = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' })
  const timer = setInterval(() => response.write('<p>slow</p>'), 50)
  response.on('close', () => clearInterval(timer))
}
