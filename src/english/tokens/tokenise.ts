import { isAbbreviation } from './abbreviations.ts'
import { classAt, DIGIT, LETTER, SPACE, UPPER } from './characters.ts'
import { splitClitics } from './clitics.ts'
import { designationEnd } from './designations.ts'
import { numberEnd } from './numbers.ts'

const WORD = LETTER | DIGIT

/** Prefixes that UD leaves joined to their word (`non-nuclear`, `mid-July`, `pro-Russian`); other hyphens split. */
const prefixes = new Set(
  (
    'non anti re co pre pro mid post over semi multi ex sub counter mini inter neo socio psycho arch intra e ' +
    'de trans ultra un bi tri extra micro macro cross mis'
  ).split(' '),
)

const webAddress = String.raw`(?:(?:https?|ftp)://|www\.)[^\s<>"“”]{1,2000}`
const mailAddress = String.raw`[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}`
const bareSite = String.raw`[A-Za-z][\w-]{0,62}\.(?:com|org|net|gov|edu|info|ru|uk)(?!\w)`
const address = new RegExp(`${webAddress}|${mailAddress}|${bareSite}`, 'y')
const initials = /(?:\p{L}\.){2,8}/uy
const smiley = /[:;]-?[()DPp](?!\S)/y

const isHyphen = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code === 0x2d || code === 0x2010 || code === 0x2011
}
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x60 || code === 0x2bc

const matchEnd = (pattern: RegExp, text: string, at: number, end: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) && pattern.lastIndex <= end ? pattern.lastIndex : -1
}

/** A full stop without a space joins (`report.pdf`, `L.L.C`) unless it looks like a forgotten space (`end.Next`). */
const stopJoins = (text: string, at: number): boolean => {
  const before = classAt(text, at - 1)
  const after = classAt(text, at + 1)
  return (after & UPPER) === 0 ? (before & DIGIT) === 0 || (after & DIGIT) !== 0 : (before & UPPER) !== 0
}

/** The end of a run of letters and digits, with `'`, `&`, `_` and `.` inside where they join (`Shi'ite`, `AT&T`). */
const runEnd = (text: string, start: number, end: number): number => {
  let at = start
  for (;;) {
    while (at < end && (classAt(text, at) & WORD) !== 0) at++
    if (at + 1 >= end || (classAt(text, at + 1) & WORD) === 0) return at
    const code = text.charCodeAt(at)
    const joins =
      isApostrophe(code) ||
      code === 0x5f ||
      (code === 0x2e && stopJoins(text, at)) ||
      (code === 0x26 && (classAt(text, at - 1) & UPPER) !== 0 && (classAt(text, at + 1) & UPPER) !== 0)
    if (!joins) return at
    at++
  }
}

const addressEnd = (text: string, at: number, end: number): number => {
  let stop = matchEnd(address, text, at, end)
  if (stop < 0) return -1
  while (stop > at && ".,;:!?)'’”]".includes(text[stop - 1] as string)) stop--
  return stop
}

const nextVisible = (text: string, at: number, end: number): string => {
  let i = at
  while (i < end && (classAt(text, i) & SPACE) !== 0) i++
  return i < end ? (text[i] as string) : ''
}

/** Adds the full stop to a word that is an abbreviation or an initial. */
const withStop = (text: string, start: number, stop: number, chunkEnd: number, end: number): number => {
  if (stop >= chunkEnd || text.charCodeAt(stop) !== 0x2e || text.charCodeAt(stop + 1) === 0x2e) return stop
  const next = nextVisible(text, stop + 1, end)
  const ends = next === '' || (nextVisible(text, stop + 2, end) === '' && '"”’\')]'.includes(next))
  if (stop - start === 1 && (classAt(text, start) & UPPER) !== 0) return ends ? stop : stop + 1
  return stop - start <= 7 && isAbbreviation(text.slice(start, stop).toLowerCase(), next, ends) ? stop + 1 : stop
}

