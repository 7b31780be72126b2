import { randomBytes } from 'node:crypto'
import { hostname, networkInterfaces } from 'node:os'
import type { Context } from 'hono'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Finding } from '../../base/index.ts'
import { isOwnHost, listen, type Listening } from '../http/index.ts'
import { webSite } from './app.ts'
import type { WebOptions } from './options.ts'

export interface ServeLedger extends Pick<WebOptions, 'ledger' | 'read' | 'sentenceAt' | 'tables' | 'mode' | 'onFault'> {
  /** A loopback address, or with people one of the network. */
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** Further names under which people know the server. */
  readonly names: readonly string[]
}

/** Names and addresses of this machine, in lower case. */
const ownNames = (host: string, names: readonly string[]): ReadonlySet<string> => {
  const addresses = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address))
  return new Set([host, hostname(), ...addresses, ...names].map((name) => name.toLowerCase()))
}

/** Behind a server that speaks TLS every request comes from that server, which adds at the end who asked it. */
const addressOf = (context: Context, behindTls: boolean): string => {
  const asked = behindTls ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return asked || (getConnInfo(context).remote.address ?? 'unknown')
}

const hostName = (host: string): string | undefined => {
  const [, bare] = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i.exec(host) ?? []
  return bare?.replace(/^\[|\]$/g, '').toLowerCase()
}

/** Serves the ledger until `close` is called. A port that cannot be had is a finding. */
export const serveLedger = async (options: ServeLedger): Promise<Listening | Finding> => {
  const { host, names } = options
  const loopback = options.mode.kind === 'loopback'
  const known = ownNames(host, names)
  let port = options.port
  const { app, prepare } = webSite({
    ...options,
    now: () => new Date(),
    chance: randomBytes,
    clientAddress: (context) => addressOf(context, options.mode.kind === 'people' && options.mode.behind_tls === true),
    isOwnHost: (asked) => isOwnHost(asked, port) || (!loopback && asked !== undefined && known.has(hostName(asked) ?? '')),
  })
  const served = await listen((request, env) => app.fetch(request, env as object), host, options.port)
  if (served.kind !== 'finding') {
    port = served.port
    // What cannot be drawn now is drawn, or told of, when somebody asks.
    prepare().catch(() => {})
  }
  return served
}
