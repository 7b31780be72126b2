import type { Day } from '../../base/index.ts'
import { textFile } from './exporter.ts'
import type { WriteExport } from './exporter.ts'
import { sourceNotes, sourcesOf } from './source.ts'
import type { Source } from './source.ts'

const dateParts = (day: Day): { 'date-parts': number[][] } => ({ 'date-parts': [day.split('-').map(Number)] })

const cslItem = (source: Source): object => ({
  id: source.key,
  type: source.url === undefined ? 'document' : 'webpage',
  title: source.title,
  ...(source.outlet === undefined ? {} : { 'container-title': source.outlet }),
  ...(source.published_on === undefined ? {} : { issued: dateParts(source.published_on) }),
  ...(source.url === undefined ? {} : { URL: source.url }),
  ...(source.seen_on === undefined ? {} : { accessed: dateParts(source.seen_on) }),
  ...(source.archived_url === undefined ? {} : { archive_location: source.archived_url }),
  note: sourceNotes(source).join('; '),
})

/** `sources.csl.json`: the sources as CSL-JSON 1.0.2. Archived address and SHA-256 stand in the note too, which most styles keep. */
export const writeCsl: WriteExport = async (input) => [
  textFile('sources.csl.json', `${JSON.stringify(sourcesOf(input).map(cslItem), null, 2)}\n`),
]
