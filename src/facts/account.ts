import type { Claim, Day, PartyId } from '../base/index.ts'
import { deliveredOf, lostOf, orderedOf, outstandingOf, promisedOf, releasedOf, replacedOf, timeOf } from './account-columns.ts'
import type { AccountClaims, ToldDelivery, ToldLoss, ToldPledge } from './account-columns.ts'
import { boundsOf, notApplicable } from './counts.ts'
import { delayOf } from './delay.ts'
import { dueOf } from './due.ts'
import { distinct, groupBy } from './group.ts'
import { isNamed } from './item-name.ts'
import { pathOf } from './item-path.ts'
import type { AccountState, ItemAccount, PledgeStep, Tally, ToldClaim } from './record.ts'
import { replacementsOf } from './replacements.ts'
import { byTime } from './when.ts'

const ofKind = <Kind extends Claim['kind']>(told: readonly ToldClaim[], kind: Kind) =>
  told.filter((one): one is ToldClaim & { claim: Extract<Claim, { kind: Kind }> } => one.claim.kind === kind)

const isFirm = ({ claim }: ToldClaim): boolean => claim.modality === 'actual' || claim.modality === 'conditional'

/** A denied delivery of what had come and was then lost says that it was not replaced. */
const replacementDenials = (arrived: readonly ToldDelivery[], lost: readonly ToldLoss[]): ((one: ToldDelivery) => boolean) => {
  const came = new Set(arrived.map(({ document }) => document))
  const firstLoss = new Map<string, number>()
  for (const { document, claim } of lost) {
    firstLoss.set(document, Math.min(firstLoss.get(document) ?? Infinity, claim.evidence[0]))
  }
  return ({ document, claim }) =>
    claim.replaces !== undefined ||
    (boundsOf(claim) === null && came.has(document) && claim.evidence[0] >= (firstLoss.get(document) ?? Infinity))
}

/** Sorts what is told of one item by what it says. */
const sortClaims = (told: readonly ToldClaim[], replacing: readonly ToldDelivery[]): AccountClaims => {
  const pledges = ofKind(told, 'pledge')
  const made_good = new Set<ToldClaim>(replacing)
  const deliveries = ofKind(told, 'delivery').filter((one) => !made_good.has(one))
  const losses = ofKind(told, 'loss').filter(({ claim }) => claim.modality === 'actual')
  const affirmed = pledges.filter((one) => one.claim.polarity === 'affirmed' && isFirm(one))
  const actual = deliveries.filter(({ claim }) => claim.modality === 'actual')
  const arrived = actual.filter(({ claim }) => claim.polarity === 'affirmed')
  const denied = actual.filter(({ claim }) => claim.polarity === 'denied')
  const lost = losses.filter(({ claim }) => claim.polarity === 'affirmed')
  const deniesReplacement = replacementDenials(arrived, lost)
  const not_replaced = denied.filter(deniesReplacement)
  const missing = denied.filter((one) => !deniesReplacement(one))
  return {
    pledged: affirmed.filter(({ claim }) => claim.act !== 'refused'),
    pledge_denied: pledges.filter(({ claim }) => claim.polarity === 'denied' && ['made', 'reaffirmed', 'ordered'].includes(claim.act)),
    refused: affirmed.filter(({ claim }) => claim.act === 'refused'),
    cancelled: affirmed.filter(({ claim }) => claim.act === 'cancelled'),
    tentative: pledges.filter((one) => one.claim.polarity === 'affirmed' && !isFirm(one)),
    arrived,
    not_arrived: missing.filter(({ claim }) => boundsOf(claim) === null),
    short: missing.filter(({ claim }) => boundsOf(claim) !== null),
    awaited: deliveries.filter(({ claim }) => claim.modality !== 'actual'),
    replaced: replacing,
    not_replaced,
    lost,
    not_lost: losses.filter(({ claim }) => claim.polarity === 'denied'),
  }
}

const stepsOf = (pledges: readonly ToldPledge[]): readonly PledgeStep[] => {
  const groups = groupBy(
    pledges,
    ({ claim }) =>
      `${claim.act} ${claim.polarity} ${claim.modality} ${JSON.stringify(claim.event_on) ?? ''} ${JSON.stringify(claim.due_on) ?? ''}`,
  )
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
              due_on: first.claim.due_on ?? null,
              claims: [first, ...rest].map(({ id }) => id),
            },
          ],
    )
    .sort((a, b) => byTime(a.event_on, b.event_on))
}

