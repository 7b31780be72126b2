import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { boundHtml } from './bound-html.ts'
import { readDocument, type Document, type ReadResult } from './index.ts'
import { originOfJsonLd } from './page-origin.ts'

const saved = (name: string): Uint8Array => readFileSync(new URL(`../../test/fixtures/pages/${name}.html`, import.meta.url))
const readPage = (html: string | Uint8Array, media_type?: string): Promise<ReadResult> =>
  readDocument(typeof html === 'string' ? new TextEncoder().encode(html) : html, {
    label: 'page.html',
    ...(media_type && { media_type }),
  })

const readSaved = async (name: string): Promise<Document> => {
  const { document, findings } = await readPage(saved(name))
  expect(findings).toEqual([])
  return document as Document
}

const outline = ({ blocks, text }: Document): string[] => blocks.map(({ kind, span }) => `${kind}: ${text.slice(...span).slice(0, 40)}`)

describe('a wire report', () => {
  it('is read by its headline, paragraphs, headings, quotations and lists, and nothing around them', async () => {
    expect(outline(await readSaved('wire-report'))).toEqual([
      'heading: Ruritania says promised radars will not ',
      'paragraph: STRELSAU — Ruritania’s defence minister ',
      'paragraph: “We signed, we paid a first instalment o',
      'paragraph: Graustark’s foreign ministry denied that',
      'heading: A pact without a defence clause',
      'paragraph: The two countries signed a treaty of fri',
      'quotation: “The treaty speaks of consultation. It d',
      'paragraph: Analysts at the Institute for Small Stat',
      'list-item: Ruritania asked for forty instructors.',
      'list-item: Graustark offered six, and sent two.',
      'paragraph: Last year Graustark did not replace thre',
    ])
  })

  it('leaves out captions, advertisements, related stories, cookies and scripts', async () => {
    const { text } = await readSaved('wire-report')
    expect(text).not.toMatch(/Jo Brandt|Advertisement|airport|cookies|Tracking|newsletter|Skip to|Share on|Read more|rights reserved/)
  })

  it('has the day that its publisher wrote, its outlet, title and address', async () => {
    expect(await readSaved('wire-report')).toMatchObject({
      published_on: '2025-06-18',
      outlet: 'Meridian Wire',
      title: 'Ruritania says promised radars will not arrive this year',
      url: 'https://www.meridianwire.example/world/2025/06/ruritania-radars-delayed',
    })
  })
})

describe('a ministry’s statement', () => {
  it('is read from a page laid out by tables and line breaks, in an old encoding', async () => {
    const document = await readSaved('ministry-statement')
    expect(outline(document)).toEqual([
      'heading: Statement by the Ministry on the visit o',
      'paragraph: No. 117-03-2025',
      'paragraph: On 3 March the Minister of Foreign Affai',
      'paragraph: The Ministers noted with satisfaction th',
      'paragraph: The Graustark side confirmed its readine',
      'paragraph: Graustark does not intend to send troops',
    ])
    expect(document.text).toContain('the café society of Strelsau, to be a “deliberate distortion”.')
    expect(document).toMatchObject({ published_on: '2025-03-03', outlet: 'Ministry of Foreign Affairs of Graustark' })
  })
})

describe('a blog', () => {
  it('is read without its comments, captions, code, note marks and sidebar', async () => {
    const document = await readSaved('blog')
    expect(document.text).not.toMatch(/liar|Credit|Share this|Recent posts|promised = 50|\[2\]|2019\d/)
    expect(outline(document).filter((line) => !line.startsWith('paragraph'))).toEqual([
      'heading: Why small allies wait',
      'quotation: We shall stand by our friends, whatever ',
      'quotation: Chancellor Gren of Graustark, May 2021',
      'heading: What others did',
      'list-item: Axphain closed its border.',
      'list-item: Dawsbergen gave food and medicine.',
    ])
    expect(document).toMatchObject({
      published_on: '2024-11-05',
      outlet: 'Notes from the Border',
      url: 'https://notes.example.org/2024/11/why-small-allies-wait/',
    })
  })
})

