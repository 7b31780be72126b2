import { describe, expect, it } from 'vitest'
import { placeOf, readDocument, type Known } from './index.ts'
import { formatOf } from './format.ts'
import { writtenDay } from './written-day.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const codesOf = async (bytes: Uint8Array, known: Partial<Known> = {}): Promise<string[]> =>
  (await readDocument(bytes, { label: 'x.txt', ...known })).findings.map(({ code }) => code)

describe('a plain text', () => {
  it('is kept to the letter, less its byte-order mark', async () => {
    const text = 'Iran said:\r\n\u200f“No\tfighters came.”\u202c\r\n\r\nNothing more. '
    const { document, findings } = await readDocument(bytesOf(`\ufeff${text}`), {
      label: 'x.txt',
      origin: { outlet: 'Tass' },
    })
    expect(document).toMatchObject({ kind: 'document', label: 'x.txt', text, outlet: 'Tass', anchors: [] })
    expect(document?.id).toMatch(/^[0-9a-f]{16}$/)
    expect(document).not.toHaveProperty('url')
    expect(findings).toEqual([])
  })

  it('gives the same document twice', async () => {
    const read = async (): Promise<string> =>
      JSON.stringify(await readDocument(bytesOf('Iran bought MiG-29s in 1990.\n\nNone came.'), { label: 'a.txt' }))
    expect(await read()).toBe(await read())
  })

  it('of one line of 1 MB is read', async () => {
    const { document } = await readDocument(bytesOf('Iran asked for fighters and got none. '.repeat(28_000)), {
      label: 'x.txt',
    })
    expect(document?.blocks).toHaveLength(1)
  })
})

