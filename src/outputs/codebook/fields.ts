import { claimKinds } from '../../base/index.ts'
import type { ClaimKind } from '../../base/index.ts'
import type { Missing } from './missing.ts'
import {
  actMeanings,
  kindMeanings,
  modalityMeanings,
  obligationMeanings,
  polarityMeanings,
  rungMeanings,
  verdictMeanings,
} from './values.ts'
import type { Meanings } from './values.ts'

/** `day` is a day, month or year as text; `list` holds several texts in one cell; `category` has a closed set of values. */
export type FieldType = 'text' | 'list' | 'integer' | 'number' | 'day' | 'category'

/** One column of the flat table of claims. */
export interface Field {
  /** Column name: lower case, at most 32 characters, the same in every format. */
  readonly name: string
  /** At most 80 characters, which is Stata's limit for the label of a variable. */
  readonly label: string
  readonly type: FieldType
  /** Kinds of claim for which the question arises. */
  readonly kinds: readonly ClaimKind[]
  /** Allowed values of a category, in order, with their meaning. */
  readonly values?: Meanings
  readonly note?: string
}

/** Columns that every claim has a value for. */
const always: ReadonlySet<string> = new Set(['claim_id', 'kind', 'polarity', 'modality', 'evidence_start', 'evidence_end', 'quote'])
/** Columns that a claim may have no use for although its kind asks: money has no count, a mutual clause no bound party. */
const sometimes: ReadonlySet<string> = new Set([
  'place',
  'from_party',
  'to_party',
  'parties',
  'quantity_low',
  'quantity_high',
  'amount',
  'currency',
])

/** The reasons for which a cell of this column may hold no value. */
export const missingFor = ({ name, kinds }: Field): readonly Missing[] => {
  if (always.has(name)) return []
  if (name === 'speaker') return ['own_voice']
  return kinds.length < claimKinds.length || sometimes.has(name) ? ['unknown', 'not_applicable'] : ['unknown']
}

const all = claimKinds
const directed = claimKinds.filter((kind) => kind !== 'instrument')
const amounts: readonly ClaimKind[] = ['pledge', 'delivery', 'loss', 'appeal']
const sum = 'A sum of money and a count are never put in one column.'
const both = 'A single value stands in both columns of the pair.'

/** All columns of the flat table of claims, in their order. The one source of every dictionary and codebook. */
export const claimFields: readonly Field[] = [
  { name: 'claim_id', label: 'Id of the claim, made from its content', type: 'text', kinds: all },
  { name: 'document', label: 'Id of the document that the words stand in', type: 'text', kinds: all },
  { name: 'outlet', label: 'Outlet of the document', type: 'text', kinds: all },
  { name: 'published_on', label: 'Day, month or year of publication', type: 'day', kinds: all },
  { name: 'url', label: 'Address of the document', type: 'text', kinds: all },
  {
    name: 'place',
    label: 'Page, article or clause where the words stand',
    type: 'text',
    kinds: all,
    note: 'Arises for documents that have pages or articles.',
  },
  { name: 'kind', label: 'Kind of claim', type: 'category', kinds: all, values: kindMeanings },
  {
    name: 'from_party',
    label: 'Party that gives, owes, acts or is judged',
    type: 'text',
    kinds: directed,
    note: 'ISO 3166 alpha-3 for states, otherwise a short code of a group. The direction is defined by the kind.',
  },
  { name: 'to_party', label: 'Party that receives, is owed, is acted on or is concerned', type: 'text', kinds: directed },
  {
    name: 'parties',
    label: 'Parties of an instrument or of a mutual clause',
    type: 'list',
    kinds: ['instrument', 'clause'],
    note: 'A clause that binds one side has from_party and to_party instead.',
  },
  {
    name: 'polarity',
    label: 'Whether the source says that it is so or that it is not so',
    type: 'category',
    kinds: all,
    values: polarityMeanings,
  },
  { name: 'modality', label: 'Fact, plan, possibility or condition, as told', type: 'category', kinds: all, values: modalityMeanings },
  { name: 'item', label: 'What is given, lost or asked for', type: 'text', kinds: amounts },
  { name: 'quantity_low', label: 'Count of the item, lower bound', type: 'number', kinds: amounts, note: both },
  { name: 'quantity_high', label: 'Count of the item, upper bound', type: 'number', kinds: amounts, note: both },
  { name: 'amount', label: 'Sum of money', type: 'number', kinds: amounts, note: sum },
  { name: 'currency', label: 'Currency of the sum (ISO 4217)', type: 'text', kinds: amounts, note: sum },
  {
    name: 'act',
    label: 'What was done to the instrument or pledge, or how',
    type: 'category',
    kinds: ['instrument', 'pledge', 'attack', 'appeal'],
    values: actMeanings,
  },
  { name: 'name', label: 'Name of the instrument as the text gives it', type: 'text', kinds: ['instrument', 'clause'] },
  { name: 'obligation', label: 'What the clause obliges to', type: 'category', kinds: ['clause'], values: obligationMeanings },
  {
    name: 'rung',
    label: 'Rung of the ladder of responses',
    type: 'category',
    kinds: ['response'],
    values: rungMeanings,
    note: 'Ordered from the worst to the most that a partner can do; never averaged.',
  },
  { name: 'verdict', label: 'What the judgement is about', type: 'category', kinds: ['assessment'], values: verdictMeanings },
  { name: 'event_from', label: 'When it happened: first day, month or year', type: 'day', kinds: all, note: both },
  { name: 'event_to', label: 'When it happened: last day, month or year', type: 'day', kinds: all, note: both },
  { name: 'due_from', label: 'When it is due: first day, month or year', type: 'day', kinds: ['pledge'], note: both },
  { name: 'due_to', label: 'When it is due: last day, month or year', type: 'day', kinds: ['pledge'], note: both },
  { name: 'speaker', label: 'Who is answerable for saying it, nearest first', type: 'list', kinds: all },
  { name: 'evidence_start', label: 'First UTF-16 unit of the words in the text, from 0', type: 'integer', kinds: all },
  { name: 'evidence_end', label: 'UTF-16 unit after the last of the words in the text', type: 'integer', kinds: all },
  { name: 'quote', label: 'The words at that place, to the letter', type: 'text', kinds: all },
  { name: 'made_by', label: 'Finder, model or person that made the claim', type: 'text', kinds: all },
  { name: 'replaces', label: 'What a delivery makes good', type: 'text', kinds: ['delivery'] },
]
