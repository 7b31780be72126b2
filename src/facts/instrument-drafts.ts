import { firstDay, lastDay } from '../base/index.ts'
import type { ClauseClaim, DayRange, InstrumentClaim, PartyId } from '../base/index.ts'
import type { Told } from './account-columns.ts'
import { distinct } from './group.ts'
import { isBargain, nameWords, sameName, titleIn, yearIn } from './instrument-names.ts'
import { byTime, compareText, compatible, overlaps } from './when.ts'

export type ToldInstrument = Told<InstrumentClaim>
export type ToldClause = Told<ClauseClaim>

/** An instrument in the making: the claims that were found to speak of it. */
export interface Draft {
  readonly parties: readonly PartyId[]
  /** Names with the number of claims that use them. */
  readonly names: Map<string, number>
  readonly acts: ToldInstrument[]
  readonly clauses: ToldClause[]
  /** The telling words of all names. */
  readonly words: Set<string>
  /** The texts that speak of it. */
  readonly documents: Set<string>
  /** The times at which it is told to have been signed, without doubles. */
  readonly signed: Map<string, DayRange>
}

const newDraft = (parties: readonly PartyId[]): Draft => ({
  parties,
  names: new Map(),
  acts: [],
  clauses: [],
  words: new Set(),
  documents: new Set(),
  signed: new Map(),
})

const signings = ({ signed }: Draft): readonly DayRange[] => [...signed.values()]

/** Acts that presuppose a signed text. */
const laterActs: ReadonlySet<InstrumentClaim['act']> = new Set(['ratified', 'in_force', 'extended', 'suspended', 'violated', 'terminated'])

/**
 * An instrument is signed once; days that cannot be the same belong to two. Nothing is ratified, in force or ended before it was
 * signed.
 */
const datesFit = (draft: Draft, { claim: { act, event_on } }: ToldInstrument): boolean => {
  if (event_on === undefined) return true
  if (act === 'signed') return signings(draft).every((on) => compatible(on, event_on))
  return !laterActs.has(act) || signings(draft).every((on) => firstDay(on) <= lastDay(event_on))
}

const years = (draft: Draft): readonly string[] =>
  distinct([
    ...[...draft.names.keys()].flatMap((name) => yearIn(name) ?? []),
    ...signings(draft).flatMap((on) => [firstDay(on).slice(0, 4), lastDay(on).slice(0, 4)]),
  ])

/** "The 2001 treaty" is one of 2001, or one of which no year is known. */
const yearFits = (draft: Draft, year: string | undefined): boolean => {
  const known = year === undefined ? [] : years(draft)
  return known.length === 0 || known.includes(year as string)
}

const made = (draft: Draft): string =>
  [...draft.acts]
    .map(({ claim }) => (claim.event_on ? lastDay(claim.event_on) : ''))
    .sort(compareText)
    .at(-1) ?? ''

/** Of several instruments of the same parties the one that is told of most, of equals the one that was made last. */
const likeliest = (drafts: readonly Draft[]): Draft | undefined =>
  [...drafts].sort((a, b) => b.acts.length - a.acts.length || compareText(made(b), made(a)))[0]

/** Of several instruments the one that was concluded last before a day; of undated ones the one that is told of most. */
const latest = (drafts: readonly Draft[], day: string | null): Draft | undefined => {
  const concluded = drafts
    .flatMap((draft) => signings(draft).map((on) => ({ draft, on })))
    .filter(({ on }) => day === null || firstDay(on) <= day)
  return (
    concluded.sort((a, b) => byTime(a.on, b.on)).at(-1)?.draft ??
    likeliest(drafts.filter((draft) => draft.signed.size === 0 && draft.names.size > 0))
  )
}

const isPrecise = (on: DayRange): boolean => typeof on === 'string' && on.length > 4

/** Treaties that the same parties signed on the same day, or in the same month, are one treaty under two names. */
const sameSigning = (draft: Draft, one: ToldInstrument): boolean => {
  const on = one.claim.act === 'signed' ? one.claim.event_on : undefined
  if (on === undefined || !isPrecise(on) || isBargain(one.claim.name)) return false
  return ![...draft.names.keys()].some(isBargain) && signings(draft).some((other) => isPrecise(other) && overlaps(other, on))
}

const dayOf = ({ claim, published_on }: ToldInstrument | ToldClause): string | null => {
  if (claim.event_on !== undefined) return lastDay(claim.event_on)
  return published_on === null ? null : lastDay(published_on)
}

/**
 * The instrument that a claim without a telling name speaks of: one of its own text; else one of its year; else, for acts and
 * clauses that presuppose an instrument, the last that the parties had concluded. That something was "signed" founds one of its
 * own.
 */
const unnamedIn = (drafts: readonly Draft[], one: ToldInstrument | ToldClause): Draft | undefined => {
  const { claim, document } = one
  const own = drafts.filter(({ documents }) => documents.has(document))
  if (own.length > 0) return yearIn(claim.name) === undefined ? likeliest(own) : latest(own, null)
  if (claim.kind === 'instrument' && !laterActs.has(claim.act)) {
    const signed = drafts.filter((draft) => sameSigning(draft, one as ToldInstrument))
    return signed.length === 1 ? signed[0] : yearIn(claim.name) === undefined ? undefined : latest(drafts, null)
  }
  return latest(drafts, dayOf(one))
}

