/** One run of text on a page: where it begins, from the lower left corner, and its size, all in points. */
export interface Print {
  readonly text: string
  readonly x?: number
  readonly y: number
  readonly size?: number
}

interface PdfOptions {
  /** Leads readers astray: the offset of the table is wrong. */
  readonly brokenTable?: boolean
  readonly title?: string
  /** Says that a password is needed. */
  readonly locked?: boolean
  /** Draws a grey box on each page, as a scan is a picture and nothing else. */
  readonly pictureOnly?: boolean
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&').replace(/[\u2018\u2019]/g, "'")

const contentOf = (prints: readonly Print[], picture: boolean): string =>
  picture
    ? 'q 400 0 0 500 50 50 cm BI /W 1 /H 1 /BPC 8 /CS /G /F /AHx ID 80> EI Q'
    : prints.map(({ text, x = 72, y, size = 11 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`).join('\n')

const object = (number: number, body: string): string => `${number} 0 obj\n${body}\nendobj\n`
const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`

/** A small PDF with one Type 1 font, made of nothing but what is handed in; Latin-1 text only. */
export const makePdf = (pages: readonly (readonly Print[])[], options: PdfOptions = {}): Uint8Array => {
  const kids = pages.map((_, i) => `${5 + i * 2} 0 R`).join(' ')
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Title (${escaped(options.title ?? 'untitled')}) >>`,
    ...pages.flatMap((prints, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 700] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + i * 2} 0 R >>`,
      stream(contentOf(prints, options.pictureOnly === true)),
    ]),
  ]
  if (options.locked) bodies.push(`<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`)
  let pdf = '%PDF-1.4\n'
  const offsets = bodies.map((body, i) => {
    const at = pdf.length
    pdf += object(i + 1, body)
    return at
  })
  const table = pdf.length
  const rows = offsets.map((at) => `${String(options.brokenTable ? at + 7 : at).padStart(10, '0')} 00000 n \n`).join('')
  const locked = options.locked ? ` /Encrypt ${bodies.length} 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]` : ''
  pdf += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R /Info 4 0 R${locked} >>\n`
  pdf += `startxref\n${options.brokenTable ? 7 : table}\n%%EOF\n`
  return new Uint8Array(Buffer.from(pdf, 'latin1'))
}

/** Lines of one column, from the top downwards. */
export const column = (lines: readonly string[], { x = 72, top = 600, leading = 14, size = 11 } = {}): Print[] =>
  lines.map((text, i) => ({ text, x, y: top - i * leading, size }))
