import { describe, expect, it } from 'vitest'
import { briefJson, briefMarkdown, briefOf, briefText } from '../../src/outputs/index.ts'
import type { Brief } from '../../src/outputs/index.ts'
import { briefSchema, schemaNames, schemaOf } from '../../src/outputs/schema/index.ts'
import { june, juneStory } from './june.ts'
import { briefFrom, factsFrom, tellStory } from './kit.ts'
import type { Sentence, Story } from './kit.ts'

const story = tellStory(juneStory)
const brief = briefFrom(story)
const quotes = (notes: readonly number[], of: Brief = brief): readonly string[] => notes.map((n) => of.notes[n - 1]?.quote ?? '')
const item = (name: string, of: Brief = brief) => of.items.find((one) => one.item === name)

describe('the brief of the June 2025 case', () => {
  it('shows the agreement, its day, and the clause that the text denies', () => {
    const [treaty] = brief.owed
    expect(treaty?.acts.map(({ words }) => words)).toEqual(['signed, January 2025'])
    expect(treaty?.clauses.map(({ words, notes }) => [words, quotes(notes)])).toEqual([
      ['no clause: defence', ['The treaty contains no clause on mutual defence']],
    ])
    expect(brief.tests.map(({ words }) => words)).toEqual(['no clause, not a test: nothing was owed'])
  })
  it('shows three promised lines of which nothing came, numbers not said', () => {
    const open = brief.items.filter(({ outstanding }) => outstanding.look === 'yes')
    expect(open.map((one) => [one.item, one.promised.words, one.delivered.words, one.lost.words, one.outstanding.words])).toEqual(
      ['Su-35', 'Mi-28', 'S-400'].map((name) => [name, 'yes, number not said', 'none', '–', 'all, number not said']),
    )
    expect(open.map(({ state }) => state.words)).toEqual(Array(3).fill('said not to have come; open, no date named'))
    expect(quotes(open[0]?.delivered.notes ?? [])).toEqual(['None of them has been delivered'])
  })
  it('shows what arrived, what was lost, and that Russia did not replace it', () => {
    expect(item('training aircraft')?.state.words).toBe('arrived; no pledge on record')
    expect(item('air defence system')).toMatchObject({
      delivered: { words: 'yes, number not said' },
      lost: { words: 'some, number not said, by Israel' },
      replaced: { words: 'none by Russia', look: 'none' },
    })
  })
  it('shows the crisis: force used, a threat that is no attack, help expected, and the ladder', () => {
    const [crisis] = brief.crises
    expect(crisis?.attacks.map(({ words }) => words)).toEqual([
      'force used by Israel against Iran, June 2025',
      'the United States threatened Iran; a threat is no attack',
    ])
    expect(crisis?.appeals.map(({ text }) => text)).toEqual(['Iran expected help of Russia'])
    expect(crisis?.ladders.map(({ words }) => words)).toEqual([
      'Russia: promised materiel; delivered rhetorical; denied fights and materiel',
    ])
    expect(crisis?.ladders[0]?.required.words).toBe('no clause on record that asks for a response')
  })
  it('shows who says so, with the paper that cites them', () => {
    expect(brief.speakers.map(({ words, claims }) => [words, claims])).toEqual([
      ['Analysts, cited by The Wall Street Journal', 2],
      ['Nikolai Kozhanov', 1],
      ['Tino Sanandaji', 1],
      ['The text’s own voice', 20],
    ])
  })
  it('shows precedents, and judgements apart', () => {
    expect(brief.precedents.map(({ words }) => words)).toEqual([
      'Armenia, 2020: withholds',
      'Armenia, 2023: withholds',
      'Syria, 2024: withholds',
    ])
    expect(brief.assessments.map(({ words }) => words)).toEqual(['Tino Sanandaji, of Iran towards Russia: dependence'])
  })
  it('shows what the text does not say', () => {
    expect(brief.not_said.map(({ text }) => text)).toEqual([
      'The amounts promised: Su-35, Mi-28 and S-400.',
      'By when these were due: Su-35, Mi-28 and S-400.',
      'The amounts that came: training aircraft and air defence systems.',
      'The amounts lost: air defence systems.',
      'Whether anybody else replaced what the giver did not: air defence systems.',
      'Whether this was in force, and since when: treaty on strategic partnership.',
    ])
  })
  it('gives each note the words that stand at its span', () => {
    const text = story.documents[0]?.text ?? ''
    expect(brief.notes.length).toBeGreaterThan(15)
    expect(brief.notes.map(({ quote }) => quote)).toEqual(brief.notes.map(({ span: [from, to] }) => text.slice(from, to)))
  })
})

