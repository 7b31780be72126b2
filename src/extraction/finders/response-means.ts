import { nameAt, partiesOf } from '../actors/parties.ts'
import { isAttacker, isVictim } from '../actors/crises.ts'
import type { Draft, Finder } from '../draft.ts'
import {
  betrayNouns,
  enableVerbs,
  frozenNouns,
  imposeVerbs,
  intelligenceNouns,
  openVerbs,
  passageNouns,
  sanctionNouns,
  sanctionVerbs,
} from '../lexicon/response.ts'
import { isArmedGroup } from '../lexicon/party-types.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy } from '../scene/tree.ts'
import { lemmaAt, objectsIn, obliques, reactionFinder, respondersOf, type Reaction } from './reactions.ts'

const named = (scene: Scene, args: readonly Argument[]): Argument[] =>
  args.filter((arg) => partiesOf(scene, arg.head, { places: true }).length > 0)

const belowOf = (scene: Scene, args: readonly Argument[]): Argument[] =>
  args.flatMap((arg) =>
    childrenBy(scene, arg.head, 'nmod', 'amod', 'compound').map((head): Argument => ({ role: 'oblique', head, prep: 'on' })),
  )

/** "imposed sanctions on", "froze Russian accounts": aimed at the attacker, or at mutineers. */
const sanctioned = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb') return undefined
  if (sanctionVerbs.has(frame.lemma)) return { frame, rung: 'economic', hostile: true, aimed: named(scene, argsOf(frame, 'patient')) }
  if (!imposeVerbs.has(frame.lemma)) return undefined
  const nouns = objectsIn(scene, frame, sanctionNouns)
  const plain = nouns.filter(
    (arg) =>
      /^(sanction|embargo|tariff)$/.test(lemmaAt(scene, arg.head)) ||
      (frozenNouns.has(lemmaAt(scene, arg.head)) && /^(freeze|froze|block|seize)$/.test(frame.lemma)),
  )
  if (plain.length === 0) return undefined
  const aimed = named(scene, [...obliques(frame, 'on', 'against', 'upon'), ...belowOf(scene, plain)])
  return aimed.length || obliques(frame, 'on', 'against').length ? { frame, rung: 'economic', hostile: true, aimed } : undefined
}

/** "failed to agree on an embargo": a sanction that did not come about. */
const notAgreed = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || !frame.negated || !/^(agree|impose|adopt|approve|back|consider)$/.test(frame.lemma)) return undefined
  const sanctions = [...argsOf(frame, 'patient'), ...obliques(frame, 'on', 'to', 'upon')].filter((arg) =>
    /^(sanction|embargo|boycott)$/.test(lemmaAt(scene, arg.head)),
  )
  return sanctions.length ? { frame, rung: 'economic', aimed: [], polarity: 'denied' } : undefined
}

const targetsOf = (frame: Frame): Argument[] => [...argsOf(frame, 'recipient'), ...obliques(frame, 'to', 'for')]

const isRebel = (scene: Scene, head: number): boolean =>
  /^(rebel|insurgent|mutineer|guerrilla|separatist|rioter)$/.test(lemmaAt(scene, head))

/** Who stands on the attacker's side: the attacker itself, or rebels. */
const isEnemy = (scene: Scene, arg: Argument): boolean =>
  isRebel(scene, arg.head) || partiesOf(scene, arg.head, { arms: true }).some((id) => isAttacker(scene, id) && !isVictim(scene, id))

/** "let Russian troops use its territory": for the attacker that is help against its victim, for the victim it is passage. */
const soilUsed = (scene: Scene, frame: Frame): Reaction | undefined => {
  const use = scene.frames.find(
    (below) =>
      /^(use|cross|enter)$/.test(below.lemma) &&
      below.form === 'verb' &&
      below.head > frame.head &&
      below.head - frame.head < 10 &&
      argsOf(below, 'patient').some((arg) => passageNouns.has(lemmaAt(scene, arg.head))),
  )
  const users = use
    ? [...argsOf(frame, 'patient'), ...argsOf(use, 'agent')].filter((arg) => partiesOf(scene, arg.head, { arms: true }).length > 0)
    : []
  const enemy = users.find((arg) => isEnemy(scene, arg))
  return enemy ? { frame, rung: 'aids_adversary', aimed: [enemy] } : users.length ? { frame, rung: 'enabling', aimed: users } : undefined
}

