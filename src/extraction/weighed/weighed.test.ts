import { describe, expect, test } from 'vitest'
import { engine, plainDocument } from '../../../test/reading/kit.ts'
import { analyse } from '../../english/index.ts'
import { extractClaims } from '../extract-claims.ts'
import { classesOf } from './classes.ts'
import { beliefsOf, labelOf, openWeights, reasonsFor, scoresOf, type KeptWeights } from './scorer.ts'
import { weighingOf, type Weighing } from './weighing.ts'

const claimsOf = (text: string, weighing?: Weighing): string[] => {
  const document = plainDocument(text)
  return extractClaims(document, analyse(document, engine, { everything: true }), weighing).claims.map(
    (claim) => `${claim.kind} ${claim.from_party}>${claim.to_party} ${claim.polarity} ${claim.made_by} «${claim.quote}»`,
  )
}

/** Weights as they are kept, from pairs of a label's place and a weight for each cue. */
const weightsOf = (labels: readonly string[], cues: Readonly<Record<string, readonly number[]>>): KeptWeights => ({
  labels,
  cues: Object.entries(cues)
    .map(([name, pairs]) => `${name}\t${pairs.join(' ')}`)
    .join('\n'),
})

/** "festooned" tells an attack, "delivered" tells nothing; who acts attacks and who suffers is attacked. */
const weighing: Weighing = weighingOf({
  kind: weightsOf(['none', 'attack', 'delivery'], { always: [0, 500], 'word:festoon': [1, 1500], 'word:deliver': [0, 900] }),
  denied: weightsOf(['affirmed', 'denied'], { always: [0, 100], 'negated:true': [1, 500] }),
  act: { attack: weightsOf(['used'], {}) },
  side: weightsOf(['right'], { 'attack.from|agent': [0, 900], 'attack.to|patient': [0, 900] }),
})

describe('a linear scorer', () => {
  const weights = openWeights(weightsOf(['tea', 'coffee'], { hot: [0, 50, 1, 50], leaf: [0, 200], bean: [1, 300] }))

  test('adds up what the cues speak for, each with its strength', () => {
    expect(scoresOf(weights, ['hot', 'leaf', 'unknown'])).toEqual([2.5, 0.5])
    expect(scoresOf(weights, [['bean', 0.5]])).toEqual([0, 1.5])
  })

  test('believes in the label that most speaks for, and its beliefs sum up to one', () => {
    expect(labelOf(weights, ['bean', 'hot']).label).toBe('coffee')
    expect(beliefsOf([1, 2, 3]).reduce((sum, belief) => sum + belief, 0)).toBeCloseTo(1)
  })

  test('names its reasons, strongest first', () => expect(reasonsFor(weights, ['hot', 'bean'], 'coffee')).toEqual(['bean', 'hot']))
})

test('the lists of the rules are classes of words', () => expect(classesOf('deliver')).toContain('transfer.giveVerbs'))

describe('weighing', () => {
  const told = 'Norway attacked Denmark in May. '
  const unread = `${told}Norway festooned Sweden with ribbons on Monday.`

  test('reads what no rule reads', () => {
    expect(claimsOf(unread)).toHaveLength(1)
    expect(claimsOf(unread, weighing).slice(1)).toEqual(['attack NOR>SWE affirmed weighed/attack «Norway festooned Sweden with ribbons»'])
  })

  test('reads nothing into a text of which no rule reads anything', () =>
    expect(claimsOf('Norway festooned Sweden with ribbons on Monday.', weighing)).toEqual([]))

  test('knows a denial', () =>
    expect(claimsOf(`${told}Norway has not festooned Sweden with ribbons.`, weighing).slice(1)).toEqual([
      expect.stringMatching(/^attack NOR>SWE denied weighed\/attack/),
    ]))

  test('drops what the rules read of goods where next to nothing speaks for it', () => {
    const read = 'Norway delivered six tanks to Sweden on Monday.'
    expect(claimsOf(read)).toHaveLength(1)
    expect(claimsOf(read, weighing)).toEqual([])
  })

  test('gives the same claims each time', () => expect(claimsOf(unread, weighing)).toEqual(claimsOf(unread, weighing)))
})
