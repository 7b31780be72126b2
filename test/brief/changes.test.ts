import { describe, expect, test } from 'vitest'
import { balanceOf } from '../../src/facts/index.ts'
import { balanceCsv, balanceJson, balanceMarkdown, balanceText } from '../../src/outputs/balance/index.ts'
import { diffJson, diffMarkdown, diffRecordOf, diffText } from '../../src/outputs/changes/index.ts'
import { conflictsMarkdown, conflictsText } from '../../src/outputs/dossier/index.ts'
import { conflictsOf } from '../../src/facts/index.ts'
import { diffPage } from '../../src/outputs/page/index.ts'
import { diffSchema } from '../../src/outputs/schema/index.ts'
import { factsFrom, join, nameOf, tellStory } from './kit.ts'

const pair = { from_party: 'DEU', to_party: 'UKR' } as const
const story = join(
  tellStory(
    [['Germany will give 18 Leopards.', { kind: 'pledge', act: 'made', ...pair, item: 'Leopard 2', quantity: 18, event_on: '2023-01-25' }]],
    {
      published_on: '2023-01-25',
      outlet: 'North Post',
    },
  ),
  tellStory([['All 18 Leopards have come.', { kind: 'delivery', ...pair, item: 'Leopard 2', quantity: 18, event_on: '2023-03-27' }]], {
    published_on: '2023-03-28',
    outlet: 'East Herald',
  }),
  tellStory(
    [
      ['Only 14 of them came.', { kind: 'delivery', ...pair, item: 'Leopard 2', quantity: 14, event_on: '2023-03-27' }],
      [
        'Kyiv paid 5 million.',
        { kind: 'delivery', from_party: 'UKR', to_party: 'DEU', item: 'money', quantity: { amount: 5e6, currency: 'EUR' } },
      ],
    ],
    { published_on: '2023-04-02', outlet: '=West, "Wire"' },
  ),
)
const facts = (question = {}) => factsFrom(story, { about: pair, ...question })

describe('what changed between two days, written', () => {
  const [from, to] = ['2023-02-01', '2023-05-01']
  const diff = diffRecordOf(
    { world: [facts({ valid_on: from }), facts({ valid_on: to })], published: [facts({ known_by: from }), facts({ known_by: to })] },
    story.documents,
    { from, to, nameOf },
  )
  const sentences = (of: typeof diff.world) => of.changes.map(({ words }) => words)

  test('is the record that its schema describes, and tells the world apart from what was known', () => {
    expect(diffSchema.parse(JSON.parse(diffJson(diff)))).toEqual(diff)
    expect(sentences(diff.world)).toContain('Leopard 2, Germany → Ukraine: delivered not said → 14–18 ≠')
    expect(sentences(diff.published)).toContain('Money (EUR), Ukraine → Germany: new, arrived; no pledge on record')
  })

  test('every format has the sentences with their notes and words', async () => {
    for (const written of [diffText(diff, { width: 100 }), diffMarkdown(diff)]) {
      expect(written).toContain('What changed between 1 February 2023 and 1 May 2023')
      expect(written).toMatch(/delivered not said → 14–18 ≠ \[/)
      expect(written).toContain('All 18 Leopards have come')
    }
    const page = diffPage(diff)
    expect(page).toMatch(/delivered not said → 14–18 ≠/)
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
    expect([...page.matchAll(/href="#([^"]+)"/g)].filter(([, id]) => !ids.includes(id!))).toEqual([])
  })

  test('says so when nothing changed', () => {
    const same = diffRecordOf({ world: [facts(), facts()], published: [facts(), facts()] }, story.documents, { from, to, nameOf })
    expect(diffText(same)).toContain('Nothing on record changed.')
  })
})

describe('the balance, written', () => {
  const balance = balanceOf(facts())

  test('a terminal and Markdown keep bounds, the mark of what is contested, and both directions', () => {
    const [text, markdown] = [balanceText(balance, { nameOf }, 160), balanceMarkdown(balance, { nameOf })]
    expect(text).toMatch(/Germany → Ukraine\n.*\n─+\n(.+\n)*Leopard 2.*18.*14–18 ≠/)
    expect(text).toMatch(/Ukraine → Germany\n.*\n─+\n(.+\n)*money \(EUR\).*EUR 5,000,000/)
    expect(markdown).toMatch(/Leopard 2.*Germany → Ukraine.*18.*14–18 ≠/)
    expect(markdown).toMatch(/money \(EUR\).*Ukraine → Germany.*EUR 5,000,000/)
    expect(balanceText(balanceOf(factsFrom({ claims: [], documents: [] })))).toBe('No item, promised, given or lost, is on record.\n')
  })

  test('CSV has a row for each line with its bounds; nothing is taken for a formula', async () => {
    const [head, ...rows] = (await balanceCsv(balance)).trim().split('\r\n')
    expect(head).toContain('"delivered_said","delivered_low","delivered_high","delivered_contested"')
    expect(rows.find((row) => row.includes('Leopard 2'))).toMatch(/"contested",14,18,"true"|"affirmed",14,18,"true"/)
    expect(rows).toHaveLength(2)
  })

  test('JSON is the record', () => {
    expect(JSON.parse(balanceJson(balance))).toEqual(JSON.parse(JSON.stringify(balance)))
  })
})

describe('conflicts, written', () => {
  const list = conflictsOf(facts())
  const context = { documents: story.documents, nameOf }

  test('both readings stand with their sources and words', () => {
    for (const written of [conflictsText(list, facts(), context, 100), conflictsMarkdown(list, facts(), context)]) {
      expect(written).toMatch(/18: East Herald/)
      expect(written).toContain('All 18 Leopards have come')
    }
    expect(conflictsText([], facts(), context)).toBe('Nothing on record is contested.\n')
  })
})
