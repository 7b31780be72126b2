import { printable } from '../table/claims-table.ts'
import { actLines, answerOf, dayWords, nameIn, noteNumbers, pairWords, paragraph, row, storyOf, testWords } from './lay-out.ts'
import type { Body, Brief, BriefCrisis, BriefItem, BriefLadder, BriefLine } from './record.ts'
import { rungName, timeWords } from './words.ts'

export interface TextStyle {
  /** Characters to a line; 80 if not given, never under 60. */
  readonly width?: number
  /** Bold and dim by escape sequences, for a terminal that takes them. */
  readonly colour?: boolean
}

/** How words are set: the width of a line, and what stands out. */
export interface Pen {
  readonly width: number
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
}

export const penOf = ({ width = 80, colour = false }: TextStyle): Pen => ({
  width: Math.max(60, Math.floor(width)),
  bold: (text) => (colour ? `\u001b[1m${text}\u001b[22m` : text),
  dim: (text) => (colour ? `\u001b[2m${text}\u001b[22m` : text),
})

export const cited = (text: string, notes: readonly number[]): string =>
  printable(notes.length === 0 ? text : `${text} [${noteNumbers(notes)}]`)

export const bullet = ({ text, notes }: BriefLine, { width }: Pen): string => paragraph(cited(text, notes), width, '- ', '  ')

export const section = (title: string, body: readonly string[], pen: Pen): readonly string[] =>
  body.length === 0 ? [] : [`${pen.bold(title)}\n${pen.dim('─'.repeat(pen.width))}\n${body.join('\n')}`]

const shares = [0.2, 0.17, 0.17, 0.14, 0.14] as const

const itemColumns = (width: number): readonly number[] => {
  const free = width - 2 * shares.length
  const first = shares.map((share) => Math.floor(free * share))
  return [...first, free - first.reduce((sum, one) => sum + one, 0)]
}

const itemRow = (item: BriefItem, name: (id: string | null) => string, pen: Pen): string => {
  const cell = ({ words, notes }: BriefItem['promised']): string => cited(words, notes)
  const head = `${item.item ?? 'not named'}${item.unit === 'count' || item.unit === 'money' ? '' : ` (${item.unit})`}`
  const cells = [head, cell(item.promised), cell(item.delivered), cell(item.lost), cell(item.replaced), cell(item.outstanding)]
  const state = cited(`${pairWords(item, name, 'to')}: ${item.state.words}`, item.state.notes)
  const story = storyOf(item)
    .map(({ text, notes }) => cited(text, notes))
    .join('; ')
  const lines = [state, ...(story === '' ? [] : [story])].map((line) => paragraph(line, pen.width, '  ', '  '))
  return [row(cells.map(printable), itemColumns(pen.width)), ...lines].join('\n')
}

export const itemTable = (title: string, items: readonly BriefItem[], name: (id: string | null) => string, pen: Pen): readonly string[] => {
  const head = row(['Item', 'Promised', 'Delivered', 'Lost', 'Replaced', 'Outstanding'], itemColumns(pen.width))
  return section(title, items.length === 0 ? [] : [pen.dim(head), ...items.map((item) => itemRow(item, name, pen))], pen)
}

const instrumentText = (one: Body['owed'][number], pen: Pen): string =>
  [
    paragraph(cited(`${one.title}: ${one.words}`, one.notes), pen.width, '- ', '  '),
    ...actLines(one).map(({ text, notes }) => paragraph(cited(text, notes), pen.width, '    ', '      ')),
    ...one.clauses.map((clause) =>
      paragraph(cited(clause.look === 'yes' ? `clause: ${clause.words}` : clause.words, clause.notes), pen.width, '    ', '    '),
    ),
  ].join('\n')

const owedText = (brief: Body, name: (id: string | null) => string, pen: Pen): readonly string[] => {
  const tests = brief.tests.flatMap((test) => [
    bullet({ text: testWords(test, name), notes: test.notes }, pen),
    ...test.questions.map((one) => paragraph(cited(`${one.words}: ${answerOf(one)}`, one.notes), pen.width, '    ', '      ')),
  ])
  return [
    ...section(
      'What is owed',
      brief.owed.map((one) => instrumentText(one, pen)),
      pen,
    ),
    ...section('Put to the test', tests, pen),
  ]
}

const mark = (notes: readonly number[]): string => (notes.length === 0 ? '·' : `[${noteNumbers(notes)}]`)
const ladderColumns = (width: number): readonly number[] => [16, 10, ...Array.from({ length: 4 }, () => Math.floor((width - 36) / 4))]

const rungRow = (rung: BriefLadder['rungs'][number], pen: Pen): string =>
  row(
    [
      rung.rung === null ? 'not named' : rungName(rung.rung),
      rung.required === null ? '·' : rung.required.replace('_', ' '),
      mark(rung.promised),
      mark(rung.delivered),
      mark(rung.denied),
      mark(rung.possible),
    ],
    ladderColumns(pen.width),
  )