const sentence =
  'Graustark has not delivered the twelve radars that it promised to Ruritania in 2023, said the minister of defence of that country. '
const article = (inside: string, head = ''): string =>
  `<!doctype html><html><head><title>Radars</title>${head}</head><body><article>${inside}</article></body></html>`
const paragraph = `<p>${sentence.repeat(3)}</p>`

describe('a page’s metadata', () => {
  it.each([
    ['Open Graph', '<meta property="article:published_time" content="2025-02-03T08:00:00Z">', '2025-02-03'],
    ['Dublin Core', '<meta name="DC.date.issued" content="2025-02-03">', '2025-02-03'],
    ['a JSON-LD list', '<script type="application/ld+json">[{"@type":"BlogPosting","datePublished":"2025-02-03"}]</script>', '2025-02-03'],
    [
      'broken JSON-LD beside a meta',
      '<script type="application/ld+json">{"@type":</script><meta name="date" content="3 February 2025">',
      '2025-02-03',
    ],
    ['a day that is none', '<meta name="date" content="2025-02-31">', undefined],
    ['the day of the last change', '<meta property="article:modified_time" content="2025-02-03">', undefined],
  ])('%s', async (_what, head, day) => {
    const { document } = await readPage(article(paragraph, head))
    expect(document?.published_on).toBe(day)
  })

  it('takes the publisher of the article, not of the site’s pictures', () => {
    expect(
      originOfJsonLd([
        '{"@graph":[{"@type":"ImageObject","publisher":"A Photo Agency"},{"@type":"Article","publisher":[{"name":"The Paper"}]}]}',
      ]),
    ).toEqual({ outlet: 'The Paper' })
  })

  it('has the address that a browser noted when it saved the page', async () => {
    const { document } = await readPage(`<!DOCTYPE html>\n<!-- saved from url=(0025)https://example.org/a?b=1 -->\n${article(paragraph)}`)
    expect(document?.url).toBe('https://example.org/a?b=1')
  })

  it('gives way to what is known from outside', async () => {
    const bytes = new TextEncoder().encode(
      article(paragraph, '<meta name="date" content="2025-02-03"><meta property="og:site_name" content="A">'),
    )
    const { document } = await readDocument(bytes, { label: 'x.html', origin: { published_on: '2024' } })
    expect(document).toMatchObject({ published_on: '2024', outlet: 'A' })
  })
})

describe('what a page shows', () => {
  const day = async (around: string): Promise<string | undefined> =>
    (await readPage(`<!doctype html><title>Office</title><body>${around}${paragraph}${paragraph}</body>`)).document?.published_on

  it.each([
    ['a date above its headline', '<div>18 June 2025 14:30</div><h1>Comment on the radars</h1>', '2025-06-18'],
    [
      'a date in a list of particulars',
      '<h1>Comment</h1><dl><dt>From</dt><dd>Office</dd><dt>Published</dt><dd>18 June 2025</dd></dl>',
      '2025-06-18',
    ],
    ['the day of the visit, far from its headline', `<div>25 November 2026</div>${'<p>Menu</p>'.repeat(9)}<h1>Comment</h1>`, undefined],
    ['a date within a sentence', '<h1>Comment</h1><p>On 18 June 2025 the ministers met.</p>', undefined],
    ['when it was changed', '<h1>Comment</h1><p>Last updated: 18 June 2025</p>', undefined],
  ])('%s', async (_what, around, expected) => {
    expect(await day(around)).toBe(expected)
  })

  it('its only h1 is its headline, whatever its title; a picture’s words are none', async () => {
    const { document } = await readPage(
      `<!doctype html><title>Ministry</title><h1>Comment on radars</h1><div>${paragraph}<figure><img><p>A hill</p></figure>${paragraph}</div>`,
    )
    expect(document?.text).toMatch(/^Comment on radars\n\nGraustark/)
    expect(document?.text).not.toContain('A hill')
  })
})

