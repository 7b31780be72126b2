import { describe, expect, it } from 'vitest'
import { claimIdOf } from '../base/index.ts'
import type { Claim, Judgement, RecordedJudgement } from '../base/index.ts'
import { textBetween } from '../../test/facts/kit.ts'
import { conflictsOf } from './conflicts.ts'
import { factsOf } from './facts-of.ts'
import { reviewQueue } from './review-queue.ts'

type Text = ReturnType<ReturnType<typeof textBetween>>

const textOf = textBetween('NOR', 'LVA')
const factsFrom = (texts: readonly Text[], judgements: readonly Judgement[] = []) =>
  factsOf(
    texts.flatMap(({ claims }) => claims),
    texts.map(({ document }) => document),
    {
      judgements: judgements.map(
        (judgement, at): RecordedJudgement => ({ seq: at + 1, recorded_at: '2025-01-01T00:00:00.000Z', judgement }),
      ),
    },
  )
const conflicts = (...texts: readonly Text[]) => conflictsOf(factsFrom(texts))
const values = (found: ReturnType<typeof conflictsOf>) =>
  found.map(({ about, field, readings }) => [about, field, ...readings.map(({ value }) => value)])

const treaty = { kind: 'instrument', from_party: null, to_party: null, parties: ['LVA', 'NOR'], name: 'Coast Pact' }
const minister = { kind: 'delivery', item: 'radar', speaker: ['Liv Aas'] }

describe('conflicts on record', () => {
  it('hold figures that cannot both be, with who says which and what the choice moves', () => {
    const found = conflicts(
      textOf('Fjord Post', '2024-03-02', [
        'Norway promised Latvia 12 radars.',
        { kind: 'pledge', act: 'made', item: 'radar', quantity: 12 },
      ]),
      textOf('Daugava Mail', '2024-03-03', [
        'The Norwegian promise was of 20 radars.',
        { kind: 'pledge', act: 'made', item: 'radar', quantity: 20 },
      ]),
    )
    expect(found).toMatchObject([
      {
        about: 'count',
        from_party: 'NOR',
        to_party: 'LVA',
        subject: 'radar',
        field: 'promised',
        readings: [
          { value: '12', sources: ['fjord post'], independent: 1 },
          { value: '20', sources: ['daugava mail'], independent: 1 },
        ],
      },
    ])
    expect(found[0]?.moves).toContain('outstanding of radar')
  })

  it('hold what one affirms and another denies', () => {
    const found = conflicts(
      textOf('Fjord Post', '2024-03-02', [
        'Four radars have reached Latvia.',
        { kind: 'delivery', item: 'radar', quantity: 4, event_on: '2024-02' },
      ]),
      textOf('Daugava Mail', '2024-03-03', [
        'No radar came.',
        { kind: 'delivery', item: 'radar', polarity: 'denied', event_on: '2024-02' },
      ]),
      textOf('Hill Radio', '2024-03-03', [
        'Latvia bombed no ship.',
        { kind: 'attack', act: 'used', from_party: 'LVA', to_party: 'EST', polarity: 'denied', event_on: '2024-01-05' },
      ]),
      textOf('Shore Radio', '2024-03-04', [
        'Latvian planes bombed a ship.',
        { kind: 'attack', act: 'used', from_party: 'LVA', to_party: 'EST', event_on: '2024-01-05' },
      ]),
    )
    expect(values(found)).toEqual([
      ['whether', 'delivered', 'affirmed', 'denied'],
      ['attack', 'used', 'denied', 'affirmed'],
    ])
  })

  it('hold two days of entry into force', () => {
    const found = conflicts(
      textOf('Fjord Post', '2024-12-02', [
        'The Coast Pact came into force on 1 May 2024.',
        { ...treaty, act: 'in_force', event_on: '2024-05-01' },
      ]),
      textOf('Daugava Mail', '2024-12-03', [
        'The Coast Pact has been in force since 9 October.',
        { ...treaty, act: 'in_force', event_on: '2024-10-09' },
      ]),
    )
    expect(values(found)).toEqual([['instrument_day', 'in_force', '2024-05-01', '2024-10-09']])
    expect(found[0]).toMatchObject({ subject: 'Coast Pact', moves: ['state of Coast Pact'] })
  })

  it('hold two deadlines of one pledge', () => {
    const due = (year: string) => ({ kind: 'pledge', act: 'made', item: 'frigate', quantity: 2, due_on: year })
    const found = conflicts(
      textOf('Fjord Post', '2022-03-02', ['Two frigates will come in 2023.', due('2023')]),
      textOf('Daugava Mail', '2022-03-03', ['Two frigates are due in 2024.', due('2024')]),
    )
    expect(found.find(({ about }) => about === 'due')?.readings.map(({ value }) => value)).toEqual(['2023', '2024'])
  })

  it('hold one statement that was rendered in two ways, and not what was said on another day', () => {
    const texts = [
      textOf('Fjord Post', '2024-03-02', ['Liv Aas said the radars had been handed over.', minister]),
      textOf('Daugava Mail', '2024-03-02', [
        'The radars would be handed over, Liv Aas was quoted as saying.',
        { ...minister, modality: 'future' },
      ]),
    ]
    const found = conflicts(...texts)
    expect(found).toMatchObject([
      { about: 'statement', subject: 'Liv Aas', readings: [{ value: 'delivery' }, { value: 'delivery future' }] },
    ])
    const year = textOf('Daugava Mail', '2025-06-02', [
      'The radars would be handed over, Liv Aas said.',
      { ...minister, modality: 'future' },
    ])
    expect(conflicts(texts[0]!, year).filter(({ about }) => about === 'statement')).toEqual([])
    const [from, to] = found[0]!.readings.map(({ claims }) => claims[0]!)
    const apart = {
      kind: 'judgement',
      person: 'Ada',
      reason: 'two calls',
      verb: 'unlink',
      relation: 'same_statement',
      from: from!,
      to: to!,
    } as const
    expect(conflictsOf(factsFrom(texts, [apart]))).toEqual([])
  })

  it('are none where sources agree', () => {
    const same = { kind: 'pledge', act: 'made', item: 'radar', quantity: 12 }
    expect(
      conflicts(
        textOf('Fjord Post', '2024-03-02', ['Norway promised Latvia 12 radars.', same]),
        textOf('Hill Radio', '2024-03-05', ['Twelve radars were promised.', same]),
      ),
    ).toEqual([])
  })
})

