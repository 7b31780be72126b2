import type { ItemAccount, Tally } from '../../facts/index.ts'
import { notApplicable, unknown } from '../codebook/index.ts'
import type { Cell } from '../codebook/index.ts'
import { daysOf, listed, orUnknown } from './column.ts'
import type { Column } from './column.ts'

const said = ({ said }: Tally): Cell => (said === 'not_said' ? unknown : said === 'not_applicable' ? notApplicable : said)

const bound = ({ said, count }: Tally, end: 'low' | 'high'): Cell =>
  said === 'not_applicable' ? notApplicable : count === null ? unknown : count[end]

const tally = (name: string, label: string, of: (account: ItemAccount) => Tally): readonly Column<ItemAccount>[] => [
  { name, label: `${label}: what the sources say`, type: 'category', width: 13, cell: (account) => said(of(account)) },
  { name: `${name}_low`, label: `${label}: lower bound`, type: 'number', width: 11, cell: (account) => bound(of(account), 'low') },
  { name: `${name}_high`, label: `${label}: upper bound`, type: 'number', width: 11, cell: (account) => bound(of(account), 'high') },
]

const dueWords: Readonly<Record<ItemAccount['due']['status'], string>> = {
  no_date: 'open, no date named',
  not_due: 'not due',
  no_reference: 'no day to compare with',
  overdue: 'overdue',
  passed_not_said: 'day passed, arrival not said',
  contested: 'contested',
  settled: 'settled',
}

/** Whether anything is on record of which one can ask who. */
const happened = ({ said }: Tally): boolean => said === 'affirmed' || said === 'contested'

/** One row for each item that one party owes or gave to another, with what was promised, what came and what is outstanding. */
export const itemColumns: readonly Column<ItemAccount>[] = [
  { name: 'from_party', label: 'Party that gives', type: 'text', width: 11, cell: ({ from_party }) => orUnknown(from_party) },
  { name: 'to_party', label: 'Party that receives', type: 'text', width: 11, cell: ({ to_party }) => orUnknown(to_party) },
  { name: 'item', label: 'Item as the texts write it', type: 'text', width: 24, cell: ({ item }) => orUnknown(item) },
  { name: 'unit', label: 'Unit: count, or the currency of a sum', type: 'text', width: 9, cell: ({ unit }) => unit },
  {
    name: 'state',
    label: 'State of the account',
    type: 'category',
    width: 22,
    cell: ({ state }) => (state === 'not_said' ? unknown : state),
  },
  ...tally('promised', 'Promised', ({ promised }) => promised),
  ...tally('delivered', 'Delivered', ({ delivered }) => delivered),
  ...tally('released', 'Cancelled or released from', ({ released }) => released),
  ...tally('outstanding', 'Outstanding', ({ outstanding }) => outstanding),
  ...tally('lost', 'Lost', ({ lost }) => lost),
  {
    name: 'lost_to',
    label: 'To whom it was lost',
    type: 'list',
    width: 11,
    cell: ({ lost, lost_to }) => (happened(lost) ? listed(lost_to) : notApplicable),
  },
  ...tally('replaced', 'Replaced', ({ replaced }) => replaced),
  {
    name: 'replaced_by',
    label: 'By whom it was replaced',
    type: 'list',
    width: 11,
    cell: ({ replaced, replaced_by }) => (happened(replaced) ? listed(replaced_by) : notApplicable),
  },
  { name: 'due', label: 'Whether it is due', type: 'category', width: 20, cell: ({ due }) => dueWords[due.status] },
  { name: 'due_from', label: 'When it is due: first day, month or year', type: 'day', width: 11, cell: ({ due }) => daysOf(due.due_on)[0] },
  { name: 'due_to', label: 'When it is due: last day, month or year', type: 'day', width: 11, cell: ({ due }) => daysOf(due.due_on)[1] },
  { name: 'claims', label: 'Claims that the row was made from', type: 'list', width: 30, cell: ({ claims }) => listed(claims) },
]
