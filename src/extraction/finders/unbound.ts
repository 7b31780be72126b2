import { earlierParties } from '../actors/earlier-instruments.ts'
import type { Draft, Finder } from '../draft.ts'
import { obligationIn } from '../lexicon/obligation.ts'
import type { Scene } from '../scene/scene.ts'
import { plainFrame } from './plain-frame.ts'
import { bindings } from './binding.ts'
import { clauseDraft, wordsOf } from './clause-draft.ts'
import { isInstrument, knownParties } from './instrument-draft.ts'

const word = (scene: Scene, at: number): string => scene.tokens[at]?.text.toLowerCase() ?? ''

const binding = new RegExp(
  String.raw`^(oblig(es?|ed)|commit(s|ted)?|binds?|bound|requir(es?|ed)|compel(s|led)?|entitl(es?|ed)|authori[sz](es?|ed)|allow(s|ed)?|permit(s|ted)?|` +
    String.raw`giv(es?)|gave|promis(es?|ed)|guarante(es?|ed)|say|says|said|provides?|foresees?|mentions?)$`,
)

const endOfClause = (scene: Scene, from: number): number => {
  let at = from
  while (at + 1 < scene.tokens.length && !/^[.;:!?]$/.test(word(scene, at + 1)) && at - from < 30) at++
  return at
}

/** Where "Nothing in the treaty" or "nowhere does it" opens, and what is looked into: a noun, a name or a pronoun. */
const opening = (scene: Scene): { first: number; about: number } | undefined => {
  for (let at = 0; at < scene.tokens.length - 3; at++) {
    if (word(scene, at) === 'nothing' && /^(in|under)$/.test(word(scene, at + 1))) {
      const about = scene.tokens.findIndex(
        (token, i) => i > at + 1 && i - at < 8 && (isInstrument(scene, i) || token.upos === 'PROPN' || /^(it|this)$/i.test(token.text)),
      )
      return about < 0 ? undefined : { first: at, about }
    }
    if (word(scene, at) === 'nowhere' && /^(does|do|did|in)$/.test(word(scene, at + 1))) return { first: at, about: at + 2 }
  }
  return undefined
}

const unbound = (scene: Scene): Draft[] => {
  const found = opening(scene)
  const verb = found
    ? scene.tokens.findIndex((token, i) => i > found.about && i - found.about < 8 && binding.test(token.text.toLowerCase()))
    : -1
  if (!found || verb < 0) return []
  const tokens: readonly [number, number] = [found.first, endOfClause(scene, verb)]
  const own = knownParties(scene, found.about)
  const parties =
    scene.discourse.treaty.whole && scene.discourse.treaty.parties.length
      ? scene.discourse.treaty.parties
      : own.length
        ? own
        : earlierParties(scene, found.about)
  return [
    clauseDraft(scene, plainFrame(verb), {
      parties,
      obligation: obligationIn(wordsOf(scene, [verb, tokens[1]])) ?? 'other',
      denied: true,
      tokens,
      ...(isInstrument(scene, found.about) ? { noun: found.about } : {}),
    }),
  ]
}

/** True where a sentence says what an agreement does not bind to: other readers leave it alone. */
export const isUnbound = (scene: Scene): boolean => opening(scene) !== undefined

/** "Nothing in this treaty obliges the parties to fight", "nowhere does it say that soldiers will come". */
export const unboundClauses: Finder = { name: 'clause/unbound', find: (scene) => (bindings.find(scene).length > 0 ? [] : unbound(scene)) }
