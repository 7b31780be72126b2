import { describe, expect, it } from 'vitest'
import { balanceOf, conflictsOf, inForceOn } from '../../src/facts/index.ts'
import { openReader } from '../../src/surfaces/reader.ts'
import { answersIn, instrumentIn, itemIn, readStory, testIn } from './story.ts'

const reader = openReader()
const bounds = ({ count }: { readonly count: { readonly low: number; readonly high: number } | null }) => count && [count.low, count.high]

describe('the 2025 treaty, in force from July or from October', async () => {
  const story = await readStory(reader, 'in-force-2025')
  const facts = story.facts()
  const older = instrumentIn(facts, 'Basis for Mutual Relations')
  const newer = instrumentIn(facts, 'Comprehensive Strategic')
  it('is one instrument under four names, beside the older one', () => {
    expect(facts.instruments).toHaveLength(2)
    expect(older.steps.map(({ act, event_on }) => [act, event_on])).toEqual([
      ['signed', '2001-03-12'],
      ['in_force', '2002-04-05'],
    ])
    expect(newer.steps.map(({ act, polarity, event_on }) => [act, polarity, event_on])).toEqual([
      ['signed', 'affirmed', '2025-01-17'],
      ['ratified', 'affirmed', '2025-05-21'],
      ['in_force', 'denied', null],
      ['in_force', 'affirmed', null],
      ['in_force', 'affirmed', '2025-10-02'],
    ])
  })
  it('has two readings, each with who says so', () => {
    expect(newer.in_force.map(({ from, until, sources }) => [from, until, sources])).toEqual([
      ['2025-10-02', null, ['russian foreign ministry']],
      [['2025-06-14', '2025-07-18'], null, ['kazem jalali']],
    ])
  })
  it('is in force at the end on both readings, which stand side by side as a conflict', () => {
    expect([newer.state, older.state]).toEqual(['in_force', 'in_force'])
    const [conflict, ...others] = conflictsOf(facts).filter(({ about }) => about.startsWith('instrument'))
    expect(others).toEqual([])
    expect(conflict?.readings.map(({ value, sources }) => [value, sources])).toEqual([
      ['2025-10-02', ['russian foreign ministry']],
      ['2025-06-14 to 2025-07-18', ['kazem jalali']],
    ])
    expect(instrumentIn(story.facts({ valid_on: '2025-08-01' }), 'Comprehensive Strategic').state).toBe('contested')
  })
  it('was on neither reading in force on 13 June; on 22 June by one not, by the other unknown', () => {
    expect(inForceOn(newer, '2025-06-13')).toMatchObject({ answer: 'no', by_reading: ['no', 'no'] })
    expect(inForceOn(newer, '2025-06-22')).toMatchObject({ answer: 'unknown', by_reading: ['no', 'unknown'] })
    expect(inForceOn(newer, '2025-08-01').answer).toBe('contested')
    expect(inForceOn(newer, '2025-10-02').answer).toBe('yes')
    expect(inForceOn(newer, '2025-01-16').answer).toBe('no')
    expect(inForceOn(older, '2025-06-13').answer).toBe('yes')
  })
  it('leaves the attack of 13 June to the treaty of 2001', () => {
    expect(testIn(facts, newer, 'neutrality')).toMatchObject({ outcome: 'not_in_force', falls_back_to: older.id, strict: false })
    expect(testIn(facts, older, 'neutrality')).toMatchObject({ outcome: 'met', performance: 'kept', falls_back_to: null, strict: true })
    expect(answersIn(testIn(facts, newer, 'neutrality'))).toEqual({
      attack: 'yes',
      territory: 'yes',
      actor: 'yes',
      in_force: 'no',
      asked_for: 'yes',
    })
  })
  it('asks no help of Russia, and forbids to help the attacker', () => {
    const ladder = facts.crises[0]?.ladders.find(({ responder }) => responder === 'RUS')
    expect(ladder?.required).toMatchObject({ at_least: null, never: ['aids_adversary', 'fights_partner'] })
    expect(ladder?.delivered).toBe('rhetorical')
  })
  it('was one crisis, with strikes of two states and nine days apart', () =>
    expect(facts.crises.map(({ event_on, began_on }) => [event_on, began_on])).toEqual([[['2025-06-13', '2025-06-22'], '2025-06-13']]))
  it('is known by June to be signed and ratified, and no more', () =>
    expect(instrumentIn(story.facts({ known_by: '2025-06-30' }), 'Comprehensive Strategic')).toMatchObject({ state: 'not_in_force' }))
})

describe('one statement of 2023 in two renderings', async () => {
  const facts = (await readStory(reader, 'one-statement-2023')).facts()
  it('has one speaker, who cannot have said both', () => {
    const { delivered, state } = itemIn(facts, 'Mi-28')
    expect([delivered.said, delivered.sources, state]).toEqual(['contested', 1, 'contested'])
    expect(facts.speakers.filter(({ chain }) => chain[0] === 'Mehdi Farahi')).toHaveLength(1)
  })
  it('leaves the number unknown', () =>
    expect(facts.items.map(({ item, promised, delivered }) => [item, promised.count, delivered.count])).toEqual([
      ['Mi-28', null, null],
      ['Su-35', null, null],
      ['Yak-130', null, null],
    ]))
})

