import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimIdOf, type Judgement } from '../../src/base/index.ts'
import { openLedger, type Ledger } from '../../src/ledger/index.ts'
import { allEngines } from './engines.ts'
import { readingOf, tickingClock, trainers, treaty } from './sample.ts'

const decision = (fields: Record<string, unknown>): Judgement =>
  ({ kind: 'judgement', person: 'Ana', reason: 'the text says so', ...fields }) as unknown as Judgement

describe.each(allEngines())('what was taken in last, on $name', ({ start, stop, fresh }) => {
  beforeAll(start)
  afterAll(stop)

  const using = async (action: (ledger: Ledger) => Promise<void>): Promise<void> => {
    const ledger = await openLedger({ location: await fresh(), now: tickingClock() })
    try {
      await action(ledger)
    } finally {
      await ledger.close()
    }
  }
  const empty = readingOf('Nothing happened.', [], { label: 'empty.txt', published_on: '2025-01-01' })

  it('lists texts the last first, a part of them, those since an instant, those without a date', () =>
    using(async (ledger) => {
      await ledger.append([trainers()])
      await ledger.append([treaty(), empty])
      const labels = async (question: Parameters<Ledger['latestDocuments']>[0]): Promise<string[]> =>
        (await ledger.latestDocuments(question)).map(({ label }) => label)
      expect(await labels({ limit: 9 })).toEqual(['empty.txt', 'treaty.txt', 'trainers.txt'])
      expect(await labels({ limit: 1, offset: 1 })).toEqual(['treaty.txt'])
      expect(await labels({ limit: 9, undated: true })).toEqual(['treaty.txt'])
      const recorded_at = (await ledger.latestDocuments({ limit: 1 }))[0]!.recorded_at
      expect(await labels({ limit: 9, since: recorded_at })).toEqual(['empty.txt', 'treaty.txt'])
      expect(await labels({ limit: 9, since: '2099' })).toEqual([])
      expect(await ledger.latestDocuments({ limit: 9 })).toEqual([...(await ledger.listDocuments())].reverse())
    }))

  it('lists judgements the last first, each with the first claim that it touches', () =>
    using(async (ledger) => {
      await ledger.append([trainers()])
      const [first, second] = trainers().claims.map(claimIdOf)
      await ledger.judge([decision({ verb: 'accept', claim: second })])
      await ledger.judge([decision({ verb: 'merge', claims: [first, second] })])
      await ledger.judge([decision({ verb: 'grade', source: 'wire', reliability: 'B', credibility: '2' })])
      const rows = await ledger.latestJudgements({ limit: 9 })
      expect(rows.map(({ verb, claim }) => [verb, claim])).toEqual([
        ['grade', null],
        ['merge', first],
        ['accept', second],
      ])
      expect(rows[2]).toMatchObject({ person: 'Ana', reason: 'the text says so' })
      expect(await ledger.latestJudgements({ limit: 1, offset: 1 })).toEqual([rows[1]])
      expect(await ledger.latestJudgements({ limit: 9, since: rows[1]!.recorded_at })).toEqual(rows.slice(0, 2))
    }))

  it('tells the last claim on a party, the last change of what was read before, and the parties of some kinds of claims', () =>
    using(async (ledger) => {
      const state = async () => [await ledger.lastChange(), await ledger.lastClaimOn('RUS'), await ledger.lastClaimOn('QQQ')]
      expect(await state()).toEqual([0, 0, 0])
      await ledger.append([trainers()])
      const [, onRussia] = await state()
      expect(await state()).toEqual([0, onRussia, 0])
      expect(await ledger.partiesIn(['attack', 'appeal'])).toEqual(['IRN', 'ISR'])
      await ledger.append([empty])
      expect(await state()).toEqual([0, onRussia, 0])
      const { head } = await ledger.append([{ ...empty, reader: 'rules 0.2.0' }])
      expect(await state()).toEqual([head.seq, onRussia, 0])
      const { recorded } = await ledger.judge([decision({ verb: 'accept', claim: claimIdOf(trainers().claims[0]!) })])
      expect(await state()).toEqual([recorded[0]!.seq, onRussia, 0])
      const again = await ledger.append([trainers('rules 0.2.0', [0])])
      expect(await state()).toEqual([again.head.seq, onRussia, 0])
    }))

  it('counts texts and the claims that stand', () =>
    using(async (ledger) => {
      expect(await ledger.totals()).toEqual({ documents: 0, claims: 0, without_claims: 0 })
      await ledger.append([trainers(), treaty(), empty])
      expect(await ledger.totals()).toEqual({ documents: 3, claims: 6, without_claims: 1 })
      await ledger.append([trainers('rules 0.2.0', [0])])
      expect(await ledger.totals()).toEqual({ documents: 3, claims: 5, without_claims: 1 })
      await ledger.append([trainers('rules 0.3.0', [0, 1, 2, 3])])
      expect(await ledger.totals()).toEqual({ documents: 3, claims: 2, without_claims: 2 })
      await ledger.append([trainers('rules 0.4.0')])
      expect(await ledger.totals()).toEqual({ documents: 3, claims: 6, without_claims: 1 })
    }))
})
