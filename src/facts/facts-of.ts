import { contentId, firstDay } from '../base/index.ts'
import type { Claim, Day, PartyId } from '../base/index.ts'
import type { Document } from '../documents/index.ts'
import type { Balance } from './balance-record.ts'
import { balanceOf } from './balance.ts'
import { appealFacts, attackFacts, beginningOf, crisisClaimsOf, crisisOfHelp, durationOf } from './crises.ts'
import type { CrisisClaims } from './crises.ts'
import { distinct, groupBy } from './group.ts'
import { instrumentsOf } from './instruments.ts'
import { accountsOf, type Wanted } from './items.ts'
import { ladderOf, respondersOf } from './ladders.ts'
import { mainDyad } from './main-dyad.ts'
import { assessmentsOf, precedentsOf, speakersOf } from './others.ts'
import type { Crisis, Dyad, Facts, InstrumentFact, ItemAccount, ToldClaim } from './record.ts'
import { sameFacts } from './same-facts.ts'
import type { PlaceOf } from './same-facts.ts'
import { applyJudgements } from './judgements/apply.ts'
import { partiesOf, placed, tell } from './told.ts'
import type { FactsQuestion } from './told.ts'
import { requiredOf, testsOf } from './triggers.ts'
import { byTime, compareText, firstPublished } from './when.ts'

/** The latest day that is surely reached: a text of "2025" may be of January. */
const latestDay = (days: readonly (Day | undefined)[]): Day | null =>
  days.reduce<Day | null>((latest, day) => {
    if (day === undefined) return latest
    if (latest === null) return day
    return compareText(firstDay(day), firstDay(latest)) > 0 || (firstDay(day) === firstDay(latest) && day.length > latest.length)
      ? day
      : latest
  }, null)

const crisisOf = (one: CrisisClaims, helps: readonly ToldClaim[], instruments: readonly InstrumentFact[]): Crisis => {
  const attacks = attackFacts(one.attacks)
  const event_on = durationOf(one.attacks, one.event_on)
  const began_on = beginningOf(one.attacks, one.event_on)
  const ladders = respondersOf(one, helps).map((responder) =>
    ladderOf(
      responder,
      one.responses.filter(({ from_party }) => from_party === responder),
      helps.filter(({ from_party }) => from_party === responder),
      responder === null || one.partner === null
        ? { at_least: null, never: [], contested: false, claims: [] }
        : requiredOf(instruments, attacks, began_on, responder, one.partner),
    ),
  )
  const told = [...one.attacks, ...one.appeals, ...one.responses, ...helps]
  const claims = distinct(told.map(({ id }) => id))
  return {
    kind: 'crisis',
    id: contentId(JSON.stringify([one.partner, one.event_on, claims[0]])),
    partner: one.partner,
    event_on,
    began_on,
    published_on: firstPublished(told),
    attacks,
    appeals: appealFacts(one.appeals),
    ladders,
    claims,
  }
}

const isTrouble = ({ attacks, appeals, responses }: CrisisClaims): boolean => attacks.length + appeals.length + responses.length > 0

/** Help that nobody can count goes to the crisis in which it was given or which it was promised for. */
const crisesOf = (told: readonly ToldClaim[], supports: readonly ItemAccount[], instruments: readonly InstrumentFact[]): Crisis[] => {
  const ids = new Set(supports.flatMap(({ claims }) => claims))
  const found = crisisClaimsOf(told).filter(isTrouble)
  const byPartner = groupBy(found, ({ partner }) => partner)
  const helps = groupBy(
    told.filter(({ id, to_party }) => ids.has(id) && to_party !== null),
    (one) => crisisOfHelp(byPartner.get(one.to_party) ?? [], one),
  )
  return found.map((one) => crisisOf(one, helps.get(one) ?? [], instruments))
}

