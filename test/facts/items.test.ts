import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceOf, balanceOfClaims } from '../../src/facts/index.ts'
import type { Facts, ItemAccount, Sum } from '../../src/facts/index.ts'
import { factsFrom, join } from '../brief/kit.ts'
import type { Said, Story } from '../brief/kit.ts'
import { textTeller } from './kit.ts'

const given = { from_party: 'RUS', to_party: 'IRN', item: 'S-300' } as const
const pledge = (more: object = {}): Said => ({ kind: 'pledge', ...given, act: 'ordered', ...more })
const delivery = (more: object = {}): Said => ({ kind: 'delivery', ...given, ...more })
const loss = (more: object = {}): Said => ({ kind: 'loss', ...given, from_party: 'ISR', ...more })

const text = textTeller()
const account = (facts: Facts, item = 'S-300'): ItemAccount => {
  const [found, second] = facts.items.filter((one) => one.item === item)
  if (!found || second) throw new Error(`${item}: one account expected`)
  return found
}
const bounds = ({ count }: Pick<Sum, 'count'>) => count && [count.low, count.high]

describe('the path of an item', () => {
  it('is in order of time, one step for what several texts tell of one time', () => {
    const facts = factsFrom(
      join(
        text('2016-12', delivery({ quantity: 5, event_on: '2016-10' })),
        text('2010-09', pledge({ act: 'suspended', event_on: '2010-09-22' })),
        text('2010-10', pledge({ act: 'suspended', event_on: '2010-09' })),
        text('2007-12', pledge({ quantity: 5, event_on: '2007' })),
      ),
    )
    expect(account(facts).path.map(({ stage, event_on, claims, sources }) => [stage, event_on, claims.length, sources])).toEqual([
      ['ordered', '2007', 1, 1],
      ['suspended', '2010-09-22', 2, 2],
      ['delivered', '2016-10', 1, 1],
    ])
  })
  it('keeps apart what is expected after a time that has passed', () => {
    const facts = factsFrom(
      join(text('2022-11', delivery({ modality: 'future', event_on: '2023-03' })), text('2025-09', delivery({ modality: 'future' }))),
    )
    expect(account(facts).path.map(({ event_on }) => event_on)).toEqual(['2023-03', null])
  })
  it('joins a text that names no giver of a named type to the only giver, and of a class to none', () => {
    const nobody = delivery({ from_party: null, polarity: 'denied' })
    expect(factsFrom(join(text('2023', pledge()), text('2024', nobody))).items).toMatchObject([
      { from_party: 'RUS', state: 'none_arrived' },
    ])
    const radar = { item: 'radar' }
    expect(factsFrom(join(text('2023', pledge(radar)), text('2024', { ...nobody, ...radar }))).items).toHaveLength(2)
  })
})

describe('a delay', () => {
  const waited = (...said: readonly Said[]) => account(factsFrom(text('2020-01-01', ...said))).delay
  it('runs from the first pledge to the last delivery, in bounds', () => {
    expect(waited(pledge({ event_on: '2007' }), delivery({ event_on: '2016-10' }))).toMatchObject({
      days: [3197, 3591],
      years: [8.8, 9.8],
      open: false,
    })
  })
  it('runs to the day of reference while something is outstanding', () =>
    expect(waited(pledge({ event_on: '2019-01-01' }), delivery({ polarity: 'denied' }))).toMatchObject({ days: [365, 365], open: true }))
  it('is unknown where an end is not dated', () => {
    expect(waited(pledge(), delivery({ event_on: '2016' }))).toBeNull()
    expect(waited(pledge({ event_on: '2007' }), delivery())).toBeNull()
  })
  it('is never below nothing', () => expect(waited(pledge({ event_on: '2016' }), delivery({ event_on: '2016-03' }))?.days[0]).toBe(0))
})

describe('who replaced a loss', () => {
  const lost = [delivery({ quantity: 4 }), loss()]
  const replacers = (...said: readonly Said[]) =>
    account(factsFrom(text('2025-07', ...lost, ...said))).replacements.map((one) => [one.replaced_by, one.by, one.said])
  it('is the patron, the loser or a third party', () => {
    expect(replacers(delivery({ item: 'S-350', replaces: 'S-300' }))).toEqual([['patron', 'RUS', 'affirmed']])
    expect(replacers(delivery({ from_party: 'CHN', item: 'HQ-9', replaces: 'S-300' }))).toEqual([['third_party', 'CHN', 'affirmed']])
    expect(replacers(delivery({ from_party: 'IRN', to_party: null }))).toEqual([['self', 'IRN', 'affirmed']])
  })
  it('can be itself while the patron did not', () => {
    const said = [delivery({ from_party: 'IRN', to_party: 'IRN' }), delivery({ polarity: 'denied' })]
    expect(replacers(...said)).toEqual([
      ['self', 'IRN', 'affirmed'],
      ['patron', 'RUS', 'denied'],
    ])
    expect(account(factsFrom(text('2025-07', ...lost, ...said))).replaced.said).toBe('affirmed')
  })
  it('opens no account of a party that gives to itself', () =>
    expect(factsFrom(text('2025-07', ...lost, delivery({ from_party: 'IRN', to_party: null }))).items).toHaveLength(1))
})

