import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { finding, type Finding } from '../../base/index.ts'

/** A running server. `close` ends it and all its connections. */
export interface Listening {
  readonly kind: 'served'
  readonly url: string
  readonly port: number
  readonly close: () => Promise<void>
}

type Answer = (request: Request, env: unknown) => Response | Promise<Response>

const bound = (server: Server, host: string, port: number): Promise<Finding | undefined> =>
  new Promise((resolve) => {
    server.once('error', (problem: NodeJS.ErrnoException) =>
      resolve(
        problem.code === 'EADDRINUSE'
          ? finding('error', 'port-in-use', `Port in use: ${port}, give another one or 0 for any`)
          : finding(
              'error',
              'port-refused',
              `Port not to be had: ${port} (${problem.code ?? problem.message}), give another one or 0 for any`,
            ),
      ),
    )
    server.listen(port, host, () => resolve(undefined))
  })

/** Answers requests at a host and port until `close` is called; port 0 takes any that is free. A port that cannot be had is a finding. */
export const listen = async (answer: Answer, host: string, port: number): Promise<Listening | Finding> => {
  const { createAdaptorServer } = await import('@hono/node-server')
  const server = createAdaptorServer({ fetch: answer }) as Server
  const refused = await bound(server, host, port)
  if (refused) return refused
  const own = (server.address() as AddressInfo).port
  return {
    kind: 'served',
    url: `http://${host.includes(':') ? `[${host}]` : host}:${own}/`,
    port: own,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
