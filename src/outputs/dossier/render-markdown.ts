import { nameIn } from '../brief/lay-out.ts'
import type { BriefItem } from '../brief/record.ts'
import { bullet, cited, escapeMarkdown, itemTable, markdownParts, section } from '../brief/render-markdown.ts'
import { timeWords } from '../brief/words.ts'
import { byDirection, clockLines, itemName, leadLines, readingWords, rowLines, wayOf } from './lay-out.ts'
import type { Dossier, DossierConflict } from './record.ts'

const plain = (lines: readonly string[]): readonly string[] => lines.map((line) => `- ${escapeMarkdown(line)}`)

/** A conflict in Markdown: what sources differ on, what the choice moves, and each reading with its sources. */
export const conflictMarkdown = ({ title, moves, readings }: DossierConflict): string =>
  [`- **${escapeMarkdown(title)}**; ${escapeMarkdown(moves)}`, ...readings.map((one) => `  - ${cited(readingWords(one), one.notes)}`)].join(
    '\n',
  )

const way = (items: readonly BriefItem[]): readonly string[] =>
  items.flatMap((item) => {
    const lines = wayOf(item)
    return lines.length === 0
      ? []
      : [[`- ${escapeMarkdown(itemName(item))}`, ...lines.map(({ text, notes }) => `  - ${cited(text, notes)}`)].join('\n')]
  })

const timeline = ({ timeline: rows }: Dossier): readonly string[] =>
  rows.map((row) => [`- ${escapeMarkdown(row.title)}`, ...rowLines(row).map(({ text, notes }) => `  - ${cited(text, notes)}`)].join('\n'))

const documentWords = ({ title, label, outlet, published_on }: Dossier['documents'][number]): string =>
  [title ?? label, ...(outlet === null ? [] : [outlet]), published_on === null ? 'no date' : timeWords(published_on)].join(', ')

/** The dossier as Markdown with numbered footnotes. Nothing that a text contains becomes markup. */
export const dossierMarkdown = (dossier: Dossier): string => {
  const parts = markdownParts({ ...dossier, lead: [] })
  const name = nameIn(dossier)
  const { forth, others, back } = byDirection(dossier.items, dossier)
  const [from, to] = [name(dossier.main?.from_party ?? null), name(dossier.main?.to_party ?? null)]
  return `${[
    ...parts.headline.filter((part) => part !== ''),
    leadLines(dossier).map(bullet).join('\n'),
    plain(clockLines(dossier)).join('\n'),
    ...parts.owed,
    ...parts.tests,
    ...section('Over time', timeline(dossier)),
    ...itemTable(`Items, ${escapeMarkdown(from)} to ${escapeMarkdown(to)}`, forth, name),
    ...section('The way of each item', way(forth)),
    ...itemTable(`Items from others, or from a giver not named, to ${escapeMarkdown(to)}`, others, name),
    ...itemTable(`The other direction, ${escapeMarkdown(to)} to ${escapeMarkdown(from)}`, back, name),
    ...parts.money,
    ...parts.supports,
    ...parts.crises,
    ...section('Where sources disagree', dossier.contested.map(conflictMarkdown)),
    ...section('Circular reporting, counted once', plain(dossier.circular.map(({ words }) => words))),
    ...parts.speakers,
    ...parts.precedents,
    ...itemTable(`Items of ${escapeMarkdown(from)} for other partners`, dossier.elsewhere, name),
    ...parts.judgements,
    ...section(
      'Sources and their grades',
      plain(dossier.sources.map(({ source, claims, words }) => `${source}: ${claims} claim${claims === 1 ? '' : 's'}, ${words}`)),
    ),
    ...parts.notSaid,
    ...section(
      'On file, and not counted',
      plain(dossier.apart.map(({ words, documents }) => `${words}: ${documents.map(documentWords).join('; ')}`)),
    ),
    ...parts.limits,
    ...parts.texts,
    ...parts.parties,
    ...parts.notes,
  ].join('\n\n')}\n`
}
