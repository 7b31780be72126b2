import { firstDay, lastDay } from '../base/index.ts'
import type { ClauseClaim, Day, InstrumentClaim, PartyId } from '../base/index.ts'
import type { Told } from './account-columns.ts'
import { distinct, groupBy } from './group.ts'
import type { ClauseFact, InstrumentFact, InstrumentState, InstrumentStep, ToldClaim } from './record.ts'
import { byTime, compareText, compatible } from './when.ts'

type ToldInstrument = Told<InstrumentClaim>
type ToldClause = Told<ClauseClaim>

/** Words that name the sort of a text and not the text. */
const sorts = new Set([
  'a',
  'an',
  'the',
  'of',
  'on',
  'and',
  'for',
  'between',
  'in',
  'its',
  'new',
  'treaty',
  'agreement',
  'pact',
  'accord',
  'deal',
  'declaration',
  'alliance',
  'partnership',
  'contract',
  'convention',
  'protocol',
  'memorandum',
  'arrangement',
  'article',
])

const nameWords = (name: string | undefined): ReadonlySet<string> =>
  new Set(
    (name ?? '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && !sorts.has(word)),
  )

const pointing = /^(?:(?:this|these|that|the)\s+(?:(?:present|said|above|aforementioned)\s+)?|present\s+)(?!Hague\b)/i

/** A name without the word that points at it: "This Treaty" points and names nothing, "The present Defence Pact" is a Defence Pact. */
const titleIn = (name: string | undefined): string | undefined => {
  const start = name === undefined ? 0 : (pointing.exec(name)?.[0].length ?? 0)
  const title = name?.slice(start)
  return title === '' || (start > 0 && nameWords(title).size === 0) ? undefined : title
}

/** True when one name's telling words all stand in the other: "strategic agreement" and "strategic alliance". */
const sameName = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  return small.size > 0 && [...small].every((word) => large.has(word))
}

interface Draft {
  readonly parties: readonly PartyId[]
  /** Names with the number of claims that use them. */
  readonly names: Map<string, number>
  readonly acts: ToldInstrument[]
  readonly clauses: ToldClause[]
}

const namesIn = (draft: Draft): ReadonlySet<string> => new Set([...draft.names.keys()].flatMap((name) => [...nameWords(name)]))

/** Once-only acts that are told with days that cannot be the same belong to two instruments. */
const datesFit = (draft: Draft, one: ToldInstrument): boolean =>
  draft.acts.every(
    ({ claim }) =>
      claim.act !== one.claim.act || !['signed', 'in_force'].includes(one.claim.act) || compatible(claim.event_on, one.claim.event_on),
  )

const findDraft = (drafts: readonly Draft[], name: string | undefined, fits: (draft: Draft) => boolean): Draft | undefined => {
  const words = nameWords(name)
  const fitting = drafts.filter(fits)
  const named = fitting.find((draft) => sameName(words, namesIn(draft)))
  if (named) return named
  const open = fitting.filter((draft) => words.size === 0 || namesIn(draft).size === 0)
  return open.length < 2 ? open[0] : likeliest(open)
}

/** Of several unnamed instruments of the same parties the one that is told of most, of equals the one that was made last. */
const likeliest = (drafts: readonly Draft[]): Draft | undefined => {
  const made = ({ acts }: Draft): string =>
    acts
      .map(({ claim }) => (claim.event_on ? lastDay(claim.event_on) : ''))
      .sort()
      .at(-1) ?? ''
  return [...drafts].sort((a, b) => b.acts.length - a.acts.length || compareText(made(b), made(a)))[0]
}

const addTo = (drafts: Draft[], parties: readonly PartyId[], name: string | undefined, fits: (draft: Draft) => boolean): Draft => {
  const found = findDraft(drafts, name, fits) ?? { parties, names: new Map(), acts: [], clauses: [] }
  if (!drafts.includes(found)) drafts.push(found)
  if (name !== undefined) found.names.set(name, (found.names.get(name) ?? 0) + 1)
  return found
}

/** Dated and named claims first: they found instruments, to which the vaguer ones are then added. */
const byCertainty = (a: ToldInstrument, b: ToldInstrument): number =>
  Number(titleIn(a.claim.name) === undefined) - Number(titleIn(b.claim.name) === undefined) ||
  Number(a.claim.event_on === undefined) - Number(b.claim.event_on === undefined) ||
  byTime(a.claim.event_on, b.claim.event_on)

const partiesOfClause = ({ claim }: ToldClause): readonly PartyId[] =>
  claim.parties ?? [claim.from_party, claim.to_party].filter((party) => party !== null).sort()

