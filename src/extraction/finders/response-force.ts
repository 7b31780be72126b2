import type { PartyId } from '../../base/index.ts'
import { partiesOf } from '../actors/parties.ts'
import { isAttacker, isVictim } from '../actors/crises.ts'
import { besidePreps, forceNouns, joinNouns, joinVerbs, moveVerbs } from '../lexicon/response.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import { phraseRange } from '../scene/evidence.ts'
import { isNegativeNoun } from '../scene/negation.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy, hasAncestor, wordsBy } from '../scene/tree.ts'
import { lemmaAt, obliques, reactionFinder, respondersOf, type Reaction } from './reactions.ts'

const named = (scene: Scene, args: readonly Argument[]): Argument[] =>
  args.filter((arg) => partiesOf(scene, arg.head, { places: true }).length > 0)

const partnersAmong = (scene: Scene, args: readonly Argument[]): Argument[] =>
  args.filter((arg) => partiesOf(scene, arg.head, { places: true }).some((id) => isVictim(scene, id)))

/** "fought beside Mali's army", "fought for Kampala". */
const fought = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || !/^(fight|serve|battle)( alongside)?$/.test(frame.lemma)) return undefined
  const loose = /^(beside|alongside)$/i.test(scene.tokens[frame.head + 1]?.text ?? '') ? argsOf(frame, 'patient') : []
  const beside = [...loose, ...argsOf(frame, 'oblique').filter((arg) => besidePreps.has(arg.prep))]
  const sides = obliques(frame, 'on').filter((arg) => lemmaAt(scene, arg.head) === 'side')
  const side = sides.length > 0
  const sided = named(
    scene,
    sides.flatMap((arg) =>
      childrenBy(scene, arg.head, 'nmod', 'nmod:poss').map((head): Argument => ({ role: 'oblique', head, prep: 'of' })),
    ),
  )
  if (sided.length && !frame.negated) return { frame, rung: 'fights', aimed: sided, named: true }
  const partners = partnersAmong(scene, beside)
  if (partners.length) return { frame, rung: 'fights', aimed: partners }
  return side || beside.some((arg) => /^(beside|alongside)$/.test(arg.prep))
    ? { frame, rung: 'fights', aimed: [], ...senders(scene, frame) }
    : undefined
}

/** "sent paratroopers who fought": the sender fights. */
const senders = (scene: Scene, frame: Frame): { from: ReturnType<typeof respondersOf> } | Record<string, never> => {
  if (respondersOf(scene, frame).length) return {}
  const host = scene.frames.find((each) => each.form === 'verb' && moveVerbs.has(each.lemma) && hasAncestor(scene, frame.head, each.head))
  return host ? { from: respondersOf(scene, host) } : {}
}

/** "came to the aid of", "intervened in", "helped put down the unrest". */
const cameToAid = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb') return undefined
  const aid = /^(come|rush|go|spring|leap|fly)$/.test(frame.lemma)
    ? obliques(frame, 'to').filter((arg) => /^(aid|help|defence|defense|rescue|assistance)$/.test(lemmaAt(scene, arg.head)))
    : []
  if (aid.length)
    return {
      frame,
      rung: 'fights',
      aimed: named(
        scene,
        aid.flatMap((arg) => childrenBy(scene, arg.head, 'nmod').map((head): Argument => ({ role: 'oblique', head, prep: 'of' }))),
      ),
    }
  if (
    /^(put down|quell|suppress|crush|put)$/.test(frame.lemma) &&
    scene.tokens.slice(Math.max(0, frame.head - 3), frame.head).some((token) => token.lemma === 'help') &&
    argsOf(frame, 'patient').some((arg) =>
      /^(unrest|revolt|uprising|rebellion|mutiny|riot|coup|insurgency)$/.test(lemmaAt(scene, arg.head)),
    )
  )
    return { frame, rung: 'fights', aimed: [], open: true }
  if (frame.lemma === 'intervene') return { frame, rung: 'fights', aimed: partnersAmong(scene, obliques(frame, 'in', 'for')) }
  if (/^(defend|protect|rescue)$/.test(frame.lemma) && partnersAmong(scene, argsOf(frame, 'patient')).length)
    return { frame, rung: 'fights', aimed: partnersAmong(scene, argsOf(frame, 'patient')) }
  return undefined
}

