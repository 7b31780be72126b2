import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDocument, type Document } from '../../src/documents/index.ts'
import type { PromptForm } from '../../src/extraction/model/index.ts'
import { costLimit } from '../../src/surfaces/model/cost.ts'
import { readerChoice } from '../../src/surfaces/model/model-name.ts'
import { openTextReader, type TextReader } from '../../src/surfaces/model/text-reader.ts'
import type { Coded } from './compare.ts'
import type { GoldText } from './gold-folder.ts'

/** Reads a coded text. */
export type GoldReader = (gold: GoldText) => Coded[] | Promise<Coded[]>

/** Any command that prints claims as JSON lines; `{file}` and `{published_on}` are put in, an option without its value is left out. */
export const commandReader =
  (command: string): GoldReader =>
  (gold) => {
    const folder = mkdtempSync(join(tmpdir(), 'servanda-quality-'))
    const path = gold.path ?? join(folder, 'text.txt')
    if (!gold.path) writeFileSync(path, gold.text)
    const values: Record<string, string | undefined> = { file: path, published_on: gold.published_on, outlet: gold.outlet }
    const words: string[] = []
    for (const word of command.split(/\s+/).filter(Boolean)) {
      const name = /^\{(\w+)\}$/.exec(word)?.[1]
      if (name !== undefined && values[name] === undefined) {
        if (words.at(-1)?.startsWith('--')) words.pop()
      } else words.push(name === undefined ? word : values[name]!)
    }
    try {
      return execFileSync(words[0]!, words.slice(1), { encoding: 'utf8', maxBuffer: 1 << 28 })
        .split('\n')
        .filter((line) => line.trim())
        .map((line) => JSON.parse(line) as Coded)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

/** A coded text as a document. */
export const goldDocument = async ({ name, text, published_on }: GoldText): Promise<Document | undefined> => {
  const known = { label: name, media_type: 'text/plain', ...(published_on !== undefined && { origin: { published_on } }) }
  return (await readDocument(new TextEncoder().encode(text), known)).document
}

/** The project's own readers, by what `--reader` says. */
export interface OwnReaderOptions {
  readonly reader?: string
  readonly max_cost?: string
  readonly run?: number
  readonly form?: PromptForm
  /** False where answers are neither looked up nor kept. */
  readonly cache?: boolean
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** Opens one of the project's own readers; what it may not begin is thrown in the words that a user would see. */
export const openOwnReader = async (options: OwnReaderOptions): Promise<TextReader> => {
  const env = options.env ?? process.env
  const choice = readerChoice(options.reader, env)
  const limit = options.max_cost === undefined ? undefined : costLimit(options.max_cost)
  if (typeof choice === 'string') throw new Error(choice)
  if (typeof limit === 'string') throw new Error(limit)
  const { run, form } = options
  const opened = await openTextReader({
    choice,
    env,
    cache: options.cache !== false,
    ...(limit !== undefined && { limit }),
    ...(run !== undefined && { run }),
    ...(form !== undefined && { form }),
  })
  if (typeof opened === 'string') throw new Error(opened)
  return opened
}

/** What was wrong with a text goes to standard error; a text that could not be read has no claims. */
export const ownReader =
  (reader: TextReader, warn: (line: string) => void = console.error): GoldReader =>
  async (gold) => {
    const document = await goldDocument(gold)
    if (!document) return []
    const { claims, findings } = await reader.read(document)
    for (const { message } of findings) warn(message)
    return [...claims] as unknown as Coded[]
  }