describe('bad input is a finding', () => {
  it.each([
    ['0 bytes', new Uint8Array(0), 'document-empty'],
    ['blanks alone', bytesOf(' \r\n\t \n'), 'document-empty'],
    ['NUL bytes', bytesOf('Iran\0said'), 'document-binary'],
    ['random bytes', Uint8Array.from({ length: 999 }, (_, i) => (i * 89 + i * i) % 256), 'document-binary'],
    ['50 MB', new Uint8Array(50 * 1024 * 1024).fill(97), 'document-too-large'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'document-unsupported'],
    ['an old Word file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'document-unsupported'],
    ['a feed', bytesOf('<?xml version="1.0"?><rss version="2.0"><channel/></rss>'), 'document-is-feed'],
  ])('%s', async (_what, bytes, code) => {
    const { document, findings } = await readDocument(bytes, { label: 'odd' })
    expect(document).toBeUndefined()
    expect(findings.map((each) => each.code)).toEqual([code])
    expect(findings[0]).toMatchObject({ severity: 'error', message: expect.stringMatching(/^odd: /) })
  })
})

describe('a language', () => {
  it.each([
    [
      'Spanish',
      'El ministerio de Defensa de Rusia prometió entregar aviones de combate Su-35 a Irán en 2024, según un ' +
        'comunicado publicado el jueves por la agencia estatal. Hasta ahora no ha llegado ninguno.',
    ],
    [
      'German',
      'Russland hat dem Iran im vergangenen Jahr Kampfflugzeuge versprochen, wie das Ministerium am Donnerstag ' +
        'mitteilte. Bis heute ist keines davon angekommen, sagte ein Sprecher der Regierung in Teheran.',
    ],
    [
      'French',
      'La Russie avait promis de livrer des avions de combat à l’Iran en 2024, selon un communiqué du ministère ' +
        'publié jeudi. Aucun de ces appareils n’est arrivé jusqu’à présent, a dit un porte-parole.',
    ],
    ['Russian', 'Россия обещала поставить Ирану истребители Су-35 в 2024 году. До сих пор ни один самолёт не поступил.'],
    ['Persian', 'روسیه قول داده بود که جنگنده‌های سوخو ۳۵ را به ایران تحویل دهد، اما تاکنون هیچ هواپیمایی نرسیده است.'],
  ])('%s is named and refused', async (language, text) => {
    const { document, findings } = await readDocument(bytesOf(text), { label: 'x.txt' })
    expect(document).toBeUndefined()
    expect(findings).toMatchObject([{ code: 'language-unsupported', severity: 'error', message: expect.stringContaining(language) }])
  })

  it.each([
    'Su-35',
    'Moscow promises Tehran S-400.',
    'NATO',
    'Hezbollah, Hamas, Houthis.',
    'Kazem Jalali',
    'Teheran / Moskva',
    'Armenia, Azerbaijan, Belarus, Georgia, Iran, Iraq, Kazakhstan, Kyrgyzstan, Moldova, Russia, Syria, ' +
      'Tajikistan, Turkmenistan, Ukraine, Uzbekistan, Yemen, Oman, Qatar, Bahrain, Kuwait, Jordan, Egypt',
    'Delivered: 14 Leopard 2A6, 6 Gepard, 3 IRIS-T SLM launchers, 4 MARS II, 14 PzH 2000, 54 M113, 50 Dingo, ' +
      '60 Marder, 30,000 rounds Gepard ammunition, 500 Stinger, 2,700 Strela, 100,000 hand grenades',
    'The ministry said “обещали поставить, но не поставили” and gave no other answer to the questions of the paper.',
  ])('short or odd English is never refused: %s', async (text) => {
    expect(await codesOf(bytesOf(text))).toEqual([])
  })
})

describe('a format', () => {
  it.each([
    ['%PDF-1.7\n', 'a.txt', undefined, 'pdf'],
    ['The magic of a PDF is %PDF-1.7', 'a.txt', undefined, 'plain'],
    ['<!DOCTYPE html><p>x', '-', undefined, 'html'],
    ['\ufeff <!-- saved --> <html>', 'page', undefined, 'html'],
    ['<p>x', 'page.htm', undefined, 'html'],
    ['<p>x', 'https://example.org/a', 'text/html; charset=utf-8', 'html'],
    ['# x', 'https://example.org/a.md?raw=1', 'text/plain', 'markdown'],
    ['From: a@b.example\nTo: c@d.example\nSubject: x\n\nText', '-', undefined, 'email'],
    ['From: Moscow\nA report', '-', undefined, 'plain'],
    ['<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom">', 'x', undefined, 'feed'],
    ['< 5 fighters came', 'x.txt', undefined, 'plain'],
  ])('%j of %s (%s) is %s', (text, label, media, format) => {
    expect(formatOf(bytesOf(text), label, media)).toBe(format)
  })
})

describe('a treaty', () => {
  const treaty = [
    'TREATY ON FRIENDSHIP',
    '',
    'The Parties, desiring peace, have agreed:',
    '',
    'Article 1',
    '',
    'The Parties shall consult each other.',
    '',
    'Article 2 – Help',
    '1. If a Party is attacked, the other shall not help the attacker.',
    '2. Each Party shall:',
    '(a) keep its means ready;',
    '(b) train its crews.',
    '',
    'ARTICLE III.',
    'This treaty is in force for 20 years.',
    '',
    'Done at Strelsau on 17 January 2024.',
    '',
    'Annex I',
    'Twelve radars.',
    '',
  ].join('\n')
  const place = async (words: string, text = treaty): Promise<string | undefined> => {
    const { document } = await readDocument(bytesOf(text), { label: 'treaty.txt' })
    const at = text.indexOf(words)
    return document && placeOf(document, [at, at + words.length])
  }

  it.each([
    ['desiring peace', 'Preamble'],
    ['shall consult', 'Art. 1'],
    ['shall not help', 'Art. 2(1)'],
    ['Each Party', 'Art. 2(2)'],
    ['keep its means', 'Art. 2(2)(a)'],
    ['train its crews', 'Art. 2(2)(b)'],
    ['20 years', 'Art. III'],
    ['Done at', undefined],
    ['Twelve radars', 'Annex I'],
  ])('says where %s stands: %s', async (words, expected) => {
    expect(await place(words)).toBe(expected)
  })

  it('is not every text that names an article', async () => {
    const news =
      'NATO has a treaty.\nArticle 5 of the treaty says that an attack on one is an attack on all.\nArticle 4 was invoked by Poland.\n'
    expect(await place('an attack on one', news)).toBeUndefined()
  })

  it('has its articles also where each stands on one line', async () => {
    const text = 'Article 1. The Parties shall consult.\nArticle 2. Neither Party shall aid an attacker of the other.\n'
    expect(await place('Neither', text)).toBe('Art. 2')
  })
})

describe('a written day', () => {
  it.each([
    ['2025-06-18T23:30:00-04:00', '2025-06-18'],
    ['20250618', '2025-06-18'],
    ['Wed, 18 Jun 2025 10:00:00 GMT', '2025-06-18'],
    ['June 18, 2025, 9:40 p.m.', '2025-06-18'],
    ['18th of June 2025', '2025-06-18'],
    ['Sept. 3, 2024', '2024-09-03'],
    ['18.06.2025', '2025-06-18'],
    ['2025/06/18', '2025-06-18'],
    ['2025-06', '2025-06'],
    ['06/07/2025', undefined],
    ['31 June 2025', undefined],
    ['yesterday', undefined],
    ['12025-06-18', undefined],
  ])('%s is %s', (text, day) => {
    expect(writtenDay(text)).toBe(day)
  })
})
