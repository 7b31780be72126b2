import type { PartyId } from '../../base/index.ts'
import { partiesOf } from '../actors/parties.ts'
import { isState } from '../lexicon/party-types.ts'
import { isAttacker, isVictim } from '../actors/crises.ts'
import {
  breakVerbs,
  brokerVerbs,
  callVerbs,
  envoyNouns,
  mediateVerbs,
  mediatorNouns,
  peaceNouns,
  sendVerbs,
  tieNouns,
} from '../lexicon/response.ts'
import { restraintVerbs } from '../lexicon/appeal.ts'
import { clauseRange, evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy, wordsBy } from '../scene/tree.ts'
import { isBothSides, lemmaAt, objectsIn, obliques, reactionFinder, respondersOf, type Reaction } from './reactions.ts'

const below = (scene: Scene, args: readonly Argument[]): Argument[] =>
  args
    .flatMap((arg) => childrenBy(scene, arg.head, 'nmod').map((head): Argument => ({ role: 'oblique', head, prep: 'in' })))
    .filter((arg) => partiesOf(scene, arg.head, { places: true }).length > 0)

const relenting = new RegExp(
  '^(stop|end|halt|show|exercise|cease|refrain|de-escalate|negotiate|talk|calm|withdraw|apologise|' +
    'apologize|pull|leave|go|return|release|lift|disarm|respect|abide|desist|quit|restrain|explain)$',
)

/** "called for restraint", "asked for a ceasefire", "urged both sides to stop". */
const called = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || !callVerbs.has(frame.lemma)) return undefined
  const objects = [...argsOf(frame, 'patient'), ...obliques(frame, 'for', 'to')].filter((arg) => peaceNouns.has(lemmaAt(scene, arg.head)))
  const sides = [...argsOf(frame, 'patient'), ...argsOf(frame, 'recipient'), ...obliques(frame, 'on', 'upon', 'to', 'with', 'of')].filter(
    (arg) => isBothSides(scene, arg.head),
  )
  const wishes = childrenBy(scene, frame.head, 'xcomp', 'advcl', 'ccomp').filter((child) => child > frame.head && isWish(scene, child))
  const acts = wishes.some((child) => restraintVerbs.has(lemmaAt(scene, child)) && relenting.test(lemmaAt(scene, child)))
  const own = respondersOf(scene, frame)
  const told = [...argsOf(frame, 'patient'), ...argsOf(frame, 'recipient'), ...obliques(frame, 'on', 'upon')]
  // "ordered their forces to stop", "urged companies to show restraint": what one tells one's own people is no answer to others.
  if (
    told.some((arg) =>
      /^(company|firm|citizen|national|force|troop|troops|airline|bank|shipper|exporter|importer)$/.test(lemmaAt(scene, arg.head)),
    )
  )
    return undefined
  const blamed = acts ? told.filter((arg) => isStateOf(scene, arg.head, own)) : []
  if (
    objects.length === 0 &&
    !(sides.length > 0 && wishes.length > 0) &&
    !(acts && callVerbs.has(frame.lemma) && /^(urge|call|call on|appeal|exhort|demand|ask|press|advise|implore|counsel)$/.test(frame.lemma))
  )
    return undefined
  const tellsWar = objects.some((arg) => /^(ceasefire|cease-fire|truce|armistice)$/.test(lemmaAt(scene, arg.head)))
  return {
    frame,
    rung: 'diplomatic',
    ...(sides.length === 0 && blamed.length > 0 ? { hostile: true } : {}),
    aimed: [
      ...(sides.length === 0 ? blamed : []),
      ...below(scene, objects).filter((arg) => partiesOf(scene, arg.head, { places: true }).some((id) => isVictim(scene, id))),
      ...[...argsOf(frame, 'patient'), ...obliques(frame, 'on', 'upon')].filter((arg) =>
        partiesOf(scene, arg.head).some((id) => isAttacker(scene, id)),
      ),
    ],
    tellsWar,
    ...(sides.length ? { sides: true } : {}),
    ...(wishes.length ? { tokens: withWish(scene, frame, wishes[0]!) } : {}),
  }
}

