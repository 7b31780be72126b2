import { describe, expect, it } from 'vitest'
import { june, juneStory } from '../brief/june.ts'
import { factsFrom, join, tellStory } from '../brief/kit.ts'
import type { Said, Sentence } from '../brief/kit.ts'
import type { Facts, ItemAccount } from '../../src/facts/index.ts'

const shells = { from_party: 'EU', to_party: 'UKR', item: 'shell' } as const
const pledge = (quantity: unknown, more: object = {}): Said => ({
  kind: 'pledge',
  ...shells,
  act: 'made',
  ...(quantity === null ? {} : { quantity }),
  ...more,
})
const delivery = (quantity: unknown, more: object = {}): Said => ({
  kind: 'delivery',
  ...shells,
  ...(quantity === null ? {} : { quantity }),
  ...more,
})
const story = (said: readonly Said[], origin?: object) =>
  tellStory(
    said.map((one, at): Sentence => [`Sentence ${at} says it.`, one]),
    origin,
  )
const factsOn = (...said: readonly Said[]): Facts => factsFrom(story(said))
const account = (facts: Facts, item = 'shell'): ItemAccount => {
  const found = facts.items.find((one) => one.item === item)
  if (!found) throw new Error(`no account of ${item}`)
  return found
}
const bounds = (tally: ItemAccount['promised']) => (tally.count ? [tally.count.low, tally.count.high] : null)

describe('an account of items', () => {
  it('balances: promised = delivered + released + outstanding', () => {
    const { promised, delivered, released, outstanding, state } = account(
      factsOn(pledge(100), delivery(60), pledge(10, { act: 'cancelled' })),
    )
    expect([bounds(promised), bounds(delivered), bounds(released), bounds(outstanding)]).toEqual([
      [100, 100],
      [60, 60],
      [10, 10],
      [30, 30],
    ])
    expect(state).toBe('partly_arrived')
  })
  it('shows over-delivery and does not clip it', () => {
    const { outstanding, state } = account(factsOn(pledge(10), delivery(12)))
    expect(bounds(outstanding)).toEqual([-2, -2])
    expect([outstanding.said, state]).toEqual(['denied', 'arrived'])
  })
  it('owes nothing more when all of it was cancelled', () => {
    for (const quantity of [10, null]) {
      const { outstanding, state } = account(factsOn(pledge(10), pledge(quantity, { act: 'cancelled' })))
      expect([outstanding.said, state]).toEqual(['denied', 'cancelled'])
    }
  })
  it('takes a named amount that is missing from the whole', () => {
    const { delivered, outstanding } = account(factsOn(pledge(100), delivery(31, { polarity: 'denied' })))
    expect([bounds(delivered), bounds(outstanding)]).toEqual([
      [69, 69],
      [31, 31],
    ])
  })
  it('leaves the amount unknown without a count, and still has a state', () => {
    const { promised, outstanding, state } = account(factsOn(pledge(null), delivery(null, { polarity: 'denied' })))
    expect([promised.said, promised.count, outstanding.said, outstanding.count, state]).toEqual([
      'affirmed',
      null,
      'affirmed',
      null,
      'none_arrived',
    ])
  })
  it('never settles a named pledge by a nameless class', () => {
    const facts = factsOn(pledge(null, { item: 'S-400' }), delivery(null, { item: 'air defence system' }))
    expect([account(facts, 'S-400').state, account(facts, 'air defence system').state]).toEqual(['not_said', 'arrived_without_pledge'])
  })
  it('settles a named pledge by its one variant', () => {
    expect(account(factsOn(pledge(14, { item: 'Leopard 2' }), delivery(14, { item: 'Leopard 2A6' })), 'Leopard 2').state).toBe('arrived')
  })
  it('takes an item and its one more precise form between the same parties for one', () => {
    const precise = { item: 'artillery shell' }
    const [one, ...others] = factsOn(pledge(100, precise), delivery(60), { ...delivery(5), kind: 'loss', from_party: 'RUS' }).items
    expect([bounds(one!.promised), bounds(one!.delivered), bounds(one!.lost), others]).toEqual([[100, 100], [60, 60], [5, 5], []])
    expect(factsOn(pledge(100, precise), pledge(9, { item: 'mortar shell' }), delivery(60)).items).toHaveLength(3)
    expect(factsOn(pledge(100, precise), delivery(60, { from_party: 'USA' })).items).toHaveLength(2)
    expect(factsOn(pledge(100, precise), pledge(60)).items).toHaveLength(2)
  })
  it('adds batches of different days in one text, and not the parts of a whole', () => {
    expect(bounds(account(factsOn(delivery(10, { event_on: '2024-01' }), delivery(5, { event_on: '2024-03' }))).delivered)).toEqual([
      15, 15,
    ])
    expect(bounds(account(factsOn(pledge(18), pledge(14, { event_on: '2023-01' }), pledge(4))).promised)).toEqual([18, 18])
  })
  it('keeps money apart, each currency for itself', () => {
    const money = (amount: number, currency: string): Said => pledge({ amount, currency }, { item: 'money' })
    expect(factsOn(money(5, 'EUR'), money(7, 'USD'), pledge(3)).items.map(({ unit, promised }) => [unit, promised.count?.best])).toEqual([
      ['count', 3],
      ['EUR', 5],
      ['USD', 7],
    ])
  })
  it('reads a suspension and its end in order of time', () => {
    const suspended = pledge(null, { act: 'suspended', event_on: '2010' })
    expect(account(factsOn(pledge(5), suspended)).state).toBe('suspended')
    expect(account(factsOn(pledge(5), suspended, pledge(null, { act: 'reinstated', event_on: '2015' }))).state).toBe('not_said')
  })
  it('says by whom a loss was replaced', () => {
    const given = { from_party: 'RUS', to_party: 'SYR', item: 'S-300' }
    const facts = factsOn(
      { kind: 'delivery', ...given, quantity: 4 },
      { kind: 'loss', from_party: 'ISR', to_party: 'SYR', item: 'S-300', quantity: 2 },
      { kind: 'delivery', from_party: 'IRN', to_party: 'SYR', item: 'Bavar-373', replaces: 'S-300', quantity: 1 },
    )
    const { lost, lost_to, replaced, replaced_by } = account(facts, 'S-300')
    expect([bounds(lost), lost_to, bounds(replaced), replaced_by]).toEqual([[2, 2], ['ISR'], [1, 1], ['IRN']])
  })
  it('fills in a giver whom the text leaves out, where there is one candidate, and not where there are two', () => {
    const nobody = delivery(null, { from_party: null })
    expect(factsOn(pledge(5), nobody).items).toHaveLength(1)
    expect(factsOn(pledge(5), pledge(5, { from_party: 'DEU' }), nobody).items.map(({ from_party }) => from_party)).toEqual([
      'DEU',
      'EU',
      null,
    ])
  })
})

