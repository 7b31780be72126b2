import type { PartyId } from '../../base/index.ts'
import { ownersOf } from '../actors/parties.ts'
import type { Finder } from '../draft.ts'
import { appealVerbs, helpActs, restraintVerbs, unaskable, weakAppealVerbs } from '../lexicon/appeal.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy, relationOf, wordsBy } from '../scene/tree.ts'
import { appealDrafts, askedFor, helpOwners, isAskedFor, obliques, parties, quantityOf, type Appeal } from './appeal-parts.ts'

/** "asked Moscow to send", "urged that it send": the verb of what is asked. */
const wishOf = (scene: Scene, frame: Frame): number | undefined =>
  childrenBy(scene, frame.head, 'xcomp', 'ccomp', 'advcl', 'acl').find(
    (child) =>
      child > frame.head &&
      (wordsBy(scene, child, 'mark').includes('to') ||
        (frame.lemma === 'ask' &&
          wordsBy(scene, child, 'mark').some((word) => word === 'whether' || word === 'if') &&
          helpMarch.test(scene.tokens[child]!.text)) ||
        (relationOf(scene.tokens[child]!) === 'ccomp' &&
          (wordsBy(scene, child, 'mark').includes('that') || childrenBy(scene, child, 'nsubj').length > 0) &&
          (scene.tokens[child]!.xpos === 'VB' ||
            (scene.tokens[child]!.xpos === 'VBP' && helpActs.has(scene.tokens[child]!.lemma)) ||
            isToBeDone(scene, child)))),
  )

/** "that the repayments be put off", "that the ship should be let through": what is to be done, whoever is to do it. */
const isToBeDone = (scene: Scene, wish: number): boolean =>
  scene.tokens[wish]!.xpos === 'VBN' &&
  childrenBy(scene, wish, 'aux', 'aux:pass').some((child) => /^(be|should|must)$/i.test(scene.tokens[child]!.text))

/** Verbs that ask somebody although the words do not say whom. */
const askingVerbs = /^(ask|beg|plead|request|implore|beseech|petition|demand|appeal)$/

/** "asked to be defended", "requested that the repayments be put off": an act that is asked of nobody by name. */
const asksOfNobody = (scene: Scene, frame: Frame, wish: number | undefined): boolean =>
  wish !== undefined &&
  askingVerbs.test(frame.lemma) &&
  !/^(name|identify|quote|call|pay)$/.test(scene.tokens[wish]!.lemma) &&
  !frame.passive &&
  (isToBeDone(scene, wish) || (scene.tokens[wish]!.xpos === 'VBN' && wordsBy(scene, wish, 'mark').includes('to')))

/** "asked Paris whether it would march". */
const helpMarch = /^(march|fight|help|intervene|act|mobilise|mobilize|stand|come|send|support|defend)$/i

/** "urged the West to lift its limits on strikes": what binds the one who asks. */
const liftsLimit = (scene: Scene, wish: number): boolean =>
  /^(lift|drop|ease|release|relax|remove)$/.test(scene.tokens[wish]!.lemma) &&
  childrenBy(scene, wish, 'obj').some((child) => /^(limit|restriction|embargo|ban|curb|cap|block|hold)$/.test(scene.tokens[child]!.lemma))

/** "pressed Washington to let it strike": leave that the one who asks is given. */
const givesLeave = (scene: Scene, wish: number): boolean =>
  /^(allow|let|permit|authorise|authorize)$/.test(scene.tokens[wish]!.lemma) &&
  childrenBy(scene, wish, 'obj', 'iobj', 'nsubj').some((child) => /^(it|them|us|him|her|its|their|our)$/i.test(scene.tokens[child]!.text))

/** "pleaded with Washington not to abandon it". */
const begsToStay = (scene: Scene, wish: number): boolean =>
  /^(abandon|leave|forget|desert|betray|forsake|ignore|cut|stop)$/.test(scene.tokens[wish]!.lemma) &&
  wordsBy(scene, wish, 'advmod').some((word) => /^(not|never)$/.test(word)) &&
  childrenBy(scene, wish, 'obj').some((child) => scene.tokens[child]!.upos === 'PRON' || scene.tokens[child]!.upos === 'PROPN')

