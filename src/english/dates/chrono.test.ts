import * as chrono from 'chrono-node'
import { describe, expect, it } from 'vitest'
import { tokenise } from '../tokens/tokenise.ts'
import { findDates } from './find.ts'

/** The first time in `text` as our resolver tells it. */
const ours = (text: string, published: string): string => {
  const flat = tokenise(text)
  const spans = flat.flatMap((at, i): [number, number][] => (i % 2 === 0 ? [[at, flat[i + 1] as number]] : []))
  return String(
    findDates(
      spans.map((span) => ({ span, text: text.slice(...span) })),
      published,
    )[0]?.on,
  )
}

const pad = (value: number | null): string => String(value).padStart(2, '0')

/** The same as chrono-node tells it, cut to the precision that the words have. */
const theirs = (text: string, published: string, precision: number): string => {
  const [first] = chrono.en.GB.parse(text, { instant: new Date(`${published}T12:00:00Z`), timezone: 0 })
  const start = first?.start
  return `${start?.get('year')}-${pad(start?.get('month') ?? null)}-${pad(start?.get('day') ?? null)}`.slice(0, precision)
}

describe('days as another reader of dates tells them', () => {
  const published = ['2025-06-13', '2024-02-29', '2023-12-31', '2020-01-01']
  const days = [
    '13 June 2025',
    'September 27, 2020',
    '4th of December 2024',
    'Dec. 31, 1999',
    '2025-06-13',
    '13/06/2025',
    'Monday, 13 October 2025',
    'yesterday',
    'today',
    'tomorrow',
    'ten days ago',
    'last night',
    'Sunday, July 20, 2014',
    '1 March 2024',
    'February 29, 2024',
  ]
  it.each(days)('%s', (words) => {
    for (const day of published) expect(ours(`It came ${words}.`, day)).toBe(theirs(`It came ${words}.`, day, 10))
  })
  it.each(['five months ago', 'last month', 'next month', 'two months ago'])('%s, to the month', (words) => {
    // From 31 December chrono-node's "last month" is 31 November, that is December.
    for (const day of published.filter((date) => !date.endsWith('31'))) {
      expect(ours(`It was ${words}.`, day)).toBe(theirs(`It was ${words}.`, day, 7))
    }
  })
  it.each(['a year ago', 'last year', 'ten years ago', 'next year'])('%s, to the year', (words) => {
    for (const day of published) expect(ours(`It was ${words}.`, day)).toBe(theirs(`It was ${words}.`, day, 4))
  })
})
