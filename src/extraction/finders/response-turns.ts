import { isAttacker, isVictim } from '../actors/crises.ts'
import { ownersOf, partiesOf } from '../actors/parties.ts'
import { attackNouns, vagueForceNouns } from '../lexicon/force.ts'
import { isArmedGroup } from '../lexicon/party-types.ts'
import {
  comfortNouns,
  cutTrade,
  lookingAway,
  messageNouns,
  refusedActs,
  ruledOut,
  servingVerbs,
  spokenOf,
  wordsFrom,
} from '../lexicon/response-turns.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy, conjuncts, wordsBy } from '../scene/tree.ts'
import { isBothSides, lemmaAt, objectsIn, objectsOf, obliques, reactionFinder, respondersOf, type Reaction } from './reactions.ts'

const thirdsOf = (scene: Scene, frame: Frame) => respondersOf(scene, frame).filter((id) => !isVictim(scene, id) && !isAttacker(scene, id))

const isDeed = (lemma: string): boolean => attackNouns.has(lemma) || vagueForceNouns.has(lemma)

const below = (scene: Scene, { head }: Argument, ...relations: readonly string[]): Argument[] =>
  childrenBy(scene, head, ...(relations.length ? relations : ['nmod', 'nmod:poss', 'amod', 'compound'])).map(
    (child): Argument => ({ role: 'oblique', head: child, prep: 'of' }),
  )

/** "accused Moscow of an escalation", "accused Baghdad of piracy": words against the attacker by one who is not its victim. */
const accused = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || frame.passive || frame.negated || frame.lemma !== 'accuse') return undefined
  const outrage = scene.tokens.slice(frame.head + 1, frame.head + 14).some((token) => spokenOf.has(token.lemma.toLowerCase()))
  if (!outrage) return undefined
  const blamed = argsOf(frame, 'patient').filter((arg) => partiesOf(scene, arg.head).some((id) => isAttacker(scene, id)))
  return blamed.length && thirdsOf(scene, frame).length ? { frame, rung: 'rhetorical', hostile: true, aimed: blamed } : undefined
}

/** "applauded the strikes", "supported Colombia's right to respond": words for the one whose deed it is. */
const approved = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || frame.passive || frame.negated) return undefined
  if (!/^(support|back|applaud|welcome|endorse|defend|justify|hail|praise|congratulate|commend|salute|cheer|approve)$/.test(frame.lemma))
    return undefined
  const objects = [...objectsOf(frame), ...obliques(frame, 'of')]
  if (/^(congratulate|commend|praise|salute)$/.test(frame.lemma) && objects.some((arg) => isBothSides(scene, arg.head)))
    return { frame, rung: 'rhetorical', aimed: [], sides: true }
  const deeds = objects.filter((arg) =>
    /^(right|operation|response|strike|action|campaign|decision|step|move|intervention)$/.test(lemmaAt(scene, arg.head)),
  )
  const owners = deeds.flatMap((arg) => below(scene, arg)).filter((arg) => partiesOf(scene, arg.head).length > 0)
  return owners.length ? { frame, rung: 'rhetorical', aimed: owners, friendly: true } : undefined
}

/** "sent Baku a message of solidarity", "cabled his condolences". */
const sentWords = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || frame.passive || !/^(send|cable|wire|address|convey|deliver|issue|offer|write)$/.test(frame.lemma))
    return undefined
  const words = objectsIn(scene, frame, messageNouns).filter(
    (arg) =>
      comfortNouns.has(lemmaAt(scene, arg.head)) || below(scene, arg, 'nmod').some((child) => comfortNouns.has(lemmaAt(scene, child.head))),
  )
  if (words.length === 0) return undefined
  const aimed = [
    ...argsOf(frame, 'recipient'),
    ...obliques(frame, 'to', 'for', 'with'),
    ...words.flatMap((arg) => below(scene, arg, 'nmod')),
  ]
  return {
    frame,
    rung: 'rhetorical',
    friendly: true,
    aimed: aimed.filter((arg) => partiesOf(scene, arg.head).length > 0),
  }
}

