import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentId, sha256, type Claim, type Span } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import { numberClaims } from './numbered.ts'
import { placesOf, sourceText } from './source-text.ts'

const documentOf = (text: string, blocks: Document['blocks'] = []): Document => ({
  kind: 'document',
  id: contentId(text),
  label: 'text.txt',
  text,
  sha256: sha256(text),
  blocks,
  anchors: [],
})
const claimOn = (text: string, evidence: Span, more: Partial<Claim> = {}): Claim =>
  ({
    kind: 'delivery',
    from_party: 'AAA',
    to_party: 'BBB',
    polarity: 'affirmed',
    modality: 'actual',
    speaker: [],
    evidence,
    quote: text.slice(...evidence),
    ...more,
  }) as Claim

const page = (text: string, claims: readonly Claim[], blocks: Document['blocks'] = []): string => {
  const document = documentOf(text, blocks)
  return sourceText(document, numberClaims(claims, [document])).text
}
const withoutTags = (markup: string): string => markup.replace(/<a class="tag[^>]*>[^<]*<\/a>/g, '').replace(/<[^>]*>/g, '')
const unescaped = (markup: string): string =>
  markup
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
/** The words that lie under the line of a claim, in pieces where other lines begin and end. */
const wordsUnder = (markup: string, id: string): string => {
  const parts: string[] = []
  const stack: boolean[] = []
  for (const piece of markup.replace(/<a class="tag[^>]*>[^<]*<\/a>/g, '').split(/(<[^>]*>)/)) {
    if (piece.startsWith('</span')) stack.pop()
    else if (piece.startsWith('<span')) stack.push(new RegExp(`data-c="[^"]*\\b${id}\\b`).test(piece))
    else if (!piece.startsWith('<') && stack.includes(true)) parts.push(piece)
  }
  return unescaped(parts.join(''))
}

test('nested and crossing claims each keep their words, the longest line lowest', () => {
  const text = 'Iran was left without the promised support from Russia.'
  const markup = page(text, [claimOn(text, [22, 54], { kind: 'pledge' } as Partial<Claim>), claimOn(text, [0, 54], { polarity: 'denied' })])
  expect(markup).toBe(
    '<p dir="auto">' +
      '<a class="tag k-delivery tag--denied" id="w1" href="#c1" data-c="c1" aria-label="delivery, claim 1">D1</a>' +
      '<span class="hl k-delivery hl--denied hl--1" data-c="c1">Iran was left without </span>' +
      '<a class="tag k-pledge" id="w2" href="#c2" data-c="c2" aria-label="pledge, claim 2">P2</a>' +
      '<span class="hl k-delivery hl--denied hl--1" data-c="c1">' +
      '<span class="hl k-pledge hl--0" data-c="c2">the promised support from Russia</span></span>' +
      '.</p>',
  )
})

test('claims on the same words share a tag, a place and a line', () => {
  const text = 'Fighters, helicopters and missiles were promised.'
  const document = documentOf(text)
  const items = ['fighter', 'helicopter', 'missile'].map((item) => claimOn(text, [0, 48], { item } as Partial<Claim>))
  const claims = numberClaims(items, [document])
  expect(sourceText(document, claims).text).toContain('id="w1" href="#c1" data-c="c1 c2 c3" aria-label="delivery, claim 1–3">D1–3</a>')
  expect([...placesOf(claims).values()]).toEqual(['w1', 'w1', 'w1'])
})

test('a claim whose quote does not stand at its span is not shown', () => {
  const text = 'Nothing came.'
  const document = documentOf(text)
  const wrong = [{ ...claimOn(text, [0, 7]), quote: 'Nought' }, claimOn(text, [0, 7], { document: 'other' })]
  expect(numberClaims(wrong, [document])).toEqual([])
})

test('a long text is shown around its claims, and says what is left out', () => {
  const lines = Array.from({ length: 4000 }, (_, index) => `Line ${index} of a long report on other things.`)
  lines[2000] = 'Ten tanks arrived.'
  const text = lines.join('\n')
  let at = 0
  const blocks = lines.map((line) => {
    const span: Span = [at, at + line.length]
    at += line.length + 1
    return { kind: 'paragraph' as const, span }
  })
  const start = text.indexOf('Ten tanks')
  const markup = page(text, [claimOn(text, [start, start + 17])], blocks)
  expect(markup.length).toBeLessThan(2000)
  expect(markup).toContain('1998 paragraphs without a claim left out here')
  expect(markup).toContain('Ten tanks arrived</span>.')
  expect(markup).toContain('Line 1999 ')
})

test('one line of a million characters is shown around its claims', () => {
  const text = `${'x'.repeat(500_000)} Ten tanks arrived. ${'y '.repeat(250_000)}`
  const markup = page(text, [claimOn(text, [500_001, 500_018])])
  expect(markup.length).toBeLessThan(3000)
  expect(markup).toContain('Ten tanks arrived</span>')
  expect(markup).toContain('[…]')
})

test('thousands of claims on the same words stay readable and small', () => {
  const text = 'word '.repeat(400)
  const claims = Array.from({ length: 2000 }, (_, index) => claimOn(text, [index % 1000, 1000 + (index % 900)]))
  const markup = page(text, claims)
  expect(Math.max(...[...markup.matchAll(/(<span[^>]*>)+/g)].map(([run]) => run.split('<span').length - 1))).toBeLessThanOrEqual(4)
  expect(markup.length).toBeLessThan(2_500_000)
})

test('whatever the text and wherever the claims: all words, no markup, each claim on its words', () => {
  const pieces = fc.constantFrom('a', ' ', '<b>', '&amp;', '"', "'", '\n', '\u202e', '\u05d0', '😀', '</p>', '<script>')
  const texts = fc.string({ unit: pieces, minLength: 2, maxLength: 60 })
  fc.assert(
    fc.property(texts, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 }), (text, pairs) => {
      const spans = pairs.map(
        ([a, b]): Span => [Math.min(a % text.length, b % text.length), Math.max(a % text.length, b % text.length) + 1],
      )
      const document = documentOf(text)
      const claims = numberClaims(
        spans.map((span) => claimOn(text, span)),
        [document],
      )
      const markup = sourceText(document, claims).text
      if (text.trim() === '') return expect(markup).toBe('')
      if (!/[\ud800-\udfff]/.test(text)) expect(unescaped(withoutTags(markup))).toBe(text)
      expect(markup).not.toMatch(/<(?!\/?(?:p|span|a)\b)/)
      const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const place of placesOf(claims).values()) expect(ids).toContain(place)
      if (/[\ud800-\udfff]/.test(text)) return
      for (const { n, claim } of claims) {
        const words = wordsUnder(markup, `c${n}`)
        if (words !== '') expect(words).toBe(claim.quote)
      }
    }),
    { seed: 7 },
  )
})
