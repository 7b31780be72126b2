import type { Claim } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import { factsOf, type Facts } from '../../facts/index.ts'
import { briefOf as makeBrief, type Brief } from '../../outputs/index.ts'
import type { Capture } from '../../outputs/exports/index.ts'
import type { TextReader } from '../model/text-reader.ts'
import type { TextOptions } from './options.ts'
import { Problem } from './problem.ts'
import { openChosen, type ReaderOptions } from './reader-options.ts'
import { openTexts, report } from './texts.ts'

/** Texts read into claims, facts and the brief of them. */
export interface Briefing {
  readonly documents: readonly Document[]
  readonly claims: readonly Claim[]
  readonly facts: Facts
  readonly brief: Brief
  /** What is known of when and where a document was kept, by its id. */
  readonly captures: Readonly<Record<string, Capture>>
}

/** Reads documents one after the other; those that the reader failed on are reported and left out. */
const readAll = async (reader: TextReader, documents: readonly Document[]): Promise<{ all: Document[]; claims: Claim[] }> => {
  const noticed = await reader.prepare(documents)
  for (const { severity, message } of noticed) if (severity === 'error') throw new Problem(message)
  report(noticed)
  const read: { all: Document[]; claims: Claim[] } = { all: [], claims: [] }
  for (const document of documents) {
    const { claims, findings, failed } = await reader.read(document)
    report(findings)
    if (failed) process.exitCode = 1
    else read.all.push(document)
    read.claims.push(...claims)
  }
  return read
}

/** Reads texts and makes their brief. Texts that cannot be read are reported and left out; none at all is a problem, whose message begins with `none`. */
export const briefOf = async (sources: readonly string[], options: TextOptions & ReaderOptions, none = 'no brief'): Promise<Briefing> => {
  const reader = await openChosen(options)
  const documents = new Map<string, Document>()
  const captures: Record<string, Capture> = {}
  for await (const { document, seen_at } of openTexts(sources, options)) {
    if (documents.has(document.id)) continue
    documents.set(document.id, document)
    if (seen_at) captures[document.id] = { seen_at }
  }
  if (documents.size === 0) throw new Problem(`${none}: no text could be read, see the lines above`)
  const { all, claims } = await readAll(reader, [...documents.values()])
  if (all.length === 0) throw new Problem(`${none}: no text could be read, see the lines above`)
  const facts = factsOf(claims, all)
  return { documents: all, claims, facts, brief: makeBrief(facts, all, { nameOf: reader.nameOf }), captures }
}
