import type { DayRange, Quantity } from '../../base/index.ts'
import { distinct } from '../group.ts'
import type { ItemAccount, Tally } from '../record.ts'
import type { Conflict } from './record.ts'
import { conflictOf, polarityOf, readingOf, readingsBy } from './reading.ts'
import type { ConflictHead, Lookup } from './reading.ts'

const columns = ['promised', 'ordered', 'delivered', 'released', 'lost', 'replaced'] as const
type Column = (typeof columns)[number]

/** Figures of an account that are made from a column. */
const madeFrom: Readonly<Record<Column, readonly string[]>> = {
  promised: ['outstanding', 'state', 'due'],
  ordered: [],
  delivered: ['outstanding', 'state', 'due'],
  released: ['outstanding', 'state'],
  lost: [],
  replaced: [],
}

/** A quantity in words of the record: `12`, `15 to 17`, `400000000 USD`. */
export const quantityText = (quantity: Quantity): string => {
  if (typeof quantity === 'number') return String(quantity)
  return 'amount' in quantity ? `${quantity.amount} ${quantity.currency}` : `${quantity[0]} to ${quantity[1]}`
}

/** A time in words of the record: `2025-07`, `2025-07 to 2025-09`. */
export const timeText = (range: DayRange): string => (typeof range === 'string' ? range : range.join(' to '))

const head = (account: ItemAccount, about: Conflict['about'], field: string, moved: readonly string[]): ConflictHead => ({
  about,
  from_party: account.from_party,
  to_party: account.to_party,
  subject: account.item,
  field,
  moves: moved.map((figure) => `${figure} of ${account.item ?? 'what is not named'}`),
})

const columnConflicts = (account: ItemAccount, column: Column, tally: Tally, lookup: Lookup): readonly Conflict[] => {
  const moved = [column, ...madeFrom[column]]
  const whether = tally.said === 'contested' ? readingsBy(tally.claims, lookup, polarityOf) : []
  const counts = readingsBy(tally.count?.contested ? tally.count.claims : [], lookup, ({ claim }) =>
    'quantity' in claim && claim.quantity !== undefined && claim.polarity === 'affirmed' ? quantityText(claim.quantity) : null,
  )
  return [...conflictOf(head(account, 'whether', column, moved), whether), ...conflictOf(head(account, 'count', column, moved), counts)]
}

const dueConflicts = (account: ItemAccount, lookup: Lookup): readonly Conflict[] => {
  const standing = account.due.readings.filter(({ moved }) => !moved)
  if (distinct(standing.map(({ due_on }) => timeText(due_on))).length < 2) return []
  return conflictOf(
    head(account, 'due', 'due', ['due']),
    standing.map(({ due_on, claims }) => readingOf(timeText(due_on), claims, lookup)),
  )
}

/** Where sources differ on an item: whether, how many, by when. */
export const itemConflicts = (account: ItemAccount, lookup: Lookup): readonly Conflict[] => [
  ...columns.flatMap((column) => columnConflicts(account, column, account[column], lookup)),
  ...dueConflicts(account, lookup),
]
