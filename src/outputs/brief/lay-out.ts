import type { Body, BriefInstrument, BriefItem, BriefLine, BriefTest } from './record.ts'
import { obligationWords, timeWords } from './words.ts'

/** Note numbers as a reader wants them: `1–3, 7`. */
export const noteNumbers = (notes: readonly number[]): string => {
  const runs: [number, number][] = []
  for (const n of notes) {
    const last = runs.at(-1)
    if (last && last[1] === n - 1) last[1] = n
    else runs.push([n, n])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`)).join(', ')
}

const cutLong = (word: string, width: number): readonly string[] => {
  const units = [...word]
  return units.length <= width
    ? [word]
    : Array.from({ length: Math.ceil(units.length / width) }, (_, at) => units.slice(at * width, (at + 1) * width).join(''))
}

const lengthOf = (text: string): number => [...text].length

/** Words in lines of at most `width` characters; longer words are cut. */
export const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((one) => (one === '' ? [] : cutLong(one, width)))) {
    if (line === '') line = word
    else if (lengthOf(line) + 1 + lengthOf(word) <= width) line = `${line} ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** A paragraph whose lines after the first are indented by `hang`. */
export const paragraph = (text: string, width: number, first = '', hang = ''): string =>
  wrap(text, Math.max(20, width - Math.max(lengthOf(first), lengthOf(hang))))
    .map((line, at) => (at === 0 ? first : hang) + line)
    .join('\n')

/** Cells side by side, each wrapped within its column. */
export const row = (cells: readonly string[], widths: readonly number[]): string => {
  const columns = cells.map((cell, at) => wrap(cell, widths[at] ?? 10))
  const height = Math.max(1, ...columns.map((column) => column.length))
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((column, at) => {
        const text = column[line] ?? ''
        return text + ' '.repeat(Math.max(0, (widths[at] ?? 10) - lengthOf(text)))
      })
      .join('  ')
      .trimEnd(),
  ).join('\n')
}

/** A test of a clause in one line: whose duty towards whom, and what is on record. */
export const testWords = (test: BriefTest, name: (id: string) => string): string => {
  const duty = test.obligation === 'defense' ? 'duty to defend' : `duty of ${obligationWords[test.obligation]}`
  const under = test.instrument === null ? '' : ` (${test.instrument})`
  return `${duty}${under}, ${name(test.bound)} towards ${name(test.protected_party)}: ${test.words}`
}

/** The acts of an instrument; the time in force is told by its readings where there are any. */
export const actLines = ({ acts, in_force }: BriefInstrument): readonly BriefLine[] =>
  [...(in_force.length === 0 ? acts : acts.filter(({ act }) => act !== 'in_force')), ...in_force].map(({ words, notes }) => ({
    text: words,
    notes,
  }))

const answerWords = { yes: 'yes', no: 'no', contested: '≠ contested', unknown: 'not said' } as const

/** An answer to one of the five questions of a test, as a reader says it. */
export const answerOf = ({ answer }: BriefTest['questions'][number]): string => answerWords[answer]

/** What happened to a pledge and what is still to come; a promise without a day or a later act has no such story. */
export const storyOf = ({ steps, ahead }: BriefItem): readonly BriefLine[] =>
  steps.length === 1 && steps[0]?.text === 'made' ? ahead : [...steps, ...ahead]

/** Giver and receiver, with the side that no text names. */
export const pairWords = ({ from_party, to_party }: BriefItem, name: (id: string) => string, arrow: string): string =>
  `${from_party === null ? 'giver not said' : name(from_party)} ${arrow} ${to_party === null ? 'receiver not said' : name(to_party)}`

/** The days as of which a brief is told and against which its deadlines are read; empty where none is known. */
export const dayWords = (brief: Pick<Body, 'valid_on' | 'known_by' | 'reference_day'>): string =>
  [
    ...(brief.valid_on ? [`as of ${timeWords(brief.valid_on)}`] : []),
    ...(brief.known_by ? [`as known by ${timeWords(brief.known_by)}`] : []),
    ...(brief.reference_day ? [`deadlines read against ${timeWords(brief.reference_day)}`] : []),
  ].join('; ')

/** How a body names a party. */
export const nameIn = (body: Pick<Body, 'parties'>): ((id: string | null) => string) => {
  const names = new Map(body.parties.map((party) => [party.id, party.name]))
  return (id) => (id === null ? 'not said who' : (names.get(id) ?? id))
}
