import type { Command } from 'commander'
import { costLimit } from '../model/cost.ts'
import { readerChoice } from '../model/model-name.ts'
import type { TextReader } from '../model/text-reader.ts'
import { Problem } from './problem.ts'

/** Options of every command that reads claims from texts. */
export interface ReaderOptions {
  readonly reader?: string
  readonly maxCost?: string
  /** False with `--no-cache`. */
  readonly cache?: boolean
  readonly data?: string
}

/** Adds the options that choose who reads. */
export const withReaderOptions = (command: Command): Command =>
  command
    .option('--reader <name>', 'rules (default), model:PROVIDER/NAME, or both:PROVIDER/NAME side by side')
    .option('--max-cost <amount>', 'most that a model may take in this run: US dollars such as 2.50, or tokens such as 300000t')
    .option('--no-cache', 'ask a model again although its answer is kept')

/** True where a model is to read, alone or beside the rules. */
export const asksModel = ({ reader }: ReaderOptions): boolean => reader !== undefined && reader !== 'rules'

/** Opens the reader that the options choose. */
export const openChosen = async ({ reader, maxCost, cache, data }: ReaderOptions): Promise<TextReader> => {
  const choice = readerChoice(reader, process.env)
  if (typeof choice === 'string') throw new Problem(choice, 2)
  const limit = maxCost === undefined ? undefined : costLimit(maxCost)
  if (typeof limit === 'string') throw new Problem(limit, 2)
  // Loaded when a text is to be read: asking for help, or a ledger, needs no engine.
  const { openTextReader } = await import('../model/text-reader.ts')
  const opened = await openTextReader({
    choice,
    cache: cache !== false,
    env: process.env,
    ...(data !== undefined && { data }),
    ...(limit !== undefined && { limit }),
  })
  if (typeof opened === 'string') throw new Problem(opened, 2)
  return opened
}
