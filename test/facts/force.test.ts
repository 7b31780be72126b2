import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstDay, lastDay } from '../../src/base/index.ts'
import { inForceOn } from '../../src/facts/index.ts'
import type { Facts } from '../../src/facts/index.ts'
import { factsFrom, join } from '../brief/kit.ts'
import type { Said, Story } from '../brief/kit.ts'
import { textTeller } from './kit.ts'

const text = textTeller()
const act = (what: string, more: object = {}): Said => ({
  kind: 'instrument',
  parties: ['IRN', 'RUS'],
  act: what,
  name: 'Charter',
  ...more,
})
const instrumentsIn = (...stories: readonly Story[]) => factsFrom(join(...stories)).instruments
const only = (...stories: readonly Story[]) => {
  const [one, second] = instrumentsIn(...stories)
  if (!one || second) throw new Error('one instrument expected')
  return one
}

describe('the time in which an instrument was in force', () => {
  it('is between two days where a text says no more than that it is in force now', () => {
    const treaty = only(text('2025-01-18', act('signed', { event_on: '2025-01-17' })), text('2025-07-18', act('in_force')))
    expect(treaty.in_force).toMatchObject([{ from: ['2025-01-17', '2025-07-18'], until: null }])
    expect(['2025-01-16', '2025-03', '2025-07-18'].map((day) => inForceOn(treaty, day).answer)).toEqual(['no', 'unknown', 'yes'])
  })
  it('began within three years of the signature where the text was written long after', () => {
    const treaty = only(text('2022-09-15', act('signed', { event_on: '1997-08-29' }), act('in_force')))
    expect(['1998', '2001', '2022-09-13'].map((day) => inForceOn(treaty, day).answer)).toEqual(['unknown', 'yes', 'yes'])
  })
  it('ends when it was terminated', () => {
    const treaty = only(text('2019-08-03', act('in_force', { event_on: '1988-06-01' }), act('terminated', { event_on: '2019-08-02' })))
    expect(['1988-05', '2000', '2019-09'].map((day) => inForceOn(treaty, day).answer)).toEqual(['no', 'yes', 'no'])
  })
  it('is contested where one source denies it on a day and another affirms it', () => {
    const treaty = only(
      text('2020', act('in_force', { event_on: '2019-03-01' })),
      text('2020-05-05', act('in_force', { polarity: 'denied' })),
    )
    expect(inForceOn(treaty, '2020-05-01')).toMatchObject({ answer: 'contested', by_reading: ['yes', 'no'] })
  })
  it('agrees with a denial that came before it', () => {
    const treaty = only(
      text('2020-01-05', act('in_force', { polarity: 'denied' })),
      text('2020-06', act('in_force', { event_on: '2020-03-01' })),
    )
    expect(treaty.in_force).toHaveLength(1)
    expect(inForceOn(treaty, '2020-01-05').answer).toBe('no')
  })
  it('is unknown where no text speaks of it', () =>
    expect(inForceOn(only(text('2020', act('signed'))), '2020-06-01').answer).toBe('unknown'))
  it('never answers yes before the first possible day, nor no after the last one', () => {
    const day = fc.constantFrom('2001', '2001-05', '2001-05-20', '2003-02-01', '2004')
    fc.assert(
      fc.property(day, day, (from, asked) => {
        const { answer } = inForceOn(only(text('2010', act('in_force', { event_on: from }))), asked)
        if (lastDay(asked) < firstDay(from)) expect(answer).toBe('no')
        if (firstDay(asked) >= lastDay(from)) expect(answer).toBe('yes')
      }),
    )
  })
})

describe('one instrument under many names', () => {
  const signed = act('signed', { event_on: '2025-01-17', name: 'Comprehensive Strategic Partnership Treaty' })
  it('is known by its words, its year, its day of signing, or as the last that the parties concluded', () => {
    const named = text('2025-01-18', signed)
    const others = [
      act('ratified', { event_on: '2025-05', name: 'strategic agreement between Russia and Iran' }),
      act('ratified', { event_on: '2025-05', name: 'the 2025 treaty' }),
      act('signed', { event_on: '2025-01', name: 'Moscow Treaty' }),
      act('in_force', { event_on: '2025-10-02', name: 'the treaty' }),
    ]
    for (const other of others) expect(instrumentsIn(named, text('2025-11', other))).toHaveLength(1)
  })
  it('is another where year, signature or sort tell it apart', () => {
    const named = text('2025-01-18', signed)
    const others = [
      act('in_force', { name: 'the 2001 treaty' }),
      act('signed', { event_on: '2001-03-12', name: 'strategic treaty' }),
      act('in_force', { event_on: '2002-04', name: 'the treaty' }),
      act('signed', { name: undefined }),
    ]
    for (const other of others) expect(instrumentsIn(named, text('2025-11', other))).toHaveLength(2)
  })
  it('takes in a duty under an organisation by the name of the organisation', () => {
    const facts = factsFrom(
      text(
        '2020-10-07',
        { kind: 'clause', parties: ['CSTO'], obligation: 'defense' },
        { kind: 'clause', from_party: 'RUS', to_party: 'ARM', polarity: 'denied', obligation: 'defense', name: 'CSTO' },
      ),
    )
    expect(facts.instruments.map(({ parties }) => parties)).toEqual([['CSTO']])
  })
})