/** "opened its roads to the army", "opened its airfields to the attacker", "passed the plans to the rebels". */
const opened = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb') return undefined
  const used = /^(let|allow|permit)$/.test(frame.lemma) ? soilUsed(scene, frame) : undefined
  if (used) return used
  const passage = openVerbs.has(frame.lemma) && objectsIn(scene, frame, passageNouns).length > 0
  const secrets =
    /^(pass|give|hand|hand over|leak|betray|sell|pass on|provide|supply)$/.test(frame.lemma) &&
    objectsIn(scene, frame, betrayNouns).length > 0
  const takers = targetsOf(frame)
  const enemy = takers.find((arg) => isEnemy(scene, arg))
  if (enemy && (passage || secrets)) return { frame, rung: 'aids_adversary', aimed: partiesOf(scene, enemy.head).length ? [enemy] : [] }
  return passage && takers.length ? { frame, rung: 'enabling', aimed: takers } : undefined
}

/** "shared intelligence with Kyiv": eyes lent to the one in a crisis. */
const informed = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || !/^(share|provide|pass|give|supply|offer|feed|send)$/.test(frame.lemma)) return undefined
  const news = objectsIn(scene, frame, intelligenceNouns)
  const takers = [...targetsOf(frame), ...obliques(frame, 'with')].filter((arg) =>
    partiesOf(scene, arg.head).some((id) => isVictim(scene, id) && !isAttacker(scene, id)),
  )
  return news.length && takers.length ? { frame, rung: 'enabling', aimed: takers } : undefined
}

/** "supported Iraq", "backs the government", "shields": help without arms, to one who is in a crisis. */
const backed = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || !enableVerbs.has(frame.lemma)) return undefined
  const helped = [...argsOf(frame, 'patient'), ...argsOf(frame, 'recipient')].filter((arg) =>
    partiesOf(scene, arg.head).some((id) => isVictim(scene, id)),
  )
  const sheltered = /^(shield|shelter|harbour|harbor)$/.test(frame.lemma)
    ? [...argsOf(frame, 'patient')].filter((arg) => ['group', 'person'].includes(nameAt(scene, arg.head)?.form ?? ''))
    : []
  // "arming the M23", "backs Haftar's army": help for a group that fights, whoever attacked whom.
  const bands = /^(arm|back|support|finance|fund|train|equip|bankroll|sponsor|assist|aid)$/.test(frame.lemma)
    ? argsOf(frame, 'patient').filter((arg) => partiesOf(scene, arg.head).some(isArmedGroup))
    : []
  if (bands.length && respondersOf(scene, frame).every((id) => !isArmedGroup(id)))
    return { frame, rung: 'enabling', aimed: bands, named: true, friendly: true }
  if (sheltered.length) return { frame, rung: 'enabling', aimed: sheltered, named: true }
  return helped.length && obliques(frame, 'with').length === 0 ? { frame, rung: 'enabling', aimed: helped } : undefined
}

/** A crisis answered with sanctions, passage, shelter or backing; or with help for the other side. */
export const responseMeansFinder = reactionFinder(
  'response/means',
  (scene, frame) =>
    notAgreed(scene, frame) ?? sanctioned(scene, frame) ?? opened(scene, frame) ?? informed(scene, frame) ?? backed(scene, frame),
)

/** "armed the rebels", "gave these mercenaries vehicles": those who are helped. */
const rebelsIn = (frame: Frame): readonly Argument[] =>
  /^(arm|equip|finance|train|shelter|sponsor|back|support|bankroll|fund)$/.test(frame.lemma)
    ? argsOf(frame, 'patient')
    : /^(give|send|supply|provide|lend|deliver|sell)$/.test(frame.lemma)
      ? [...argsOf(frame, 'recipient'), ...(frame.lemma === 'supply' ? argsOf(frame, 'patient') : []), ...obliques(frame, 'to')]
      : []

/** "armed the rebels in the north": to nobody that the text names. */
export const responseRebelsFinder: Finder = {
  name: 'response/rebels',
  find: (scene) =>
    scene.frames.flatMap((frame): Draft[] => {
      if (frame.form !== 'verb' || frame.passive) return []
      const rebels = rebelsIn(frame).filter(
        (arg) =>
          /^(rebel|insurgent|guerrilla|separatist|militia|militant|mercenary)$/.test(lemmaAt(scene, arg.head)) &&
          partiesOf(scene, arg.head).length === 0,
      )
      if (rebels.length === 0) return []
      return respondersOf(scene, frame).map(
        (from_party): Draft => ({
          kind: 'response',
          from_party,
          to_party: null,
          rung: 'enabling',
          polarity: frame.negated ? 'denied' : 'affirmed',
          modality: frame.modality,
          focus: frame.head,
          tokens: evidenceOf(scene, frame),
        }),
      )
    }),
}
