import type { Tally } from '../../facts/index.ts'
import type { NoteBook } from './note-book.ts'
import type { BriefCell } from './record.ts'
import { boundsWords, numberWords } from './words.ts'

/** The wordings of one column where no figure is told. */
export interface CellWords {
  readonly yes: string
  readonly none: string
  readonly contested: string
  readonly not_said: string
  readonly not_applicable: string
}

export const plainWords: CellWords = {
  yes: 'yes, number not said',
  none: 'none',
  contested: '≠ contested',
  not_said: 'not said',
  not_applicable: '–',
}

const lookOf = ({ said, count }: Tally): BriefCell['look'] => {
  if (said === 'contested' || (said === 'affirmed' && count?.contested)) return 'contested'
  if (said === 'denied') return 'none'
  if (said === 'affirmed') return count ? 'counted' : 'yes'
  return said
}

/** A column of an account as a cell: look, bounds and words. Contested figures keep their bounds and are marked. */
export const cellOf = (tally: Tally, unit: string, book: NoteBook, words: CellWords = plainWords): BriefCell => {
  const look = lookOf(tally)
  const { count } = tally
  const bounds = count && look !== 'none' ? boundsWords(count.low, count.high, unit) : null
  const text = look === 'counted' ? (bounds ?? words.yes) : look === 'contested' ? (bounds ? `${bounds} ≠` : words.contested) : words[look]
  return {
    look,
    low: count?.low ?? null,
    high: count?.high ?? null,
    words: text,
    sources: tally.sources,
    notes: book.cite([...new Set([...tally.claims, ...(count?.claims ?? [])])]),
  }
}

/** What is outstanding; below zero is over-delivery, which is shown and not clipped. */
export const outstandingCell = (tally: Tally, unit: string, allOfIt: boolean, book: NoteBook): BriefCell => {
  const cell = cellOf(tally, unit, book, { ...plainWords, yes: allOfIt ? 'all, number not said' : 'some, number not said' })
  if (tally.count === null || tally.said === 'contested' || tally.count.contested) return cell
  const { low, high } = tally.count
  if (high < 0) return { ...cell, words: `none, ${boundsWords(-high, -low, unit)} more than promised` }
  return high === 0 ? { ...cell, words: low === 0 ? 'none' : `none, up to ${numberWords(-low, unit)} more than promised` } : cell
}
