import { describe, expect, it } from 'vitest'
import { blocksOfPlainText, decodeText } from './plain-text.ts'

const blocks = (text: string): string[] => blocksOfPlainText(text).map(({ span, kind }) => `${kind}: ${text.slice(span[0], span[1])}`)

describe('blocks of plain text', () => {
  it('takes a line for a paragraph where no line is blank, and a short line without a final mark for a heading', () => {
    const text =
      'Minister. Photo: Ivan Petrov / AP\nThe two states signed a pact on friendship in January, officials said, and ' +
      'promised to consult each other whenever either is threatened.\nCapital stays silent\n“We shall see”.\n'
    expect(blocks(text).map((block) => block.slice(0, 30))).toEqual([
      'paragraph: The two states sign',
      'heading: Capital stays silent',
      'quotation: “We shall see”.',
    ])
  })
  it('joins lines that were wrapped at a width', () => {
    const text =
      'Fighters promised\n\nThe ministry said on Tuesday that the first of the twelve\naircraft would come in spring, and ' +
      'that the others would\nfollow before the end of the year.\n\nNothing was said of a price.\n'
    expect(blocks(text).map((block) => block.split(': ')[0])).toEqual(['heading', 'paragraph', 'paragraph'])
    expect(blocks(text)[1]).toMatch(/follow before the end of the year\.$/)
  })
  it('keeps a heading that stands right above its wrapped paragraph apart', () => {
    const text =
      'Fighters promised\nThe ministry said on Tuesday that the first of the twelve\naircraft would come in spring, and that ' +
      'the rest\nwould follow.'
    expect(blocks(text)[0]).toBe('heading: Fighters promised')
  })
  it('gives every list item a block', () => {
    expect(blocks('The parties shall:\n- help each other;\n- meet twice a year;\n- share what they know.')).toEqual([
      'paragraph: The parties shall:',
      'list-item: - help each other;',
      'list-item: - meet twice a year;',
      'list-item: - share what they know.',
    ])
  })
  it('leaves line ends of Windows and marks of direction out of the spans', () => {
    expect(blocks('\u200fOne side gave.\r\n\r\nThe other took.\u200e\r\n')).toEqual([
      'paragraph: One side gave.',
      'paragraph: The other took.',
    ])
  })
  it('leaves credits of pictures out, but not sentences on photographs', () => {
    expect(blocks('A tank near the border (AP Photo/John Smith)\n\nThe photo shows a tank.')).toEqual([
      'paragraph: The photo shows a tank.',
    ])
    expect(blocks('Talks in the capital. Image: Reuters\n\nNothing came of it.')).toHaveLength(1)
  })
  it('takes one line alone for a paragraph', () => {
    expect(blocks('Russia sends tanks')).toEqual(['paragraph: Russia sends tanks'])
    expect(blocks(' \n\u200e\n')).toEqual([])
  })
  it('reads a line of a million characters and a million lines', () => {
    expect(blocks('word '.repeat(200_000))).toHaveLength(1)
    expect(blocks('\n'.repeat(1_000_000))).toEqual([])
    expect(blocks('a b c\n'.repeat(200_000)).length).toBeGreaterThan(0)
  }, 20_000)
})

describe('decoding', () => {
  const bytes = (...values: number[]): Uint8Array => new Uint8Array(values)
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
  it.each([
    ['UTF-8', utf8('“Élysée”'), '“Élysée”'],
    ['UTF-8 with a byte-order mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'a'],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0x61, 0, 0x1c, 0x20), 'a“'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 0x61), 'a'],
    ['Windows-1252', bytes(0x93, 0x61, 0x94, 0x20, 0xe9), '“a” é'],
    ['UTF-8 with one damaged byte', new Uint8Array([...utf8('“Élysée” – “Élysée”'), 0xff]), '“Élysée” – “Élysée”\ufffd'],
    ['line ends of Windows', utf8('a\r\nb'), 'a\r\nb'],
  ])('reads %s', (_, given, text) => expect(decodeText(given)).toEqual({ text }))
  it('refuses bytes that are no text', () => {
    expect(decodeText(bytes(0x61, 0, 0x62))).toMatchObject({ kind: 'finding', code: 'document-binary', severity: 'error' })
    expect(decodeText(bytes(1, 2, 3, 4, 0x61))).toMatchObject({ code: 'document-binary' })
    expect(decodeText(bytes(0xff, 0xfe, 0x00, 0xd8))).toMatchObject({ code: 'document-encoding' })
  })
})
