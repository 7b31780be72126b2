import { missingCodes, missingIn } from '../codebook/index.ts'
import type { Cell, Missing } from '../codebook/index.ts'

const codes: ReadonlySet<string> = new Set(missingCodes.map(({ code }) => code))

/** First characters that make a spreadsheet read a cell as a formula (OWASP, CSV injection), their full-width forms, and ours. */
const opener = /^['=+\-@\t\r\n＝＋－＠]/

/**
 * A text that no spreadsheet takes for a formula and nobody for a missing code: such a text gets an apostrophe in front. To
 * read it back, take one apostrophe from the front of each cell that begins with one.
 */
export const guardText = (text: string): string => (opener.test(text) || codes.has(text) ? `'${text}` : text)

/** Several texts in one, joined by ` | `; a `|` or `\` within one of them has a `\` before it. */
export const joinList = (list: readonly string[]): string => list.map((text) => text.replace(/[\\|]/g, '\\$&')).join(' | ')

/** A cell as text or number; `missing` says what stands for a value that is not there. */
export const plainCell = (cell: Cell, missing: (code: Missing) => string | number): string | number => {
  const reason = missingIn(cell)
  if (reason !== undefined) return missing(reason)
  if (typeof cell === 'number') return cell
  return guardText(typeof cell === 'string' ? cell : joinList(cell as readonly string[]))
}