/** One word from `start`: the end of its last token. What belongs together is pushed to `out`. */
const scanWord = (text: string, start: number, chunkEnd: number, end: number, out: number[]): number => {
  const type = designationEnd(text, start)
  if (type > 0 && type <= chunkEnd) return (out.push(start, type), type)
  if ((classAt(text, start) & DIGIT) !== 0) {
    const stop = numberEnd(text, start, chunkEnd)
    if (stop > 0) return (out.push(start, stop), stop)
  }
  const letters = matchEnd(initials, text, start, chunkEnd)
  if (letters > 0 && (letters === chunkEnd || (classAt(text, letters) & WORD) === 0)) return (out.push(start, letters), letters)
  let stop = runEnd(text, start, chunkEnd)
  while (
    isHyphen(text, stop) &&
    stop + 1 < chunkEnd &&
    (classAt(text, stop + 1) & WORD) !== 0 &&
    stop - start <= 7 &&
    prefixes.has(text.slice(start, stop).toLowerCase())
  )
    stop = runEnd(text, stop + 1, chunkEnd)
  if (text.charCodeAt(stop) === 0x24 && stop < chunkEnd && /^(?:US|A|C|HK|NZ|S)$/.test(text.slice(start, stop))) stop++
  const full = withStop(text, start, stop, chunkEnd, end)
  if (full > stop) return (out.push(start, full), full)
  splitClitics(text, start, stop, out)
  return stop
}

/** Marks that stand together as one token when repeated: `...`, `--`, `!!`, `?!`. */
const repeats = ".-=*_~#!?<>'’`+$"

const scanMark = (text: string, start: number, chunkEnd: number, out: number[]): number => {
  const mark = text[start] as string
  let stop = start + 1
  if (repeats.includes(mark)) {
    const also = mark === '!' ? '?' : mark === '?' ? '!' : mark
    while (stop < chunkEnd && (text[stop] === mark || text[stop] === also)) stop++
  } else if (mark === ':' || mark === ';') stop = Math.max(stop, matchEnd(smiley, text, start, chunkEnd))
  out.push(start, stop)
  return stop
}

/** `'90s` and `'em`: an apostrophe that stands for what was left out. */
const elided = /['’](?:\d\ds?|em|tis|twas|til|cause)(?![\p{L}\d])/iuy

const mayBeAddress = (chunk: string): boolean => chunk.length > 4 && /[@/]|\.[A-Za-z]/.test(chunk)

const scanChunk = (text: string, start: number, chunkEnd: number, end: number, out: number[]): void => {
  const addresses = mayBeAddress(text.slice(start, chunkEnd))
  let at = start
  while (at < chunkEnd) {
    const link = addresses && (classAt(text, at) & WORD) !== 0 ? addressEnd(text, at, chunkEnd) : -1
    if (link > 0) {
      out.push(at, link)
      at = link
    } else if ((classAt(text, at) & WORD) !== 0) at = scanWord(text, at, chunkEnd, end, out)
    else {
      const short = isApostrophe(text.charCodeAt(at)) ? matchEnd(elided, text, at, chunkEnd) : -1
      if (short > 0) out.push(at, short)
      at = short > 0 ? short : scanMark(text, at, chunkEnd, out)
    }
  }
}

/**
 * The tokens of one sentence, as UD English EWT cuts them (2025: every hyphen inside a word splits, but for prefixes),
 * save that a designation such as `Su-35` is one token.
 *
 * @param start, end the sentence, in UTF-16 units of `text`
 * @returns a flat list `[start0, end0, start1, end1, …]`, ascending, not overlapping
 */
export const tokenise = (text: string, start = 0, end = text.length): number[] => {
  const out: number[] = []
  let at = start
  while (at < end) {
    let bits = classAt(text, at)
    if ((bits & SPACE) !== 0) {
      at++
      continue
    }
    const from = at
    let plain = true
    while (at < end && ((bits = classAt(text, at)) & SPACE) === 0) {
      if ((bits & LETTER) === 0) plain = false
      at++
    }
    if (plain) splitClitics(text, from, at, out)
    else scanChunk(text, from, at, end, out)
  }
  return out
}
