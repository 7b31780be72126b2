import { expect, test } from 'vitest'
import { groupDesignations, isDesignation } from './designations.ts'

test.each([
  'Su-35',
  'S-400',
  'MiG-29',
  'Mi-28',
  'F-16s',
  'Ka-52M',
  'T-90',
  'Kh-101',
  'Tor-M1',
  'Tu-22M3',
  'Iskander-M',
  'F/A-18E',
  'S-300PMU-2',
])('%s is a designation', (word) => expect(isDesignation(word)).toBe(true))

test.each(['long-term', 'Mid-2024', 'Sept-11', '35', 'Su', 'US-led', 'Covid', 'x-1', 'A'.repeat(3000) + '-1'])('%.20s is none', (word) =>
  expect(isDesignation(word)).toBe(false),
)

test('joins the three tokens that UD writes', () => {
  const words = ['Two', 'Su', '-', '35', 'jets']
  expect(groupDesignations(words, [true, true, false, false, true])).toEqual([
    [0, 0],
    [1, 3],
    [4, 4],
  ])
})

test('leaves a dash between spaces and a longer chain alone', () => {
  expect(groupDesignations(['Su', '-', '35'], [true, true, true])).toHaveLength(3)
  expect(groupDesignations(['A', '-', '1', '-', '2'], [true, false, false, false, false])).toHaveLength(5)
})
