import { expect, test } from 'vitest'
import { isAllCaps, plainForm, shapeOf, wordKey } from './normal.ts'

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

test('a headline in capitals is known as one', () => {
  expect(isAllCaps(['RUSSIA', 'SENDS', 'IRAN', 'S-400'])).toBe(true)
  expect(isAllCaps(['NATO', 'and', 'the', 'USA', 'agreed'])).toBe(false)
  expect(isAllCaps(['USA'])).toBe(false)
})
