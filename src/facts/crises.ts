import { firstDay, lastDay } from '../base/index.ts'
import type { AppealClaim, AttackClaim, DayRange, PartyId, ResponseClaim } from '../base/index.ts'
import type { Told } from './account-columns.ts'
import { clusterByTime } from './event-clusters.ts'
import { distinct, groupBy } from './group.ts'
import type { AppealFact, AttackFact, ToldClaim } from './record.ts'
import { byTime, compareText, gapDays, narrower, overlaps, spanDays } from './when.ts'

export type ToldAttack = Told<AttackClaim>
export type ToldAppeal = Told<AppealClaim>
export type ToldResponse = Told<ResponseClaim>
type ToldOfCrisis = ToldAttack | ToldAppeal | ToldResponse

/** A crisis of one party with the claims that belong to it, before its ladders are made. */
export interface CrisisClaims {
  readonly partner: PartyId | null
  event_on: DayRange | null
  /** When the first text on a crisis was published that nobody dates; null when that is not known or not needed. */
  readonly published_on: string | null
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

const newCrisis = (partner: PartyId | null, event_on: DayRange | null, published_on: string | null = null): CrisisClaims => ({
  partner,
  event_on,
  published_on,
  attacks: [],
  appeals: [],
  responses: [],
})

const isMonthOrDay = (range: DayRange): boolean => (typeof range === 'string' ? range.length > 4 : range.every((day) => day.length > 4))

const sameCrisis = (event_on: DayRange, on: DayRange): boolean => {
  if (overlaps(event_on, on)) return true
  const gap = gapDays(event_on, on)
  return gap >= 0 && gap <= SAME_CRISIS_DAYS && spanDays(event_on, on) <= CRISIS_DAYS
}

const widen = (a: DayRange, b: DayRange): DayRange => {
  if (overlaps(a, b)) return narrower(a, b) ?? a
  return [typeof a === 'string' ? a : a[0], typeof b === 'string' ? b : b[1]]
}

const addAttack = (crisis: CrisisClaims, one: ToldAttack, on: DayRange): void => {
  crisis.event_on = crisis.event_on === null ? on : widen(crisis.event_on, on)
  crisis.attacks.push(one)
}

/** True when a text of that day may speak of the crisis: it had begun, and not more than a year before, or it was at hand. */
const isNear = ({ event_on, published_on }: CrisisClaims, day: string): boolean => {
  const on = event_on ?? published_on
  if (on === null || overlaps(on, day)) return true
  const gap = gapDays(on, day)
  return gap > 0 ? gap <= ANSWER_DAYS : gapDays(day, on) <= RUN_UP_DAYS
}

const hasBegun = ({ event_on, published_on }: CrisisClaims, day: string): boolean => {
  const on = event_on ?? published_on
  return on === null || byTime(on, day) <= 0 || overlaps(on, day)
}

/**
 * The crisis that an undated claim speaks of: the latest that had begun when its text was published, else one that was at hand.
 * Of force that was used long before, a text gives the day; undated force belongs to a crisis near to the text.
 */
const latest = (crises: readonly CrisisClaims[], { claim, published_on }: ToldClaim): CrisisClaims | undefined => {
  if (published_on === null) return crises.at(-1)
  const near = crises.filter((crisis) => isNear(crisis, published_on))
  const begun = near.filter((crisis) => hasBegun(crisis, published_on)).at(-1) ?? near[0]
  if (begun || claim.kind === 'attack') return begun
  return crises.filter((crisis) => hasBegun(crisis, published_on)).at(-1)
}

/** "In 2020" speaks of the last crisis of that year that had begun when it was published. */
const inYear = (crises: readonly CrisisClaims[], one: ToldAttack, on: DayRange): CrisisClaims | undefined => {
  const fitting = crises.filter(({ event_on }) => event_on !== null && overlaps(event_on, on))
  return latest(fitting, one) ?? fitting.at(-1)
}

/** Crises by the days on which force was used: the precise ones first, then those of which a text knows no more than the year. */
const attackCrises = (partner: PartyId | null, attacks: readonly ToldAttack[]): CrisisClaims[] => {
  const crises: CrisisClaims[] = []
  const dated = attacks
    .filter(({ claim }) => claim.act === 'used')
    .flatMap((one) => (one.claim.event_on === undefined ? [] : [{ one, on: one.claim.event_on }]))
    .sort((a, b) => byTime(a.on, b.on))
  for (const { one, on } of dated.filter((each) => isMonthOrDay(each.on))) {
    const last = crises.at(-1)
    const crisis = last?.event_on && sameCrisis(last.event_on, on) ? last : newCrisis(partner, on)
    if (crisis !== last) crises.push(crisis)
    addAttack(crisis, one, on)
  }
  for (const { one, on } of dated.filter((each) => !isMonthOrDay(each.on))) {
    const crisis = inYear(crises, one, on) ?? newCrisis(partner, on)
    if (!crises.includes(crisis)) crises.push(crisis)
    addAttack(crisis, one, on)
  }
  return crises.sort((a, b) => byTime(a.event_on, b.event_on))
}

const answers = ({ event_on }: CrisisClaims, on: DayRange): boolean => {
  if (event_on === null) return false
  const gap = gapDays(event_on, on)
  return overlaps(event_on, on) || (gap >= 0 && gap <= ANSWER_DAYS)
}

const place = (crisis: CrisisClaims, one: ToldOfCrisis): void => {
  if (one.claim.kind === 'attack') crisis.attacks.push(one as ToldAttack)
  else if (one.claim.kind === 'appeal') crisis.appeals.push(one as ToldAppeal)
  else crisis.responses.push(one as ToldResponse)
}

/** Dated appeals and answers join the crisis that they follow, or found one whose cause the texts do not date. */
const placeDated = (partner: PartyId | null, attacked: readonly CrisisClaims[], told: readonly ToldOfCrisis[]): CrisisClaims[] => {
  const founded: CrisisClaims[] = []
  const dated = told.filter(({ claim }) => claim.event_on).sort((a, b) => byTime(a.claim.event_on, b.claim.event_on))
  for (const one of dated) {
    const on = one.claim.event_on as DayRange
    const found =
      attacked.findLast((other) => answers(other, on)) ?? founded.find((other) => other.event_on !== null && overlaps(other.event_on, on))
    const crisis = found ?? newCrisis(partner, on)
    if (!found) founded.push(crisis)
    place(crisis, one)
  }
  return [...attacked, ...founded].sort((a, b) => byTime(a.event_on, b.event_on))
}

/** Undated claims, attacks first, by when they were published. */
const placeUndated = (partner: PartyId | null, dated: readonly CrisisClaims[], told: readonly ToldOfCrisis[]): CrisisClaims[] => {
  const crises = [...dated]
  for (const one of told) {
    const crisis = latest(crises, one) ?? newCrisis(partner, null, one.published_on)
    if (!crises.includes(crisis)) crises.push(crisis)
    place(crisis, one)
  }
  return crises.sort((a, b) => byTime(a.event_on ?? a.published_on, b.event_on ?? b.published_on))
}

const isUsedOn = ({ claim }: ToldOfCrisis): boolean => claim.kind === 'attack' && claim.act === 'used' && claim.event_on !== undefined

/** The claims on attacks, appeals and answers, by the party in crisis and by crisis. */
export const crisisClaimsOf = (told: readonly ToldClaim[]): CrisisClaims[] => {
  const concerned = told.filter(
    (one): one is ToldOfCrisis => one.claim.kind === 'attack' || one.claim.kind === 'appeal' || one.claim.kind === 'response',
  )
  const byPartner = groupBy(concerned, (one) => (one.claim.kind === 'appeal' ? one.from_party : one.to_party))
  return [...byPartner]
    .sort(([a], [b]) => compareText(a ?? '~', b ?? '~'))
    .flatMap(([partner, claims]) => {
      const attacks = claims.filter((one): one is ToldAttack => one.claim.kind === 'attack')
      const others = claims.filter(({ claim }) => claim.kind !== 'attack')
      const undated = [...attacks.filter((one) => !isUsedOn(one)), ...others.filter(({ claim }) => claim.event_on === undefined)]
      const crises = placeUndated(partner, placeDated(partner, attackCrises(partner, attacks), others), undated)
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

/**
 * The times at which force was used, each attacker's own as precisely as they are told; a bare year or an unnamed attacker only
 * for want of better.
 */
const timesOf = (attacks: readonly ToldAttack[]): readonly DayRange[] => {
  const used = attacks.filter((one) => isUsedOn(one) && one.claim.polarity === 'affirmed')
  const named = used.filter(({ from_party }) => from_party !== null)
  const times = [...groupBy(named.length > 0 ? named : used, ({ from_party }) => from_party).values()].flatMap((group) =>
    clusterByTime(group, ({ claim }) => claim.event_on).flatMap(({ on }) => (on === null ? [] : [on])),
  )
  const precise = times.filter(isMonthOrDay)
  return precise.length > 0 ? precise : times
}

/** A range from one day to another as the texts write them. */
const fromTo = (from: DayRange, to: DayRange): DayRange => {
  const [first, last] = [typeof from === 'string' ? from : from[0], typeof to === 'string' ? to : to[1]]
  return first === last ? first : [first, last]
}

/**
 * When force was first used, as precisely as it is told: each attacker's own first time is known in its bounds, and the first of
 * all lies between the earliest beginning and the earliest end. A crisis without dated force begins with its first dated claim.
 */
export const beginningOf = (attacks: readonly ToldAttack[], event_on: DayRange | null): DayRange | null => {
  const times = timesOf(attacks)
  if (times.length === 0) return event_on
  const from = times.reduce((a, b) => (firstDay(b) < firstDay(a) ? b : a))
  const to = times.reduce((a, b) => (lastDay(b) < lastDay(a) ? b : a))
  return lastDay(from) === lastDay(to) ? from : [firstDay(from), lastDay(to)]
}

/** From the first use of force to the last. */
export const durationOf = (attacks: readonly ToldAttack[], event_on: DayRange | null): DayRange | null => {
  const times = timesOf(attacks)
  if (times.length === 0) return event_on
  const from = times.reduce((a, b) => (firstDay(b) < firstDay(a) ? b : a))
  const to = times.reduce((a, b) => (lastDay(b) > lastDay(a) ? b : a))
  return lastDay(from) >= lastDay(to) ? from : fromTo(from, to)
}

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
 * The crisis that help which nobody can count belongs to: it was given in the latest that had begun within a year, or promised
 * before the next; else the latest of all.
 */
export const crisisOfHelp = (crises: readonly CrisisClaims[], { claim, published_on }: ToldClaim): CrisisClaims | undefined => {
  const on = claim.event_on ?? published_on
  if (on === null) return crises.at(-1)
  const during = [...crises].reverse().find((crisis) => answers(crisis, on))
  return during ?? crises.find(({ event_on }) => event_on !== null && gapDays(on, event_on) > 0) ?? crises.at(-1)
}