describe('a deadline that was moved', () => {
  it('is listed with the days by which it was missed', () => {
    const { due } = account(
      factsFrom(
        text('2025-01-01', pledge({ due_on: '2023-12-31' }), pledge({ act: 'delayed', due_on: '2026' }), delivery({ polarity: 'denied' })),
      ),
    )
    expect(due.status).toBe('not_due')
    expect(due.readings.map(({ due_on, moved, late_days }) => [due_on, moved, late_days])).toEqual([
      ['2023-12-31', true, [367, 367]],
      ['2026', false, null],
    ])
  })
  it('was met late by so many days', () =>
    expect(
      account(
        factsFrom(text('2025-01-01', pledge({ quantity: 1, due_on: '2024-01-31' }), delivery({ quantity: 1, event_on: '2024-02-10' }))),
      ).due,
    ).toMatchObject({ status: 'settled', late_days: [10, 10] }))
})

describe('the balance', () => {
  const classOf = (item: string): string | null => (/^S-/.test(item) ? 'air defence system' : null)
  const money = { item: 'money', quantity: { amount: 8e8, currency: 'USD' } }
  const story = text(
    '2025-01-01',
    pledge({ quantity: 5, due_on: '2023' }),
    delivery({ quantity: 3 }),
    pledge({ item: 'S-400', quantity: [2, 4] }),
    pledge({ item: 'S-500' }),
    { ...pledge(money), from_party: 'IRN', to_party: 'RUS' },
  )
  const [dyad, ...others] = balanceOf(factsFrom(story, { classOf })).dyads
  it('has both directions of a pair, and money apart', () => {
    expect(others).toEqual([])
    expect(dyad?.rows.map(({ from_party, item, unit }) => [from_party, item, unit])).toEqual([
      ['IRN', 'money', 'USD'],
      ['RUS', 'S-300', 'count'],
      ['RUS', 'S-400', 'count'],
      ['RUS', 'S-500', 'count'],
    ])
  })
  it('says what is overdue', () =>
    expect(dyad?.rows.map(({ overdue }) => [overdue.said, bounds(overdue)])).toEqual([
      ['not_said', null],
      ['affirmed', [2, 2]],
      ['not_said', null],
      ['not_said', null],
    ]))
  it('sums a class, and says of how many items no figure is told', () => {
    const row = dyad?.classes.find(({ item_class }) => item_class === 'air defence system')
    expect(row && [row.items, bounds(row.promised), row.promised.unknown, bounds(row.delivered), bounds(row.overdue)]).toEqual([
      3,
      [7, 9],
      1,
      [3, 3],
      [2, 2],
    ])
  })
  it('is the same without the other accounts', () =>
    expect(balanceOfClaims(story.claims, story.documents, { classOf })).toEqual(balanceOf(factsFrom(story, { classOf }))))
  it('holds whatever is told: promised = delivered + released + outstanding', () => {
    const amount = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom([2, 5] as const), fc.constant(undefined))
    const told = fc.record({
      what: fc.constantFrom('ordered', 'cancelled', 'delivered'),
      quantity: amount,
      on: fc.constantFrom('2020', '2021-05'),
    })
    fc.assert(
      fc.property(fc.array(told, { minLength: 1, maxLength: 8 }), (all) => {
        const said = all.map(({ what, quantity, on }): Said => {
          const fields = { ...(quantity === undefined ? {} : { quantity }), event_on: on }
          return what === 'delivered' ? delivery(fields) : pledge({ act: what, ...fields })
        })
        for (const { rows } of balanceOf(factsFrom(text('2025', ...said))).dyads) {
          for (const { promised, delivered, released, outstanding } of rows) {
            if (!promised.count || !delivered.count || !outstanding.count) continue
            expect(promised.count.low).toBe(outstanding.count.low + delivered.count.high + (released.count?.high ?? 0))
            expect(promised.count.high).toBe(outstanding.count.high + delivered.count.low + (released.count?.low ?? 0))
          }
        }
      }),
      { numRuns: 60 },
    )
  })
  it('grows with the claims and not with their square', () => {
    const many = (count: number): Story =>
      text(
        '2025',
        ...Array.from({ length: count }, (_, at) =>
          at % 2 ? delivery({ quantity: at % 50, event_on: `20${10 + (at % 15)}` }) : pledge({ quantity: at % 60 }),
        ),
      )
    const timeOf = ({ claims, documents }: Story): number => {
      const from = process.cpuUsage()
      balanceOfClaims(claims, documents)
      const { user, system } = process.cpuUsage(from)
      return user + system
    }
    const [few, tenfold] = [many(2_000), many(20_000)]
    timeOf(few)
    expect(timeOf(tenfold) / timeOf(few)).toBeLessThan(40)
  })
})
