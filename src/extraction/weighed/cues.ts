import type { Argument, Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { relationOf } from '../scene/tree.ts'
import { classesOf } from './classes.ts'
import { phraseType } from './phrase-type.ts'

/** Words on each side of a predicate that are looked at, and arguments. */
const reach = 7
const mostArguments = 8

const contentWords: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'ADJ', 'ADP', 'ADV'])

const roleOf = ({ role, prep }: Argument): string => (prep ? `${role}.${prep}` : role)

const ofPredicate = (scene: Scene, frame: Frame): string[] => {
  const token = scene.tokens[frame.head]!
  const [governor] = frame.governors
  const above = token.head >= 0 ? scene.tokens[token.head]!.lemma.toLowerCase() : 'root'
  const own = classesOf(frame.lemma)
  return [
    'always',
    `form:${frame.form}`,
    `word:${frame.lemma}`,
    `word:${frame.lemma}.${frame.form}`,
    `modality:${frame.modality}`,
    `negated:${frame.negated}`,
    `passive:${frame.passive}`,
    `tag:${token.xpos}`,
    `relation:${token.deprel}`,
    `under:${governor?.lemma ?? ''}`,
    `above:${above}`,
    `above:${above}.${relationOf(token)}`,
    ...own.flatMap((name) => [`class:${name}`, `class:${name}.${frame.form}`]),
    ...(governor ? classesOf(governor.lemma).map((name) => `under:${name}`) : []),
    ...classesOf(above).flatMap((name) => [`above:${name}`, ...own.map((each) => `above:${name}+${each}`)]),
  ]
}

const ofArgument = (scene: Scene, frame: Frame, arg: Argument): string[] => {
  const type = `${roleOf(arg)}=${phraseType(scene, arg.head)}`
  const word = scene.tokens[arg.head]!.lemma.toLowerCase()
  return [
    type,
    `${frame.lemma}|${type}`,
    `${arg.role}=${word}`,
    `${frame.lemma}|${word}`,
    ...classesOf(frame.lemma).map((name) => `${name}|${type}`),
    ...classesOf(word).map((name) => `${arg.role}=${name}`),
  ]
}

const around = (scene: Scene, frame: Frame): string[] =>
  scene.tokens
    .slice(Math.max(0, frame.head - reach), frame.head + reach + 1)
    .filter((token) => token.index !== frame.head && contentWords.has(token.upos))
    .map((token) => `near:${token.lemma.toLowerCase()}`)

/** Whether the text tells of attacks, and on whom: what is said of a party in a crisis is often a response to it. */
const crisisOf = ({ sentence, discourse }: Scene): string => {
  if (discourse.crises.length === 0) return 'none'
  const victims = new Set(discourse.crises.map(({ victim }) => victim))
  const attackers = new Set(discourse.crises.map(({ attacker }) => attacker))
  const ids = sentence.names.map(({ id }) => id)
  return `${ids.some((id) => victims.has(id)) ? 'victim' : ''}${ids.some((id) => attackers.has(id)) ? 'attacker' : ''}` || 'elsewhere'
}

const ofCrisis = (scene: Scene, frame: Frame): string[] => {
  const crisis = crisisOf(scene)
  return [`crisis:${crisis}`, ...classesOf(frame.lemma).map((name) => `crisis:${crisis}|${name}`)]
}

/** What a predicate tells by its word, its classes, its participants and its neighbours, as names of cues; each once. */
export const cuesOf = (scene: Scene, frame: Frame): string[] => [
  ...new Set([
    ...ofPredicate(scene, frame),
    ...frame.args.slice(0, mostArguments).flatMap((arg) => ofArgument(scene, frame, arg)),
    ...around(scene, frame),
    ...ofCrisis(scene, frame),
    `next:${frame.lemma}_${scene.tokens[frame.head + 1]?.text.toLowerCase() ?? ''}`,
    `roles:${['agent', 'patient', 'recipient'].filter((role) => frame.args.some((arg) => arg.role === role)).join('+')}`,
    `parties:${Math.min(3, new Set(scene.sentence.names.map(({ id }) => id)).size)}`,
  ]),
]
