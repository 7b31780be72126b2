import type { PartyId } from '../../base/index.ts'
import { revoltNouns, riseVerbs } from '../lexicon/response.ts'
import type { Scene } from '../scene/scene.ts'
import { relationOf } from '../scene/tree.ts'
import type { Crisis } from './mentions.ts'
import { nameAt } from './parties.ts'

const plain = new RegExp(`^(?:${[...revoltNouns].join('|')})s?$`, 'i')

const heldByRebels = /^(camp|base|position|leader|commander|stronghold|town|village|area)$/

/** The country that a word of unrest belongs to: named behind it in the same clause, else shortly before it. */
const countryOf = (scene: Scene, at: number): PartyId | undefined => {
  // "a rebel camp": what belongs to rebels tells of no revolt.
  if (relationOf(scene.tokens[at]!) === 'compound' && heldByRebels.test(scene.tokens[scene.tokens[at]!.head]!.lemma)) return undefined
  const names = scene.sentence.names.filter((name) => name.form !== 'group' && name.form !== 'person')
  const comma = scene.tokens.findIndex((token) => token.index > at && token.text === ',')
  const end = comma < 0 ? scene.tokens.length : comma
  const behind = names.find((name) => name.form !== 'demonym' && name.tokens[0] > at && name.tokens[0] < Math.min(end, at + 9))
  // "condemned the revolt": whose revolt it was, the text has told before.
  const before =
    relationOf(scene.tokens[at]!) === 'obj'
      ? undefined
      : names.filter((name) => name.tokens[1] < at && at - name.tokens[1] < 10 && !acts(scene, name.tokens[1])).at(-1)
  const nationality = names.find((name) => name.tokens[0] > at && name.tokens[0] < Math.min(end, at + 5))
  return (behind ?? before ?? nationality)?.id ?? (/^(rebel|insurgent)s?$/i.test(scene.tokens[at]!.text) ? homeOf(scene) : undefined)
}

/** "France would send more if the rebels came back": who acts upon a revolt does not have it at home. */
const acts = (scene: Scene, at: number): boolean => {
  const verb = scene.tokens[at]!.head
  return (
    relationOf(scene.tokens[at]!) === 'nsubj' &&
    verb >= 0 &&
    /^(send|dispatch|deploy|condemn|support|back|arm|accuse|help)$/.test(scene.tokens[verb]!.lemma)
  )
}

/** The country that the text is about: the one that it names most. */
const homeOf = (scene: Scene): PartyId | undefined => {
  const counts = new Map<PartyId, number>()
  for (const { id, group } of scene.discourse.mentions) if (!group && id.length === 3) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** Soldiers who rise against their own government. */
const risers = (scene: Scene): Crisis[] =>
  scene.frames
    .filter((frame) => frame.form === 'verb' && riseVerbs.has(frame.lemma) && frame.args.some((arg) => arg.prep === 'against'))
    .flatMap((frame) => {
      const victim = frame.args
        .filter((arg) => arg.role === 'agent')
        .flatMap((arg) => [arg.head, ...scene.children[arg.head]!])
        .map((at) => nameAt(scene, at)?.id)
        .find((id) => id !== undefined)
      return victim === undefined ? [] : [{ sentence: scene.sentence.index, token: frame.head, attacker: null, victim }]
    })

/** "the Angolan war", "the siege": a war inside a country. */
const innerWar = (scene: Scene, at: number): PartyId | undefined => {
  const before =
    at > 0
      ? (nameAt(scene, at - 1) ?? (/^civil$/i.test(scene.tokens[at - 1]!.text) && at > 1 ? nameAt(scene, at - 2) : undefined))
      : undefined
  return /^wars?$/i.test(scene.tokens[at]!.text) && before?.form === 'demonym' ? before.id : undefined
}

/** "a ceasefire between A and B", "fighting between A and B": each side is in a crisis with the other. */
const betweenSides = (scene: Scene): Crisis[] =>
  scene.tokens
    .filter((token) => /^(ceasefire|cease-fire|truce|fighting|hostilities|clashes|war)$/i.test(token.text))
    .flatMap((token) => {
      const between = scene.tokens.find(
        (each) => each.index > token.index && each.index - token.index < 4 && each.text.toLowerCase() === 'between',
      )
      const sides =
        between === undefined
          ? []
          : [
              ...new Set(
                scene.sentence.names
                  .filter((name) => name.tokens[0] > between.index && name.tokens[0] - between.index < 12)
                  .map((name) => name.id),
              ),
            ].slice(0, 2)
      return sides.map(
        (victim, at): Crisis => ({ sentence: scene.sentence.index, token: token.index, attacker: sides[1 - at] ?? null, victim }),
      )
    })

/** Coups, revolts and mutinies: crises in which a partner may be helped, though no party attacks another. */
export const unrestIn = (scene: Scene): Crisis[] => {
  const words = scene.tokens
    .filter((token) => token.upos !== 'VERB')
    .flatMap((token): Crisis[] => {
      const victim = plain.test(token.text) ? countryOf(scene, token.index) : innerWar(scene, token.index)
      return victim === undefined ? [] : [{ sentence: scene.sentence.index, token: token.index, attacker: null, victim }]
    })
  return [...words, ...risers(scene), ...betweenSides(scene)]
}
