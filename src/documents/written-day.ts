import { isDay, type Day } from '../base/index.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?'

const iso = /^\s*(\d{4})-(\d{2})(?:-(\d{2}))?(?=$|[T\s])/
const compact = /^\s*(\d{4})(\d{2})(\d{2})(?=$|T)/
const slashed = /^\s*(\d{4})\/(\d{2})\/(\d{2})\b/
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${monthName},?[\\s-]+(\\d{4})\\b`, 'i')
const monthFirst = new RegExp(`\\b${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i')
/** Day, month and year with dots are in that order wherever they are written so. */
const dotted = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\b/

const two = (number: string | number): string => String(number).padStart(2, '0')
const monthOf = (name = ''): string => two(months.indexOf(name.slice(0, 3).toLowerCase()) + 1)

const partsOf = (text: string): string | undefined => {
  const found = iso.exec(text) ?? compact.exec(text) ?? slashed.exec(text)
  if (found !== null) return [found[1], found[2], found[3]].filter((part) => part !== undefined).join('-')
  const [, day, name, year] = dayFirst.exec(text) ?? []
  if (day !== undefined) return `${year}-${monthOf(name)}-${two(day)}`
  const [, named, number, inYear] = monthFirst.exec(text) ?? []
  if (named !== undefined) return `${inYear}-${monthOf(named)}-${two(number ?? '')}`
  const [, d, m, y] = dotted.exec(text) ?? []
  return d === undefined ? undefined : `${y}-${two(m ?? '')}-${two(d)}`
}

/**
 * The day that a date names as its writer wrote it: `2025-06-18T23:30:00-04:00`, `Wed, 18 Jun 2025 10:00:00 GMT`, `June 18, 2025`.
 * The time zone moves nothing. Undefined when there is none, or when the order of its numbers is not certain.
 */
export const writtenDay = (text: string): Day | undefined => {
  const day = partsOf(text.slice(0, 200))
  return day !== undefined && isDay(day) && day >= '1800' && day < '2200' ? day : undefined
}
