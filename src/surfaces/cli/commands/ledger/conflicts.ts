import { Option, type Command } from 'commander'
import { partiesNamed, questionOf, withClocks, type ClockOptions } from '../../clocks.ts'
import { print, terminalWidth } from '../../terminal.ts'
import { useLedger, withLedgerOption, type LedgerOptions } from '../../with-ledger.ts'

interface ConflictOptions extends LedgerOptions, ClockOptions {
  readonly format: 'text' | 'md' | 'json'
}

/** `servanda ledger conflicts`: where sources differ. */
export const addConflicts = (group: Command): void => {
  const command = group
    .command('conflicts')
    .argument('[party...]', 'one or two parties, by code or name; all when none is named')
    .description('where sources on file differ: both readings, who says so, and what the choice moves')
    .addOption(new Option('--format <format>', 'how it is written').choices(['text', 'md', 'json']).default('text'))
  withLedgerOption(withClocks(command)).action(async (written: string[], options: ConflictOptions) => {
    const [{ parties, nameOf }, { factsOnFile }, { conflictsOf }, outputs] = await Promise.all([
      partiesNamed(written),
      import('../../../ledger/facts-on-file.ts'),
      import('../../../../facts/index.ts'),
      import('../../../../outputs/dossier/index.ts'),
    ])
    const { facts, recalled } = await useLedger(options, (ledger) => factsOnFile(ledger, questionOf(parties, options)))
    const conflicts = conflictsOf(facts)
    const context = { documents: recalled.documents, nameOf }
    if (options.format === 'json') return print(`${JSON.stringify(outputs.conflictListOf(conflicts, facts, context), null, 2)}\n`)
    const write = options.format === 'md' ? outputs.conflictsMarkdown : outputs.conflictsText
    await print(write(conflicts, facts, context, Math.min(terminalWidth(), 110)))
  })
}