/** "took no part in the fighting", "will not enter into a conflict", "will not be involved", "joined the war". */
const joined = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form === 'noun' || !(joinVerbs.has(frame.lemma) || /^(involved|party|fight)$/.test(frame.lemma))) return undefined
  const into = [...obliques(frame, 'in', 'into', 'to'), ...argsOf(frame, 'patient')].filter((arg) =>
    joinNouns.has(lemmaAt(scene, arg.head)),
  )
  const part = argsOf(frame, 'patient').some((arg) => /^(part|role|hand|side)$/.test(lemmaAt(scene, arg.head)))
  if (frame.negated && /^(involve|involved|intervene|participate)$/.test(frame.lemma)) return { frame, rung: 'fights', aimed: [] }
  if (frame.lemma === 'fight') {
    const objects = argsOf(frame, 'patient')
    // "will not be dragged into fighting another war in Iraq".
    const war = objects.length > 0 && objects.every((arg) => /^(war|battle)$/.test(lemmaAt(scene, arg.head)))
    const places = war ? named(scene, obliques(frame, 'in', 'for')) : []
    if (frame.negated && war && places.length && frame.modality === 'future') return { frame, rung: 'fights', aimed: places, named: true }
    return frame.negated && objects.length === 0 && frame.modals.includes('will') ? { frame, rung: 'fights', aimed: [] } : undefined
  }
  if (into.length === 0 || /^(have|play)$/.test(frame.lemma) || (/^(be|get|go|become|return)$/.test(frame.lemma) && !frame.negated))
    return undefined
  if (frame.lemma === 'take' && !part) return undefined
  if (!frame.negated && !/^(join|enter|intervene)$/.test(frame.lemma)) return undefined
  const places = frame.negated ? named(scene, obliques(frame, 'in')) : []
  const against = into
    .flatMap((arg) => childrenBy(scene, arg.head, 'nmod').map((head): Argument => ({ role: 'oblique', head, prep: 'with' })))
    .filter((arg) => partiesOf(scene, arg.head).some((id) => isAttacker(scene, id)))
  return {
    frame,
    rung: 'fights',
    aimed: frame.negated ? (against.length ? against : places) : named(scene, obliques(frame, 'with', 'beside', 'alongside')),
  }
}

/** "fired interceptors in Israel's defence": what is done in the defence of a partner. */
const warded = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || frame.passive || frame.negated || frame.modality !== 'actual') return undefined
  const from = respondersOf(scene, frame)
  const defended = obliques(frame, 'in', 'for', 'to')
    .filter((arg) => /^(defence|defense|aid|rescue)$/.test(lemmaAt(scene, arg.head)))
    .flatMap((arg) => childrenBy(scene, arg.head, 'nmod:poss', 'nmod').map((head): Argument => ({ role: 'oblique', head, prep: 'of' })))
    .filter((arg) => partiesOf(scene, arg.head).some((id) => isVictim(scene, id) && !from.includes(id)))
  return defended.length && /^(fire|shoot|fly|launch|fight|take|join|act|deploy|intervene|use)$/.test(frame.lemma)
    ? { frame, rung: 'fights', aimed: defended }
    : undefined
}

const flyingArms = /^(missile|drone|rocket|projectile|shell|uav|warhead)$/

/** "helped to shoot down most of the missiles", "intercepted the drones": what flew at a partner, brought down by a third. */
const intercepted = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || frame.passive || frame.negated || !/^(intercept|shoot down|down|bring down|shoot)$/.test(frame.lemma))
    return undefined
  const flying = argsOf(frame, 'patient').some(
    (arg) =>
      flyingArms.test(lemmaAt(scene, arg.head)) ||
      childrenBy(scene, arg.head, 'nmod').some((child) => flyingArms.test(lemmaAt(scene, child))),
  )
  const from = flying ? respondersOf(scene, frame).filter((id) => !isVictim(scene, id) && !isAttacker(scene, id)) : []
  return from.length ? { frame, rung: 'fights', aimed: [], from } : undefined
}

const drillNouns = /^(drill|exercise|manoeuvre|maneuver|patrol|sortie|overflight|flypast|flyover)$/

/** "conducted joint drills with Guyana's army", "flew patrols with": arms shown beside the one who is threatened. */
const drilled = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (
    frame.form !== 'verb' ||
    frame.negated ||
    !/^(conduct|hold|stage|fly|carry out|begin|launch|start|run|join|organise|organize|plan)$/.test(frame.lemma)
  )
    return undefined
  const drills = argsOf(frame, 'patient').filter((arg) => drillNouns.test(lemmaAt(scene, arg.head)))
  const partners = drills.length
    ? partnersAmong(scene, [
        ...obliques(frame, 'with', 'alongside', 'in', 'over'),
        ...drills.flatMap((arg) => childrenBy(scene, arg.head, 'nmod').map((head): Argument => ({ role: 'oblique', head, prep: 'with' }))),
      ])
    : []
  return partners.length ? { frame, rung: 'show_of_force', aimed: partners } : undefined
}

