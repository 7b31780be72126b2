import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { notes, quote, say, type Run } from './blocks.ts'
import { wordFile, type WordContent } from './word-file.ts'

const content: WordContent = {
  title: 'A & B <on record>',
  blocks: [
    { kind: 'title', runs: [say('A & B')] },
    { kind: 'heading', level: 1, text: 'Items' },
    { kind: 'paragraph', runs: [say('It said '), quote('none <came>\0'), ...notes([7, 3, 7, 99])] },
    { kind: 'table', head: ['Item', 'Promised'], widths: [60, 40], rows: [[[say('=1+1')], [say('5'), ...notes([3])]]] },
  ],
  footnotes: new Map<number, readonly Run[]>([
    [3, [say('third')]],
    [7, [quote('seventh'), { text: 'the address', url: 'https://example.org/?a="b"&c' }, { text: 'no link', url: 'javascript:alert(1)' }]],
  ]),
}

const read = async (path: string): Promise<string> => strFromU8(unzipSync(await wordFile(content))[path]!)

test('another reader finds headings, table and footnotes, in the order of first use', async () => {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await wordFile(content)) })
  expect(value).toContain('<h1>Items</h1>')
  expect(value).toContain('none &lt;came&gt;\ufffd')
  expect(value).toMatch(/<table><thead>.*Promised.*<\/thead><tbody>.*=1\+1.*<\/table>/s)
  expect(value).toMatch(/<li id="footnote-1">.*seventh.*<li id="footnote-2">.*third/s)
  expect(value).not.toContain('footnote-3')
  expect(value).toMatch(/\[1\]<\/a>,<\/sup>.*\[2\]<\/a>,1<\/sup>/)
  expect(value).toContain('<a href="https://example.org/?a=%22b%22&amp;c">the address</a>')
})

test('a note that comes again refers back to its first mark; an unknown one is left out', async () => {
  const document = await read('word/document.xml')
  expect(document.match(/<w:footnoteReference /g)).toHaveLength(2)
  expect(document.match(/NOTEREF note7 /g)).toHaveLength(1)
  expect(document.match(/NOTEREF note3 /g)).toHaveLength(1)
  expect(document).not.toContain('note99')
})

test('only web addresses are links, and they cannot leave their field', async () => {
  const footnotes = await read('word/footnotes.xml')
  expect(footnotes).toContain('HYPERLINK &quot;https://example.org/?a=%22b%22&amp;c&quot;')
  expect(footnotes).not.toContain('javascript')
})

test('the same content gives the same bytes, whenever it is written', async () => {
  const first = await wordFile(content)
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(Buffer.from(await wordFile(content)).equals(Buffer.from(first))).toBe(true)
  expect(await read('docProps/core.xml')).not.toMatch(/20\d\d-\d\d/)
})
