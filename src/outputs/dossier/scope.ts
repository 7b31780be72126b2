import type { ClaimId, PartyId } from '../../base/index.ts'
import type { Crisis, Dyad, Facts, ItemAccount, LeftOut } from '../../facts/index.ts'

type Side = PartyId | null

const isPair = (from: Side, to: Side, { from_party, to_party }: Dyad): boolean =>
  (from === from_party && to === to_party) || (from === to_party && to === from_party)

/** Between the two, or given to the partner by somebody else or by nobody named. */
const ofItem =
  (main: Dyad) =>
  ({ from_party, to_party }: ItemAccount): boolean =>
    isPair(from_party, to_party, main) || to_party === main.to_party

/** The partner's crises, and those of the other side to which the partner answered. */
const ofCrisis =
  (main: Dyad) =>
  ({ partner, ladders, appeals }: Crisis): boolean =>
    partner === main.to_party ||
    (partner === main.from_party &&
      (ladders.some(({ responder }) => responder === main.to_party) || appeals.some(({ to_party }) => to_party === main.to_party)))

/** Codes of states have three letters; this one is an organisation's. */
const isState = (party: PartyId): boolean => /^[A-Z]{3}$/.test(party) && party !== 'SCO'

/** A treaty of one of the two with another state binds neither towards the other; one of an organisation may. */
const ofOthers = (parties: readonly PartyId[], { from_party, to_party }: Dyad): boolean =>
  !(parties.includes(from_party) && parties.includes(to_party)) &&
  parties.some((party) => isState(party) && party !== from_party && party !== to_party)

/** The facts of one pair, with the same giver's items for others beside them. */
export interface Scope {
  readonly facts: Facts
  readonly elsewhere: readonly ItemAccount[]
}

const claimsIn = (facts: Omit<Facts, 'claims' | 'speakers' | 'told' | 'left_out' | 'clusters'>): ReadonlySet<ClaimId> =>
  new Set([
    ...[...facts.instruments, ...facts.items, ...facts.supports, ...facts.crises, ...facts.assessments, ...facts.precedents].flatMap(
      ({ claims }) => claims,
    ),
    ...facts.tests.flatMap((test) => [...test.clause_claims, ...test.attack_claims, ...test.response_claims]),
    ...facts.crises.flatMap(({ ladders }) => ladders.flatMap(({ required }) => required.claims)),
    ...facts.tests.flatMap(({ questions }) => questions.flatMap(({ claims }) => claims)),
  ])

const withOthers = (left: readonly LeftOut[], dropped: readonly ClaimId[]): readonly LeftOut[] => {
  if (dropped.length === 0) return left
  const known = left.find(({ reason }) => reason === 'other_parties')
  const others: LeftOut = { reason: 'other_parties', claims: [...(known?.claims ?? []), ...dropped] }
  return [...left.filter((one) => one !== known), others]
}

/**
 * What of the facts concerns the main pair: its instruments, tests and judgements, items in both directions and those that the
 * partner had from others, its crises, and what is told of the same party and other partners. All of it when there is no pair.
 */
export const scopeTo = (facts: Facts): Scope => {
  const { main } = facts
  if (main === null) return { facts, elsewhere: [] }
  const both = (parties: readonly PartyId[]): boolean => parties.includes(main.from_party) && parties.includes(main.to_party)
  const parties = new Map(facts.instruments.map((fact) => [fact.id, fact.parties]))
  const elsewhere = [...facts.items, ...facts.supports].filter(
    ({ from_party, to_party }) => from_party === main.from_party && to_party !== null && to_party !== main.to_party,
  )
  const kept = {
    ...facts,
    instruments: facts.instruments.filter(({ parties }) => both(parties)),
    items: facts.items.filter(ofItem(main)),
    supports: facts.supports.filter(ofItem(main)),
    crises: facts.crises.filter(ofCrisis(main)),
    tests: facts.tests.filter(
      ({ bound, protected_party, instrument }) => isPair(bound, protected_party, main) && !ofOthers(parties.get(instrument) ?? [], main),
    ),
    assessments: facts.assessments.filter(
      ({ from_party, to_party }) => isPair(from_party, to_party, main) || (to_party === null && from_party === main.from_party),
    ),
  }
  const ids = claimsIn(kept)
  const beside = new Set(elsewhere.flatMap(({ claims }) => claims))
  const claims = facts.claims.filter(({ id }) => ids.has(id) || beside.has(id))
  const of = (all: readonly ClaimId[]): readonly ClaimId[] => all.filter((id) => ids.has(id))
  const dropped = facts.claims.filter(({ id }) => !ids.has(id) && !beside.has(id)).map(({ id }) => id)
  const named = new Set<Side>([main.from_party, main.to_party, ...claims.flatMap(({ from_party, to_party }) => [from_party, to_party])])
  return {
    elsewhere,
    facts: {
      ...kept,
      claims,
      parties: facts.parties.filter((party) => named.has(party)),
      speakers: facts.speakers
        .map((one) => ({ ...one, claims: of(one.claims) }))
        .filter((one) => one.claims.length > 0)
        .sort((a, b) => Number(a.chain.length === 0) - Number(b.chain.length === 0) || b.claims.length - a.claims.length),
      told: facts.told.map((one) => ({ ...one, claims: of(one.claims) })).filter((one) => one.claims.length > 0),
      left_out: withOthers(facts.left_out, dropped),
    },
  }
}
