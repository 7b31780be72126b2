import { describe, expect, it } from 'vitest'
import { readFeed } from './index.ts'

const read = (xml: string, base?: string) => readFeed(new TextEncoder().encode(xml), 'feed.xml', base)

describe('a feed', () => {
  it('RSS 2.0', async () => {
    const { feed, findings } =
      await read(`<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Wire</title><link>https://w.example/</link>
      <image><title>Logo</title><link>https://w.example/</link></image>
      <item><title><![CDATA[Radars &amp; <b>delays</b>]]></title><link> https://w.example/1 </link><pubDate>Wed, 18 Jun 2025 10:00:00 GMT</pubDate></item>
      <item><title>By guid</title><guid>https://w.example/2</guid><dc:date>2025-06-19T08:00:00Z</dc:date></item>
      <item><guid isPermaLink="false">tag:3</guid></item><item><link>https://w.example/1</link></item></channel></rss>`)
    expect(findings.map(({ message }) => message)).toEqual(['feed.xml: the entry “without a title” names no address and is left out'])
    expect(feed).toEqual({
      title: 'The Wire',
      entries: [
        { url: 'https://w.example/1', title: 'Radars &amp; delays', published_on: '2025-06-18' },
        { url: 'https://w.example/2', title: 'By guid', published_on: '2025-06-19' },
      ],
    })
  })

  it('Atom, with links that need its address', async () => {
    const { feed } = await read(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Notes</title><link rel="self" href="/feed"/>
      <entry><title type="html">Why &lt;i&gt;wait&lt;/i&gt;</title><link rel="edit" href="/e"/><link href="/why"/><published>2024-11-05T08:12:44Z</published><updated>2025-01-01T00:00:00Z</updated>
      <source><title>Elsewhere</title></source></entry><entry><link rel="alternate" href="two"/><updated>2025-01-01T00:00:00Z</updated></entry></feed>`,
      'https://n.example/feed',
    )
    expect(feed).toEqual({
      title: 'Notes',
      entries: [{ url: 'https://n.example/why', title: 'Why wait', published_on: '2024-11-05' }, { url: 'https://n.example/two' }],
    })
  })

  it('RSS 1.0 (RDF)', async () => {
    const { feed } = await read(
      '<rdf:RDF xmlns:rdf="r" xmlns="x"><channel><title>Old</title></channel><item rdf:about="a"><title>A</title><link>http://o.example/a</link></item></rdf:RDF>',
    )
    expect(feed).toEqual({ title: 'Old', entries: [{ url: 'http://o.example/a', title: 'A' }] })
  })

  it('that is not well-formed gives what can be read, and a warning', async () => {
    const { feed, findings } = await read(
      '<rss><channel><title>A&nbsp;B</title><item><link>https://w.example/1</link></item><item><link>https://w.example/2</link>',
    )
    expect(feed?.entries.map(({ url }) => url)).toContain('https://w.example/1')
    expect(findings).toMatchObject([{ code: 'feed-damaged', severity: 'warning' }])
  })

  it('never unfolds entities of its own', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(1000)}">${'bcdefg'
      .split('')
      .map((name, i) => `<!ENTITY ${name} "${`&${'abcdef'[i]};`.repeat(50)}">`)
      .join('')}]>`
    const { feed } = await read(`${bomb}<rss><channel><title>&g;</title></channel></rss>`)
    expect(feed?.title?.length ?? 0).toBeLessThan(5000)
  })

  it('that is a page is a finding', async () => {
    expect((await read('<html><body>Not here</body></html>')).findings).toMatchObject([{ code: 'feed-unreadable', severity: 'error' }])
  })
})
