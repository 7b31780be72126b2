import type { Day, DayRange } from '../../base/index.ts'
import type { DateMention } from '../sentence.ts'
import { lastOf, rangeOf, firstOf } from './calendar.ts'
import { readAbsolute, type Reading } from './absolute.ts'
import { directionAt } from './direction.ts'
import { readPeriod } from './periods.ts'
import { at, type Reader, type Word } from './reader.ts'
import { readDefinite, readRelative } from './relative.ts'
import { relationOf } from './relation.ts'
import { resolveFields, resolveRange, type Direction } from './resolve.ts'
import { countOf, dashes, months, ordinals, seasons, units, vague, weekdays, wordSet } from './words.ts'

const openings = wordSet(
  'today tonight yesterday tomorrow this current last past previous preceding next coming upcoming following ' +
    'same that recent half within inside in weekend early late mid end beginning start middle close eve q1 q2 q3 q4 h1 h2 a an',
)
const lists = [openings, months, weekdays, seasons, units, ordinals, vague]
const mayOpen: ReadonlySet<string> = new Set(lists.flatMap((words) => [...words.keys()]))

/** A cheap look at one word: most words of a text can begin no date. */
const opens = (word: string): boolean => {
  const code = word.charCodeAt(0)
  return (code >= 0x30 && code <= 0x39) || code === 0x27 || code === 0x2019 || mayOpen.has(word) || countOf(word) !== undefined
}

const parts = wordSet('end beginning start middle close eve')

/** Words that narrow a time without a figure: `early`, `the end of`, `mid-`. They are part of the expression; its value stays. */
const modifierEnd = (reader: Reader, i: number): number => {
  const word = at(reader, i)
  if (['early', 'late', 'mid'].includes(word)) return dashes.has(at(reader, i + 1)) || at(reader, i + 1) === 'in' ? i + 2 : i + 1
  if (!parts.has(word)) return i
  if (at(reader, i + 1) === 'of') return i + 2
  return word === 'end' && at(reader, i + 1) === '-' ? i + 2 : i
}

interface Found extends Reading {
  readonly first: number
}

const readAt = (reader: Reader, i: number, chained: boolean, direction: () => Direction): Found | undefined => {
  const start = modifierEnd(reader, i)
  const inner = start > i && at(reader, start) === 'the' ? start + 1 : start
  const known = chained || start > i || reader.mids.has(start)
  const reading =
    readAbsolute(reader, inner, known) ??
    readPeriod(reader, inner) ??
    (start > i ? readDefinite(reader, start, direction) : undefined) ??
    readRelative(reader, inner, direction)
  return reading === undefined ? undefined : { ...reading, first: i }
}

const connects = (reader: Reader, found: Found): boolean => {
  const word = at(reader, found.next)
  const before = at(reader, found.first - 1) === 'the' ? at(reader, found.first - 2) : at(reader, found.first - 1)
  if (word === 'and') return before === 'between'
  if (word === 'to') return before === 'from' || found.fields?.month !== undefined
  if (['until', 'till', 'through'].includes(word)) return before === 'from' || found.fields !== undefined
  return dashes.has(word)
}

/** The second half of `from 2027 to 2028`, `between May and July`, `2020-2024`. */
const rangeEnd = (reader: Reader, found: Found, direction: () => Direction): Found | undefined => {
  if (found.to !== undefined || !connects(reader, found)) return undefined
  const k = at(reader, found.next + 1) === 'the' ? found.next + 2 : found.next + 1
  const end = readAt(reader, k, found.fields?.year !== undefined, direction)
  // Without "from" only two dates make a range: "June to September", "13 June to 2 July", not "in May to 2025 levels".
  const sure = at(reader, found.next) !== 'to' || at(reader, found.first - 1) === 'from' || end?.fields?.month !== undefined
  return sure && end?.to === undefined ? end : undefined
}

const valueOf = (reader: Reader, reading: Reading, direction: () => Direction): DayRange | undefined => {
  if (reading.fields === undefined || reading.on !== undefined) return reading.on ?? undefined
  if (reading.to !== undefined) return resolveRange(reading.fields, reading.to, reader.published, direction())
  return resolveFields(reading.fields, reader.published, reading.fields.year === undefined ? direction() : 'past')
}