/** A state that is told to relent, other than the one that tells it. */
const isStateOf = (scene: Scene, head: number, own: readonly PartyId[]): boolean => {
  const parties = partiesOf(scene, head)
  return parties.length === 1 && parties.every((id) => isState(id) && !own.includes(id))
}

/** "to pull back", "that it leave": what somebody is to do. */
const isWish = (scene: Scene, child: number): boolean =>
  wordsBy(scene, child, 'mark').some((word) => /^(to|that)$/.test(word)) || scene.tokens[child]!.xpos === 'VB'

/** A call with what it calls for. */
const withWish = (scene: Scene, frame: Frame, wish: number): readonly [number, number] => {
  const [first, last] = evidenceOf(scene, frame)
  return [first, Math.max(last, clauseRange(scene, wish)[1])]
}

const urgent = /^(emergency|extraordinary|crisis|urgent|special)$/

/** "met in emergency session", "called an extraordinary summit". */
const convened = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || !/^(meet|convene|hold|call|summon|open|gather|request|schedule)$/.test(frame.lemma)) return undefined
  const meetings = [...argsOf(frame, 'patient'), ...obliques(frame, 'in', 'for', 'at')].filter(
    (arg) =>
      /^(session|meeting|summit|talks|talk|conference|consultation)$/.test(lemmaAt(scene, arg.head)) &&
      wordsBy(scene, arg.head, 'amod', 'compound').some((word) => urgent.test(word)),
  )
  return meetings.length ? { frame, rung: 'diplomatic', aimed: [] } : undefined
}

const amends = /^(apologise|apologize|leave|pull|withdraw|go|retreat|vacate|stop|halt|end|cease|lift|respect|release|return|quit)$/

/** "called on Bogota to apologise", "demanded that Iraq pull out": asked of the attacker, for the sake of its victim. */
const admonished = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || !/^(call|call on|urge|demand|ask|press|tell|order)$/.test(frame.lemma)) return undefined
  const acts = childrenBy(scene, frame.head, 'xcomp', 'advcl', 'ccomp', 'acl').filter(
    (child) => child > frame.head && amends.test(lemmaAt(scene, child)),
  )
  const subjects = acts.flatMap((at) => childrenBy(scene, at, 'nsubj')).map((head): Argument => ({ role: 'agent', head, prep: '' }))
  const told = [...argsOf(frame, 'patient'), ...argsOf(frame, 'recipient'), ...obliques(frame, 'on', 'upon', 'of'), ...subjects].filter(
    (arg) => partiesOf(scene, arg.head).some((id) => isAttacker(scene, id)),
  )
  return acts.length && told.length
    ? { frame, rung: 'diplomatic', hostile: true, aimed: told, tokens: withWish(scene, frame, acts[0]!) }
    : undefined
}

/** "sent two mediators", "proposed a mission of envoys", "is ready to send observers". */
const sentEnvoys = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || !sendVerbs.has(frame.lemma)) return undefined
  const envoys = objectsIn(scene, frame, envoyNouns)
  const offered = argsOf(frame, 'patient').filter((arg) => /^(mediation|good offices|offices)$/.test(lemmaAt(scene, arg.head)))
  if (envoys.length + offered.length === 0) return undefined
  const proposed = /^(propose|offer|suggest|volunteer)$/.test(frame.lemma)
  const ready = frame.governors.some((governor) => /^(ready|willing|prepared|prepare|stand)$/.test(governor.lemma))
  return {
    frame,
    rung: 'diplomatic',
    aimed: [...obliques(frame, 'to'), ...argsOf(frame, 'recipient')].filter(
      (arg) => partiesOf(scene, arg.head, { places: true }).length > 0,
    ),
    ...(proposed ? { modality: 'possible' as const } : ready ? { modality: 'future' as const } : {}),
  }
}

