import { describe, expect, test } from 'vitest'
import { factsFrom, join, tellStory } from '../../test/brief/kit.ts'
import type { Said, Story } from '../../test/brief/kit.ts'
import { diffOf } from './diff.ts'

const pair = { from_party: 'RUS', to_party: 'IRN' } as const
const parties = ['IRN', 'RUS'] as const
let count = 0
const told = (published_on: string, ...said: readonly Said[]): Story =>
  tellStory(
    said.map((one) => [`Sentence ${(count += 1)} tells of it.`, one]),
    { outlet: `Outlet ${(count += 1)}`, published_on },
  )

const story = join(
  told('2007-12-27', { kind: 'pledge', act: 'ordered', ...pair, item: 'S-300', quantity: 5, event_on: '2007-12-05' }),
  told('2010-09-23', { kind: 'pledge', act: 'suspended', ...pair, item: 'S-300', event_on: '2010-09-22' }),
  told('2015-04-14', { kind: 'pledge', act: 'reinstated', ...pair, item: 'S-300', event_on: '2015-04-13' }),
  told('2016-12-29', { kind: 'delivery', ...pair, item: 'S-300', quantity: 5, event_on: '2016-10-05' }),
  told('2025-01-18', { kind: 'instrument', act: 'signed', parties, name: 'Partnership Treaty', event_on: '2025-01-17' }),
  told('2025-10-03', { kind: 'instrument', act: 'in_force', parties, name: 'Partnership Treaty', event_on: '2025-10-02' }),
  told(
    '2025-06-20',
    { kind: 'attack', act: 'used', from_party: 'ISR', to_party: 'IRN', event_on: '2025-06-13' },
    { kind: 'response', rung: 'rhetorical', ...pair, event_on: '2025-06-14' },
  ),
)
const changes = (from: string, to: string, clock: 'valid_on' | 'known_by') =>
  diffOf(factsFrom(story, { about: pair, [clock]: from }), factsFrom(story, { about: pair, [clock]: to }))
const short = (diff: ReturnType<typeof changes>) =>
  diff.changes.map(({ change, account, subject, field, before, after }) => [change, account, subject, field, before, after])

describe('what changed between two days', () => {
  test('in the world: an item is suspended, then comes', () => {
    expect(short(changes('2008-01-01', '2011-01-01', 'valid_on'))).toContainEqual([
      'changed',
      'item',
      'S-300',
      'state',
      'not_said',
      'suspended',
    ])
    const came = short(changes('2011-01-01', '2017-01-01', 'valid_on'))
    expect(came).toContainEqual(['changed', 'item', 'S-300', 'state', 'suspended', 'arrived'])
    expect(came).toContainEqual(['changed', 'item', 'S-300', 'delivered', null, '5'])
  })

  test('in the world: a treaty is signed, then in force', () => {
    expect(short(changes('2025-01-01', '2025-02-01', 'valid_on'))).toContainEqual([
      'new',
      'instrument',
      'Partnership Treaty',
      null,
      null,
      'signed',
    ])
    const entered = short(changes('2025-02-01', '2025-12-31', 'valid_on'))
    expect(entered).toContainEqual(['changed', 'instrument', 'Partnership Treaty', 'state', 'signed', 'in_force'])
    expect(entered).toContainEqual(['changed', 'instrument', 'Partnership Treaty', 'in_force', null, '2025-10-02'])
  })

  test('in what was known: a crisis and an answer that were published in between', () => {
    const diff = changes('2025-06-01', '2025-07-01', 'known_by')
    expect(short(diff)).toContainEqual(['new', 'crisis', expect.stringMatching(/^2025-06-13/), null, null, 'ISR'])
    expect(short(diff)).toContainEqual(['new', 'response', expect.stringMatching(/^2025-06-13/), null, null, 'rhetorical'])
    expect(diff.added).toHaveLength(2)
    expect(diff.dropped).toEqual([])
  })

  test('the same day differs in nothing, and going back gives what is gone', () => {
    expect(changes('2020-01-01', '2020-01-01', 'valid_on').changes).toEqual([])
    expect(short(changes('2025-07-01', '2025-06-01', 'known_by'))).toContainEqual([
      'gone',
      'response',
      expect.stringMatching(/^2025-06-13/),
      null,
      'rhetorical',
      null,
    ])
  })

  test('every change names claims that one of the two states holds', () => {
    const [before, after] = [factsFrom(story, { about: pair, valid_on: '2009' }), factsFrom(story, { about: pair })]
    const known = new Set([...before.claims, ...after.claims].map(({ id }) => id))
    const diff = diffOf(before, after)
    expect(diff.changes.length).toBeGreaterThan(5)
    for (const { claims } of diff.changes) expect(claims.length > 0 && claims.every((id) => known.has(id))).toBe(true)
  })

  test('an instrument that later texts call by another name is the same one', () => {
    const renamed = join(
      story,
      ...['2025-11-01', '2025-11-02', '2025-11-03'].map((day) =>
        told(day, { kind: 'instrument', act: 'signed', parties, name: 'Treaty on Partnership of 2025', event_on: '2025-01-17' }),
      ),
    )
    const at = (known_by: string) => factsFrom(renamed, { about: pair, known_by })
    const found = diffOf(at('2025-10-31'), at('2025-12-31')).changes.filter(({ account }) => account === 'instrument')
    expect(found.filter(({ change }) => change === 'gone')).toEqual([])
  })
})
