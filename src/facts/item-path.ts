import { firstDay } from '../base/index.ts'
import type { DayRange } from '../base/index.ts'
import type { AccountClaims, ToldDelivery, ToldLoss, ToldPledge } from './account-columns.ts'
import { countOf, sourcesOf } from './counts.ts'
import { clusterByTime } from './event-clusters.ts'
import { distinct, groupBy } from './group.ts'
import type { ItemStage, ItemStep } from './item-record.ts'
import { before, compareText, firstPublished } from './when.ts'

type ToldStep = ToldPledge | ToldDelivery | ToldLoss

/** Where a step stands among others of the same time. */
const stages: readonly ItemStage[] = [
  'refused',
  'made',
  'reaffirmed',
  'ordered',
  'delayed',
  'suspended',
  'reinstated',
  'cancelled',
  'delivered',
  'lost',
  'replaced',
]

const starts: ReadonlySet<ItemStage> = new Set(['made', 'ordered'])

const dueOf = ({ claim }: ToldStep): DayRange | null => (claim.kind === 'pledge' ? (claim.due_on ?? null) : null)

/** What a text expects for later, it does not expect for a time before it was published. */
const mayTell = ({ claim, published_on }: ToldStep, on: DayRange): boolean => claim.modality === 'actual' || !before(on, published_on)

const stepsOf = (stage: ItemStage, told: readonly ToldStep[]): readonly ItemStep[] => {
  const alike = groupBy(told, (one) => `${one.claim.polarity} ${one.claim.modality} ${one.from_party ?? ''} ${String(dueOf(one))}`)
  return [...alike.values()].flatMap((group) =>
    clusterByTime(group, ({ claim }) => claim.event_on, mayTell).flatMap(({ on, values }): ItemStep[] => {
      const [first] = values
      if (first === undefined) return []
      return [
        {
          stage,
          polarity: first.claim.polarity,
          modality: first.claim.modality,
          event_on: on,
          published_on: firstPublished(values),
          due_on: dueOf(first),
          by: first.from_party,
          count: countOf(values, (claim) => claim.event_on),
          claims: distinct(values.map(({ id }) => id)),
          sources: sourcesOf(values),
        },
      ]
    }),
  )
}

/** An undated beginning comes first; another undated step, and what is only planned or possible, where it was published. */
const placeOf = ({ stage, modality, event_on, published_on }: ItemStep): string => {
  if (event_on !== null) return firstDay(event_on)
  return starts.has(stage) && modality === 'actual' ? '' : published_on === null ? '~' : firstDay(published_on)
}

const inOrder = (a: ItemStep, b: ItemStep): number =>
  compareText(placeOf(a), placeOf(b)) ||
  stages.indexOf(a.stage) - stages.indexOf(b.stage) ||
  compareText(a.claims[0] ?? '', b.claims[0] ?? '')

/** Everything that is told of an item, in order of time: pledge, order, what held it up, what came, was lost and was replaced. */
export const pathOf = (pledges: readonly ToldPledge[], claims: AccountClaims): readonly ItemStep[] => {
  const { arrived, not_arrived, short, awaited, lost, not_lost, replaced, not_replaced } = claims
  return [
    ...[...groupBy(pledges, ({ claim }) => claim.act)].flatMap(([act, told]) => stepsOf(act, told)),
    ...stepsOf('delivered', [...arrived, ...not_arrived, ...short, ...awaited]),
    ...stepsOf('lost', [...lost, ...not_lost]),
    ...stepsOf('replaced', [...replaced, ...not_replaced]),
  ].sort(inOrder)
}