describe('the S-300 to Iran: ordered, suspended, reinstated, delivered', async () => {
  const story = await readStory(reader, 's300-path')
  const account = itemIn(story.facts(), 'S-300')
  it('is one item with its whole path', () =>
    expect(account.path.map(({ stage, event_on, count }) => [stage, event_on, count?.best ?? null])).toEqual([
      ['ordered', '2007-12', 5],
      ['suspended', '2010-09-22', null],
      ['reinstated', '2015-04-13', null],
      ['delivered', '2016-10', 5],
    ]))
  it('came about nine years late, and was not cancelled', () => {
    expect(account.state).toBe('arrived')
    expect(account.released.said).toBe('not_applicable')
    expect(account.delay).toMatchObject({ from: '2007-12', to: '2016-10', open: false, years: [8.8, 8.9] })
  })
  it('was suspended on a day between, and open on one after the ban was lifted', () => {
    expect(itemIn(story.facts({ valid_on: '2012-01-01' }), 'S-300').state).toBe('suspended')
    expect(itemIn(story.facts({ valid_on: '2015-06-01' }), 'S-300').state).toBe('not_said')
  })
  it('stands in the balance beside what Iran was to pay', () => {
    const [dyad] = balanceOf(story.facts()).dyads
    expect(dyad?.parties).toEqual(['IRN', 'RUS'])
    expect(
      dyad?.rows.map(({ from_party, unit, promised, outstanding }) => [from_party, unit, bounds(promised), bounds(outstanding)]),
    ).toEqual([
      ['IRN', 'USD', [800000000, 800000000], null],
      ['RUS', 'count', [5, 5], [0, 0]],
    ])
  })
})

describe('the loss of the S-300', async () => {
  const account = itemIn((await readStory(reader, 's300-losses')).facts(), 'S-300')
  it('is claimed and denied', () => {
    expect(account.lost).toMatchObject({ said: 'contested', sources: 2 })
    expect(account.lost_to).toEqual(['ISR'])
  })
  it('was made good by Iran itself, not by Russia', () =>
    expect(account.replacements).toMatchObject([{ replaced_by: 'self', by: 'IRN', said: 'affirmed' }]))
  it('leaves what came', () => expect(account.delivered.said).toBe('affirmed'))
})

describe("India's S-400, due in 2023 or in 2024", async () => {
  const account = itemIn((await readStory(reader, 'india-s400')).facts(), 'S-400')
  it('is overdue under both deadlines, with the range of the delay', () => {
    expect(account.due.readings.map(({ due_on, status, late_days, sources }) => [due_on, status, late_days, sources])).toEqual([
      ['2023', 'overdue', [544, 908], ['monsoon times']],
      ['2024', 'overdue', [178, 543], ['northern wire']],
    ])
    expect([account.due.status, account.due.late_days]).toEqual(['overdue', [178, 908]])
  })
  it('counts five promised, three delivered, two outstanding', () =>
    expect([bounds(account.promised), bounds(account.delivered), bounds(account.outstanding)]).toEqual([
      [5, 5],
      [3, 3],
      [2, 2],
    ]))
  it('is an open delay of almost seven years', () => expect(account.delay).toMatchObject({ open: true, years: [6.7, 6.7] }))
})

describe('Armenia in 2020', async () => {
  const facts = (await readStory(reader, 'armenia-2020')).facts()
  const treaty = instrumentIn(facts, 'Treaty on Friendship')
  const test = testIn(facts, treaty, 'defense')
  it('contests whether the war reached covered territory', () =>
    expect(answersIn(test)).toEqual({ attack: 'yes', territory: 'contested', actor: 'yes', in_force: 'yes', asked_for: 'yes' }))
  it('is no strict test, and is listed', () =>
    expect(test).toMatchObject({ outcome: 'contested', strict: false, performance: 'not_applicable' }))
  it('rests on both readings', () => {
    const territory = test.questions.find(({ question }) => question === 'territory')
    const said = facts.claims.filter(({ id }) => territory?.claims.includes(id)).map(({ claim }) => [claim.polarity, claim.speaker[0]])
    expect(said).toEqual([
      ['denied', 'Vladimir Putin'],
      ['affirmed', 'researchers of Fact Desk'],
    ])
  })
})

describe('Armenia in September 2022', async () => {
  const facts = (await readStory(reader, 'armenia-2022')).facts()
  const test = testIn(facts, instrumentIn(facts, 'Treaty on Friendship'), 'defense')
  it('is a strict test: the treaty was in force, was invoked, and force was used', () => {
    expect(test).toMatchObject({ outcome: 'met', strict: true, performance: 'short' })
    expect(Object.values(answersIn(test))).toEqual(['yes', 'yes', 'yes', 'yes', 'yes'])
  })
  it('got monitors where the treaty asks for more', () => {
    const ladder = facts.crises[0]?.ladders.find(({ responder }) => responder === 'RUS')
    expect([ladder?.required.at_least, ladder?.delivered]).toEqual(['fights', 'diplomatic'])
  })
})
