import { lastDay } from '../base/index.ts'
import type { DeliveryClaim, LossClaim, PledgeClaim } from '../base/index.ts'
import { boundsOf, countOf, makeCount, notApplicable, notSaid, tallyOf } from './counts.ts'
import { distinct, groupBy } from './group.ts'
import type { Count, Tally, ToldClaim } from './record.ts'
import { before, compatible, gapDays } from './when.ts'

export type Told<Kind> = ToldClaim & { readonly claim: Kind }
export type ToldPledge = Told<PledgeClaim>
export type ToldDelivery = Told<DeliveryClaim>
export type ToldLoss = Told<LossClaim>

/** What is told of one item between two parties, sorted by what it says. */
export interface AccountClaims {
  readonly pledged: readonly ToldPledge[]
  readonly pledge_denied: readonly ToldPledge[]
  readonly refused: readonly ToldPledge[]
  readonly cancelled: readonly ToldPledge[]
  /** Pledges that are planned or possible. */
  readonly tentative: readonly ToldPledge[]
  readonly arrived: readonly ToldDelivery[]
  readonly not_arrived: readonly ToldDelivery[]
  /** Denied deliveries of an amount that is less than the whole. */
  readonly short: readonly ToldDelivery[]
  readonly awaited: readonly ToldDelivery[]
  readonly replaced: readonly ToldDelivery[]
  readonly not_replaced: readonly ToldDelivery[]
  readonly lost: readonly ToldLoss[]
  readonly not_lost: readonly ToldLoss[]
}

/** When a claim's event happened at the latest: its own day, else the day on which it was published. */
export const timeOf = (told: ToldClaim): ToldClaim['published_on'] | ToldClaim['claim']['event_on'] =>
  told.claim.event_on ?? told.published_on

const zero = (told: readonly ToldClaim[]): Count =>
  makeCount(
    [0, 0],
    false,
    told.map(({ id }) => id),
  )

/** Two accounts of one thing: earlier denials give way to a later report; what cannot be put in order stays contested. */
const weigh = (affirmed: readonly ToldClaim[], denied: readonly ToldClaim[]): 'affirmed' | 'denied' | 'contested' => {
  if (denied.length === 0) return 'affirmed'
  if (affirmed.length === 0) return 'denied'
  const denials = denied.map((no) => timeOf(no) ?? null)
  const last = denials.includes(null) ? null : denials.reduce((a, b) => (a && b && lastDay(a) > lastDay(b) ? a : b))
  return affirmed.some((yes) => before(last, timeOf(yes))) ? 'affirmed' : 'contested'
}

const withZero = (count: Count | null, denied: readonly ToldClaim[]): Count | null =>
  count && makeCount([0, count.high], true, [...count.claims, ...denied.map(({ id }) => id)])

const startsPledge = new Set(['made', 'reaffirmed', 'ordered'])

/** Promised: a suspended, delayed or cancelled pledge presupposes one, and its figure may be a part of it. */
export const promisedOf = ({ pledged, pledge_denied, tentative }: AccountClaims): Tally => {
  if (pledged.length === 0 && pledge_denied.length === 0) return notApplicable
  const said = weigh(pledged, pledge_denied)
  if (said === 'denied') return tallyOf('denied', pledge_denied)
  const started = withoutHeldParts(pledged)
  // Deadlines tell pledges apart only where no text says when they were made.
  const isDated = started.some(({ claim }) => claim.event_on !== undefined)
  const timed = (claim: ToldClaim['claim']) => claim.event_on ?? (claim.kind === 'pledge' && !isDated ? claim.due_on : undefined)
  const main = countOf([...started, ...tentative.filter(({ claim }) => claim.modality === 'possible')], timed)
  const count = started.some(({ claim }) => boundsOf(claim)) ? main : largestPart(pledged)
  const told = [...pledged, ...(said === 'contested' ? pledge_denied : [])]
  return tallyOf(said, told, count)
}

/** Under contract: pledges that are told as ordered, whatever became of them later. */
export const orderedOf = ({ pledged }: AccountClaims): Tally => {
  const ordered = pledged.filter(({ claim }) => claim.act === 'ordered')
  if (ordered.length === 0) return pledged.length > 0 ? notSaid : notApplicable
  return tallyOf(
    'affirmed',
    ordered,
    countOf(ordered, (claim) => claim.event_on),
  )
}

