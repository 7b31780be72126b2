import type { ClaimKind } from '../../base/index.ts'

/** The fields of a claim as a model writes them. All are texts but `parties`, `speaker` (lists) and `sentence` (a number). */
export const answerFields = [
  'kind',
  'from_party',
  'to_party',
  'parties',
  'polarity',
  'modality',
  'item',
  'quantity',
  'act',
  'name',
  'obligation',
  'rung',
  'verdict',
  'event_on',
  'due_on',
  'replaces',
  'speaker',
  'sentence',
  'quote',
] as const
export type AnswerField = (typeof answerFields)[number]

/** What stands in a category of which the kind of claim has none. */
export const noValue = 'none'

/** How a value is written, where that is not plain from what the field holds. */
export const howWritten: Readonly<Partial<Record<AnswerField, string>>> = {
  from_party: 'a code such as RUS; "" if the text does not say',
  to_party: 'a code such as IRN; "" if the text does not say',
  parties: 'a list of codes; empty for other kinds, and for a clause that binds one side',
  item: '"" if the text names nothing; "money" for sums',
  quantity: 'a count "24", bounds "24-48", or a sum "400000000 USD", in digits; "" if the text does not say',
  name: '"" if the text gives none',
  event_on: '"2025-06-13", "2025-06" or "2025", a period as "2025-06/2025-08"; "" if unknown',
  due_on: 'for pledges, as event_on; otherwise ""',
  replaces: 'for deliveries; "" if the text does not say',
  speaker: 'a list of names as the text has them; empty in the text’s own voice',
  sentence: 'the number before the sentence that holds the quote',
  quote: 'copied letter by letter from that one sentence',
}

/** One field as the codebook has it. */
export interface PromptField {
  readonly holds: string
  readonly kinds: readonly ClaimKind[]
  /** Allowed values with their meaning; absent for a field of free text. */
  readonly values?: Readonly<Record<string, string>>
}

/** What a model is told of the coding rule; made from the project's codebook. */
export interface PromptCodebook {
  readonly kinds: Readonly<Record<ClaimKind, { readonly says: string; readonly from: string; readonly to: string }>>
  readonly fields: Readonly<Record<AnswerField, PromptField>>
  readonly settled: readonly { readonly title: string; readonly text: string }[]
}

/** How a question is put; other forms than the plain one show how far answers depend on the wording. */
export interface PromptForm {
  /** Names that fields bear in place of their own. */
  readonly names?: Readonly<Partial<Record<AnswerField, string>>>
  /** The order in which sentences are shown, as places in the part; each keeps its number. */
  readonly order?: (count: number) => readonly number[]
}

/** The name of a field in a form of the question. */
export const nameOf = (field: AnswerField, form: PromptForm): string => form.names?.[field] ?? field
