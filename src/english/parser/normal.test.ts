import { expect, test } from 'vitest'
import { isHeadline, plainForm, shapeOf, wordKey } from './normal.ts'

test('curly signs are read as plain ones', () => {
  expect(plainForm('“')).toBe('"')
  expect(plainForm('Iran’s')).toBe("Iran's")
  expect(plainForm('—')).toBe('-')
})

test('keys fold case and digits', () => expect(wordKey('Su-35')).toBe('su-00'))

test('shapes are short', () => {
  expect(shapeOf('Moscow')).toBe('Xxx')
  expect(shapeOf('MiG-29')).toBe('XxX-00')
  expect(shapeOf('1,500')).toBe('0,00')
  expect(shapeOf('x1'.repeat(5000))).toHaveLength(8)
})

test('capitals that say nothing are known', () => {
  expect(isHeadline(['RUSSIA', 'SENDS', 'IRAN', 'S-400'])).toBe(true)
  expect(isHeadline(['Moscow', 'Pledges', 'Support', 'for', 'Tehran', 'After', 'Strikes'])).toBe(true)
  expect(isHeadline(['Moscow', 'Pledges', 'Support', 'for', 'Tehran', '.'])).toBe(false)
  expect(isHeadline(['NATO', 'and', 'the', 'USA', 'agreed'])).toBe(false)
  expect(isHeadline(['USA'])).toBe(false)
})
