import type { Day, PartyId } from '../../base/index.ts'
import type { Ledger, Totals } from '../../ledger/index.ts'
import { summaryOf, type Conflicts, type DyadLine, type Front } from '../../outputs/web/index.ts'
import { factsOnFile, type FactsOnFile, type FactsOnFileQuestion } from '../ledger/facts-on-file.ts'
import { dossierOfFacts, type DossierOnFile } from '../ledger/render-dossier.ts'
import { waitingIn, type Waiting } from '../ledger/waiting.ts'
import { drawBeside, openQuiet, type Quiet } from './draw-beside.ts'
import { lastDayOn, movedOn } from './moved.ts'
import { remember, type Remembered } from './remembered.ts'

type Bare = Omit<DyadLine, 'summary'>
type Contested = Conflicts['dyads'][number]

/** What the account of a pair comes to, in lists of pairs and of conflicts. */
export interface Digest {
  readonly summary: NonNullable<DyadLine['summary']>
  readonly contested: Contested['conflicts']
  readonly crises: readonly string[]
}

/** What the pages ask of a ledger, by the functions of the command line, kept while nothing is added. */
export interface Answers {
  readonly ledger: Ledger
  readonly nameOf: (id: PartyId) => string
  readonly dyads: () => Promise<readonly Bare[]>
  readonly dossier: (question: FactsOnFileQuestion) => Promise<DossierOnFile>
  readonly digest: (from: PartyId, to: PartyId) => Promise<Digest>
  /** Lines with their accounts; in a large ledger as far as these are drawn already. */
  readonly lines: (dyads: readonly Bare[]) => Promise<readonly DyadLine[]>
  /** Pairs with what their accounts come to; in a large ledger null for some, which are drawn later. */
  readonly digests: (dyads: readonly Bare[]) => Promise<readonly (readonly [Bare, Digest | null])[]>
  readonly waiting: (parties: readonly PartyId[]) => Promise<Waiting>
  readonly counts: () => Promise<Totals>
  /** What moved in the accounts since a day, or on the last day of the ledger; null where it is drawn later, or nothing is on file. */
  readonly moved: (since: Day | null) => Promise<Front['moved']>
  /** Has what visitors ask first drawn while nobody asks for anything: after a start, too, the first visitor should not wait. */
  readonly prepare: () => Promise<void>
  /** Told of every request, so that what is drawn beside waits. */
  readonly asked: () => void
  /** Whatever else depends on nothing but what is on file, by a key of its own. */
  readonly kept: <T>(key: string, make: () => Promise<T>) => Promise<T>
}

const contestedOf = ({ dossier }: DossierOnFile): Digest['contested'] => {
  const byNumber = new Map(dossier.notes.map((note) => [note.n, note]))
  return dossier.contested.map(({ readings, notes: _, ...conflict }) => ({
    ...conflict,
    readings: readings.map(({ words, sources, independent, notes }) => ({
      words,
      sources,
      independent,
      notes: notes.flatMap((n) => byNumber.get(n) ?? []),
    })),
  }))
}

/** Claims on file up to which a list of pairs waits for all their accounts, and the front page for what moved. */
const drawnAtOnce = 5000
/** Milliseconds after which no further account is drawn for a page of a large ledger. */
const patience = 40
const prepared = 20
const preparedQueues = 8

/** What accounts are made from: the last entry that concerns either of two parties. Another pair's claims make them no older. */
const stateOfPairs =
  (ledger: Ledger, known: Remembered) =>
  async (pair: string): Promise<string> => {
    const last = (party: PartyId): Promise<number> => known.of(`last claim on ${party}`, () => ledger.lastClaimOn(party))
    const seqs = await Promise.all([known.of('last change', () => ledger.lastChange()), ...pair.split('/').map(last)])
    return String(Math.max(...seqs))
  }

const dyadsOf = async (ledger: Ledger, nameOf: (id: PartyId) => string): Promise<readonly Bare[]> =>
  (await ledger.listDyads()).map((row) => ({
    from_party: row.from_party,
    to_party: row.to_party,
    from_name: nameOf(row.from_party),
    to_name: nameOf(row.to_party),
    claims: Number(row.claims),
    documents: Number(row.documents),
    latest_published_on: row.latest_published_on,
  }))

/** Answers that are kept, and what knows when somebody asked last. */
interface Keeping {
  /** Large answers, few of them, and small ones. Kept until something is added. */
  readonly whole: Remembered
  readonly small: Remembered
  /** By pair, written `RUS/IRN`. Kept until something on one of the two is added. */
  readonly pairs: Remembered
  readonly quiet: Quiet
}

/** Facts, accounts and queues that are kept whole: of a pair with thousands of claims each is some megabytes. */
const mostWhole = 24

