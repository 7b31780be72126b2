import type { Command } from 'commander'
import { isDay, type Day, type PartyId } from '../../base/index.ts'
import type { FactsOnFileQuestion } from '../ledger/facts-on-file.ts'
import { Problem } from './problem.ts'

/** Options of every command whose answer depends on dates. */
export interface ClockOptions {
  readonly asOf?: Day
  readonly knownBy?: Day
  readonly recordedBy?: string
}

const dayFor =
  (option: string) =>
  (text: string): Day => {
    if (!isDay(text)) throw new Problem(`${option}: ${text}, give a day, month or year such as 2025-06-20, 2025-06 or 2025`, 2)
    return text
  }

const instant = (text: string): string => {
  const wellFormed = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?)?$/.test(text)
  const time = wellFormed ? Date.parse(text.length === 10 ? `${text}T23:59:59.999Z` : text) : Number.NaN
  if (Number.isNaN(time)) throw new Problem(`--recorded-by: ${text}, give a day or an instant such as 2025-06-20T12:00:00Z`, 2)
  return new Date(time).toISOString()
}

/** Adds the option of the instant at which the ledger is looked at. */
const withRecorded = (command: Command): Command =>
  command.option('--recorded-by <instant>', 'as this ledger had recorded it by an instant', instant)

/** Adds the dates on which an answer depends: what held, what was known, what was recorded. */
export const withClocks = (command: Command): Command =>
  withRecorded(
    command
      .option('--as-of <day>', 'what held on that day', dayFor('--as-of'))
      .option('--known-by <day>', 'what had been published by that day', dayFor('--known-by')),
  )

/** Adds the two days between which an answer compares. */
export const withPeriod = (command: Command): Command =>
  withRecorded(command)
    .requiredOption('--from <day>', 'the earlier day', dayFor('--from'))
    .requiredOption('--to <day>', 'the later day', dayFor('--to'))

/** The parties that a command names, by code or name, and what parties are called. */
export const partiesNamed = async (
  written: readonly string[],
): Promise<{ readonly parties: readonly PartyId[]; readonly nameOf: (id: PartyId) => string | undefined }> => {
  const [{ openTables }, { partyNamed }] = await Promise.all([import('../engine.ts'), import('../party-named.ts')])
  const { tables } = openTables()
  const parties = written.map((name) => {
    const id = partyNamed(name, tables)
    if (id === undefined) throw new Problem(`party not known: ${name}, give a code such as RUS or a name such as Russia`, 2)
    return id
  })
  return { parties, nameOf: (id) => tables.parties.get(id)?.name }
}

/** The question that a command's parties and dates ask of a ledger. */
export const questionOf = (parties: readonly PartyId[], options: ClockOptions): FactsOnFileQuestion => ({
  parties,
  ...(options.asOf !== undefined && { as_of: options.asOf }),
  ...(options.knownBy !== undefined && { known_by: options.knownBy }),
  ...(options.recordedBy !== undefined && { recorded_by: options.recordedBy }),
})
