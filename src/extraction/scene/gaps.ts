import type { PartyId } from '../../base/index.ts'
import { nameAt } from '../actors/parties.ts'
import type { Name } from '../../english/index.ts'
import { itemAt } from './item.ts'
import type { Scene } from './scene.ts'

/**
 * The party of a clause whose verb is left out: Oslo in "Paris pledged 500 million euros and Oslo 200 million", found from the
 * goods that stand behind it. There is a conjunction before the name, and a number between the name and the goods.
 */
export const gappedParty = (scene: Scene, item: number): Name | undefined => {
  let counted = false
  for (let at = item - 1; at > 1 && item - at < 8; at--) {
    const token = scene.tokens[at]!
    const name = nameAt(scene, at)
    if (name) {
      const joined = /^(and|,|;|while)$/i.test(scene.tokens[name.tokens[0] - 1]?.text ?? '')
      return counted && joined && name.form !== 'demonym' ? name : undefined
    }
    if (!['NUM', 'SYM', 'ADJ', 'DET', 'NOUN', 'ADV'].includes(token.upos) && !/^[$€£¥-]$/.test(token.text)) return undefined
    counted ||= token.upos === 'NUM' || token.upos === 'SYM'
  }
  return undefined
}

/** "and Norway five": a number that stands for goods named before, right behind another party. */
export const gappedCount = (scene: Scene, number: number): Name | undefined => {
  const [token, next] = [scene.tokens[number]!, scene.tokens[number + 1]]
  if (token.upos !== 'NUM' || /^\d{4}$/.test(token.text) || (next && next.upos !== 'PUNCT' && next.upos !== 'CCONJ')) return undefined
  const name = nameAt(scene, number - 1)
  const joined = name && name.tokens[0] > 1 && /^(and|,|;|while|but)$/i.test(scene.tokens[name.tokens[0] - 1]!.text)
  return joined && name.form !== 'demonym' ? name : undefined
}

/** The parties of clauses behind a verb that leave it out; they are no parties of the verb itself. */
export const gappedParties = (scene: Scene, verb: number): PartyId[] =>
  scene.tokens
    .slice(verb + 1, verb + 40)
    .flatMap(
      (token) =>
        gappedCount(scene, token.index)?.id ??
        (itemAt(scene, token.index)?.head === token.index ? (gappedParty(scene, token.index)?.id ?? []) : []),
    )
