import { Option, type Command } from 'commander'
import type { DossierFormat } from '../../ledger/render-dossier.ts'
import { partiesNamed, questionOf, withClocks, type ClockOptions } from '../clocks.ts'
import { colour, terminalWidth } from '../terminal.ts'
import { useLedger, withLedgerOption, type LedgerOptions } from '../with-ledger.ts'
import { writeOut } from '../write-out.ts'

interface DossierOptions extends LedgerOptions, ClockOptions {
  readonly format: DossierFormat
  readonly out?: string
}

/** `servanda dossier`: all that is on file about two parties. */
export const addDossier = (program: Command): void => {
  const command = program
    .command('dossier')
    .argument('<from>', 'the party that promised or is bound, by code or name')
    .argument('<to>', 'its partner')
    .description('tell what the ledger holds on a pair: obligations, items, responses, conflicts, sources, every figure with its words')
    .addOption(new Option('--format <format>', 'how it is written').choices(['text', 'md', 'json', 'html', 'docx']).default('text'))
    .option('--out <file>', 'write to a file instead of the terminal')
  withLedgerOption(withClocks(command)).action(async (from: string, to: string, options: DossierOptions) => {
    const [{ openTables }, { dossierOnFile, renderDossier }] = await Promise.all([
      import('../../engine.ts'),
      import('../../ledger/render-dossier.ts'),
    ])
    const { tables } = openTables()
    const question = questionOf(partiesNamed([from, to], tables), options)
    const nameOf = (id: string): string | undefined => tables.parties.get(id)?.name
    const dossier = await useLedger(options, (ledger) => dossierOnFile(ledger, question, nameOf))
    const style = { width: Math.min(terminalWidth(), 110), colour: colour() }
    await writeOut(await renderDossier(dossier, options.format, style), options.out, options.format === 'docx')
  })
}
