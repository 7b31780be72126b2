import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, serveLocally, type LocalServer } from '../../../test/servers/local-server.ts'
import { addressesOf } from './address-list.ts'
import { watchFeed, type WatchResult } from './watch-feed.ts'

let folder: string
let site: LocalServer
let items: string[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'servanda-'))
  items = ['/1', '/2']
  site = await serveLocally({
    '/feed': (request, response) =>
      answer(
        `<rss version="2.0"><channel><title>The Wire</title>${items
          .map(
            (path) =>
              `<item><title>Report ${path}</title><link>${site.origin}${path}</link><pubDate>Wed, 18 Jun 2025 10:00:00 GMT</pubDate></item>`,
          )
          .join('')}</channel></rss>`,
        'application/rss+xml',
      )(request, response),
    '/1': answer('Iran asked for fighters.', 'text/plain'),
    '/2': answer('Russia sent trainers.', 'text/plain'),
    '/3': answer('Armenia asked for help.', 'text/plain'),
  })
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await site.close()
})

const watch = (keep: string, options: object = {}): Promise<WatchResult> =>
  watchFeed(`${site.origin}/feed`, {
    keep: join(folder, keep),
    allow_private_addresses: true,
    pause_ms: 0,
    now: () => new Date('2025-07-01T00:00:00Z'),
    ...options,
  })

describe('a watched feed', () => {
  it('is read once, then only for what is new', async () => {
    const first = await watch('a')
    expect(first.entries.map(({ document }) => document)).toMatchObject([
      {
        text: 'Iran asked for fighters.',
        published_on: '2025-06-18',
        title: 'Report /1',
        outlet: 'The Wire',
        url: `${site.origin}/1`,
      },
      { text: 'Russia sent trainers.' },
    ])
    expect(readdirSync(join(folder, 'a'))).toHaveLength(6)
    items = ['/3', '/1', '/2']
    const asked = site.asked.length
    const second = await watch('a')
    expect(second.entries.map(({ document }) => document.text)).toEqual(['Armenia asked for help.'])
    expect(second.known).toBe(2)
    expect(site.asked.slice(asked)).toEqual(['/robots.txt', '/feed', '/3'])
  })

  it('is read on when an entry cannot be', async () => {
    items = ['/gone', '/1']
    const { entries, findings } = await watch('b')
    expect(entries.map(({ document }) => document.text)).toEqual(['Iran asked for fighters.'])
    expect(findings).toMatchObject([{ code: 'address-status', severity: 'warning' }])
  })

  it('gives the first entries of many, and says so', async () => {
    items = ['/1', '/2', '/3']
    const { entries, findings } = await watch('c', { most: 2 })
    expect(entries).toHaveLength(2)
    expect(findings.map(({ code }) => code)).toEqual(['feed-long'])
    expect((await watch('c')).entries).toHaveLength(1)
  })

  it('may stand in a file, and is a finding where it is none', async () => {
    const path = join(folder, 'feed.xml')
    writeFileSync(path, `<rss><channel><item><link>${site.origin}/1</link></item></channel></rss>`)
    expect((await watchFeed(path, { keep: join(folder, 'd'), allow_private_addresses: true })).entries).toHaveLength(1)
    expect((await watchFeed(`${site.origin}/1`, { keep: join(folder, 'd'), allow_private_addresses: true })).findings).toMatchObject([
      { code: 'feed-unreadable', severity: 'error' },
    ])
  })
})

describe('a list of addresses', () => {
  const list = (text: string, name: string, column?: string) => addressesOf(new TextEncoder().encode(text), name, column)

  it('has one a line, each once', () => {
    expect(list('\ufeff# first\r\nhttps://a.example/1\r\n\r\n  http://b.example/2  \r\nhttps://a.example/1\r\n', 'list.txt')).toEqual({
      addresses: ['https://a.example/1', 'http://b.example/2'],
      findings: [],
    })
  })

  it('names the line of what is no address', () => {
    const { addresses, findings } = list('https://a.example/1\nfile:///etc/passwd\nsee below\n', 'list.txt')
    expect(addresses).toEqual(['https://a.example/1'])
    expect(findings.map(({ message }) => message)).toEqual([
      'list.txt, line 2: file:///etc/passwd is no address and left out',
      'list.txt, line 3: see below is no address and left out',
    ])
  })

  it.each([
    ['by its usual name', 'id,URL,note\n1,https://a.example/1,"x, y"\n2,,\n', undefined],
    ['by the name asked for', 'source,archived\nhttps://no.example,https://a.example/1\n', 'Archived'],
    ['by what it holds', 'nr;where\n1;https://a.example/1\n', undefined],
    ['without a head', '1,https://a.example/1\n', undefined],
  ])('is a column of a CSV file, found %s', (_how, text, column) => {
    expect(list(text, 'list.csv', column)).toEqual({ addresses: ['https://a.example/1'], findings: [] })
  })

  it.each([
    ['a,b\n1,2\n', 'list.csv', undefined, 'list-column'],
    ['a,b\nhttps://x.example,2\n', 'list.csv', 'c', 'list-column'],
    ['', 'list.txt', undefined, 'list-empty'],
    ['\0', 'list.txt', undefined, 'document-binary'],
  ])('%j (%s, %s) is a finding', (text, name, column, code) => {
    expect(list(text, name, column).findings).toMatchObject([{ code, severity: 'error' }])
  })
})
