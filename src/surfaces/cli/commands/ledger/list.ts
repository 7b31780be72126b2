import type { Command } from 'commander'
import type { Ledger } from '../../../../ledger/index.ts'
import { print, terminalWidth } from '../../terminal.ts'
import { useLedger, withLedgerOption, type LedgerOptions } from '../../with-ledger.ts'

interface ListOptions extends LedgerOptions {
  readonly dyads?: boolean
  readonly jsonl?: boolean
}

const linesOf = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

const textsOnFile = async (ledger: Ledger, jsonl: boolean): Promise<string> => {
  const rows = await ledger.listDocuments()
  if (jsonl) return linesOf(rows)
  if (rows.length === 0) return 'The ledger holds no text yet: servanda add FILE puts one in.\n'
  const { rowsTable } = await import('../../../../outputs/table/index.ts')
  return rowsTable(
    ['text', 'published', 'outlet', 'title', 'claims', 'read by'],
    rows.map((row) => [row.id, row.published_on, row.outlet, row.title ?? row.label, row.claims, row.reader]),
    terminalWidth(),
  )
}

const pairsOnFile = async (ledger: Ledger, jsonl: boolean): Promise<string> => {
  const rows = await ledger.listDyads()
  if (jsonl) return linesOf(rows)
  const { rowsTable } = await import('../../../../outputs/table/index.ts')
  return rowsTable(
    ['from', 'to', 'claims', 'texts', 'latest text'],
    rows.map((row) => [row.from_party, row.to_party, row.claims, row.documents, row.latest_published_on]),
    terminalWidth(),
  )
}

/** `servanda ledger list`: the texts or the pairs of parties on file. */
export const addList = (group: Command): void => {
  const command = group
    .command('list')
    .description('the texts on file; with --dyads the pairs of parties')
    .option('--dyads', 'pairs of parties instead of texts')
    .option('--jsonl', 'one record a line, as JSON')
  withLedgerOption(command).action(async (options: ListOptions) => {
    const list = options.dyads ? pairsOnFile : textsOnFile
    await print(await useLedger(options, (ledger) => list(ledger, options.jsonl === true)))
  })
}
