import { claimKinds } from '../../base/index.ts'
import { flatClaim, missingOf } from '../codebook/index.ts'
import { fieldsMarkdown, missingMarkdown } from '../codebook/markdown.ts'
import { plainCell } from './cells.ts'
import { csvText } from './csv-text.ts'
import { documentsById, textFile } from './exporter.ts'
import type { WriteExport } from './exporter.ts'
import { labelsDo, labelsR } from './stata-labels.ts'
import { variables } from './stata-variables.ts'
import type { Variable } from './stata-variables.ts'
import type { FlatRow } from '../codebook/index.ts'

/** Control characters and line breaks become spaces, one for one, so that every record is one line for every reader. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')

const value = ({ cell, type }: Variable, row: FlatRow): string | number => {
  const content = cell(row)
  if (content === '') return ''
  const plain = plainCell(content, (code) => (type === 'number' || type === 'integer' ? missingOf(code).number : code))
  return typeof plain === 'string' ? oneLine(plain) : plain
}

const codebook = (): string => `# Codebook of claims.csv

One row for each claim. UTF-8, comma, CRLF, texts in double quotes. Names have at most 32 characters and are lower case. Dates are whole
ISO days; an empty date has its reason in the variable of its precision. Lists are joined by \` | \`; within an entry \`|\` and \`\\\`
have a \`\\\` before them. A text that a spreadsheet would run, or that equals a code below, has an apostrophe in
front; line breaks in texts are spaces.
\`claims.do\` reads and labels the file in Stata 14 or later, \`claims.R\` in R.

## Missing values

${missingMarkdown()}

## Variables

${fieldsMarkdown(variables, claimKinds.length)}
`

/** `claims.csv` for Stata and R, `claims.do` and `claims.R`, which read and label it, and `claims-codebook.md`. */
export const writeStata: WriteExport = async ({ claims, documents }) => {
  const byId = documentsById(documents)
  const rows = claims.map((claim) => {
    const row = flatClaim(claim, byId.get(claim.document ?? ''))
    return variables.map((variable) => value(variable, row))
  })
  return [
    textFile(
      'claims.csv',
      await csvText(
        variables.map(({ name }) => name),
        rows,
      ),
    ),
    textFile('claims.do', labelsDo()),
    textFile('claims.R', labelsR()),
    textFile('claims-codebook.md', codebook()),
  ]
}
