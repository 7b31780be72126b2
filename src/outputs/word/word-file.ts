import type { FileChild, ParagraphChild, TextRun } from 'docx'
import { safeUrl, writable } from '../characters.ts'
import type { Block, Run } from './blocks.ts'

type Docx = typeof import('docx')
type Runs = readonly Run[]

/** What a Word file is made of. Footnotes are found by the numbers that the runs name. */
export interface WordContent {
  readonly title: string
  readonly blocks: readonly Block[]
  readonly footnotes: ReadonlyMap<number, Runs>
}

const looks = {
  quote: { style: 'SourceWords' },
  strong: { bold: true },
  muted: { color: '5A6864' },
  denied: { bold: true },
} as const

/** A field (ECMA-376, 17.16.18) with the words that it shows until Word computes it anew. */
const field = (docx: Docx, instruction: string, shown: TextRun): ParagraphChild[] => {
  const sign = (value: string): unknown =>
    new docx.BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value } } })
  const run = (child: unknown): TextRun => new docx.TextRun({ children: [child as string] })
  return [run(sign('begin')), run(new docx.StringContainer('w:instrText', instruction)), run(sign('separate')), shown, run(sign('end'))]
}

/** Turns runs into Word's, and keeps which footnotes were set: a note that comes again refers back to its first mark. */
const runMaker = (docx: Docx, footnotes: ReadonlyMap<number, Runs>) => {
  const set = new Map<number, number>()
  const mark = (note: number): ParagraphChild[] => {
    const known = set.get(note)
    if (known !== undefined) {
      return field(docx, `NOTEREF note${note} \\f \\h`, new docx.TextRun({ text: String(known), superScript: true }))
    }
    if (!footnotes.has(note)) return []
    set.set(note, set.size + 1)
    const id = set.size
    const marked = [new docx.BookmarkStart(`note${note}`, id), new docx.FootnoteReferenceRun(id), new docx.BookmarkEnd(id)]
    return marked as unknown as ParagraphChild[]
  }
  const words = (run: Exclude<Run, { note: number }>): ParagraphChild[] => {
    const address = run.url === undefined ? undefined : safeUrl(run.url)
    const shown = new docx.TextRun({ text: writable(run.text), ...(address ? { style: 'Hyperlink' } : run.look ? looks[run.look] : {}) })
    return address === undefined ? [shown] : field(docx, `HYPERLINK "${address.replaceAll('\\', '%5C')}"`, shown)
  }
  // Without a comma the marks 1 and 2 would read as 12.
  const comma = (): ParagraphChild => new docx.TextRun({ text: ',', superScript: true })
  const make = (runs: Runs): ParagraphChild[] =>
    runs.flatMap((run, index) => {
      if (!('note' in run)) return words(run)
      const before = runs[index - 1]
      const marked = mark(run.note)
      return before && 'note' in before && marked.length > 0 ? [comma(), ...marked] : marked
    })
  return { make, set }
}

const blockMaker = (docx: Docx, make: (runs: Runs) => ParagraphChild[]) => {
  const styles = { lead: 'Lead', quotation: 'SourceBlock', paragraph: 'Normal', bullet: 'Normal' } as const
  const cell = (runs: Runs, width: number) =>
    new docx.TableCell({
      width: { size: width, type: docx.WidthType.PERCENTAGE },
      children: [new docx.Paragraph({ style: 'Cell', children: make(runs) })],
    })
  const table = ({ head, widths, rows }: Extract<Block, { kind: 'table' }>): FileChild => {
    const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' }
    const rule = { style: docx.BorderStyle.SINGLE, size: 4, color: '82908B' }
    const row = (cells: readonly Runs[], tableHeader: boolean) =>
      new docx.TableRow({
        ...(tableHeader ? { tableHeader } : {}),
        cantSplit: true,
        children: cells.map((runs, index) => cell(runs, widths[index]!)),
      })
    return new docx.Table({
      width: { size: 100, type: docx.WidthType.PERCENTAGE },
      borders: { top: rule, bottom: rule, left: none, right: none, insideHorizontal: rule, insideVertical: none },
      rows: [
        row(
          head.map((text) => [{ text, look: 'strong' }]),
          true,
        ),
        ...rows.map((cells) => row(cells, false)),
      ],
    })
  }
  return (block: Block): FileChild[] => {
    if (block.kind === 'table') return [table(block), new docx.Paragraph({ style: 'Cell', children: [] })]
    if (block.kind === 'heading') {
      const heading = block.level === 1 ? docx.HeadingLevel.HEADING_1 : docx.HeadingLevel.HEADING_2
      return [new docx.Paragraph({ heading, children: make([{ text: block.text }]) })]
    }
    if (block.kind === 'title') return [new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, children: make(block.runs) })]
    const bullet = block.kind === 'bullet' ? { bullet: { level: 0 } } : {}
    return [new docx.Paragraph({ style: styles[block.kind], children: make(block.runs), ...bullet })]
  }
}

const sans = 'Calibri'
const serif = 'Cambria'

const styleSheet = {
  default: {
    document: { run: { font: sans, size: 21 }, paragraph: { spacing: { after: 120, line: 276 } } },
    title: { run: { font: sans, size: 34, bold: true }, paragraph: { spacing: { after: 160 } } },
    heading1: { run: { font: sans, size: 26, bold: true }, paragraph: { spacing: { before: 320, after: 100 }, keepNext: true } },
    heading2: { run: { font: sans, size: 22, bold: true }, paragraph: { spacing: { before: 200, after: 80 }, keepNext: true } },
    footnoteText: { run: { font: sans, size: 17 } },
  },
  characterStyles: [{ id: 'SourceWords', name: 'Source words', run: { font: serif } }],
  paragraphStyles: [
    { id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { size: 24 }, paragraph: { spacing: { after: 200 } } },
    { id: 'SourceBlock', name: 'Source block', basedOn: 'Normal', run: { font: serif }, paragraph: { indent: { left: 360 } } },
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { size: 18 }, paragraph: { spacing: { before: 40, after: 40, line: 240 } } },
  ],
} as const

const escaped = (text: string): string => writable(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

// The library writes the present time here; the same brief must give the same bytes.
const coreProperties = (title: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<dc:title>${escaped(title)}</dc:title><dc:creator>Servanda</dc:creator></cp:coreProperties>`

/** The same parts in an archive whose times are fixed. */
const repacked = async (archive: Uint8Array): Promise<Uint8Array> => {
  const { unzipSync, zipSync } = await import('fflate')
  return zipSync(unzipSync(archive), { mtime: new Date(1980, 0, 1), level: 6 })
}

/**
 * A Word file (Office Open XML) with real headings, tables and footnotes; the same content gives the same bytes. Footnotes
 * are numbered in the order in which they first appear.
 */
export const wordFile = async ({ title, blocks, footnotes }: WordContent): Promise<Uint8Array> => {
  const docx = await import('docx')
  const { make, set } = runMaker(docx, footnotes)
  const toWord = blockMaker(docx, make)
  const children = blocks.flatMap(toWord)
  const file = new docx.Document({
    title,
    creator: 'Servanda',
    styles: styleSheet,
    footnotes: Object.fromEntries(
      [...set].map(([note, id]) => [
        id,
        {
          children: [new docx.Paragraph({ style: 'FootnoteText', children: make([{ text: ' ' }, ...footnotes.get(note)!]) })],
        },
      ]),
    ),
    sections: [{ properties: { page: { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } }, children }],
  })
  return repacked(await docx.Packer.toBuffer(file, undefined, [{ path: 'docProps/core.xml', data: coreProperties(title) }]))
}
