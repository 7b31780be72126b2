/** How a model read a text: what claims of that reading have in common, and a ledger keeps beside them. */
export interface ReadingRecord {
  /** `model:PROVIDER/NAME`. */
  readonly reader: string
  readonly prompt_hash: string
  readonly parameters: Readonly<Record<string, string | number>>
  /** ISO instant of the last answer that the reading rests on; the same for answers that were kept. */
  readonly at: string
  readonly libraries: Readonly<Record<string, string>>
}

const pairs = (record: Readonly<Record<string, string | number>>): string[] =>
  Object.entries(record)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}:${value}`)

/** As the claims of the reading name their maker: `model:PROVIDER/NAME prompt:1a2b3c4d`. */
export const makerOf = ({ reader, prompt_hash }: Pick<ReadingRecord, 'reader' | 'prompt_hash'>): string => `${reader} prompt:${prompt_hash}`

/** The whole record in one line, as a ledger names the reader of a text: `model:… prompt:… at:… temperature:0 … ai:6.0.325`. */
export const readingLine = (record: ReadingRecord): string =>
  [makerOf(record), `at:${record.at}`, ...pairs(record.parameters), ...pairs(record.libraries)].join(' ')
