import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimIdOf } from '../../base/index.ts'
import type { Claim, Judgement, RecordedJudgement } from '../../base/index.ts'
import { applyJudgements } from './apply.ts'

const text = 'Norway promised Latvia 12 tanks and 4 radars, and 3 tanks came in May before the rest was held up.'
const said = (kind: string, fields: Record<string, unknown>, quote = text.slice(0, 44)): Claim => {
  const start = text.indexOf(quote)
  return {
    kind,
    from_party: 'NOR',
    to_party: 'LVA',
    polarity: 'affirmed',
    modality: 'actual',
    ...fields,
    speaker: [],
    evidence: [start, start + quote.length],
    quote,
    document: 'd1',
    made_by: 'transfer/frame',
  } as unknown as Claim
}
const tanks = said('pledge', { act: 'made', item: 'tank', quantity: 12 })
const radars = said('pledge', { act: 'made', item: 'radar', quantity: 4 })
const came = said('delivery', { item: 'tank', quantity: 3 }, '3 tanks came in May')
const claims = [tanks, radars, came]
const [tanksId, radarsId, cameId] = claims.map(claimIdOf) as [string, string, string]

let seq = 0
const judge = (judgement: Record<string, unknown>, at = ++seq): RecordedJudgement => ({
  seq: at,
  recorded_at: new Date(Date.UTC(2025, 0, 1) + at).toISOString(),
  judgement: { kind: 'judgement', person: 'Ada', reason: 'read again', ...judgement } as unknown as Judgement,
})
const ids = (given: readonly Claim[]): string[] => given.map(claimIdOf)

describe('claims as judged', () => {
  it('puts a rejected claim out, and a later acceptance brings it back', () => {
    const out = judge({ verb: 'reject', claim: radarsId })
    const judged = applyJudgements(claims, [out])
    expect(ids(judged.claims)).toEqual([tanksId, cameId])
    expect(judged.put_aside).toMatchObject([{ id: radarsId, by: 'reject', person: 'Ada', reason: 'read again' }])
    const back = applyJudgements(claims, [out, judge({ verb: 'accept', claim: radarsId })])
    expect(ids(back.claims)).toEqual([tanksId, radarsId, cameId])
    expect(back.marks).toMatchObject([{ claim: radarsId, mark: 'accepted' }])
  })

  it('undoes a judgement, and an undo', () => {
    const reject = judge({ verb: 'reject', claim: radarsId })
    const undo = judge({ verb: 'undo', undoes: reject.seq })
    const again = judge({ verb: 'undo', undoes: undo.seq })
    expect(applyJudgements(claims, [reject, undo]).claims).toHaveLength(3)
    expect(applyJudgements(claims, [reject, undo, again]).claims).toHaveLength(2)
  })

  it('puts the corrected claim, as it was recorded, in the place of the other; later judgements follow it', () => {
    const becomes = { ...tanks, quantity: 14 } as Claim
    const first = judge({ verb: 'correct', claim: tanksId, becomes })
    const judged = applyJudgements(claims, [first])
    expect(judged.claims[0]).toEqual(becomes)
    expect(judged.marks).toMatchObject([{ claim: claimIdOf(becomes), mark: 'corrected', person: 'Ada' }])
    expect(judged.put_aside).toMatchObject([{ id: tanksId, by: 'correct', becomes: claimIdOf(judged.claims[0]!) }])
    const second = judge({ verb: 'correct', claim: tanksId, becomes: { ...tanks, quantity: 15 } as Claim })
    const third = judge({ verb: 'unsure', claim: tanksId })
    const later = applyJudgements(claims, [first, second, third])
    expect(later.claims).toHaveLength(3)
    expect(later.claims[0]).toMatchObject({ quantity: 15 })
    expect(later.marks).toMatchObject([{ claim: claimIdOf(later.claims[0]!), mark: 'unsure' }])
    expect(ids(applyJudgements(claims, [first, judge({ verb: 'undo', undoes: first.seq })]).claims)).toEqual(ids(claims))
  })

  it('goes back and forth between two corrections without end', () => {
    const [one, two] = [14, 15].map((quantity) => ({ ...tanks, quantity }) as Claim)
    const steps = [one, two, one, two, one].map((becomes) => judge({ verb: 'correct', claim: tanksId, becomes }))
    expect(applyJudgements(claims, steps).claims).toMatchObject([{ quantity: 14 }, { item: 'radar' }, { quantity: 3 }])
  })

  it('takes in a claim that reading missed', () => {
    const missed = said('pledge', { act: 'delayed', item: 'tank' }, 'the rest was held up')
    const judged = applyJudgements(claims, [judge({ verb: 'add', adds: missed, person: 'Ben' })])
    expect(judged.claims.at(-1)).toEqual(missed)
    expect(judged.marks).toMatchObject([{ claim: claimIdOf(missed), mark: 'added', person: 'Ben' }])
  })

  it('joins what is joined through others; later links and unlinks win', () => {
    const merged = applyJudgements(claims, [
      judge({ verb: 'merge', claims: [tanksId, radarsId] }),
      judge({ verb: 'link', relation: 'same_fact', from: radarsId, to: cameId }),
    ])
    expect(merged.merges.map((one) => one.claims)).toEqual([[tanksId, radarsId, cameId].sort()])
    const link = { relation: 'fulfils', from: tanksId, to: cameId }
    const undone = [judge({ verb: 'link', ...link }), judge({ verb: 'unlink', ...link })]
    expect(applyJudgements(claims, undone)).toMatchObject({ links: [], unlinked: [{ relation: 'fulfils' }] })
    expect(applyJudgements(claims, [...undone, judge({ verb: 'link', ...link })]).links).toHaveLength(1)
    expect(applyJudgements(claims, [...undone, judge({ verb: 'undo', undoes: undone[1]!.seq })]).links).toHaveLength(1)
  })

  it('keeps each grade of a source, and the last one stands', () => {
    const grades = ['C', 'B'].map((reliability) =>
      judge({ verb: 'grade', source: reliability === 'C' ? 'tass' : 'TASS news agency', reliability, credibility: '3' }),
    )
    const [tass] = applyJudgements([], grades).grades
    expect(tass).toMatchObject({ source: 'tass', reliability: 'B', history: [{ reliability: 'C' }, { reliability: 'B' }] })
  })
})