/** "spoke of a crime", "warned of an escalation", "talked of prudence". */
const spokeOf = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || frame.passive || !/^(speak|talk|warn|complain)$/.test(frame.lemma)) return undefined
  const spoken = obliques(frame, 'of', 'about', 'against').filter((arg) => spokenOf.has(lemmaAt(scene, arg.head)))
  const from = spoken.length ? thirdsOf(scene, frame) : []
  return from.length ? { frame, rung: 'rhetorical', aimed: [], from } : undefined
}

/** "hoped that the two sides would talk". */
const hopedFor = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || frame.passive || frame.lemma !== 'hope') return undefined
  const subjects = childrenBy(scene, frame.head, 'ccomp').flatMap((child) => childrenBy(scene, child, 'nsubj', 'nsubj:pass'))
  return subjects.some((at) => isBothSides(scene, at)) && thirdsOf(scene, frame).length
    ? { frame, rung: 'rhetorical', aimed: [], sides: true }
    : undefined
}

/** "Condemnations came from Riyadh, Cairo and Delhi": who condemns stands behind "from". */
const cameFrom = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || frame.negated || !/^(come|arrive|pour|follow|flow|rain|draw|receive|reach)$/.test(frame.lemma))
    return undefined
  const words = argsOf(frame, 'agent').filter((arg) => wordsFrom.has(lemmaAt(scene, arg.head)))
  const from = [
    ...new Set(
      obliques(frame, 'from')
        .flatMap((arg) => conjuncts(scene, arg.head))
        .flatMap((at) => partiesOf(scene, at)),
    ),
  ]
  return words.length && from.length ? { frame, rung: 'rhetorical', aimed: [], from } : undefined
}

/** "refused to take part", "declined to send any more". */
const refusedToAct = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || frame.negated || frame.passive || !/^(refuse|decline|balk)$/.test(frame.lemma)) return undefined
  const act = childrenBy(scene, frame.head, 'xcomp').find((child) => refusedActs.has(lemmaAt(scene, child)))
  const from = act === undefined ? [] : thirdsOf(scene, frame)
  return from.length
    ? { frame, rung: 'withholds', aimed: [], from, polarity: 'affirmed', tokens: [frame.head, Math.max(frame.head, act!)] }
    : undefined
}

/** "has ruled out ground troops", "vetoed the plans". */
const ruledHelpOut = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || frame.negated || frame.passive || !/^(rule out|exclude|veto)$/.test(frame.lemma)) return undefined
  const help = objectsOf(frame).filter((arg) => ruledOut.has(lemmaAt(scene, arg.head)))
  const from = help.length ? thirdsOf(scene, frame) : []
  return from.length ? { frame, rung: 'withholds', aimed: [], from, polarity: 'affirmed' } : undefined
}

/** "looked the other way", "sat on its hands", "has not moved". */
const lookedAway = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || frame.passive || frame.modality !== 'actual') return undefined
  const first = Math.max(0, frame.head - 2)
  const { text } = scene.document
  const words = text.slice(scene.tokens[first]!.span[0], scene.tokens[Math.min(scene.tokens.length - 1, frame.head + 4)]!.span[1])
  const found = lookingAway.exec(words)
  const [start, end] = scene.tokens[frame.head]!.span
  const at = found ? scene.tokens[first]!.span[0] + found.index : -1
  if (!found || start < at || end > at + found[0].length) return undefined
  const from = thirdsOf(scene, frame)
  return from.length ? { frame, rung: 'withholds', aimed: [], from, polarity: 'affirmed' } : undefined
}

