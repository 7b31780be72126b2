import { describe, expect, it } from 'vitest'
import { claimIdOf, contentId, sha256, type Claim, type Judgement } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import { factsOf, reviewQueue } from '../../facts/index.ts'
import { review } from './session.ts'

const text = 'Norway delivered eight tanks to Ukraine. No tank from Norway has reached Ukraine, an official said.'
const id = contentId(text)
const document: Document = {
  kind: 'document',
  id,
  label: 'a.txt',
  text,
  sha256: sha256(text),
  published_on: '2023-05-01',
  blocks: [{ span: [0, text.length], kind: 'paragraph' }],
  anchors: [],
}
const delivery = (quote: string, polarity: 'affirmed' | 'denied', speaker: string[]): Claim => {
  const start = text.indexOf(quote)
  const common = { kind: 'delivery', from_party: 'NOR', to_party: 'UKR', modality: 'actual', item: 'tank', document: id } as const
  return { ...common, polarity, speaker, evidence: [start, start + quote.length], quote }
}
const claims = [
  delivery('Norway delivered eight tanks', 'affirmed', []),
  delivery('No tank from Norway has reached Ukraine', 'denied', ['official']),
]
const facts = factsOf(claims, [document])
const ids = facts.claims.map((told) => told.id)

/** A review whose person types these lines. */
const typing = async (
  ...lines: string[]
): Promise<{ readonly written: string; readonly judgements: readonly Judgement[]; readonly stand: number }> => {
  const judgements: Judgement[] = []
  let written = ''
  const stand = await review({
    items: reviewQueue(facts).slice(0, 1),
    context: { facts, documents: [document] },
    person: 'Ana',
    ask: async () => lines.shift(),
    write: async (part) => {
      written += part
    },
    record: async (made) => {
      judgements.push(...made)
      return made.map((judgement, at) => ({
        seq: judgements.length - made.length + at + 1,
        recorded_at: '2025-01-01T00:00:00.000Z',
        judgement,
      }))
    },
  })
  return { written, judgements, stand }
}

describe('a review at the terminal', () => {
  it('shows both sides of a conflict in their words, numbered', async () => {
    const { written } = await typing('q')
    expect(written).toContain('Sources differ')
    expect(written).toContain('»Norway delivered eight tanks« to Ukraine')
    expect(written).toMatch(/^2 {2}claim /m)
  })

  it('asks which claim is meant, and takes the reason from the line or from the next one', async () => {
    const { written, judgements } = await typing('r', 'hearsay', 'r2 hearsay', 'q')
    expect(written).toContain('this item has several claims')
    expect(judgements).toEqual([{ kind: 'judgement', verb: 'reject', claim: ids[1], person: 'Ana', reason: 'hearsay' }])
    expect((await typing('u1', 'no second source')).judgements).toEqual([
      { kind: 'judgement', verb: 'unsure', claim: ids[0], person: 'Ana', reason: 'no second source' },
    ])
  })

  it('corrects fields, and says what is wrong with one that the codebook does not know', async () => {
    const { judgements } = await typing('e1 quantity=8 event_on=2023-03', 'the text says eight')
    expect(judgements).toMatchObject([
      { verb: 'correct', claim: ids[0], becomes: { quantity: 8, event_on: '2023-03', made_by: 'person: Ana' } },
    ])
    expect(claimIdOf((judgements[0] as { becomes: Claim }).becomes)).not.toBe(ids[0])
    expect((await typing('e1 colour=red', 'x', 'q')).written).toContain('field: colour=red')
  })

  it('takes back what was decided last', async () => {
    const { judgements, stand } = await typing('z', 'x', 'm one fact')
    expect(judgements).toMatchObject([{ verb: 'merge', claims: ids }])
    expect(stand).toBe(1)
  })

  it('records nothing without a reason, and explains the keys', async () => {
    const { written, judgements } = await typing('r1', '', '?', 'q')
    expect(judgements).toEqual([])
    expect(written).toContain('a judgement needs a reason')
    expect(written).toContain('digits after the key')
  })
})
