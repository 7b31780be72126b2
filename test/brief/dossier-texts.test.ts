import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Claim } from '../../src/base/index.ts'
import type { Document } from '../../src/documents/index.ts'
import { balanceOf, factsOf, type FactsQuestion } from '../../src/facts/index.ts'
import { balanceText } from '../../src/outputs/balance/index.ts'
import { dossierMarkdown, dossierOf, dossierPictures, dossierText, type Dossier } from '../../src/outputs/dossier/index.ts'
import { dossierMain, dossierPage } from '../../src/outputs/page/index.ts'
import { dossierSchema } from '../../src/outputs/schema/index.ts'
import { dossierWord } from '../../src/outputs/word/index.ts'
import { readSource } from '../../src/surfaces/intake/read-source.ts'
import { openReader } from '../../src/surfaces/reader.ts'

const root = new URL('../../', import.meta.url).pathname
const inFolder = (folder: string, wanted: RegExp): readonly string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.txt') && wanted.test(name))
    .sort()
    .map((name) => join(root, folder, name))

const files = [
  join(root, 'examples/june-2025.txt'),
  ...inFolder('test/gold/restated', /iran|putin|s300|mig29/),
  ...['in-force-2025', 's300-path', 's300-losses', 'one-statement-2023'].flatMap((name) => inFolder(`test/worked/${name}`, /./)),
]
const about = { from_party: 'RUS', to_party: 'IRN' } as const

let documents: readonly Document[]
let claims: readonly Claim[]
let nameOf: (id: string) => string | undefined
const dossier = (question: FactsQuestion = {}): Dossier =>
  dossierOf(factsOf(claims, documents, { about, ...question }), documents, { nameOf })
let whole: Dossier

beforeAll(async () => {
  const reader = openReader()
  nameOf = reader.nameOf
  documents = (await Promise.all(files.map((file) => readSource(file)))).flatMap(({ document }) => document ?? [])
  claims = documents.flatMap((document) => reader.read(document).claims.map((claim) => ({ ...claim, document: document.id })))
  whole = dossier()
}, 60_000)

describe('Russia and Iran, from texts as the program reads them', () => {
  test('is a dossier of many texts, each note to the letter in its text', () => {
    expect(dossierSchema.parse(whole)).toEqual(whole)
    expect(documents.length).toBeGreaterThan(20)
    expect(whole.notes.length).toBeGreaterThan(60)
    const texts = new Map(documents.map(({ id, text }) => [id, text]))
    for (const { document, span, quote } of whole.notes) expect(texts.get(document)?.slice(...span)).toBe(quote)
  })

  test('the S-300 went a long way and was not cancelled', () => {
    const row = whole.timeline.find(({ title }) => title === 'S-300')
    expect(row?.marks.map(({ words }) => words.split(' ')[0])).toEqual(['ordered', 'suspended', 'reinstated', 'delivered', 'lost', 'lost'])
    expect(row?.bands.map(({ look }) => look)).toEqual(['open', 'off', 'open'])
    const item = whole.items.find((one) => one.item === 'S-300' && one.from_party === 'RUS')
    expect([item?.promised.words, item?.delivered.words, item?.state.code]).toEqual(['5', '5', 'arrived'])
    expect(item?.delay?.text).toMatch(/^9 years/)
  })

  test('two days of entry into force are drawn as contested, and the older treaty stands meanwhile', () => {
    const treaty = whole.timeline.find(({ title }) => title.includes('Partnership Treaty'))
    expect(treaty?.bands.map(({ look }) => look)).toEqual(['contested', 'in_force'])
    expect(treaty?.bands[1]?.from).toBe('2025-10-02')
    const older = whole.timeline.find(({ title }) => title.includes('Basis for Mutual Relations'))
    expect(older?.bands).toMatchObject([{ from: '2002-04-05', to: null, look: 'in_force' }])
    expect(
      whole.tests.some(({ outcome, falls_back_to }) => outcome === 'not_in_force' && falls_back_to?.includes('Mutual Relations')),
    ).toBe(true)
    expect(whole.headline.text).toContain('no breach of a duty to defend is on record')
  })

  test('the loss that is claimed and denied, and the statement that is rendered in two ways, stay side by side', () => {
    const titles = whole.contested.map(({ title, readings }) => [title.split(' (')[0], readings.map(({ words }) => words).sort()])
    expect(titles).toContainEqual(['S-300: whether lost', ['No', 'Yes']])
    expect(titles).toContainEqual([
      'Mehdi Farahi: one statement, rendered in two ways',
      ['Told as a delivery', 'Told as a pledge, planned'],
    ])
  })

  test('on the eve of the strikes there is no crisis of June, and what was published later is listed', () => {
    const eve = dossier({ valid_on: '2025-06-12', known_by: '2025-06-12' })
    expect(eve.crises.some(({ title }) => title.includes('June 2025'))).toBe(false)
    expect(whole.crises.some(({ title }) => title.includes('June 2025'))).toBe(true)
    expect(
      eve.apart
        .flatMap(({ documents: list }) => list.map(({ published_on }) => published_on))
        .every((day) => day === null || day > '2025-06-12'),
    ).toBe(true)
    expect(eve.headline.text).not.toBe(whole.headline.text)
    expect(eve.timeline.find(({ title }) => title.includes('Partnership Treaty'))?.bands).toEqual([])
  })

  test('every format is written, the page within its weight', async () => {
    expect(dossierText(whole, { width: 100 })).toMatch(/S-300 +.*◆─+◆┈+◆─+●/)
    expect(dossierMarkdown(whole)).toContain('## Where sources disagree')
    expect(Buffer.byteLength(dossierMain(whole).text)).toBeLessThan(120_000)
    const file = dossierPage(whole, { claims, documents })
    const ids = new Set([...file.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    expect([...file.matchAll(/href="#([^"]+)"/g)].filter(([, id]) => !ids.has(id))).toEqual([])
    const word = unzipSync(await dossierWord(whole, { claims, documents }))
    const body = new TextDecoder().decode(word['word/document.xml'])
    expect(body).toContain('Where sources disagree')
    expect(new TextDecoder().decode(word['word/footnotes.xml'])).toContain('Iran ordered five S-300')
  })

  test('the drawings are files of their own, with a label that says what they show', () => {
    const files = dossierPictures(whole)
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['timeline.svg', 'items.svg', 'ladder-1.svg']))
    for (const { svg } of files) {
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
      expect(svg).toMatch(/role="img" aria-label="[^"]{20,}"/)
      expect(svg).not.toMatch(/href|<script|undefined|NaN/)
    }
    expect(dossierPictures(whole)).toEqual(files)
  })

  test('the balance has both directions and counts no money among goods', () => {
    const text = balanceText(balanceOf(factsOf(claims, documents, { about })), { nameOf }, 200)
    expect(text).toMatch(/Russia → Iran\n.*\n─+\n(.+\n)*S-300 +5 /)
    expect(text).toMatch(/Iran → Russia/)
  })
})
