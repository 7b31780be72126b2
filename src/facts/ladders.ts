import { rungs } from '../base/index.ts'
import type { PartyId, PledgeClaim, Rung } from '../base/index.ts'
import type { CrisisClaims, ToldResponse } from './crises.ts'
import { distinct, groupBy } from './group.ts'
import { helpRung } from './item-name.ts'
import type { Ladder, Required, RungFact, ToldClaim } from './record.ts'

type Lane = 'promised' | 'delivered' | 'denied' | 'possible'

interface Mark {
  readonly rung: Rung | null
  readonly lane: Lane
  readonly id: string
}

const responseLane = ({ claim }: ToldResponse): Lane => {
  if (claim.polarity === 'denied') return claim.modality === 'possible' || claim.modality === 'conditional' ? 'possible' : 'denied'
  return claim.modality === 'actual' ? 'delivered' : claim.modality === 'future' ? 'promised' : 'possible'
}

const withdrawn: ReadonlySet<PledgeClaim['act']> = new Set(['suspended', 'cancelled', 'refused'])

/** What a promise or a delivery of help that nobody can count says on the ladder. */
const helpLane = ({ claim }: ToldClaim): Lane | null => {
  if (claim.kind === 'pledge') {
    if (claim.modality !== 'actual') return 'possible'
    return claim.polarity === 'denied' || withdrawn.has(claim.act) ? 'denied' : 'promised'
  }
  if (claim.kind !== 'delivery') return null
  if (claim.polarity === 'denied') return claim.modality === 'actual' || claim.modality === 'future' ? 'denied' : 'possible'
  return claim.modality === 'actual' ? 'delivered' : claim.modality === 'future' ? 'promised' : 'possible'
}

const helpMarks = (helps: readonly ToldClaim[]): readonly Mark[] =>
  helps.flatMap((one): Mark[] => {
    const lane = helpLane(one)
    const rung = 'item' in one.claim && one.claim.item !== undefined ? helpRung(one.claim.item, false) : undefined
    return lane === null || rung === undefined ? [] : [{ rung, lane, id: one.id }]
  })

const rank = (rung: Rung | null): number => (rung === null ? -1 : rungs.indexOf(rung))

const highest = (facts: readonly RungFact[], lane: Lane): Rung | null =>
  facts.filter((fact) => fact.rung !== null && fact[lane].length > 0).sort((a, b) => rank(b.rung) - rank(a.rung))[0]?.rung ?? null

const rungFacts = (marks: readonly Mark[]): readonly RungFact[] => {
  const inLane = (group: readonly Mark[], lane: Lane): readonly string[] =>
    distinct(group.filter((mark) => mark.lane === lane).map(({ id }) => id))
  return [...groupBy(marks, ({ rung }) => rung)]
    .map(
      ([rung, group]): RungFact => ({
        rung,
        promised: inLane(group, 'promised'),
        delivered: inLane(group, 'delivered'),
        denied: inLane(group, 'denied'),
        possible: inLane(group, 'possible'),
      }),
    )
    .sort((a, b) => rank(b.rung) - rank(a.rung))
}

/** How one party answered one crisis. `helps` are claims on help that nobody can count, from it to the party in crisis. */
export const ladderOf = (
  responder: PartyId | null,
  responses: readonly ToldResponse[],
  helps: readonly ToldClaim[],
  required: Required,
): Ladder => {
  const marks = [
    ...responses.map((one): Mark => ({ rung: one.claim.rung ?? null, lane: responseLane(one), id: one.id })),
    ...helpMarks(helps),
  ]
  const facts = rungFacts(marks)
  return {
    responder,
    required,
    promised: highest(facts, 'promised'),
    delivered: highest(facts, 'delivered'),
    rungs: facts,
    claims: distinct([...marks.map(({ id }) => id), ...required.claims]),
  }
}

/** Who answered, was asked, or had promised help: each gets a ladder. */
export const respondersOf = (crisis: CrisisClaims, helps: readonly ToldClaim[]): readonly (PartyId | null)[] =>
  distinct([
    ...crisis.responses.map(({ from_party }) => from_party),
    ...crisis.appeals.map(({ to_party }) => to_party).filter((party) => party !== null),
    ...helps.map(({ from_party }) => from_party),
  ])