const keepingFor = (ledger: Ledger): Keeping => {
  const head = async (): Promise<string> => (await ledger.head()).hash
  const small = remember(head, 5000)
  return { whole: remember(head, mostWhole), small, pairs: remember(stateOfPairs(ledger, small), 5000), quiet: openQuiet() }
}

type Accounts = Pick<Answers, 'dossier' | 'digest' | 'waiting' | 'digests' | 'lines'>

const accountsFrom = (
  ledger: Ledger,
  { whole, pairs, quiet }: Keeping,
  partyName: (id: PartyId) => string | undefined,
  isLarge: () => Promise<boolean>,
): Accounts => {
  // An account and the queue of the same pair are made of the same facts.
  const draw = (question: FactsOnFileQuestion): Promise<FactsOnFile> => factsOnFile(ledger, { ...question, pair_only: true })
  const facts = (question: FactsOnFileQuestion): Promise<FactsOnFile> => whole.of(JSON.stringify(['facts', question]), () => draw(question))
  const dossierKey = (question: FactsOnFileQuestion): string => JSON.stringify(['dossier', question])
  const dossier: Answers['dossier'] = (question) =>
    whole.of(dossierKey(question), async () => dossierOfFacts(await facts(question), question, partyName))
  const digest: Answers['digest'] = (from, to) =>
    pairs.of(`${from}/${to}`, async () => {
      const question = { parties: [from, to] }
      // An account that is drawn for a list alone is not kept: it would push out those that people look at.
      const known = await whole.known<DossierOnFile>(dossierKey(question))
      const onFile = known ?? dossierOfFacts(await draw(question), question, partyName)
      return {
        summary: summaryOf(onFile.dossier),
        contested: contestedOf(onFile),
        crises: onFile.dossier.crises.map(({ id }) => id),
      }
    })
  const drawLater = drawBeside(({ from_party, to_party }: Bare) => digest(from_party, to_party), quiet)
  const drawnOf = async (dyads: readonly Bare[], milliseconds: number): Promise<readonly (readonly [Bare, Digest | null])[]> => {
    const until = (await isLarge()) ? performance.now() + milliseconds : Infinity
    const drawn: [Bare, Digest | null][] = []
    for (const dyad of dyads) {
      const { from_party, to_party } = dyad
      const pair = `${from_party}/${to_party}`
      const known = await pairs.known<Digest>(pair)
      const isDue = known === undefined && performance.now() < until
      if (known === undefined && !isDue) drawLater(pair, dyad)
      drawn.push([dyad, isDue ? await digest(from_party, to_party) : (known ?? null)])
    }
    return drawn
  }
  return {
    dossier,
    digest,
    digests: (dyads) => drawnOf(dyads, patience),
    lines: async (dyads) => (await drawnOf(dyads, 0)).map(([dyad, drawn]) => ({ ...dyad, summary: drawn?.summary ?? null })),
    waiting: (parties) => whole.of(JSON.stringify(['waiting', parties]), async () => waitingIn(await facts({ parties }), parties)),
  }
}

/** The answers of one ledger; `partyName` gives the name to show for a party. */
export const answersFrom = (ledger: Ledger, partyName: (id: PartyId) => string | undefined): Answers => {
  const keeping = keepingFor(ledger)
  const { small, quiet } = keeping
  const nameOf = (id: PartyId): string => partyName(id) ?? id
  const counts: Answers['counts'] = () => small.of('counts', () => ledger.totals())
  const isLarge = async (): Promise<boolean> => (await counts()).claims > drawnAtOnce
  const accounts = accountsFrom(ledger, keeping, partyName, isLarge)
  const movedKey = (day: Day): string => `moved ${day}`
  const movedSince = (day: Day, pause?: () => Promise<void>) => small.of(movedKey(day), () => movedOn(ledger, day, nameOf, pause))
  const changesLater = drawBeside((day: Day) => movedSince(day, quiet.wait), quiet)
  const queueLater = drawBeside((parties: readonly PartyId[]) => accounts.waiting(parties), quiet)
  const dyads: Answers['dyads'] = () => small.of('dyads', () => dyadsOf(ledger, nameOf))
  return {
    ledger,
    nameOf,
    ...accounts,
    dyads,
    counts,
    moved: async (since) => {
      const day = since ?? (await small.of('last day', () => lastDayOn(ledger)))
      if (day === null) return null
      if (!(await isLarge())) return movedSince(day)
      const drawn = await small.known<NonNullable<Front['moved']>>(movedKey(day))
      if (!drawn) changesLater(movedKey(day), day)
      return drawn ?? null
    },
    prepare: async () => {
      if (!(await isLarge())) return
      const all = (await dyads()).slice(0, prepared)
      for (const { from_party, to_party } of all.slice(0, preparedQueues)) queueLater(`${from_party}/${to_party}`, [from_party, to_party])
      await accounts.lines(all)
    },
    asked: quiet.asked,
    kept: (key, make) => small.of(key, make),
  }
}
