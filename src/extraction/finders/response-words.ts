import { nameAt, ownersOf, partiesOf } from '../actors/parties.ts'
import { isAttacker, isVictim } from '../actors/crises.ts'
import { attackNouns, vagueForceNouns } from '../lexicon/force.ts'
import {
  comfortVerbs,
  condemnVerbs,
  limitVerbs,
  praiseVerbs,
  statementNouns,
  supportNouns,
  unrestNouns,
  voiceVerbs,
  wordAdjectives,
  wordNouns,
} from '../lexicon/response.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy, wordsBy } from '../scene/tree.ts'
import { wordSet } from '../lexicon/words.ts'
import { lemmaAt, objectsIn, obliques, reactionFinder, respondersOf, type Reaction } from './reactions.ts'

const outrages = wordSet(`explosion, blast, violence, massacre, atrocity, bloodshed, storming, terrorism, escalation, violation, breach,
  crackdown, seizure, killings, landing, abduction, kidnapping, hostage-taking, detention, ouster, takeover, shooting, ultimatum,
  threat, blockade, deposition, intrusion, overflight, carnage, brutality, torture, expulsion, bombings, murder, murders, barbarity,
  terror, excess, assassination, execution, shootings, arrest, dismissal, dissolution, recognition, annexation, slaughter, destruction, shelling,
  deportation, capture, behaviour, behavior, conduct, act`)

const isDeed = (scene: Scene, head: number): boolean => {
  const lemma = lemmaAt(scene, head)
  return attackNouns.has(lemma) || unrestNouns.has(lemma) || vagueForceNouns.has(lemma) || outrages.has(lemma)
}

/** "the strikes on Iran": who was struck, if the phrase says so. */
const victimsBelow = (scene: Scene, head: number): Argument[] =>
  childrenBy(scene, head, 'nmod')
    .filter((child) => partiesOf(scene, child, { places: true }).some((id) => isVictim(scene, id)))
    .map((child): Argument => ({ role: 'oblique', head: child, prep: 'on' }))

/** "condemned what it called dangerous conduct by China": the attacker behind the words. */
const attackersBehind = (scene: Scene, frame: Frame): Argument[] =>
  scene.sentence.names
    .filter((name) => name.tokens[0] > frame.head && name.tokens[0] - frame.head < 14 && isAttacker(scene, name.id))
    .slice(0, 1)
    .map((name): Argument => ({ role: 'patient', head: name.tokens[1], prep: '' }))

/** "condemned the strikes", "denounced Baghdad", "condemned nobody". */
const condemned = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || !condemnVerbs.has(frame.lemma)) return undefined
  // "abstained from the vote condemning the invasion": the vote condemns, and not who stayed out of it.
  const before = scene.tokens[frame.head - 1]
  if (scene.tokens[frame.head]!.xpos === 'VBG' && before && /^(vote|resolution|statement|motion|text|letter)$/.test(before.lemma))
    return undefined
  const objects = [...argsOf(frame, 'patient'), ...obliques(frame, 'against', 'at')]
  const deeds = objects.filter((arg) => isDeed(scene, arg.head))
  const blamed = objects.filter((arg) => partiesOf(scene, arg.head, { arms: true }).some((id) => isAttacker(scene, id)))
  const nobody = frame.negated && objects.some((arg) => /^(nobody|nothing|none|anyone|anybody|either|side)$/.test(lemmaAt(scene, arg.head)))
  const loose = objects.some((arg) => /^what$/i.test(scene.tokens[arg.head]!.text)) ? attackersBehind(scene, frame) : []
  if (loose.length) return { frame, rung: 'rhetorical', aimed: loose }
  if (deeds.length === 0 && blamed.length === 0 && !nobody) return undefined
  const below = deeds.flatMap((arg) => victimsBelow(scene, arg.head))
  const stopped = frame.governors.some((governor) => governor.lemma === 'stop') && scene.tokens.some((token) => /^short$/i.test(token.text))
  return { frame, rung: 'rhetorical', aimed: deeds.length ? below : blamed, ...(stopped ? { polarity: 'denied' as const } : {}) }
}

/** "voiced sympathy with Guinea", "expressed its support for". */
const voiced = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || !voiceVerbs.has(frame.lemma)) return undefined
  const words = objectsIn(scene, frame, wordNouns)
  const voices = /^(voice|express|declare|convey|state|reiterate|reaffirm|affirm|proclaim|profess|issue)$/.test(frame.lemma)
  const gives = /^(give|offer|pledge|extend|lend|promise)$/.test(frame.lemma)
  const support = objectsIn(scene, frame, supportNouns).filter(
    (arg) =>
      voices ||
      (gives &&
        wordsBy(scene, arg.head, 'amod').some((word) => /^(full|strong|unconditional|unwavering|unequivocal|moral|verbal)$/.test(word))),
  )
  const nouns = [...words, ...support]
  if (
    nouns.length === 0 ||
    nouns.every((arg) => lemmaAt(scene, arg.head) === 'word' && !frame.negated && !/^(offer|give)$/.test(frame.lemma))
  )
    return undefined
  // Support that is voiced for an attacker is for it, and not for its victim.
  const aimed = aimedWith(scene, frame, nouns)
  const kind = support.length > 0 || nouns.some((arg) => /^(solidarity|sympathy|condolences?|compassion)$/.test(lemmaAt(scene, arg.head)))
  return { frame, rung: 'rhetorical', aimed, ...(kind ? { friendly: true } : {}) }
}

