import { plainLine, safeUrl, writable } from '../characters.ts'
import { actLines, answerOf, dayWords, nameIn, pairWords, storyOf, testWords } from './lay-out.ts'
import type { Body, Brief, BriefCrisis, BriefItem, BriefLadder, BriefLine, BriefTest } from './record.ts'
import { capital, rungName, timeWords } from './words.ts'

/**
 * Words of a text as they are read, never as markup: what Markdown or HTML could take for a sign is escaped, and so is
 * what GitHub turns into a link, a mention, a formula or a picture.
 */
export const escapeMarkdown = (text: string): string =>
  writable(plainLine(text))
    .replace(/[\\`*_[\]|~@$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/:(?=\/\/|[\w+-]{1,40}:)/g, '\\:')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, 3)}\\.`)
    .replace(/^(\s?)([-+#=])/, '$1\\$2')
    .replace(/^(\d+)([.)])/, '$1\\$2')

const cite = (notes: readonly number[]): string => notes.map((n) => `[^${n}]`).join('')
export const cited = (text: string, notes: readonly number[]): string =>
  `${escapeMarkdown(text)}${notes.length > 0 ? ` ${cite(notes)}` : ''}`
export const bullet = ({ text, notes }: BriefLine): string => `- ${cited(text, notes)}`
export const section = (title: string, body: readonly string[]): readonly string[] =>
  body.length === 0 ? [] : [`## ${title}\n\n${body.join('\n')}`]
export const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

export const itemTable = (title: string, items: readonly BriefItem[], name: (id: string | null) => string): readonly string[] => {
  if (items.length === 0) return []
  const cell = ({ words, notes }: BriefItem['promised']): string => cited(words, notes)
  const rows = items.map((item) =>
    tableRow([
      escapeMarkdown(`${item.item ?? 'not named'}${item.unit === 'count' || item.unit === 'money' ? '' : ` (${item.unit})`}`),
      escapeMarkdown(pairWords(item, name, '→')),
      cell(item.promised),
      cell(item.delivered),
      cell(item.lost),
      cell(item.replaced),
      cell(item.outstanding),
      [cited(item.state.words, item.state.notes), ...storyOf(item).map(({ text, notes }) => cited(text, notes))].join('; '),
    ]),
  )
  const head = tableRow(['Item', 'Provider → receiver', 'Promised', 'Delivered', 'Lost', 'Replaced', 'Outstanding', 'State'])
  return section(title, [head, tableRow(Array.from({ length: 8 }, () => '---')), ...rows])
}

const instrument = (one: Body['owed'][number]): string =>
  [
    `- **${escapeMarkdown(one.title)}**: ${cited(one.words, one.notes)}`,
    ...actLines(one).map(({ text, notes }) => `  - ${cited(text, notes)}`),
    ...one.clauses.map(({ words, notes, look }) => `  - ${cited(look === 'yes' ? `clause: ${words}` : words, notes)}`),
  ].join('\n')

const testItem = (test: BriefTest, name: (id: string) => string): string =>
  [
    bullet({ text: testWords(test, name), notes: test.notes }),
    ...test.questions.map((one) => `  - ${cited(`${one.words}: ${answerOf(one)}`, one.notes)}`),
  ].join('\n')

const ladder = (one: BriefLadder): string => {
  const rows = one.rungs.map((rung) =>
    tableRow([
      rung.rung === null ? 'not named' : rungName(rung.rung),
      rung.required?.replace('_', ' ') ?? '–',
      cite(rung.promised) || '–',
      cite(rung.delivered) || '–',
      cite(rung.denied) || '–',
      cite(rung.possible) || '–',
    ]),
  )
  return [
    cited(one.words, one.notes),
    '',
    `Required: ${cited(one.required.words, one.required.notes)}`,
    '',
    tableRow(['Rung', 'Required', 'Promised', 'Delivered', 'Denied', 'Possible']),
    tableRow(Array.from({ length: 6 }, () => '---')),
    ...rows,
  ].join('\n')
}

const crisis = (one: BriefCrisis): string =>
  [
    `### ${escapeMarkdown(one.title)}`,
    '',
    ...one.attacks.map(({ words, notes }) => bullet({ text: words, notes })),
    ...one.appeals.map(bullet),
    ...one.ladders.flatMap((each) => ['', ladder(each)]),
    '',
  ].join('\n')

const link = (text: string, url: string | null): string => {
  const safe = url === null ? undefined : safeUrl(url)
  return safe === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](<${safe.replace(/[<>\s]/g, encodeURIComponent)}>)`
}

const source = ({ title, label, outlet, url, published_on }: Body['documents'][number]): string => {
  const rest = [outlet, published_on === null ? 'no date' : timeWords(published_on)].filter((part) => part !== null).join(', ')
  return `- ${link(title ?? label, url)}, ${escapeMarkdown(rest)}`
}

/** A footnote with its words, who says them and where they stand. */
export const noteLine = (note: Body['notes'][number], brief: Pick<Body, 'documents'>): string => {
  const found = brief.documents.find(({ id }) => id === note.document)
  const speaker = note.speaker.length === 0 ? 'own voice' : note.speaker.join(', cited by ')
  const tail = [
    speaker,
    found ? (found.outlet ?? found.title ?? found.label) : 'text not given',
    ...(note.place === undefined ? [] : [note.place]),
    note.span.join('–'),
  ]
  return `[^${note.n}]: “${escapeMarkdown(note.quote)}” — ${tail.map(escapeMarkdown).join(' · ')}`
}

/** The sections of a body as Markdown, each with its heading, or nothing when there is nothing in it. */
export const markdownParts = (body: Body) => {
  const name = nameIn(body)
  const lines = (title: string, body: readonly BriefLine[]): readonly string[] => section(title, body.map(bullet))
  return {
    headline: [
      `# ${escapeMarkdown(body.headline.text)}`,
      ...(body.headline.notes.length > 0 ? [`Notes to the headline: ${cite(body.headline.notes)}`] : []),
      body.lead.map(bullet).join('\n'),
    ],
    texts: section('Texts', [...body.documents.map(source), ...(dayWords(body) ? [`\n${capital(dayWords(body))}`] : [])]),
    parties: section(
      'Parties',
      body.parties.map((party) => `- ${escapeMarkdown(`${party.name} (${party.id}): ${party.words}`)}`),
    ),
    owed: section('What is owed', body.owed.map(instrument)),
    tests: section(
      'Put to the test',
      body.tests.map((test) => testItem(test, name)),
    ),
    items: itemTable('Items', body.items, name),
    money: itemTable('Money', body.money, name),
    supports: itemTable('Help that nobody can count', body.supports, name),
    crises: section('Responses, by crisis', body.crises.map(crisis)),
    speakers: lines(
      'Who says so',
      body.speakers.map(({ words, claims, notes }) => ({ text: `${words}, ${claims} claim${claims === 1 ? '' : 's'}`, notes })),
    ),
    precedents: lines(
      'Precedents named',
      body.precedents.map(({ words, notes }) => ({ text: words, notes })),
    ),
    judgements: lines(
      'Judgements (in no figure)',
      body.assessments.map(({ words, quote, notes }) => ({ text: `${words}: “${quote}”`, notes })),
    ),
    notSaid: lines('What the texts do not say', body.not_said),
    limits: lines('Limits', body.limits),
    notes: section(
      'Notes',
      body.notes.map((note) => noteLine(note, body)),
    ),
  }
}

/** The brief as Markdown with numbered footnotes. Nothing that a text contains becomes markup. */
export const briefMarkdown = (brief: Brief): string => {
  const parts = markdownParts(brief)
  return `${[
    ...parts.headline,
    ...parts.texts,
    ...parts.parties,
    ...parts.owed,
    ...parts.tests,
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
