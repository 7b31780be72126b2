import type { Command } from 'commander'
import type { Ledger, Reading, Receipt } from '../../../ledger/index.ts'
import type { ReadOrder } from '../../read-one.ts'
import { unaskedReading } from '../../ledger/reader-name.ts'
import { jobsOf } from '../jobs.ts'
import { withTextOptions, type TextOptions } from '../options.ts'
import { outcomesOf } from '../outcomes.ts'
import { Problem } from '../problem.ts'
import { progressOf } from '../progress.ts'
import { withReaderOptions, type ReaderOptions } from '../reader-options.ts'
import { print } from '../terminal.ts'
import { allSources, report, sourceOptions } from '../texts.ts'
import { useLedger, withLedgerOption, type LedgerOptions } from '../with-ledger.ts'
import { number } from '../words.ts'

interface AddOptions extends TextOptions, LedgerOptions, ReaderOptions {
  readonly jobs?: number
}

/** Texts that are appended together: few enough that little is read again when a run is broken off. */
const batchSize = 20

interface Sum {
  texts: number
  known: number
  claims: number
  withdrawn: number
  left: number
}

const count = (sum: Sum, batch: readonly Reading[], receipt: Receipt): void => {
  sum.texts += receipt.documents
  sum.known += batch.length - receipt.documents
  sum.claims += receipt.claims
  sum.withdrawn += receipt.withdrawn
  sum.left += receipt.left
}

const readInto = async (ledger: Ledger, orders: readonly ReadOrder[], options: AddOptions): Promise<Sum> => {
  const sum: Sum = { texts: 0, known: 0, claims: 0, withdrawn: 0, left: 0 }
  const progress = progressOf(orders.length)
  let batch: Reading[] = []
  const append = async (): Promise<void> => {
    if (batch.length > 0) count(sum, batch, await ledger.append(batch))
    batch = []
  }
  for await (const { read, findings, failed } of outcomesOf(orders, options)) {
    report(findings)
    if (failed) process.exitCode = 1
    if (read) batch.push(options.reader === undefined ? unaskedReading(read) : read)
    if (batch.length === batchSize) await append()
    progress.step()
  }
  await append()
  progress.end()
  return sum
}

const told = ({ texts, known, claims, withdrawn, left }: Sum): string =>
  [
    `${number(texts, 'text')} added with ${number(claims, 'claim')}`,
    ...(known > 0 ? [`${number(known, 'text')} on file already`] : []),
    ...(withdrawn > 0 ? [`${number(withdrawn, 'claim')} of an earlier reading no longer made`] : []),
    ...(left > 0
      ? [`${number(left, 'text')} read by another reader left as ${left === 1 ? 'it is' : 'they are'}, --reader rules reads over that`]
      : []),
  ].join('; ')

/** `servanda add`: texts and their claims into the ledger. */
export const addAdd = (program: Command): void => {
  const command = program
    .command('add')
    .argument('[file...]', 'files, addresses, or "-" for standard input')
    .description('read texts and add them, with their claims, to the ledger')
    .option('--jobs <number>', 'texts read at a time; all cores for more than 40 texts', jobsOf)
  withLedgerOption(withReaderOptions(withTextOptions(command))).action(async (files: string[], options: AddOptions) => {
    const sources = await allSources(files, options)
    const orders = sources.map((source): ReadOrder => ({ source, options: sourceOptions(options), form: 'record', width: 0, named: false }))
    const sum = await useLedger(options, (ledger) => readInto(ledger, orders, options), { create: true })
    if (sum.texts + sum.known === 0) throw new Problem('nothing added: no text could be read, see the lines above')
    await print(`${told(sum)}\n`)
  })
}