/** "with Guinea", "for the government", below the verb or the noun; deeds and peace are no parties. */
const aimedWith = (scene: Scene, frame: Frame, nouns: readonly Argument[]): Argument[] =>
  [
    ...obliques(frame, 'to', 'for', 'with', 'towards', 'toward'),
    ...argsOf(frame, 'recipient'),
    ...nouns.flatMap((arg) => childrenBy(scene, arg.head, 'nmod').map((head): Argument => ({ role: 'oblique', head, prep: 'with' }))),
  ].filter((arg) => nameAt(scene, arg.head) || partiesOf(scene, arg.head).length > 0)

/** "has received only rhetorical support from the Kremlin": the giver of words stands behind "from". */
const receivedWords = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || !/^(receive|get|obtain|win|offer|give|provide|send)$/.test(frame.lemma)) return undefined
  const nouns = objectsIn(scene, frame, supportNouns).filter((arg) =>
    wordsBy(scene, arg.head, 'amod', 'compound').some((word) => wordAdjectives.has(word)),
  )
  if (nouns.length === 0) return undefined
  if (!/^(receive|get|obtain|win)$/.test(frame.lemma)) return { frame, rung: 'rhetorical', aimed: aimedWith(scene, frame, nouns) }
  const givers = [
    ...obliques(frame, 'from'),
    ...nouns.flatMap((arg) => childrenBy(scene, arg.head, 'nmod').map((head): Argument => ({ role: 'oblique', head, prep: 'from' }))),
  ]
  return {
    frame,
    rung: 'rhetorical',
    aimed: argsOf(frame, 'agent'),
    from: [...new Set(givers.flatMap((arg) => partiesOf(scene, arg.head)))],
    modality: 'actual',
  }
}

/** "limited himself to statements", "Moscow's reaction was limited to condemnation". */
const limited = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form === 'noun' || !limitVerbs.has(frame.lemma.replace('limited', 'limit'))) return undefined
  const reactions = [...argsOf(frame, 'patient'), ...argsOf(frame, 'agent')].filter((arg) =>
    /^(reaction|response|support|help|answer|backing)$/.test(lemmaAt(scene, arg.head)),
  )
  const owners = [...new Set(reactions.flatMap((arg) => ownersOf(scene, arg.head)))]
  if (owners.length && obliques(frame, 'to').some((arg) => statementNouns.has(lemmaAt(scene, arg.head))))
    return { frame, rung: 'rhetorical', aimed: [], from: owners }
  return obliques(frame, 'to', 'with').some((arg) => statementNouns.has(lemmaAt(scene, arg.head)))
    ? { frame, rung: 'rhetorical', aimed: [] }
    : undefined
}

/** "welcomed the Egyptian initiative", in a crisis. */
const welcomed = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || !praiseVerbs.has(frame.lemma)) return undefined
  const objects = argsOf(frame, 'patient').filter((arg) =>
    /^(initiative|truce|ceasefire|cease-fire|talks|proposal|armistice)$/.test(lemmaAt(scene, arg.head)),
  )
  return objects.length && respondersOf(scene, frame).length ? { frame, rung: 'rhetorical', aimed: [] } : undefined
}

const blaming = new RegExp(
  '^(unforgivable|unacceptable|regrettable|deplorable|outrageous|barbaric|cowardly|illegal|unlawful|' +
    'unjustified|unprovoked|reckless|abhorrent|criminal|irresponsible|intolerable|dangerous|disproportionate|' +
    'shameful|heinous|inexcusable|provocative|crime|outrage|violation|provocation|aggression|atrocity|' +
    'escalation|mistake|barbarity)$',
)

/** "called the shelling unforgivable", "described the raid as an outrage": blame by a name that is given. */
const named = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || frame.passive || frame.negated || !/^(call|describe|brand|label|term|denounce)$/.test(frame.lemma))
    return undefined
  const deeds = [...argsOf(frame, 'patient'), ...frame.args.filter((arg) => arg.role === 'recipient')].filter((arg) =>
    isDeed(scene, arg.head),
  )
  const names = scene.tokens.slice(frame.head + 1, frame.head + 14).some((token) => blaming.test(token.lemma))
  return deeds.length && names ? { frame, rung: 'rhetorical', aimed: deeds.flatMap((arg) => victimsBelow(scene, arg.head)) } : undefined
}

const feels = /^(concerned|alarmed|outraged|appalled|shocked|dismayed|saddened|horrified|worried|distressed|troubled)$/

/** "was deeply concerned", "is alarmed by the attacks": worry, and nothing more. */
const worried = (scene: Scene, frame: Frame): Reaction | undefined => {
  const { text } = scene.tokens[frame.head]!
  if (!feels.test(text.toLowerCase()) || frame.negated || frame.modality !== 'actual') return undefined
  const from = [...argsOf(frame, 'agent'), ...argsOf(frame, 'patient')]
    .filter((arg) => arg.head < frame.head)
    .flatMap((arg) => partiesOf(scene, arg.head))
  return from.length ? { frame, rung: 'rhetorical', aimed: [], from: [...new Set(from)] } : undefined
}

const sympathised = (frame: Frame): Reaction | undefined =>
  frame.form === 'verb' && comfortVerbs.has(frame.lemma) ? { frame, rung: 'rhetorical', aimed: obliques(frame, 'with') } : undefined

/** A crisis answered with words. */
export const responseWordsFinder = reactionFinder(
  'response/words',
  (scene, frame) =>
    condemned(scene, frame) ??
    receivedWords(scene, frame) ??
    voiced(scene, frame) ??
    limited(scene, frame) ??
    welcomed(scene, frame) ??
    named(scene, frame) ??
    worried(scene, frame) ??
    sympathised(frame),
)
