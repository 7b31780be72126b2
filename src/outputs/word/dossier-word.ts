import type { BriefItem } from '../brief/record.ts'
import { timeWords } from '../brief/words.ts'
import { byDirection, clockLines, itemName, readingWords, rowLines, wayOf } from '../dossier/lay-out.ts'
import type { Dossier } from '../dossier/record.ts'
import type { DossierTexts } from '../page/index.ts'
import { muted, say, type Block, type Run } from './blocks.ts'
import { bullet, heading, paragraph, section, wordParts } from './brief-word.ts'
import { wordFile } from './word-file.ts'
import { nameIn } from '../brief/lay-out.ts'

const plain = (text: string): Block => bullet(text, [])

const timeBlocks = ({ timeline }: Dossier): readonly Block[] =>
  section(
    'Over time',
    timeline.flatMap((row): readonly Block[] => [heading(row.title, 2), ...rowLines(row).map(({ text, notes }) => bullet(text, notes))]),
  )

const wayBlocks = (items: readonly BriefItem[]): readonly Block[] =>
  section(
    'The way of each item',
    items.flatMap((item): readonly Block[] => {
      const way = wayOf(item)
      return way.length === 0 ? [] : [heading(itemName(item), 2), ...way.map(({ text, notes }) => bullet(text, notes))]
    }),
  )

const conflictBlocks = ({ contested }: Dossier): readonly Block[] =>
  section(
    'Where sources disagree',
    contested.flatMap(({ title, moves, readings }): readonly Block[] => [
      heading(title, 2),
      paragraph(muted(moves)),
      ...readings.map((reading) => bullet(readingWords(reading), reading.notes)),
    ]),
  )

const sourceBlocks = ({ circular, sources, apart }: Dossier): readonly Block[] => [
  ...section(
    'Circular reporting, counted once',
    circular.map(({ words }) => plain(words)),
  ),
  ...section('Sources and their grades', [
    {
      kind: 'table',
      head: ['Source', 'Claims', 'Grade'],
      widths: [55, 15, 30],
      rows: sources.map(({ source, claims, words }): readonly (readonly Run[])[] => [[say(source)], [say(String(claims))], [say(words)]]),
    },
  ]),
  ...section(
    'On file, and not counted',
    apart.flatMap(({ words, documents }) => [
      paragraph(say(`${words}:`)),
      ...documents.map(({ title, label, outlet, published_on }) =>
        plain([title ?? label, outlet, published_on === null ? 'day not known' : timeWords(published_on)].filter(Boolean).join(', ')),
      ),
    ]),
  ),
]

/**
 * The dossier as a Word file: headings, tables, and a real footnote for each note. The same dossier gives the same bytes. It is called as
 * the page is; the texts themselves are not in it, their words are in the footnotes.
 */
export const dossierWord: (dossier: Dossier, texts: DossierTexts) => Promise<Uint8Array> = (dossier) => {
  const { head, owed, crises, people, end, footnotes, rows, helps } = wordParts(dossier)
  const name = nameIn(dossier)
  const [from, to] = [name(dossier.main?.from_party ?? null), name(dossier.main?.to_party ?? null)]
  const { forth, others, back } = byDirection(dossier.items, dossier)
  return wordFile({
    title: dossier.headline.text,
    blocks: [
      ...head,
      ...clockLines(dossier).map((line) => paragraph(muted(line))),
      ...owed,
      ...timeBlocks(dossier),
      ...section(`Items, ${from} to ${to}`, rows(forth)),
      ...wayBlocks(forth),
      ...section(`Items from others, or from a giver not named, to ${to}`, rows(others)),
      ...section(`The other direction, ${to} to ${from}`, rows(back)),
      ...section('Money and help', helps),
      ...crises,
      ...conflictBlocks(dossier),
      ...people,
      ...section('The same giver and other partners', rows(dossier.elsewhere)),
      ...sourceBlocks(dossier),
      ...end,
    ],
    footnotes,
  })
}
