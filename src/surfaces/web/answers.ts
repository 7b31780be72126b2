import type { Day, PartyId } from '../../base/index.ts'
import type { Ledger, Totals } from '../../ledger/index.ts'
import { dyadPath, summaryOf, type Conflicts, type DyadLine, type Front } from '../../outputs/web/index.ts'
import { factsOnFile, type FactsOnFile, type FactsOnFileQuestion } from '../ledger/facts-on-file.ts'
import { dossierOfFacts, type DossierOnFile } from '../ledger/render-dossier.ts'
import { waitingIn, type Waiting } from '../ledger/waiting.ts'
import { drawBeside, openQuiet } from './draw-beside.ts'
import { lastDayOn, movedOn } from './moved.ts'
import { remember } from './remembered.ts'

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
  readonly waiting: (parties: readonly PartyId[]) => Promise<Waiting>
  readonly counts: () => Promise<Totals>
  /** What moved in the accounts since a day, or on the last day of the ledger; null where it is drawn later, or nothing is on file. */
  readonly moved: (since: Day | null) => Promise<Front['moved']>
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

/** The answers of one ledger; `partyName` gives the name to show for a party. */
export const answersFrom = (ledger: Ledger, partyName: (id: PartyId) => string | undefined): Answers => {
  const whole = remember(ledger, 60)
  const small = remember(ledger, 5000)
  const quiet = openQuiet()
  const nameOf = (id: PartyId): string => partyName(id) ?? id
  // An account and the queue of the same pair are made of the same facts.
  const facts = (question: FactsOnFileQuestion): Promise<FactsOnFile> =>
    whole.of(JSON.stringify(['facts', question]), () => factsOnFile(ledger, question))
  const dossier: Answers['dossier'] = (question) =>
    whole.of(JSON.stringify(['dossier', question]), async () => dossierOfFacts(await facts(question), question, partyName))
  const digestKey = (from: PartyId, to: PartyId): string => `digest ${dyadPath(from, to)}`
  const digest: Answers['digest'] = (from, to) =>
    small.of(digestKey(from, to), async () => {
      const onFile = await dossier({ parties: [from, to] })
      return {
        summary: summaryOf(onFile.dossier),
        contested: contestedOf(onFile),
        crises: onFile.dossier.crises.map(({ id }) => id),
      }
    })
  const counts: Answers['counts'] = () => small.of('counts', () => ledger.totals())
  const isLarge = async (): Promise<boolean> => (await counts()).claims > drawnAtOnce
  const movedKey = (day: Day): string => `moved ${day}`
  const movedSince = (day: Day, pause?: () => Promise<void>) => small.of(movedKey(day), () => movedOn(ledger, day, nameOf, pause))
  const changesLater = drawBeside((day: Day) => movedSince(day, quiet.wait), quiet)
  const drawLater = drawBeside(({ from_party, to_party }: Bare) => digest(from_party, to_party), quiet)
  return {
    ledger,
    nameOf,
    dossier,
    digest,
    dyads: () => small.of('dyads', () => dyadsOf(ledger, nameOf)),
    lines: async (dyads) => {
      const atOnce = !(await isLarge())
      const lines: DyadLine[] = []
      for (const dyad of dyads) {
        const { from_party, to_party } = dyad
        const drawn = atOnce ? await digest(from_party, to_party) : await small.known<Digest>(digestKey(from_party, to_party))
        if (!drawn) drawLater(digestKey(from_party, to_party), dyad)
        lines.push({ ...dyad, summary: drawn?.summary ?? null })
      }
      return lines
    },
    waiting: (parties) => whole.of(JSON.stringify(['waiting', parties]), async () => waitingIn(await facts({ parties }))),
    counts,
    moved: async (since) => {
      const day = since ?? (await small.of('last day', () => lastDayOn(ledger)))
      if (day === null) return null
      if (!(await isLarge())) return movedSince(day)
      const drawn = await small.known<NonNullable<Front['moved']>>(movedKey(day))
      if (!drawn) changesLater(movedKey(day), day)
      return drawn ?? null
    },
    asked: quiet.asked,
    kept: (key, make) => small.of(key, make),
  }
}
