import type { AppealClaim, AttackClaim, DayRange, PartyId, ResponseClaim } from '../base/index.ts'
import type { Told } from './account-columns.ts'
import { distinct, groupBy } from './group.ts'
import type { AppealFact, AttackFact, ToldClaim } from './record.ts'
import { byTime, compareText, gapDays, narrower, overlaps, spanDays } from './when.ts'

export type ToldAttack = Told<AttackClaim>
export type ToldAppeal = Told<AppealClaim>
export type ToldResponse = Told<ResponseClaim>

/** A crisis of one party with the claims that belong to it, before its ladders are made. */
export interface CrisisClaims {
  readonly partner: PartyId | null
  event_on: DayRange | null
  /** The first use of force, as precisely as it is told. */
  began_on: DayRange | null
  readonly attacks: ToldAttack[]
  readonly appeals: ToldAppeal[]
  readonly responses: ToldResponse[]
}

/** Uses of force that lie this close together belong to one crisis. */
const SAME_CRISIS_DAYS = 31
/** A war that goes on is no longer the crisis that it began with: force that is used later than this founds another. */
const CRISIS_DAYS = 92
/** Words spoken this long before force was used belong to the crisis that they announce. */
const RUN_UP_DAYS = 92
/** An answer that comes within this time belongs to the crisis before it. */
const ANSWER_DAYS = 365

const newCrisis = (partner: PartyId | null, event_on: DayRange | null): CrisisClaims => ({
  partner,
  event_on,
  began_on: event_on,
  attacks: [],
  appeals: [],
  responses: [],
})

const isMonthOrDay = (range: DayRange): boolean => (typeof range === 'string' ? range.length > 4 : range.every((day) => day.length > 4))

const sameCrisis = ({ event_on, began_on }: CrisisClaims, on: DayRange): boolean => {
  if (event_on === null || began_on === null || spanDays(began_on, on) > CRISIS_DAYS) return event_on !== null && overlaps(event_on, on)
  return overlaps(event_on, on) || (gapDays(event_on, on) <= SAME_CRISIS_DAYS && gapDays(event_on, on) >= 0)
}

const widen = (a: DayRange, b: DayRange): DayRange => {
  if (overlaps(a, b)) return narrower(a, b) ?? a
  return [typeof a === 'string' ? a : a[0], typeof b === 'string' ? b : b[1]]
}

const addAttack = (crisis: CrisisClaims, one: ToldAttack, on: DayRange): void => {
  crisis.event_on = crisis.event_on === null ? on : widen(crisis.event_on, on)
  crisis.began_on = crisis.began_on !== null && overlaps(crisis.began_on, on) ? narrower(crisis.began_on, on) : (crisis.began_on ?? on)
  crisis.attacks.push(one)
}

/** Crises that had begun when a text was published, or of which it is the run-up; all of them for a text without a date. */
const begunBy = (crises: readonly CrisisClaims[], published: string | null): readonly CrisisClaims[] =>
  crises.filter(
    ({ event_on }) =>
      event_on === null || published === null || overlaps(event_on, published) || gapDays(published, event_on) <= RUN_UP_DAYS,
  )

/** The crisis that an undated claim speaks of: the latest one that had begun, or was at hand, when its text was published. */
const latest = (crises: readonly CrisisClaims[], { published_on }: ToldClaim): CrisisClaims | undefined => {
  const begun = crises.filter(
    ({ event_on }) => event_on === null || published_on === null || byTime(event_on, published_on) <= 0 || overlaps(event_on, published_on),
  )
  return begun.at(-1) ?? begunBy(crises, published_on)[0]
}

/** "In 2020" speaks of the last crisis of that year that had begun when it was published. */
const inYear = (crises: readonly CrisisClaims[], one: ToldAttack, on: DayRange): CrisisClaims | undefined => {
  const fitting = crises.filter(({ event_on }) => event_on !== null && overlaps(event_on, on))
  return latest(fitting, one) ?? fitting.at(-1)
}

const attackCrises = (partner: PartyId | null, attacks: readonly ToldAttack[]): CrisisClaims[] => {
  const crises: CrisisClaims[] = []
  const used = attacks.filter(({ claim }) => claim.act === 'used')
  const dated = used.flatMap((one) => (one.claim.event_on === undefined ? [] : [{ one, on: one.claim.event_on }]))
  for (const { one, on } of dated.filter(({ on }) => isMonthOrDay(on)).sort((a, b) => byTime(a.on, b.on))) {
    const last = crises.at(-1)
    const crisis = last && sameCrisis(last, on) ? last : newCrisis(partner, on)
    if (crisis !== last) crises.push(crisis)
    addAttack(crisis, one, on)
  }
  for (const { one, on } of dated.filter(({ on }) => !isMonthOrDay(on)).sort((a, b) => byTime(a.on, b.on))) {
    const crisis = inYear(crises, one, on) ?? newCrisis(partner, on)
    if (!crises.includes(crisis)) crises.push(crisis)
    addAttack(crisis, one, on)
  }
  crises.sort((a, b) => byTime(a.event_on, b.event_on))
  const rest = [...used.filter(({ claim }) => !claim.event_on), ...attacks.filter(({ claim }) => claim.act === 'threatened')]
  for (const one of rest) {
    const crisis = latest(crises, one) ?? newCrisis(partner, null)
    if (!crises.includes(crisis)) crises.push(crisis)
    crisis.attacks.push(one)
  }
  return crises
}

