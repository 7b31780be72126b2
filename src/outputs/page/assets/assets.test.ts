import { expect, test } from 'vitest'
import { script } from './script.ts'
import { style } from './style.ts'

test('stylesheet and script stay small, and can stand inside a page', () => {
  expect(style.length).toBeLessThan(36_000)
  expect(script.length).toBeLessThan(8_000)
  expect(style).not.toMatch(/<|url\((?!#)|@import/)
  expect(script).not.toMatch(/<\/|<!--|innerHTML|eval\(|https?:/)
})

test('every colour that is used is defined', () => {
  const defined = new Set([...style.matchAll(/(--[a-z0-9-]+):/g)].map(([, name]) => name))
  const used = [...style.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name]) => name)
  expect(used.filter((name) => !defined.has(name))).toEqual([])
})
