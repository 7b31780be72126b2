import type { Claim } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import { factsOf, type Facts } from '../../facts/index.ts'
import { briefOf as makeBrief, type Brief } from '../../outputs/index.ts'
import type { Capture } from '../../outputs/exports/index.ts'
import { openReader } from '../reader.ts'
import type { TextOptions } from './options.ts'
import { Problem } from './problem.ts'
import { openTexts } from './texts.ts'

/** Texts read into claims, facts and the brief of them. */
export interface Briefing {
  readonly documents: readonly Document[]
  readonly claims: readonly Claim[]
  readonly facts: Facts
  readonly brief: Brief
  /** What is known of when and where a document was kept, by its id. */
  readonly captures: Readonly<Record<string, Capture>>
}

/** Reads texts and makes their brief. Texts that cannot be read are reported and left out; none at all is a problem, whose message begins with `none`. */
export const briefOf = async (sources: readonly string[], options: TextOptions, none = 'no brief'): Promise<Briefing> => {
  const reader = openReader(options)
  const documents = new Map<string, Document>()
  const claims: Claim[] = []
  const captures: Record<string, Capture> = {}
  for await (const { document, seen_at } of openTexts(sources, options)) {
    if (documents.has(document.id)) continue
    documents.set(document.id, document)
    claims.push(...reader.read(document).claims)
    if (seen_at) captures[document.id] = { seen_at }
  }
  if (documents.size === 0) throw new Problem(`${none}: no text could be read, see the lines above`)
  const all = [...documents.values()]
  const facts = factsOf(claims, all)
  return { documents: all, claims, facts, brief: makeBrief(facts, all, { nameOf: reader.nameOf }), captures }
}
