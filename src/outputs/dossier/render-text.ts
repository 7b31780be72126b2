import { nameIn, paragraph } from '../brief/lay-out.ts'
import type { BriefItem } from '../brief/record.ts'
import { bullet, cited, itemTable, penOf, section, textParts, type Pen, type TextStyle } from '../brief/render-text.ts'
import { timeWords } from '../brief/words.ts'
import { barSigns, itemBarsText } from '../pictures/item-bars-text.ts'
import { hasCount } from '../pictures/item-bars.ts'
import { ladderLines, ladderSigns } from '../pictures/ladder.ts'
import { timelineSigns, timelineText } from '../pictures/timeline-text.ts'
import { printable } from '../table/claims-table.ts'
import { byDirection, clockLines, itemName, leadLines, readingWords, wayOf } from './lay-out.ts'
import type { Dossier, DossierConflict } from './record.ts'

/** A conflict for a terminal: what sources differ on, what the choice moves, and each reading with its sources. */
export const conflictText = ({ title, moves, readings }: DossierConflict, pen: Pen): string =>
  [
    paragraph(printable(`${title}; ${moves}`), pen.width, '- ', '  '),
    ...readings.map((reading) => paragraph(cited(readingWords(reading), reading.notes), pen.width, '    ', '      ')),
  ].join('\n')

const timelineSection = (dossier: Dossier, pen: Pen): readonly string[] => {
  const lines = timelineText(dossier.timeline, dossier.reference_day, pen.width)
  return section('Over time', lines.length === 0 ? [] : [...lines, pen.dim(paragraph(timelineSigns, pen.width))], pen)
}

const barSection = (items: readonly BriefItem[], pen: Pen): readonly string[] => {
  const counted = items.filter(hasCount)
  return section(
    'Counts',
    counted.length === 0 ? [] : [...itemBarsText(counted, itemName, pen.width), pen.dim(paragraph(barSigns, pen.width))],
    pen,
  )
}

const waySection = (items: readonly BriefItem[], pen: Pen): readonly string[] =>
  section(
    'The way of each item',
    items.flatMap((item) => {
      const way = wayOf(item)
      if (way.length === 0) return []
      return [
        [printable(itemName(item)), ...way.map((line) => paragraph(cited(line.text, line.notes), pen.width, '    ', '      '))].join('\n'),
      ]
    }),
    pen,
  )

/** Ladders of more than one rung, as drawings. */
const ladderSection = ({ crises }: Dossier, pen: Pen): readonly string[] => {
  const drawn = crises.flatMap(({ title, ladders }) =>
    ladders
      .filter(({ rungs }) => rungs.length > 1 && rungs.some(({ rung }) => rung !== null))
      .map((ladder) => [paragraph(printable(`${title}: ${ladder.words}`), pen.width), ...ladderLines(ladder)].join('\n')),
  )
  return section('Ladders', drawn.length === 0 ? [] : [...drawn, pen.dim(paragraph(ladderSigns, pen.width))], pen)
}

const plainSection = (title: string, lines: readonly string[], pen: Pen): readonly string[] =>
  section(
    title,
    lines.map((line) => paragraph(printable(line), pen.width, '- ', '  ')),
    pen,
  )

const documentWords = ({ title, label, outlet, published_on }: Dossier['documents'][number]): string =>
  [title ?? label, ...(outlet === null ? [] : [outlet]), published_on === null ? 'no date' : timeWords(published_on)].join(', ')

/**
 * The dossier for a terminal: the sections of a brief, with the clocks, the timeline and the counts as drawings, both directions, and
 * where sources differ. Words that come from a text reach it without control characters.
 */
export const dossierText = (dossier: Dossier, style: TextStyle = {}): string => {
  const pen = penOf(style)
  const parts = textParts(dossier, pen)
  const name = nameIn(dossier)
  const { forth, others, back } = byDirection(dossier.items, dossier)
  const [from, to] = [name(dossier.main?.from_party ?? null), name(dossier.main?.to_party ?? null)]
  return `${[
    parts.headline,
    ...plainSection('Clocks', clockLines(dossier), pen),
    ...section(
      'Three accounts',
      leadLines(dossier).map((line) => bullet(line, pen)),
      pen,
    ),
    ...parts.owed,
    ...timelineSection(dossier, pen),
    ...itemTable(`Items, ${from} to ${to}`, forth, name, pen),
    ...barSection(forth, pen),
    ...waySection(forth, pen),
    ...itemTable(`Items from others, or from a giver not named, to ${to}`, others, name, pen),
    ...itemTable(`The other direction, ${to} to ${from}`, back, name, pen),
    ...parts.money,
    ...parts.supports,
    ...parts.crises,
    ...ladderSection(dossier, pen),
    ...section(
      'Where sources disagree',
      dossier.contested.map((conflict) => conflictText(conflict, pen)),
      pen,
    ),
    ...plainSection(
      'Circular reporting, counted once',
      dossier.circular.map(({ words }) => words),
      pen,
    ),
    ...parts.speakers,
    ...parts.precedents,
    ...itemTable(`Items of ${from} for other partners`, dossier.elsewhere, name, pen),
    ...parts.judgements,
    ...plainSection(
      'Sources and their grades',
      dossier.sources.map(({ source, claims, words }) => `${source}: ${claims} claim${claims === 1 ? '' : 's'}, ${words}`),
      pen,
    ),
    ...parts.notSaid,
    ...plainSection(
      'On file, and not counted',
      dossier.apart.map(({ words, documents }) => `${words}: ${documents.map(documentWords).join('; ')}`),
      pen,
    ),
    ...parts.limits,
    ...parts.texts,
    ...parts.parties,
    ...parts.notes,
  ].join('\n\n')}\n`
}