/** "mediated between them", "hosted the talks", "led the talks to end the war". */
const mediated = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb') return undefined
  if (mediateVerbs.has(frame.lemma))
    return {
      frame,
      rung: 'diplomatic',
      aimed: [],
      ...(frame.governors.some((governor) => governor.lemma === 'offer') ? { modality: 'possible' as const } : {}),
    }
  if (!brokerVerbs.has(frame.lemma)) return undefined
  const peace = argsOf(frame, 'patient').filter((arg) =>
    /^(ceasefire|cease-fire|talks|talk|truce|peace|negotiation|conference|armistice|mediation)$/.test(lemmaAt(scene, arg.head)),
  )
  return peace.length && frame.lemma !== 'hold' ? { frame, rung: 'diplomatic', aimed: below(scene, peace) } : undefined
}

const isGoBetween = (scene: Scene, head: number): boolean =>
  scene.tokens
    .slice(Math.max(0, head - 2), head + 3)
    .map((token) => token.text.toLowerCase())
    .join('')
    .includes('go-between')

/** "plays the part of a mediator", "put himself forward as a go-between". */
const asMediator = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || respondersOf(scene, frame).length === 0) return undefined
  const roles = [
    ...obliques(frame, 'as', 'of'),
    ...argsOf(frame, 'patient').flatMap((arg) =>
      childrenBy(scene, arg.head, 'nmod').map((head): Argument => ({ role: 'oblique', head, prep: 'of' })),
    ),
  ].filter((arg) => mediatorNouns.has(lemmaAt(scene, arg.head)) || isGoBetween(scene, arg.head))
  if (roles.length === 0 || !/^(play|act|serve|put|offer|propose|step|volunteer|take|see|assume|present|perform)$/.test(frame.lemma))
    return undefined
  const offered = /^(put|offer|propose|volunteer|see|present)$/.test(frame.lemma)
  return { frame, rung: 'diplomatic', aimed: below(scene, roles), ...(offered ? { modality: 'possible' as const } : {}) }
}

/** "broke off relations with Buenos Aires", "recalled its ambassador". */
const brokeOff = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || !breakVerbs.has(frame.lemma)) return undefined
  const ties = [...objectsIn(scene, frame, tieNouns), ...obliques(frame, 'off').filter((arg) => tieNouns.has(lemmaAt(scene, arg.head)))]
  return ties.length
    ? { frame, rung: 'diplomatic', hostile: true, aimed: [...obliques(frame, 'with', 'from', 'to'), ...below(scene, ties)] }
    : undefined
}

/** "has talked five times with the Armenian prime minister". */
const talked = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || !/^(talk|phone|telephone)$/.test(frame.lemma)) return undefined
  const others = [...obliques(frame, 'with', 'to'), ...argsOf(frame, 'patient')].filter((arg) =>
    partiesOf(scene, arg.head).some((id) => isVictim(scene, id)),
  )
  return others.length ? { frame, rung: 'diplomatic', aimed: others } : undefined
}

/** "found that the clause applied". */
const applied = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (
    frame.form !== 'verb' ||
    !/^(apply|come)$/.test(frame.lemma) ||
    !frame.governors.some((governor) => /^(find|decide|resolve|determine|rule|agree|conclude|declare)$/.test(governor.lemma))
  )
    return undefined
  const clause = argsOf(frame, 'agent').some((arg) => /^(clause|article|treaty|pact|provision)$/.test(lemmaAt(scene, arg.head)))
  const governor = frame.governors.find((each) => /^(find|decide|resolve|determine|rule|agree|conclude|declare)$/.test(each.lemma))!
  const host = scene.frames.find((each) => each.head === governor.head && each.form === 'verb')
  return clause && host
    ? {
        frame,
        rung: 'diplomatic',
        aimed: [],
        from: respondersOf(scene, host),
        modality: frame.modality === 'conditional' ? 'conditional' : 'actual',
      }
    : undefined
}

/** A crisis answered with envoys, talks and calls for restraint. */
export const responseDiplomacyFinder = reactionFinder(
  'response/diplomacy',
  (scene, frame) =>
    admonished(scene, frame) ??
    called(scene, frame) ??
    convened(scene, frame) ??
    sentEnvoys(scene, frame) ??
    mediated(scene, frame) ??
    asMediator(scene, frame) ??
    brokeOff(scene, frame) ??
    talked(scene, frame) ??
    applied(scene, frame),
)
