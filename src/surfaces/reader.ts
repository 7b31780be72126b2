import type { Claim, Finding, PartyId } from '../base/index.ts'
import type { Document } from '../documents/index.ts'
import { analyse, sectionsOf, type EnglishEngine, type Sentence } from '../english/index.ts'
import {
  attributionsOf,
  explainClaims,
  explainPlace,
  extractClaims,
  mayClaim,
  withItems,
  type Explanation,
  type Extraction,
  type Items,
  type PlaceExplanation,
  type Weighing,
} from '../extraction/index.ts'
import type { Layers } from '../outputs/layers/index.ts'
import { openEngine, openItems, openWeighing } from './engine.ts'

/** Reads documents with one engine, opened once. */
export interface Reader {
  /** What was wrong with rows of the tables. */
  readonly findings: readonly Finding[]
  /** The claims of a document. Only sentences in which a claim is possible are parsed. */
  readonly read: (document: Document) => Extraction
  /** All layers of a document, every sentence parsed. */
  readonly inspect: (document: Document) => Layers
  /** For each claim the path from its words to its fields. */
  readonly explain: (document: Document) => readonly Explanation[]
  /** Why the sentence at an offset gave claims or none; undefined where none stands there. */
  readonly explainPlace: (document: Document, offset: number) => PlaceExplanation | undefined
  /** The sentence at an offset, parsed; undefined where none stands there. */
  readonly sentenceAt: (document: Document, offset: number) => Sentence | undefined
  /** The name to show for a party; undefined for one that the tables do not have. */
  readonly nameOf: (id: PartyId) => string | undefined
}

const moved = (claim: Claim, by: number): Claim =>
  by === 0 || claim.evidence === undefined ? claim : { ...claim, evidence: [claim.evidence[0] + by, claim.evidence[1] + by] }

/** Reads a document section by section, which for all but very long ones is as a whole. */
const claimsOf = (document: Document, engine: EnglishEngine, weighing: Weighing): Extraction => {
  const claims: Claim[] = []
  const findings: Finding[] = []
  for (const { document: part, offset } of sectionsOf(document)) {
    const read = extractClaims(part, analyse(part, engine, { wants: mayClaim }), weighing)
    for (const claim of read.claims) claims.push(moved(claim, offset))
    findings.push(...read.findings)
  }
  return { claims, findings }
}

const readerWith = (engine: EnglishEngine, weighing: Weighing, items: Items | undefined, findings: readonly Finding[]): Reader => ({
  findings,
  nameOf: (id) => engine.tables.parties.get(id)?.name,
  read: (document) => withItems(items, () => claimsOf(document, engine, weighing)),
  explain: (document) => withItems(items, () => explainClaims(document, analyse(document, engine, { wants: mayClaim }), weighing)),
  explainPlace: (document, offset) =>
    withItems(items, () => explainPlace(document, analyse(document, engine, { everything: true }), offset, weighing)),
  sentenceAt: (document, offset) =>
    analyse(document, engine, { everything: true }).find(({ span }) => span[0] <= offset && offset < span[1]),
  inspect: (document) => {
    const sentences = analyse(document, engine, { everything: true })
    const claims: readonly Claim[] = withItems(items, () => extractClaims(document, sentences, weighing)).claims
    return { document, sentences, attributions: attributionsOf(document, sentences), claims }
  },
})

/** Opens the engine: the weights and the tables that come with the program, and the user's own from a folder. */
export const openReader = (options: { readonly data?: string } = {}): Reader => {
  const { engine, findings } = openEngine(options)
  const own = openItems(options.data)
  return readerWith(engine, openWeighing(), own.items, [...findings, ...own.findings])
}