const rangeValue = (reader: Reader, from: Reading, to: Reading, direction: () => Direction): DayRange | undefined => {
  if (from.fields !== undefined && to.fields !== undefined) return resolveRange(from.fields, to.fields, reader.published, direction())
  const [start, end] = [valueOf(reader, from, direction), valueOf(reader, to, direction)]
  return start === undefined || end === undefined || firstOf(start) > lastOf(end) ? undefined : rangeOf(firstOf(start), lastOf(end))
}

/** `reports from last year`: after a noun, `from` with a past time says of when the thing is, not since when it holds. */
const describes = (reader: Reader, i: number, on: DayRange | undefined): boolean =>
  at(reader, i - 1) === 'from' &&
  reader.words[i - 2]?.xpos?.startsWith('NN') === true &&
  on !== undefined &&
  reader.published !== undefined &&
  firstOf(on) <= reader.published

const mentionAt = (reader: Reader, i: number, chained: boolean): { mention: DateMention; next: number } | undefined => {
  let known: Direction | undefined
  const direction = (): Direction => (known ??= directionAt(reader, i, relationOf(reader, i, i)))
  const from = readAt(reader, i, chained, direction)
  if (from === undefined) return undefined
  const to = rangeEnd(reader, from, direction)
  const next = to?.next ?? from.next
  const last = next - 1
  const on = to === undefined ? valueOf(reader, from, direction) : rangeValue(reader, from, to, direction)
  const relation = to === undefined && !describes(reader, i, on) ? relationOf(reader, i, last) : 'at'
  const span = [(reader.words[i] as Word).span[0], (reader.words[last] as Word).span[1]] as const
  return { mention: { span, tokens: [i, last], ...(on === undefined ? {} : { on }), relation }, next }
}

const midForm = /^mid-(?=\w)/i

const noMids: ReadonlySet<number> = new Set()

/** Takes `mid-` off the words that it stands before. */
const withoutMids = (tokens: readonly Word[]): Pick<Reader, 'words' | 'lower' | 'mids'> => {
  const mids = new Set<number>()
  const words = tokens.map((token, i) => {
    if (!midForm.test(token.text)) return token
    mids.add(i)
    return { ...token, text: token.text.slice(4) }
  })
  return { words, lower: words.map((word) => word.text.toLowerCase()), mids }
}

const readerOf = (tokens: readonly Word[], lower: readonly string[], published: Day | undefined, anchor: Day | undefined): Reader => {
  const seen = lower.some((word) => midForm.test(word)) ? withoutMids(tokens) : { words: tokens, lower, mids: noMids }
  return { ...seen, ...(published === undefined ? {} : { published }), ...(anchor === undefined ? {} : { anchor }) }
}

/**
 * The dates and periods that a sentence names, in its order, without their prepositions.
 *
 * @param tokens the sentence; tags help to tell "met on Monday" from "will meet on Monday", but are not needed
 * @param published_on day, month or year of publication; without it only absolute expressions have `on`
 * @param anchor the last time that the text named before, for `that year`, `two days later`
 * @param lower the words of the tokens in lower case, where they are at hand
 */
export const findDates = (
  tokens: readonly Word[],
  published_on?: Day,
  anchor?: Day,
  lower: readonly string[] = tokens.map(({ text }) => text.toLowerCase()),
): DateMention[] => {
  const mentions: DateMention[] = []
  let reader: Reader | undefined
  let i = 0
  let chainEnd = -1
  while (i < tokens.length) {
    const word = lower[i] as string
    if (!opens(word) && !midForm.test(word)) {
      i++
      continue
    }
    reader ??= readerOf(tokens, lower, published_on, anchor)
    const found = mentionAt(reader, i, i === chainEnd)
    if (found === undefined) {
      i++
      continue
    }
    mentions.push(found.mention)
    if (found.mention.on !== undefined) reader = { ...reader, anchor: lastOf(found.mention.on), spokenOn: lastOf(found.mention.on) }
    i = found.next
    const list = ['and', 'or', ','].includes(at(reader, i))
    chainEnd = list ? i + (at(reader, i) === ',' && at(reader, i + 1) === 'and' ? 2 : 1) : -1
  }
  return mentions
}
