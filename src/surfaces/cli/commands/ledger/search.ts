import type { Command } from 'commander'
import { claimIdOf, claimLine, type Claim } from '../../../../base/index.ts'
import type { Ledger } from '../../../../ledger/index.ts'
import { print, terminalWidth } from '../../terminal.ts'
import { useLedger, withLedgerOption, type LedgerOptions } from '../../with-ledger.ts'

interface SearchOptions extends LedgerOptions {
  readonly jsonl?: boolean
}

const most = 50

/** Claims whose quote or names hold the words, best first. */
const search = async (ledger: Ledger, words: string): Promise<readonly Claim[]> => {
  const ids = await ledger.search(words, most)
  const { claims } = await ledger.recall({ claims: ids })
  const byId = new Map(claims.map((claim) => [claimIdOf(claim), claim]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** `servanda ledger search`: claims by the words of their quotes. */
export const addSearch = (group: Command): void => {
  const command = group
    .command('search')
    .argument('<words...>', 'words that the quote or the names hold')
    .description(`claims by the words of their quotes and names, the best ${most}`)
    .option('--jsonl', 'one claim a line, as JSON')
  withLedgerOption(command).action(async (words: string[], options: SearchOptions) => {
    const claims = await useLedger(options, (ledger) => search(ledger, words.join(' ')))
    const { claimsTable } = await import('../../../../outputs/table/index.ts')
    if (options.jsonl) return print(claims.map((claim) => `${claimLine(claim)}\n`).join(''))
    await print(claims.length > 0 ? claimsTable(claims, terminalWidth()) : `No claim on file holds these words: ${words.join(' ')}\n`)
  })
}
