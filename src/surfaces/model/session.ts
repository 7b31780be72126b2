import type { Tables } from '../../english/index.ts'
import {
  answerSchema,
  partSize,
  promptHash,
  systemPrompt,
  type AnswerSchema,
  type Part,
  type PromptForm,
} from '../../extraction/model/index.ts'
import type { Question, Reply } from './ask.ts'
import { answerKey, type AnswerCache } from './cache.ts'
import { promptCodebook } from './codebook.ts'
import { likelyTokens, type Meter, type Tokens } from './cost.ts'
import { makerOf } from './reading-record.ts'

/** What reads with a model: all that touches the world is handed in. */
export interface ModelReaderOptions {
  /** `model:PROVIDER/NAME`. */
  readonly reader: string
  /** The user's own address of the model, if there is one: answers of another server are other answers. */
  readonly address?: string
  readonly libraries: Readonly<Record<string, string>>
  readonly ask: (question: Question) => Promise<Reply>
  readonly cache: AnswerCache
  readonly meter: Meter
  /** The limit in words, for the message that it is reached. */
  readonly limit?: string
  readonly tables: Tables
  /** ISO instant. */
  readonly now: () => string
  readonly form?: PromptForm
  /** The number of a repeated run, whose answers are kept apart from those of other runs. */
  readonly run?: number
}

/** Why a part of a text has no answer: a code for the finding, and words that follow the name of the reader. */
export interface Failure {
  readonly code: string
  readonly why: string
}

/** A reader at work: what is the same for all its questions. */
export interface Session extends ModelReaderOptions {
  readonly form: PromptForm
  readonly system: string
  readonly schema: AnswerSchema
  readonly prompt_hash: string
  readonly parameters: Readonly<Record<string, number>>
  readonly made_by: string
  /** What befell a question and would befall every other; nothing is asked from then on. */
  lasting: Failure | undefined
}

export const sessionOf = (options: ModelReaderOptions): Session => {
  const form = options.form ?? {}
  const prompt_hash = promptHash(promptCodebook, form)
  return {
    ...options,
    form,
    system: systemPrompt(promptCodebook, form),
    schema: answerSchema(promptCodebook, form),
    prompt_hash,
    parameters: { temperature: 0, max_output_tokens: 8_000, part_units: partSize.units, part_overlap: partSize.overlap },
    made_by: makerOf({ reader: options.reader, prompt_hash }),
    lasting: undefined,
  }
}

/** All that an answer depends on. */
export const keyOf = ({ reader, address = '', parameters, system, schema, run = 0 }: Session, prompt: string): string =>
  answerKey({ reader, address, parameters, system, schema, prompt, run })

export const unitsOf = (part: Part): number => part.reduce((sum, { span: [start, end] }) => sum + end - start, 0)

export const likelyOf = ({ system }: Session, prompt: string, part: Part): Tokens =>
  likelyTokens(system.length + prompt.length, unitsOf(part))
