import type { Command } from 'commander'
import type { Document } from '../../../documents/index.ts'
import type { ReadOrder } from '../../read-one.ts'
import type { Reader } from '../../reader.ts'
import { jobsOf } from '../jobs.ts'
import { withTextOptions, type TextOptions } from '../options.ts'
import { Problem } from '../problem.ts'
import { progressOf } from '../progress.ts'
import { asksModel, withReaderOptions, type ReaderOptions } from '../reader-options.ts'
import { allSources, openTexts, report, sourceOptions } from '../texts.ts'
import { outcomesOf } from '../outcomes.ts'
import { print, terminalWidth } from '../terminal.ts'

interface ReadOptions extends TextOptions, ReaderOptions {
  readonly jsonl?: boolean
  readonly explain?: boolean
  readonly at?: number
  readonly jobs?: number
}

const offset = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new Problem(`--at: ${text}, give an offset into the text, counted from 0`, 2)
  return Number(text)
}

const explained = async (reader: Reader, document: Document, at: number | undefined): Promise<string> => {
  const { explanationsText, placeText } = await import('../../../outputs/explanations/index.ts')
  return at === undefined ? explanationsText(reader.explain(document)) : placeText(document, reader.explainPlace(document, at), at)
}

const explainAll = async (files: string[], options: ReadOptions): Promise<void> => {
  if (asksModel(options)) throw new Problem('--explain: tells how the rules read, leave --reader out', 2)
  const { openReader } = await import('../../reader.ts')
  const reader = openReader(options)
  for await (const { document } of openTexts(files, options)) await print(await explained(reader, document, options.at))
}

const readAll = async (files: string[], options: ReadOptions): Promise<void> => {
  const sources = await allSources(files, options)
  const orders = sources.map(
    (source): ReadOrder => ({
      source,
      options: sourceOptions(options),
      form: options.jsonl ? 'jsonl' : 'table',
      width: terminalWidth(),
      named: sources.length > 1,
    }),
  )
  const progress = progressOf(orders.length)
  for await (const { text, findings, failed } of outcomesOf(orders, options)) {
    report(findings)
    if (failed) process.exitCode = 1
    if (text) await print(text)
    progress.step()
  }
  progress.end()
}

/** `servanda read`: the claims of texts. */
export const addRead = (program: Command): void => {
  const command = program
    .command('read')
    .argument('[file...]', 'files, addresses, or "-" for standard input')
    .description('read the claims that texts make about promises between states')
    .option('--jsonl', 'one claim a line, as JSON')
    .option('--explain', 'for each claim the path from its words to its fields')
    .option('--at <offset>', 'why the sentence at an offset gave claims or none', offset)
  command.option('--jobs <number>', 'texts read at a time; all cores for more than 40 texts', jobsOf)
  withReaderOptions(withTextOptions(command)).action((files: string[], options: ReadOptions) =>
    options.explain || options.at !== undefined ? explainAll(files, options) : readAll(files, options),
  )
}
