import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimIdOf } from '../../src/base/index.ts'
import { emptyHead, linkHash } from '../../src/ledger/chain.ts'
import { openLedger, type Entry, type Ledger } from '../../src/ledger/index.ts'
import { readingOf } from '../../scripts/faults/readings.ts'
import { allEngines } from './engines.ts'
import { tickingClock, trainers, treaty } from './sample.ts'

const idOf = (at: number): string => claimIdOf(trainers().claims[at]!)

/** A ledger with every kind of entry: texts, readings, claims withdrawn and restored, judgements that bring claims. */
const fill = async (ledger: Ledger): Promise<void> => {
  await ledger.append([trainers(), treaty()])
  await ledger.append([trainers('rules 0.2.0', [0])])
  await ledger.append([trainers('rules 0.3.0')])
  const [pledge, delivery] = trainers().claims
  await ledger.judge([
    { kind: 'judgement', verb: 'correct', person: 'Ana', reason: 'x', claim: idOf(0), becomes: { ...pledge!, made_by: 'Ana' } },
    { kind: 'judgement', verb: 'add', person: 'Bo', reason: 'missed', adds: { ...delivery!, made_by: 'Bo' } },
    { kind: 'judgement', verb: 'link', person: 'Bo', reason: 'same', relation: 'fulfils', from: idOf(0), to: idOf(1) },
  ])
}

const linesOf = async (ledger: Ledger): Promise<string[]> => {
  const lines: string[] = []
  for await (const line of ledger.backup()) lines.push(line)
  return lines
}

