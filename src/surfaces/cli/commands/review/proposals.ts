import type { Command } from 'commander'
import type { Proposal } from '../../../../facts/index.ts'
import type { Ledger } from '../../../../ledger/index.ts'
import { partiesNamed } from '../../clocks.ts'
import { personOf, record, recordedText, withPerson } from '../../decision.ts'
import { Problem } from '../../problem.ts'
import { print, terminalWidth } from '../../terminal.ts'
import { useLedger, type LedgerOptions } from '../../with-ledger.ts'

interface ProposalOptions extends LedgerOptions {
  readonly by?: string
  readonly acceptAbove?: number
}

const threshold = (text: string): number => {
  const value = Number(text)
  if (!/^(0?\.\d{1,4}|1(\.0+)?)$/.test(text)) throw new Problem(`--accept-above: ${text}, give a score between 0 and 1 such as 0.9`, 2)
  return value
}

/** Open proposals: those on which nobody has decided and that say more than the facts do already, from a score on. */
const proposed = async (ledger: Ledger, parties: readonly string[], floor: number | undefined): Promise<readonly Proposal[]> => {
  const [{ reviewQueue }, { factsOnFile }] = await Promise.all([
    import('../../../../facts/index.ts'),
    import('../../../ledger/facts-on-file.ts'),
  ])
  const { facts } = await factsOnFile(ledger, { parties })
  return reviewQueue(facts, floor === undefined ? {} : { floor }).flatMap(({ proposal }) => proposal ?? [])
}

/** `servanda review proposals`: which claims may belong together; a rule set may accept those above a score. */
export const addProposals = (group: Command): void => {
  const command = group
    .command('proposals')
    .argument('[party...]', 'one or two parties, by code or name; all when none is named')
    .description('claims that may belong together, each with its score and reasons')
    .option('--accept-above <score>', 'link those that score more, marked as accepted by the rule set', threshold)
  withPerson(command).action(async (written: string[], options: ProposalOptions) => {
    const { parties } = await partiesNamed(written)
    await useLedger(options, async (ledger) => {
      const proposals = await proposed(ledger, parties, options.acceptAbove)
      if (options.acceptAbove !== undefined) {
        const { acceptAbove } = await import('../../../../facts/index.ts')
        const judgements = acceptAbove(proposals, options.acceptAbove, personOf(options))
        return print(judgements.length === 0 ? 'No proposal scores more.\n' : recordedText(await record(ledger, judgements)))
      }
      const { rowsTable } = await import('../../../../outputs/table/index.ts')
      const rows = proposals.map(({ relation, from, to, score, reasons }) => [relation, from, to, score.toFixed(2), reasons.join('; ')])
      await print(rows.length === 0 ? 'No proposal.\n' : rowsTable(['relation', 'from', 'to', 'score', 'reasons'], rows, terminalWidth()))
    })
  })
}
