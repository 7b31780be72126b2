import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimIdOf } from '../../src/base/index.ts'
import { report } from '../browser/told.ts'
import { asking, openSite, type Asking, type Site } from './kit.ts'

let site: Site
let ask: Asking
let ben: Asking
beforeAll(async () => {
  site = await openSite()
  ask = asking(site.options)
  ben = asking({ ...site.options, mode: { kind: 'loopback', person: 'Ben' } })
})
afterAll(() => site.close())

const idOf = (quote: string): string => claimIdOf(report.claims.find((claim) => claim.quote === quote)!)
const review = async (query = '') =>
  (await (await ask.get(`/review.json${query}`)).json()) as {
    item: { claims: { id: string; judged: { verb: string; person: string; reason: string }[] }[] } | null
    decided: number
    last: { seq: number } | null
    agreement: { claims: number; kappa: number | null }[]
  }

const vehicles = idOf('Rosomak vehicles have not arrived')
const launchers = idOf('it was 48 launchers')

describe('a decision', () => {
  it('is kept with who and why, seen by another browser, and can be taken back', async () => {
    expect((await ask.postForm('/review', { verb: 'reject', claim: vehicles, reason: 'says another thing' })).status).toBe(303)
    const seen = await ben.text(`/review?claim=${vehicles}`)
    expect(seen).toContain('says another thing')
    const { last } = await review()
    expect((await ask.postForm('/review', { verb: 'undo', undoes: 'abc' })).status).toBe(422)
    await ask.postForm('/review', { verb: 'undo', undoes: String(last!.seq) })
    expect((await review(`?claim=${vehicles}`)).item!.claims[0]!.judged).toEqual([])
  })

  it('without a reason is refused where none goes without saying, and what was typed stays', async () => {
    const refused = await ask.postForm('/review', { verb: 'reject', claim: vehicles, item: '', of: 'POL/MDA' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('a decision is kept with its reason')
  })

  it('corrects only the fields that were changed, and moves the figure', async () => {
    const before = await ask.text('/dyads/POL/MDA')
    expect(before).toContain('24–48')
    const form = {
      verb: 'correct',
      claim: launchers,
      reason: 'the official says 24',
      kind: 'pledge',
      quantity: '24',
      item: 'Piorun',
      act: 'made',
    }
    expect((await ask.postForm('/review', form)).status).toBe(303)
    expect(await ask.text('/dyads/POL/MDA')).not.toContain('24–48')
  })

  it('with a wrong value says which field', async () => {
    const refused = await ask.postForm('/review', {
      verb: 'correct',
      claim: vehicles,
      reason: 'as read',
      from_party: 'Poland',
      of: 'POL/MDA',
    })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('from_party')
  })

  it('of two people shows how far they agree', async () => {
    for (const [who, verb] of [
      [ask, 'accept'],
      [ben, 'accept'],
    ] as const)
      await who.postForm('/review', { verb, claim: vehicles, reason: 'as the text says' })
    await ask.postForm('/review', { verb: 'accept', claim: idOf('promised arms'), reason: 'so' })
    await ben.postForm('/review', { verb: 'reject', claim: idOf('promised arms'), reason: 'not so' })
    const [agreement] = (await review()).agreement
    expect(agreement).toMatchObject({ claims: 2, agreed: 0.5, kappa: 0 })
    expect(await ask.text('/review')).toContain('κ 0.00')
  })
})

describe('the tree of a sentence', () => {
  it('is drawn on demand, with the same in a table, and goes away again', async () => {
    expect(await ask.text('/review?of=POL/MDA')).not.toContain('class="pic deps"')
    const [, href = ''] = /<a href="([^"]+)" data-key="t">/.exec(await ask.text('/review?of=POL/MDA')) ?? []
    const page = await ask.text(href.replaceAll('&amp;', '&'))
    expect(page).toMatch(/class="pic deps"[^>]* role="img" aria-label="Tree of the sentence: /)
    expect(page).toContain('<caption class="vh">Words and what they belong to</caption>')
    expect(page).toContain('Hide the tree')
    const [, apart = ''] = /href="(\/sources\/[^"]+\/sentence\?at=\d+)"/.exec(page) ?? []
    expect(await ask.text(apart)).toContain('What was found in it')
  })
})

describe('a claim that reading missed', () => {
  const path = `/sources/${report.document.id}`
  it('is added by its words, and shown in the text', async () => {
    const fields = {
      quote: 'Both sides promised to consult',
      kind: 'assessment',
      from_party: 'POL',
      fields: 'verdict=other',
      reason: 'a judgement',
    }
    const added = await ask.postForm(`${path}/claims`, fields, path)
    expect(added.status).toBe(303)
    const place = (await ask.get(added.headers.get('location')!)).headers.get('location')!
    expect(place).toMatch(/#w\d+$/)
    expect(await ask.text(path)).toContain('added by Ana')
  })

  it('whose words are not in the text is refused, and what was typed stays', async () => {
    const refused = await ask.postForm(`${path}/claims`, { quote: 'words from nowhere', kind: 'attack', fields: 'act=used' }, path)
    expect(refused.status).toBe(422)
    const body = await refused.text()
    expect(body).toContain('words not in the text')
    expect(body).toContain('>words from nowhere</textarea>')
  })
})

it('nothing of this was a fault of the program', () => expect(site.faults).toEqual([]))