/** "French troops guarded the airport": soldiers of a partner that watch and do not fight. */
const guarded = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || frame.passive || frame.negated || !/^(guard|secure|patrol|escort|protect|evacuate)$/.test(frame.lemma))
    return undefined
  const forces = argsOf(frame, 'agent').filter((arg) => forceNouns.has(lemmaAt(scene, arg.head)))
  const objects = argsOf(frame, 'patient').filter((arg) =>
    /^(airport|airfield|port|capital|border|frontier|embassy|palace|road|convoy|ship|strait|city|base|sky|airspace|foreigner|civilian)$/.test(
      lemmaAt(scene, arg.head),
    ),
  )
  return forces.length && objects.length && respondersOf(scene, frame).some((id) => !isVictim(scene, id) && !isAttacker(scene, id))
    ? { frame, rung: 'show_of_force', aimed: [] }
    : undefined
}

/** "bring its soldiers home": they are there no more. */
const goesHome = (scene: Scene, frame: Frame): boolean =>
  scene.tokens.slice(frame.head + 1, frame.head + 3).some((token) => /^(home|back|out)$/i.test(token.text)) ||
  wordsBy(scene, frame.head, 'advmod').includes('home')

/** "sent 2,000 soldiers to Saudi Arabia", right after an attack on its neighbour: where they go is in no crisis itself, and beside one. */
const beside = (scene: Scene, goals: readonly Argument[]): boolean => {
  const places = goals.flatMap((arg) => partiesOf(scene, arg.head, { places: true }))
  const lately = scene.discourse.crises.some(
    ({ sentence, attacker }) => attacker !== null && sentence <= scene.sentence.index && scene.sentence.index - sentence < 3,
  )
  return places.length > 0 && lately && !places.some((id) => isVictim(scene, id) || isAttacker(scene, id))
}

/** "its soldiers had been sent to guard the bridges", "a destroyer has been ordered to the Emirates". */
const wereMoved = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.negated || frame.modality !== 'actual' || argsOf(frame, 'agent').length > 0 || goesHome(scene, frame)) return undefined
  const forces = argsOf(frame, 'patient').filter((arg) => forceNouns.has(lemmaAt(scene, arg.head)) && arg.head < frame.head)
  const from = [...new Set(forces.flatMap((arg) => partiesOf(scene, arg.head, { arms: true })))]
  const goals = partnersAmong(scene, obliques(frame, 'to', 'into', 'in'))
  if (forces.length === 0 || from.some((id) => isAttacker(scene, id)) || (from.length === 0 && goals.length === 0)) return undefined
  return { frame, rung: 'show_of_force', aimed: goals, open: true, from: from }
}

/** "sent a patrol boat", "put its fleet to sea", "sent no troops". */
const moved = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || !moveVerbs.has(frame.lemma)) return undefined
  if (frame.passive) return wereMoved(scene, frame)
  const forces = argsOf(frame, 'patient').filter((arg) => forceNouns.has(lemmaAt(scene, arg.head)))
  if (forces.length === 0 || scene.tokens.some((token) => /^alert$/i.test(token.text)) || goesHome(scene, frame)) return undefined
  const goals = named(scene, obliques(frame, 'to', 'for', 'off', 'near', 'in', 'towards', 'toward', 'into'))
  const behalf = obliques(frame, 'on', 'in', 'to')
    .filter((arg) => /^(behalf|support|aid|solidarity|defence|defense|help)$/.test(lemmaAt(scene, arg.head)))
    .flatMap((arg) => childrenBy(scene, arg.head, 'nmod:poss', 'nmod').map((head): Argument => ({ role: 'oblique', head, prep: 'of' })))
  if (behalf.length && named(scene, behalf).length && !frame.negated)
    return { frame, rung: 'show_of_force', aimed: named(scene, behalf), named: true }
  const abroad = goals.some((arg) => partiesOf(scene, arg.head, { places: true }).some((id) => isVictim(scene, id)))
  const none = forces.find(
    (arg) =>
      isNegativeNoun(scene, arg.head) || scene.tokens.slice(Math.max(0, arg.head - 3), arg.head).some((token) => /^not$/i.test(token.text)),
  )
  if (none && !frame.negated) return { frame, rung: 'fights', aimed: goals, polarity: 'denied', tokens: phraseRange(scene, none.head) }
  if (frame.negated) return { frame, rung: 'fights', aimed: goals }
  const ships = forces.some((arg) =>
    /^(warship|carrier|ship|fleet|frigate|destroyer|boat|gunboat|submarine|flotilla|vessel|navy|squadron)$/.test(lemmaAt(scene, arg.head)),
  )
  const fights = scene.frames.some(
    (each) =>
      each.form === 'verb' &&
      /^(fight|battle)$/.test(each.lemma) &&
      !each.negated &&
      forces.some((arg) => hasAncestor(scene, each.head, arg.head)),
  )
  if (fights || (goals.length && !abroad && !obliques(frame, 'to', 'off').length)) return undefined
  if (/^(future|conditional)$/.test(frame.modality) || frame.governors.some(({ lemma }) => lemma === 'agree')) return undefined
  const hostile = goals.some((arg) => /^(border|frontier|coast|shore)$/.test(lemmaAt(scene, arg.head)))
  if (!(abroad || ships || goals.length === 0 || hostile || beside(scene, goals))) return undefined
  return { frame, rung: 'show_of_force', aimed: beside(scene, goals) ? [] : goals, hostile }
}

