import { textFile } from './exporter.ts'
import type { WriteExport } from './exporter.ts'
import { sourceNotes, sourcesOf } from './source.ts'
import type { Source } from './source.ts'

/** Characters that TeX or BibTeX would act on. Braces become commands because BibTeX counts even escaped ones. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '`': '\\textasciigrave{}',
  '"': '\\textquotedbl{}',
}

/** Text for a field in braces. Signs of which TeX would join two into another one are kept apart by `{}`. */
const tex = (text: string): string =>
  text.replace(/[\\{}~^&%$#_`"]/g, (sign) => commands[sign] as string).replace(/([-'<>,])(?=\1)/g, '$1{}')

/** An address as BibTeX takes it to the letter; what would upset the balance of braces is percent-encoded. */
const verbatim = (url: string): string => url.replace(/[{}\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

const entry = (source: Source): string => {
  const fields: [string, string | undefined][] = [
    ['title', `{${tex(source.title)}}`],
    ['organization', source.outlet && `{${tex(source.outlet)}}`],
    ['date', source.published_on],
    ['year', source.published_on?.slice(0, 4)],
    ['url', source.url && verbatim(source.url)],
    ['urldate', source.seen_on],
    ['note', tex(sourceNotes(source).join('; '))],
  ]
  const lines = fields.filter(([, value]) => value !== undefined).map(([name, value]) => `  ${name} = {${value}},\n`)
  return `@${source.url === undefined ? 'misc' : 'online'}{${source.key},\n${lines.join('')}}\n`
}

/** `sources.bib`: the sources for BibLaTeX, with a `year` for BibTeX; UTF-8. */
export const writeBibtex: WriteExport = async (input) => [textFile('sources.bib', sourcesOf(input).map(entry).join('\n'))]
