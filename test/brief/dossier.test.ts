import { describe, expect, test } from 'vitest'
import { dossierJson, dossierMarkdown, dossierText } from '../../src/outputs/dossier/index.ts'
import { dossierMain, dossierPage } from '../../src/outputs/page/index.ts'
import { dossierSchema } from '../../src/outputs/schema/index.ts'
import { dossierFrom, join, tellStory } from './kit.ts'
import type { Said, Story } from './kit.ts'

const tanks = { from_party: 'DEU', to_party: 'UKR', item: 'Leopard 2' } as const
const about = { about: { from_party: 'DEU', to_party: 'UKR' } } as const

let count = 0
const told = (outlet: string, published_on: string | undefined, ...said: readonly Said[]): Story =>
  tellStory(
    said.map((one) => [`Sentence ${(count += 1)} of ${outlet} says it so.`, one]),
    { outlet, title: `A report of ${outlet}`, ...(published_on ? { published_on } : {}) },
  )

const promise = told('North Post', '2023-01-25', {
  kind: 'pledge',
  act: 'made',
  ...tanks,
  quantity: 18,
  event_on: '2023-01-25',
  due_on: '2023-03',
})
const arrival = told('East Herald', '2023-03-28', { kind: 'delivery', ...tanks, quantity: 18, event_on: '2023-03-27' })
const doubt = told('West Wire', '2023-04-02', { kind: 'delivery', ...tanks, quantity: 14, event_on: '2023-03-27' })
const undated = told('South Sheet', undefined, { kind: 'pledge', act: 'made', ...tanks, item: 'Gepard' })
const others = told(
  'Far Times',
  '2023-02-01',
  { kind: 'delivery', from_party: 'POL', to_party: 'UKR', item: 'PT-91', quantity: 30 },
  { kind: 'delivery', from_party: 'UKR', to_party: 'DEU', item: 'grain' },
  { kind: 'pledge', act: 'ordered', from_party: 'UKR', to_party: 'DEU', item: 'money', quantity: { amount: 5_000_000, currency: 'EUR' } },
  { kind: 'delivery', from_party: 'DEU', to_party: 'ARM', item: 'truck', quantity: 7 },
  { kind: 'delivery', from_party: 'CHN', to_party: 'SYR', item: 'truck', quantity: 9 },
  { kind: 'instrument', act: 'in_force', parties: ['DEU', 'POL'], name: 'Friendship Treaty', event_on: '1992-01-16' },
)
const all = join(promise, arrival, doubt, undated, others)
const whole = dossierFrom(all, about)

describe('the dossier of a pair over many texts', () => {
  test('is the record that its schema describes, and the same each time', () => {
    expect(dossierSchema.parse(JSON.parse(dossierJson(whole)))).toEqual(whole)
    expect(dossierJson(dossierFrom(all, about))).toBe(dossierJson(whole))
  })

  test('keeps what concerns the pair, both directions, and lists the giver’s other partners apart', () => {
    expect(whole.items.map(({ from_party, to_party, item }) => [from_party, to_party, item])).toEqual([
      ['DEU', 'UKR', 'Leopard 2'],
      ['DEU', 'UKR', 'Gepard'],
      ['POL', 'UKR', 'PT-91'],
      ['UKR', 'DEU', 'grain'],
    ])
    expect(whole.reverse.text).toBe(
      'Ukraine to Germany: grain: arrived; no pledge on record and money in EUR: no source says whether it came; no date named.',
    )
    expect(whole.elsewhere.map(({ to_party, item }) => [to_party, item])).toEqual([['ARM', 'truck']])
    expect(whole.owed).toEqual([])
    expect(whole.limits.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^Left out: 2 claims on other parties/))
  })

  test('as known by a day says less, and lists what was published later or has no date', () => {
    const early = dossierFrom(all, { ...about, known_by: '2023-02-15' })
    const tank = (of: typeof whole) => of.items.find(({ item }) => item === 'Leopard 2')
    expect([tank(early)?.delivered.words, tank(early)?.state.code]).toEqual(['not said', 'not_said'])
    expect(tank(whole)?.delivered).toMatchObject({ look: 'contested', low: 14, high: 18 })
    expect(early.apart.map(({ words, documents }) => [words.slice(0, 20), documents.map(({ outlet }) => outlet)])).toEqual([
      ['No date of publicati', ['South Sheet']],
      ['Published after 15 F', ['East Herald', 'West Wire']],
    ])
    expect(whole.apart).toEqual([])
  })

  test('as of a day counts no delivery that came later', () => {
    const before = dossierFrom(all, { ...about, valid_on: '2023-03-01' })
    expect(before.items[0]?.delivered.look).toBe('not_said')
    expect(before.reference_day).toBe('2023-03-01')
  })

  test('shows where sources disagree, with both readings and what the choice moves', () => {
    const conflict = whole.contested.find(({ title }) => title.startsWith('Leopard 2: how many delivered'))
    expect(conflict?.readings.map(({ words, sources }) => [words, sources])).toEqual([
      ['18', ['East Herald']],
      ['14', ['West Wire']],
    ])
    expect(conflict?.moves).toMatch(/outstanding.* of Leopard 2/)
  })

  test('tells the way of an item in order of time, and how long it took', () => {
    expect(whole.items[0]?.path.map(({ text }) => text)).toEqual([
      'made, 18, 25 January 2023, due March 2023',
      expect.stringMatching(/^delivered, .*27 March 2023$/),
    ])
    expect(whole.items[0]?.delay?.text).toMatch(/^2 months since the pledge/)
    const row = whole.timeline.find(({ title }) => title === 'Leopard 2')
    expect(row?.marks.map(({ look, words }) => [look, words])).toEqual([
      ['order', 'promised 18 25 January 2023'],
      ['due', 'due March 2023'],
      ['done', expect.stringMatching(/^delivered .*27 March 2023$/)],
    ])
  })

  test('carries the clocks of the ledger and the grades of its sources', () => {
    const story = join(promise, arrival)
    const source = dossierFrom(story, about).sources[0]!
    const judgements = ['C3', 'B2'].map((grade, index) => ({
      seq: index + 1,
      recorded_at: `2023-05-0${index + 1}T00:00:00.000Z`,
      judgement: {
        kind: 'judgement' as const,
        verb: 'grade' as const,
        person: 'Ada',
        reason: 'checked',
        source: source.source.toLowerCase(),
        reliability: grade[0] as 'B' | 'C',
        credibility: grade[1] as '2' | '3',
      },
    }))
    const graded = dossierFrom(
      story,
      { ...about, judgements },
      { recorded_by: '2023-05-02T00:00:00.000Z', head: { seq: 9, hash: 'f'.repeat(64) } },
    )
    expect(graded.sources.find((one) => one.source === source.source)?.words).toBe('graded B2 by Ada, before that C3')
    const text = dossierText(graded)
    expect(text).toContain('As recorded by 2023-05-02T00:00:00.000Z')
    expect(text).toMatch(/Head of the ledger: entry 9,\s+f{64}/)
  })
})

