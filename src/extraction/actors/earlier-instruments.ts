import type { PartyId } from '../../base/index.ts'
import { draftNouns, looseInstrumentNouns } from '../lexicon/instrument.ts'
import type { Scene } from '../scene/scene.ts'
import type { InstrumentMention } from './instrument-mentions.ts'

/** How far back "it" or "the pact" may point, in sentences. */
const reach = 6

/** The agreement that a place of the text most likely means: the last one named before it, of the same noun where there is one. */
export const earlierInstrument = (scene: Scene, token: number, lemma?: string): InstrumentMention | undefined => {
  const before = scene.discourse.instruments.filter((mention) => {
    const back = scene.sentence.index - mention.sentence
    return (back > 0 && back <= reach) || (back === 0 && mention.token < token)
  })
  return before.findLast((mention) => mention.lemma === lemma) ?? before.at(-1)
}

/** The parties of the agreement that a place of the text means. */
export const earlierParties = (scene: Scene, token: number, lemma?: string): PartyId[] => {
  const before = scene.discourse.instruments.filter((mention) => mention.sentence < scene.sentence.index || mention.token < token)
  const known = before.filter((mention) => mention.parties.length > 1)
  const same = known.findLast((mention) => mention.lemma === lemma)
  if (!same && lemma !== undefined && looseInstrumentNouns.has(lemma) && !draftNouns.has(lemma)) return []
  const found = same ?? known.at(-1) ?? before.findLast((mention) => mention.around.length === 2)
  return found ? [...(found.parties.length > 1 ? found.parties : found.around)] : []
}
