import type { Obligation, PartyId } from '../../base/index.ts'
import { earlierInstrument, earlierParties } from '../actors/earlier-instruments.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { obligationIn } from '../lexicon/obligation.ts'
import { handOvers } from '../lexicon/transfer.ts'
import { phraseRange } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { clauseDraft, wordsOf } from './clause-draft.ts'
import { isInstrument } from './instrument-draft.ts'

const word = (scene: Scene, at: number): string => scene.tokens[at]?.text.toLowerCase() ?? ''

/** Duties to leave something: the "not" in their words is what they oblige to. */
const ofAbstaining: ReadonlySet<Obligation> = new Set(['nonaid', 'nonaggression', 'neutrality'])

const ofConduct: ReadonlySet<Obligation> = new Set([...ofAbstaining, 'consultation', 'intelligence', 'training', 'defense', 'basing'])

const stops = /^(said|says|but|while|although|though|because|[;:.”"])$/

/** The last word of what stands behind a place, up to the end of its clause. */
const endBehind = (scene: Scene, from: number): number => {
  let at = from + 1
  while (at < scene.tokens.length && at - from < 30 && !stops.test(word(scene, at)) && !(word(scene, at) === ',' && at > from + 2)) at++
  return Math.max(from, at - 1)
}

const partiesIn = (scene: Scene, args: readonly Argument[]): PartyId[] => [...new Set(args.flatMap((arg) => partiesOf(scene, arg.head)))]

const startOf = (scene: Scene, frame: Frame): number =>
  Math.min(
    frame.head,
    ...argsOf(frame, 'agent')
      .filter((arg) => arg.head < frame.head)
      .map((arg) => phraseRange(scene, arg.head)[0]),
  )

const promises = /^(promise|pledge|agree|vow|undertake|swear|commit|resolve|renounce|forswear)$/

/** "The two presidents promised not to use force against each other": what two bind themselves to, whatever the paper is called. */
const promisedEachOther = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || !promises.test(frame.lemma) || frame.passive || frame.negated || frame.modality !== 'actual') return []
  const parties = partiesIn(scene, argsOf(frame, 'agent'))
  if (parties.length !== 2) return []
  const opening = /^(renounce|forswear)$/.test(frame.lemma)
    ? frame.head
    : scene.tokens.findIndex((token) => token.index > frame.head && token.index - frame.head < 12 && /^to$/i.test(token.text))
  if (opening < 0 || (opening > frame.head && handOvers.has(scene.tokens[opening + 1]?.lemma ?? ''))) return []
  const last = endBehind(scene, opening)
  const words = wordsOf(scene, [word(scene, opening - 1) === 'not' ? opening - 1 : opening, last])
  const obligation = obligationIn(words)
  const mutual = /\b(each other|one another|the other|together|joint(ly)?|mutual(ly)?|both)\b/i.test(words)
  if (!obligation || !ofConduct.has(obligation) || !(mutual || ofAbstaining.has(obligation))) return []
  return [clauseDraft(scene, frame, { parties, obligation, denied: false, tokens: [startOf(scene, frame), last] })]
}

const sides = /^(neither|each|both|either|other|side|sides|party|parties|two|one)$/

/** "Neither side will help an aggressor", "the other shall give no aid to the attacker": what a known agreement has each side leave. */
const sideShall = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || !frame.modals.some((modal) => /^(will|shall|must|may)$/.test(modal))) return []
  const agents = argsOf(frame, 'agent').filter((arg) => arg.head < frame.head)
  const bound = agents.some(
    (arg) =>
      sides.test(word(scene, arg.head)) ||
      scene.children[arg.head]!.some((child) => /^(neither|each|both|either|two)$/i.test(word(scene, child))),
  )
  if (!bound || earlierInstrument(scene, frame.head) === undefined) return []
  const first = startOf(scene, frame)
  const last = endBehind(scene, frame.head)
  const obligation = obligationIn(wordsOf(scene, [first, last]))
  if (!obligation || !ofAbstaining.has(obligation)) return []
  const known = earlierParties(scene, frame.head)
  const own = partiesIn(scene, agents)
  return [clauseDraft(scene, frame, { parties: known.length > 1 ? known : own, obligation, denied: false, tokens: [first, last] })]
}

const laws = /^(law|statute|legislation|constitution|treaty|act|decree)$/

/** "Washington is required by law to provide Taiwan with the means to defend itself": a duty of one side. */
const requiredByLaw = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || !frame.passive || !/^(require|oblige|obligate|bind|commit|mandate)$/.test(frame.lemma)) return []
  const isLaw = scene.tokens.slice(frame.head + 1, frame.head + 6).some((token) => laws.test(token.lemma.toLowerCase()))
  const to = scene.tokens.findIndex((token) => token.index > frame.head && token.index - frame.head < 9 && /^to$/i.test(token.text))
  const bound = partiesIn(scene, argsOf(frame, 'patient'))
  if (!isLaw || to < 0 || bound.length !== 1 || scene.tokens[to + 1]?.xpos !== 'VB') return []
  const last = endBehind(scene, to)
  const helped = scene.sentence.names.find((name) => name.tokens[0] > to && name.tokens[1] <= last && name.id !== bound[0])
  return [
    clauseDraft(scene, frame, {
      from_party: bound[0]!,
      to_party: helped?.id ?? null,
      obligation: obligationIn(wordsOf(scene, [to, last])) ?? 'other',
      denied: frame.negated,
      tokens: [Math.min(frame.head, ...argsOf(frame, 'patient').map((arg) => phraseRange(scene, arg.head)[0])), last],
    }),
  ]
}

/** "Under the declaration the two armies are to leave the valley", "each is to give the other help": duties by "is to". */
const isTo = (scene: Scene, frame: Frame): Draft[] => {
  const at = frame.head
  if (frame.form !== 'verb' || word(scene, at - 1) !== 'to' || !/^(is|are)$/.test(word(scene, at - 2)) || frame.passive) return []
  const noun = scene.tokens.findLast((token) => token.index < at && isInstrument(scene, token.index))
  const under = noun && scene.tokens.slice(Math.max(0, noun.index - 5), noun.index).some((token) => /^(under|by)$/i.test(token.text))
  if (!under) return []
  const subject = scene.tokens[at - 3]
  const own = partiesIn(scene, [...argsOf(frame, 'agent'), ...(subject ? [{ role: 'agent', head: subject.index, prep: '' } as const] : [])])
  const known = earlierParties(scene, noun.index + 1)
  const last = endBehind(scene, at)
  const parties = own.length > 1 ? own : known
  const helped = own.length === 1 ? scene.sentence.names.find((name) => name.tokens[0] > at && name.id !== own[0])?.id : undefined
  return [
    clauseDraft(scene, frame, {
      ...(own.length === 1 && helped !== undefined ? { from_party: own[0]!, to_party: helped } : { parties }),
      obligation: obligationIn(wordsOf(scene, [at, last])) ?? 'other',
      denied: false,
      tokens: [subject ? phraseRange(scene, subject.index)[0] : at, last],
      noun: noun.index,
    }),
  ]
}

/** Duties in other turns than "the treaty obliges": promised to each other, left by each side, required by law, "is to". */
export const clauseTurns: Finder = {
  name: 'clause/turn',
  find: (scene) =>
    scene.discourse.treaty.provisions.has(scene.sentence.index)
      ? []
      : scene.frames.flatMap((frame) => [
          ...promisedEachOther(scene, frame),
          ...sideShall(scene, frame),
          ...requiredByLaw(scene, frame),
          ...isTo(scene, frame),
        ]),
}