const isHelp = (scene: Scene, frame: Frame, wish: number): boolean =>
  givesLeave(scene, wish) ||
  begsToStay(scene, wish) ||
  (/^(invite|call|push|press|lobby|demand|summon)$/.test(frame.lemma)
    ? helpActs.has(scene.tokens[wish]!.lemma) ||
      (scene.discourse.crises.length === 0 && !frame.passive && !restraintVerbs.has(scene.tokens[wish]!.lemma))
    : !restraintVerbs.has(scene.tokens[wish]!.lemma) ||
      liftsLimit(scene, wish) ||
      (/^(appeal|ask|urge|beg)$/.test(frame.lemma) && /^(condemn|denounce|recognise|recognize|intervene)$/.test(scene.tokens[wish]!.lemma)))

/** "asked for the rollover of a bill", "asked for the same treatment": plain asking may be for anything, but for words and calm. */
const isAskedOutright = (scene: Scene, frame: Frame, { head, prep }: Argument): boolean =>
  prep === 'for' &&
  /^(ask|beg|plead|appeal|ask for|apply|petition)$/.test(frame.lemma) &&
  ['NOUN', 'PROPN'].includes(scene.tokens[head]!.upos) &&
  scene.sentence.dates.every((date) => head < date.tokens[0] || date.tokens[1] < head) &&
  !unaskable.has(scene.tokens[head]!.lemma.toLowerCase())

/** "His first act was to appeal to the Union": whose act it is asks. */
const askersOf = (scene: Scene, frame: Frame, args: readonly Argument[]): PartyId[] => {
  const own = parties(scene, args)
  return own.length || frame.passive
    ? own
    : [
        ...new Set(
          args
            .filter((arg) => /^(act|step|move|reaction|response|answer|impulse|recourse)$/.test(scene.tokens[arg.head]!.lemma))
            .flatMap((arg) => ownersOf(scene, arg.head)),
        ),
      ]
}

/** Action against somebody is no help that is sought. */
const wantedIn = (scene: Scene, frame: Frame, args: readonly Argument[]): Argument[] =>
  args.filter(
    (arg) =>
      (isAskedFor(scene, arg.head) || isAskedOutright(scene, frame, arg)) &&
      !childrenBy(scene, arg.head, 'nmod').some(
        (child) => casesOf(scene, child) === 'against' && /^(action|force|intervention|response)$/.test(scene.tokens[arg.head]!.lemma),
      ),
  )

/** "the weapons that they had asked for": what is asked for stands before the clause. */
const strandedIn = (scene: Scene, frame: Frame): Argument[] =>
  /^(ask|beg|plead|appeal|pray|press)$/.test(frame.lemma) &&
  !frame.passive &&
  frame.args.some((arg) => arg.prep === '' && arg.role === 'oblique' && /^for$/i.test(scene.tokens[arg.head]!.text))
    ? askedFor(
        scene,
        argsOf(frame, 'patient').filter((arg) => arg.head < frame.head),
      )
    : []

const namesOther = (frame: Frame): readonly Argument[] => [
  ...(frame.passive ? [] : argsOf(frame, 'patient')),
  ...argsOf(frame, 'recipient'),
  ...obliques(frame, 'to', 'on', 'upon', 'from', 'of', 'with'),
]

/** "President Vieira asked Senegal for soldiers": whose president it is, the rest of the text tells. */
const isOffice = (scene: Scene, head: number): boolean =>
  [head, head - 1, head - 2].some(
    (at) => at >= 0 && /^(president|premier|king|chancellor|emir|sultan|general|colonel|marshal)$/i.test(scene.tokens[at]!.text),
  ) && scene.tokens[head]!.upos === 'PROPN'

