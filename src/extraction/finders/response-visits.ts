import { isAttacker, isVictim } from '../actors/crises.ts'
import { partiesOf } from '../actors/parties.ts'
import { conflictNouns, envoyNouns, officeNouns } from '../lexicon/response-visits.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy, wordsBy } from '../scene/tree.ts'
import { isBothSides, lemmaAt, objectsOf, obliques, reactionFinder, respondersOf, type Reaction } from './reactions.ts'

const isParty = (scene: Scene, { head }: Argument): boolean =>
  partiesOf(scene, head, { places: true }).some((id) => isVictim(scene, id) || isAttacker(scene, id))

/** A person in office, an envoy, or a name: nobody who comes with arms. */
const isVisitor = (scene: Scene, { head }: Argument): boolean =>
  envoyNouns.has(lemmaAt(scene, head)) || officeNouns.has(lemmaAt(scene, head)) || scene.tokens[head]!.upos === 'PROPN'

const isThird = (scene: Scene, frame: Frame): boolean =>
  respondersOf(scene, frame).some((id) => !isVictim(scene, id) && !isAttacker(scene, id))

/** "The presidents flew to Tbilisi", "is due in Niamey": who goes to a capital in a crisis. */
const travelled = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || frame.negated || frame.passive) return undefined
  if (!/^(fly|fly in|fly out|travel|go|come|arrive|visit|hurry|rush|head|land|return|shuttle|journey|hasten|tour)$/.test(frame.lemma))
    return undefined
  const goals = [...obliques(frame, 'to', 'in', 'into', 'for', 'between'), ...(frame.lemma === 'visit' ? argsOf(frame, 'patient') : [])]
  const places = goals.filter((arg) => partiesOf(scene, arg.head, { places: true }).some((id) => isVictim(scene, id)))
  if (frame.lemma !== 'visit' && argsOf(frame, 'patient').length > 0) return undefined
  const shuttled = frame.lemma === 'shuttle'
  const visitors = argsOf(frame, 'agent').filter((arg) => isVisitor(scene, arg))
  return (places.length || shuttled) && visitors.length && isThird(scene, frame)
    ? { frame, rung: 'diplomatic', aimed: shuttled ? [] : places, ...(shuttled ? { sides: true } : {}), friendly: true }
    : undefined
}

/** "spoke to each minister", "telephoned both leaders", "met the president", "was closeted with him". */
const spoke = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || frame.negated) return undefined
  if (!/^(speak|talk|phone|telephone|call|ring|meet|confer|consult|closet|receive|contact|see|brief|sound out)$/.test(frame.lemma))
    return undefined
  const direct = /^(phone|telephone|call|ring|meet|consult|receive|contact|see|sound out)$/.test(frame.lemma) ? objectsOf(frame) : []
  const others = [...direct, ...obliques(frame, 'to', 'with')]
  const sides = others.some((arg) => isBothSides(scene, arg.head))
  const named = others.filter(
    (arg) => isParty(scene, arg) && (officeNouns.has(lemmaAt(scene, arg.head)) || scene.tokens[arg.head]!.upos === 'PROPN'),
  )
  const by = frame.passive
    ? { ...frame, args: frame.args.map((arg) => (arg.role === 'patient' ? { ...arg, role: 'agent' as const } : arg)) }
    : frame
  return (sides || named.length) && isThird(scene, by)
    ? {
        frame,
        rung: 'diplomatic',
        aimed: named,
        from: respondersOf(scene, by),
        ...(sides && named.length === 0 ? { sides: true } : {}),
        friendly: true,
      }
    : undefined
}

/** "invited both men to a conference", "brought the two sides together", "hosted the two presidents". */
const invited = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || frame.passive || !/^(invite|summon|host|bring|gather|convene|receive|seat|get)$/.test(frame.lemma))
    return undefined
  if (/^(bring|get)$/.test(frame.lemma) && !wordsBy(scene, frame.head, 'advmod').includes('together')) return undefined
  const guests = objectsOf(frame)
  return guests.some((arg) => isBothSides(scene, arg.head)) && isThird(scene, frame)
    ? { frame, rung: 'diplomatic', aimed: [], sides: true }
    : undefined
}

/** "offered to help in finding a settlement", "ready to help the parties to settle the conflict", "tried to end the quarrel". */
const settled = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || frame.passive) return undefined
  if (
    !/^(settle|resolve|end|solve|defuse|find|reconcile|calm|broker|reach|de-escalate|negotiate|stop|halt|achieve|restore)$/.test(
      frame.lemma,
    )
  )
    return undefined
  const objects = objectsOf(frame).filter((arg) => conflictNouns.has(lemmaAt(scene, arg.head)))
  const trying = frame.governors.some(({ lemma }) =>
    /^(help|offer|try|seek|work|ready|willing|prepared|attempt|effort|assist|strive|bid|propose|want|hope)$/.test(lemma),
  )
  if (objects.length === 0 || !trying || frame.negated) return undefined
  const top = frame.governors.at(-1)!
  const host = scene.frames.find((each) => each.head === top.head && each.form !== 'noun')
  const from = respondersOf(scene, frame)
  const own = host && from.length === 0 ? respondersOf(scene, host) : from
  const offered = frame.governors.some(({ lemma }) => /^(ready|willing|prepared)$/.test(lemma))
  const third = own.filter((id) => !isVictim(scene, id) && !isAttacker(scene, id))
  return third.length
    ? {
        frame,
        rung: 'diplomatic',
        aimed: [],
        from: third,
        sides: true,
        modality: offered ? 'future' : frame.modality,
        tokens: evidenceOf(scene, frame),
      }
    : undefined
}

/** "raised the matter in the Security Council", "tabled a draft", "voted for the resolution". */
const raised = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (
    frame.form !== 'verb' ||
    frame.passive ||
    frame.negated ||
    !/^(raise|table|bring|draft|circulate|submit|take|back|sponsor)$/.test(frame.lemma)
  )
    return undefined
  const papers = objectsOf(frame).filter((arg) => /^(matter|resolution|draft|issue|crisis|question|effort)$/.test(lemmaAt(scene, arg.head)))
  const council = [
    ...obliques(frame, 'in', 'at', 'before', 'to'),
    ...papers.flatMap((arg) => childrenBy(scene, arg.head, 'nmod').map((head): Argument => ({ role: 'oblique', head, prep: 'in' }))),
  ].some(
    (arg) =>
      partiesOf(scene, arg.head).some((id) => /^(UN|AU|EU|OAS|LAS|NATO|OSCE|ECOWAS)$/.test(id)) ||
      wordsBy(scene, arg.head, 'compound', 'amod').includes('security'),
  )
  return papers.length && council && isThird(scene, frame) ? { frame, rung: 'diplomatic', aimed: [] } : undefined
}

/** A crisis answered by going there, by talking to those who are in it, by trying to settle it. */
export const responseVisitsFinder = reactionFinder(
  'response/visits',
  (scene, frame) =>
    travelled(scene, frame) ?? spoke(scene, frame) ?? invited(scene, frame) ?? settled(scene, frame) ?? raised(scene, frame),
)
