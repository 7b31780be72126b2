import type { Ledger } from '../../ledger/index.ts'
import { openTables } from '../engine.ts'
import { ownPeopleFile } from '../ledger/location.ts'
import type { ReadOrder, ReadOutcome } from '../read-one.ts'
import { openReader, type Reader } from '../reader.ts'
import type { WebOptions } from '../web/index.ts'
import { personOf } from './decision.ts'
import { Problem } from './problem.ts'
import { warn } from './terminal.ts'
import type { LedgerOptions } from './with-ledger.ts'

export interface PagesOptions extends LedgerOptions {
  readonly host?: string
  readonly name?: readonly string[]
  readonly behindTls?: boolean
  readonly by?: string
  readonly data?: string
}

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost'])

const modeOf = async (options: PagesOptions, host: string): Promise<WebOptions['mode']> => {
  // Whoever a server before this one lets through comes from this machine too.
  const behind_tls = options.behindTls === true
  if (loopback.has(host) && !behind_tls) return { kind: 'loopback', person: personOf(options) }
  const { peopleIn, PeopleProblem } = await import('../web/index.ts')
  const people = peopleIn(ownPeopleFile(options.ledger))
  try {
    if (people.list().length === 0)
      throw new Problem(
        `${behind_tls ? '--behind-tls' : '--host'}: nobody may sign in yet, servanda people add NAME gives somebody a token`,
      )
  } catch (error) {
    if (error instanceof PeopleProblem) throw new Problem(error.message)
    throw error
  }
  if (!behind_tls)
    warn('--host without --behind-tls: tokens and texts cross the network in the clear; put a server that speaks TLS before this one')
  return { kind: 'people', people, behind_tls }
}

/** Reads beside the server where the built worker stands, so that a long text keeps nobody waiting; else in this thread. */
const reading = async (data: string | undefined, reader: () => Reader): Promise<(order: ReadOrder) => Promise<ReadOutcome>> => {
  const [{ canUseWorkers, readWithWorkers }, { rulesTextReader }, { readOne }] = await Promise.all([
    import('../reading-pool.ts'),
    import('../model/text-reader.ts'),
    import('../read-one.ts'),
  ])
  if (!canUseWorkers()) return (order) => readOne(rulesTextReader(reader()), order)
  return async (order) => {
    for await (const outcome of readWithWorkers([order], 1, data)) return outcome
    throw new Error('a worker ended without an outcome')
  }
}

/** Serves the pages of a ledger until the process is ended. */
export const servePages = async (
  ledger: Ledger,
  options: PagesOptions,
  port: number,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const { serveLedger, takeApartWith } = await import('../web/index.ts')
  const host = options.host === 'localhost' || options.host === undefined ? '127.0.0.1' : options.host
  let opened: Reader | undefined
  // The engine is opened when somebody asks how a sentence was taken apart.
  const reader = (): Reader => (opened ??= openReader(options.data === undefined ? {} : { data: options.data }))
  const served = await serveLedger({
    ledger,
    read: await reading(options.data, reader),
    sentenceAt: takeApartWith({
      explainPlace: (document, offset) => reader().explainPlace(document, offset),
      sentenceAt: (document, offset) => reader().sentenceAt(document, offset),
    }),
    tables: openTables(options.data === undefined ? {} : { data: options.data }).tables,
    mode: await modeOf(options, host),
    onFault: warn,
    host,
    port,
    names: options.name ?? [],
  })
  if (served.kind === 'finding') throw new Problem(served.message)
  return served
}
