import { nameAt, partiesOf } from '../actors/parties.ts'
import type { Finder } from '../draft.ts'
import {
  attackNouns,
  chargeVerbs,
  forceAdjectives,
  killVerbs,
  needsTarget,
  targetOwners,
  vagueForceNouns,
  warNouns,
} from '../lexicon/force.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import { nounArguments } from '../scene/nominal.ts'
import { carriedBy, hostOf } from '../scene/noun-frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy, wordsBy } from '../scene/tree.ts'
import {
  askersAbove,
  attackersIn,
  forceDrafts,
  isAnaphor,
  isDay,
  isFigurative,
  isForeseen,
  isPlay,
  lemmaAt,
  obliques,
  targetsIn,
  type Force,
} from './force.ts'

const targetPreps = ['on', 'against', 'at', 'into', 'upon', 'inside', 'near', 'toward', 'towards', 'across', 'over', 'along']

const isForceNoun = (scene: Scene, frame: Frame): boolean => {
  if (attackNouns.has(frame.lemma)) return true
  if (!vagueForceNouns.has(frame.lemma)) return false
  const aimed =
    frame.lemma === 'operation' &&
    [...obliques(frame, ['against']), ...(hostOf(scene, frame.head) ? obliques(hostOf(scene, frame.head)!.frame, ['against']) : [])].some(
      (arg) => partiesOf(scene, arg.head, { places: true }).length > 0,
    )
  return aimed || wordsBy(scene, frame.head, 'amod', 'compound').some((word) => forceAdjectives.has(word))
}

/** "the invasion of X", "the Kuwait invasion". */
const owned = (scene: Scene, frame: Frame): Argument[] => {
  if (!targetOwners.has(frame.lemma)) return []
  const before = childrenBy(scene, frame.head, 'compound')
    .filter((child) => nameAt(scene, child)?.form === 'name')
    .map((head): Argument => ({ role: 'patient', head, prep: 'compound' }))
  return [...argsOf(frame, 'patient').filter((arg) => arg.prep === 'of'), ...before]
}

/** "Ukraine's invasion by Russia": beside a "by" the owner is the target. */
const possessed = (frame: Frame): Argument[] =>
  targetOwners.has(frame.lemma) && argsOf(frame, 'agent').some((arg) => arg.prep === 'by')
    ? argsOf(frame, 'agent').filter((arg) => arg.prep !== 'by')
    : []

/** A place only tells the target where nothing else does, and never of a long war. */
const placed = (frame: Frame): Argument[] =>
  warNouns.has(frame.lemma) && argsOf(frame, 'agent').length === 0
    ? []
    : [...obliques(frame, ['in']), ...argsOf(frame, 'patient').filter((arg) => arg.prep === 'of' && !warNouns.has(frame.lemma))]

/** "Shelling from the hills", "in a firing by": gerunds that the tagger takes for verbs. */
const gerunds = (scene: Scene): Frame[] =>
  scene.tokens
    .filter(
      (token) =>
        token.upos === 'VERB' &&
        token.xpos === 'VBG' &&
        /^(firing|shelling|shooting|bombing|strafing|fighting)$/i.test(token.text) &&
        childrenBy(scene, token.index, 'aux', 'obj').length === 0 &&
        scene.tokens[token.index - 1] !== undefined &&
        /^(DT|JJ|IN|NN|CD|PRP\$|POS)$/.test(scene.tokens[token.index - 1]!.xpos),
    )
    .map(
      (token): Frame => ({
        head: token.index,
        form: 'noun',
        lemma: token.text.toLowerCase(),
        args: nounArguments(scene, token.index),
        negated: false,
        modality: 'actual',
        passive: false,
        governors: [],
        modals: [],
      }),
    )

/** "followed an attack that day on a base": the target hangs on the verb. */
const stray = (scene: Scene, frame: Frame): Argument[] => {
  const host = hostOf(scene, frame.head)
  return host === undefined
    ? []
    : obliques(host.frame, ['on', 'against']).filter(
        (arg) => arg.head > frame.head && !isDay(scene, arg.head) && arg.head - frame.head < 12,
      )
}

/** Words right behind a noun, where the tree went another way: "occupation of X by Y". */
const nameBehind = (scene: Scene, at: number, preps: RegExp): Argument | undefined => {
  const word = scene.tokens[at]?.text.toLowerCase() ?? ''
  const first = /^(the|an?|its|his)$/i.test(scene.tokens[at + 1]?.text ?? '') ? at + 2 : at + 1
  const name = preps.test(word) ? scene.sentence.names.find((each) => each.tokens[0] === first) : undefined
  return name && { role: word === 'by' ? 'agent' : 'oblique', head: name.tokens[1], prep: word }
}

