import { describe, expect, it } from 'vitest'
import { checkClaim } from './index.ts'

const pledge = {
  kind: 'pledge',
  from_party: 'RUS',
  to_party: 'IRN',
  polarity: 'affirmed',
  modality: 'actual',
  item: 'Su-35',
  quantity: [24, 48],
  act: 'made',
  due_on: ['2025', '2026-03'],
  speaker: [],
  evidence: [0, 5],
  quote: 'Words',
}

const problemsOf = (change: object): readonly string[] => {
  const checked = checkClaim({ ...pledge, ...change })
  return 'problems' in checked ? checked.problems : []
}

describe('a claim from outside', () => {
  it('is taken when it is as the codebook has it', () => {
    expect(checkClaim(pledge)).toEqual({ claim: pledge })
  })

  it.each([
    [{ act: 'given' }, 'act'],
    [{ rung: 'fights' }, 'rung'],
    [{ evidence: [5, 5] }, 'evidence'],
    [{ quantity: [48, 24] }, 'quantity'],
    [{ quantity: -1 }, 'quantity'],
    [{ due_on: '2025-02-30' }, 'due_on'],
    [{ from_party: 'Russia' }, 'from_party'],
    [{ kind: 'promise' }, 'kind'],
    [{ quote: '' }, 'quote'],
  ])('is refused with its field: %o', (change, field) => {
    expect(problemsOf(change).join('\n')).toContain(field)
  })
})
