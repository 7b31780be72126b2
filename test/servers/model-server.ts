import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A numbered sentence as a prompt shows it. */
export interface AskedSentence {
  readonly number: number
  readonly text: string
}

/** What was asked, as the server understood it. */
export interface Asked {
  readonly protocol: 'openai' | 'anthropic'
  readonly model: string
  readonly system: string
  readonly user: string
  readonly sentences: readonly AskedSentence[]
  readonly published_on: string | undefined
  /** `json_schema`, `json_object`, `tool`, `text`: how the answer was to be bound. */
  readonly bound: string
  /** Names of the fields of a claim, in the order of the schema; empty where none was sent. */
  readonly fields: readonly string[]
  readonly temperature: number | undefined
  readonly key: string | undefined
}

/** Gives the claims that an answer holds. */
export type Coder = (asked: Asked) => readonly object[]

/**
 * How a question is answered. `right`: the coder's claims as JSON; `fenced`: the same within a fence and words; `broken`, `cut`: JSON that is
 * no JSON, and that ends in the middle because it became too long; `empty`, `refusal`, `words`: no JSON at all; `busy`: 429, with or without
 * the seconds to wait; `down`: 500; `silent`: never an answer; `drop`: the connection breaks in the middle; `schemaless`: 400 unless only
 * text is asked for; `denied`: 401 that repeats the key.
 */
export type Behaviour =
  | {
      readonly kind:
        | 'right'
        | 'fenced'
        | 'broken'
        | 'cut'
        | 'empty'
        | 'refusal'
        | 'words'
        | 'down'
        | 'silent'
        | 'drop'
        | 'schemaless'
        | 'denied'
    }
  | { readonly kind: 'busy'; readonly retry_after?: string }

export interface ModelServer {
  /** `http://127.0.0.1:PORT/v1`. */
  readonly address: string
  readonly asked: Asked[]
  readonly close: () => Promise<void>
}

const bodyOf = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>
}

const textOf = (content: unknown): string =>
  typeof content === 'string' ? content : Array.isArray(content) ? content.map((part: { text?: string }) => part.text ?? '').join('') : ''

const sentencesIn = (user: string): AskedSentence[] =>
  [...user.matchAll(/^\[(\d+)\] (.*)$/gm)].map(([, number, text]) => ({ number: Number(number), text: text! }))

interface Schema {
  readonly properties?: { readonly claims?: { readonly items?: { readonly properties?: object } } }
}

const fieldsIn = (body: Record<string, unknown>): string[] => {
  const { schema } = ((body.response_format as { json_schema?: { schema?: Schema } } | undefined)?.json_schema ?? {}) as { schema?: Schema }
  return Object.keys(schema?.properties?.claims?.items?.properties ?? {})
}

const askedOf = (request: IncomingMessage, body: Record<string, unknown>): Asked => {
  const protocol = request.url?.endsWith('/messages') ? 'anthropic' : 'openai'
  const messages = body.messages as { role: string; content: unknown }[]
  const system = protocol === 'anthropic' ? textOf(body.system) : textOf(messages.find(({ role }) => role === 'system')?.content)
  const user = textOf(messages.find(({ role }) => role === 'user')?.content)
  const format = (body.response_format as { type: string } | undefined)?.type
  return {
    protocol,
    model: String(body.model),
    system,
    user,
    sentences: sentencesIn(user),
    published_on: /^Published on: (\S+)$/m.exec(user)?.[1],
    bound: format ?? (body.output_config !== undefined ? 'json_schema' : body.tools !== undefined ? 'tool' : 'text'),
    fields: fieldsIn(body),
    temperature: body.temperature as number | undefined,
    key: (request.headers['x-api-key'] as string | undefined) ?? request.headers.authorization?.replace('Bearer ', ''),
  }
}

const usage = { input: 1000, output: 200 }

const openaiBody = (asked: Asked, text: string, finish: string): object => ({
  id: 'answer-1',
  object: 'chat.completion',
  created: 1_750_000_000,
  model: asked.model,
  choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: finish }],
  usage: { prompt_tokens: usage.input, completion_tokens: usage.output, total_tokens: usage.input + usage.output },
})

const anthropicStops: Readonly<Record<string, string>> = { stop: 'end_turn', length: 'max_tokens', content_filter: 'refusal' }

/** Text, or the input of the tool that binds the answer where one is asked for and the text is JSON. */
const anthropicContent = (asked: Asked, text: string): object[] => {
  if (asked.bound !== 'tool') return [{ type: 'text', text }]
  try {
    return [{ type: 'tool_use', id: 'tool-1', name: 'json', input: JSON.parse(text) as object }]
  } catch {
    return [{ type: 'text', text }]
  }
}

const anthropicBody = (asked: Asked, text: string, finish: string): object => ({
  id: 'answer-1',
  type: 'message',
  role: 'assistant',
  model: asked.model,
  content: anthropicContent(asked, text),
  stop_reason: anthropicStops[finish],
  stop_sequence: null,
  usage: { input_tokens: usage.input, output_tokens: usage.output },
})

const problemBody = (asked: Asked, message: string): object =>
  asked.protocol === 'anthropic' ? { type: 'error', error: { type: 'api_error', message } } : { error: { message, type: 'api_error' } }

const send = (response: ServerResponse, status: number, body: object, headers: Readonly<Record<string, string>> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

/** What is said, and why it ended there. */
const spoken = (kind: Behaviour['kind'], json: string): readonly [text: string, finish: string] => {
  if (kind === 'fenced') return [`Here are the claims:\n\`\`\`json\n${json}\n\`\`\``, 'stop']
  if (kind === 'broken') return [json.replace(/:/g, ';'), 'stop']
  if (kind === 'cut') return [json.slice(0, Math.ceil(json.length / 2)), 'length']
  if (kind === 'empty') return ['', 'stop']
  if (kind === 'refusal') return ['', 'content_filter']
  if (kind === 'words') return ['I am sorry, but I cannot help with texts about armed conflict.', 'stop']
  return [json, 'stop']
}

const answerIn = (response: ServerResponse, asked: Asked, behaviour: Behaviour, coder: Coder): void => {
  const { kind } = behaviour
  const problem = (status: number, message: string, headers = {}): void => send(response, status, problemBody(asked, message), headers)
  if (kind === 'silent') return
  if (kind === 'busy')
    return problem(429, 'Rate limit reached', behaviour.retry_after === undefined ? {} : { 'retry-after': behaviour.retry_after })
  if (kind === 'down') return problem(500, 'Internal error')
  if (kind === 'denied') return problem(401, `Incorrect API key provided: ${asked.key}`)
  if (kind === 'schemaless' && asked.bound !== 'text') return problem(400, 'response_format is not supported by this server')
  const [text, finish] = spoken(kind, JSON.stringify({ claims: coder(asked) }))
  const body = asked.protocol === 'anthropic' ? anthropicBody(asked, text, finish) : openaiBody(asked, text, finish)
  if (kind !== 'drop') return send(response, 200, body)
  const whole = JSON.stringify(body)
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(whole.length) })
  response.write(whole.slice(0, whole.length / 2), () => response.destroy())
}

/**
 * A server on loopback that speaks the OpenAI-compatible and the Anthropic protocol. The n-th question is answered by the n-th behaviour, or
 * by the last.
 */
export const serveModel = async (coder: Coder, behaviours: readonly Behaviour[] = [{ kind: 'right' }]): Promise<ModelServer> => {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const question = askedOf(request, body)
      asked.push(question)
      answerIn(response, question, behaviours[Math.min(asked.length, behaviours.length) - 1]!, coder)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