/** The last word on an order that was held back: suspended, or going on again. */
const isSuspended = (pledges: readonly ToldPledge[]): boolean =>
  [...pledges]
    .sort((a, b) => byTime(timeOf(a), timeOf(b)))
    .filter(({ claim }) => ['suspended', 'reinstated'].includes(claim.act))
    .at(-1)?.claim.act === 'suspended'

const stateWithPledge = (claims: AccountClaims, promised: Tally, delivered: Tally, outstanding: Tally): AccountState => {
  if (promised.said === 'contested' || delivered.said === 'contested') return 'contested'
  if (delivered.said === 'affirmed')
    return outstanding.said === 'affirmed' || outstanding.said === 'contested' ? 'partly_arrived' : 'arrived'
  if (claims.cancelled.length > 0 && outstanding.said === 'denied') return 'cancelled'
  if (isSuspended(claims.pledged)) return 'suspended'
  return delivered.said === 'denied' ? 'none_arrived' : claims.short.length > 0 ? 'partly_arrived' : 'not_said'
}

const stateWithoutPledge = (claims: AccountClaims, promised: Tally, delivered: Tally, partial: boolean): AccountState => {
  if (delivered.said === 'contested') return 'contested'
  if (delivered.said === 'affirmed') return partial ? 'partly_arrived' : 'arrived_without_pledge'
  if (claims.refused.length > 0) return 'refused'
  if (promised.said === 'denied') return 'pledge_denied'
  if (delivered.said === 'denied' || claims.short.length > 0) return 'none_without_pledge'
  if (claims.tentative.some(({ claim }) => claim.modality === 'future')) return 'planned'
  if (claims.tentative.length > 0 || claims.awaited.some(({ claim }) => claim.modality === 'possible')) return 'unconfirmed'
  if (claims.awaited.length > 0) return 'expected_without_pledge'
  return claims.lost.length + claims.not_lost.length > 0 ? 'lost_only' : 'arrived_without_pledge'
}

export interface AccountHead {
  readonly from_party: PartyId | null
  readonly to_party: PartyId | null
  readonly item: string | null
  readonly item_class: string | null
  readonly unit: string
}

const partiesIn = (told: readonly ToldClaim[]): readonly PartyId[] =>
  distinct(told.map(({ from_party }) => from_party).filter((party) => party !== null)).sort()

/**
 * The account of one item: what was promised, came, was lost, was replaced and is outstanding.
 * `replacing` are deliveries, by whomever, that make good what the receiver lost of it.
 */
export const makeAccount = (
  head: AccountHead,
  told: readonly ToldClaim[],
  replacing: readonly ToldDelivery[],
  reference: Day | null,
): ItemAccount => {
  const claims = sortClaims(told, replacing)
  const promised = promisedOf(claims)
  const released = releasedOf(claims)
  const { delivered, partial } = deliveredOf(claims, promised)
  const outstanding = outstandingOf(claims, promised, delivered, released, partial)
  const isPledged = promised.said === 'affirmed' || promised.said === 'contested'
  const { naming, item } = {
    naming: head.item === null ? ('none' as const) : isNamed(head.item) ? ('named' as const) : ('class' as const),
    item: head.item,
  }
  return {
    kind: 'item_account',
    from_party: head.from_party,
    to_party: head.to_party,
    item,
    item_class: head.item_class,
    unit: head.unit,
    naming,
    state: isPledged ? stateWithPledge(claims, promised, delivered, outstanding) : stateWithoutPledge(claims, promised, delivered, partial),
    promised,
    ordered: orderedOf(claims),
    delivered,
    released,
    lost: lostOf(claims),
    lost_to: partiesIn(claims.lost),
    // Ground is won back, not replaced.
    replaced: head.item === 'territory' ? notApplicable : replacedOf(claims),
    replaced_by: partiesIn(claims.replaced),
    replacements: head.item === 'territory' ? [] : replacementsOf(claims, head.from_party, head.to_party),
    outstanding,
    due: dueOf([...claims.pledged, ...claims.tentative], { outstanding, arrived: claims.arrived, reference }),
    delay: delayOf(claims, delivered, outstanding, reference),
    path: pathOf(ofKind(told, 'pledge'), claims),
    steps: stepsOf(ofKind(told, 'pledge')),
    open_claims: [...claims.tentative, ...claims.awaited].map(({ id }) => id),
    claims: distinct([...told, ...replacing].map(({ id }) => id)),
  }
}
