import { textFile } from './exporter.ts'
import type { WriteExport } from './exporter.ts'
import { sourceNotes, sourcesOf } from './source.ts'
import type { Source } from './source.ts'

/** `2025/06/13/`, `2025/06//`, `2025///`: the parts that are not known stay empty. */
const risDate = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}/${month}/${date}/`
}

const record = (source: Source): string => {
  const fields: [string, string | undefined][] = [
    ['TY', source.url === undefined ? 'GEN' : 'ELEC'],
    ['ID', source.key],
    ['TI', source.title],
    ['PB', source.outlet],
    ['PY', source.published_on?.slice(0, 4)],
    ['DA', source.published_on && risDate(source.published_on)],
    ['UR', source.url],
    ['L2', source.archived_url],
    ['Y2', source.seen_on && risDate(source.seen_on)],
    ...sourceNotes(source).map((note): [string, string] => ['N1', note]),
    ['ER', ''],
  ]
  return fields
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${value}\r\n`)
    .join('')
}

/** `sources.ris`: the sources as RIS, one record for each document. */
export const writeRis: WriteExport = async (input) => [textFile('sources.ris', sourcesOf(input).map(record).join('\r\n'))]
