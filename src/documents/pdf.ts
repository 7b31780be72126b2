import { getDocumentProxy } from 'unpdf'
import { finding, type Finding } from '../base/index.ts'
import type { Origin } from './document.ts'
import { nothing, type Drawn } from './drawn.ts'
import { maxTextBytes } from './limits.ts'
import { blocksOfLines } from './pdf-blocks.ts'
import { linesOfItems, withoutRunningLines, type PdfItem, type PdfLine } from './pdf-lines.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

const mostPages = 2000

const unreadable = (label: string, error: Error): Finding =>
  error.name === 'PasswordException'
    ? finding('error', 'document-encrypted', `${label}: the PDF is locked with a password, unlock it and save it anew`)
    : finding('error', 'document-unreadable', `${label}: the PDF is damaged (${error.message.slice(0, 80)}), download or save it anew`)

/** True when the end of the file points to its table of objects; readers that find none search the whole file for objects. */
const hasTable = (bytes: Uint8Array): boolean => {
  const tail = Buffer.from(bytes.subarray(-2048)).toString('latin1')
  const at = Number(/startxref\s{1,9}(\d{1,12})\s{1,9}%%EOF[^]{0,1024}$/.exec(tail)?.[1] ?? Number.NaN)
  return !Number.isNaN(at) && /^\s{0,9}(?:xref\b|\d{1,9}\s\d{1,9}\sobj)/.test(Buffer.from(bytes.subarray(at, at + 40)).toString('latin1'))
}

const linesOfPages = async (pdf: Pdf): Promise<PdfLine[][]> => {
  const pages: PdfLine[][] = []
  let length = 0
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages) && length < maxTextBytes; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    page.cleanup()
    const lines = linesOfItems(items as unknown as PdfItem[], number)
    length += lines.reduce((sum, { text }) => sum + text.length, 0)
    pages.push(lines)
  }
  return pages
}

/** Numbers as a reader writes them: `2, 5–7`. */
const ranges = (numbers: readonly number[]): string => {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

const scanned = (pages: readonly PdfLine[][], label: string): Finding[] => {
  const bare = pages.flatMap((lines, i) => (lines.length === 0 ? [i + 1] : []))
  if (bare.length === 0) return []
  if (bare.length === pages.length)
    return [finding('error', 'document-scanned', `${label}: no page holds text, it is a scan; run text recognition (OCR) over it first`)]
  return [
    finding(
      'warning',
      'pages-without-text',
      `${label}: pages without text, ${ranges(bare).slice(0, 200)}; if they are scans run text recognition (OCR) over them`,
    ),
  ]
}

const titleOf = async (pdf: Pdf): Promise<Origin> => {
  const { info } = await pdf.getMetadata()
  const title: unknown = (info as Record<string, unknown>)['Title']
  const usable =
    typeof title === 'string' &&
    title.trim().length > 5 &&
    !/\.(?:docx?|pdf|indd|qxd|tmp)\b|^(?:microsoft|untitled|document\b|slide\b|powerpoint)/i.test(title)
  return usable ? { title: title.replace(/\s+/g, ' ').trim().slice(0, 500) } : {}
}

const open = (bytes: Uint8Array): Promise<Pdf> =>
  // The reader takes the bytes away from whoever hands them in, so it is given a copy.
  getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    stopAtErrors: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  })

/**
 * The text of a PDF with the page of every stretch (`p. 3`). Divided words and broken lines are healed; running heads, page numbers
 * and marks of notes are left out. A locked, damaged or scanned file is a finding.
 */
export const drawPdf = async (bytes: Uint8Array, label: string): Promise<Drawn> => {
  let pages: PdfLine[][]
  let origin: Origin
  try {
    const pdf = await open(bytes)
    pages = await linesOfPages(pdf)
    origin = await titleOf(pdf)
    await pdf.loadingTask.destroy()
  } catch (error) {
    return nothing(unreadable(label, error as Error))
  }
  const findings = scanned(pages, label)
  if (!hasTable(bytes))
    findings.push(
      finding(
        'warning',
        'document-damaged',
        `${label}: the PDF’s table of objects is broken, its text was searched for; compare with the original`,
      ),
    )
  if (pages.length === mostPages)
    findings.push(finding('warning', 'document-cut', `${label}: the first ${mostPages} pages are read; split the file`))
  return { ...blocksOfLines(withoutRunningLines(pages)), origin, findings }
}