const attack = (more: object = {}): Said => ({
  kind: 'attack',
  from_party: 'AZE',
  to_party: 'ARM',
  act: 'used',
  event_on: '2022-09-13',
  ...more,
})
const pact = [
  act('signed', { parties: ['ARM', 'RUS'], event_on: '1997-08-29' }),
  act('in_force', { parties: ['ARM', 'RUS'], event_on: '1998' }),
  { kind: 'clause', parties: ['ARM', 'RUS'], obligation: 'defense', name: 'Charter' } as const,
]
const asked: Said = { kind: 'appeal', from_party: 'ARM', to_party: 'RUS', act: 'invoked' }
const testOf = (facts: Facts) => {
  const [test] = facts.tests.filter(({ bound, obligation }) => bound === 'RUS' && obligation === 'defense')
  if (!test) throw new Error('a test expected')
  return { ...test, answers: test.questions.map(({ answer }) => answer).join(' ') }
}

describe('the five questions of the trigger test', () => {
  const ask = (...said: readonly Said[]) => testOf(factsFrom(text('2022-09-20', ...pact, ...said)))
  it('are all yes in a plain case, which is strict', () =>
    expect(ask(attack(), asked)).toMatchObject({ answers: 'yes yes yes yes yes', outcome: 'met', strict: true }))
  it('a threat is no attack', () =>
    expect(ask(attack({ act: 'threatened' }))).toMatchObject({
      answers: 'no unknown unknown yes unknown',
      outcome: 'not_met',
      strict: false,
    }))
  it('force elsewhere is no force on covered territory', () => {
    const elsewhere = attack({ to_party: 'NKR' })
    const denied = attack({ from_party: null, polarity: 'denied', event_on: undefined, speaker: ['Ann Lee'] })
    expect(ask(elsewhere, denied)).toMatchObject({ answers: 'yes no unknown yes unknown', outcome: 'not_met' })
    expect(ask(elsewhere, denied, attack())).toMatchObject({
      answers: 'yes contested yes yes unknown',
      outcome: 'contested',
      strict: false,
    })
  })
  it('an ally that attacks is no covered actor', () =>
    expect(ask(attack({ from_party: 'RUS' }), attack({ from_party: 'ARM', event_on: '2022-09-14' }))).toMatchObject({ outcome: 'not_met' }))
  it('before the signature nothing was in force, and an older treaty is named', () => {
    const old = [
      act('signed', { parties: ['ARM', 'RUS'], event_on: '1991', name: 'Declaration' }),
      act('in_force', { parties: ['ARM', 'RUS'], event_on: '1992', name: 'Declaration' }),
    ]
    const facts = factsFrom(text('1999', ...pact, ...old, attack({ event_on: '1993-05' })))
    const older = facts.instruments.find(({ names }) => names[0] === 'Declaration')
    expect(testOf(facts)).toMatchObject({ outcome: 'not_in_force', falls_back_to: older?.id, strict: false })
  })
  it('help that was declined makes no strict test', () =>
    expect(ask(attack(), { ...asked, polarity: 'denied' })).toMatchObject({ answers: 'yes yes yes yes no', outcome: 'met', strict: false }))
  it('name the claims of every answer but an unknown one', () =>
    fc.assert(
      fc.property(fc.subarray([...pact, attack(), asked, attack({ polarity: 'denied' })], { minLength: 1 }), (said) => {
        for (const { questions } of factsFrom(text('2022-09-20', ...said)).tests)
          for (const { answer, claims } of questions) if (answer !== 'unknown') expect(claims.length).toBeGreaterThan(0)
      }),
    ))
  it('do not bind a state to the partner of its partner', () => {
    const treaty = (parties: readonly string[], more: object = {}): Said => act('in_force', { parties, event_on: '2001', ...more })
    const said = [
      treaty(['ARM', 'RUS']),
      treaty(['PRK', 'RUS']),
      { kind: 'clause', parties: ['ARM', 'RUS'], obligation: 'defense' } as const,
      attack(),
    ]
    expect(factsFrom(text('2022-09-20', ...said)).tests.map(({ bound }) => bound)).toEqual(['RUS'])
  })
  it('say when it is contested that anything was required', () => {
    const denied = act('in_force', { parties: ['ARM', 'RUS'], polarity: 'denied', event_on: '2022-10', speaker: ['Ann Lee'] })
    const requiredBy = (...said: readonly Said[]) =>
      factsFrom(text('2022-11', ...pact, attack(), asked, ...said)).crises[0]?.ladders.find(({ responder }) => responder === 'RUS')
        ?.required
    expect(requiredBy()).toMatchObject({ at_least: 'fights', contested: false })
    expect(requiredBy(denied)).toMatchObject({ at_least: 'fights', contested: true })
  })
  it('do not bind an organisation to strangers', () => {
    const clause: Said = { kind: 'clause', parties: ['CSTO'], obligation: 'defense' }
    expect(factsFrom(text('2022-09-20', clause, attack())).tests).toEqual([])
  })
})
