import { describe, expect, it } from 'vitest'
import type { Crisis } from '../../src/facts/index.ts'
import { factsFrom, join } from '../brief/kit.ts'
import type { Said, Story } from '../brief/kit.ts'
import { textTeller } from './kit.ts'

const text = textTeller()
const strike = (event_on?: string, more: object = {}): Said => ({
  kind: 'attack',
  from_party: 'ISR',
  to_party: 'IRN',
  act: 'used',
  ...(event_on === undefined ? {} : { event_on }),
  ...more,
})
const answer = (rung: string, more: object = {}): Said => ({ kind: 'response', from_party: 'RUS', to_party: 'IRN', rung, ...more })
const crisesIn = (...stories: readonly Story[]): readonly Crisis[] =>
  [...factsFrom(join(...stories)).crises].sort((a, b) => (String(a.event_on) < String(b.event_on) ? -1 : 1))

describe('one crisis told by many texts', () => {
  const stories = [
    text('2025-06-14', strike('2025-06-13'), answer('rhetorical')),
    text('2025-06-20', strike(), answer('diplomatic', { event_on: '2025-06-18' })),
    text('2025-06-23', strike('2025-06-22', { from_party: 'USA' }), answer('fights', { polarity: 'denied' })),
    text('2025-07', strike('2025-06')),
    text('2025-12', strike('2025'), answer('materiel', { modality: 'future' })),
    text(undefined, strike()),
  ]
  const [crisis, ...others] = crisesIn(...stories)
  it('stays one, with its first day', () => {
    expect(others).toEqual([])
    expect([crisis?.began_on, crisis?.event_on]).toEqual(['2025-06-13', ['2025-06-13', '2025-06-22']])
  })
  it('has one ladder for each who answered', () =>
    expect(crisis?.ladders.map(({ responder, promised, delivered }) => [responder, promised, delivered])).toEqual([
      ['RUS', 'materiel', 'diplomatic'],
    ]))
  it('lists what was denied', () => expect(crisis?.ladders[0]?.rungs.find(({ rung }) => rung === 'fights')?.denied).toHaveLength(1))
  it('does not hang on the order in which the texts were added', () => expect(crisesIn(...[...stories].reverse())).toEqual([crisis]))
})

describe('crises that are told apart', () => {
  it('by more than a month of quiet', () =>
    expect(crisesIn(text('2024-12', strike('2024-04-13'), strike('2024-10-26'))).map(({ event_on }) => event_on)).toEqual([
      '2024-04-13',
      '2024-10-26',
    ]))
  it('by time, where a war goes on: it is not one crisis', () => {
    const months = Array.from({ length: 24 }, (_, at) =>
      strike(`${2022 + Math.floor(at / 12)}-${String(1 + (at % 12)).padStart(2, '0')}-10`),
    )
    const crises = crisesIn(text('2024-01', ...months))
    expect(crises.length).toBeGreaterThan(5)
    expect(crises[0]?.began_on).toBe('2022-01-10')
  })
  it('gives undated force to the crisis of its own time', () => {
    const crises = crisesIn(text('2024-05', strike('2024-04-13')), text('2025-06-20', strike(), answer('rhetorical')))
    expect(crises.map(({ event_on, attacks, ladders }) => [event_on, attacks.length, ladders.length])).toEqual([
      ['2024-04-13', 1, 0],
      [null, 1, 1],
    ])
  })
  it('gives a threat to the crisis that it announced', () =>
    expect(crisesIn(text('2025-05-30', strike(undefined, { act: 'threatened' })), text('2025-06-14', strike('2025-06-13')))).toHaveLength(
      1,
    ))
  it('does not take a request for arms in quiet times for one', () => {
    const request: Said = { kind: 'appeal', from_party: 'IRN', to_party: 'RUS', act: 'asked', event_on: '2007' }
    expect(crisesIn(text('2025-06-14', strike('2025-06-13'), request)).map(({ event_on }) => event_on)).toEqual(['2025-06-13'])
  })
  it('gives help to the crisis in which it was promised', () => {
    const help = (event_on: string): Said => ({
      kind: 'pledge',
      from_party: 'RUS',
      to_party: 'IRN',
      item: 'military support',
      act: 'made',
      event_on,
    })
    const crises = crisesIn(text('2025-07', strike('2024-04-13'), strike('2025-06-13'), help('2024-04-20'), help('2025-06-01')))
    expect(crises.map(({ event_on, ladders }) => [event_on, ladders.map(({ claims }) => claims.length)])).toEqual([
      ['2024-04-13', [1]],
      ['2025-06-13', [1]],
    ])
  })
})