describe('an encoding', () => {
  const bytesOf = (html: string, encoding: BufferEncoding): Uint8Array => new Uint8Array(Buffer.from(html, encoding))
  const words = article(`<p>Café Müller: ${sentence.repeat(2)}</p>`, '<meta charset="CHARSET">')
  it.each([
    ['declared by the server', bytesOf(words.replace('CHARSET', 'utf-8'), 'latin1'), 'text/html; charset=iso-8859-1', []],
    ['UTF-8, declared as Latin-1', bytesOf(words.replace('CHARSET', 'iso-8859-1'), 'utf8'), undefined, ['charset-mismatch']],
    ['Latin-1, declared as UTF-8', bytesOf(words.replace('CHARSET', 'utf-8'), 'latin1'), undefined, ['charset-mismatch']],
    ['of a name that nobody knows', bytesOf(words.replace('CHARSET', 'klingon-8'), 'utf8'), undefined, ['charset-mismatch']],
    ['UTF-16 with a mark', bytesOf(`\ufeff${words.replace('CHARSET', 'utf-8')}`, 'utf16le'), undefined, []],
  ])('%s', async (_what, bytes, media, codes) => {
    const { document, findings } = await readPage(bytes, media)
    expect(document?.text).toContain('Café Müller: Graustark')
    expect(findings.map(({ code }) => code)).toEqual(codes)
  })

  it('Cyrillic in Windows-1251 is read, and refused for its language', async () => {
    const russian = Buffer.from('cfe0f0f2ede5f0 ede5 eff0e8f8ebee f0e0e4e0f0fb'.replaceAll(' ', '20'), 'hex').toString('latin1')
    const { findings } = await readPage(
      new Uint8Array(Buffer.from(article(`<p>${`${russian} `.repeat(30)}</p>`, '<meta charset="windows-1251">'), 'latin1')),
    )
    expect(findings.map(({ code }) => code)).toEqual(['language-unsupported'])
  })
})

describe('a hostile page', () => {
  it('of 5,000 nested elements is read in no time', async () => {
    const started = performance.now()
    const { document } = await readPage(article(`${'<div>'.repeat(5000)}${paragraph}${'</div>'.repeat(5000)}`))
    expect(document?.text).toContain('twelve radars')
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('of 10 MB is read', async () => {
    const { document, findings } = await readPage(article(paragraph.repeat(Math.ceil((10 * 1024 * 1024) / paragraph.length))))
    expect(document?.text.length).toBeGreaterThan(9_000_000)
    expect(findings).toEqual([])
  })

  it('that opens a million elements ends early and says so', async () => {
    const { findings } = await readPage(article(paragraph + '<b><i>'.repeat(500_000)))
    expect(findings.map(({ code }) => code)).toContain('document-cut')
  })

  it('gives its text, never its markup', async () => {
    const { document } = await readPage(
      article(`<p>${sentence}&lt;script&gt;alert(1)&lt;/script&gt; <img src=x onerror=alert(1)>${sentence}</p>`),
    )
    expect(document?.text).toContain('<script>alert(1)</script>')
    expect(boundHtml('<p>&lt;b&gt;<script>x</script></p>').html).toContain('<body><p>\ufdd1b\ufdd2</p></body>')
  })

  it('of ampersands is read as fast as any', async () => {
    const started = performance.now()
    const { document } = await readPage(article(paragraph + `<p>${'a &amp; b &lt; '.repeat(50_000)}</p>`))
    expect(document?.text).toContain('a & b < a & b <')
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('that has no text is a finding', async () => {
    const { findings } = await readPage('<!doctype html><html><body><script>render()</script><div id="root"></div></body></html>')
    expect(findings.map(({ code }) => code)).toEqual(['document-empty'])
  })
})