const behind = (scene: Scene, frame: Frame): Argument[] => {
  const target = nameBehind(scene, frame.head + 1, targetOwners.has(frame.lemma) ? /^(of|on|against)$/ : /^(on|against)$/)
  const attacker = nameBehind(scene, (target?.head ?? frame.head) + 1, /^by$/)
  const late = attacker ? nameBehind(scene, attacker.head + 1, /^(on|against)$/) : undefined
  return [target, attacker, late].filter((arg) => arg !== undefined)
}

/** "was killed in a firing by": the victim of the verb is the target of the noun. */
const victims = (scene: Scene, frame: Frame): Argument[] => {
  const above = scene.frames.find(
    (each) => each.form === 'verb' && each.head === scene.tokens[frame.head]!.head && killVerbs.has(each.lemma),
  )
  if (above) return [...argsOf(above, 'patient')]
  const host = hostOf(scene, frame.head)
  return host && killVerbs.has(host.frame.lemma) && host.role === 'oblique' ? [...argsOf(host.frame, 'patient')] : []
}

/** "its fight against", "launched an attack": the attacker of the noun, or of the verb that carries it. */
const attackersOf = (frame: Frame, targets: readonly Argument[]): Argument[] => {
  const heads = new Set(targets.map((arg) => arg.head))
  return [...argsOf(frame, 'agent'), ...obliques(frame, ['from', 'by'])].filter((arg) => !heads.has(arg.head))
}

const isNegatedVote = (scene: Scene, frame: Frame): boolean => {
  const host = hostOf(scene, frame.head)
  // "failed to prevent an attack": it happened.
  if (host?.frame.negated) return false
  return (
    host !== undefined &&
    ((/^(vote|decide|argue|rule)$/.test(host.frame.lemma) && host.prep === 'against') ||
      /^(reject|oppose|rule out|avoid|refuse|avert|prevent)$/.test(host.frame.lemma))
  )
}

const weighing = /^(consider|weigh|mull|contemplate|discuss|study|debate|ponder)$/

/** "seek military action", "order strikes", "is weighing an attack": whose plan it is. */
const planOf = (scene: Scene, frame: Frame): Frame | undefined => {
  const host = hostOf(scene, frame.head)
  if (host?.role !== 'patient' || host.frame.passive) return undefined
  return weighing.test(host.frame.lemma) ||
    /^(seek|plan|prepare|order|authorise|authorize|approve|propose|advocate|want|promise|resume)$/.test(host.frame.lemma)
    ? host.frame
    : undefined
}

const voted = (scene: Scene, frame: Frame): Frame => {
  if (isNegatedVote(scene, frame)) return { ...frame, negated: true, modality: 'future' }
  const plan = planOf(scene, frame)
  if (!plan) return frame
  const modality = weighing.test(plan.lemma)
    ? 'possible'
    : /^(order|authorise|authorize|approve|resume)$/.test(plan.lemma)
      ? plan.modality
      : 'future'
  return { ...frame, modality, negated: frame.negated !== plan.negated }
}

/** "the strike took place", "the raids killed nine", "nobody was hurt in the attack". */
const happensIn = (scene: Scene, { role, prep, frame }: NonNullable<ReturnType<typeof hostOf>>): boolean => {
  if (frame.negated && role === 'agent') return false
  if (role === 'oblique')
    return /^(in|during)$/.test(prep) && /^(kill|wound|injure|hurt|die|perish|destroy|damage|lose|use|fire)$/.test(frame.lemma)
  return (
    role === 'agent' &&
    (/^(occur|happen|begin|start|erupt|unfold|continue|resume|intensify|kill|wound|injure|destroy|damage|last|claim|cause|leave)$/.test(
      frame.lemma,
    ) ||
      (frame.lemma === 'take' && argsOf(frame, 'patient').some((arg) => lemmaAt(scene, arg.head) === 'place')))
  )
}

/** "the strike took place in Iraq": which strike it was, the text has told before. */
const tookPlace = (scene: Scene, plain: Frame): Force | undefined => {
  const host = hostOf(scene, plain.head)
  if (
    !host ||
    scene.discourse.mentions.length === 0 ||
    !happensIn(scene, host) ||
    warNouns.has(plain.lemma) ||
    !wordsBy(scene, plain.head, 'det').some((word) => /^(the|this|that|these|those)$/.test(word)) ||
    argsOf(plain, 'agent').length > 0
  )
    return undefined
  // "Nobody was hurt in the strike": the strike took place.
  return { frame: { ...host.frame, negated: false }, from: [], to: [], args: host.frame.args, act: 'used' }
}

