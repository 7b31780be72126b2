import { Document as Word, FootnoteReferenceRun, Header, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { describe, expect, it } from 'vitest'
import { makeZip } from '../../test/make-zip.ts'
import { placeOf, readDocument } from './index.ts'
import { zipProblem } from './zip-check.ts'

const style = (name: string) => ({ id: name, name, basedOn: 'Normal' })

const memo = (): Promise<Buffer> =>
  Packer.toBuffer(
    new Word({
      footnotes: { 1: { children: [new Paragraph('Statement of 3 March 2025.')] } },
      styles: { paragraphStyles: [style('Quote'), style('Caption')] },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('Running head')] }) },
          children: [
            new Paragraph({ text: 'Memo on radars', heading: HeadingLevel.TITLE }),
            new Paragraph({ text: 'What is owed', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({
              children: [
                new TextRun('Graustark promised twelve radars'),
                new FootnoteReferenceRun(1),
                new TextRun(' to Ruritania, and sent '),
                new TextRun({ text: 'none', bold: true }),
                new TextRun('.'),
              ],
            }),
            new Paragraph({ text: 'We shall stand by our friends.', style: 'Quote' }),
            new Paragraph({ text: 'Figure 1. A radar', style: 'Caption' }),
            new Paragraph({ text: 'Nothing was replaced.', bullet: { level: 0 } }),
          ],
        },
      ],
    }),
  )

describe('a Word file', () => {
  it('is read with its headings, quotations, lists and footnotes, without captions and running heads', async () => {
    const { document, findings } = await readDocument(await memo(), { label: 'memo.docx' })
    expect(findings).toEqual([])
    expect(document?.blocks.map(({ kind, span }) => `${kind}: ${document.text.slice(...span)}`)).toEqual([
      'heading: Memo on radars',
      'heading: What is owed',
      'paragraph: Graustark promised twelve radars to Ruritania, and sent none.',
      'quotation: We shall stand by our friends.',
      'list-item: Nothing was replaced.',
      'list-item: Statement of 3 March 2025.',
    ])
    const at = document?.text.indexOf('Statement') ?? -1
    expect(document && placeOf(document, [at, at + 9])).toBe('n. 1')
  })

  it('that is cut off is a finding', async () => {
    const whole = await memo()
    const { findings } = await readDocument(whole.subarray(0, whole.length - 300), { label: 'cut.docx' })
    expect(findings).toMatchObject([
      { code: 'document-unreadable', message: expect.stringMatching(/^cut\.docx: the Word file is damaged/) },
    ])
  })

  it.each([
    ['the first bytes of an archive', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
    ['bytes that are no text', new Uint8Array([7, 0, 1, 0, 2])],
  ])('%s under the name of a Word file are a damaged one', async (_what, bytes) => {
    const { findings } = await readDocument(bytes, { label: 'x.docx' })
    expect(findings).toMatchObject([{ code: 'document-unreadable', message: expect.stringMatching(/the Word file is damaged/) }])
  })

  it.each([
    ['says that it unpacks to 200 MB', 200 * 1024 * 1024, 'document-too-costly', 'bomb'],
    ['says that it is small and is not', 1000, 'document-unreadable', 'damaged'],
  ])('that %s is not unpacked', async (_what, claimed_size, code, problem) => {
    const bomb = makeZip([{ name: 'word/document.xml', content: Buffer.alloc(40 * 1024 * 1024, ' '), claimed_size }])
    expect(bomb.length).toBeLessThan(200_000)
    const { document, findings } = await readDocument(bomb, { label: 'bomb.docx' })
    expect(document).toBeUndefined()
    expect(findings.map((each) => each.code)).toEqual([code])
    expect(zipProblem(bomb)).toBe(problem)
  })

  it.each([
    ['xl/workbook.xml', /an Excel file/],
    ['a.txt', /a zip archive/],
  ])('a zip archive with %s is refused by its name', async (name, message) => {
    const { findings } = await readDocument(makeZip([{ name, content: 'x' }]), { label: 'x.docx' })
    expect(findings).toMatchObject([{ code: 'document-unsupported', message: expect.stringMatching(message) }])
  })
})
