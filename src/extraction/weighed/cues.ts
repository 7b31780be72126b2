import { holds, type Claim, type Span } from '../../base/index.ts'
import type { Argument, Frame } from '../scene/frame.ts'
import { remember } from '../scene/memo.ts'
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

/** Share of a text's claims from which on it is a text of their kind. */
const largeShare = 0.25

const kindsIn = (claims: readonly Claim[], span: Span | undefined): string[] =>
  span === undefined ? [] : [...new Set(claims.flatMap(({ kind, evidence }) => (holds(span, evidence) ? [kind] : [])))]

/** What the rules read beside a predicate in its sentence, in the one before it, and of which kind the text tells most. */
export const toldCues = (scene: Scene, { head }: Frame, told: readonly Claim[]): string[] => {
  const { span, index } = scene.sentence
  const others = told.filter(({ evidence }) => !holds(evidence, scene.tokens[head]!.span))
  const here = kindsIn(others, span)
  const before = kindsIn(told, scene.discourse.sentences[index - 1])
  return [
    ...(here.length > 0 ? here.map((kind) => `told here:${kind}`) : ['told here:nothing']),
    ...(before.length > 0 ? before.map((kind) => `told before:${kind}`) : ['told before:nothing']),
    ...mostTold(told).map((kind) => `text of:${kind}`),
  ]
}

const mostTold = remember((told: readonly Claim[]): string[] => {
  const counts = new Map<string, number>()
  for (const { kind } of told) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].filter(([, count]) => count >= largeShare * told.length).map(([kind]) => kind)
})