describe('figures in a brief', () => {
  const shells = { from_party: 'EU', to_party: 'UKR', item: 'shell' } as const
  const figures: readonly Sentence[] = [
    ['The European Union promised Ukraine a million shells.', { kind: 'pledge', ...shells, act: 'made', quantity: 1_000_000 }],
    ['It has delivered 524,000, Borrell said.', { kind: 'delivery', ...shells, quantity: 524_000, speaker: ['Josep Borrell'] }],
    ['Ukraine has received 300,000, Zelensky said.', { kind: 'delivery', ...shells, quantity: 300_000, speaker: ['Volodymyr Zelensky'] }],
  ]
  const contested = briefFrom(tellStory(figures))
  it('keep their bounds, marked, wherever they stand', () => {
    expect(contested.headline.text).toBe(
      'Of what the European Union promised Ukraine, delivery of 300,000–524,000 of 1,000,000 shells (contested) is on record.',
    )
    expect(item('shell', contested)).toMatchObject({
      delivered: { look: 'contested', low: 300_000, high: 524_000, words: '300,000–524,000 ≠', sources: 2 },
      outstanding: { look: 'contested', low: 476_000, high: 700_000 },
    })
    expect(briefText(contested, { width: 120 })).toContain('300,000–524,000 ≠')
    expect(briefMarkdown(contested)).toContain('300,000–524,000 ≠')
  })
  it('show more than was promised', () => {
    const over = briefFrom(
      tellStory([...figures.slice(0, 1), ['It sent 1,200,000.', { kind: 'delivery', ...shells, quantity: 1_200_000 }]]),
    )
    expect(item('shell', over)?.outstanding.words).toBe('none, 200,000 more than promised')
  })
  it('tell what happened to a pledge in order of time, and what is still to come', () => {
    const give = { from_party: 'USA', to_party: 'POL', item: 'F-16' } as const
    const told = briefFrom(
      tellStory([
        ['It was delayed to 2027.', { kind: 'pledge', ...give, act: 'delayed', event_on: '2025', due_on: '2027' }],
        [
          'Poland ordered 66 in 2019 for 2026.',
          { kind: 'pledge', ...give, act: 'ordered', quantity: 66, event_on: '2019', due_on: '2026' },
        ],
        ['Ten are expected in 2026.', { kind: 'delivery', ...give, modality: 'future', quantity: 10, event_on: '2026' }],
      ]),
    )
    expect(item('F-16', told)?.steps.map(({ text }) => text)).toEqual(['ordered, 2019, due 2026', 'delayed, 2025, due 2027'])
    expect(item('F-16', told)?.ahead.map(({ text }) => text)).toEqual(['delivery expected, 10, 2026'])
    expect(item('F-16', told)?.due.words).toBe('not due, 2027')
  })
  it('keep money apart, with its currency', () => {
    const money: Sentence = [
      'Germany gave 5 million euros.',
      {
        kind: 'delivery',
        from_party: 'DEU',
        to_party: 'UKR',
        item: 'money',
        quantity: { amount: 5_000_000, currency: 'EUR' },
      },
    ]
    const both = briefFrom(tellStory([...figures, money]))
    expect([both.items.length, both.money.map(({ unit, delivered }) => [unit, delivered.words])]).toEqual([1, [['EUR', 'EUR 5,000,000']]])
  })
})

describe('how a brief is written', () => {
  it('is the record that its schema describes', () => {
    expect(JSON.parse(briefJson(brief))).toEqual(briefSchema.parse(brief))
    expect(schemaNames).toEqual(['brief', 'dossier', 'diff'])
    expect(schemaOf('brief')).toMatchObject({ type: 'object', title: 'Servanda brief' })
    expect([schemaOf('briefs'), schemaOf('toString')]).toEqual([undefined, undefined])
  })
  it('keeps to the width of the terminal', () => {
    for (const width of [60, 80, 130]) {
      expect(
        Math.max(
          ...briefText(brief, { width })
            .split('\n')
            .map((line) => line.length),
        ),
      ).toBeLessThanOrEqual(width)
    }
  })
  it('has escape sequences when colour is asked for, and not otherwise', () => {
    expect(briefText(brief)).not.toContain('\u001b')
    expect(briefText(brief, { colour: true })).toContain('\u001b[1m')
  })
  it('tells the text and its quotes with page and paragraph', () => {
    const [document] = story.documents
    const block = { span: [0, document?.text.length ?? 0] as const, kind: 'paragraph' as const }
    const documents = [{ ...document, blocks: [block], anchors: [] }] as unknown as Story['documents']
    expect(briefOf(factsFrom(story), documents).notes[0]?.place).toBe('para. 1')
    const paged = [{ ...document, blocks: [block], anchors: [{ span: block.span, place: 'p. 3' }] }] as unknown as Story['documents']
    expect(briefOf(factsFrom(story), paged).notes[0]?.place).toBe('p. 3')
  })
  it('lets nothing of a hostile text become markup or reach the terminal as a command', () => {
    const evil = 'Iran got **x** | <img src=x onerror=alert(1)> [a](javascript:b) \u001b[31m `c` ~~d~~ [^1]: e \u202e#f'
    const hostile = tellStory(
      [
        [
          evil,
          {
            kind: 'delivery',
            from_party: 'RUS',
            to_party: 'IRN',
            item: '<b>|`x`\u001b[2J',
            speaker: ['_y_ <i>'],
            quote: evil,
          },
        ],
      ],
      { title: '# [t](http://x) <script>', url: 'javascript:alert(1)', outlet: '| a |' },
    )
    const markdown = briefMarkdown(briefFrom(hostile))
    expect(markdown).not.toMatch(/<(img|b|i|script)|(^|[^\\])\*\*x|javascript:alert|[^\\]\]\(javascript/)
    expect(markdown).toContain('\\*\\*x\\*\\*')
    expect(markdown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
    expect(briefText(briefFrom(hostile))).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  })
  it('stays whole without dates, parties, items or texts', () => {
    const bare = tellStory(
      [
        [
          'They said so.',
          { kind: 'pledge', act: 'made' },
          { kind: 'delivery' },
          { kind: 'loss' },
          { kind: 'response' },
          { kind: 'instrument', act: 'signed', parties: [] },
          { kind: 'clause', obligation: 'defense', parties: [] },
          { kind: 'attack', act: 'used' },
          { kind: 'appeal', act: 'asked' },
          { kind: 'assessment', verdict: 'other' },
        ],
      ],
      {},
    )
    const one = briefOf(factsFrom({ ...bare, documents: [] }), [])
    expect(briefSchema.parse(one)).toEqual(one)
    expect(briefText(one)).toContain('text not given')
    expect(briefFrom(tellStory([june.strikes, ['Nothing else.']])).items).toEqual([])
  })
})
