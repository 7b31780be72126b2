import { bullet as markdownBullet, noteLine, section as markdownSection } from '../brief/render-markdown.ts'
import { bullet, noteText, penOf, section, type TextStyle } from '../brief/render-text.ts'
import type { BriefLine } from '../brief/record.ts'
import { timeWords } from '../brief/words.ts'
import type { DiffComparison, DiffRecord } from './record.ts'

const none: readonly BriefLine[] = [{ text: 'Nothing on record changed.', notes: [] }]

const lines = ({ changes }: DiffComparison): readonly BriefLine[] =>
  changes.length === 0 ? none : changes.map(({ words, notes }) => ({ text: words, notes }))

/** Titles of the two comparisons. */
export const diffTitles = ({ from, to }: DiffRecord) => ({
  head: `What changed between ${timeWords(from)} and ${timeWords(to)}`,
  world: 'In the world, by all that is known now',
  published: 'In what was known: published in between',
})

/** What changed between two days, for a terminal. */
export const diffText = (diff: DiffRecord, style: TextStyle = {}): string => {
  const pen = penOf(style)
  const titles = diffTitles(diff)
  const part = (title: string, of: DiffComparison): readonly string[] =>
    section(
      title,
      lines(of).map((line) => bullet(line, pen)),
      pen,
    )
  return `${[
    pen.bold(titles.head),
    ...part(titles.world, diff.world),
    ...part(titles.published, diff.published),
    ...section(
      'Notes',
      diff.notes.map((note) => noteText(note, diff, pen)),
      pen,
    ),
  ].join('\n\n')}\n`
}

/** What changed between two days, as Markdown with footnotes. */
export const diffMarkdown = (diff: DiffRecord): string => {
  const titles = diffTitles(diff)
  return `${[
    `# ${titles.head}`,
    ...markdownSection(titles.world, lines(diff.world).map(markdownBullet)),
    ...markdownSection(titles.published, lines(diff.published).map(markdownBullet)),
    ...markdownSection(
      'Notes',
      diff.notes.map((note) => noteLine(note, diff)),
    ),
  ].join('\n\n')}\n`
}

/** What changed between two days, as `servanda schema diff` describes it. */
export const diffJson = (diff: DiffRecord): string => `${JSON.stringify(diff, null, 2)}\n`