/** A ladder of one rung that no clause asks for is told in its one line. */
const ladderText = (ladder: BriefLadder, pen: Pen): string =>
  ladder.rungs.length === 1 && ladder.required.notes.length === 0
    ? paragraph(cited(ladder.words, ladder.notes), pen.width, '  ', '  ')
    : [
        paragraph(cited(ladder.words, ladder.notes), pen.width, '  ', '  '),
        paragraph(cited(`Required: ${ladder.required.words}`, ladder.required.notes), pen.width, '  ', '  '),
        pen.dim(row(['Rung', 'Required', 'Promised', 'Delivered', 'Denied', 'Possible'], ladderColumns(pen.width))),
        ...ladder.rungs.map((rung) => rungRow(rung, pen)),
      ].join('\n')

const crisisText = (crisis: BriefCrisis, pen: Pen): string =>
  [
    pen.bold(printable(crisis.title)),
    ...crisis.attacks.map(({ words, notes }) => bullet({ text: words, notes }, pen)),
    ...crisis.appeals.map((appeal) => bullet(appeal, pen)),
    ...crisis.ladders.map((ladder) => ladderText(ladder, pen)),
  ].join('\n')

const QUOTES_SHOWN = 3

const speakerText = (speaker: Body['speakers'][number], brief: Body, pen: Pen): string => {
  const quotes = speaker.chain.length === 0 ? [] : speaker.notes.slice(0, QUOTES_SHOWN).map((n) => `“${brief.notes[n - 1]?.quote ?? ''}”`)
  const count = `${speaker.claims} claim${speaker.claims === 1 ? '' : 's'}`
  return bullet({ text: `${speaker.words}, ${count}${quotes.length > 0 ? `: ${quotes.join(' ')}` : ''}`, notes: speaker.notes }, pen)
}

type Texts = Pick<Body, 'documents'>

const sourceOf = (brief: Texts, id: string): string => {
  const found = brief.documents.find((document) => document.id === id)
  if (!found) return 'text not given'
  const name = found.outlet ?? found.title ?? found.label
  return found.published_on === null ? `${name}, no date` : `${name}, ${timeWords(found.published_on)}`
}

/** A note with its words, who says them and where they stand. */
export const noteText = (note: Body['notes'][number], brief: Texts, pen: Pen): string => {
  const speaker = note.speaker.length === 0 ? 'own voice' : note.speaker.join(', cited by ')
  const place = note.place === undefined ? '' : `, ${note.place}`
  const tail = `${speaker} · ${sourceOf(brief, note.document)}${place} · ${note.span.join('–')}`
  return paragraph(printable(`“${note.quote}” — ${tail}`), pen.width, `[${note.n}] `, '    ')
}

const relationWords = { earlier: 'earlier', not_dated: 'day not named', later: 'not earlier' } as const

const precedentText = (brief: Body, pen: Pen): readonly string[] =>
  brief.precedents.map(({ words, relation, notes }) => bullet({ text: `${words} (${relationWords[relation]})`, notes }, pen))

/** The sections of a body for a terminal, each with its heading, or nothing when there is nothing in it. */
export const textParts = (body: Body, pen: Pen) => {
  const name = nameIn(body)
  const lines = (title: string, body: readonly BriefLine[]): readonly string[] =>
    section(
      title,
      body.map((line) => bullet(line, pen)),
      pen,
    )
  const sources = body.documents.map(({ id, label, title }) =>
    bullet({ text: `${title ?? label} (${sourceOf(body, id)})`, notes: [] }, pen),
  )
  return {
    headline: paragraph(cited(body.headline.text, body.headline.notes), pen.width).split('\n').map(pen.bold).join('\n'),
    texts: section('Texts', [...sources, ...(dayWords(body) ? [pen.dim(dayWords(body))] : [])], pen),
    parties: lines(
      'Parties',
      body.parties.map((party) => ({ text: `${party.name} (${party.id}): ${party.words}`, notes: [] })),
    ),
    owed: owedText(body, name, pen),
    items: itemTable('Items', body.items, name, pen),
    money: itemTable('Money', body.money, name, pen),
    supports: itemTable('Help that nobody can count', body.supports, name, pen),
    crises: section(
      'Responses, by crisis',
      body.crises.map((crisis) => crisisText(crisis, pen)),
      pen,
    ),
    speakers: section(
      'Who says so',
      body.speakers.map((speaker) => speakerText(speaker, body, pen)),
      pen,
    ),
    precedents: section('Precedents named', precedentText(body, pen), pen),
    judgements: lines(
      'Judgements (in no figure)',
      body.assessments.map(({ words, quote, notes }) => ({ text: `${words}: “${quote}”`, notes })),
    ),
    notSaid: lines('What the texts do not say', body.not_said),
    limits: lines('Limits', body.limits),
    notes: section(
      'Notes',
      body.notes.map((note) => noteText(note, body, pen)),
      pen,
    ),
  }
}

/**
 * The brief for a terminal. Words that come from a text reach it without control characters. Sections without
 * a line are left out; the notes and limits stay.
 */
export const briefText = (brief: Brief, style: TextStyle = {}): string => {
  const parts = textParts(brief, penOf(style))
  return `${[
    parts.headline,
    ...parts.texts,
    ...parts.parties,
    ...parts.owed,
    ...parts.items,
    ...parts.money,
    ...parts.supports,
    ...parts.crises,
    ...parts.speakers,
    ...parts.precedents,
    ...parts.judgements,
    ...parts.notSaid,
    ...parts.limits,
    ...parts.notes,
  ].join('\n\n')}\n`
}