describe('judgements on withdrawn claims', () => {
  const older = { ...tanks, modality: 'future', made_by: 'old/finder', evidence: [0, 40], quote: text.slice(0, 40) } as Claim

  it('go to the claim that took its place, and name what changed', () => {
    const judged = applyJudgements(claims, [judge({ verb: 'reject', claim: claimIdOf(older) })], [older])
    expect(ids(judged.claims)).toEqual([radarsId, cameId])
    expect(judged.carried).toMatchObject([{ from: claimIdOf(older), to: tanksId, changed: ['modality'] }])
  })

  it('do not strike another item of the same list', () => {
    const gone = { ...tanks, item: 'howitzer' } as Claim
    const judged = applyJudgements(claims, [judge({ verb: 'reject', claim: claimIdOf(gone) })], [gone])
    expect(ids(judged.claims)).toEqual(ids(claims))
    expect(judged.queued).toMatchObject([{ claim: claimIdOf(gone), reason: 'names_another_item' }])
  })

  it('wait for a person where the words now say the opposite, where nothing stands, and where several claims fit', () => {
    const reasonFor = (withdrawn: Claim, standing: readonly Claim[]) =>
      applyJudgements(standing, [judge({ verb: 'accept', claim: claimIdOf(withdrawn) })], [withdrawn]).queued[0]?.reason
    expect(reasonFor({ ...tanks, polarity: 'denied' } as Claim, claims)).toBe('says_the_opposite')
    expect(reasonFor(older, [came])).toBe('no_standing_claim')
    const twin = { ...tanks, modality: 'possible' } as Claim
    expect(reasonFor({ ...tanks, modality: 'conditional' } as Claim, [tanks, twin])).toBe('several_standing_claims')
    expect(applyJudgements(claims, [judge({ verb: 'accept', claim: 'ffff' })]).queued[0]?.reason).toBe('claim_not_on_file')
  })

  it('keep what a person wrote: in the place of the claim that now reads so, else as it is and in the queue', () => {
    const becomes = { ...older, from_party: 'SWE' } as Claim
    const correction = judge({ verb: 'correct', claim: claimIdOf(older), becomes })
    const nowRight = { ...tanks, from_party: 'SWE' } as Claim
    const replaced = applyJudgements([nowRight], [correction], [older])
    expect(replaced.claims).toEqual([becomes])
    expect(replaced.marks).toMatchObject([{ claim: claimIdOf(becomes), person: 'Ada' }])
    expect(replaced.queued).toEqual([])
    const alone = applyJudgements([came], [correction], [older])
    expect(alone.claims).toMatchObject([{ kind: 'delivery' }, { from_party: 'SWE' }])
    expect(alone.queued).toMatchObject([{ reason: 'no_standing_claim' }])
  })
})

