import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApi, twins } from '../../src/surfaces/web/index.ts'
import { report } from '../browser/told.ts'
import { root } from '../source-files.ts'
import { asking, openSite, readUntilDone, type Asking, type Site } from './kit.ts'

interface Described {
  readonly paths: Record<string, { get: { responses: { 200: { content: { 'application/json': { schema: { $ref: string } } } } } } }>
  readonly components: object
}

let site: Site
let ask: Asking
const filled: Record<string, string> = {}

beforeAll(async () => {
  site = await openSite()
  ask = asking(site.options)
  const added = await ask.postForm('/add', {
    text: 'Norway will give Ukraine 14 fighters in 2025, the ministry said.',
    published: '2025-01-02',
  })
  await readUntilDone(ask, added)
  const account = (await (await ask.get('/dyads/POL/MDA.json')).json()) as { crises: { id: string }[] }
  filled['/dyads/{from}/{to}.json'] = '/dyads/POL/MDA.json'
  filled['/events/{id}.json'] = `/events/${account.crises[0]!.id}.json`
  filled['/partners/{party}.json'] = '/partners/POL.json'
  filled['/sources/{id}.json'] = `/sources/${report.document.id}.json`
  filled['/search.json'] = '/search.json?q=launchers'
  filled['/jobs/{id}.json'] = `${added.headers.get('location')}.json`
})
afterAll(() => site.close())

describe('the description of the records', () => {
  it('is the one in docs/', () => {
    expect(JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8'))).toEqual(openApi())
  })

  it.each(twins.map(({ path }) => path))('holds for %s', async (path) => {
    const described = (await (await ask.get('/openapi.json')).json()) as Described
    const { $ref } = described.paths[path]!.get.responses[200].content['application/json'].schema
    const response = await ask.get(filled[path] ?? path)
    expect(response.status).toBe(200)
    const record = await response.json()
    const valid = new Ajv2020({ strict: false }).compile({ $ref, components: described.components })
    expect(valid(record) ? [] : valid.errors).toEqual([])
    expect(Object.keys(record as object).length).toBeGreaterThan(1)
  })

  it('says what is wrong in a record as well', async () => {
    const response = await ask.get('/partners/none.json')
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ kind: 'problem', status: 404, message: expect.stringContaining('RUS') })
  })
})

it('no twin and no page is a fault of the program', () => expect(site.faults).toEqual([]))
