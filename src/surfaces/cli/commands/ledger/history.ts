import type { Command } from 'commander'
import type { Entry } from '../../../../ledger/index.ts'
import { print, terminalWidth } from '../../terminal.ts'
import { wholeNumber } from '../../whole-number.ts'
import { useLedger, withLedgerOption, type LedgerOptions } from '../../with-ledger.ts'

interface HistoryOptions extends LedgerOptions {
  readonly after: number
  readonly limit: number
  readonly jsonl?: boolean
}

const told = ({ kind, body }: Entry): string => {
  const record = JSON.parse(body) as { readonly quote?: string; readonly label?: string; readonly verb?: string; readonly reason?: string }
  return kind === 'judgement' ? `${record.verb}: ${record.reason}` : (record.quote ?? record.label ?? '')
}

/** `servanda ledger history`: what was taken in, in its order. */
export const addHistory = (group: Command): void => {
  const command = group
    .command('history')
    .argument('[id]', 'id of a text or of a claim')
    .description('what was taken in, in its order, with its place in the chain; of one text or claim with its id')
    .option('--after <seq>', 'from the entry after this one', wholeNumber('--after'), 0)
    .option('--limit <number>', 'how many entries at most', wholeNumber('--limit', 1), 100)
    .option('--jsonl', 'one entry a line, as JSON')
  withLedgerOption(command).action(async (id: string | undefined, options: HistoryOptions) => {
    const page = { ...(id !== undefined && { subject: id }), after: options.after, limit: options.limit }
    const entries = await useLedger(options, (ledger) => ledger.history(page))
    if (options.jsonl) return print(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
    const { rowsTable } = await import('../../../../outputs/table/index.ts')
    const rows = entries.map((entry) => [entry.seq, entry.recorded_at.slice(0, 19), entry.kind, entry.subject, told(entry)])
    await print(rowsTable(['seq', 'recorded', 'entry', 'id', 'what'], rows, terminalWidth()))
  })
}
