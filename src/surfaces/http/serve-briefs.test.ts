import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveBriefs, type Listening } from './index.ts'
import { isOwnHost } from './host.ts'

const brief = (title: string) => ({
  title,
  headline: `What is on record of ${title}`,
  html: `<!doctype html><title>${title}</title>`,
  json: `{"title":"${title}"}`,
})
const started = async (titles: readonly string[], port = 0): Promise<Listening> => {
  const served = await serveBriefs({ pages: titles.map(brief), port })
  if (served.kind === 'finding') throw new Error(served.message)
  return served
}

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}
interface Asking {
  readonly headers?: Record<string, string>
  readonly method?: string
}
const ask = (url: string, options: Asking = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request(url, options, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => {
        body += chunk.toString()
      })
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }))
    })
    asked.on('error', reject)
    asked.end()
  })

let two: Listening
beforeAll(async () => {
  two = await started(['<b>one</b>', 'two'])
})
afterAll(() => two.close())

test('several briefs: a list, a page each, and the same as JSON', async () => {
  const list = await ask(two.url)
  expect(list.body).toContain('<a href="1/">&lt;b&gt;one&lt;/b&gt;</a>')
  expect((await ask(`${two.url}2/`)).body).toContain('<title>two</title>')
  expect(await ask(`${two.url}2/brief.json`)).toMatchObject({
    status: 200,
    body: '{"title":"two"}',
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
  expect(JSON.parse((await ask(`${two.url}brief.json`)).body)).toHaveLength(2)
})

test('one brief stands at the root', async () => {
  const one = await started(['alone'])
  expect(one.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  expect((await ask(one.url)).body).toContain('<title>alone</title>')
  expect((await ask(`${one.url}brief.json`)).body).toBe('{"title":"alone"}')
  await one.close()
})

test('every answer carries the policy', async () => {
  for (const path of ['', '1/', '1/brief.json', 'nothing']) {
    const { headers } = await ask(two.url + path)
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+';.*frame-ancestors 'none'$/,
    )
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    })
  }
})

test('a foreign host name is refused, whatever it resolves to', async () => {
  const port = new URL(two.url).port
  const own = [`127.0.0.1.attacker.example:${port}`, `attacker.example:${port}`, `127.1:${port}`]
  for (const host of ['attacker.example', 'localhost:1', ...own]) {
    expect((await ask(two.url, { headers: { host } })).status, host).toBe(421)
  }
  expect((await ask(two.url, { headers: { host: `LOCALHOST:${port}` } })).status).toBe(200)
  expect(isOwnHost('localhost', 80)).toBe(true)
  expect(isOwnHost('[::1]:8080', 8080)).toBe(true)
  expect(isOwnHost(undefined, 80)).toBe(false)
})

test('nothing else: no other path, no other method', async () => {
  for (const path of ['1', '3/', '..%2f..%2fetc/passwd', '%00', '.git/config', '1//brief.json']) {
    expect((await ask(two.url + path)).status, path).toBe(404)
  }
  expect((await ask(two.url, { method: 'POST' })).status).toBe(405)
  expect(await ask(two.url, { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
})

test('a port in use is a finding, not a crash', async () => {
  const again = await serveBriefs({ pages: [brief('late')], port: Number(new URL(two.url).port) })
  expect(again).toMatchObject({ kind: 'finding', code: 'port-in-use', message: expect.stringContaining('give another one') })
})
