import { expect, it } from 'vitest'
import { readDocument } from './index.ts'

const read = async (text: string) => await readDocument(new TextEncoder().encode(text), { label: 'memo.md' })

it('Markdown is read as a reader sees it, without pictures, code and raw markup', async () => {
  const { document, findings } = await read(
    [
      '---',
      'title: "What was promised"',
      'date: 2025-02-03',
      'source: https://example.org/x',
      '---',
      '# What was *promised*',
      '',
      'Ruritania said that **twelve** [radars](http://x.y) &amp; three Su-35s would come.[^1]',
      'It is `not` sure.',
      '',
      '> They never came.',
      '',
      '1. First',
      '2. Second ![a radar](x.png)',
      '',
      '```js',
      'code()',
      '```',
      '',
      '<script>alert(1)</script>',
      '',
      '[^1]: A note.',
    ].join('\n'),
  )
  expect(findings).toEqual([])
  expect(document).toMatchObject({
    title: 'What was promised',
    published_on: '2025-02-03',
    url: 'https://example.org/x',
  })
  expect(document?.blocks.map(({ kind, span }) => `${kind}: ${document.text.slice(...span)}`)).toEqual([
    'heading: What was promised',
    'paragraph: Ruritania said that twelve radars & three Su-35s would come. It is not sure.',
    'quotation: They never came.',
    'list-item: First',
    'list-item: Second',
    'paragraph: A note.',
  ])
})

it('Markdown nested without end does not end the program', async () => {
  const { document, findings } = await read(`${'> '.repeat(20_000)}deep`)
  expect(document?.text ?? findings[0]?.code).toMatch(/deep|document-unreadable/)
})