const target = fc.constantFrom(tanksId, radarsId, cameId, 'missing')
const anyJudgement = (at: number): fc.Arbitrary<RecordedJudgement> =>
  fc
    .oneof(
      fc.record({ verb: fc.constantFrom('accept', 'reject', 'unsure'), claim: target }),
      fc.record({
        verb: fc.constant('correct'),
        claim: target,
        becomes: fc.integer({ min: 1, max: 4 }).map((n) => ({ ...tanks, quantity: n })),
      }),
      fc.record({ verb: fc.constant('add'), adds: fc.integer({ min: 1, max: 4 }).map((n) => ({ ...came, quantity: n })) }),
      fc.record({ verb: fc.constant('merge'), claims: fc.uniqueArray(target, { minLength: 2, maxLength: 3 }) }),
      fc.record({ verb: fc.constantFrom('link', 'unlink'), relation: fc.constantFrom('fulfils', 'same_fact'), from: target, to: target }),
      fc.record({ verb: fc.constant('undo'), undoes: fc.integer({ min: 1, max: 12 }) }),
      fc.record({
        verb: fc.constant('grade'),
        source: fc.constant('tass'),
        reliability: fc.constantFrom('A', 'F'),
        credibility: fc.constant('2'),
      }),
    )
    .map((one) => judge(one, at))
const history = fc.integer({ min: 0, max: 12 }).chain((size) => fc.tuple(...Array.from({ length: size }, (_, at) => anyJudgement(at + 1))))

describe('whatever is judged', () => {
  it('counts by seq, however claims and judgements are given, and what earlier ones gave stays what it was', () => {
    fc.assert(
      fc.property(history, fc.nat({ max: 12 }), fc.boolean(), (all, upTo, flip) => {
        const by = (from: readonly RecordedJudgement[]) => from.filter((one) => one.seq <= upTo)
        const before = applyJudgements(claims, by(all))
        const after = applyJudgements(flip ? [...claims].reverse() : claims, by([...all].reverse()))
        expect(ids(after.claims).sort()).toEqual(ids(before.claims).sort())
        expect({ ...after, claims: [] }).toEqual({ ...before, claims: [] })
        const standing = new Set(ids(before.claims))
        expect(before.marks.every((one) => standing.has(one.claim))).toBe(true)
        expect(before.links.every((one) => standing.has(one.from) && standing.has(one.to))).toBe(true)
        expect(before.merges.every((one) => one.claims.every((id) => standing.has(id)))).toBe(true)
        expect(standing.size).toBe(before.claims.length)
      }),
      { seed: 11, numRuns: 400 },
    )
  })

  it('adds to the history of a grade and takes nothing from it', () => {
    fc.assert(
      fc.property(history, (all) => {
        const grades = all.filter(({ judgement }) => judgement.verb === 'grade')
        const seqs = grades.map(({ seq: at }) => at)
        for (let size = 0; size <= grades.length; size++) {
          const kept = applyJudgements(claims, grades.slice(0, size)).grades.flatMap(({ history: past }) => past.map((one) => one.seq))
          expect(kept).toEqual(seqs.slice(0, size))
        }
      }),
      { seed: 12, numRuns: 60 },
    )
  })
})
