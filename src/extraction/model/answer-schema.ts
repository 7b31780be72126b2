import { answerFields, nameOf, noValue, type AnswerField, type PromptCodebook, type PromptForm } from './answer-fields.ts'

/** JSON Schema as providers of models take it: closed objects, every field required, no unions. */
export interface AnswerSchema {
  readonly type: 'object'
  readonly properties: Readonly<Record<string, object>>
  readonly required: readonly string[]
  readonly additionalProperties: false
}

const closed = (properties: Readonly<Record<string, object>>): AnswerSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

/** `kind`, `polarity` and `modality` always have a value; other categories may have none. */
const always: ReadonlySet<AnswerField> = new Set(['kind', 'polarity', 'modality'])

const typeOf = (field: AnswerField, codebook: PromptCodebook): object => {
  const { values } = codebook.fields[field]
  if (values !== undefined) return { type: 'string', enum: [...Object.keys(values), ...(always.has(field) ? [] : [noValue])] }
  if (field === 'parties' || field === 'speaker') return { type: 'array', items: { type: 'string' } }
  return { type: field === 'sentence' ? 'integer' : 'string' }
}

/** The schema that binds an answer: a list of flat claims. Structured output of all large providers takes it as it is. */
export const answerSchema = (codebook: PromptCodebook, form: PromptForm = {}): AnswerSchema => {
  const fields = answerFields.map((field) => [nameOf(field, form), typeOf(field, codebook)] as const)
  return closed({ claims: { type: 'array', items: closed(Object.fromEntries(fields)) } })
}