describe('how a dossier is written', () => {
  test('every format tells the figures with their bounds, and both readings', () => {
    for (const written of [dossierText(whole, { width: 100 }), dossierMarkdown(whole)]) {
      expect(written).toMatch(/14–18 ≠/)
      expect(written).toContain('Where sources disagree')
      expect(written).toMatch(/The other direction, Ukraine to Germany/)
      expect(written).toMatch(/East Herald/)
    }
    expect(dossierText(whole, { width: 100 })).toMatch(/Leopard 2 +█+▓+□*/)
  })

  test('a page that is served asks its own server for other days; a file has no form', () => {
    const served = dossierPage(whole, { claims: all.claims, documents: [] }, { clocks: { action: '/dyads/DEU/UKR' }, linkTo: {} })
    expect(served).toContain('<form class="clocks" method="get" action="/dyads/DEU/UKR"')
    expect(served).toMatch(/name="as_of"[^>]*>/)
    expect(served).toMatch(/form-action &#39;self&#39;/)
    const file = dossierPage(whole, all)
    expect(file).not.toContain('<form')
    expect(file).toMatch(/form-action &#39;none&#39;/)
  })

  test('links lead where the page says they lead', () => {
    const main = dossierMain(whole, {
      linkTo: {
        words: ({ document }) => ({ href: `/sources/${document}#c1`, text: 'in the text' }),
        dyad: (from, to) => `/dyads/${from}/${to}`,
      },
    }).text
    expect(main).toContain(`href="/sources/${promise.documents[0]!.id}#c1"`)
    expect(main).toContain('href="/dyads/UKR/DEU"')
  })

  test('a file leads to no place that it does not have', () => {
    const file = dossierPage(whole, all)
    const ids = [...file.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
    expect(ids.length).toBe(new Set(ids).size)
    expect([...file.matchAll(/href="#([^"]+)"/g)].filter(([, id]) => !ids.includes(id!))).toEqual([])
  })

  test('a pair of a thousand items stays under 120 KB, and says what is left out', () => {
    const many = Array.from({ length: 1000 }, (_, at): Said => ({ kind: 'delivery', ...tanks, item: `Type-${at}`, quantity: at + 1 }))
    const story = told('Long List', '2023-04-01', ...many)
    const main = dossierMain(dossierFrom(story, about)).text
    expect(Buffer.byteLength(main)).toBeLessThan(120_000)
    expect(main).toMatch(/Left out of this page for its length, and to be had as JSON: 9\d\d lines of items/)
  })

  test('words of a text never become markup or control a terminal', () => {
    const nasty = '<script>alert(1)</script>\u001b[31m\u202e'
    const story = tellStory([[`They gave ${nasty} to them.`, { kind: 'delivery', ...tanks, item: nasty, speaker: [nasty] }]], {
      published_on: '2023-04-01',
      outlet: nasty,
      title: nasty,
      url: 'javascript:alert(1)',
    })
    const one = dossierFrom(story, about)
    expect(dossierPage(one, story)).not.toMatch(/<script>alert|href="javascript/)
    expect(dossierText(one)).not.toMatch(/\u001b|\u202e/)
    expect(dossierMarkdown(one)).not.toContain('<script>')
  })

  test('stays whole without parties, dates, or anything told', () => {
    const none = dossierFrom({ claims: [], documents: [] })
    expect(dossierSchema.parse(none)).toEqual(none)
    expect(dossierText(none)).toContain('tell of no promise')
    expect(dossierPage(none, { claims: [], documents: [] })).toContain('No party is named')
  })
})
