import type { Context } from 'hono'
import type { Ledger } from '../../ledger/index.ts'
import type { Tables } from '../../english/index.ts'
import type { Visitor } from '../../outputs/web/index.ts'
import type { ReadOrder, ReadOutcome } from '../read-one.ts'
import type { TakeApart } from './sentence.ts'
import type { People } from './people.ts'

/** What the pages of a ledger are made with. Nothing in them looks at a clock, at chance or at the network by another way. */
export interface WebOptions {
  readonly ledger: Ledger
  /** Reads one source, wherever that is done. */
  readonly read: (order: ReadOrder) => Promise<ReadOutcome>
  /** How the sentence at a place of a text was taken apart. */
  readonly sentenceAt: TakeApart
  readonly tables: Tables
  readonly now: () => Date
  /** So many random bytes. */
  readonly chance: (bytes: number) => Uint8Array
  /** Who sent a request, for the limits on signing in and adding. */
  readonly clientAddress: (context: Context) => string
  /** Whether a `Host` names this server: any other name is that of somebody else's page. */
  readonly isOwnHost: (host: string | undefined) => boolean
  /**
   * `loopback`: who can reach the server is `person`. `people`: they sign in. `behind_tls`: a server before this one speaks TLS and says so in
   * `X-Forwarded-Proto`, which is believed in this case alone; whatever did not come by TLS is refused.
   */
  readonly mode:
    | { readonly kind: 'loopback'; readonly person: string }
    | { readonly kind: 'people'; readonly people: People; readonly behind_tls?: boolean }
  /** Told of a fault of the program itself; never what was sent. */
  readonly onFault: (message: string) => void
  /** Lets addresses of the inner network be read; a seam for tests. */
  readonly allow_private_addresses?: boolean
}

/** What a request carries on its way to a page. */
export interface Env {
  readonly Variables: { visitor: Visitor }
}
