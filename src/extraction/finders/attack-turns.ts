import type { PartyId } from '../../base/index.ts'
import { nameAt, partiesOf } from '../actors/parties.ts'
import type { Finder } from '../draft.ts'
import { attackNouns, exchangeNouns, weaponNouns } from '../lexicon/force.ts'
import { forceNouns } from '../lexicon/response.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childBy, childrenBy, wordsBy } from '../scene/tree.ts'
import { attackersIn, forceDrafts, isPlay, lemmaAt, obliques, targetsIn, type Force } from './force.ts'

const isDeed = (scene: Scene, at: number): boolean => attackNouns.has(lemmaAt(scene, at)) || exchangeNouns.has(lemmaAt(scene, at))

/** What a deed was done to, as far as its phrase tells. */
const doneTo = (scene: Scene, deed: number, from: readonly PartyId[]): PartyId[] =>
  targetsIn(
    scene,
    childrenBy(scene, deed, 'nmod', 'obl')
      .filter((child) => /^(on|against|at|in|of)$/.test(casesOf(scene, child)))
      .map((head): Argument => ({ role: 'oblique', head, prep: 'on' })),
    from,
  )

/** "retaliated", "hit back", "returned fire": an attack that answers one, on whom the text has told before. */
const answered = (scene: Scene, frame: Frame): Force | undefined => {
  const bare = /^(retaliate|strike back|hit back|fire back|shoot back|counterattack|counter-attack)$/.test(frame.lemma)
  const fire = frame.lemma === 'return' && argsOf(frame, 'patient').some((arg) => lemmaAt(scene, arg.head) === 'fire')
  const back =
    /^(strike|hit|fire|shoot)$/.test(frame.lemma) &&
    argsOf(frame, 'patient').length === 0 &&
    scene.tokens[frame.head + 1]?.text.toLowerCase() === 'back'
  if ((!bare && !fire && !back) || frame.passive || frame.negated || frame.modality === 'conditional') return undefined
  if (frame.args.some((arg) => arg.role !== 'agent' && isDeed(scene, arg.head) && lemmaAt(scene, arg.head) !== 'fire')) return undefined
  // "Madrid hit back": with words, where no arms are spoken of.
  const armed = scene.tokens.some(
    ({ index, lemma }) =>
      index !== frame.head &&
      ((weaponNouns.has(lemma) && !attackNouns.has(lemma)) || /^(shelling|bombing|raid|bombardment|airstrike|kill|invasion)$/.test(lemma)),
  )
  if (!armed || scene.tokens.slice(frame.head + 1, frame.head + 3).some((token) => token.text === 'by')) return undefined
  const agents = argsOf(frame, 'agent')
  const from = attackersIn(scene, agents)
  const targets = obliques(frame, ['at', 'on', 'against'])
  const planned = frame.modality === 'future' || frame.governors.some(({ lemma }) => /^(vow|threaten|promise|pledge|swear)$/.test(lemma))
  return from.length
    ? { frame, from, to: targetsIn(scene, targets, from), args: [...agents, ...targets], act: planned ? 'threatened' : 'used' }
    : undefined
}

const shareNouns = /^(involvement|role|part|hand|responsibility|complicity|participation|link|connection)$/

/** "denied any part in the attack", "had no role in it": who is said to have done it says no. */
const disowned = (scene: Scene, frame: Frame): Force | undefined => {
  const denies = /^(deny|reject|disclaim|disavow)$/.test(frame.lemma) && !frame.negated
  if (!denies && !(/^(have|play)$/.test(frame.lemma) && frame.negated)) return undefined
  const share = argsOf(frame, 'patient').find((arg) => shareNouns.test(lemmaAt(scene, arg.head)))
  if (!share) return undefined
  const deeds = [
    ...obliques(frame, ['in', 'for', 'with', 'to']),
    ...childrenBy(scene, share.head, 'nmod').map((head): Argument => ({ role: 'oblique', head, prep: 'in' })),
  ].filter((arg) => isDeed(scene, arg.head) || (denies && /^(it|this|that)$/i.test(scene.tokens[arg.head]!.text)))
  const deed = deeds[0]
  const agents = argsOf(frame, 'agent')
  const from = deed ? attackersIn(scene, agents) : []
  return deed && from.length
    ? { frame: { ...frame, negated: true }, from, to: doneTo(scene, deed.head, from), args: [...agents, share, deed], act: 'used' }
    : undefined
}

