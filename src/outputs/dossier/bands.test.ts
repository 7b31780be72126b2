import { expect, test } from 'vitest'
import { factsFrom, join, tellStory } from '../../../test/brief/kit.ts'
import type { Said, Story } from '../../../test/brief/kit.ts'
import { bandsOf } from './bands.ts'

const parties = ['IRN', 'RUS'] as const
const act = (act: string, rest: Partial<Said> = {}): Said => ({ kind: 'instrument', act, parties, name: 'Partnership Treaty', ...rest })
const told = (published_on: string, said: Said): Story =>
  tellStory([[`Told on ${published_on}: so it is.`, said]], { published_on, outlet: `Outlet of ${published_on}` })
const bands = (...stories: readonly Story[]) => {
  const [fact] = factsFrom(join(...stories)).instruments
  return bandsOf(fact!).map(({ from, to, look }) => [from, to, look])
}

const signed = told('2025-01-18', act('signed', { event_on: '2025-01-17' }))

test('one reading: solid from its day on', () => {
  expect(bands(signed, told('2025-10-03', act('in_force', { event_on: '2025-10-02' })))).toEqual([['2025-10-02', null, 'in_force']])
})

test('two days of entry: contested between them, solid after both', () => {
  expect(
    bands(
      signed,
      told('2025-07-20', act('in_force', { event_on: '2025-07-18' })),
      told('2025-10-03', act('in_force', { event_on: '2025-10-02' })),
    ),
  ).toEqual([
    ['2025-07-18', '2025-10-01', 'contested'],
    ['2025-10-02', null, 'in_force'],
  ])
})

test('ended: nothing after the last day', () => {
  const ended = told('2025-12-02', act('terminated', { event_on: '2025-12-01' }))
  const all = bands(signed, told('2025-10-03', act('in_force', { event_on: '2025-10-02' })), ended)
  expect(all[0]).toEqual(['2025-10-02', '2025-11-30', 'in_force'])
  expect(all.map(([, to]) => to ?? 'never').every((to) => to <= '2025-12-01')).toBe(true)
})

test('nobody says when: no band', () => {
  expect(bands(signed)).toEqual([])
})