const answers = (crisis: CrisisClaims, on: DayRange): boolean => {
  if (crisis.event_on === null) return false
  const gap = gapDays(crisis.event_on, on)
  return overlaps(crisis.event_on, on) || (gap >= 0 && gap <= ANSWER_DAYS)
}

/** Appeals and answers join the crisis that they follow, or make one whose cause the texts do not tell. */
const placeAnswers = (partner: PartyId | null, crises: CrisisClaims[], told: readonly (ToldAppeal | ToldResponse)[]): CrisisClaims[] => {
  const dated = told.filter(({ claim }) => claim.event_on).sort((a, b) => byTime(a.claim.event_on, b.claim.event_on))
  const founded: CrisisClaims[] = []
  for (const one of dated) {
    const on = one.claim.event_on as DayRange
    const crisis =
      [...crises].reverse().find((other) => answers(other, on)) ??
      founded.find((other) => other.event_on && overlaps(other.event_on, on)) ??
      newCrisis(partner, on)
    if (!crises.includes(crisis) && !founded.includes(crisis)) founded.push(crisis)
    place(crisis, one)
  }
  for (const one of told.filter(({ claim }) => !claim.event_on)) {
    const crisis = latest(crises, one) ?? newCrisis(partner, null)
    if (!crises.includes(crisis)) crises.push(crisis)
    place(crisis, one)
  }
  return [...crises, ...founded].sort((a, b) => byTime(a.event_on, b.event_on))
}

const place = (crisis: CrisisClaims, one: ToldAppeal | ToldResponse): void => {
  if (one.claim.kind === 'appeal') crisis.appeals.push(one as ToldAppeal)
  else crisis.responses.push(one as ToldResponse)
}

/** The claims on attacks, appeals and answers, by the party in crisis and by crisis. */
export const crisisClaimsOf = (told: readonly ToldClaim[]): CrisisClaims[] => {
  const concerned = told.filter(
    (one): one is ToldAttack | ToldAppeal | ToldResponse =>
      one.claim.kind === 'attack' || one.claim.kind === 'appeal' || one.claim.kind === 'response',
  )
  const byPartner = groupBy(concerned, (one) => (one.claim.kind === 'appeal' ? one.from_party : one.to_party))
  return [...byPartner]
    .sort(([a], [b]) => compareText(a ?? '~', b ?? '~'))
    .flatMap(([partner, claims]) => {
      const attacks = claims.filter((one): one is ToldAttack => one.claim.kind === 'attack')
      const others = claims.filter((one): one is ToldAppeal | ToldResponse => one.claim.kind !== 'attack')
      const crises = placeAnswers(partner, attackCrises(partner, attacks), others)
      const troubled = crises.filter((crisis) => crisis.attacks.length + crisis.responses.length > 0)
      // Asking for arms in quiet times is no crisis, where the texts tell of one at another time.
      return troubled.length > 0 ? troubled : crises
    })
}

const saidOf = (group: readonly ToldAttack[]): AttackFact['said'] => {
  const firm = group.filter(({ claim }) => claim.modality === 'actual')
  if (firm.length === 0) return 'possible'
  const affirmed = firm.some(({ claim }) => claim.polarity === 'affirmed')
  return firm.some(({ claim }) => claim.polarity === 'denied') ? (affirmed ? 'contested' : 'denied') : 'affirmed'
}

export const attackFacts = (attacks: readonly ToldAttack[]): AttackFact[] =>
  [...groupBy(attacks, ({ from_party, claim }) => JSON.stringify([from_party, claim.act])).values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const times = group
      .map(({ claim }) => claim.event_on)
      .filter((on) => on !== undefined)
      .sort(byTime)
    const on = times.length === 0 ? null : times.reduce<DayRange>((all, one) => widen(all, one), times[0] as DayRange)
    return [
      {
        from_party: first.from_party,
        act: first.claim.act,
        said: saidOf(group),
        event_on: on,
        claims: group.map(({ id }) => id),
      },
    ]
  })

export const appealFacts = (appeals: readonly ToldAppeal[]): AppealFact[] => {
  const said = ({ claim }: ToldAppeal): AppealFact['said'] => (claim.modality !== 'actual' ? 'possible' : claim.polarity)
  const groups = groupBy(appeals, (one) => JSON.stringify([one.from_party, one.to_party, one.claim.act, said(one)]))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first
      ? [
          {
            from_party: first.from_party,
            to_party: first.to_party,
            act: first.claim.act,
            said: said(first),
            claims: distinct(group.map(({ id }) => id)),
          },
        ]
      : []
  })
}

/**
 * The crisis that help which nobody can count belongs to: it was given in the latest that had begun within a year, or promised before the next;
 * else the latest of all.
 */
export const crisisOfHelp = (crises: readonly CrisisClaims[], { claim, published_on }: ToldClaim): CrisisClaims | undefined => {
  const on = claim.event_on ?? published_on
  if (on === null) return crises.at(-1)
  const during = [...crises].reverse().find((crisis) => answers(crisis, on))
  return during ?? crises.find(({ event_on }) => event_on !== null && gapDays(on, event_on) > 0) ?? crises.at(-1)
}