describe('deadlines', () => {
  const missing = delivery(null, { polarity: 'denied' })
  const dueOn = (said: readonly Said[], published_on?: string) => account(factsFrom(story(said, { published_on }))).due.status
  it('are overdue only when the day has wholly passed and something is outstanding', () => {
    expect(dueOn([pledge(5, { due_on: '2024' }), missing], '2024-12')).toBe('not_due')
    expect(dueOn([pledge(5, { due_on: '2024' }), missing], '2025-01')).toBe('overdue')
    expect(dueOn([pledge(5, { due_on: '2024' })], '2025-01')).toBe('passed_not_said')
    expect(dueOn([pledge(5, { due_on: '2024' }), delivery(5)], '2025-01')).toBe('settled')
    expect(dueOn([pledge(5), missing], '2025-01')).toBe('no_date')
    expect(dueOn([pledge(5, { due_on: '2024' }), missing])).toBe('no_reference')
  })
  it('move with a delay that names a new day', () =>
    expect(dueOn([pledge(5, { due_on: '2024' }), pledge(null, { act: 'delayed', due_on: '2026' }), missing], '2025-01')).toBe('not_due'))
  it('are contested when sources name days on both sides', () =>
    expect(dueOn([pledge(5, { due_on: '2024' }), pledge(5, { due_on: '2026', speaker: ['Ann Lee'] }), missing], '2025-01')).toBe(
      'contested',
    ))
})

