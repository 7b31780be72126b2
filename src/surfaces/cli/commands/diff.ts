import { Option, type Command } from 'commander'
import { lastDay, type Day } from '../../../base/index.ts'
import type { DiffRecord } from '../../../outputs/changes/index.ts'
import { partiesNamed, withPeriod } from '../clocks.ts'
import { Problem } from '../problem.ts'
import { colour, terminalWidth } from '../terminal.ts'
import { useLedger, withLedgerOption, type LedgerOptions } from '../with-ledger.ts'
import { writeOut } from '../write-out.ts'

interface DiffOptions extends LedgerOptions {
  readonly from: Day
  readonly to: Day
  readonly recordedBy?: string
  readonly format: 'text' | 'md' | 'json' | 'html'
  readonly out?: string
}

const outputs = () => import('../../../outputs/changes/index.ts')

const writers: Readonly<Record<DiffOptions['format'], (diff: DiffRecord) => Promise<string>>> = {
  text: async (diff) => (await outputs()).diffText(diff, { width: Math.min(terminalWidth(), 110), colour: colour() }),
  md: async (diff) => (await outputs()).diffMarkdown(diff),
  json: async (diff) => (await outputs()).diffJson(diff),
  html: async (diff) => (await import('../../../outputs/page/index.ts')).diffPage(diff),
}

const recordOf = async (names: readonly string[], options: DiffOptions): Promise<DiffRecord> => {
  const [{ parties, nameOf }, { factsBetween }, { diffRecordOf }] = await Promise.all([
    partiesNamed(names),
    import('../../ledger/facts-on-file.ts'),
    outputs(),
  ])
  const question = { parties, ...(options.recordedBy !== undefined && { recorded_by: options.recordedBy }) }
  const { recalled, ...facts } = await useLedger(options, (ledger) => factsBetween(ledger, question, options))
  return diffRecordOf(facts, recalled.documents, { from: options.from, to: options.to, nameOf })
}

/** `servanda diff`: what changed between two days, in the world and in what was known of it. */
export const addDiff = (program: Command): void => {
  const command = program
    .command('diff')
    .argument('<from>', 'the party that promised or is bound, by code or name')
    .argument('<to>', 'its partner')
    .description('what changed on a pair between two days: in the world, and in what had been published')
    .addOption(new Option('--format <format>', 'how it is written').choices(['text', 'md', 'json', 'html']).default('text'))
    .option('--out <file>', 'write to a file instead of the terminal')
  withLedgerOption(withPeriod(command)).action(async (from: string, to: string, options: DiffOptions) => {
    if (lastDay(options.from) >= lastDay(options.to)) throw new Problem(`--from: ${options.from}, give a day before --to ${options.to}`, 2)
    await writeOut(await writers[options.format](await recordOf([from, to], options)), options.out, false)
  })
}