const nounForce = (scene: Scene, plain: Frame): Force | undefined => {
  if (!isForceNoun(scene, plain) || isSought(scene, plain) || isSupposed(scene, plain) || isFigurative(scene, plain.head)) return undefined
  const happened = tookPlace(scene, plain)
  if (happened) return happened
  const carrier = hostOf(scene, plain.head)
  // "called the shelling an outrage": the blow that is judged was told before.
  if (carrier && plain.args.length === 0 && /^(call|describe|brand|label|term)$/.test(carrier.frame.lemma)) return undefined
  const frame = carrier === undefined || carrier.role === 'oblique' ? plain : carriedBy(scene, plain)
  const near = aimedAt(scene, obliques(frame, targetPreps))
  const targets =
    [
      near,
      owned(scene, frame),
      possessed(frame),
      victims(scene, plain),
      behind(scene, plain).filter((arg) => arg.role !== 'agent'),
      stray(scene, plain),
      placed(frame),
    ].find((args) => args.length && targetsIn(scene, args).length) ?? near
  const told = attackersOf(frame, targets)
  const attackers = told.length ? told : behind(scene, plain).filter((arg) => arg.role === 'agent')
  const own = attackersIn(
    scene,
    attackers.some((arg) => arg.prep === 'by') && targetOwners.has(frame.lemma) ? attackers.filter((arg) => arg.prep === 'by') : attackers,
  )
  const named = targetsIn(scene, targets, own)
  const to = named.length ? named : askersAbove(scene, plain.head).filter((id) => !own.includes(id))
  const planner = isNegatedVote(scene, plain) || planOf(scene, plain) ? carrier : undefined
  const from =
    own.length || planner === undefined ? own : attackersIn(scene, argsOf(planner.frame, 'agent')).filter((id) => !to.includes(id))
  if (needsTarget.has(frame.lemma) && !(from.length && to.length)) return undefined
  if (
    vagueForceNouns.has(frame.lemma) &&
    near.length === 0 &&
    stray(scene, plain).length === 0 &&
    !(from.length && wordsBy(scene, frame.head, 'amod', 'compound').some((word) => /day$|^(bombing|air|ground)$/.test(word)))
  )
    return undefined
  const pointed = targets.some((arg) => isAnaphor(scene, arg.head))
  return from.length || to.length || pointed
    ? {
        frame: voted(scene, { ...frame, head: plain.head }),
        from,
        to,
        args: [...attackers, ...targets],
        act: isMenaced(carrier?.frame) ? 'threatened' : 'used',
      }
    : undefined
}

/** "an offensive against rebels into Nigeria": where it leads does not count beside whom it is against. */
const aimedAt = (scene: Scene, targets: readonly Argument[]): readonly Argument[] => {
  const aimed = targets.filter(({ prep }) => /^(against|on|at)$/.test(prep))
  return targetsIn(scene, aimed).length > 0 ? aimed : targets
}

/** "is threatening to launch an offensive", "threats to carry out strikes". */
const isMenaced = (carrier: Frame | undefined): boolean =>
  carrier?.governors.some(({ lemma, negated }) => /^(threaten|threat|vow|menace|ultimatum)$/.test(lemma) && !negated) ?? false

/** "a similar strike would be cause for war": an attack that is only thought of. */
const isSupposed = (scene: Scene, frame: Frame): boolean => {
  const host = hostOf(scene, frame.head)
  return host?.role === 'agent' && host.frame.modality !== 'actual' && wordsBy(scene, frame.head, 'det').some((word) => /^an?$/.test(word))
}

/** "denied any part in the bombing", "denied that it was behind": told by its own finder. */
const isDisowned = (scene: Scene, frame: Frame): boolean =>
  scene.frames.some((above) => above.form === 'verb' && /^(deny|reject|disclaim|disavow)$/.test(above.lemma) && above.head < frame.head) &&
  scene.tokens
    .slice(Math.max(0, frame.head - 6), frame.head)
    .some(({ lemma }) => /^(involvement|role|part|hand|responsibility|complicity|participation|behind)$/.test(lemma))

/** "accused Iran of the attack" is told by its own finder. */
const isSought = (scene: Scene, frame: Frame): boolean => {
  if (isDisowned(scene, frame)) return true
  const host = hostOf(scene, frame.head)
  return host !== undefined && chargeVerbs.has(host.frame.lemma) && (host.prep === 'of' || host.prep === 'for')
}

/** Attacks, strikes and wars told by a noun: "Israel's strikes on Iran", "launched an assault on". */
export const attackNounsFinder: Finder = {
  name: 'attack/noun',
  find: (scene) =>
    isPlay(scene)
      ? []
      : [...scene.frames, ...gerunds(scene)].flatMap((frame) => {
          if (frame.form !== 'noun') return []
          const force = nounForce(scene, frame)
          return force && !isForeseen(scene, frame) ? forceDrafts(scene, force) : []
        }),
}
