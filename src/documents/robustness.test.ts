import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { column, makePdf } from '../../test/make-pdf.ts'
import { makeZip } from '../../test/make-zip.ts'
import { readDocument, type Document } from './index.ts'

const page = readFileSync(new URL('../../test/fixtures/pages/wire-report.html', import.meta.url))
const pdf = makePdf([column(['Graustark has not delivered the radars that it promised.', 'Nobody knows why.'])])
const word =
  '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>' +
  '<w:p><w:r><w:t>Graustark has not delivered the radars.</w:t></w:r></w:p></w:body></w:document>'
const docx = makeZip([{ name: 'word/document.xml', content: word }])
const mail = new TextEncoder().encode(
  'From: a@b.example\r\nTo: c@d.example\r\nSubject: Radars\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n' +
    '--b\r\nContent-Type: text/html\r\n\r\n<p>None of the radars came.</p>\r\n--b--\r\n',
)
const treaty = new TextEncoder().encode('Article 1\n1. The Parties shall consult.\n(a) At once.\n\nArticle 2\nNone.\n')

/** What holds of every document, whatever it was made from. */
const expectSound = ({ text, blocks, anchors }: Document): void => {
  let end = 0
  for (const { span } of blocks) {
    expect(span[0]).toBeGreaterThanOrEqual(end)
    expect(span[1]).toBeGreaterThan(span[0])
    end = span[1]
  }
  expect(end).toBeLessThanOrEqual(text.length)
  for (const { span, place } of anchors) {
    expect(place).not.toBe('')
    expect(span[0]).toBeLessThanOrEqual(span[1])
    expect(span[1]).toBeLessThanOrEqual(text.length)
  }
}

/** Some bytes changed, a stretch taken out, the end cut off. */
const damaged = (whole: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .record({
      flips: fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
      hole: fc.tuple(fc.nat(whole.length), fc.nat(200)),
      length: fc.integer({ min: Math.floor(whole.length / 2), max: whole.length }),
    })
    .map(({ flips, hole, length }) => {
      const bytes = Uint8Array.from(whole)
      for (const [at, byte] of flips) bytes[at] = byte
      return Uint8Array.from([...bytes.subarray(0, hole[0]), ...bytes.subarray(hole[0] + hole[1], length)])
    })

describe('a damaged file is read or is a finding, and never stops the program', () => {
  it.each([
    ['page.html', page],
    ['report.pdf', pdf],
    ['memo.docx', docx],
    ['mail.eml', mail],
    ['memo.md', treaty],
    ['treaty.txt', treaty],
  ])('%s', async (label, whole) => {
    const intact = await readDocument(whole, { label })
    expect(intact.document).toBeDefined()
    await fc.assert(
      fc.asyncProperty(damaged(whole), async (bytes) => {
        const { document, findings } = await readDocument(bytes, { label })
        if (document !== undefined) expectSound(document)
        else expect(findings.some(({ severity }) => severity === 'error')).toBe(true)
        for (const { message } of findings) expect(message.startsWith(label)).toBe(true)
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  it('any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constantFrom('x.txt', 'x.md', 'x.html', 'x.eml'),
        async (text, label) => {
          const { document } = await readDocument(new TextEncoder().encode(text), { label })
          if (document !== undefined) expectSound(document)
        },
      ),
      { numRuns: 300, seed: 7 },
    )
  })
})
