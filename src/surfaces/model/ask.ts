import { APICallError, generateText, LoadAPIKeyError, type Output } from 'ai'
import type { AnswerSchema } from '../../extraction/model/index.ts'
import type { OpenedModel } from './providers.ts'
import { withoutSecrets } from './secrets.ts'

/** What a model is asked. */
export interface Question {
  readonly system: string
  readonly prompt: string
  readonly schema: AnswerSchema
  readonly max_output_tokens: number
}

/** What came back. `lasting`: what would befall the next question too. */
export type Reply =
  | { readonly kind: 'answer'; readonly text: string; readonly cut: boolean; readonly input_tokens: number; readonly output_tokens: number }
  | { readonly kind: 'failed'; readonly code: string; readonly why: string; readonly lasting: boolean }

export interface AskOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Milliseconds after which an answer is no longer waited for. */
  readonly timeout: number
  readonly sleep: (milliseconds: number) => Promise<void>
}

/** How an answer is bound, from the strictest; a server that refuses one form is asked in the next. */
const forms = ['schema', 'json', 'text'] as const
type Form = (typeof forms)[number]

const mostTries = 4
const longestWait = 60_000

/** The text as it comes, while the provider is told what shape it should have: what is no JSON is judged by `readAnswer`. */
const outputIn = (form: Form, schema: AnswerSchema): Output.Output<string, string, never> => ({
  name: 'text',
  responseFormat: Promise.resolve(
    form === 'text' ? { type: 'text' } : { type: 'json', name: 'claims', ...(form === 'schema' ? { schema: schema as object } : {}) },
  ),
  parseCompleteOutput: ({ text }) => Promise.resolve(text),
  parsePartialOutput: ({ text }) => Promise.resolve({ partial: text }),
  createElementStreamTransform: () => undefined,
})

const failed = (code: string, why: string, lasting = false): Reply => ({ kind: 'failed', code, why, lasting })

/** Milliseconds that a server asks to wait, from its headers; undefined where it does not say. */
const askedWait = (headers: Readonly<Record<string, string>> | undefined): number | undefined => {
  const exact = Number(headers?.['retry-after-ms'] ?? Number.NaN)
  if (exact >= 0) return exact
  const after = headers?.['retry-after']
  if (after === undefined) return undefined
  const wait = /^\d{1,9}(\.\d+)?$/.test(after.trim()) ? Number(after) * 1000 : Date.parse(after) - Date.now()
  return Number.isNaN(wait) ? undefined : Math.max(0, wait)
}

const causeOf = (error: unknown): string => {
  const { code, cause, message } = (error ?? {}) as { code?: string; cause?: unknown; message?: string }
  return cause === undefined ? (code ?? message ?? String(error)) : causeOf(cause)
}

const isTimeout = (error: unknown): boolean => /^(TimeoutError|AbortError)$/.test((error as { name?: string } | null)?.name ?? '')

/** What to tell of a call that failed for good. */
const failureOf = (error: unknown, { env, timeout }: AskOptions): Reply => {
  const told = (text: string): string => withoutSecrets(text, env)
  if (isTimeout(error))
    return failed('model-timeout', `gave no answer within ${timeout / 1000} s; raise SERVANDA_MODEL_TIMEOUT or take a faster model`)
  if (LoadAPIKeyError.isInstance(error)) {
    const variable = /\b[A-Z][A-Z0-9_]*_(?:API_)?(?:KEY|TOKEN)\b/.exec(error.message)?.[0] ?? 'its variable'
    return failed('model-key', `needs a key; set ${variable} in the environment`, true)
  }
  if (!APICallError.isInstance(error)) return failed('model-failed', `could not be asked (${told(causeOf(error))}); try again`)
  const { statusCode } = error
  if (statusCode === undefined || statusCode === 200)
    return failed(
      'model-connection',
      `could not be reached or broke off (${told(causeOf(error))}); check the address and that it runs`,
      statusCode === undefined,
    )
  if (statusCode === 401 || statusCode === 403)
    return failed('model-key', `refused the key (${statusCode}: ${told(error.message)}); check it`, true)
  if (statusCode === 404) return failed('model-unknown', `is not there (404: ${told(error.message)}); check the name and the address`, true)
  if (statusCode === 429)
    return failed(
      'model-limit',
      `was asked too often (429: ${told(error.message)}); wait, or use fewer --jobs`,
      (askedWait(error.responseHeaders) ?? 0) > longestWait,
    )
  return failed('model-failed', `failed (${statusCode}: ${told(error.message)}); try again or take another model`)
}

/** Asks one model. Remembers which form of answer the server took, and that it will have no temperature. */
export const askerOf = (opened: OpenedModel, options: AskOptions): ((question: Question) => Promise<Reply>) => {
  let form = 0
  let tempered = true

  const once = async ({ system, prompt, schema, max_output_tokens }: Question): Promise<Reply> => {
    const { text, finishReason, usage } = await generateText({
      model: opened.model,
      system,
      prompt,
      output: outputIn(forms[form]!, schema),
      maxOutputTokens: max_output_tokens,
      maxRetries: 0,
      abortSignal: AbortSignal.timeout(options.timeout),
      ...(tempered ? { temperature: 0 } : {}),
    })
    if (finishReason === 'content-filter')
      return failed('model-refused', `refused to answer${text ? ` (“${withoutSecrets(text, options.env, 100)}”)` : ''}`)
    return {
      kind: 'answer',
      text,
      cut: finishReason === 'length',
      input_tokens: usage.inputTokens ?? 0,
      output_tokens: usage.outputTokens ?? 0,
    }
  }

  /** True where the question may be put in another form. */
  const yields = (error: APICallError, asked: { readonly form: number; readonly tempered: boolean }): boolean => {
    if (error.statusCode !== 400 && error.statusCode !== 422) return false
    // Another question may have been refused at the same time, and have moved on already.
    if (form !== asked.form || tempered !== asked.tempered) return true
    if (tempered && /temperature/i.test(error.message)) {
      tempered = false
      return true
    }
    if (form === forms.length - 1) return false
    form++
    return true
  }

  return async (question) => {
    for (let tries = 1; ; ) {
      const asked = { form, tempered }
      try {
        return await once(question)
      } catch (error) {
        if (APICallError.isInstance(error) && yields(error, asked)) continue
        const wait =
          APICallError.isInstance(error) && error.isRetryable ? (askedWait(error.responseHeaders) ?? 500 * 2 ** tries) : undefined
        if (wait === undefined || wait > longestWait || tries === mostTries) return failureOf(error, options)
        tries++
        await options.sleep(wait)
      }
    }
  }
}