const eachOf = async function* (lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

describe.each(allEngines())('the audit of a ledger on $name', ({ name, start, stop, fresh, forge, raw }) => {
  let lines: readonly string[] = []
  beforeAll(async () => {
    await start()
    const ledger = await openLedger({ location: await fresh(), now: tickingClock() })
    await fill(ledger)
    lines = await linesOf(ledger)
    await ledger.close()
  })
  afterAll(stop)

  /** A ledger like the first, after something was done to it past its doors. */
  const forged = async (statement: string, kept?: string): Promise<readonly string[]> => {
    const location = await fresh()
    const ledger = await openLedger({ location, now: tickingClock() })
    await ledger.restore(eachOf(lines))
    await forge(location, statement)
    const { findings, sound } = await ledger.audit(kept)
    await ledger.close()
    expect(sound).toBe(findings.length === 0)
    return findings.map(({ message }) => message)
  }
  const rehash = (column: string): string => `${column} = substr(${column}, 2) || '0'`

  it('is sound for what was added, also by its own head and by an earlier one', async () => {
    const earlier = (JSON.parse(lines[3]!) as { readonly hash: string }).hash
    expect(await forged('select 1')).toEqual([])
    expect(await forged('select 1', earlier)).toEqual([])
    expect(await forged('select 1', (JSON.parse(lines.at(-1)!) as { readonly hash: string }).hash)).toEqual([])
  })

  it.each([
    ['the words of an entry', `update entries set body = replace(body, '24', '25') where seq = 3`, /entry changed: 3,/],
    ['the instant of an entry', `update entries set recorded_at = '2025-07-01T00:00:01.001Z' where seq = 3`, /entry changed: 3,/],
    ['the subject of an entry', `update entries set subject = 'x' where seq = 1`, /entry changed: 1,/],
    ['a hash', `update entries set ${rehash('hash')} where seq = 4`, /entry changed: 4,/],
    ['a flat number', 'update claims set quantity_high = 25 where seq = 3', /row changed: claims of entry 3,/],
    ['a flat word', `update claims set quote = 'Russia gave Iran all' where seq = 4`, /row changed: claims of entry 4,/],
    [
      'a party by which claims are found',
      `update claim_parties set party = 'USA' where claim = 3 and party = 'RUS'`,
      /claim_parties of entry 3,/,
    ],
    ['a party too many', `insert into claim_parties values ('USA', 'pledge', 3)`, /claim_parties of entry 3,/],
    ['a standing that no entry gave', 'insert into claim_standing values (-1, 3, 0)', /row astray: claim_standing of entry -1,/],
    ['a judgement after the last entry', `insert into judgement_claims values (99, 3)`, /row astray: judgement_claims of entry 99,/],
    ['whether a claim stands', 'update claim_standing set standing = 1 where standing = 0', /claim_standing of entry 11,/],
    ['who judged', `update judgements set person = 'Eve' where seq = 13`, /judgements of entry 13,/],
    ['what was judged', 'delete from judgement_claims where judgement = 15', /judgement_claims of entry 15,/],
    ['the reader', `update readings set reader = 'Eve' where seq = 2`, /readings of entry 2,/],
    ['the title of a text', `update documents set title = 'Fighters' where seq = 1`, /documents of entry 1,/],
    ['the words of a text', `update documents set text = replace(text, '24', '25') where seq = 1`, /text changed: \w+ of entry 1,/],
    ['an unreadable entry', `update entries set body = '{}' where seq = 1`, /entry (changed|unreadable): 1,/],
    [
      'a quote that is elsewhere',
      `update entries set body = replace(body, '[0,38]', '[1,39]') where seq = 3`,
      /claim at fault: entry 3, quote:/,
    ],
    ['a span past the end', `update entries set body = replace(body, '[0,38]', '[0,999]') where seq = 3`, /claim at fault: entry 3, evid/],
    ['a claim of no known kind', `update entries set body = replace(body, '"actual"', '"real"') where seq = 3`, /fault: entry 3, modality/],
    ['a corrected claim', `update entries set body = replace(body, '[0,38]', '[1,39]') where seq = 13`, /claim at fault: entry 13, quote:/],
    ['the head', `update chain_head set ${rehash('hash')}`, /head differs: 15,/],
  ])('finds %s', async (_what, statement, message) => {
    const found = await forged(statement)
    expect(found.length).toBeGreaterThan(0)
    expect(found.join('\n')).toMatch(message)
  })

  const [without, changed, astray] =
    name === 'SQLite'
      ? [
          "insert into claim_words (claim_words, rowid, words) values ('delete', 3, 'russia promised iran 24 su 35 fighters su 35')",
          "insert into claim_words (rowid, words) values (4, 'everything')",
          "insert into claim_words (rowid, words) values (99, 'everything')",
        ]
      : [
          'delete from claim_words where claim = 3',
          "update claim_words set words = 'everything' where claim = 4",
          "insert into claim_words (claim, words) values (99, 'everything')",
        ]
  it.each([
    ['lacks the words of a claim', without, 3],
    ['has a word too many', changed, 4],
    ['has words of no claim', astray, 99],
  ])('finds a full-text index that %s', async (_what, statement, seq) => {
    expect(await forged(statement)).toEqual([
      `words changed: claim of entry ${seq}, the full-text index holds others; restore the ledger from a backup`,
    ])
  })

  it('finds an entry that is missing, at the start, in the middle and at the end', async () => {
    const without = (seq: number): string =>
      `delete from claim_parties where claim = ${seq}; delete from claims where seq = ${seq}; delete from entries where seq = ${seq}`
    expect((await forged(without(5))).join()).toMatch(/entry missing: 5, restore/)
    expect((await forged('delete from documents where seq = 1; delete from entries where seq < 3')).join()).toMatch(/entry missing: 1–2,/)
    expect(
      (
        await forged(
          'delete from judgement_claims where judgement = 15; delete from judgements where seq = 15; delete from entries where seq = 15',
        )
      ).join(),
    ).toMatch(/head differs: 15, the last entry is 14/)
  })

  it('comes to its end where the numbers have a hole of any size', async () => {
    const far = 'update entries set seq = 900000000000000 where seq = 15'
    expect((await forged(far)).join()).toMatch(/entry missing: 15–899999999999999,.*head differs: 15, the last entry is 900000000000000/s)
  })

  it('finds entries that changed places', async () => {
    const swap =
      'update entries set seq = 99 where seq = 3; update entries set seq = 3 where seq = 4; update entries set seq = 4 where seq = 99'
    expect((await forged(swap)).join()).toMatch(/entry changed: 3,.*entry changed: 4,/s)
  })

  it('finds by a head that was kept elsewhere that the whole chain was written anew', async () => {
    const kept = (JSON.parse(lines.at(-1)!) as { readonly hash: string }).hash
    const ledger = await openLedger({ location: await fresh(), now: tickingClock('2025-08-01T00:00:00.000Z') })
    await fill(ledger)
    expect((await ledger.audit()).sound).toBe(true)
    const { findings, sound } = await ledger.audit(kept)
    expect([sound, findings.map(({ code }) => code)]).toEqual([false, ['head-unknown']])
    await ledger.close()
  })

  it('comes to its end where there are many words, whatever the engine of JavaScript clears away meanwhile', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const ledger = await openLedger({ location: await fresh(), now: tickingClock() })
    await ledger.append(Array.from({ length: 1500 }, (_, index) => readingOf(index)))
    const collecting = setInterval(collect, 50)
    expect(await ledger.audit()).toMatchObject({ sound: true, documents: 1500 })
    clearInterval(collecting)
    await ledger.close()
  })

  it('refuses to go on with a chain whose end was cut off', async () => {
    const location = await fresh()
    const ledger = await openLedger({ location, now: tickingClock() })
    await ledger.append([trainers()])
    await ledger.close()
    await forge(location, 'delete from claim_parties where claim = 6; delete from claims where seq = 6; delete from entries where seq = 6')
    await expect(openLedger({ location, now: tickingClock() })).rejects.toThrow(/the ledger is damaged: .*run servanda audit on a copy/)
  })

  it('gives a backup that any engine takes in with its numbers, instants and hashes', async () => {
    for (const other of [':memory:', await fresh()]) {
      const ledger = await openLedger({ location: other, now: tickingClock() })
      const head = await ledger.restore(eachOf(lines))
      expect(await linesOf(ledger)).toEqual(lines)
      expect(await ledger.audit(head.hash)).toMatchObject({ sound: true, entries: 15, documents: 2, claims: 6 })
      expect((await ledger.recall({ parties: ['RUS', 'IRN'] })).judgements).toHaveLength(3)
      expect(await ledger.search('fighters', 5)).toHaveLength(2)
      // It goes on as the first would have: the next entry continues the chain.
      expect(await ledger.append([trainers('rules 0.4.0', [1])])).toMatchObject({ withdrawn: 1, head: { seq: 16 } })
      await expect(ledger.restore(eachOf(lines))).rejects.toThrow(/ledger not empty: .* holds 16 entries, restore into a new one/)
      await ledger.close()
    }
  })

  it.each([
    ['a quote that is elsewhere', '[0,38]', '[1,39]', /line 3 brings a claim that cannot be taken in: quote: /],
    ['a field that no claim has', '"modality"', '"mood"', /line 3 brings a claim that cannot be taken in: .*modality/],
    ['a text that is none of it', /"document":"\w+"/g, '"document":"other"', /line 3 brings .*document: other, it is not on file/],
    ['no claim at all', /^.*$/, 'null', /line 3 is no entry of a ledger/],
  ])('refuses a backup whose chain is right but that has %s', async (_what, words, others, message) => {
    let previous = emptyHead.hash
    const forgedLines = lines.map((line, at) => {
      const record = JSON.parse(line) as Entry
      if ((record.kind as string) === 'head') return JSON.stringify({ ...record, hash: previous })
      const entry = at === 2 ? { ...record, body: record.body.replace(words, others) } : record
      previous = linkHash(previous, entry)
      return JSON.stringify({ ...entry, hash: previous })
    })
    const ledger = await openLedger({ location: await fresh(), now: tickingClock() })
    await expect(ledger.restore(eachOf(forgedLines))).rejects.toThrow(message)
    expect(await ledger.head()).toEqual(emptyHead)
    await ledger.close()
  })

  it.each([
    ['a changed entry', (all: string[]) => all.with(2, all[2]!.replace('Su-35', 'Su-57')), /line 3 was changed/],
    ['a changed text', (all: string[]) => all.with(0, all[0]!.replace('only trainers', 'all fighters')), /text of line 1 was changed/],
    ['a missing line', (all: string[]) => all.toSpliced(4, 1), /line 5 is entry 6, not 5/],
    ['a cut end', (all: string[]) => all.slice(0, -1), /it ends after 15 lines without its last one/],
    ['another head', (all: string[]) => [...all.slice(0, -3), all.at(-1)!], /without its last one/],
    ['half a line', (all: string[]) => all.with(3, all[3]!.slice(0, 30)), /line 4 is no JSON/],
    ['something else', (all: string[]) => all.with(1, '{"a":1}'), /line 2 is no entry of a ledger/],
    ['nothing', () => [], /it ends after 0 lines/],
    ['more after the end', (all: string[]) => [...all, all[0]!], /line 17 stands after the last one/],
  ])('refuses a backup with %s, and restores nothing', async (_what, spoil, message) => {
    const location = await fresh()
    const ledger = await openLedger({ location, now: tickingClock() })
    await expect(ledger.restore(eachOf(spoil([...lines])))).rejects.toThrow(message)
    expect(await raw(location, 'select seq from entries')).toEqual([])
    expect((await ledger.restore(eachOf(lines))).seq).toBe(15)
    await ledger.close()
  })
})
