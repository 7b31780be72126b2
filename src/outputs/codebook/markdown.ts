import { missingFor } from './fields.ts'
import type { Field } from './fields.ts'
import { missingCodes } from './missing.ts'
import { directions, settled } from './rules.ts'
import { kindMeanings } from './values.ts'

const types: Readonly<Record<Field['type'], string>> = {
  text: 'text',
  list: 'list of texts',
  integer: 'whole number',
  number: 'number',
  day: 'day, month or year',
  category: 'category',
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

const kindsOf = ({ kinds }: Field, all: number): string => (kinds.length === all ? 'all' : kinds.join(', '))

/** Columns of a table as Markdown: one table of all columns, then the values of each category. */
export const fieldsMarkdown = (fields: readonly Field[], kinds: number): string =>
  [
    table(
      ['column', 'what it holds', 'type', 'kinds', 'missing', 'note'],
      fields.map((field) => [
        `\`${field.name}\``,
        field.label,
        types[field.type],
        kindsOf(field, kinds),
        missingFor(field).join(', ') || 'never',
        field.note ?? '',
      ]),
    ),
    ...fields
      .filter(({ values }) => values !== undefined)
      .map(
        ({ name, values = {} }) =>
          `### \`${name}\`\n\n${table(
            ['value', 'meaning'],
            Object.entries(values).map(([value, meaning]) => [`\`${value}\``, meaning]),
          )}`,
      ),
  ].join('\n\n')

/** The reasons for a missing value as a Markdown table, with the codes of each format. */
export const missingMarkdown = (): string =>
  table(
    ['code', 'in workbooks', 'number', 'Stata', 'meaning'],
    missingCodes.map(({ code, words, number, stata, meaning }) => [`\`${code}\``, words, `\`${number}\``, `\`${stata}\``, meaning]),
  )

/** The kinds of claim as a Markdown table, with who stands at either side. */
export const kindsMarkdown = (): string =>
  table(
    ['kind', 'a text says that …', 'from', 'to'],
    Object.entries(directions).map(([kind, { from, to }]) => [`\`${kind}\``, kindMeanings[kind as keyof typeof kindMeanings], from, to]),
  )

/** The settled choices as paragraphs of Markdown. */
export const settledMarkdown = (): string => settled.map(({ title, text }) => `**${title}.** ${text}`).join('\n\n')
