import { Option, type Command } from 'commander'
import type { Balance } from '../../../facts/index.ts'
import { partiesNamed, questionOf, withClocks, type ClockOptions } from '../clocks.ts'
import { terminalWidth } from '../terminal.ts'
import { useLedger, withLedgerOption, type LedgerOptions } from '../with-ledger.ts'
import { writeOut } from '../write-out.ts'

interface BalanceOptions extends LedgerOptions, ClockOptions {
  readonly format: 'text' | 'md' | 'json' | 'csv'
  readonly out?: string
}

type Write = (balance: Balance, nameOf: (id: string) => string | undefined) => Promise<string>

const outputs = () => import('../../../outputs/balance/index.ts')

const writers: Readonly<Record<BalanceOptions['format'], Write>> = {
  text: async (balance, nameOf) => (await outputs()).balanceText(balance, { nameOf }, terminalWidth()),
  md: async (balance, nameOf) => (await outputs()).balanceMarkdown(balance, { nameOf }),
  json: async (balance) => (await outputs()).balanceJson(balance),
  csv: async (balance) => (await outputs()).balanceCsv(balance),
}

/** `servanda balance`: what was promised, came, was lost and is outstanding, by pair, item and class of item. */
export const addBalance = (program: Command): void => {
  const command = program
    .command('balance')
    .argument('[party...]', 'one or two parties, by code or name; all when none is named')
    .description('what was promised, ordered, delivered, lost, replaced, released, is outstanding and overdue, by pair, item and class')
    .addOption(new Option('--format <format>', 'how it is written').choices(['text', 'md', 'json', 'csv']).default('text'))
    .option('--out <file>', 'write to a file instead of the terminal')
  withLedgerOption(withClocks(command)).action(async (written: string[], options: BalanceOptions) => {
    const [{ parties, nameOf }, { balanceOnFile }] = await Promise.all([partiesNamed(written), import('../../ledger/facts-on-file.ts')])
    const balance = await useLedger(options, (ledger) => balanceOnFile(ledger, questionOf(parties, options)))
    await writeOut(await writers[options.format](balance, nameOf), options.out, false)
  })
}
