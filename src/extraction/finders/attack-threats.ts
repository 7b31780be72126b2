import type { PartyId } from '../../base/index.ts'
import { ownersOf, partiesOf } from '../actors/parties.ts'
import type { Finder } from '../draft.ts'
import { alertNouns, attackVerbs, forceWords, threatNouns, warningWords } from '../lexicon/force.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import { carriedBy } from '../scene/noun-frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy, wordsBy } from '../scene/tree.ts'
import { attackersIn, forceDrafts, isPlay, lemmaAt, obliques, targetsIn, type Force } from './force.ts'

const isForceWord = (scene: Scene, at: number): boolean => forceWords.has(lemmaAt(scene, at)) || attackVerbs.has(lemmaAt(scene, at))

/** "a threat of sanctions" is none of force. */
const isOtherThreat = (scene: Scene, frame: Frame): boolean => {
  const contents = [...argsOf(frame, 'patient').filter((arg) => arg.prep === 'of' || arg.prep === 'compound'), ...obliques(frame, ['of'])]
  return contents.length > 0 && !contents.some((arg) => isForceWord(scene, arg.head))
}

/** The subject of the sentence, where a threat names nobody: "at the time of the threat from Israel, Iran was left without help". */
const subjectOfSentence = (scene: Scene, from: readonly PartyId[]): PartyId[] => {
  const verb = scene.frames.find((frame) => frame.form !== 'noun' && scene.tokens[frame.head]!.head === -1)
  const subjects = verb ? verb.args.filter((arg) => arg.role === 'agent' || arg.role === 'patient') : []
  return [...new Set(subjects.flatMap((arg) => [...partiesOf(scene, arg.head), ...ownersOf(scene, arg.head)]))].filter(
    (id) => !from.includes(id),
  )
}

const nounThreat = (scene: Scene, plain: Frame): Force | undefined => {
  if (plain.form !== 'noun' || !threatNouns.has(plain.lemma) || isOtherThreat(scene, plain)) return undefined
  const frame = carriedBy(scene, plain)
  const attackers = [...obliques(frame, ['from', 'by']), ...argsOf(frame, 'agent')]
  const targets = obliques(frame, ['against', 'to', 'on'])
  const from = attackersIn(scene, attackers)
  const named = targetsIn(scene, targets, from)
  const to = named.length ? named : subjectOfSentence(scene, from)
  const military =
    wordsBy(scene, plain.head, 'amod').some((word) => /^(military|armed|nuclear)$/.test(word)) ||
    argsOf(plain, 'patient').some((arg) => isForceWord(scene, arg.head))
  const aimed = obliques(frame, ['against']).length > 0
  if (from.length === 0 && !((military || aimed) && named.length)) return undefined
  if (obliques(frame, ['from']).length === 0 && !military && !aimed && plain.lemma !== 'ultimatum') return undefined
  return to.length ? { frame: { ...frame, head: plain.head }, from, to, args: [...attackers, ...targets], act: 'threatened' } : undefined
}

/** "threatened Somalia with war", "warned Ethiopia that its patience was at an end". */
const verbThreat = (scene: Scene, frame: Frame): Force | undefined => {
  if (frame.form !== 'verb' || !/^(threaten|menace|warn)$/.test(frame.lemma)) return undefined
  const agents = argsOf(frame, 'agent')
  const objects = argsOf(frame, 'patient')
  const means = obliques(frame, ['with', 'of'])
  const forceful =
    means.some((arg) => isForceWord(scene, arg.head)) ||
    (frame.lemma === 'warn' ? onAlert(scene) || warnsOfTargets(scene, frame) : means.length === 0 && argsOf(frame, 'clause').length === 0)
  const from = attackersIn(scene, agents)
  const to = targetsIn(scene, objects, from)
  return forceful && from.length && to.length ? { frame, from, to, args: [...agents, ...objects, ...means], act: 'threatened' } : undefined
}