/** "Iran was behind the attacks": whose deed it was. */
const behind = (scene: Scene, frame: Frame): Force | undefined => {
  const at = frame.head
  if (frame.form === 'verb' || !isDeed(scene, at) || casesOf(scene, at) !== 'behind' || childBy(scene, at, 'cop') === undefined)
    return undefined
  const subjects = childrenBy(scene, at, 'nsubj').map((head): Argument => ({ role: 'agent', head, prep: '' }))
  const from = attackersIn(scene, subjects)
  const negated = wordsBy(scene, at, 'advmod').some((word) => /^(not|n't|never)$/.test(word))
  return from.length
    ? {
        frame: { ...frame, negated, modality: 'actual' },
        from,
        to: doneTo(scene, at, from),
        args: [...subjects, { role: 'patient', head: at, prep: '' }],
        act: 'used',
      }
    : undefined
}

/** "went into battle against Ukrainian forces", "took up arms against". */
const wentIntoBattle = (scene: Scene, frame: Frame): Force | undefined => {
  const battle = [...obliques(frame, ['into', 'to']), ...argsOf(frame, 'patient')].find((arg) =>
    frame.lemma === 'take up' || frame.lemma === 'take'
      ? lemmaAt(scene, arg.head) === 'arm' || scene.tokens[arg.head]!.text.toLowerCase() === 'arms'
      : /^(battle|action|combat)$/.test(lemmaAt(scene, arg.head)),
  )
  if (!/^(go|move|enter|take|take up|see|join)$/.test(frame.lemma) || !battle || frame.negated) return undefined
  const targets = [
    ...obliques(frame, ['against', 'with']),
    ...childrenBy(scene, battle.head, 'nmod')
      .filter((child) => /^(against|with)$/.test(casesOf(scene, child)))
      .map((head): Argument => ({ role: 'oblique', head, prep: 'against' })),
  ]
  const agents = argsOf(frame, 'agent')
  const from = attackersIn(scene, agents)
  const to = targetsIn(scene, targets, from)
  return from.length && to.length ? { frame, from, to, args: [...agents, battle, ...targets], act: 'used' } : undefined
}

const masses = /^(mass|amass|build up|concentrate|gather|deploy|move|send|shift|rush|position|station|assemble|mobilise|mobilize)$/

/** "moved troops and tanks to the border with Kosovo": whose border it is, is threatened. */
const massed = (scene: Scene, frame: Frame): Force | undefined => {
  if (!masses.test(frame.lemma) || frame.negated) return undefined
  const forces = [...argsOf(frame, 'patient'), ...(frame.lemma === 'mass' ? argsOf(frame, 'agent') : [])].filter(
    (arg) => forceNouns.has(lemmaAt(scene, arg.head)) || weaponNouns.has(lemmaAt(scene, arg.head)),
  )
  const border = [
    ...obliques(frame, ['on', 'along', 'near', 'to', 'towards', 'toward', 'at', 'close to']),
    ...forces.flatMap((arg) => childrenBy(scene, arg.head, 'nmod').map((head): Argument => ({ role: 'oblique', head, prep: 'on' }))),
  ].find((arg) => /^(border|frontier|boundary)$/.test(lemmaAt(scene, arg.head)))
  if (forces.length === 0 || !border) return undefined
  const beyond = [
    ...childrenBy(scene, border.head, 'nmod').filter((child) => casesOf(scene, child) === 'with'),
    ...obliques(frame, ['with']).map((arg) => arg.head),
    ...childrenBy(scene, border.head, 'nmod:poss'),
  ].filter((child) => nameAt(scene, child) !== undefined)
  const agents = argsOf(frame, 'agent')
  const own = attackersIn(
    scene,
    agents.filter((arg) => !forces.includes(arg)),
  )
  const from = own.length ? own : attackersIn(scene, forces)
  const to = [...new Set(beyond.flatMap((head) => partiesOf(scene, head, { places: true })))].filter((id) => !from.includes(id))
  return from.length && to.length ? { frame, from, to, args: [...agents, ...forces, border], act: 'threatened' } : undefined
}

/** Attacks told by other turns: answers to an attack, denials of a part in it, who was behind it, battle joined, troops at a border. */
export const attackTurnsFinder: Finder = {
  name: 'attack/turn',
  find: (scene) =>
    isPlay(scene)
      ? []
      : scene.frames.flatMap((frame) => {
          const force =
            frame.form === 'verb'
              ? (answered(scene, frame) ?? disowned(scene, frame) ?? wentIntoBattle(scene, frame) ?? massed(scene, frame))
              : behind(scene, frame)
          return force ? forceDrafts(scene, force) : []
        }),
}
