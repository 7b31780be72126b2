import { describe, expect, it } from 'vitest'
import { column, makePdf, type Print } from '../../test/make-pdf.ts'
import { placeOf, readDocument, type Document } from './index.ts'
import { joinLines } from './pdf-blocks.ts'

const read = async (bytes: Uint8Array): Promise<Document> => {
  const { document, findings } = await readDocument(bytes, { label: 'report.pdf' })
  if (document === undefined) throw new Error(findings.map(({ message }) => message).join('\n'))
  return document
}

const blocksOf = (document: Document): string[] => document.blocks.map(({ kind, span }) => `${kind}: ${document.text.slice(...span)}`)

const page = (number: number, lines: readonly string[], extra: readonly Print[] = []): Print[] => [
  { text: 'Journal of Small States', x: 180, y: 670, size: 8 },
  ...column(lines),
  ...extra,
  { text: `${number}`, x: 250, y: 30, size: 8 },
]

const first = page(
  1,
  [
    'Graustark promised twelve air defence radars to Ruritania in 2023, and said',
    'that the first of them would be deliv-',
    'ered in the spring. The long-term plan named three Su-',
    '35 fighters, and a treaty that was signed in the capital in January. Nobody',
    'says what became of it, and both of the two foreign ministries refused to',
  ],
  [{ text: '1 Statement of the ministry, 3 March 2025.', y: 60, size: 8 }],
)
const second = page(2, [
  'answer the questions that were put to them.',
  'A second paragraph begins here, with a plan that was long-',
  'term and did not come to anything in the end, as far as anybody could tell.',
])
const third = page(3, ['The third page says that none of the radars had arrived by the summer.'])

describe('a PDF', () => {
  it('is read by paragraphs: divided words and broken lines healed, running heads and page numbers left out', async () => {
    const document = await read(makePdf([first, second, third], { title: 'What became of the radars' }))
    expect(blocksOf(document)).toEqual([
      'paragraph: Graustark promised twelve air defence radars to Ruritania in 2023, and said that the first of them would be delivered in the spring. ' +
        'The long-term plan named three Su-35 fighters, and a treaty that was signed in the capital in January. Nobody says what became of it, and both of ' +
        'the two foreign ministries refused to answer the questions that were put to them.',
      'paragraph: 1 Statement of the ministry, 3 March 2025.',
      'paragraph: A second paragraph begins here, with a plan that was long-term and did not come to anything in the end, as far as anybody could tell.',
      'paragraph: The third page says that none of the radars had arrived by the summer.',
    ])
    expect(document.title).toBe('What became of the radars')
  })

  it('says on which page words stand, also in a paragraph that goes on over a page’s end', async () => {
    const document = await read(makePdf([first, second, third]))
    const placeOfWords = (words: string): string | undefined => {
      const at = document.text.indexOf(words)
      expect(at).toBeGreaterThanOrEqual(0)
      return placeOf(document, [at, at + words.length])
    }
    expect(placeOfWords('twelve air defence')).toBe('p. 1')
    expect(placeOfWords('answer the questions')).toBe('p. 2')
    expect(placeOfWords('Statement of the ministry')).toBe('p. 1')
    expect(placeOfWords('none of the radars')).toBe('p. 3')
  })

  it('is read column by column', async () => {
    const left = ['The left column is read first and', 'goes on at the head of the right']
    const right = ['column, as readers do. There it', 'ends with the word radars.']
    const document = await read(makePdf([[...column(left, { x: 50 }), ...column(right, { x: 270 })]]))
    expect(document.text).toBe(
      'The left column is read first and goes on at the head of the right column, as readers do. There it ends with the word radars.',
    )
  })

  it('of a treaty says both page and article', async () => {
    const lines = [
      'Article 1',
      '1. The Parties shall consult.',
      '2. Neither Party shall aid an attacker.',
      'Article 2',
      'This treaty is in force for twenty years.',
    ]
    const document = await read(makePdf([column(lines.slice(0, 3)), column(lines.slice(3))]))
    const place = (words: string): string | undefined => placeOf(document, [document.text.indexOf(words), document.text.length])
    expect([place('consult'), place('attacker'), place('twenty')]).toEqual(['p. 1, Art. 1(1)', 'p. 1, Art. 1(2)', 'p. 2, Art. 2'])
  })

  it('shows headings by their size', async () => {
    const document = await read(
      makePdf([
        [
          { text: '2. What is owed', y: 640, size: 16 },
          ...column(['The two parties shall consult if either of them is attacked by a third.']),
        ],
      ]),
    )
    expect(blocksOf(document)[0]).toBe('heading: 2. What is owed')
  })

  it('with a broken table of objects is searched for its text, with a warning', async () => {
    const { document, findings } = await readDocument(makePdf([third], { brokenTable: true }), { label: 'broken.pdf' })
    expect(document?.text).toContain('none of the radars had arrived')
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['document-damaged', 'warning']])
  })

  it.each([
    ['cut off in its middle', makePdf([first]).slice(0, 60), 'document-unreadable'],
    ['locked with a password', makePdf([first], { locked: true }), 'document-encrypted'],
    ['scanned', makePdf([first, second], { pictureOnly: true }), 'document-scanned'],
  ])('that is %s is a finding', async (_what, bytes, code) => {
    const { document, findings } = await readDocument(bytes, { label: 'bad.pdf' })
    expect(document).toBeUndefined()
    expect(findings.map((each) => each.code)).toEqual([code])
    expect(findings[0]?.message).toMatch(/^bad\.pdf: /)
  })

  it('names the pages that hold no text', async () => {
    const { findings } = await readDocument(makePdf([third, [], [], third, []]), { label: 'part.pdf' })
    expect(findings.map(({ code, message }) => [code, message.includes('2–3, 5')])).toEqual([['pages-without-text', true]])
  })
})

describe('two lines', () => {
  const words = new Set(['delivered', 'cease-fire', 'long-term', 'nonaggression'])
  it.each([
    ['would be deliv-', 'ered soon', 'would be delivered soon'],
    ['a cease-', 'fire held', 'a cease-fire held'],
    ['the self-', 'declared state', 'the self-declared state'],
    ['three Su-', '35 fighters', 'three Su-35 fighters'],
    ['the Franco-', 'Russian pact', 'the Franco-Russian pact'],
    ['a soft\u00ad', 'ware house', 'a software house'],
    ['a nonag-', 'gression pact', 'a nonaggression pact'],
    ['it was', 'not so', 'it was not so'],
  ])('%s / %s', (before, line, whole) => {
    expect(joinLines(before, line, words)).toBe(whole)
  })
})
