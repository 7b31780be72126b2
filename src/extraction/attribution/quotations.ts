import type { Span } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'

/** A stretch in quotation marks, marks included. One that is open at the end of its block ends there. */
export interface Quotation {
  readonly span: Span
  /** Index of the block in `Document.blocks`. */
  readonly block: number
  readonly closed: boolean
  /** Number of words. */
  readonly words: number
}

const closers: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '‘': '’', '"': '"', "'": "'" }
const letter = /[\p{L}\p{N}]/u

const opens = (text: string, at: number): boolean => {
  const mark = text[at]!
  if (!Object.hasOwn(closers, mark)) return false
  if (mark === '“' || mark === '„' || mark === '«') return true
  // A straight or single mark opens only before a word and not inside one: "the '90s" and "o'clock" are no quotations.
  const before = at === 0 ? ' ' : text[at - 1]!
  const after = text[at + 1] ?? ' '
  return /[\s([“"„«—–-]/.test(before) && !/\s/.test(after) && !(mark !== '"' && /\d/.test(after))
}

/** True where a single mark can end a quotation: an apostrophe has a letter on both sides. */
const endsSingle = (text: string, at: number): boolean => {
  if (letter.test(text[at + 1] ?? ' ')) return false
  return /[.,?!…]/.test(text[at - 1] ?? ' ') || /[.,;:?!)\s]/.test(text[at + 1] ?? ' ')
}

const isEnd = (text: string, at: number, mark: string): boolean => {
  if (!closers[mark]!.includes(text[at]!)) return false
  return mark === '‘' || mark === "'" ? endsSingle(text, at) : true
}

const maxSingle = 400

/** End of the quotation that opens at `start`, its closing mark included; -1 where the block ends before. */
const endOf = (text: string, start: number, limit: number): number => {
  const mark = text[start]!
  const single = mark === '‘' || mark === "'"
  const stop = single ? Math.min(limit, start + maxSingle) : limit
  let depth = 0
  for (let at = start + 1; at < stop; at++) {
    if (text[at] === '“' && mark === '“') depth++
    if (!isEnd(text, at, mark)) continue
    if (depth === 0) return at + 1
    depth--
  }
  return -1
}

const wordsIn = (text: string): number => (text.match(/[\p{L}\p{N}]+/gu) ?? []).length

/** Outermost quotations of a document in the order of the text. Time grows with the length of the text. */
export const quotationsOf = (document: Document): Quotation[] => {
  const { text, blocks } = document
  const found: Quotation[] = []
  blocks.forEach(({ span: [start, limit] }, block) => {
    for (let at = start; at < limit; at++) {
      if (!opens(text, at)) continue
      const end = endOf(text, at, limit)
      const single = text[at] === '‘' || text[at] === "'"
      if (end < 0 && single) continue
      const stop = end < 0 ? limit : end
      found.push({ span: [at, stop], block, closed: end >= 0, words: wordsIn(text.slice(at, stop)) })
      at = stop - 1
    }
  })
  return found
}

/** The quotation that a place lies in, or undefined. */
export const quotationAt = (quotations: readonly Quotation[], at: number): Quotation | undefined => {
  let low = 0
  let high = quotations.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const { span } = quotations[middle]!
    if (at < span[0]) high = middle - 1
    else if (at >= span[1]) low = middle + 1
    else return quotations[middle]
  }
  return undefined
}
