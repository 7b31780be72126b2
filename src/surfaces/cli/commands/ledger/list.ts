import type { Command } from 'commander'
import type { DocumentRow, Ledger } from '../../../../ledger/index.ts'
import { textsOnFile } from '../../../ledger/texts-on-file.ts'
import { print, terminalWidth } from '../../terminal.ts'
import { useLedger, withLedgerOption, type LedgerOptions } from '../../with-ledger.ts'

interface ListOptions extends LedgerOptions {
  readonly dyads?: boolean
  readonly jsonl?: boolean
}

const printLines = async (rows: AsyncIterable<object> | Iterable<object>): Promise<void> => {
  for await (const row of rows) await print(`${JSON.stringify(row)}\n`)
}

/** Texts for a table on a terminal; whoever wants more takes `--jsonl`. */
const most = 1_000

const texts = async (ledger: Ledger): Promise<string> => {
  const rows: DocumentRow[] = []
  for await (const row of textsOnFile(ledger)) if (rows.push(row) > most) break
  if (rows.length === 0) return 'The ledger holds no text yet: servanda add FILE puts one in.\n'
  const { rowsTable } = await import('../../../../outputs/table/index.ts')
  const table = rowsTable(
    ['text', 'published', 'outlet', 'title', 'claims', 'read by'],
    rows.slice(0, most).map((row) => [row.id, row.published_on, row.outlet, row.title ?? row.label, row.claims, row.reader]),
    terminalWidth(),
  )
  return rows.length > most ? `${table}More than ${most} texts are on file: --jsonl lists them all.\n` : table
}

const pairs = async (ledger: Ledger): Promise<string> => {
  const rows = await ledger.listDyads()
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
    await useLedger(options, async (ledger) => {
      if (options.jsonl) return printLines(options.dyads ? await ledger.listDyads() : textsOnFile(ledger))
      await print(await (options.dyads ? pairs(ledger) : texts(ledger)))
    })
  })
}