const mainFirst =
  (main: Dyad | null) =>
  (a: Crisis, b: Crisis): number =>
    Number(b.partner === main?.to_party) - Number(a.partner === main?.to_party) || byTime(b.event_on, a.event_on) || compareText(a.id, b.id)

const placesIn = (crises: readonly Crisis[], instruments: readonly InstrumentFact[]): PlaceOf => {
  const places = new Map([...crises, ...instruments].flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)))
  return (claim) => places.get(claim)
}

const allParties = (told: readonly ToldClaim[]): readonly PartyId[] => {
  const parties = new Set<PartyId>()
  for (const { from_party, to_party, claim } of told) {
    if (from_party !== null) parties.add(from_party)
    if (to_party !== null) parties.add(to_party)
    for (const party of partiesOf(claim)) parties.add(party)
  }
  return [...parties].sort()
}

/** The claims as judged and told, and the day against which deadlines are read. */
const toldBy = (claims: readonly Claim[], documents: readonly Document[], question: FactsQuestion) => {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const inPlace = claims.map((claim) => placed(claim, byId))
  const { claims: standing, ...decisions } = applyJudgements(inPlace, question.judgements ?? [], question.withdrawn)
  const told = tell(standing, byId, question, decisions)
  const reference_day = question.valid_on ?? question.known_by ?? latestDay(told.told.map(({ published_on }) => published_on ?? undefined))
  return { ...told, decisions, reference_day }
}

/**
 * The balance alone, without instruments, crises and what the claims tell together: the same as `balanceOf` the facts of the same
 * question, in near-linear time for ledgers of a million claims.
 */
export const balanceOfClaims = (claims: readonly Claim[], documents: readonly Document[], question: FactsQuestion = {}): Balance => {
  const { told, reference_day } = toldBy(claims, documents, question)
  const { items } = accountsOf(told, reference_day, { classOf: question.classOf })
  return balanceOf({ valid_on: question.valid_on ?? null, known_by: question.known_by ?? null, reference_day, items })
}

/** The accounts of items that an account of a pair shows or rests on: between the two, to the partner, and from the first. */
const wantedFor = ({ about, pair_only }: FactsQuestion): Wanted | undefined => {
  const { from_party: a, to_party: b } = about ?? {}
  if (!pair_only || a === undefined || b === undefined) return undefined
  const isOf = (side: PartyId | null): boolean => side === null || side === a || side === b
  return ({ from_party, to_party }) => from_party === a || to_party === b || (isOf(from_party) && isOf(to_party))
}

/**
 * All that the claims tell, kept in three accounts (obligations, items, responses) that are never mixed. Pure: the same claims,
 * in whatever order, give the same value. Deadlines are read against `valid_on`, else `known_by`, else the latest day of
 * publication; without any of them nothing is overdue. What people decided about claims counts before anything else.
 */
export const factsOf = (claims: readonly Claim[], documents: readonly Document[], question: FactsQuestion = {}): Facts => {
  const { told, clusters, left_out, decisions, reference_day } = toldBy(claims, documents, question)
  const instruments = instrumentsOf(told, question.valid_on ?? null)
  const wanted = wantedFor(question)
  const { items, supports, left } = accountsOf(told, reference_day, { classOf: question.classOf, ...(wanted && { wanted }) })
  const main = mainDyad(told, question.about)
  const crises = crisesOf(told, supports, instruments).sort(mainFirst(main))
  return {
    kind: 'facts',
    valid_on: question.valid_on ?? null,
    known_by: question.known_by ?? null,
    reference_day,
    main,
    parties: allParties(told),
    claims: told,
    told: sameFacts(told, decisions, { placeOf: placesIn(crises, instruments), isLeft: (one) => left.has(one) }),
    instruments,
    items,
    supports,
    crises,
    tests: testsOf(crises, instruments),
    assessments: assessmentsOf(told),
    precedents: precedentsOf(told, crises, main, reference_day),
    speakers: speakersOf(told),
    left_out,
    clusters,
    decisions,
  }
}