/** Pledges as they were made, without a figure that the same text tells again as delayed and that is less than the whole. */
const withoutHeldParts = (pledged: readonly ToldPledge[]): readonly ToldPledge[] => {
  const lowOf = (one: ToldPledge): number => boundsOf(one.claim)?.[0] ?? 0
  const started = pledged.filter(({ claim }) => startsPledge.has(claim.act))
  const held = pledged.filter(({ claim }) => (claim.act === 'delayed' || claim.act === 'suspended') && boundsOf(claim) !== null)
  const heldParts = new Set(held.map((part) => `${part.document} ${lowOf(part)}`))
  const isPart = (one: ToldPledge): boolean =>
    heldParts.has(`${one.document} ${lowOf(one)}`) &&
    started.some((whole) => lowOf(whole) > lowOf(one) && compatible(whole.claim.event_on, one.claim.event_on))
  return started.filter((one) => !isPart(one))
}

const largestPart = (told: readonly ToldPledge[]): Count | null => {
  const known = told.flatMap((one) => {
    const bounds = boundsOf(one.claim)
    return bounds ? [{ one, bounds }] : []
  })
  if (known.length === 0) return null
  const low = known.reduce((most, { bounds }) => Math.max(most, bounds[0]), 0)
  const high = known.reduce((most, { bounds }) => Math.max(most, bounds[1]), 0)
  return makeCount(
    [low, high],
    false,
    known.map(({ one }) => one.id),
  )
}

/** True when the text that tells of arrivals also says, in the same voice, that others did not come. */
const isPartial = (arrived: readonly ToldClaim[], denied: readonly ToldClaim[]): boolean => {
  const voiceOf = ({ document, source }: ToldClaim): string => `${document} ${source}`
  const voices = new Set(arrived.map(voiceOf))
  return denied.every((no) => voices.has(voiceOf(no)))
}

/** Two texts that appear this close together and cite one speaker render one statement. */
const ONE_STATEMENT_DAYS = 7

/** What a text renders as still to come, while another renders the same speaker's words as having come. */
const otherRenderings = (claims: AccountClaims): readonly ToldClaim[] => {
  const plans = groupBy(
    [...claims.awaited, ...claims.tentative].filter(({ claim }) => claim.speaker.length > 0 && claim.modality === 'future'),
    ({ source }) => source,
  )
  const found = claims.arrived.map((came) => (plans.get(came.source) ?? []).filter((plan) => isOneStatement(plan, came)))
  return found.every((renderings) => renderings.length > 0) ? distinct(found.flat()) : []
}

const isOneStatement = (plan: ToldClaim, came: ToldClaim): boolean =>
  plan.document !== came.document &&
  plan.published_on !== null &&
  came.published_on !== null &&
  Math.abs(gapDays(plan.published_on, came.published_on)) <= ONE_STATEMENT_DAYS

/** Delivered, and whether the texts say that a part has not come. */
export const deliveredOf = (claims: AccountClaims, promised: Tally): { readonly delivered: Tally; readonly partial: boolean } => {
  const { arrived, short } = claims
  const denied = [...claims.not_arrived, ...short.filter(({ claim }) => coversPromise(claim, promised))]
  const shortfall = short.filter(({ claim }) => !coversPromise(claim, promised))
  if (arrived.length === 0 && denied.length > 0) return { delivered: tallyOf('denied', denied, zero(denied)), partial: false }
  if (arrived.length === 0) return { delivered: fromShortfall(shortfall, promised), partial: shortfall.length > 0 }
  const count = countOf(arrived, (claim) => claim.event_on)
  const renderings = otherRenderings(claims)
  if (renderings.length > 0)
    return { delivered: tallyOf('contested', [...arrived, ...denied, ...renderings], withZero(count, renderings)), partial: false }
  const said = weigh(arrived, denied)
  if (said === 'contested' && !isPartial(arrived, denied)) {
    return { delivered: tallyOf('contested', [...arrived, ...denied], withZero(count, denied)), partial: false }
  }
  return { delivered: tallyOf('affirmed', arrived, count), partial: shortfall.length > 0 || said === 'contested' }
}