const draftsOf = (acts: readonly ToldInstrument[], clauses: readonly ToldClause[]): Draft[] => {
  const byParties = new Map<string, Draft[]>()
  const draftsFor = (parties: readonly PartyId[]): Draft[] => {
    const key = [...parties].sort().join(' ')
    const drafts = byParties.get(key) ?? []
    byParties.set(key, drafts)
    return drafts
  }
  for (const one of [...acts].sort(byCertainty)) {
    addTo(draftsFor(one.claim.parties), one.claim.parties, titleIn(one.claim.name), (draft) => datesFit(draft, one)).acts.push(one)
  }
  for (const one of clauses)
    addTo(draftsFor(partiesOfClause(one)), partiesOfClause(one), titleIn(one.claim.name), () => true).clauses.push(one)
  return [...byParties.values()].flat()
}

const stepsOf = (acts: readonly ToldInstrument[]): readonly InstrumentStep[] => {
  const groups = groupBy(acts, ({ claim }) => JSON.stringify([claim.act, claim.polarity, claim.modality, claim.event_on]))
  return [...groups.values()]
    .flatMap(([first, ...rest]) =>
      first === undefined
        ? []
        : [
            {
              act: first.claim.act,
              polarity: first.claim.polarity,
              modality: first.claim.modality,
              event_on: first.claim.event_on ?? null,
              claims: [first, ...rest].map(({ id }) => id),
            },
          ],
    )
    .sort((a, b) => byTime(a.event_on, b.event_on))
}

const holdsBy = (step: InstrumentStep, day: Day | null): boolean =>
  step.modality === 'actual' && (!day || !step.event_on || firstDay(step.event_on) <= lastDay(day))

/** What the texts say of an instrument on a day; without a day, at the end of what they tell. */
export const stateOn = (steps: readonly InstrumentStep[], day: Day | null): InstrumentState => {
  const past = steps.filter((step) => holdsBy(step, day))
  const has = (act: InstrumentStep['act'], polarity: InstrumentStep['polarity'] = 'affirmed'): boolean =>
    past.some((step) => step.act === act && step.polarity === polarity)
  if (has('terminated')) return has('terminated', 'denied') ? 'contested' : 'ended'
  if (has('suspended')) return 'suspended'
  if (has('in_force')) return has('in_force', 'denied') ? 'contested' : 'in_force'
  if (has('in_force', 'denied')) return 'not_in_force'
  if (day && steps.some((step) => step.act === 'in_force' && step.polarity === 'affirmed' && !holdsBy(step, day))) return 'not_in_force'
  if (has('ratified') || has('signed') || has('extended') || has('violated')) return 'signed'
  if (steps.some((step) => step.act === 'signed' && step.polarity === 'affirmed' && !holdsBy(step, day))) return 'not_in_force'
  return has('proposed') || has('negotiated') ? 'proposed' : 'not_said'
}

const clausesOf = (clauses: readonly ToldClause[]): readonly ClauseFact[] => {
  const groups = groupBy(clauses, ({ claim }) =>
    JSON.stringify([claim.obligation, claim.parties ? null : [claim.from_party, claim.to_party]]),
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const affirmed = group.filter(({ claim }) => claim.polarity === 'affirmed').map(({ id }) => id)
    const denied = group.filter(({ claim }) => claim.polarity === 'denied').map(({ id }) => id)
    return [
      {
        kind: 'clause_fact' as const,
        obligation: first.claim.obligation,
        from_party: first.claim.parties ? null : first.claim.from_party,
        to_party: first.claim.parties ? null : first.claim.to_party,
        said: denied.length === 0 ? ('affirmed' as const) : affirmed.length === 0 ? ('denied' as const) : ('contested' as const),
        affirmed,
        denied,
      },
    ]
  })
}

/** The name that most claims use comes first, then the fuller one. */
const byUse = (names: ReadonlyMap<string, number>): readonly string[] =>
  [...names].sort(([a, usesA], [b, usesB]) => usesB - usesA || b.length - a.length || compareText(a, b)).map(([name]) => name)

const finish = (draft: Draft, day: Day | null): InstrumentFact => {
  const steps = stepsOf(draft.acts)
  const claims = distinct([...draft.acts, ...draft.clauses].map(({ id }) => id))
  return {
    kind: 'instrument_fact',
    id: claims[0] ?? '',
    names: byUse(draft.names),
    parties: draft.parties,
    state: stateOn(steps, day),
    steps,
    in_force: [],
    clauses: clausesOf(draft.clauses),
    claims,
  }
}

const firstTime = (fact: InstrumentFact) => fact.steps[0]?.event_on ?? null

/** Instruments with their dated acts and their clauses, affirmed and denied; `day` is the day on which their state is asked. */
export const instrumentsOf = (told: readonly ToldClaim[], day: Day | null): InstrumentFact[] => {
  const acts = told.filter((one): one is ToldInstrument => one.claim.kind === 'instrument')
  const clauses = told.filter((one): one is ToldClause => one.claim.kind === 'clause')
  return draftsOf(acts, clauses)
    .map((draft) => finish(draft, day))
    .sort((a, b) => compareText(a.parties.join(' '), b.parties.join(' ')) || byTime(firstTime(a), firstTime(b)) || compareText(a.id, b.id))
}
