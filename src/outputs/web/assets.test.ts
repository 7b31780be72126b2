import { expect, test } from 'vitest'
import { siteAssets, sitePolicy } from './index.ts'

const [style, script] = siteAssets.map(({ body }) => body)

test('stylesheet and script of the site stay small and load nothing', () => {
  expect(style!.length).toBeLessThan(36_000)
  expect(script!.length).toBeLessThan(8_000)
  expect(style).not.toMatch(/<|url\((?!#)|@import/)
  expect(script).not.toMatch(/innerHTML|eval\(|https?:|fetch\(/)
  expect(sitePolicy).not.toMatch(/unsafe|https?:|\*/)
})

test('every colour that is used is defined', () => {
  const defined = new Set([...style!.matchAll(/(--[a-z0-9-]+):/g)].map(([, name]) => name))
  const used = [...style!.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name]) => name)
  expect(used.filter((name) => !defined.has(name))).toEqual([])
})

test('an address of an asset changes with what it holds', () => {
  expect(siteAssets.map(({ path }) => path)).toEqual([
    expect.stringMatching(/^\/assets\/servanda-[0-9a-f]{12}\.css$/),
    expect.stringMatching(/^\/assets\/servanda-[0-9a-f]{12}\.js$/),
  ])
})
