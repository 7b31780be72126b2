import { partyNouns } from '../lexicon/actors.ts'
import { isState } from '../lexicon/party-types.ts'
import type { Scene } from '../scene/scene.ts'
import { childBy, relationOf } from '../scene/tree.ts'
import type { Mention } from './mentions.ts'
import { nameAt, partiesOf } from './parties.ts'

const says = /^(say|tell|add|note|report|warn|explain|announce|write|claim|state|think|reckon|observe)$/

/** "It would be unjust to say", "it took a week to send", "it seems that": a subject that stands for nothing. */
const isEmpty = (scene: Scene, at: number): boolean => {
  const verb = scene.tokens[at]!.head
  if (verb < 0) return false
  const { lemma, upos } = scene.tokens[verb]!
  const clause = childBy(scene, verb, 'csubj', 'ccomp', 'xcomp', 'advcl', 'acl')
  if (clause === undefined) return false
  return (
    /^(seem|appear|take|happen|turn|matter|emerge|follow|transpire)$/.test(lemma) ||
    (upos === 'ADJ' && childBy(scene, verb, 'cop') !== undefined)
  )
}

/** A subject that stands for a party without its name: "the bloc", "the kingdom", "it". */
const isDescription = (scene: Scene, at: number): boolean => {
  const { lemma, text, deprel } = scene.tokens[at]!
  if (!/^nsubj/.test(deprel) || nameAt(scene, at) !== undefined) return false
  if (/^it$/i.test(text)) return !isEmpty(scene, at)
  return partyNouns.has(lemma.toLowerCase()) && scene.children[at]!.some((child) => /^(the|this|that)$/i.test(scene.tokens[child]!.text))
}

const mentionAt = (scene: Scene, at: number): Mention | undefined => {
  const [id, ...others] = partiesOf(scene, at)
  if (id === undefined || others.length > 0) return undefined
  const token = scene.tokens[at]!
  const verb = scene.tokens[token.head]
  return {
    id,
    at: token.span[0],
    sentence: scene.sentence.index,
    token: at,
    subject: relationOf(token) === 'nsubj',
    main: false,
    object: false,
    telling: verb !== undefined && says.test(verb.lemma),
    plural: false,
    person: false,
    place: false,
    prep: '',
    adjective: false,
    group: !isState(id),
    joined: false,
  }
}

/**
 * The mentions of a text with those of its subjects that stand for a party without a name, so that "its" after "the bloc" is the
 * bloc's. They are found in the order of the text, each with the help of those before.
 */
export const withDescribed = (mentions: readonly Mention[], scenes: readonly Scene[]): readonly Mention[] => {
  const found = [...mentions]
  for (const scene of scenes) {
    const here: Scene = { ...scene, discourse: { ...scene.discourse, subjects: found } }
    for (const token of scene.tokens) {
      const mention = isDescription(scene, token.index) ? mentionAt(here, token.index) : undefined
      const place = mention === undefined ? -1 : found.findIndex(({ at }) => at > mention.at)
      if (mention !== undefined) found.splice(place < 0 ? found.length : place, 0, mention)
    }
  }
  return found
}
