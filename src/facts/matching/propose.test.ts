import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedPair, readPairs } from '../../../scripts/quality/matching-gold.ts'
import { countPair, noCounts } from '../../../scripts/quality/matching-tally.ts'
import { linkRelations } from '../../base/index.ts'
import type { Claim } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import { featureNames } from './features.ts'
import { acceptAbove, proposeLinks, ruleSetName } from './propose.ts'
import { matchingWeights } from './weights.ts'

const gold = (name: string) => readPairs(`test/gold/matching/${name}.jsonl`)
const pairs = [...gold('dev'), ...gold('first-contact')]

const f1Of = (name: string): number => {
  const counts = noCounts()
  for (const pair of gold(name)) {
    const { claims, documents, from, to } = askedPair(pair)
    const ends = [from, to].sort().join(' ')
    const found = proposeLinks(claims, documents).find(
      (one) => one.relation === pair.relation && [one.from, one.to].sort().join(' ') === ends && one.score >= 0.5,
    )
    countPair(counts, pair.linked, found !== undefined)
  }
  return (2 * counts.right) / (2 * counts.right + counts.wrong + counts.missed)
}

describe('the pairs of the gold set', () => {
  it('are enough, half of them hard negatives, and quote their texts to the letter', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(150)
    expect(pairs.filter(({ linked }) => !linked).length).toBeGreaterThanOrEqual(pairs.length / 2)
    expect(gold('first-contact').length).toBeGreaterThanOrEqual(50)
    for (const relation of linkRelations) expect(pairs.some((pair) => pair.relation === relation && !pair.linked)).toBe(true)
    const wrong = pairs.flatMap(({ id, from, to }) =>
      [from, to].some(({ document, claim }) => document.text.slice(...claim.evidence) !== claim.quote) ? [id] : [],
    )
    expect(wrong).toEqual([])
  })

  it('are told apart', () => {
    expect(f1Of('dev')).toBeGreaterThanOrEqual(0.94)
    expect(f1Of('first-contact')).toBeGreaterThanOrEqual(0.92)
  })
})

describe('proposals', () => {
  const all = pairs.map(askedPair)
  const claims = all.flatMap((one) => one.claims)
  const documents = all.flatMap((one) => one.documents)

  it('have reasons and a score, and are the same in whatever order the claims come', () => {
    const once = proposeLinks(claims, documents)
    expect(once.length).toBeGreaterThan(100)
    for (const { score, reasons } of once) {
      expect(reasons.length).toBeGreaterThan(0)
      expect(score).toBeGreaterThanOrEqual(0.3)
      expect(score).toBeLessThanOrEqual(1)
    }
    fc.assert(
      fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (shuffled) => {
        expect(proposeLinks(shuffled, documents)).toEqual(once)
      }),
      { seed: 5, numRuns: 5 },
    )
  })

  it('weigh each feature that there is', () => {
    for (const name of ['shared', ...linkRelations]) expect(matchingWeights[name]).toHaveLength(featureNames.length)
  })

  it('name what speaks for and against them, heaviest first', () => {
    const { claims: two, documents: texts } = askedPair(pairs.find(({ id }) => id === 'dev-001')!)
    const [first] = proposeLinks(two, texts)
    expect(first).toMatchObject({ relation: 'same_fact' })
    expect(first?.reasons).toContainEqual(expect.stringMatching(/^same number: \+\d\.\d$/))
    const weights = first!.reasons.map((reason) => Math.abs(Number(reason.split(': ')[1]!.replace('−', '-'))))
    expect(weights).toEqual([...weights].sort((a, b) => b - a))
  })

  it('grow with the number of claims, not with its square', () => {
    const text = (at: number): Document => ({
      kind: 'document',
      id: `d${at}`,
      label: `${at}`,
      text: '',
      sha256: '',
      blocks: [],
      anchors: [],
      published_on: `2024-${String((at % 12) + 1).padStart(2, '0')}-10`,
    })
    const many = Array.from({ length: 3000 }, (_, at): Claim => {
      const kind = ['pledge', 'delivery', 'loss'][at % 3]!
      const fields = {
        from_party: 'USA',
        to_party: 'UKR',
        polarity: 'affirmed',
        modality: 'actual',
        item: 'shell',
        quantity: at,
        speaker: [],
      }
      const said = { kind, ...(kind === 'pledge' && { act: 'made' }), ...fields, evidence: [0, 5], quote: 'shell', document: `d${at}` }
      return said as unknown as Claim
    })
    const proposals = proposeLinks(
      many,
      many.map((_, at) => text(at)),
    )
    expect(proposals.length).toBeLessThan(3000 * 41 * 2)
  })

  it('are accepted above a threshold in the name of who lets the rule set, and marked with it', () => {
    const proposals = proposeLinks(claims, documents)
    const accepted = acceptAbove(proposals, 0.9, 'Ada')
    expect(accepted).toHaveLength(proposals.filter(({ score }) => score >= 0.9).length)
    expect(accepted[0]).toMatchObject({ verb: 'link', person: 'Ada', rule_set: { name: ruleSetName, threshold: 0.9 } })
    expect(accepted.every((one) => one.reason !== '')).toBe(true)
  })
})