const coversPromise = (claim: DeliveryClaim, promised: Tally): boolean => {
  const missing = boundsOf(claim)
  return missing !== null && promised.count !== null && missing[0] >= promised.count.high
}

/** What came when a text tells how much is missing of a known whole. */
const fromShortfall = (short: readonly ToldDelivery[], promised: Tally): Tally => {
  const missing = countOf(short, (claim) => claim.event_on)
  if (!missing || !promised.count) return short.length > 0 ? tallyOf('not_said', short) : notSaid
  const low = Math.max(0, promised.count.low - missing.high)
  const high = Math.max(low, promised.count.high - missing.low)
  const count = makeCount([low, high], promised.count.contested || missing.contested, [...promised.count.claims, ...missing.claims])
  return tallyOf('affirmed', short, count)
}

export const lostOf = ({ lost, not_lost, arrived }: AccountClaims): Tally => {
  if (lost.length + not_lost.length === 0) return arrived.length > 0 ? notSaid : notApplicable
  const said = weigh(lost, not_lost)
  if (said === 'denied') return tallyOf('denied', not_lost, zero(not_lost))
  const count = countOf(lost, (claim) => claim.event_on)
  return said === 'contested' ? tallyOf(said, [...lost, ...not_lost], withZero(count, not_lost)) : tallyOf(said, lost, count)
}

/** Replaced: the question arises only when something was lost. */
export const replacedOf = ({ replaced, not_replaced: denials, lost }: AccountClaims): Tally => {
  // That one party did not replace it says nothing against another that did.
  const givers = new Set(replaced.map(({ from_party }) => from_party))
  const not_replaced = replaced.length === 0 ? denials : denials.filter(({ from_party }) => givers.has(from_party))
  if (replaced.length + not_replaced.length === 0) return lost.length > 0 ? notSaid : notApplicable
  const said = weigh(replaced, not_replaced)
  if (said === 'denied') return tallyOf('denied', not_replaced, zero(not_replaced))
  const count = countOf(replaced, (claim) => claim.event_on)
  return said === 'contested'
    ? tallyOf(said, [...replaced, ...not_replaced], withZero(count, not_replaced))
    : tallyOf(said, replaced, count)
}

export const releasedOf = ({ cancelled }: AccountClaims): Tally =>
  cancelled.length === 0
    ? notApplicable
    : tallyOf(
        'affirmed',
        cancelled,
        countOf(cancelled, (claim) => claim.event_on),
      )

/** Outstanding = promised - delivered - released, for each unit; below zero when more came than was promised. */
export const outstandingOf = (claims: AccountClaims, promised: Tally, delivered: Tally, released: Tally, partial: boolean): Tally => {
  if (promised.said !== 'affirmed' && promised.said !== 'contested') return notApplicable
  const told = [...claims.pledged, ...claims.arrived, ...claims.not_arrived, ...claims.short, ...claims.cancelled]
  // A cancellation without a figure ends the rest; one with a figure ends everything when nothing came and it is the whole.
  const covers = released.count !== null && promised.count !== null && released.count.low >= promised.count.high
  const all = released.said === 'affirmed' && (released.count === null || (covers && delivered.said !== 'affirmed'))
  if (all) return tallyOf('denied', told)
  if (promised.count && delivered.count) return balance(told, promised.count, delivered.count, released.count)
  const missing = countOf(claims.short, (claim) => claim.event_on)
  if (missing) return tallyOf('affirmed', told, missing)
  if (delivered.said === 'denied' || partial) return tallyOf('affirmed', told)
  return delivered.said === 'contested' ? tallyOf('contested', told) : tallyOf('not_said', told)
}

const balance = (told: readonly ToldClaim[], promised: Count, delivered: Count, released: Count | null): Tally => {
  const low = promised.low - delivered.high - (released?.high ?? 0)
  const high = promised.high - delivered.low - (released?.low ?? 0)
  const contested = promised.contested || delivered.contested || (released?.contested ?? false)
  const count = makeCount([low, high], contested, [...promised.claims, ...delivered.claims, ...(released?.claims ?? [])])
  return tallyOf(high <= 0 ? 'denied' : low <= 0 && contested ? 'contested' : 'affirmed', told, count)
}
