import { userInfo } from 'node:os'
import type { Command } from 'commander'
import type { Judgement, RecordedJudgement } from '../../base/index.ts'
import type { Ledger } from '../../ledger/index.ts'
import { Problem } from './problem.ts'
import { print } from './terminal.ts'
import { report } from './texts.ts'
import { useLedger, withLedgerOption, type LedgerOptions } from './with-ledger.ts'

/** Options of every command that records a judgement. */
export interface DecisionOptions extends LedgerOptions {
  readonly reason: string
  readonly by?: string
}

const filled =
  (option: string) =>
  (text: string): string => {
    if (text.trim() === '') throw new Problem(`${option}: is empty, write a few words`, 2)
    return text.trim()
  }

/** Adds who decides and where. */
export const withPerson = (command: Command): Command =>
  withLedgerOption(command).option('--by <name>', 'who decides (else SERVANDA_PERSON, or the name of this account)', filled('--by'))

/** Adds why, who decides and where. */
export const withDecision = (command: Command): Command => withPerson(command.requiredOption('--reason <words>', 'why', filled('--reason')))

/** The name under which judgements are recorded. */
export const personOf = ({ by }: { readonly by?: string }): string => by ?? (process.env.SERVANDA_PERSON || userInfo().username)

/** One line for each judgement that was recorded. */
export const recordedText = (recorded: readonly RecordedJudgement[]): string =>
  recorded.map(({ seq, judgement }) => `${seq}  ${judgement.verb} by ${judgement.person}: ${judgement.reason}\n`).join('')

/** Records judgements, all or none; what the ledger finds wrong with them is told, and nothing is recorded. */
export const record = async (ledger: Ledger, judgements: readonly Judgement[]): Promise<readonly RecordedJudgement[]> => {
  const { recorded, findings } = await ledger.judge(judgements)
  report(findings)
  if (recorded.length < judgements.length) throw new Problem('nothing recorded: see the lines above')
  return recorded
}

/** Opens the ledger, lets `decide` make the judgements, records and prints them. */
export const decide = async (
  options: DecisionOptions,
  make: (
    ledger: Ledger,
    decided: { kind: 'judgement'; person: string; reason: string },
  ) => Promise<readonly Judgement[]> | readonly Judgement[],
): Promise<void> => {
  const decided = { kind: 'judgement', person: personOf(options), reason: options.reason } as const
  const recorded = await useLedger(options, async (ledger) => record(ledger, await make(ledger, decided)))
  await print(recordedText(recorded))
}