const warnsOfTargets = (scene: Scene, frame: Frame): boolean =>
  argsOf(frame, 'clause').some((arg) =>
    scene.tokens.slice(arg.head - 6 < 0 ? 0 : arg.head - 6, arg.head + 6).some((token) => warningWords.has(token.text.toLowerCase())),
  )

/** "warned that any attack on the kingdom would be met with force": a threat that waits for a cause. */
const warnsOfAnswer = (scene: Scene, frame: Frame): Force | undefined => {
  if (frame.form !== 'verb' || !/^(warn|say|declare|vow|announce)$/.test(frame.lemma)) return undefined
  const answered = argsOf(frame, 'clause').find(
    (arg) =>
      childrenBy(scene, arg.head, 'nsubj', 'nsubj:pass').some(
        (subject) =>
          /^(attack|strike|aggression|invasion|raid|assault|incursion)$/.test(lemmaAt(scene, subject)) &&
          wordsBy(scene, subject, 'det').some((word) => /^(an?|any)$/.test(word)),
      ) &&
      wordsBy(scene, arg.head, 'aux').some((word) => /^(would|will|'ll|shall)$/.test(word)) &&
      (/^(meet|answer|repel|punish|retaliate)$/.test(lemmaAt(scene, arg.head)) ||
        scene.tokens.slice(arg.head, arg.head + 4).some((token) => /^(war|retaliation|force)$/i.test(token.text))),
  )
  const from = answered ? attackersIn(scene, argsOf(frame, 'agent')) : []
  const objects = argsOf(frame, 'patient')
  return answered && from.length
    ? {
        frame: { ...frame, modality: 'conditional' },
        from,
        to: targetsIn(scene, objects, from),
        args: [...argsOf(frame, 'agent'), ...objects, { role: 'oblique', head: answered.head, prep: 'of' }],
        act: 'threatened',
      }
    : undefined
}

const onAlert = (scene: Scene): boolean => scene.tokens.some((token) => alertNouns.has(token.lemma.toLowerCase()))

const threatening = /^(warn|threat|threaten|war|wartime|quasi-state|attack|strike|retaliat|invasion|patience|consequence|combat)/i

/** Forces put on alert beside threatening words. */
const alertThreat = (scene: Scene, frame: Frame): Force | undefined => {
  if (frame.form !== 'verb' || !/^(put|place|go|move|order|bring|set|keep|raise)$/.test(frame.lemma)) return undefined
  const alert = [...obliques(frame, ['on', 'to', 'at', 'in']), ...argsOf(frame, 'patient')].find((arg) =>
    alertNouns.has(lemmaAt(scene, arg.head)),
  )
  const threats = scene.tokens.some((token) => threatening.test(token.text))
  if (
    !alert ||
    !threats ||
    scene.frames.some((other) => other.form === 'verb' && /^(warn|threaten)$/.test(other.lemma) && argsOf(other, 'patient').length > 0)
  )
    return undefined
  const forces: readonly Argument[] = frame.passive ? argsOf(frame, 'patient') : argsOf(frame, 'agent')
  const from = attackersIn(scene, forces)
  const threatened = scene.frames.some(
    (other) =>
      other.form === 'verb' &&
      /^(warn|threaten)$/.test(other.lemma) &&
      attackersIn(scene, argsOf(other, 'agent')).some((id) => !from.includes(id)),
  )
  return from.length && !threatened ? { frame, from, to: [], args: [...forces, alert], act: 'threatened' } : undefined
}

/** Threats of force: by nouns, by verbs, by soldiers on alert. */
export const attackThreatsFinder: Finder = {
  name: 'attack/threat',
  find: (scene) =>
    isPlay(scene)
      ? []
      : scene.frames.flatMap((frame) => {
          const force = warnsOfAnswer(scene, frame) ?? nounThreat(scene, frame) ?? verbThreat(scene, frame) ?? alertThreat(scene, frame)
          return force && childrenBy(scene, frame.head, 'cop').length === 0 ? forceDrafts(scene, force) : []
        }),
}
