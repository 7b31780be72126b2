import { claimFields, flatClaim, missingFor, missingOf } from '../codebook/index.ts'
import type { Missing } from '../codebook/index.ts'
import { joinList, plainCell } from './cells.ts'
import { csvText } from './csv-text.ts'
import { documentsById, textFile } from './exporter.ts'
import type { WriteExport } from './exporter.ts'

/** How a missing value is written in this format, and what it means. */
const missingWords = (code: Missing): string => `${code === 'not_applicable' ? 'empty' : code}: ${missingOf(code).meaning}`

const dictionaryRow = (field: (typeof claimFields)[number]): string[] => [
  field.name,
  field.label,
  field.type,
  joinList(field.kinds),
  joinList(Object.keys(field.values ?? {})),
  joinList(missingFor(field).map(missingWords)),
  field.note ?? '',
]

const dictionaryHead = ['name', 'label', 'type', 'kinds', 'values', 'missing', 'note']

/**
 * `claims.csv`: one row for each claim, and `claims-dictionary.csv`: one row for each of its columns. An empty cell: the question does
 * not arise for this kind; `unknown`: the source does not say; `own_voice`: the text itself says it.
 */
export const writeCsv: WriteExport = async ({ claims, documents }) => {
  const byId = documentsById(documents)
  const rows = claims.map((claim) => {
    const row = flatClaim(claim, byId.get(claim.document ?? ''))
    return claimFields.map(({ name }) => plainCell(row[name]!, (code) => (code === 'not_applicable' ? '' : code)))
  })
  return [
    textFile(
      'claims.csv',
      await csvText(
        claimFields.map(({ name }) => name),
        rows,
      ),
    ),
    textFile('claims-dictionary.csv', await csvText(dictionaryHead, claimFields.map(dictionaryRow))),
  ]
}
