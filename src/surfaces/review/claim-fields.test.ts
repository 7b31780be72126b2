import { describe, expect, it } from 'vitest'
import type { Claim } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import { corrected, missed, placesOf, typedFields } from './claim-fields.ts'

const text = 'Oslo said on Monday that it would hand over 14 Leopard 2 tanks by 2026.'
const document: Document = { kind: 'document', id: 'd1', label: 'a.txt', text, sha256: '0'.repeat(64), blocks: [], anchors: [] }
const fieldsOf = (...typed: string[]): Record<string, unknown> => {
  const made = typedFields(typed)
  if ('problems' in made) throw new Error(made.problems.join())
  return made.fields
}
const fields = fieldsOf('kind=pledge', 'from_party=NOR', 'item=Leopard 2', 'quantity=14', 'act=made', 'due_on=2026')

describe('a claim made by a person', () => {
  it('has the words that were marked and the fields that were filled', () => {
    const [place] = placesOf(text, 'it would hand over 14 Leopard 2 tanks by 2026')
    const made = missed(document, place!, fields, 'Ana')
    expect(made).toMatchObject({
      claim: { kind: 'pledge', from_party: 'NOR', to_party: null, quantity: 14, due_on: '2026', document: 'd1', made_by: 'person: Ana' },
    })
    expect('claim' in made && text.slice(...made.claim.evidence)).toBe('it would hand over 14 Leopard 2 tanks by 2026')
  })

  it('reads ranges, sums, chains of speakers and lists of parties', () => {
    expect(fieldsOf('quantity=24..48', 'event_on=2024..2025-03', 'speaker=analysts > Le Monde', 'parties=RUS, IRN')).toEqual({
      quantity: [24, 48],
      event_on: ['2024', '2025-03'],
      speaker: ['analysts', 'Le Monde'],
      parties: ['IRN', 'RUS'],
    })
    expect(fieldsOf('quantity=4,000,000 USD')).toEqual({ quantity: { amount: 4_000_000, currency: 'USD' } })
    expect(fieldsOf('to_party=unknown', 'item=unknown')).toEqual({ to_party: null, item: undefined })
  })

  it('is refused with the field that is wrong', () => {
    expect(typedFields(['colour=red'])).toHaveProperty('problems')
    expect(missed(document, [0, 4], { ...fields, act: 'given' }, 'Ana')).toEqual({ problems: [expect.stringContaining('act')] })
    expect(missed(document, [0, 4], fieldsOf('kind=pledge', 'act=made', 'quantity=many'), 'Ana')).toHaveProperty('problems')
  })

  it('is a correction of the claim that was read, with the same words', () => {
    const read: Claim = {
      kind: 'delivery',
      from_party: 'NOR',
      to_party: null,
      polarity: 'affirmed',
      modality: 'future',
      item: 'Leopard 2',
      speaker: [],
      evidence: [0, 4],
      quote: 'Oslo',
      document: 'd1',
    }
    expect(corrected(read, fieldsOf('item=unknown', 'quantity=14'), 'Ana')).toMatchObject({
      claim: { quantity: 14, quote: 'Oslo', made_by: 'person: Ana' },
    })
    expect(corrected({ ...read, replaces: 'T-72' }, fieldsOf('kind=loss'), 'Ana')).toMatchObject({ claim: { kind: 'loss', quote: 'Oslo' } })
    expect(corrected(read, fieldsOf('kind=pledge'), 'Ana')).toEqual({ problems: [expect.stringContaining('act')] })
  })
})
