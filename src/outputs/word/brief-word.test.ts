import mammoth from 'mammoth'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { briefed, hostile, report } from '../../../test/browser/told.ts'
import { briefWord } from './index.ts'

const written = async (...texts: Parameters<typeof briefed>[0]): Promise<{ bytes: Uint8Array; html: string }> => {
  const { brief, ...rest } = briefed(texts)
  const bytes = await briefWord(brief, rest)
  return { bytes, html: (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value }
}

test('another reader finds every note as a footnote with its quote, speaker and place', async () => {
  const { brief } = briefed([report])
  const { html } = await written(report)
  expect(html.match(/<li id="footnote-\d+">/g)).toHaveLength(brief.notes.length)
  const footnotes = html.slice(html.indexOf('<ol><li id="footnote-1">'))
  for (const { quote } of brief.notes) expect(footnotes).toContain(`“${quote}”`)
  expect(footnotes).toContain('Defence ministry in Chisinau. Aid for Chisinau comes in part, An invented paper, 10 September 2024, para. 3')
})

test('headings and tables say what the brief says, in its words for each look', async () => {
  const { html } = await written(report)
  for (const heading of ['What the texts oblige', 'What was promised, what came, what was lost', 'Who says so', 'Texts']) {
    expect(html).toContain(`<h1>${heading}</h1>`)
  }
  const piorun = /<tr><td><p>Piorun<\/p><\/td>.*?<\/tr>/s.exec(html)![0]
  expect(piorun).toContain('24–48 ≠')
  expect(piorun).toContain('none by Poland')
  expect(html).toMatch(/<tr><td><p>Rosomak<\/p><\/td>.*?<strong>none<\/strong>/s)
})

test('a hostile text stays text, and the file stays well formed', async () => {
  const { bytes, html } = await written(hostile)
  expect(html).not.toMatch(/<(script|img|svg)/)
  expect(html).not.toMatch(/<a [^>]*javascript/)
  const parts = unzipSync(bytes)
  expect(strFromU8(parts['word/document.xml']!)).not.toContain('<script')
  expect(Object.keys(parts).filter((name) => /vba|ole|embed/i.test(name))).toEqual([])
})

test('the same brief gives the same bytes', async () => {
  const [first, again] = [await written(report, hostile), await written(report, hostile)]
  expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true)
})
