import { join } from 'node:path'
import { Option, type Command } from 'commander'
import type { DossierFormat, DossierOnFile } from '../../ledger/render-dossier.ts'
import { partiesNamed, questionOf, withClocks, type ClockOptions } from '../clocks.ts'
import { Problem } from '../problem.ts'
import { colour, terminalWidth } from '../terminal.ts'
import { useLedger, withLedgerOption, type LedgerOptions } from '../with-ledger.ts'
import { writeFileOrComplain, writeOut } from '../write-out.ts'

interface DossierOptions extends LedgerOptions, ClockOptions {
  readonly format: DossierFormat
  readonly out?: string
  readonly drawings?: string
}

/** Each picture of a dossier as a file of its own in a folder that exists or can be made. */
const writeDrawings = async ({ dossier }: DossierOnFile, folder: string): Promise<void> => {
  const [{ dossierPictures }, { folderProblem }] = await Promise.all([
    import('../../../outputs/dossier/index.ts'),
    import('../../intake/make-folder.ts'),
  ])
  const problem = await folderProblem(folder)
  if (problem) throw new Problem(`--drawings: ${folder}, nothing can be written there (${problem}), name another folder`)
  for (const { name, svg } of dossierPictures(dossier)) await writeFileOrComplain(join(folder, name), svg)
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
    .option('--drawings <folder>', 'also write the timeline, the items and the ladders as SVG files')
  withLedgerOption(withClocks(command)).action(async (from: string, to: string, options: DossierOptions) => {
    const [{ parties, nameOf }, { dossierOnFile, renderDossier }] = await Promise.all([
      partiesNamed([from, to]),
      import('../../ledger/render-dossier.ts'),
    ])
    const dossier = await useLedger(options, (ledger) => dossierOnFile(ledger, questionOf(parties, options), nameOf))
    if (options.drawings !== undefined) await writeDrawings(dossier, options.drawings)
    const style = { width: Math.min(terminalWidth(), 110), colour: colour() }
    await writeOut(await renderDossier(dossier, options.format, style), options.out, options.format === 'docx')
  })
}