describe('what waits for a person', () => {
  const texts = [
    textOf('Fjord Post', '2024-03-02', ['Norway promised Latvia 12 radars.', { kind: 'pledge', act: 'made', item: 'radar', quantity: 12 }]),
    textOf('Daugava Mail', '2024-03-03', [
      'The Norwegian promise was of 20 radars.',
      { kind: 'pledge', act: 'made', item: 'radar', quantity: 20 },
    ]),
    textOf(
      'Hill Radio',
      '2024-04-05',
      ['Air defence has gone to Latvia.', { kind: 'delivery', item: 'air defence' }],
      ['NASAMS launchers were promised.', { kind: 'pledge', act: 'made', item: 'air defence launcher' }],
    ),
    textOf('Shore Radio', '2024-04-06', ['A NASAMS launcher landed in Latvia.', { kind: 'delivery', item: 'NASAMS', quantity: 1 }]),
  ]
  const ids = factsFrom(texts).claims.map(({ id }) => id)
  const judged = (verb: 'accept' | 'unsure', claim: string): Judgement => ({
    kind: 'judgement',
    person: 'Ada',
    reason: 'read',
    verb,
    claim,
  })

  it('comes in order of worth: conflicts, proposals, unsure ones, then what nobody looked at, most figures first', () => {
    const queue = reviewQueue(factsFrom(texts, [judged('accept', ids[0]!), judged('unsure', ids[1]!)]))
    const order = queue.map(({ why }) => why)
    expect([...new Set(order)]).toEqual(['conflict', 'proposal', 'unsure', 'not_looked_at'])
    expect(queue.filter(({ why }) => why === 'not_looked_at').map(({ claims }) => claims[0])).not.toContain(ids[0])
    const figures = queue.filter(({ why }) => why === 'not_looked_at').map((one) => one.figures)
    expect(figures).toEqual([...figures].sort((a, b) => b - a))
  })

  it('no longer holds a proposal on which somebody decided, or judgements that found their claim', () => {
    const proposal = reviewQueue(factsFrom(texts)).find(({ why }) => why === 'proposal')!.proposal!
    const link = {
      kind: 'judgement',
      person: 'Ada',
      reason: 'one',
      verb: 'unlink',
      relation: proposal.relation,
      from: proposal.from,
      to: proposal.to,
    } as const
    const after = reviewQueue(factsFrom(texts, [link, judged('accept', 'gone')]))
    expect(after.some((one) => one.proposal?.from === proposal.from && one.proposal.to === proposal.to)).toBe(false)
    expect(after.find(({ why }) => why === 'not_carried_over')?.queued).toMatchObject({ claim: 'gone', reason: 'claim_not_on_file' })
  })

  it('holds a judgement that went to a claim which reads differently, until somebody decides on that claim', () => {
    const [text] = texts
    const old = { ...text!.claims[0]!, modality: 'future' } as Claim
    const queueWith = (...judgements: readonly Judgement[]) => {
      const recorded = judgements.map((judgement, at) => ({ seq: at + 1, recorded_at: '2025-01-01T00:00:00.000Z', judgement }))
      return reviewQueue(factsOf(text!.claims, [text!.document], { judgements: recorded, withdrawn: [old] }))
    }
    const carried = judged('accept', claimIdOf(old))
    expect(queueWith(carried)).toMatchObject([{ why: 'changed_in_carrying', carried: { changed: ['modality'] } }])
    expect(queueWith(carried, judged('accept', ids[0]!))).toEqual([])
  })
})
