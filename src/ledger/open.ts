import { lastChange, lastClaimOn, partiesIn } from './about-parties.ts'
import { append } from './append.ts'
import { audit } from './audit.ts'
import { backup, restore } from './backup.ts'
import { openDatabase } from './database.ts'
import type { Engine } from './engines/engine.ts'
import { judge } from './judge.ts'
import { latestDocuments, latestJudgements, totals } from './latest.ts'
import { head, history, listDocuments, listDyads } from './lists.ts'
import { recall } from './recall.ts'
import type { Head, Ledger } from './record.ts'
import { search } from './search.ts'

export interface OpenOptions {
  /** A file, `:memory:`, or an address that begins with `postgres://`. */
  readonly location: string
  /** The clock. */
  readonly now: () => Date
  /** Nothing is added, and a ledger that is not there is a problem. */
  readonly readOnly?: boolean
  /** How long a question in SQL may take; 10 s. */
  readonly queryMilliseconds?: number
}

/** Runs what asks the engine, and turns what is wrong outside into a `LedgerProblem`. */
const guard =
  (engine: Engine) =>
  async <T>(action: () => Promise<T>): Promise<T> => {
    try {
      return await action()
    } catch (error) {
      throw engine.problemOf(error)
    }
  }

/** Lines of a backup, with the same care. */
const guardLines = async function* (engine: Engine): AsyncGenerator<string> {
  try {
    yield* backup(engine)
  } catch (error) {
    throw engine.problemOf(error)
  }
}

/** What adds to a ledger, each followed by keeping its new head outside. */
const additions = (engine: Engine, now: () => Date): Pick<Ledger, 'append' | 'judge' | 'restore'> => {
  const guarded = guard(engine)
  const kept = <T>(action: () => Promise<T>, headOf: (done: T) => Head | undefined): Promise<T> =>
    guarded(async () => {
      const done = await action()
      const head = headOf(done)
      if (head && head.seq > 0) engine.keptHead.keep(head)
      return done
    })
  return {
    append: (readings) =>
      kept(
        () => append(engine, readings, now()),
        ({ head }) => head,
      ),
    judge: async (judgements) => {
      const { recorded, findings } = await guarded(() => judge(engine, judgements, now()))
      if (recorded.length > 0) engine.keptHead.keep(await guarded(() => head(engine.db)))
      return { recorded, findings }
    },
    restore: (lines) =>
      kept(
        () => restore(engine, lines),
        (head) => head,
      ),
  }
}

/** Opens a ledger, makes it where there is none, and brings an older one up to this program's version. Throws `LedgerProblem`. */
export const openLedger = async ({ location, now, readOnly = false, queryMilliseconds = 10_000 }: OpenOptions): Promise<Ledger> => {
  const { engine, findings } = await openDatabase(location, { readOnly, milliseconds: queryMilliseconds })
  const guarded = guard(engine)
  return {
    engine: engine.name,
    findings,
    ...additions(engine, now),
    recall: (question) => guarded(() => recall(engine, question)),
    listDocuments: (page = {}) => guarded(() => listDocuments(engine.db, page)),
    latestDocuments: (question) => guarded(() => latestDocuments(engine.db, question)),
    latestJudgements: (question) => guarded(() => latestJudgements(engine.db, question)),
    totals: () => guarded(() => totals(engine.db)),
    listDyads: () => guarded(() => listDyads(engine.db)),
    lastChange: () => guarded(() => lastChange(engine.db)),
    lastClaimOn: (party) => guarded(() => lastClaimOn(engine.db, party)),
    partiesIn: (kinds) => guarded(() => partiesIn(engine.db, kinds)),
    history: (page) => guarded(() => history(engine.db, page)),
    head: () => guarded(() => head(engine.db)),
    audit: (kept) => guarded(() => audit(engine, kept)),
    query: (text) => guarded(() => engine.query(text)),
    search: (words, limit) => guarded(() => search(engine, words, limit)),
    backup: () => guardLines(engine),
    close: () => guarded(() => engine.close()),
  }
}
