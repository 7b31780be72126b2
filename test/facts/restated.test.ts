import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/base/index.ts'
import { factsOf } from '../../src/facts/index.ts'
import type { FactsQuestion } from '../../src/facts/index.ts'
import { documentOf } from '../brief/kit.ts'

const folder = new URL('../gold/restated/', import.meta.url)
/** The gold texts about Russia and Iran, and Russia and Armenia. */
const concerned = /^(?:01|03|05|07|09|11|13|15|17)-/

const texts = readdirSync(folder)
  .filter((name) => concerned.test(name) && name.endsWith('.txt'))
  .map((name) => {
    const read = (ending: string): string => readFileSync(new URL(name.replace(/txt$/, ending), folder), 'utf8')
    const document = documentOf(read('txt'), { ...(JSON.parse(read('json')) as object), label: name })
    const claims = read('gold.jsonl')
      .trim()
      .split('\n')
      .map((line) => ({ ...(JSON.parse(line) as Claim), document: document.id }))
    return { document, claims }
  })
const factsIn = (some: typeof texts, question?: FactsQuestion) =>
  factsOf(
    some.flatMap(({ claims }) => claims),
    some.map(({ document }) => document),
    question,
  )

describe('the texts about Russia and Iran, and Russia and Armenia, together', () => {
  const facts = factsIn(texts)
  const account = (from: string | null, to: string | null, item: string) =>
    facts.items.find((one) => one.from_party === from && one.to_party === to && one.item === item)
  it('are nine', () => expect(texts).toHaveLength(9))
  it('tell of three crises in which force was used or denied', () =>
    expect(
      facts.crises
        .filter(({ attacks, partner }) => attacks.length > 0 && partner !== 'UKR')
        .map(({ partner, event_on }) => [partner, event_on]),
    ).toEqual([
      ['IRN', '2025-06'],
      ['IRN', '2024-04'],
      ['ARM', null],
    ]))
  it('have one account for the Su-35, also of the text that names no giver, with two deadlines', () => {
    const found = account('RUS', 'IRN', 'Su-35')
    expect(account(null, 'IRN', 'Su-35')).toBeUndefined()
    expect(found).toMatchObject({ state: 'none_arrived', delivered: { said: 'denied' } })
    expect(found?.due.readings.map(({ due_on, status }) => [due_on, status])).toEqual([
      [['2023-01', '2023-04'], 'overdue'],
      [['2026', '2028'], 'not_due'],
    ])
  })
  it('know that the aircraft first made for Egypt were another order, and that it was cancelled', () =>
    expect(account('RUS', 'EGY', 'Su-35')).toMatchObject({ state: 'cancelled' }))
  it('tell the way of the S-300 from the order to the loss', () =>
    expect(account('RUS', 'IRN', 'S-300')?.path.map(({ stage, event_on }) => [stage, event_on])).toEqual([
      ['ordered', null],
      ['delivered', '2016'],
      ['lost', '2024-04'],
    ]))
  it('keep apart what one member of parliament affirms and analysts deny', () =>
    expect(account('RUS', 'IRN', 'MiG-29')).toMatchObject({ state: 'contested' }))
  it('take the limits that one speaker sets to a duty for limits, not for a quarrel with himself', () => {
    const duties = facts.instruments.flatMap(({ parties, clauses }) => (parties.join() === 'ARM,RUS' ? clauses : []))
    expect(duties.filter(({ obligation }) => obligation === 'defense').map(({ said }) => said)).toEqual(['affirmed'])
  })
  it('find no test in a war that was not on Armenian soil', () => {
    const tests = facts.tests.filter(({ bound, protected_party }) => bound === 'RUS' && protected_party === 'ARM')
    expect(tests.length).toBeGreaterThan(0)
    expect(tests.every(({ outcome, strict }) => outcome !== 'met' && !strict)).toBe(true)
  })
  it('never bind an organisation to those who are no members', () =>
    expect(facts.tests.filter(({ bound, protected_party }) => bound === 'CSTO' && protected_party !== 'ARM')).toEqual([]))
  it('have Armenia as an earlier case', () =>
    expect(facts.precedents.filter(({ to_party }) => to_party === 'ARM').every(({ relation }) => relation === 'earlier')).toBe(true))
  it('do not hang on the order in which they were added', () =>
    expect(JSON.stringify(factsIn([...texts].reverse()))).toBe(JSON.stringify(facts)))
  it('known by a day leave out later texts, and list those without a date', () => {
    const early = factsIn(texts, { known_by: '2024-12-31' })
    expect(early.left_out.map(({ reason }) => reason)).toEqual(['published_later', 'text_without_date'])
    expect(early.crises.filter(({ partner }) => partner === 'IRN').map(({ event_on }) => event_on)).toEqual(['2024-04'])
  })
})
