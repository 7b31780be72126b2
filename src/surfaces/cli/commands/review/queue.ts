import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import type { Ledger } from '../../../../ledger/index.ts'
import type { Waiting } from '../../../ledger/waiting.ts'
import { partiesNamed } from '../../clocks.ts'
import { personOf, record, withPerson } from '../../decision.ts'
import { print, terminalWidth } from '../../terminal.ts'
import { useLedger, type LedgerOptions } from '../../with-ledger.ts'
import { wholeNumber } from '../../whole-number.ts'
import { number } from '../../words.ts'

interface QueueOptions extends LedgerOptions {
  readonly by?: string
  readonly list?: boolean
  readonly limit: number
}

/** Asks for lines at the terminal or from a pipe; undefined when there are no more. */
const asking = (): { readonly ask: (prompt: string) => Promise<string | undefined>; readonly close: () => void } => {
  const input = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
  const lines = input[Symbol.asyncIterator]()
  return {
    ask: async (prompt) => {
      await print(prompt)
      const { value, done } = await lines.next()
      return done ? undefined : String(value)
    },
    close: () => input.close(),
  }
}

const listed = async ({ items, facts }: Waiting, limit: number): Promise<void> => {
  const { rowsTable } = await import('../../../../outputs/table/index.ts')
  const claimOf = new Map(facts.claims.map(({ id, claim }) => [id, claim]))
  const rows = items.slice(0, limit).map(({ why, claims, figures, proposal }) => {
    const first = claims[0] === undefined ? undefined : claimOf.get(claims[0])
    return [why.replaceAll('_', ' '), figures, claims.join(' '), proposal ? proposal.relation : (first?.kind ?? ''), first?.quote ?? '']
  })
  await print(items.length === 0 ? 'Nothing waits.\n' : rowsTable(['why', 'figures', 'claims', 'what', 'words'], rows, terminalWidth()))
}

const session = async (ledger: Ledger, { items, facts, recalled, withdrawn }: Waiting, limit: number, person: string): Promise<void> => {
  if (items.length === 0) return print('Nothing waits.\n')
  const { review } = await import('../../../review/session.ts')
  const { ask, close } = asking()
  const context = { facts, documents: recalled.documents, withdrawn }
  const shown = items.slice(0, limit)
  const stand = await review({ items: shown, context, person, ask, write: print, record: (all) => record(ledger, all) }).finally(close)
  await print(`\n${number(stand, 'judgement')} recorded as ${person}; ${number(items.length, 'item')} waited.\n`)
}

/** `servanda review queue`: what waits, one item at a time, with keys. */
export const addQueue = (group: Command): void => {
  const command = group
    .command('queue', { isDefault: true })
    .argument('[party...]', 'one or two parties, by code or name; all when none is named')
    .description('what waits for a person, one item at a time: accept, reject, edit, merge, link, unsure, undo')
    .option('--list', 'only list what waits')
    .option('--limit <number>', 'how many items at most', wholeNumber('--limit', 1), 200)
  withPerson(command).action(async (written: string[], options: QueueOptions) => {
    const [{ parties }, { waiting }] = await Promise.all([partiesNamed(written), import('../../../ledger/waiting.ts')])
    await useLedger(options, async (ledger) => {
      const found = await waiting(ledger, { parties })
      await (options.list ? listed(found, options.limit) : session(ledger, found, options.limit, personOf(options)))
    })
  })
}
