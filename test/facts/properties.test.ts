import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appealActs, attackActs, instrumentActs, obligations, pledgeActs, rungs, verdicts } from '../../src/base/index.ts'
import type { Claim } from '../../src/base/index.ts'
import { balanceOf, factsOf } from '../../src/facts/index.ts'
import type { Count, ItemAccount } from '../../src/facts/index.ts'
import { briefJson, briefMarkdown, briefOf, briefText } from '../../src/outputs/index.ts'
import { briefSchema } from '../../src/outputs/schema/index.ts'
import { documentOf, tellStory } from '../brief/kit.ts'
import type { Sentence } from '../brief/kit.ts'

const documents = [
  documentOf('a'.repeat(400), { published_on: '2024-03', outlet: 'A' }),
  documentOf('b'.repeat(400), { published_on: '2025-06-20', outlet: 'B' }),
  documentOf('c'.repeat(400)),
]
const giver = fc.constantFrom('RUS', 'RUS', 'RUS', 'RUS', 'ISR', 'IRN', 'CSTO', null)
const receiver = fc.constantFrom('IRN', 'IRN', 'IRN', 'IRN', 'UKR', 'RUS', 'CSTO', null)
const day = fc.constantFrom('2020', '2023-05', '2024-01-15', '2025', '2026-02')
const range = fc.oneof(day, fc.constantFrom(['2023', '2025'] as const, ['2024-01', '2024-06'] as const))
const quantity = fc.oneof(
  fc.integer({ min: 0, max: 200 }),
  fc.constantFrom([10, 20] as const, { amount: 5e8, currency: 'USD' }, { amount: 1e6, currency: 'EUR' }),
)
const item = fc.constantFrom(
  'Su-35',
  'S-400',
  'Leopard 2',
  'Leopard 2A6',
  'air defence system',
  'military support',
  'troop',
  'money',
  'shell',
)
const names = fc.constantFrom('treaty on partnership', 'Charter', 'strategic agreement')
const maybe = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined })
const details: Readonly<Record<string, Record<string, fc.Arbitrary<unknown>>>> = {
  instrument: {
    act: fc.constantFrom(...instrumentActs),
    parties: fc.uniqueArray(fc.constantFrom('RUS', 'IRN', 'CSTO'), { maxLength: 3 }),
    name: maybe(names),
    from_party: fc.constant(null),
    to_party: fc.constant(null),
  },
  clause: {
    obligation: fc.constantFrom(...obligations),
    parties: maybe(fc.constantFrom(['IRN', 'RUS'], ['CSTO'], [])),
    name: maybe(names),
  },
  pledge: { act: fc.constantFrom(...pledgeActs), item: maybe(item), quantity: maybe(quantity), due_on: maybe(range) },
  delivery: { item: maybe(item), quantity: maybe(quantity), replaces: maybe(item) },
  loss: { item: maybe(item), quantity: maybe(quantity) },
  attack: { act: fc.constantFrom(...attackActs) },
  appeal: { act: fc.constantFrom(...appealActs) },
  response: { rung: maybe(fc.constantFrom(...rungs)) },
  assessment: { verdict: fc.constantFrom(...verdicts) },
}
const clean = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
const claim = fc.constantFrom(...Object.keys(details)).chain((kind) =>
  fc
    .record({
      from_party: giver,
      to_party: receiver,
      polarity: fc.constantFrom('affirmed', 'affirmed', 'denied'),
      modality: fc.constantFrom('actual', 'actual', 'actual', 'future', 'possible', 'conditional'),
      event_on: maybe(range),
      speaker: fc.constantFrom([], [], ['Ann Lee'], ['officials', 'Tass']),
      document: maybe(fc.constantFrom(...documents.map(({ id }) => id))),
      at: fc.integer({ min: 0, max: 390 }),
      ...details[kind],
    })
    .map(({ at, ...rest }) => ({ kind, ...clean(rest), evidence: [at, at + 8], quote: 'aaaaaaaa' }) as unknown as Claim),
)
const claims = fc.array(claim, { maxLength: 40 })
const runs = { seed: 20250613, numRuns: 150 }