describe('sources that disagree, and sources that are one', () => {
  it('stay side by side with their bounds', () => {
    const { delivered } = account(
      factsOn(delivery(524, { speaker: ['Josep Borrell'] }), delivery(300, { speaker: ['Volodymyr Zelensky'] })),
    )
    expect(delivered.count).toMatchObject({ low: 300, best: null, high: 524, contested: true })
    expect(delivered.sources).toBe(2)
  })
  it('are contested when one affirms and another denies at the same time', () => {
    expect(account(factsOn(delivery(null), delivery(null, { polarity: 'denied', speaker: ['Farzin Nadimi'] }))).state).toBe('contested')
  })
  it('let a later report follow an earlier denial', () => {
    const early = story([pledge(5), delivery(null, { polarity: 'denied' })], { published_on: '2024-05', outlet: 'A' })
    const late = story([delivery(5)], { published_on: '2025-02', outlet: 'B' })
    expect(account(factsFrom(join(early, late))).state).toBe('arrived')
  })
  it('put a denial without an item beside every arrival of the text', () => {
    const facts = factsOn(
      delivery(null, { item: 'MiG-29' }),
      delivery(null, { item: 'S-400' }),
      delivery(null, { item: undefined, polarity: 'denied', speaker: ['Farzin Nadimi'] }),
    )
    expect(facts.items.map(({ item, state }) => [item, state])).toEqual([
      ['MiG-29', 'contested'],
      ['S-400', 'contested'],
    ])
  })
  it('count once when they share an upstream speaker', () => {
    const report = (outlet: string) => story([delivery(7, { speaker: ['Ann Lee', 'Tass'] })], { published_on: '2025-01', outlet })
    expect(
      account(factsFrom(join(report('A'), { ...story([delivery(7, { speaker: ['Ann Lee'] })], { published_on: '2025-02', outlet: 'B' }) })))
        .delivered.sources,
    ).toBe(1)
  })
  it('are different people when a role is named in two texts', () => {
    const one = tellStory([['Officials say so.', delivery(7, { speaker: ['officials'] })]], { outlet: 'A' })
    const two = tellStory([['So say officials.', delivery(7, { speaker: ['officials'] })]], { outlet: 'B' })
    expect(account(factsFrom(join(one, two))).delivered.sources).toBe(2)
  })
})

