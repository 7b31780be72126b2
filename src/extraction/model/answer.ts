import { answerFields, nameOf, type AnswerField, type PromptForm } from './answer-fields.ts'

/** A claim as a model gave it, by the project's own names of fields; anything may stand in a field. */
export type RawClaim = Readonly<Partial<Record<AnswerField, unknown>>>

/** An answer as far as it could be read. `problem` says in a few words why it could not. */
export type Answer = { readonly claims: readonly RawClaim[] } | { readonly problem: 'empty' | 'words' | 'broken' | 'shape' }

/** More claims than any part of a text makes; an answer that has more is cut. */
const mostClaims = 400
/** Units of an answer that are looked at. */
const longestAnswer = 2_000_000

/** The object in an answer that may have a fence or words around it: from the first brace to the last. */
const objectIn = (text: string): string | undefined => {
  const [start, end] = [text.indexOf('{'), text.lastIndexOf('}')]
  return start < 0 ? undefined : text.slice(start, end < start ? undefined : end + 1)
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const rawClaim = (value: Record<string, unknown>, form: PromptForm): RawClaim =>
  Object.fromEntries(
    answerFields.filter((field) => Object.hasOwn(value, nameOf(field, form))).map((field) => [field, value[nameOf(field, form)]]),
  )

/** The claims of an answer. A list without its object is taken too, as small models give it. */
export const readAnswer = (text: string, form: PromptForm = {}): Answer => {
  const whole = text.slice(0, longestAnswer).trim()
  if (whole === '') return { problem: 'empty' }
  const fenced = /^```\w*\s*\n([^]*?)\n?```\s*$/.exec(whole)?.[1] ?? whole
  const object = objectIn(fenced)
  if (object === undefined) return { problem: fenced.startsWith('[') && parsed(fenced) !== undefined ? 'shape' : 'words' }
  const value = parsed(fenced) ?? parsed(object)
  if (value === undefined) return { problem: 'broken' }
  const list = isRecord(value) ? value.claims : value
  if (!Array.isArray(list)) return { problem: 'shape' }
  return {
    claims: list
      .slice(0, mostClaims)
      .filter(isRecord)
      .map((each) => rawClaim(each, form)),
  }
}