const countsIn = (value: unknown): readonly Count[] => {
  if (value === null || typeof value !== 'object') return []
  const own = (value as { kind?: unknown }).kind === 'count' ? [value as Count] : []
  return [...own, ...Object.values(value).flatMap(countsIn)]
}
const citedIn = (value: unknown): readonly string[] => {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([field, inner]) =>
    (field === 'claims' || field.endsWith('_claims')) && Array.isArray(inner)
      ? inner.filter((one) => typeof one === 'string')
      : citedIn(inner),
  )
}

describe('facts, whatever the claims', () => {
  it('invariant 2: name no claim that was not told', () =>
    fc.assert(
      fc.property(claims, (told) => {
        const { claims: known, ...rest } = factsOf(told, documents)
        const ids = new Set(known.map(({ id }) => id))
        expect(citedIn(rest).filter((id) => !ids.has(id))).toEqual([])
      }),
      runs,
    ))
  it('invariant 2: leave no told claim out of the groups of same facts', () =>
    fc.assert(
      fc.property(claims, (told) => {
        const facts = factsOf(told, documents)
        expect(facts.told.flatMap((fact) => fact.claims).sort()).toEqual(facts.claims.map(({ id }) => id).sort())
      }),
      runs,
    ))
  it('invariant 5: keep both bounds when two sources differ', () =>
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (a, b) => {
        const give = { from_party: 'RUS', to_party: 'IRN', item: 'Su-35', kind: 'delivery' } as const
        const { claims: two, documents: one } = tellStory([
          ['One says so.', { ...give, quantity: a, speaker: ['Ann Lee'] }],
          ['Another says so.', { ...give, quantity: b, speaker: ['Bo Lind'] }],
        ])
        expect(factsOf(two, one).items[0]?.delivered.count).toMatchObject({
          low: Math.min(a, b),
          high: Math.max(a, b),
          contested: a !== b,
          best: a === b ? a : null,
        })
      }),
      runs,
    ))
  it('invariant 6: are no surer when a report is repeated after its source', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 5 }), (quantity, copies) => {
        const said = {
          from_party: 'RUS',
          to_party: 'IRN',
          item: 'Su-35',
          kind: 'delivery',
          quantity,
          speaker: ['Ann Lee', 'Tass'],
        } as const
        const all = Array.from({ length: copies }, (_, at) =>
          tellStory([[`Paper ${at} says so.`, said]], { outlet: `Paper ${at}`, published_on: '2025-01' }),
        )
        const { delivered } = factsOf(
          all.flatMap((one) => one.claims),
          all.flatMap((one) => one.documents),
        ).items[0] as ItemAccount
        expect([delivered.sources, delivered.count?.best]).toEqual([1, quantity])
      }),
      runs,
    ))
  it('invariant 7: hold in every balance that can be made of them', () =>
    fc.assert(
      fc.property(claims, (told) => {
        const facts = factsOf(told, documents)
        expect(balanceOf(facts).dyads.flatMap(({ rows }) => rows)).toHaveLength(facts.items.length)
      }),
      runs,
    ))
  it('invariant 7: promised = delivered + released + outstanding, also when more came than was promised', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(amounts, amounts, fc.option(fc.integer({ min: 1, max: 50 })), (pledged, came, cancelled) => {
        const give = { from_party: 'RUS', to_party: 'IRN', item: 'Su-35' } as const
        const sentences = [
          ...pledged.map(
            (quantity, at): Sentence => [`Pledge ${at}.`, { kind: 'pledge', ...give, act: 'made', quantity, event_on: `${2001 + at}` }],
          ),
          ...came.map((quantity, at): Sentence => [`Batch ${at}.`, { kind: 'delivery', ...give, quantity, event_on: `${2011 + at}` }]),
          ...(cancelled === null
            ? []
            : [['Cancelled.', { kind: 'pledge', ...give, act: 'cancelled', quantity: cancelled }] satisfies Sentence]),
        ]
        const story = tellStory(sentences)
        const [account] = factsOf(story.claims, story.documents).items
        const [promised = NaN, delivered = NaN] = [account?.promised.count, account?.delivered.count].map((count) => count?.best ?? NaN)
        // A whole and all its parts, told together, count once; otherwise every batch counts.
        const total = (all: readonly number[]): number[] => {
          const sum = all.reduce((a, b) => a + b, 0)
          return [sum, sum / 2]
        }
        expect(total(pledged)).toContain(promised)
        expect(total(came)).toContain(delivered)
        expect(promised).toBe(delivered + (cancelled ?? 0) + (account?.outstanding.count?.best ?? NaN))
      }),
      runs,
    )
  })
  it('invariant 9: bounds are in order, and every number lists its claims', () =>
    fc.assert(
      fc.property(claims, (told) => {
        for (const count of countsIn(factsOf(told, documents))) {
          expect(count.low).toBeLessThanOrEqual(count.best ?? count.high)
          expect(count.best ?? count.low).toBeLessThanOrEqual(count.high)
          expect(count.claims.length).toBeGreaterThan(0)
        }
      }),
      runs,
    ))
  it('invariant 10: are the same in whatever order the claims come', () =>
    fc.assert(
      fc.property(
        claims.chain((told) => fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length }))),
        ([told, shuffled]) => {
          expect(JSON.stringify(factsOf(shuffled, [...documents].reverse()))).toBe(JSON.stringify(factsOf(told, documents)))
        },
      ),
      runs,
    ))
  it('a nameless class never settles a named pledge', () =>
    fc.assert(
      fc.property(claims, (told) => {
        const named = (one: Claim): boolean => !('item' in one) || one.item !== 'air defence system'
        const of = (given: readonly Claim[]) =>
          factsOf(given, documents)
            .items.filter(({ item: name }) => name === 'S-400')
            .map(({ state, delivered }) => [state, delivered])
        expect(of(told)).toEqual(of(told.filter(named)))
      }),
      runs,
    ))
})

