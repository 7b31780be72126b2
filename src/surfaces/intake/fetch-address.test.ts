import { gzipSync } from 'node:zlib'
import type { LookupAddress } from 'node:dns'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, drip, redirect, refuse, serveLocally, type LocalServer } from '../../../test/servers/local-server.ts'
import { fetchAddress, userAgent, type FetchResult, type NetworkOptions } from './fetch-address.ts'

let site: LocalServer
let barred: LocalServer

beforeAll(async () => {
  barred = await serveLocally({
    '/robots.txt': answer('User-agent: *\nAllow: /\n\nUser-agent: servanda\nDisallow: /secret\n', 'text/plain'),
    '/secret': answer('<p>no</p>'),
    '/open': answer('<p>open</p>'),
  })
  site = await serveLocally({
    '/page': answer('<p>page</p>'),
    '/gzip': answer(gzipSync('<p>packed</p>'), 'text/html', { 'content-encoding': 'gzip' }),
    '/bomb': answer(gzipSync(Buffer.alloc(30 * 1024 * 1024)), 'text/html', { 'content-encoding': 'gzip' }),
    '/damaged': answer('no gzip', 'text/html', { 'content-encoding': 'gzip' }),
    '/odd': answer('x', 'text/html', { 'content-encoding': 'zstd' }),
    '/large': answer(Buffer.alloc(3_000_000, 'a')),
    '/picture': answer('x', 'image/png'),
    '/one': redirect('/two', 301),
    '/two': redirect('page', 307),
    '/loop': redirect('/pool'),
    '/pool': redirect('/loop'),
    '/self': redirect('/self'),
    ...Object.fromEntries([0, 1, 2, 3, 4, 5, 6].map((i) => [`/hop${i}`, redirect(`/hop${i + 1}`)])),
    '/inner': redirect('http://169.254.169.254/latest/'),
    '/scheme': redirect('file:///etc/passwd'),
    '/decimal': redirect('http://2130706434/'),
    '/to-second': redirect('http://127.0.0.2/'),
    '/slow': drip,
    '/silent': () => undefined,
    '/gone': refuse(410),
    '/forbidden': refuse(403),
    '/broken': refuse(503),
    '/to-secret': redirect(`${barred.origin}/secret`),
    '/reset': (request) => request.socket.destroy(),
  })
})
afterAll(() => Promise.all([site.close(), barred.close()]))

const fetched = (path: string, options: NetworkOptions = {}): Promise<FetchResult> =>
  fetchAddress(path.startsWith('http') ? path : site.origin + path, { allow_private_addresses: true, ...options })
const codeOf = async (path: string, options: NetworkOptions = {}): Promise<string | undefined> => {
  const result = await fetched(path, options)
  expect(result.fetched).toBeUndefined()
  return result.findings[0]?.code
}

describe('an address', () => {
  it('gives its bytes, media type and no findings', async () => {
    const { fetched: page, findings } = await fetched('/page')
    expect(page && new TextDecoder().decode(page.bytes)).toBe('<p>page</p>')
    expect(page).toMatchObject({
      media_type: 'text/html; charset=utf-8',
      address: `${site.origin}/page`,
      redirects: [],
    })
    expect(findings).toEqual([])
    expect(site.headers['user-agent']).toBe(userAgent)
  })

  it('is unpacked', async () => {
    expect(new TextDecoder().decode((await fetched('/gzip')).fetched?.bytes)).toBe('<p>packed</p>')
  })

  it('is followed over redirects, which are shown', async () => {
    const { fetched: page, findings } = await fetched('/one')
    expect(page).toMatchObject({
      address: `${site.origin}/page`,
      redirects: [`${site.origin}/one`, `${site.origin}/two`],
    })
    expect(findings).toMatchObject([
      {
        code: 'address-redirected',
        severity: 'warning',
        message: expect.stringContaining(`/one → ${site.origin}/two → ${site.origin}/page`),
      },
    ])
  })

  it.each([
    ['/loop', 'address-loop'],
    ['/self', 'address-loop'],
    ['/hop0', 'address-loop'],
    ['/scheme', 'address-scheme'],
    ['/bomb', 'document-too-large'],
    ['/damaged', 'address-damaged'],
    ['/odd', 'address-damaged'],
    ['/picture', 'address-media-type'],
    ['/gone', 'address-status'],
    ['/forbidden', 'address-status'],
    ['/broken', 'address-status'],
    ['/nothing', 'address-status'],
    ['/reset', 'address-unreachable'],
  ])('%s is a finding: %s', async (path, code) => {
    expect(await codeOf(path)).toBe(code)
  })

  it('is bounded in size, by its header and by what comes', async () => {
    expect(await codeOf('/large', { max_bytes: 1_000_000 })).toBe('document-too-large')
  })

  it.each(['/slow', '/silent'])('is bounded in time: %s', async (path) => {
    const started = performance.now()
    expect(await codeOf(path, { timeout_ms: 400 })).toBe('address-slow')
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('the inner network', () => {
  it('is not asked at all', async () => {
    const before = site.asked.length
    expect(await codeOf('/page', { allow_private_addresses: false })).toBe('address-private')
    expect(await codeOf(`http://localhost:${site.port}/page`, { allow_private_addresses: false })).toBe('address-private')
    expect(site.asked.length).toBe(before)
  })

  // The loopback network stands in for the internet: its first address is public here, every other is an inner one.
  const is_public = (ip: string): boolean => ip === '127.0.0.1'

  it('is not reached by a name that leads elsewhere the second time', async () => {
    let asked = 0
    const resolve = ((_host: string, _options: object, done: (error: null, found: LookupAddress[]) => void) => {
      asked += 1
      done(null, [{ address: asked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }])
    }) as never
    const before = site.asked.length
    const { fetched: page, findings } = await fetchAddress(`http://turning.example:${site.port}/page`, {
      resolve,
      is_public,
    })
    expect(page).toBeUndefined()
    expect(findings[0]?.code).toBe('address-private')
    // The first resolution let robots.txt be asked; the page, by the second, was not.
    expect(site.asked.slice(before)).toEqual(['/robots.txt'])
  })

  it.each(['/inner', '/decimal', '/to-second'])('is not reached by a redirect: %s', async (path) => {
    const { fetched: page, findings } = await fetchAddress(site.origin + path, { is_public })
    expect(page).toBeUndefined()
    expect(findings).toMatchObject([{ code: 'address-private', message: expect.stringContaining('redirects to') }])
  })
})

describe('robots.txt', () => {
  it('bars what it bars for this program, and nothing else', async () => {
    expect(await codeOf(`${barred.origin}/secret`)).toBe('address-robots')
    expect(barred.asked).not.toContain('/secret')
    expect((await fetched(`${barred.origin}/open`)).findings).toEqual([])
  })

  it('is asked for at the end of a redirect too', async () => {
    expect(await codeOf('/to-secret')).toBe('address-robots')
  })

  it('is asked for once in a run', async () => {
    const robots = new Map()
    const before = barred.asked.length
    await fetched(`${barred.origin}/open`, { robots })
    await fetched(`${barred.origin}/open?2`, { robots })
    expect(barred.asked.slice(before)).toEqual(['/robots.txt', '/open', '/open?2'])
  })

  it('that the server fails to give bars everything', async () => {
    const failing = await serveLocally({ '/robots.txt': refuse(500), '/page': answer('x') })
    expect(await codeOf(`${failing.origin}/page`)).toBe('address-robots')
    await failing.close()
  })
})