/** "a missile system called Tor": a name is given, and nothing asked for. */
const isNaming = (scene: Scene, { head, lemma }: Frame): boolean => {
  const { deprel, xpos } = scene.tokens[head]!
  return lemma === 'call' && deprel === 'acl' && xpos === 'VBN' && !/^(for|on|upon|to)$/i.test(scene.tokens[head + 1]?.text ?? '')
}

const appealOf = (scene: Scene, frame: Frame): Appeal | undefined => {
  if (frame.form !== 'verb' || !appealVerbs.has(frame.lemma) || isNaming(scene, frame)) return undefined
  const askers = argsOf(frame, 'agent')
  const targets = frame.passive ? [...argsOf(frame, 'patient'), ...namesOther(frame)] : namesOther(frame)
  const wanted = wantedIn(scene, frame, [
    ...obliques(frame, 'for'),
    ...(/^(ask|beg|urge|implore|appeal|plead|turn|apply|press|look|invite|approach|summon)$/.test(frame.lemma) && !frame.passive
      ? []
      : argsOf(frame, 'patient')),
  ])
  wanted.push(...strandedIn(scene, frame))
  const from = askersOf(scene, frame, askers)
  const nobody = frame.negated && askers.some((arg) => /^(no|nobody|none|one)$/i.test(scene.tokens[arg.head]!.text))
  if (from.length === 0 && !nobody && !frame.passive && !askers.some((arg) => isOffice(scene, arg.head))) return undefined
  const direct = targets.filter((arg) => !wanted.includes(arg))
  const wish = wishOf(scene, frame)
  // "demanded that NATO send": the one who is to do it is asked.
  const doers = wish === undefined ? [] : childrenBy(scene, wish, 'nsubj').map((head): Argument => ({ role: 'patient', head, prep: '' }))
  const near = parties(scene, direct).filter((id) => !from.includes(id))
  const named = near.length ? near : parties(scene, doers).filter((id) => !from.includes(id))
  const to = named.length ? named : helpOwners(scene, wanted).filter((id) => !from.includes(id))
  const weak = weakAppealVerbs.has(frame.lemma)
  const asked = frame.lemma === 'ask' && parties(scene, obliques(frame, 'of')).length > 0
  const allies = targets.some((arg) =>
    /^(ally|partner|donor|country|nation|government|member|state|community|delegate|neighbour|neighbor|friend|leader|power|lender|creditor|west|world|europeans)$/.test(
      scene.tokens[arg.head]!.lemma,
    ),
  )
  const toAllies = allies && to.length === 0 && wish !== undefined && helpActs.has(scene.tokens[wish]!.lemma) && from.length > 0
  const toBeDone = from.length > 0 && asksOfNobody(scene, frame, wish)
  const asks =
    asked ||
    toAllies ||
    toBeDone ||
    wanted.length > 0 ||
    (to.length > 0 &&
      wish !== undefined &&
      isHelp(scene, frame, wish) &&
      (!weak || /^(press|call|push|invite|lobby|demand)$/.test(frame.lemma)))
  if (!asks || (to.length === 0 && (weak || from.length === 0) && !isSpoken(scene, wanted) && !toAllies && !toBeDone)) return undefined
  return {
    frame,
    act: 'asked',
    from,
    to,
    args: [...askers, ...direct.filter((arg) => parties(scene, [arg]).length), ...wanted],
    ...(wish !== undefined && wanted.length === 0 ? { wish } : {}),
    quantity: quantityOf(scene, wanted),
  }
}

/** "sought help", "called for aid": plain help makes a weak verb an appeal also where nobody is asked by name. */
const isSpoken = (scene: Scene, wanted: readonly Argument[]): boolean =>
  wanted.some((arg) => /^(help|aid|assistance|support|protection|reinforcement|intervention|action)$/.test(scene.tokens[arg.head]!.lemma))

/** "asked Moscow for help", "called on the alliance to send troops", "sought arms from Iran". */
export const appealVerbsFinder: Finder = {
  name: 'appeal/verb',
  find: (scene) =>
    scene.frames.flatMap((frame) => {
      const appeal = appealOf(scene, frame)
      return appeal ? appealDrafts(scene, appeal) : []
    }),
}
