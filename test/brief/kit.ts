import type { Claim } from '../../src/base/index.ts'
import { contentId, sha256 } from '../../src/base/index.ts'
import type { Document } from '../../src/documents/index.ts'
import { factsOf } from '../../src/facts/index.ts'
import type { Facts, FactsQuestion } from '../../src/facts/index.ts'
import { dossierOf } from '../../src/outputs/dossier/index.ts'
import type { Dossier, DossierOptions } from '../../src/outputs/dossier/index.ts'
import { briefOf } from '../../src/outputs/index.ts'
import type { Brief } from '../../src/outputs/index.ts'

/** A claim without what its sentence gives: place, quote, and the fields that are usual. */
export type Said = Record<string, unknown> & { readonly kind: Claim['kind']; readonly quote?: string }
/** A sentence with the claims that it makes. */
export type Sentence = readonly [words: string, ...said: Said[]]

export interface Story {
  readonly claims: readonly Claim[]
  readonly documents: readonly Document[]
}

const names: Readonly<Record<string, string>> = {
  RUS: 'Russia',
  IRN: 'Iran',
  ISR: 'Israel',
  USA: 'United States',
  ARM: 'Armenia',
  AZE: 'Azerbaijan',
  SYR: 'Syria',
  UKR: 'Ukraine',
  DEU: 'Germany',
  JPN: 'Japan',
  PHL: 'Philippines',
  EU: 'European Union',
  CHN: 'China',
  CSTO: 'CSTO',
  POL: 'Poland',
}
export const nameOf = (id: string): string | undefined => names[id]

export const documentOf = (text: string, origin: Partial<Document> = {}): Document => ({
  kind: 'document',
  id: contentId(text),
  label: 'test.txt',
  text,
  sha256: sha256(text),
  blocks: [],
  anchors: [],
  ...origin,
})

/** A text made of sentences, with its claims at their places. */
export const tellStory = (
  sentences: readonly Sentence[],
  origin: Partial<Document> = { published_on: '2025-06', outlet: 'Test Gazette' },
): Story => {
  const text = sentences.map(([words]) => words).join(' ')
  const document = documentOf(text, origin)
  let at = 0
  const claims = sentences.flatMap(([words, ...said]) => {
    const start = at
    at += words.length + 1
    return said.map(({ quote = words.replace(/\.$/, ''), ...fields }): Claim => {
      const place = words.indexOf(quote)
      if (place < 0) throw new Error(`the sentence does not say: ${quote}`)
      const evidence = [start + place, start + place + quote.length]
      return {
        from_party: null,
        to_party: null,
        polarity: 'affirmed',
        modality: 'actual',
        speaker: [],
        ...fields,
        evidence,
        quote,
        document: document.id,
      } as unknown as Claim
    })
  })
  return { claims, documents: [document] }
}

export const join = (...stories: readonly Story[]): Story => ({
  claims: stories.flatMap(({ claims }) => claims),
  documents: stories.flatMap(({ documents }) => documents),
})

export const factsFrom = ({ claims, documents }: Story, question: FactsQuestion = {}): Facts => factsOf(claims, documents, question)
export const briefFrom = (story: Story, question: FactsQuestion = {}): Brief =>
  briefOf(factsFrom(story, question), story.documents, { nameOf })
export const headlineFrom = (story: Story, question: FactsQuestion = {}): string => briefFrom(story, question).headline.text
export const dossierFrom = (story: Story, question: FactsQuestion = {}, options: DossierOptions = {}): Dossier =>
  dossierOf(factsFrom(story, question), story.documents, { nameOf, ...options })
