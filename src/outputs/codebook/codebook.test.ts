import { describe, expect, test } from 'vitest'
import { appealActs, attackActs, claimKinds, instrumentActs, obligations, pledgeActs, rungs, verdicts } from '../../base/index.ts'
import type { Claim } from '../../base/index.ts'
import { claimFields, flatClaim, missingIn, notApplicable, ownVoice, unknown } from './index.ts'

const valuesOf = (name: string): string[] => Object.keys(claimFields.find((field) => field.name === name)?.values ?? {})
const said = { polarity: 'affirmed', modality: 'actual', speaker: [], evidence: [0, 1], quote: 'x' } as const

test('every value that a claim may have is explained, and no other', () => {
  expect(valuesOf('kind')).toEqual([...claimKinds])
  expect(valuesOf('obligation')).toEqual([...obligations])
  expect(valuesOf('rung')).toEqual([...rungs])
  expect(valuesOf('verdict')).toEqual([...verdicts])
  expect(new Set(valuesOf('act'))).toEqual(new Set([...instrumentActs, ...pledgeActs, ...attackActs, ...appealActs]))
})

test('names and labels keep within the limits of statistics programs', () => {
  for (const { name, label } of claimFields) {
    expect(name).toMatch(/^[a-z][a-z0-9_]{0,31}$/)
    expect(label.length).toBeLessThanOrEqual(80)
  }
})

describe('a flat row', () => {
  test('has a cell for every field, in order', () => {
    const row = flatClaim({ kind: 'attack', from_party: null, to_party: 'IRN', act: 'used', ...said })
    expect(Object.keys(row)).toEqual(claimFields.map(({ name }) => name))
  })

  test('asks each kind its own questions', () => {
    const row = flatClaim({ kind: 'attack', from_party: null, to_party: 'IRN', act: 'used', ...said })
    expect(row).toMatchObject({
      from_party: unknown,
      to_party: 'IRN',
      act: 'used',
      item: notApplicable,
      due_from: notApplicable,
      event_from: unknown,
      speaker: ownVoice,
    })
  })

  test('a clause has parties, or a bound and a protected one', () => {
    const mutual: Claim = { kind: 'clause', from_party: null, to_party: null, parties: ['IRN', 'RUS'], obligation: 'defense', ...said }
    const oneSided: Claim = { kind: 'clause', from_party: 'RUS', to_party: null, obligation: 'defense', ...said }
    expect(flatClaim(mutual)).toMatchObject({ parties: ['IRN', 'RUS'], from_party: notApplicable, to_party: notApplicable })
    expect(flatClaim(oneSided)).toMatchObject({ parties: notApplicable, from_party: 'RUS', to_party: unknown })
  })

  test('a count of zero is a value, and money is no count', () => {
    const pledge = { kind: 'pledge', from_party: 'RUS', to_party: 'IRN', act: 'made', ...said } as const
    expect(flatClaim({ ...pledge, quantity: 0 })).toMatchObject({ quantity_low: 0, quantity_high: 0, amount: notApplicable })
    expect(flatClaim({ ...pledge, quantity: { amount: 5, currency: 'EUR' } })).toMatchObject({
      quantity_low: notApplicable,
      amount: 5,
      currency: 'EUR',
    })
    expect(missingIn(flatClaim(pledge)['quantity_low']!)).toBe('unknown')
  })
})
