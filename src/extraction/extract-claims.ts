import type { Claim, Finding, Span } from '../base/index.ts'
import type { Document } from '../documents/index.ts'
import type { Sentence } from '../english/index.ts'
import { mentionsOf } from './actors/mentions.ts'
import { attributionsOf, speakersAt, speakerPartyAt } from './attribution/index.ts'
import { contractingParties } from './actors/contracting.ts'
import { finders } from './finders/index.ts'
import { ground } from './ground.ts'
import { refiners } from './refiners/index.ts'
import { sceneOf, type Discourse } from './scene/scene.ts'

export interface Extraction {
  /** In the order of the text. */
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
}

const byPlace = (a: Claim, b: Claim): number => a.evidence[0] - b.evidence[0] || a.evidence[1] - b.evidence[1]

/**
 * The claims of one text, from its analysed sentences. Every claim's quote stands at its span. Sentences that were
 * not parsed give nothing: the gate saw that no finder could read a claim from them.
 */
export const extractClaims = (document: Document, sentences: readonly Sentence[]): Extraction => {
  const attributions = attributionsOf(document, sentences)
  const discourse: Discourse = {
    mentions: mentionsOf(sentences),
    contracting: contractingParties(document, sentences),
    speakerParty: (sentence, token) => speakerPartyAt(attributions, sentence.tokens[token]!.span),
  }
  const speaker = (span: Span) => speakersAt(attributions, span)
  const claims = sentences.filter((sentence) => sentence.parsed).flatMap((sentence) => {
    const scene = sceneOf(document, sentence, discourse)
    return finders.flatMap((finder) => finder.find(scene).map((draft) => ground(scene, draft, finder.name, speaker)))
  })
  return { claims: refiners.reduce((kept, refine) => refine(kept), claims).sort(byPlace), findings: [] }
}
