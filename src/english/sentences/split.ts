import type { Span } from '../../base/index.ts'
import { isAbbreviation, mayEnd } from '../tokens/abbreviations.ts'
import { classAt, DIGIT, LETTER, SPACE, UPPER } from '../tokens/characters.ts'
import { starters } from './starters.ts'

/** A sentence is cut at this many units where it has no end: lists, tables and junk must not reach the parser whole. */
const longest = 3000

const stops = '.!?…。؟'
const closers = '"\'”’)]»'
const openers = '"\'“‘([«¿¡-–—*'
const cues = 'said|says|asked|asks|wrote|told|added|tweeted|declared|shouted|exclaimed|replied|demanded|wondered'
const speech = new RegExp(String.raw`^(?:\p{Lu}[\p{L}.'’-]{0,30}\s+){1,4}(?:${cues})\b`, 'u')
/** What goes on after `a.m.`: a zone in capitals, a day, a date, a bracket. */
const afterHour = /^(?:[A-Z]{2,4}\b|\(|\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z][a-z]+ [Tt]ime)/
const particle = /^(?:al|el|ash|as|bin|ibn|de|von|van)[- ]\p{Lu}/u

const isSpace = (text: string, at: number): boolean => (classAt(text, at) & SPACE) !== 0

const skipSpace = (text: string, at: number, end: number): number => {
  let i = at
  while (i < end && isSpace(text, i)) i++
  return i
}

/** A blank line, which parts sentences even inside a block. */
const hasBlankLine = (text: string, from: number, to: number): boolean => {
  const first = text.indexOf('\n', from)
  if (first < 0 || first >= to) return false
  const second = text.indexOf('\n', first + 1)
  return second >= 0 && second < to
}

const notes = /^\s?(?:\[\d{1,3}\]\s?){1,6}(?<!\s)/

/** The end of closing marks and note numbers (`”`, `)`, `[12]`) after a full stop. */
const afterClosers = (text: string, at: number, end: number): number => {
  let i = at
  for (;;) {
    while (i < end && closers.includes(text[i] as string)) i++
    const note = text[i] === '[' || text[i + 1] === '[' ? notes.exec(text.slice(i, Math.min(end, i + 40))) : null
    if (note === null) return i
    i += note[0].length
  }
}

/** The word right before a full stop, with its inner full stops (`U.S`, `Gen`), and where it begins. */
const wordBefore = (text: string, stop: number, start: number): number => {
  let i = stop
  while (i > start && stop - i < 16 && ((classAt(text, i - 1) & (LETTER | DIGIT)) !== 0 || ".'’".includes(text[i - 1] as string))) i--
  return i
}

interface Place {
  readonly text: string
  /** Begin of the sentence so far. */
  readonly start: number
  /** The first stop mark, and the end of all marks with what closes after them. */
  readonly stop: number
  readonly marksEnd: number
  readonly closed: number
  /** The first visible unit after the marks, and the first letter or digit. */
  readonly next: number
  readonly letter: number
  readonly end: number
}

const isStarter = ({ text, letter, end }: Place): boolean => {
  const word = /^\p{L}+/u.exec(text.slice(letter, Math.min(end, letter + 16)))?.[0] ?? ''
  return starters.has(word) && (word.length > 1 || text[letter + 1] !== '.')
}

