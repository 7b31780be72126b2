import { describe, expect, it } from 'vitest'
import { june, juneStory, retold } from './june.ts'
import { headlineFrom, tellStory } from './kit.ts'
import type { Sentence } from './kit.ts'

const headline = (sentences: readonly Sentence[]): string => headlineFrom(tellStory(sentences))
const noItems = 'Of the Su-35, Mi-28 and S-400 that Russia promised Iran, no delivery is on record'
const noHelp = 'of the help that Iran expected, words are on record, arms are said not to have come, and fighting is said not to be coming'
const noDuty = 'no breach of a duty to defend is on record, because the text denies that there was one'
const untested = 'a duty to defend is on record, and no attack that would put it to the test'
const noCrisis = { strikes: null, threat: null, hope: null, support: null, words: null, kozhanov: null } as const

describe('the headline of the June 2025 case is made from the facts', () => {
  const tellings: readonly (readonly [string, readonly Sentence[], string])[] = [
    ['as it was told: items and expectations not met, and no duty to defend', juneStory, `${noItems}; ${noHelp}; ${noDuty}.`],
    [
      'with a defence clause',
      retold({ no_clause: 'clause' }),
      `${noItems}; ${noHelp}; a duty to defend is on record and its trigger was met, though no text says that it was in force; no fight by Russia is on record.`,
    ],
    [
      'with a clause in force, so that the trigger is met',
      retold({ no_clause: 'clause' }, 'in_force'),
      `${noItems}; ${noHelp}; a duty to defend in force is on record and its trigger was met; no fight by Russia is on record.`,
    ],
    [
      'with a clause, and a threat that is no attack',
      retold({ no_clause: 'clause', strikes: 'israeli_threat', losses: null }),
      `${noItems}; ${noHelp}; a duty to defend is on record, its trigger was not met, and so it was not put to the test.`,
    ],
    [
      'with one delivery',
      retold({ none: 'one' }),
      `Of what Russia promised Iran, delivery of Mi-28 is on record; no delivery of Su-35 and S-400 is on record; ${noHelp}; ${noDuty}.`,
    ],
    ['with the crisis left out', retold(noCrisis), `${noItems}; the text denies that there is a duty to defend.`],
    [
      'with everything delivered',
      retold({ ...noCrisis, none: 'all', no_clause: null }),
      'Delivery of all that Russia promised Iran is on record: Su-35, Mi-28 and S-400.',
    ],
    [
      'with nothing said of delivery',
      retold({ ...noCrisis, none: null, no_clause: null }),
      'Russia promised Iran Su-35, Mi-28 and S-400; whether delivery followed is not said.',
    ],
  ]
  it.each(tellings)('%s', (_, sentences, expected) => expect(headline(sentences)).toBe(expected))

  it('differs in every telling', () => expect(new Set(tellings.map(([, sentences]) => headline(sentences))).size).toBe(tellings.length))
})

describe('texts that tell of one account', () => {
  it('tells of agreements', () =>
    expect(headline([june.treaty, june.clause])).toBe(
      `The treaty on strategic partnership of Iran and Russia is on record as concluded (January 2025), with clauses on defence; ${untested}.`,
    ))
  it('tells of judgements', () =>
    expect(headline([june.dependence])).toBe('Judgements of Iran as a partner are on record, and no promise, delivery or duty.'))
  it('tells of force', () =>
    expect(headline([june.strikes])).toBe(
      'Force used by Israel against Iran is on record; no promise, delivery or duty between states is told.',
    ))
  it('tells of nothing', () =>
    expect(headline([['It rained on Monday.']])).toBe('The text tells of no promise, delivery, duty or response between states.'))
  it('says that a pact was kept by staying out', () =>
    expect(
      headline([
        june.strikes,
        june.treaty,
        ['Both promised neutrality.', { kind: 'clause', parties: ['IRN', 'RUS'], obligation: 'neutrality' }],
      ]),
    ).toContain('the duty of neutrality was kept on the record'))
  it('says that a duty to defend was kept', () =>
    expect(
      headline([
        ...retold({ no_clause: 'clause', words: null, kozhanov: null }, 'in_force'),
        ['Russian aircraft fought for Iran.', { kind: 'response', from_party: 'RUS', to_party: 'IRN', rung: 'fights' }],
      ]),
    ).toContain(
      'Russia is on record as fighting for Iran; a duty to defend in force is on record and its trigger was met; it was kept on the record',
    ))
  it('tells of a treaty of an organisation, invoked and answered below it', () => {
    const member = (state: string) => ({ kind: 'instrument', parties: [state, 'CSTO'].sort(), act: 'in_force', name: 'Treaty' }) as const
    const told = headline([
      ['Azerbaijan attacked Armenia.', { kind: 'attack', from_party: 'AZE', to_party: 'ARM', act: 'used', event_on: '2022-09-13' }],
      ['Armenia invoked the treaty.', { kind: 'appeal', from_party: 'ARM', to_party: 'CSTO', act: 'invoked' }],
      ['It says that all defend each.', { kind: 'clause', parties: ['CSTO'], obligation: 'defense', name: 'Treaty' }],
      ['Armenia is a member.', member('ARM')],
      ['Observers came.', { kind: 'response', from_party: 'CSTO', to_party: 'ARM', rung: 'diplomatic' }],
      ['Troops did not.', { kind: 'response', from_party: 'CSTO', to_party: 'ARM', rung: 'fights', polarity: 'denied' }],
    ])
    const duty = 'a duty to defend in force is on record and its trigger was met; Armenia invoked it; no fight by CSTO is on record'
    expect(told).toBe(
      `Of the help that Armenia called for under their treaty, diplomacy is on record, and fighting is said not to have come; ${duty}.`,
    )
  })
  it('says overdue where a dated deadline has passed, and not before', () => {
    const due = (due_on: string): string =>
      headline([
        [
          'Russia promised 24 Su-35.',
          { kind: 'pledge', from_party: 'RUS', to_party: 'IRN', item: 'Su-35', quantity: 24, act: 'ordered', due_on },
        ],
        ['None came.', { kind: 'delivery', from_party: 'RUS', to_party: 'IRN', item: 'Su-35', polarity: 'denied' }],
      ])
    expect(due('2023')).toBe('Of the Su-35 that Russia promised Iran, no delivery is on record (overdue, was due 2023).')
    expect(due('2025')).toBe('Of the Su-35 that Russia promised Iran, no delivery is on record.')
  })
})
