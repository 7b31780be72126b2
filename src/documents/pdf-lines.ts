/** A piece of text as a PDF places it; lengths are points, `y` grows upwards. */
export interface PdfItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

/** One printed line (of one column). */
export interface PdfLine {
  readonly page: number
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  /** Size of most of its letters. */
  readonly size: number
}

interface Draft {
  text: string
  x: number
  right: number
  y: number
  size: number
  letters: number
}

interface Placed {
  readonly str: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly width: number
  readonly last: boolean
}

const placed = ({ str, transform, width, height, hasEOL }: PdfItem): Placed | undefined => {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
  // Text that runs upwards is a watermark or an axis of a figure.
  if (Math.abs(b) > Math.abs(a)) return undefined
  return { str, x, y, width, last: hasEOL, size: height > 0 ? height : Math.hypot(c, d) }
}

const isNoteMark = (item: Placed, line: Draft): boolean =>
  item.size < line.size * 0.8 && item.y > line.y + line.size * 0.15 && /^\s*[\d*†‡,]{1,5}\s*$/.test(item.str)

const continues = (item: Placed, line: Draft): boolean => {
  const tall = Math.max(item.size, line.size)
  return Math.abs(item.y - line.y) < tall * 0.5 && item.x > line.right - tall * 1.5 && item.x < line.right + tall * 8
}

const append = (line: Draft, item: Placed): void => {
  const gap = item.x - line.right > item.size * 0.18 && !line.text.endsWith(' ') && !item.str.startsWith(' ')
  line.text += (gap ? ' ' : '') + item.str
  line.right = Math.max(line.right, item.x + item.width)
  if (item.str.trim().length <= line.letters) return
  line.letters = item.str.trim().length
  line.size = item.size
  line.y = item.y
}

/**
 * The lines of a page in the order in which the file writes them, which follows columns where sorting by place would not. Marks of
 * notes that stand above the line are left out.
 */
export const linesOfItems = (items: readonly PdfItem[], page: number): PdfLine[] => {
  const lines: Draft[] = []
  let line: Draft | undefined
  for (const each of items) {
    const item = placed(each)
    if (item === undefined) continue
    if (item.str.trim() === '') {
      if (line !== undefined && item.str !== '' && !line.text.endsWith(' ')) line.text += ' '
    } else if (line !== undefined && isNoteMark(item, line)) {
      line.right = Math.max(line.right, item.x + item.width)
    } else if (line !== undefined && continues(item, line)) append(line, item)
    else
      lines.push(
        (line = {
          text: item.str,
          x: item.x,
          right: item.x + item.width,
          y: item.y,
          size: item.size,
          letters: item.str.trim().length,
        }),
      )
  }
  return lines
    .map(({ text, x, right, y, size }) => ({ page, text: text.replace(/\s+/g, ' ').trim(), x, right, y, size }))
    .filter(({ text }) => text !== '')
}

const numberAlone = /^(?:page|p\.)?[\s–—-]{0,4}(?:\d{1,4}|[ivxlc]{1,7})[\s–—-]{0,4}(?:(?:of|\/)\s?\d{1,4})?$/i
/** A head of the text itself: two pages that begin with different articles have no running head. */
const numberedHead = /^(?:article|art\.|chapter|section|part|title|annex|appendix|protocol|\d{1,3}[.)])[\s\u00a0]/i

const keyOf = ({ text }: PdfLine): string =>
  (numberedHead.test(text) ? text : text.replace(/\d+/g, '#')).toLowerCase().replace(/\s+/g, '').slice(0, 200)

/** The lines nearest to the upper and the lower edge of a page. */
const edgesOf = (lines: readonly PdfLine[]): readonly PdfLine[] => {
  const sorted = [...lines].sort((a, b) => b.y - a.y)
  return sorted.length <= 4 ? [sorted[0], sorted.at(-1)].filter((line) => line !== undefined) : [...sorted.slice(0, 2), ...sorted.slice(-2)]
}

/** Pages without running heads, running feet and page numbers: what stands at the same edge on many pages, numbers apart. */
export const withoutRunningLines = (pages: readonly (readonly PdfLine[])[]): PdfLine[][] => {
  const edges = pages.map(edgesOf)
  const seen = new Map<string, number>()
  const placeKey = (line: PdfLine): string => `${keyOf(line)}@${Math.round(line.y / 12)}`
  for (const key of edges.flatMap((lines) => [...new Set(lines.map(placeKey))])) seen.set(key, (seen.get(key) ?? 0) + 1)
  const often = Math.max(2, pages.length * 0.3)
  return pages.map((lines, i) => {
    const dropped = new Set(edges[i]?.filter((line) => numberAlone.test(line.text) || (seen.get(placeKey(line)) ?? 0) >= often))
    return lines.filter((line) => !dropped.has(line))
  })
}