/** True when the full stop belongs to an abbreviation, an initial or a list number, and the sentence goes on. */
const goesOn = (place: Place): boolean => {
  const { text, start, stop, letter } = place
  const from = wordBefore(text, stop, start)
  const word = text.slice(from, stop)
  const soFar = text.slice(start, stop)
  if (soFar.length <= 5 && /^\(?(?:\d{1,3}|\p{L}|[ivxIVX]{1,4})$/u.test(soFar)) return true
  if (/^\p{L}$/u.test(word)) return word !== 'I' && (classAt(text, from) & UPPER) !== 0 ? !isStarter(place) : word !== 'I' && word !== 's'
  if (/^(?:e\.g|i\.e|a\.k\.a|c\.f)$/i.test(word)) return true
  if (/^[ap]\.m$/i.test(word)) return !isStarter(place) && afterHour.test(text.slice(place.next, place.next + 12))
  if (/^(?:\p{L}\.){1,7}\p{L}$/u.test(word)) return !isStarter(place)
  const lower = word.toLowerCase()
  if (!isAbbreviation(lower, text[letter] ?? '', false)) return false
  return !mayEnd(lower) || (word === lower && word !== 'etc' ? false : lower === 'etc' ? false : !isStarter(place))
}

/** True when a question or a cry in quotation marks is followed by its speaker (`“Why?” Smith asked.`). */
const speakerFollows = ({ text, start, next, end }: Place): boolean =>
  '"“‘\''.includes(text[start] as string) && speech.test(text.slice(next, Math.min(end, next + 120)))

/** True when a sentence ends at these marks. */
const endsHere = (place: Place): boolean => {
  const { text, stop, marksEnd, closed, next, letter, end } = place
  if (next >= end) return true
  if ('.,;)]'.includes(text[next] as string)) return false
  const bits = classAt(text, letter)
  const before = text[stop - 1] ?? ' '
  const dots = text[stop] === '…' || marksEnd - stop > 1
  if (dots && '[('.includes(before)) return false
  if ((bits & LETTER) !== 0 && (bits & UPPER) === 0 && text.slice(letter, letter + 2).toUpperCase() !== text.slice(letter, letter + 2)) {
    return particle.test(text.slice(letter, letter + 12)) && closed === marksEnd && !goesOn(place)
  }
  if (dots && text[stop] !== '!' && text[stop] !== '?') return !isSpace(text, stop - 1) || isStarter(place)
  if (text[stop] === '.' && (closed === marksEnd || text[marksEnd] === ')')) return !goesOn(place)
  return closed === marksEnd || text[stop] === '.' || !speakerFollows(place)
}

const nextLetter = (text: string, at: number, end: number): number => {
  let i = at
  while (i < end && i - at < 5 && (openers.includes(text[i] as string) || (text[i] === '.' && i > at) || isSpace(text, i))) i++
  return i
}

/** Where to cut a stretch that is too long: at its last space, else to the unit. */
const cutAt = (text: string, start: number): number => {
  for (let i = start + longest; i > start + longest / 2; i--) if (isSpace(text, i)) return i
  return start + longest
}

/**
 * The sentences of one block, as UD cuts news text: at `.`, `!`, `?` and `…` with what closes after them, not after
 * abbreviations, initials, list numbers or a quoted question with its speaker; and at blank lines.
 *
 * @returns spans without the blanks around them, in the order of the text; linear in the length of the block
 */
export const splitSentences = (text: string, block: Span): Span[] => {
  const end = block[1]
  const spans: Span[] = []
  let start = skipSpace(text, block[0], end)
  const close = (at: number): void => {
    let last = at
    while (last > start && isSpace(text, last - 1)) last--
    if (last > start) spans.push([start, last])
    start = skipSpace(text, at, end)
  }
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (at - start >= longest) close(cutAt(text, start))
    else if (code === 0x0a && hasBlankLine(text, at, skipSpace(text, at, end))) close(at)
    else if (code === 0x2e || code === 0x21 || code === 0x3f || code > 0x500) {
      if (!stops.includes(text[at] as string)) {
        at++
        continue
      }
      let marksEnd = at + 1
      while (marksEnd < end && stops.includes(text[marksEnd] as string)) marksEnd++
      const closed = afterClosers(text, marksEnd, end)
      const next = skipSpace(text, closed, end)
      if (next > closed || next >= end) {
        const place = { text, start, stop: at, marksEnd, closed, next, letter: nextLetter(text, next, end), end }
        if (endsHere(place)) close(closed)
      }
      at = Math.max(closed, start)
      continue
    }
    at = Math.max(at + 1, start)
  }
  if (start < end) close(end)
  return spans
}