/** Who was asked for help last, and is meant by soldiers that did not come. */
const justAskedOf = (scene: Scene): readonly PartyId[] =>
  scene.discourse.crises.findLast(
    ({ asked, sentence }) =>
      asked !== undefined && asked.length > 0 && sentence <= scene.sentence.index && scene.sentence.index - sentence < 4,
  )?.asked ?? []

/** "the soldiers expected from Paris did not come", "no French soldier fired a shot". */
const absent = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || !frame.negated) return undefined
  const own = [...argsOf(frame, 'agent'), ...argsOf(frame, 'patient')]
  const before = scene.tokens
    .filter((token) => token.index < frame.head && token.upos === 'NOUN')
    .map((token): Argument => ({ role: 'agent', head: token.index, prep: '' }))
  const soldiers = (own.length ? own : before).filter((arg) =>
    /^(troop|troops|soldier|force|paratrooper|battalion|brigade|reinforcement|peacekeeper|army)$/.test(lemmaAt(scene, arg.head)),
  )
  const shot = frame.lemma === 'fire' && argsOf(frame, 'patient').some((arg) => /^(shot|bullet)$/.test(lemmaAt(scene, arg.head)))
  if (soldiers.length === 0 || !(/^(come|arrive|appear|materialise|materialize|turn up|return|fight|march)$/.test(frame.lemma) || shot))
    return undefined
  const sending = respondersOf(scene, frame)
  const source = scene.frames
    .filter((each) => /^(expect|promise|await|pledge)$/.test(each.lemma))
    .flatMap((each) => obliques(each, 'from', 'by'))
    .flatMap((arg) => partiesOf(scene, arg.head))
  const spoken = frame.modality === 'future' ? scene.discourse.speakerParty(scene.sentence, frame.head) : undefined
  const asked = justAskedOf(scene)
  const from = sending.length ? sending : source.length ? source : spoken === undefined ? asked : [spoken]
  const below = scene.frames.filter((each) => each.form === 'verb' && argsOf(frame, 'clause').some((arg) => arg.head === each.head))
  const goals = named(
    scene,
    [frame, ...below].flatMap((each) => obliques(each, 'to', 'in', 'into')),
  ).filter((arg) => wordsBy(scene, arg.head, 'case').length > 0)
  return from.length
    ? { frame, rung: 'fights', aimed: goals, from: [...new Set(from)], named: goals.length > 0, polarity: 'denied' }
    : undefined
}

/** "The soldiers came after the president had asked for help". */
const came = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || frame.negated || !/^(come|arrive)$/.test(frame.lemma) || frame.modality !== 'actual') return undefined
  const soldiers = argsOf(frame, 'agent').some((arg) =>
    /^(troop|troops|soldier|force|paratrooper|peacekeeper|contingent)$/.test(lemmaAt(scene, arg.head)),
  )
  const asked = scene.frames.some(
    (each) =>
      each.form === 'verb' &&
      /^(apply|ask|appeal|request|beg|call|invoke|plead|turn)$/.test(each.lemma) &&
      each.head > frame.head &&
      scene.tokens[each.head]!.head === frame.head,
  )
  return soldiers && asked ? { frame, rung: 'fights', aimed: [], open: true } : undefined
}

/** A crisis answered, or not answered, with soldiers. */
export const responseForceFinder = reactionFinder(
  'response/force',
  (scene, frame) =>
    fought(scene, frame) ??
    cameToAid(scene, frame) ??
    joined(scene, frame) ??
    warded(scene, frame) ??
    intercepted(scene, frame) ??
    drilled(scene, frame) ??
    guarded(scene, frame) ??
    moved(scene, frame) ??
    absent(scene, frame) ??
    came(scene, frame),
)