/** Our own words: all text of a brief that is not a name, a quote or a code. */
const ownWords = (value: unknown): readonly string[] => {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([field, inner]) =>
    (field === 'words' || field === 'text') && typeof inner === 'string' ? [inner] : ownWords(inner),
  )
}

describe('briefs, whatever the claims', () => {
  it('keep to their schema, number their notes, and speak carefully', () =>
    fc.assert(
      fc.property(claims, (told) => {
        const brief = briefOf(factsOf(told, documents), documents)
        expect(briefSchema.parse(brief)).toEqual(brief)
        expect(brief.notes.map(({ n }) => n)).toEqual(brief.notes.map((_, at) => at + 1))
        for (const words of ownWords(brief))
          expect(words).not.toMatch(/\b(fail|failed|broke|broken|allegedly|so-called|only|abandoned|undefined|null|NaN)\b/)
        for (const { look, notes } of [...brief.items, ...brief.money, ...brief.supports].flatMap((one) => [
          one.promised,
          one.delivered,
          one.lost,
          one.replaced,
          one.outstanding,
        ])) {
          if (look !== 'not_said' && look !== 'not_applicable') expect(notes.length).toBeGreaterThan(0)
        }
      }),
      runs,
    ))
  it('are the same bytes each time', () =>
    fc.assert(
      fc.property(claims, (told) => {
        const make = () => briefOf(factsOf(told, documents), documents)
        for (const render of [briefJson, briefMarkdown, briefText]) expect(render(make())).toBe(render(make()))
      }),
      { ...runs, numRuns: 40 },
    ))
})
