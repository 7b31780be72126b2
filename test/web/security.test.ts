import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { addPerson, peopleIn, removePerson } from '../../src/surfaces/web/index.ts'
import { hostile, report } from '../browser/told.ts'
import { asking, openSite, readUntilDone, siteHost, type Asking, type Site } from './kit.ts'

let site: Site
let ask: Asking
beforeAll(async () => {
  site = await openSite()
  ask = asking(site.options)
})
afterAll(() => site.close())

const pages = ['/', '/dyads/POL/MDA', '/partners/POL', '/conflicts', '/sources', '/search?q=Norway', '/review', '/add', '/data', '/nothing']

describe('every answer', () => {
  it.each(pages)('carries the policy and no script or style of its own: %s', async (path) => {
    const response = await ask.get(path)
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    )
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const body = await response.text()
    expect(body.match(/<script[^>]*>/g)).toEqual([expect.stringMatching(/^<script src="\/assets\/servanda-[0-9a-f]+\.js" defer>$/)])
    expect(body).not.toMatch(/<style|\sstyle="|\son[a-z]+="|javascript:/i)
  })
})

describe('hostile words', () => {
  it('are shown as text wherever they stand', async () => {
    for (const path of ['/', '/sources', `/sources/${hostile.document.id}`, '/dyads/NOR/UKR', '/review?of=NOR/UKR', '/search?q=Norway']) {
      const body = await ask.text(path)
      expect(body, path).not.toMatch(/<img|<svg\/onload|<script>window|href="javascript|<style>\*|<i>/)
      // Signs that turn the direction of writing stand in quoted words alone, never in a line of ours.
      expect(body.match(/<title>[^<]*<\/title>/)![0], path).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    }
    expect(await ask.text(`/sources/${hostile.document.id}`)).toContain('&lt;img src=x onerror=')
  })

  it('in an address or a form come back as text', async () => {
    const nasty = '"><script>alert(1)</script>'
    expect(await ask.text(`/search?q=${encodeURIComponent(nasty)}`)).not.toContain('<script>alert')
    expect(await ask.text(`/sources/${encodeURIComponent(nasty)}`)).not.toContain('<script>alert')
    expect((await ask.get(`/dyads/POL/MDA?as_of=${encodeURIComponent(nasty)}`)).status).toBe(400)
  })

  it('an article of nearly 10 MB is read, kept and shown', { timeout: 120_000 }, async () => {
    const line = '<script>x</script> The garden was green and the tea was cold on a long quiet afternoon. '
    const text = `${line.repeat(Math.floor((9.9 * 1024 * 1024) / line.length))}\n\nNorway promised Ukraine 14 fighters.`
    const body = new FormData()
    body.set('csrf', await ask.token())
    body.set('file', new File([text], 'long.txt', { type: 'text/plain' }))
    const job = await readUntilDone(ask, await ask.send('/add', { method: 'POST', body }))
    expect(job).toMatchObject({ state: 'added', findings: [] })
    const page = await ask.text(`/sources/${job.document}`)
    expect(page).toContain('Norway promised Ukraine 14 fighters')
    expect(page).not.toContain('<script>x')
  })
})

describe('forms', () => {
  const accept = { verb: 'accept', claim: 'x', item: '', reason: 'so it reads' }

  it('are refused without their token, and from another site', async () => {
    const csrf = await ask.token()
    expect((await ask.post('/review', accept)).status).toBe(403)
    expect((await ask.post('/review', { ...accept, csrf: `${csrf.slice(0, -1)}-` })).status).toBe(403)
    expect((await ask.post('/review', { ...accept, csrf }, { origin: 'https://attacker.example' })).status).toBe(403)
    expect((await ask.post('/review', { ...accept, csrf }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    const own = await ask.post('/review', { ...accept, csrf }, { origin: `http://${siteHost}`, 'sec-fetch-site': 'same-origin' })
    expect(own.status).toBe(422)
  })

  it('and other methods and hosts are refused', async () => {
    expect((await ask.send('/', { method: 'DELETE' })).status).toBe(405)
    for (const host of ['attacker.example:4000', 'localhost.attacker.example:4000', 'localhost:1']) {
      expect((await ask.get('/', { host })).status, host).toBe(421)
    }
  })

  it('that are too long are refused before they are read', async () => {
    const long = 'x'.repeat(300 * 1024)
    expect((await ask.post('/review', { ...accept, reason: long, csrf: await ask.token() })).status).toBe(413)
    expect((await ask.post('/add', { text: 'x'.repeat(11 * 1024 * 1024) })).status).toBe(413)
  })

  it('without a text, or with a day that is none, say so beside the form', async () => {
    const empty = await ask.postForm('/add', { text: ' ' })
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('none was given')
    const wrong = await ask.postForm('/add', { text: 'A text.', published: 'last year' })
    expect(await wrong.text()).toContain('Published: last year')
  })

  it('that add too much are put off', async () => {
    const busy = asking({ ...site.options, read: () => new Promise(() => undefined) })
    const answers = new Set<number>()
    for (let at = 0; at < 40; at++) answers.add((await busy.postForm('/add', { text: `Text ${at}` })).status)
    expect([...answers]).toEqual([303, 429])
  })

  it('with an address of the inner network are refused by the reading of addresses', async () => {
    for (const address of ['http://127.0.0.1:80/x', 'http://169.254.169.254/latest', 'http://[::1]/', 'file:///etc/passwd']) {
      const job = await readUntilDone(ask, await ask.postForm('/add', { address }))
      expect(job, address).toMatchObject({ state: 'failed', document: null })
    }
  })
})

describe('people', () => {
  it('sign in with a token that is kept nowhere, and do what their role allows', async () => {
    const file = `${site.folder}/people.json`
    const tokens = {
      reader: addPerson(file, { name: 'Rea', role: 'reader' }, new Date()),
      reviewer: addPerson(file, { name: 'Ben', role: 'reviewer' }, new Date()),
    }
    const written = vi.spyOn(process.stdout, 'write')
    const mode = { kind: 'people', people: peopleIn(file) } as const
    const stranger = asking({ ...site.options, mode })
    expect((await stranger.get('/')).headers.get('location')).toBe('/sign-in')
    expect((await stranger.get('/index.json')).status).toBe(401)
    expect((await stranger.get(`/sources/${report.document.id}.json`)).status).toBe(401)
    expect((await stranger.postForm('/sign-in', { token: 'guess' }, '/sign-in')).status).toBe(401)

    const rea = asking({ ...site.options, mode })
    const signed = await rea.postForm('/sign-in', { token: tokens.reader }, '/sign-in')
    expect(signed.headers.get('set-cookie')).toMatch(/^servanda=[\w-]{43}; .*HttpOnly; SameSite=Strict$/)
    expect(await rea.text('/')).toContain('Rea, reader')
    expect((await rea.postForm('/review', { verb: 'accept', claim: 'x' }, '/')).status).toBe(403)
    expect((await rea.postForm('/add', { text: 'x' }, '/')).status).toBe(403)
    expect((await rea.get('/backup.jsonl')).status).toBe(403)

    const ben = asking({ ...site.options, mode })
    await ben.postForm('/sign-in', { token: tokens.reviewer }, '/sign-in')
    expect((await ben.postForm('/review', { verb: 'accept', claim: 'x', item: '' })).status).toBe(422)
    removePerson(file, 'Ben')
    expect((await ben.get('/')).headers.get('location')).toBe('/sign-in')

    expect((await rea.postForm('/sign-out', {}, '/')).status).toBe(303)
    expect((await rea.get('/')).headers.get('location')).toBe('/sign-in')
    expect(readFileSync(file, 'utf8')).not.toContain(tokens.reader)
    const said = [...written.mock.calls.map(([chunk]) => String(chunk)), ...site.faults].join('')
    expect(said).not.toContain(tokens.reader)
    written.mockRestore()
  })

  it('behind TLS sign in by it alone, with a cookie that goes nowhere else', async () => {
    const file = `${site.folder}/behind.json`
    const token = addPerson(file, { name: 'Rea', role: 'reader' }, new Date())
    const mode = { kind: 'people', people: peopleIn(file), behind_tls: true } as const
    const rea = asking({ ...site.options, mode })
    const tls = { 'x-forwarded-proto': 'https' }
    expect((await rea.get('/sign-in')).status).toBe(403)
    const bare = await rea.get('/sign-in?x=1', { 'x-forwarded-proto': 'http' })
    expect([bare.status, bare.headers.get('location')]).toEqual([308, `https://${siteHost}/sign-in?x=1`])
    const form = await rea.get('/sign-in', tls)
    expect(form.headers.get('strict-transport-security')).toMatch(/^max-age=\d+$/)
    const csrf = /name="csrf" value="([^"]+)"/.exec(await form.text())![1]!
    expect((await rea.post('/sign-in', { token, csrf })).status).toBe(403)
    expect((await rea.post('/sign-in', { token, csrf }, { 'x-forwarded-proto': 'http' })).status).toBe(403)
    const signed = await rea.post('/sign-in', { token, csrf }, tls)
    expect(signed.headers.get('set-cookie')).toMatch(/^__Host-servanda=[\w-]{43}; .*Path=\/; HttpOnly; Secure; SameSite=Strict$/)
    expect(await (await rea.get('/', tls)).text()).toContain('Rea, reader')
    expect((await rea.get('/')).status).toBe(403)

    const trusting = asking({ ...site.options, mode: { kind: 'people', people: peopleIn(file) } })
    const plain = await trusting.postForm('/sign-in', { token }, '/sign-in')
    expect(plain.headers.get('set-cookie')).not.toContain('Secure')
    expect((await trusting.get('/', { 'x-forwarded-proto': 'http' })).status).toBe(200)
  })

  it('who guess tokens are put off', async () => {
    const people = peopleIn(join(site.folder, 'nobody.json'))
    const guesser = asking({ ...site.options, mode: { kind: 'people', people } })
    const answers: number[] = []
    for (let at = 0; at < 12; at++) answers.push((await guesser.postForm('/sign-in', { token: `guess ${at}` }, '/sign-in')).status)
    expect(answers.slice(0, 10)).toEqual(Array(10).fill(401))
    expect(answers.slice(10)).toEqual([429, 429])
  })
})

it('nothing of this was a fault of the program', () => expect(site.faults).toEqual([]))
