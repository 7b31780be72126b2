import { claimKinds } from '../../base/index.ts'
import type { AnswerField, PromptCodebook, PromptField } from '../../extraction/model/index.ts'
import { answerFields } from '../../extraction/model/index.ts'
import { claimFields, directions, kindMeanings, settled } from '../../outputs/codebook/index.ts'

/** The column of the codebook that says what a field of an answer holds, where it has another name. */
const columns: Readonly<Partial<Record<AnswerField, string>>> = {
  quantity: 'quantity_low',
  event_on: 'event_from',
  due_on: 'due_from',
}

/** Labels of fields that several columns make up, or that only an answer has. */
const labels: Readonly<Partial<Record<AnswerField, string>>> = {
  quantity: 'Count of the item, its bounds, or a sum of money',
  event_on: 'When it happened: day, month, year or period',
  due_on: 'When it is due: day, month, year or period',
  sentence: 'Number of the sentence that the words stand in',
}

const fieldOf = (name: AnswerField): PromptField => {
  const column = claimFields.find((field) => field.name === (columns[name] ?? name))
  return {
    holds: labels[name] ?? column?.label ?? name,
    kinds: column?.kinds ?? claimKinds,
    ...(column?.values !== undefined && { values: column.values }),
  }
}

/** The project's codebook as a model is given it. */
export const promptCodebook: PromptCodebook = {
  kinds: Object.fromEntries(claimKinds.map((kind) => [kind, { says: kindMeanings[kind], ...directions[kind] }])) as PromptCodebook['kinds'],
  fields: Object.fromEntries(answerFields.map((name) => [name, fieldOf(name)])) as PromptCodebook['fields'],
  settled,
}
