import { describe, expect, it } from 'vitest'
import type { Judgement, RecordedJudgement } from '../../base/index.ts'
import { agreementOf } from './agreement.ts'

const recorded = (judgements: readonly Judgement[]): RecordedJudgement[] =>
  judgements.map((judgement, at) => ({ seq: at + 1, recorded_at: '2025-07-01T00:00:00.000Z', judgement }))

const decided = (person: string, claim: string, verb: 'accept' | 'reject' | 'unsure'): Judgement => ({
  kind: 'judgement',
  person,
  reason: 'as read',
  verb,
  claim,
})

const pairs = (counts: readonly (readonly [first: 'accept' | 'reject', second: 'accept' | 'reject', times: number])[]): Judgement[] =>
  counts.flatMap(([first, second, times], group) =>
    Array.from({ length: times }, (_, at) => [decided('Ana', `c${group}-${at}`, first), decided('Ben', `c${group}-${at}`, second)]).flat(),
  )

describe('agreement of two coders', () => {
  it('is kappa with its interval: a worked table of 50', () => {
    const [agreement] = agreementOf(
      recorded(
        pairs([
          ['accept', 'accept', 20],
          ['accept', 'reject', 5],
          ['reject', 'accept', 10],
          ['reject', 'reject', 15],
        ]),
      ),
    )
    expect(agreement).toMatchObject({ persons: ['Ana', 'Ben'], claims: 50, agreed: 0.7 })
    expect(agreement!.kappa).toBeCloseTo(0.4, 10)
    expect(agreement!.interval![0]).toBeCloseTo(0.4 - 1.96 * 0.1296, 3)
  })

  it('counts what each decided last, and nothing that was taken back', () => {
    const [agreement] = agreementOf(
      recorded([
        decided('Ana', 'x', 'reject'),
        decided('Ana', 'x', 'accept'),
        decided('Ben', 'x', 'accept'),
        decided('Ana', 'y', 'accept'),
        decided('Ben', 'y', 'reject'),
        { kind: 'judgement', person: 'Ben', reason: 'by mistake', verb: 'undo', undoes: 5 },
      ]),
    )
    expect(agreement).toMatchObject({ claims: 1, agreed: 1, kappa: null, interval: null })
  })

  it('is told of nobody who decided alone', () => {
    expect(agreementOf(recorded([decided('Ana', 'x', 'accept'), decided('Ben', 'y', 'accept')]))).toEqual([])
  })
})