/** "had no comment", "issued no statement", "did not mention the attack". */
const unspoken = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || frame.passive) return undefined
  const objects = objectsOf(frame)
  const paper = objects.some((arg) =>
    /^(comment|statement|communique|communiqué|word|reaction|declaration|reply|answer)$/.test(lemmaAt(scene, arg.head)),
  )
  const none = objects.some((arg) => wordsBy(scene, arg.head, 'det').includes('no')) || frame.negated
  const silent = /^(have|issue|publish|make|offer|release|utter|give)$/.test(frame.lemma) && paper && none
  const passed =
    /^(mention|name|condemn|address)$/.test(frame.lemma) && frame.negated && objects.some((arg) => isDeed(lemmaAt(scene, arg.head)))
  const from = silent || passed ? thirdsOf(scene, frame) : []
  return from.length ? { frame, rung: 'silence', aimed: [], from, polarity: 'affirmed' } : undefined
}

/** "banned oil imports from Iraq", "closed the pipeline that carries Iraqi crude": trade that is cut to harm the attacker. */
const cutOff = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (
    frame.form !== 'verb' ||
    frame.passive ||
    !/^(ban|suspend|halt|stop|cut|cut off|close|freeze|froze|block|seize|shut|boycott|call off|bar)$/.test(frame.lemma)
  )
    return undefined
  const goods = objectsIn(scene, frame, cutTrade)
  const named = [...obliques(frame, 'from', 'to', 'with', 'of', 'for'), ...goods.flatMap((arg) => below(scene, arg))].filter((arg) =>
    partiesOf(scene, arg.head, { places: true }).some((id) => isAttacker(scene, id)),
  )
  return goods.length && named.length && thirdsOf(scene, frame).length
    ? { frame, rung: 'economic', hostile: true, aimed: named }
    : undefined
}

/** "refuelled Saudi jets", "flew home 2,000 Georgian soldiers": a partner's forces that are carried or kept going. */
const served = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || frame.passive || frame.negated || !servingVerbs.has(frame.lemma)) return undefined
  const from = respondersOf(scene, frame)
  const forces = argsOf(frame, 'patient').filter(
    (arg) =>
      /^(soldier|troop|troops|jet|man|men|force|aircraft|bomber|fighter|pilot|battalion|brigade|army|wounded|unit|ship)$/.test(
        lemmaAt(scene, arg.head),
      ) && ownersOf(scene, arg.head).some((id) => isVictim(scene, id) && !from.includes(id)),
  )
  return forces.length && from.length
    ? {
        frame,
        rung: 'enabling',
        friendly: true,
        aimed: forces.flatMap((arg) => below(scene, arg)).filter((arg) => partiesOf(scene, arg.head).length > 0),
      }
    : undefined
}

/** "Rwandan support for the M23 rebels": help for a band by a noun. */
const supportFor = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'noun' || !/^(support|backing|aid|assistance|patronage|sponsorship|help)$/.test(frame.lemma)) return undefined
  const bands = obliques(frame, 'for', 'to', 'of').filter((arg) => partiesOf(scene, arg.head).some(isArmedGroup))
  const from = [...new Set(argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head)))].filter((id) => !isArmedGroup(id))
  return bands.length && from.length ? { frame, rung: 'enabling', friendly: true, named: true, aimed: bands, from } : undefined
}

/** A crisis answered by words, silence, refusal, cut trade or service in the turns of newsrooms. */
export const responseTurnsFinder = reactionFinder(
  'response/turns',
  (scene, frame) =>
    accused(scene, frame) ??
    approved(scene, frame) ??
    sentWords(scene, frame) ??
    spokeOf(scene, frame) ??
    hopedFor(scene, frame) ??
    cameFrom(scene, frame) ??
    refusedToAct(scene, frame) ??
    ruledHelpOut(scene, frame) ??
    unspoken(scene, frame) ??
    lookedAway(scene, frame) ??
    cutOff(scene, frame) ??
    served(scene, frame) ??
    supportFor(scene, frame),
)
