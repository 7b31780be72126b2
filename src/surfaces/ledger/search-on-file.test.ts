import { describe, expect, it } from 'vitest'
import { readingOf } from '../../../scripts/faults/readings.ts'
import { claimIdOf, type Claim } from '../../base/index.ts'
import { applyJudgements } from '../../facts/index.ts'
import { openLedger, type Ledger } from '../../ledger/index.ts'
import { searchOnFile } from './search-on-file.ts'

const decided = { kind: 'judgement', person: 'Ana', reason: 'x' } as const
const [first, second] = readingOf(1).claims as [Claim, Claim]

const filled = async (): Promise<Ledger> => {
  const ledger = await openLedger({ location: ':memory:', now: () => new Date() })
  await ledger.append([readingOf(1)])
  return ledger
}

const found = async (ledger: Ledger): Promise<readonly Claim[]> => (await searchOnFile(ledger, 'Pledge text', 50)).map(({ claim }) => claim)

describe('a search in a ledger', () => {
  it('gives claims as they were read, each with its text', async () => {
    const ledger = await filled()
    expect(await found(ledger)).toEqual([first, second])
    expect((await searchOnFile(ledger, 'Pledge text', 50))[0]?.document.id).toBe(readingOf(1).document.id)
    expect(await searchOnFile(ledger, 'no such words', 50)).toEqual([])
  })

  it('gives them as judged: rejected ones not, corrected ones as they read now, added ones too', async () => {
    const ledger = await filled()
    const better: Claim = { ...second, quantity: 99, made_by: 'person: Ana' } as Claim
    const added: Claim = { ...second, kind: 'loss', act: undefined, made_by: 'person: Ana' } as unknown as Claim
    await ledger.judge([
      { ...decided, verb: 'reject', claim: claimIdOf(first) },
      { ...decided, verb: 'correct', claim: claimIdOf(second), becomes: better },
      { ...decided, verb: 'add', adds: added },
    ])
    const claims = await found(ledger)
    expect(claims.map(({ kind }) => kind).sort()).toEqual(['loss', 'pledge'])
    expect(claims.find(({ kind }) => kind === 'pledge')).toMatchObject({ quantity: 99 })
  })

  it('gives a claim again whose rejection was taken back', async () => {
    const ledger = await filled()
    const { recorded } = await ledger.judge([{ ...decided, verb: 'reject', claim: claimIdOf(first) }])
    expect(await found(ledger)).toEqual([second])
    await ledger.judge([{ ...decided, verb: 'undo', undoes: recorded[0]!.seq }])
    expect(await found(ledger)).toEqual([first, second])
  })
})

describe('a grade that was taken back', () => {
  it('counts no more, and again when that is taken back', async () => {
    const ledger = await filled()
    const gradesNow = async (): Promise<readonly string[]> => {
      const { claims, judgements, withdrawn } = await ledger.recall({})
      return applyJudgements(claims, judgements, withdrawn).grades.map(({ source, reliability }) => `${source} ${reliability}`)
    }
    const grade = { ...decided, verb: 'grade', source: 'wire', reliability: 'B', credibility: '2' } as const
    const { recorded } = await ledger.judge([grade])
    expect(await gradesNow()).toEqual(['wire B'])
    const undone = await ledger.judge([{ ...decided, verb: 'undo', undoes: recorded[0]!.seq }])
    expect(await gradesNow()).toEqual([])
    await ledger.judge([{ ...decided, verb: 'undo', undoes: undone.recorded[0]!.seq }])
    expect(await gradesNow()).toEqual(['wire B'])
  })
})
