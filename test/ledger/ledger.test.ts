import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimIdOf, type Claim, type Judgement } from '../../src/base/index.ts'
import { openLedger, type Ledger } from '../../src/ledger/index.ts'
import { allEngines } from './engines.ts'
import { claimIn, documentOf, readingOf, tickingClock, trainers, treaty } from './sample.ts'

const idOf = (claim: Claim): string => claimIdOf(claim)
const ids = (claims: readonly Claim[]): string[] => claims.map(idOf)
const decision = (fields: Record<string, unknown>): Judgement =>
  ({ kind: 'judgement', person: 'Ana', reason: 'the text says so', ...fields }) as unknown as Judgement

describe.each(allEngines())('a ledger on $name', ({ start, stop, fresh }) => {
  beforeAll(start)
  afterAll(stop)

  const opened = async (now = tickingClock()): Promise<Ledger> => openLedger({ location: await fresh(), now })
  const using = async (action: (ledger: Ledger) => Promise<void>): Promise<void> => {
    const ledger = await opened()
    try {
      await action(ledger)
    } finally {
      await ledger.close()
    }
  }

  it('gives back texts and claims to the letter', () =>
    using(async (ledger) => {
      const given = [trainers(), treaty()]
      const receipt = await ledger.append(given)
      expect(receipt).toMatchObject({ documents: 2, claims: 6, withdrawn: 0, restored: 0, head: { seq: 10 } })
      const { claims, documents, withdrawn, judgements, head } = await ledger.recall({})
      expect(documents).toEqual(given.map(({ document }) => document))
      expect(claims).toEqual(given.flatMap((reading) => reading.claims))
      expect([withdrawn, judgements]).toEqual([[], []])
      expect(head).toEqual(receipt.head)
      expect(await ledger.audit(head.hash)).toMatchObject({ sound: true, entries: 10, documents: 2, claims: 6, findings: [] })
    }))

  it('takes in hostile text to the letter: NUL, half a pair, marks of direction, signs that part columns and lines', () =>
    using(async (ledger) => {
      const quote = 'gave \0 \ud800 \u202e “x\'); drop table claims; --” 🎈\t\\t\r\n\\.\n\\N {"a",}'
      const reading = readingOf(`Russia ${quote}.`, [{ kind: 'delivery', quote, from_party: 'RUS', item: 'x\0y', speaker: ['\udc00'] }], {
        label: 'a\0b',
        title: '\\N',
        outlet: '',
      })
      await ledger.append([reading])
      const { claims, documents } = await ledger.recall({ parties: ['RUS'] })
      expect([claims, documents]).toEqual([reading.claims, [reading.document]])
      expect((await ledger.audit()).findings).toEqual([])
      expect((await ledger.listDocuments())[0]).toMatchObject({ label: 'a\ufffdb', title: '\\N', outlet: '' })
    }))

  it('changes nothing when the same text is added again', () =>
    using(async (ledger) => {
      const { head } = await ledger.append([trainers(), trainers()])
      expect(await ledger.append([trainers()])).toEqual({ documents: 0, claims: 0, withdrawn: 0, restored: 0, left: 0, head })
      expect(await ledger.listDocuments()).toHaveLength(1)
    }))

  it('leaves a text as it is that a reader of another name read last, where it is told to', () =>
    using(async (ledger) => {
      await ledger.append([trainers('model one'), treaty()])
      const before = await ledger.recall({})
      const rules = { ...trainers('rules 0.2.0', [0]), only_over: 'rules ' }
      expect(await ledger.append([rules])).toMatchObject({ documents: 0, claims: 0, withdrawn: 0, left: 1 })
      expect(await ledger.recall({})).toEqual(before)
      const { only_over: _, ...asked } = rules
      expect(await ledger.append([asked])).toMatchObject({ withdrawn: 1, left: 0 })
      expect(await ledger.append([{ ...trainers('rules 0.3.0'), only_over: 'rules ' }])).toMatchObject({ restored: 1, left: 0 })
    }))

  it('withdraws what a later reader no longer says, and restores what it says again', () =>
    using(async (ledger) => {
      const [pledge, ...others] = trainers().claims as [Claim, ...Claim[]]
      await ledger.append([trainers('rules 0.1.0')])
      expect(await ledger.append([trainers('rules 0.2.0', [0])])).toMatchObject({ documents: 0, claims: 0, withdrawn: 1, restored: 0 })
      expect(ids((await ledger.recall({})).claims)).toEqual(ids(others))
      await ledger.judge([decision({ verb: 'accept', claim: idOf(pledge) })])
      const judged = await ledger.recall({ parties: ['RUS', 'IRN'] })
      expect([ids(judged.withdrawn), judged.judgements.length]).toEqual([[idOf(pledge)], 1])
      expect(await ledger.append([trainers('rules 0.3.0')])).toMatchObject({ claims: 0, withdrawn: 0, restored: 1 })
      expect(ids((await ledger.recall({})).claims)).toEqual(ids([pledge, ...others]))
      expect(await ledger.listDocuments()).toMatchObject([{ claims: 4, reader: 'rules 0.3.0' }])
      expect((await ledger.audit()).sound).toBe(true)
    }))

  it('adds nothing when one quote does not stand in its text', () =>
    using(async (ledger) => {
      const { document, claims, reader } = trainers()
      const wrong = { document, reader, claims: [...claims, { ...claims[0], quote: 'Russia promised Iran 25 Su-35 fighters' } as Claim] }
      await expect(ledger.append([treaty(), wrong])).rejects.toThrow(/trainers\.txt: quote: “Russia promised Iran 25.*nothing was added/)
      const past = { document, reader, claims: [{ ...claims[0], evidence: [0, 999] } as unknown as Claim] }
      await expect(ledger.append([past])).rejects.toThrow(/evidence: 0–999/)
      expect(await ledger.head()).toEqual({ seq: 0, hash: '0'.repeat(64) })
    }))

  it('recalls one party, and two with their troubles and the rest of those texts', () =>
    using(async (ledger) => {
      const [pledge, delivery, attack, appeal] = trainers().claims as [Claim, Claim, Claim, Claim]
      const other = readingOf('Iran deployed boats. Russia asked Iran for drones. Turkey promised Iran gas. Oman mended a road.', [
        { kind: 'pledge', quote: 'Turkey promised Iran gas', from_party: 'TUR', to_party: 'IRN', item: 'gas', act: 'made' },
        { kind: 'delivery', quote: 'Oman mended a road', from_party: 'OMN', to_party: 'YEM', item: 'road' },
      ])
      await ledger.append([trainers(), treaty(), other])
      expect(ids((await ledger.recall({ parties: ['ISR'] })).claims)).toEqual(ids([attack]))
      expect(ids((await ledger.recall({ parties: ['IRN', 'RUS'] })).claims)).toEqual(ids([pledge, delivery, attack, appeal]))
      // A treaty of three concerns each pair of them; a text that speaks of neither side's dealings with the other is not recalled.
      const pair = await ledger.recall({ parties: ['BLR', 'RUS'] })
      expect([ids(pair.claims), pair.documents]).toEqual([ids([treaty().claims[0]!]), [treaty().document]])
      expect(await ledger.recall({ parties: ['TUR', 'RUS'] })).toMatchObject({ claims: [], documents: [] })
      expect(ids((await ledger.recall({ documents: [treaty().document.id] })).claims)).toEqual(ids(treaty().claims))
      expect(ids((await ledger.recall({ claims: [idOf(appeal)] })).claims)).toEqual(ids([appeal]))
    }))

  it('answers as it would have at an earlier instant, whatever was added later', () =>
    using(async (ledger) => {
      await ledger.append([trainers('rules 0.1.0')])
      const { recorded_at } = (await ledger.history({})).at(-1)!
      const before = await ledger.recall({ recorded_by: recorded_at })
      await ledger.append([trainers('rules 0.2.0', [0, 1]), treaty()])
      await ledger.judge([decision({ verb: 'reject', claim: idOf(trainers().claims[2]!) })])
      const { head: _, ...after } = await ledger.recall({ recorded_by: recorded_at })
      expect(after).toEqual((({ head: __, ...rest }) => rest)(before))
      expect((await ledger.recall({ recorded_by: '2025-06-30T23:59:59.999Z' })).claims).toEqual([])
    }))

  it('takes in judgements, and refuses those on what is not there', () =>
    using(async (ledger) => {
      await ledger.append([trainers()])
      const [pledge, delivery] = trainers().claims as [Claim, Claim]
      const link = decision({ verb: 'link', relation: 'fulfils', from: idOf(pledge), to: idOf(delivery) })
      const { recorded } = await ledger.judge([link, decision({ verb: 'grade', source: 'The Sample', reliability: 'B', credibility: '2' })])
      expect(recorded.map(({ seq, judgement }) => [seq, judgement])).toEqual([
        [7, link],
        [8, expect.objectContaining({ verb: 'grade' })],
      ])
      await ledger.judge([decision({ verb: 'undo', undoes: 7 })])
      const { judgements } = await ledger.recall({ claims: [idOf(delivery)] })
      expect(judgements.map(({ judgement }) => judgement.verb)).toEqual(['link', 'grade', 'undo'])
      const { head } = await ledger.recall({})
      const refused = await ledger.judge([
        decision({ verb: 'accept', claim: idOf(pledge) }),
        decision({ verb: 'merge', claims: [idOf(pledge), 'no-such-claim'] }),
        decision({ verb: 'undo', undoes: 3 }),
        decision({ verb: 'add', adds: { ...pledge, quote: 'words that are not there' } }),
        decision({ verb: 'add', adds: { ...pledge, document: 'no-such-text' } }),
      ])
      expect(refused.recorded).toEqual([])
      expect(refused.findings.map(({ code }) => code)).toEqual([
        'claim-unknown',
        'judgement-unknown',
        'claim-ungrounded',
        'claim-ungrounded',
      ])
      expect(await ledger.head()).toEqual(head)
      expect((await ledger.audit()).sound).toBe(true)
    }))

  it('recalls a claim that a person corrected into a dyad, or added to it, with the judgement that did', () =>
    using(async (ledger) => {
      await ledger.append([treaty(), trainers()])
      const document = documentOf(treaty().document.text)
      const loss = treaty().claims[1]!
      const becomes = { ...loss, from_party: 'GEO', made_by: 'Ana' } as Claim
      const adds = claimIn(document, { kind: 'loss', quote: 'a café of Azerbaijan', from_party: 'TUR', to_party: 'CYP', made_by: 'Ana' })
      await ledger.judge([decision({ verb: 'correct', claim: idOf(loss), becomes }), decision({ verb: 'add', adds })])
      await ledger.judge([decision({ verb: 'accept', claim: idOf(adds) })])
      const moved = await ledger.recall({ parties: ['GEO', 'AZE'] })
      expect([ids(moved.claims), moved.judgements.map(({ judgement }) => judgement.verb)]).toEqual([[idOf(loss)], ['correct']])
      const added = await ledger.recall({ parties: ['TUR', 'CYP'] })
      expect([added.claims, added.documents.length]).toEqual([[], 1])
      expect(added.judgements.map(({ judgement }) => judgement.verb)).toEqual(['add', 'accept'])
      expect((await ledger.history({ subject: idOf(adds) })).map(({ kind }) => kind)).toEqual(['judgement', 'judgement'])
      // A newer reader reads that sentence otherwise: the correction still leads to what now stands there.
      const again = { ...loss, item: 'coffee house' } as Claim
      await ledger.append([{ document: treaty().document, reader: 'rules 0.2.0', claims: [again] }])
      const carried = await ledger.recall({ parties: ['GEO', 'AZE'] })
      expect([ids(carried.claims), ids(carried.withdrawn)]).toEqual([[idOf(again)], [idOf(loss)]])
    }))

  it('lists texts page by page, dyads, and the history of one text or claim', () =>
    using(async (ledger) => {
      await ledger.append([trainers(), treaty()])
      const [first] = await ledger.listDocuments({ limit: 1 })
      expect(first).toEqual({
        id: trainers().document.id,
        label: 'trainers.txt',
        title: 'Trainers, not fighters',
        outlet: 'The Sample',
        url: null,
        published_on: '2025-06-20',
        recorded_at: '2025-07-01T00:00:01.000Z',
        claims: 4,
        reader: 'rules 0.1.0',
      })
      expect((await ledger.listDocuments({ after: first!.id, limit: 5 })).map(({ label }) => label)).toEqual(['treaty.txt'])
      await ledger.append([trainers('rules 0.2.0', [2])])
      expect(await ledger.listDyads()).toEqual([
        { from_party: 'RUS', to_party: 'IRN', claims: 2, documents: 1, latest_published_on: '2025-06-20' },
        { from_party: 'UKR', to_party: 'AZE', claims: 1, documents: 1, latest_published_on: null },
      ])
      const kinds = (await ledger.history({ subject: trainers().document.id })).map(({ kind }) => kind)
      expect(kinds).toEqual(['document', 'reading', 'reading'])
      expect((await ledger.history({ after: 2, limit: 3 })).map(({ seq }) => seq)).toEqual([3, 4, 5])
    }))

  it('finds claims by words in quotes, names and speakers, and takes no sign for an operator', () =>
    using(async (ledger) => {
      await ledger.append([trainers(), treaty()])
      const [pledge, delivery, , appeal] = trainers().claims as [Claim, Claim, Claim, Claim]
      expect(await ledger.search('su-35 FIGHTER', 10)).toEqual([idOf(pledge)])
      expect(await ledger.search('train', 10)).toEqual([idOf(delivery)])
      expect(await ledger.search('envoy', 10)).toEqual([idOf(appeal)])
      expect(await ledger.search('Cafe', 10)).toEqual([idOf(treaty().claims[1]!)])
      expect(await ledger.search('collective treaty', 10)).toEqual([idOf(treaty().claims[0]!)])
      for (const hostile of ['', '*', '" OR 1', "' | !x", 'NOT NEAR(', '🎈', '\0', ':*'])
        expect(await ledger.search(hostile, 10)).toEqual([])
      expect(await ledger.search('iran', 1)).toHaveLength(1)
      await ledger.append([trainers('rules 0.2.0', [1])])
      expect(await ledger.search('train', 10)).toEqual([])
    }))

  it('gives instants that rise although the clock jumps back', async () => {
    const times = ['2025-07-01T12:00:00.000Z', '2025-07-01T11:00:00.000Z', '2025-07-01T11:00:00.000Z']
    const ledger = await opened(() => new Date(times.shift()!))
    await ledger.append([trainers()])
    await ledger.append([treaty()])
    await ledger.judge([decision({ verb: 'accept', claim: idOf(treaty().claims[0]!) })])
    const instants = [...new Set((await ledger.history({})).map(({ recorded_at }) => recorded_at))]
    expect(instants).toEqual(['2025-07-01T12:00:00.000Z', '2025-07-01T12:00:00.001Z', '2025-07-01T12:00:00.002Z'])
    expect((await ledger.audit()).sound).toBe(true)
    await ledger.close()
  })
})
