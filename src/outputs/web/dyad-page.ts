import type { Dossier } from '../dossier/record.ts'
import { dossierMain } from '../page/dossier-page.ts'
import type { Link } from '../page/context.ts'
import { dyadPath, exportLinks, siteLinks, withQuery, type Clocks } from './links.ts'
import { sitePage, type Visitor } from './site-page.ts'

/** Formats of a whole dossier, by the end of its address. */
const dossierFiles = [
  ['md', 'dossier as Markdown'],
  ['txt', 'dossier as text'],
  ['html', 'dossier as one HTML file'],
] as const

const filesOf = (path: string, clocks: Clocks): readonly Link[] =>
  dossierFiles.map(([ending, text]) => ({ href: withQuery(`${path}.${ending}`, { ...clocks }), text }))

/** The account of one pair, as of a day and as known by a day. */
export const dyadPage = (dossier: Dossier, visitor: Visitor, presets: readonly Link[]): string => {
  const { from_party, to_party } = dossier.main ?? { from_party: '', to_party: '' }
  const clocks = {
    ...(dossier.valid_on !== null && { as_of: dossier.valid_on }),
    ...(dossier.known_by !== null && { known_by: dossier.known_by }),
  }
  const path = dyadPath(from_party, to_party)
  return sitePage({
    title: dossier.headline.text,
    place: 'dyads',
    visitor,
    twin: withQuery(`${path}.json`, { ...clocks }),
    downloads: [...filesOf(path, clocks), ...exportLinks({ of: `${from_party}/${to_party}` })],
    main: dossierMain(dossier, {
      linkTo: siteLinks(from_party, to_party, clocks),
      clocks: { action: path, presets },
    }),
  })
}
