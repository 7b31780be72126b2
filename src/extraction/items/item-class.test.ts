import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../base/index.ts'
import { itemClassIn } from './item-class.ts'

const table = readFileSync(new URL('../../../data/families.csv', import.meta.url), 'utf8')
const classOf = itemClassIn(table)

describe('the class of an item', () => {
  it.each([
    ['S-400', 'air defence system'],
    ['Patriot', 'air defence system'],
    ['air defence system', 'air defence system'],
    ['Su-30MKI', 'fighter aircraft'],
    ['Mi-28', 'helicopter'],
    ['Yak-130', 'training aircraft'],
    ['Leopard 2A6', 'armoured vehicle'],
    ['artillery shell', 'artillery shell'],
    ['fighter', 'fighter aircraft'],
  ])('%s: %s', (item, kind) => expect(classOf(item)).toBe(kind))
  it('is none for a type that merely begins like another, and for what no table has', () => {
    expect(classOf('M1234')).toBeNull()
    expect(classOf('Zeppelin 9000')).toBeNull()
  })
  it('has each family once', () => {
    const families = parseCsv(table).map(({ cells }) => cells['family'])
    expect(new Set(families).size).toBe(families.length)
  })
})