describe('obligations and crises', () => {
  it('is never called by a word that points at it', () => {
    const namesOf = (name: string) => factsOn({ kind: 'instrument', act: 'signed', parties: ['JPN', 'PHL'], name }).instruments[0]?.names
    expect(['This Treaty', 'The present Agreement', 'the pact'].map(namesOf)).toEqual([[], [], []])
    expect(namesOf('This Mutual Defense Treaty')).toEqual(['Mutual Defense Treaty'])
    expect(['The Hague Convention', 'Treaty'].map(namesOf)).toEqual([['The Hague Convention'], ['Treaty']])
  })
  it('list acts with their days and clauses that a text lacks', () => {
    const [instrument] = factsFrom(tellStory([june.treaty, june.no_clause])).instruments
    expect(instrument).toMatchObject({ state: 'signed', clauses: [{ obligation: 'defense', said: 'denied' }] })
  })
  it('tell the state on the day asked for', () => {
    const treaty = tellStory([june.treaty, june.in_force])
    expect(factsFrom(treaty, { valid_on: '2025-02-01' }).instruments[0]?.state).toBe('signed')
    expect(factsFrom(treaty, { valid_on: '2025-04-01' }).instruments[0]?.state).toBe('in_force')
  })
  it('do not test a clause of a treaty that was concluded later', () => {
    const later: Sentence = [
      'They signed in July 2025.',
      { kind: 'instrument', parties: ['IRN', 'RUS'], act: 'signed', event_on: '2025-07' },
    ]
    expect(factsFrom(tellStory([june.strikes, later, june.clause])).tests.map(({ outcome }) => outcome)).toContain('not_in_force')
  })
  it('bind members of an organisation by its treaty', () => {
    const member = (state: string): Said => ({
      kind: 'instrument',
      parties: [state, 'CSTO'].sort(),
      act: 'in_force',
      name: 'CSTO',
    })
    const facts = factsOn(
      member('ARM'),
      member('RUS'),
      { kind: 'clause', parties: ['CSTO'], obligation: 'defense', name: 'CSTO' },
      { kind: 'attack', from_party: 'AZE', to_party: 'ARM', act: 'used', event_on: '2022-09-13' },
      { kind: 'response', from_party: 'RUS', to_party: 'ARM', rung: 'diplomatic' },
    )
    expect(facts.tests.filter(({ bound }) => bound === 'RUS')).toMatchObject([
      { obligation: 'defense', outcome: 'met', performance: 'short' },
    ])
    expect(facts.crises[0]?.ladders.find(({ responder }) => responder === 'RUS')?.required.at_least).toBe('fights')
  })
  it('forbid rungs by a clause that asks for none', () => {
    const facts = factsOn(
      { kind: 'clause', parties: ['IRN', 'RUS'], obligation: 'nonaid' },
      { kind: 'attack', from_party: 'ISR', to_party: 'IRN', act: 'used' },
      { kind: 'response', from_party: 'RUS', to_party: 'IRN', rung: 'rhetorical' },
    )
    expect(facts.crises[0]?.ladders[0]?.required).toMatchObject({ at_least: null, never: ['aids_adversary'] })
    expect(facts.tests).toMatchObject([{ outcome: 'met', performance: 'kept' }])
  })
  it('part crises by time, and give each its answers', () => {
    const strike = (event_on: string): Said => ({
      kind: 'attack',
      from_party: 'ISR',
      to_party: 'IRN',
      act: 'used',
      event_on,
    })
    const facts = factsOn(strike('2024-04-13'), strike('2024-10-26'), {
      kind: 'response',
      from_party: 'RUS',
      to_party: 'IRN',
      rung: 'rhetorical',
      event_on: '2024-04-14',
    })
    expect(facts.crises.map(({ event_on, ladders }) => [event_on, ladders.length])).toEqual([
      ['2024-10-26', 0],
      ['2024-04-13', 1],
    ])
  })
  it('show the June 2025 case as the report tells it', () => {
    const facts = factsFrom(tellStory(juneStory))
    expect(facts.main).toEqual({ from_party: 'RUS', to_party: 'IRN' })
    expect(
      facts.items.filter(({ outstanding }) => outstanding.said === 'affirmed').map(({ item, outstanding }) => [item, outstanding.count]),
    ).toEqual([
      ['Mi-28', null],
      ['S-400', null],
      ['Su-35', null],
    ])
    expect(account(facts, 'air defence system')).toMatchObject({
      state: 'arrived_without_pledge',
      lost: { said: 'affirmed' },
      lost_to: ['ISR'],
      replaced: { said: 'denied' },
    })
    expect(facts.crises[0]?.ladders[0]).toMatchObject({
      promised: 'materiel',
      delivered: 'rhetorical',
      required: { at_least: null },
    })
    expect(facts.tests).toMatchObject([{ outcome: 'no_clause', performance: 'not_applicable' }])
    expect(facts.precedents.map(({ to_party, event_on, relation }) => [to_party, event_on, relation])).toEqual([
      ['ARM', '2020', 'earlier'],
      ['ARM', '2023', 'earlier'],
      ['SYR', '2024', 'earlier'],
    ])
  })
})

describe('the two days', () => {
  const early = tellStory([['Early.', pledge(5)]], { published_on: '2024-05', outlet: 'A' })
  const late = tellStory([['Late.', delivery(5, { event_on: '2025-01' })]], { published_on: '2025-02', outlet: 'B' })
  const undated = tellStory([['Undated.', delivery(5)]], { outlet: 'C' })
  it('known_by leaves out what was published later, and lists texts without a date', () => {
    const facts = factsFrom(join(early, late, undated), { known_by: '2024-12' })
    expect(account(facts).state).toBe('not_said')
    expect(facts.left_out.map(({ reason }) => reason)).toEqual(['published_later', 'text_without_date'])
  })
  it('valid_on leaves out what happened later', () =>
    expect(account(factsFrom(join(early, late), { valid_on: '2024-12-31' })).state).toBe('not_said'))
  it('about leaves out other parties', () =>
    expect(factsFrom(tellStory(juneStory), { about: { to_party: 'ARM' } }).main).toEqual({
      from_party: 'RUS',
      to_party: 'ARM',
    }))
})
