import { Option, type Command } from 'commander'
import { finding, type Finding } from '../../../../base/index.ts'
import type { QueryResult } from '../../../../ledger/index.ts'
import { print, terminalWidth } from '../../terminal.ts'
import { report } from '../../texts.ts'
import { useLedger, withLedgerOption, type LedgerOptions } from '../../with-ledger.ts'

interface QueryOptions extends LedgerOptions {
  readonly format: 'text' | 'csv' | 'json'
}

const writers: Readonly<Record<QueryOptions['format'], (result: QueryResult) => Promise<string>>> = {
  text: async ({ columns, rows }) => (await import('../../../../outputs/table/index.ts')).rowsTable(columns, rows, terminalWidth()),
  csv: async ({ columns, rows }) => (await import('../../../../outputs/exports/index.ts')).rowsCsv(columns, rows),
  json: async ({ columns, rows }) =>
    `${JSON.stringify(
      rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null]))),
      null,
      2,
    )}\n`,
}

const limits = { rows: '10,000 rows', bytes: '16 MB' } as const

const cutOf = ({ cut }: QueryResult): readonly Finding[] =>
  cut === null
    ? []
    : [finding('warning', 'answer-cut', `answer cut: at ${limits[cut]}, ask for less, as with WHERE, LIMIT or fewer columns`)]

/** `servanda ledger query`: a reader's own question in SQL. */
export const addQuery = (group: Command): void => {
  const command = group
    .command('query')
    .argument('<sql>', "one SELECT over the documented views, such as 'SELECT kind, count(*) FROM claim_list GROUP BY kind'")
    .description('ask the ledger in SQL; nothing can be changed')
    .addOption(new Option('--format <format>', 'how the rows are written').choices(['text', 'csv', 'json']).default('text'))
  withLedgerOption(command).action(async (sql: string, options: QueryOptions) => {
    const result = await useLedger(options, (ledger) => ledger.query(sql))
    await print(await writers[options.format](result))
    report(cutOf(result))
  })
}
