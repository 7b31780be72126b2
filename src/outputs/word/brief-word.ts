import type { Body, Brief, BriefCell, BriefCrisis, BriefInstrument, BriefItem, BriefNote, BriefTest } from '../brief/record.ts'
import { actLines, answerOf, testWords } from '../brief/lay-out.ts'
import { capital, chainWords, numberWords, obligationWords, rungName, timeWords } from '../brief/words.ts'
import type { BriefTexts } from '../page/index.ts'
import { muted, notes, quote, say, type Block, type Run } from './blocks.ts'
import { wordFile } from './word-file.ts'

type Runs = readonly Run[]
type Names = (id: string | null) => string

export const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text })
export const paragraph = (...runs: Runs): Block => ({ kind: 'paragraph', runs })
export const bullet = (text: string, numbers: readonly number[]): Block => ({ kind: 'bullet', runs: [say(text), ...notes(numbers)] })

/** A section, or nothing when there is nothing in it. */
export const section = (title: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [heading(title), ...blocks]

const accounts = ['Obligations', 'Items', 'Responses']

const headOf = ({ headline, lead, main, reference_day }: Body, name: Names): readonly Block[] => [
  ...(main ? [paragraph(muted(`${name(main.from_party)} as provider, ${name(main.to_party)} as receiver`))] : []),
  { kind: 'title', runs: [say(headline.text), ...notes(headline.notes)] },
  paragraph(
    muted(
      reference_day === null
        ? 'No day is known against which deadlines could be read.'
        : `Deadlines read against ${timeWords(reference_day)}.`,
    ),
  ),
  ...lead.map(
    ({ text, notes: numbers }, index): Block => ({
      kind: 'lead',
      runs: [{ text: `${accounts[index] ?? 'Also'}. `, look: 'strong' }, say(text), ...notes(numbers)],
    }),
  ),
]

const clauseWord = { yes: 'in the text', none: 'no clause', contested: '≠ contested' } as const

const instrumentBlocks = (one: BriefInstrument, name: Names): readonly Block[] => [
  heading(capital(one.title), 2),
  paragraph(say(`${capital(one.words)}.`)),
  ...actLines(one).map(({ text, notes: numbers }) => bullet(capital(text), numbers)),
  ...one.clauses.map(({ obligation, look, from_party, to_party, notes: numbers }) => {
    const who = from_party === null ? '' : `, ${name(from_party)} towards ${name(to_party)}`
    return bullet(`${capital(obligationWords[obligation])}${who}: ${clauseWord[look]}`, numbers)
  }),
]

const questionTable = ({ questions }: BriefTest): Block => ({
  kind: 'table',
  head: ['Was it', 'Answer'],
  widths: [60, 40],
  rows: questions.map((one): readonly Runs[] => [[say(one.words)], [say(answerOf(one)), ...notes(one.notes)]]),
})

const testBlocks = ({ tests }: Body, name: Names): readonly Block[] =>
  tests.length === 0
    ? []
    : [
        heading('Put to the test?', 2),
        ...tests.flatMap((test) => [
          bullet(capital(testWords(test, name)), test.notes),
          ...(test.questions.length === 0 ? [] : [questionTable(test)]),
        ]),
      ]

const cellRuns = ({ look, words, notes: numbers }: BriefCell): Runs => [
  look === 'none' ? { text: words, look: 'denied' } : look.startsWith('not_') ? muted(words) : say(words),
  ...notes(numbers),
]

const itemRow = (item: BriefItem, { main }: Body, name: Names): readonly Runs[] => {
  const ofMain = main !== null && item.from_party === main.from_party && item.to_party === main.to_party
  const title = item.item === null ? 'Not named' : item.naming === 'class' ? capital(item.item) : item.item
  const carried = new Set([item.promised, item.delivered, item.lost, item.replaced, item.outstanding].flatMap((cell) => cell.notes))
  const dueApart = item.due.due_on !== null && !item.state.words.includes(item.due.words) ? `; ${item.due.words}` : ''
  return [
    [say(title), ...(ofMain ? [] : [muted(` (${name(item.from_party)} → ${name(item.to_party)})`)])],
    cellRuns(item.promised),
    cellRuns(item.delivered),
    cellRuns(item.lost),
    cellRuns(item.replaced),
    cellRuns(item.outstanding),
    [say(item.state.words + dueApart), ...notes([...new Set([...item.state.notes, ...item.due.notes])].filter((n) => !carried.has(n)))],
  ]
}

type Items = readonly BriefItem[]

const itemTable = (title: string | null, items: Items, brief: Body, name: Names): readonly Block[] =>
  items.length === 0
    ? []
    : [
        ...(title === null ? [] : [heading(title, 2)]),
        {
          kind: 'table',
          widths: [17, 13, 13, 12, 12, 13, 20],
          head: ['Item', 'Promised', 'Delivered', 'Lost', 'Replaced', 'Outstanding', 'State'],
          rows: items.map((item) => itemRow(item, brief, name)),
        },
      ]

const itemBlocks = (brief: Body, name: Names): readonly Block[] => {
  const tables = [
    ...itemTable(null, brief.items, brief, name),
    ...itemTable('Money, by currency', brief.money, brief, name),
    ...itemTable('Help that cannot be counted', brief.supports, brief, name),
  ]
  return tables.length === 0
    ? []
    : [
        ...tables,
        paragraph(
          muted(
            '“None” means that a source says so. “Not said” means that no source speaks of it. A dash means that the question does not arise.',
          ),
        ),
      ]
}

const crisisBlocks = ({ title, attacks, appeals, ladders }: BriefCrisis): readonly Block[] => [
  heading(ladders.length > 0 ? `${title}: required, promised, delivered` : title),
  ...(ladders.length === 0 ? [paragraph(muted('No source tells of a response.'))] : []),
  ...attacks.map(({ words, notes: numbers }) => bullet(capital(words), numbers)),
  ...appeals.map(({ text, notes: numbers }) => bullet(capital(text), numbers)),
  ...ladders.flatMap((ladder): readonly Block[] => [
    heading(ladder.words, 2),
    paragraph(say(`Required: ${ladder.required.words}`), ...notes(ladder.required.notes)),
    {
      kind: 'table',
      head: ['Rung', 'Required', 'Promised', 'Delivered', 'Said not to be', 'Possible'],
      widths: [25, 15, 15, 15, 15, 15],
      rows: ladder.rungs.map((rung): readonly Runs[] => [
        [say(rung.rung === null ? 'not named' : rungName(rung.rung))],
        [say(rung.required === null ? '–' : rung.required === 'never' ? 'barred' : 'at least')],
        ...[rung.promised, rung.delivered, rung.denied, rung.possible].map(
          (numbers): Runs => (numbers.length === 0 ? [muted('–')] : [say('yes'), ...notes(numbers)]),
        ),
      ]),
    },
  ]),
]

const peopleBlocks = ({ speakers, precedents, assessments }: Body): readonly Block[] => [
  ...section(
    'Who says so',
    speakers.map(({ words, claims, notes: numbers }) =>
      bullet(`${words}: ${numberWords(claims, 'count')} ${claims === 1 ? 'claim' : 'claims'}`, numbers),
    ),
  ),
  ...section(
    'Precedents that the texts name',
    precedents.map(({ words, notes: numbers }) => bullet(words, numbers)),
  ),
  ...section(
    'Judgements that people made',
    assessments.flatMap(({ words, quote: said, notes: numbers }): readonly Block[] => [
      { kind: 'quotation', runs: [quote(`“${said}”`), say(` (${words})`), ...notes(numbers)] },
    ]),
  ),
]

const endBlocks = ({ not_said, limits, documents }: Body): readonly Block[] => [
  ...section(
    'What the texts do not say',
    not_said.map(({ text, notes: numbers }) => bullet(text, numbers)),
  ),
  ...section(
    'What this brief cannot tell',
    limits.map(({ text, notes: numbers }) => paragraph(say(text), ...notes(numbers))),
  ),
  ...section(
    'Texts',
    documents.map(
      ({ title, label, outlet, published_on, url }): Block => ({
        kind: 'bullet',
        runs: [
          say([title ?? label, outlet, published_on === null ? 'day not known' : timeWords(published_on)].filter(Boolean).join(', ')),
          ...(url === null ? [] : [say(', '), { text: url, url }]),
        ],
      }),
    ),
  ),
]

const footnoteOf = (note: BriefNote, { documents }: Body): Runs => {
  const source = documents.find(({ id }) => id === note.document)
  const day = source?.published_on ? timeWords(source.published_on) : null
  const where = [source?.title ?? source?.label, source?.outlet, day, note.place].filter(Boolean).join(', ')
  return [
    quote(`“${note.quote}”`),
    say(` ${capital(chainWords(note.speaker))}. ${where}`),
    ...(source?.url ? [say(', '), { text: source.url, url: source.url }] : []),
    say('.'),
  ]
}

/** The sections of a body as parts of a Word file, and what its footnotes say. */
export const wordParts = (body: Body) => {
  const names = new Map(body.parties.map(({ id, name }) => [id, name]))
  const name: Names = (id) => (id === null ? 'a party not named' : (names.get(id) ?? id))
  return {
    head: headOf(body, name),
    owed: section('What the texts oblige', [...body.owed.flatMap((one) => instrumentBlocks(one, name)), ...testBlocks(body, name)]),
    items: section('What was promised, what came, what was lost', itemBlocks(body, name)),
    crises: body.crises.flatMap(crisisBlocks),
    people: peopleBlocks(body),
    end: endBlocks(body),
    footnotes: new Map(body.notes.map((note) => [note.n, footnoteOf(note, body)])),
    helps: [
      ...itemTable('Money, by currency', body.money, body, name),
      ...itemTable('Help that cannot be counted', body.supports, body, name),
    ],
    rows: (items: Items): readonly Block[] => itemTable(null, items, body, name),
  }
}

/**
 * The brief as a Word file: headings, tables, and a real footnote for each note. The same brief gives the same bytes. It is
 * called as the page is; the texts themselves are not in it, their words are in the footnotes.
 */
export const briefWord: (brief: Brief, texts: BriefTexts) => Promise<Uint8Array> = (brief) => {
  const { head, owed, items, crises, people, end, footnotes } = wordParts(brief)
  return wordFile({ title: brief.headline.text, blocks: [...head, ...owed, ...items, ...crises, ...people, ...end], footnotes })
}
