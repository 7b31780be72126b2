import { expect, test } from 'vitest'
import { briefFrom, tellStory, type Said } from '../../../test/brief/kit.ts'
import { contextOf } from './context.ts'
import { itemsSection } from './section-items.ts'

const told = (...said: readonly Said[]): string =>
  itemsSection(contextOf(briefFrom(tellStory(said.map((one, at) => [`Sentence ${at} says it.`, one])))))!.text

const tanks = { from_party: 'DEU', to_party: 'UKR', item: 'tank', quantity: 14 } as const

test('a settled balance bears no sign of denial, a missing pledge is said', () => {
  const settled = told({ kind: 'pledge', act: 'made', ...tanks }, { kind: 'delivery', ...tanks })
  expect(settled).toContain('<span class="fig fig--closed">none</span>')
  expect(settled).not.toContain('fig--none')
  expect(told({ kind: 'delivery', ...tanks })).toContain('<span class="fig fig--unk">no pledge on record</span>')
})

test('every row names its pair where there is more than one', () => {
  expect(told({ kind: 'delivery', ...tanks })).not.toContain('Germany → Ukraine')
  const two = told({ kind: 'delivery', ...tanks }, { kind: 'delivery', ...tanks }, { kind: 'delivery', ...tanks, from_party: 'POL' })
  expect(two).toContain('Germany → Ukraine')
  expect(two).toContain('Poland → Ukraine')
})
