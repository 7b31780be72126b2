import { hidden, joiner, noteMark } from './sentence.ts'

const blank = (text: string, mark: string): string => text.replace(/[^\n]/g, mark)

/** Code spans: a run of backticks up to the next run of the same length, found in one pass. */
const hideCode = (text: string): string => {
  const runs = [...text.matchAll(/`+/g)]
  const next = new Map<number, number>()
  const following = new Map<number, number>()
  for (let at = runs.length - 1; at >= 0; at--) {
    const length = runs[at]![0].length
    if (next.has(length)) following.set(at, next.get(length) as number)
    next.set(length, at)
  }
  let out = ''
  let done = 0
  for (let at = 0; at < runs.length; at++) {
    const close = following.get(at)
    if (close === undefined) continue
    const [from, to] = [runs[at]!.index, runs[close]!.index + runs[close]![0].length]
    out += text.slice(done, from) + blank(text.slice(from, to), hidden)
    done = to
    at = close
  }
  return out + text.slice(done)
}

/** A quotation keeps a full stop before its closing mark, which ends our sentence as well. */
const hideQuote = (quote: string): string => {
  const stop = /[.!?…](?=.$)/su.exec(quote)?.index
  const masked = blank(quote, hidden)
  return stop === undefined ? masked : `${masked.slice(0, stop)}${quote[stop]}${masked.slice(stop + 1)}`
}

/**
 * In this order: what holds addresses or code first, then notes, then quotations. No pattern can look further than the next mark of its
 * own kind, so that the time grows with the length of the text alone.
 */
const masks: readonly (readonly [pattern: RegExp, mask: (match: string) => string])[] = [
  [/\\[[\]`<>"']/g, (match) => blank(match, hidden)],
  [/\\(?=[!#$%&()*+,\-./:;=?@\\^_{|}~])/g, () => joiner],
  [/<!--(?:(?!-->)[^])*(?:-->|$)/g, (match) => blank(match, hidden)],
  [/!\[[^[\]]*\]\([^()\s]*(?:[ \t]+"[^"\n]*")?\)/g, (match) => blank(match, hidden)],
  [/\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:[ \t]+"[^"\n]*")?\)/g, (match) => blank(match, noteMark)],
  [/<[a-z][a-z+.-]{1,20}:[^<>\s]*>|https?:\/\/[^\s<>")\]]+/gi, (match) => blank(match, noteMark)],
  [/<\/?[a-z][^<>]{0,1000}>/gi, (match) => blank(match, hidden)],
  [/\^\[[^[\]]*\]|\[\^[^[\]\s]*\]|\][ ]?\[[^[\]]*\]|[¹²³⁰-⁹]+/g, (match) => blank(match, noteMark)],
  [/\[\d{1,4}(?:[ ,;–-]{1,3}\d{1,4}){0,20}\]/g, (match) => blank(match, noteMark)],
  [/“[^”]*(?:”|$)|„[^“”]*[“”]|«[^«»]*»/g, hideQuote],
  [/(?<![\p{L}\p{N}])"[^"]*"/gu, hideQuote],
  [/(?<![\p{L}\p{N}])‘(?!\d\ds)(?:[^‘’]|’(?=\p{L}))*’/gu, hideQuote],
  [/(?<![\p{L}\p{N}])'(?!\d\ds)(?=\S)(?:[^']|(?<=\p{L})'(?=\p{L}))*(?<=\S)'(?!\p{L})/gu, hideQuote],
]

/** The text of a block with all that is not our own voice hidden, and notes marked; as long as it was. */
export const maskInline = (text: string): string => masks.reduce((masked, [pattern, mask]) => masked.replace(pattern, mask), hideCode(text))
