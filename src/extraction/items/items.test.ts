import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compiledTable } from '../../../scripts/data/compile-items.ts'
import { builtInItems, designation, itemWord, loadItems, normaliseItem, singular } from './index.ts'

describe('the designation in a phrase, as the field writes it', () => {
  test.each([
    ['24 SU-35s', 'Su-35'],
    ['Mig-29 fighters', 'MiG-29'],
    ['S‑400 Triumf systems', 'S-400'],
    ['14 Leopard 2 A6 tanks', 'Leopard 2A6'],
    ['Leopard 2s', 'Leopard 2'],
    ['Patriot batteries', 'Patriot'],
    ['Bayraktar TB2 drones', 'Bayraktar TB2'],
    ['TB2s', 'Bayraktar TB2'],
    ['F-16s', 'F-16'],
    ['F-16V fighters', 'F-16V'],
    ['Hangor-class submarines', 'Hangor'],
    ['an M777 howitzer', 'M777'],
    ['Type 054A frigates', 'Type 054A'],
    ['F/A-18E', 'F/A-18E'],
    ['Su 35 jets', 'Su-35'],
    ['S-300PMU-2', 'S-300PMU-2'],
    ['Storm Shadow missiles', 'Storm Shadow'],
  ])('%s: %s', (phrase, expected) => expect(designation(phrase)).toBe(expected))

  test.each([
    'G7',
    'COVID-19 vaccines',
    'mid-2024',
    'OPEC+',
    'Article 5',
    'P5+1',
    'UN-backed talks',
    '155mm shells',
    'the patriot',
    'M23 rebels',
    'COP-29',
  ])('%s has none', (phrase) => expect(designation(phrase)).toBeUndefined())
})

describe('an item as the codebook spells it', () => {
  test.each([
    ['the Russian air defence systems', 'air defence system'],
    ['air - defense systems', 'air-defense system'],
    ['initial training aircraft', 'training aircraft'],
    ['five used fighter jets', 'fighter jet'],
    ['the promised military support', 'military support'],
    ['155mm artillery shells', 'artillery shell'],
    ['new long - range missiles', 'long-range missile'],
    ['jet parts', 'jet part'],
    ['an S-300 tracking radar', 'S-300 tracking radar'],
    ['Russian S-400 batteries', 'S-400'],
    ['80 million doses', 'dose'],
    ['its troops', 'troop'],
    ['small arms', 'small arms'],
  ])('%s: %s', (phrase, expected) => expect(normaliseItem(phrase.split(' '))).toBe(expected))

  test('a noun that means nothing alone needs its word before it', () => {
    expect(itemWord(['missile', 'systems'])?.class).toBe('system')
    expect(itemWord(['political', 'system'])).toBeUndefined()
  })

  test('singular follows the table, then spelling', () => {
    expect(['batteries', 'torpedoes', 'aircraft', 'corvettes', 'logistics', 'UAVs', 'crates'].map((word) => singular(word))).toEqual([
      'battery',
      'torpedo',
      'aircraft',
      'corvette',
      'logistics',
      'UAV',
      'crate',
    ])
  })
})

describe('tables', () => {
  test.each(['items', 'designations'] as const)('the module of %s.csv is compiled from it', (name) => {
    const { path, text } = compiledTable(name)
    expect(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')).toBe(text)
  })

  test('rows of the user are added, bad rows are findings', () => {
    const { items, findings } = loadItems(
      { items: 'noun,plural,class,countable,military\ncamel,camels,animal,yes,no\n,x,y,yes,no\n' },
      { designations: 'name,aliases,class\nDromedary,,animal\n' },
    )
    expect(normaliseItem(['40', 'camels'], items)).toBe('camel')
    expect(designation('four Dromedary walkers', items)).toBe('Dromedary')
    expect(findings.map((one) => one.message)).toEqual(['items.csv line 3: name or class is missing; the row was left out, correct it'])
  })

  test('the tables of the project have no bad row and no noun twice', () => {
    const text = readFileSync(new URL('../../../data/items.csv', import.meta.url), 'utf8')
    const rows = text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0])
    expect(new Set(rows).size).toBe(rows.length)
    expect(builtInItems().nouns.size).toBeGreaterThan(200)
  })
})
