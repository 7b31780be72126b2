import { describe, expect, it } from 'vitest'
import { claimIdOf } from '../../base/index.ts'
import type { Judgement, RecordedJudgement } from '../../base/index.ts'
import { textBetween } from '../../../test/facts/kit.ts'
import { factsOf } from '../facts-of.ts'

const textOf = textBetween('DEU', 'GEO')

const promise = textOf('A', '2023-01-10', [
  'Germany will give Georgia four air defence systems, the chancellor said.',
  { kind: 'pledge', act: 'made', item: 'air defence system', quantity: 4 },
])
const arrival = textOf(
  'B',
  '2024-03-02',
  ['Two German IRIS-T units are in Georgia since May.', { kind: 'delivery', item: 'IRIS-T', quantity: 2, event_on: '2023-05' }],
  ['One Patriot was lost.', { kind: 'loss', from_party: null, item: 'Patriot', quantity: 1 }],
  ['Spare radars have come.', { kind: 'delivery', item: 'radar', quantity: 3 }],
)
const again = textOf('C', '2024-04-02', [
  'Germany handed over three IRIS-T units in June.',
  { kind: 'delivery', item: 'IRIS-T', quantity: 3, event_on: '2023-06' },
])
const claims = [promise, arrival, again].flatMap((one) => one.claims)
const documents = [promise, arrival, again].map(({ document }) => document)
const [pledged, came, lost, radars, cameAgain] = claims.map(claimIdOf) as [string, string, string, string, string]

const judged = (...judgements: readonly Record<string, unknown>[]) =>
  factsOf(claims, documents, {
    judgements: judgements.map(
      (one, at): RecordedJudgement => ({
        seq: at + 1,
        recorded_at: '2024-05-01T00:00:00.000Z',
        judgement: { kind: 'judgement', person: 'Ada', reason: 'checked', ...one } as unknown as Judgement,
      }),
    ),
  })
const account = (facts: ReturnType<typeof factsOf>, item: string) => facts.items.find((one) => one.item === item)

describe('judgements in the facts', () => {
  it('let a delivery settle a pledge that names no type, once a person linked them', () => {
    expect(account(judged(), 'air defence system')?.delivered.said).toBe('not_said')
    const facts = judged({ verb: 'link', relation: 'fulfils', from: pledged, to: came })
    const settled = account(facts, 'air defence system')
    expect(settled?.delivered).toMatchObject({ said: 'affirmed', count: { low: 2, high: 2 }, claims: [came] })
    expect(settled?.outstanding.count).toMatchObject({ low: 2, high: 2 })
    const undone = { verb: 'undo', undoes: 1 }
    expect(
      account(judged({ verb: 'link', relation: 'fulfils', from: pledged, to: came }, undone), 'air defence system')?.delivered.said,
    ).toBe('not_said')
  })

  it('put a loss into the account of what came, and say what makes it good', () => {
    const facts = judged(
      { verb: 'link', relation: 'loses', from: came, to: lost },
      { verb: 'link', relation: 'replaces', from: lost, to: radars },
    )
    expect(account(facts, 'IRIS-T')?.lost).toMatchObject({ said: 'affirmed', claims: [lost] })
    expect(account(judged(), 'IRIS-T')?.lost.said).toBe('not_said')
  })

  it('read merged deliveries of two days as one, on which the sources differ', () => {
    const apart = account(judged(), 'IRIS-T')?.delivered.count
    expect(apart).toMatchObject({ low: 3, high: 5, contested: false })
    const facts = judged({ verb: 'merge', claims: [came, cameAgain] })
    expect(account(facts, 'IRIS-T')?.delivered.count).toMatchObject({ low: 2, high: 3, contested: true })
    expect(facts.told.find((one) => one.claims.includes(came))).toMatchObject({ claims: [came, cameAgain], sources: 2 })
  })

  it('leave a rejected claim out of every figure, and say who put it out', () => {
    const facts = judged({ verb: 'reject', claim: cameAgain })
    expect(account(facts, 'IRIS-T')?.delivered.claims).toEqual([came])
    expect(facts.claims.some(({ id }) => id === cameAgain)).toBe(false)
    expect(facts.decisions.put_aside).toMatchObject([{ id: cameAgain, person: 'Ada' }])
  })

  it('keep apart what a person said are two facts', () => {
    const twice = textOf('D', '2024-04-09', [
      'The three units of June came by ship.',
      { kind: 'delivery', item: 'IRIS-T', quantity: 3, event_on: '2023-06' },
    ])
    const told = (judgements: readonly RecordedJudgement[]) =>
      factsOf([...claims, ...twice.claims], [...documents, twice.document], { judgements }).told.filter((one) =>
        one.claims.includes(cameAgain),
      )[0]
    const judgement = { kind: 'judgement', person: 'Ada', reason: 'another ship', verb: 'unlink', relation: 'same_fact' } as const
    expect(told([])?.claims).toHaveLength(2)
    const unlink = { ...judgement, from: cameAgain, to: claimIdOf(twice.claims[0]!) }
    expect(told([{ seq: 1, recorded_at: '2024-05-01T00:00:00.000Z', judgement: unlink }])?.claims).toEqual([cameAgain])
  })
})
