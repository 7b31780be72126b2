import type { Command } from 'commander'
import { claimLine } from '../../../../base/index.ts'
import { print, terminalWidth } from '../../terminal.ts'
import { useLedger, withLedgerOption, type LedgerOptions } from '../../with-ledger.ts'

interface SearchOptions extends LedgerOptions {
  readonly jsonl?: boolean
}

const most = 50

/** `servanda ledger search`: claims by the words of their quotes. */
export const addSearch = (group: Command): void => {
  const command = group
    .command('search')
    .argument('<words...>', 'words that the quote or the names hold')
    .description(`claims, as judged, by the words of their quotes and names, the best ${most}`)
    .option('--jsonl', 'one claim a line, as JSON')
  withLedgerOption(command).action(async (words: string[], options: SearchOptions) => {
    const [{ searchOnFile }, { claimsTable }] = await Promise.all([
      import('../../../ledger/search-on-file.ts'),
      import('../../../../outputs/table/index.ts'),
    ])
    const found = await useLedger(options, (ledger) => searchOnFile(ledger, words.join(' '), most))
    const claims = found.map(({ claim }) => claim)
    if (options.jsonl) return print(claims.map((claim) => `${claimLine(claim)}\n`).join(''))
    await print(claims.length > 0 ? claimsTable(claims, terminalWidth()) : `No claim on file holds these words: ${words.join(' ')}\n`)
  })
}