const findDraft = (drafts: readonly Draft[], one: ToldInstrument | ToldClause): Draft | undefined => {
  const words = nameWords(titleIn(one.claim.name))
  const fitting = drafts.filter((draft) => yearFits(draft, yearIn(one.claim.name)))
  if (words.size === 0) return unnamedIn(fitting, one)
  const named = fitting.filter((draft) => sameName(words, draft.words))
  if (named.length > 0) return latest(named, dayOf(one)) ?? named[0]
  const nameless = fitting.filter((draft) => draft.words.size === 0 && draft.documents.has(one.document))
  if (nameless.length > 0) return likeliest(nameless)
  return one.claim.kind === 'instrument' ? fitting.find((draft) => sameSigning(draft, one as ToldInstrument)) : undefined
}

const note = (draft: Draft, { claim, document }: ToldInstrument | ToldClause): void => {
  const name = titleIn(claim.name)
  if (name !== undefined) draft.names.set(name, (draft.names.get(name) ?? 0) + 1)
  nameWords(name).forEach((word) => draft.words.add(word))
  draft.documents.add(document)
  if (claim.kind === 'instrument' && claim.act === 'signed' && claim.event_on) draft.signed.set(String(claim.event_on), claim.event_on)
}

const addTo = (drafts: Draft[], parties: readonly PartyId[], one: ToldInstrument | ToldClause, fitting: readonly Draft[]): Draft => {
  const found = findDraft(fitting, one)
  const draft = found ?? newDraft(parties)
  if (!found) drafts.push(draft)
  note(draft, one)
  return draft
}

/**
 * Dated and named claims first, a signature before what follows it: they found instruments, to which the vaguer claims are then
 * added.
 */
const byCertainty = (a: ToldInstrument, b: ToldInstrument): number =>
  Number(titleIn(a.claim.name) === undefined) - Number(titleIn(b.claim.name) === undefined) ||
  Number(a.claim.event_on === undefined) - Number(b.claim.event_on === undefined) ||
  Number(laterActs.has(a.claim.act)) - Number(laterActs.has(b.claim.act)) ||
  byTime(a.claim.event_on, b.claim.event_on)

/** The parties of the instrument that a clause stands in; a duty of one member "under the CSTO" stands in the organisation's treaty. */
const partiesOfClause = ({ claim }: ToldClause, organisations: ReadonlySet<string>): readonly PartyId[] => {
  if (claim.parties) return claim.parties
  const organisation = claim.name?.replace(/^the /i, '')
  if (organisation !== undefined && organisations.has(organisation)) return [organisation]
  return [claim.from_party, claim.to_party].filter((party) => party !== null).sort()
}

/** Groups, which have no code of three letters, and parties that stand alone in a clause: those of a treaty's own organisation. */
const organisationsIn = (acts: readonly ToldInstrument[], clauses: readonly ToldClause[]): ReadonlySet<string> =>
  new Set([
    ...acts.flatMap(({ claim }) => claim.parties.filter((party) => party.length !== 3)),
    ...clauses.flatMap(({ claim }) => (claim.parties?.length === 1 ? claim.parties : [])),
  ])

/** True when no text tells more of it than that it was signed: no name, no day, no clause. */
const isNameless = ({ names, acts, clauses }: Draft): boolean =>
  names.size === 0 && clauses.length === 0 && acts.every(({ claim: { act, event_on } }) => act === 'signed' && event_on === undefined)

/** Agreements of the same parties that nobody names, dates or describes are one entry: the texts do not say how many they were. */
const gatherNameless = (drafts: readonly Draft[]): readonly Draft[] => {
  const nameless = drafts.filter(isNameless)
  const [first, ...others] = nameless
  if (!first || others.length === 0) return drafts
  for (const { acts } of others) for (const one of acts) first.acts.push(one)
  return drafts.filter((draft) => draft === first || !isNameless(draft))
}

/** The instruments that claims speak of, by parties, name, year and time. */
export const draftsOf = (acts: readonly ToldInstrument[], clauses: readonly ToldClause[]): Draft[] => {
  const byParties = new Map<string, Draft[]>()
  const draftsFor = (parties: readonly PartyId[]): Draft[] => {
    const key = [...parties].sort().join(' ')
    const drafts = byParties.get(key) ?? []
    byParties.set(key, drafts)
    return drafts
  }
  for (const one of [...acts].sort(byCertainty)) {
    const drafts = draftsFor(one.claim.parties)
    const fitting = drafts.filter((draft) => datesFit(draft, one))
    addTo(drafts, one.claim.parties, one, fitting).acts.push(one)
  }
  const organisations = organisationsIn(acts, clauses)
  for (const one of clauses) {
    const parties = partiesOfClause(one, organisations)
    const drafts = draftsFor(parties)
    addTo(drafts, parties, one, drafts).clauses.push(one)
  }
  return [...byParties.values()].flatMap(gatherNameless)
}
