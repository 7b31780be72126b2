import { earlierInstrument, earlierParties } from '../actors/earlier-instruments.ts'
import type { PartyId } from '../../base/index.ts'
import type { Draft, Finder } from '../draft.ts'
import { phraseRange, predicateRange } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy } from '../scene/tree.ts'
import { clauseDraft, wordsOf } from './clause-draft.ts'
import { isInstrument, knownParties, lemmaAt } from './instrument-draft.ts'
import { plainFrame } from './plain-frame.ts'

type Range = readonly [number, number]

const word = (scene: Scene, at: number): string => scene.tokens[at]?.text.toLowerCase() ?? ''

const isAttackNoun = (text: string): boolean => /^(attacks?|aggression|assaults?|strikes?|invasion)$/.test(text)

/** The parties of the agreement that a place of a sentence means, named in it or before. */
const agreementOf = (scene: Scene, at: number): { readonly noun?: number; readonly parties: readonly PartyId[] } => {
  const noun = scene.tokens.findLastIndex((token) => token.index < at && isInstrument(scene, token.index))
  return noun < 0 ? { parties: earlierParties(scene, at) } : { noun, parties: knownParties(scene, noun) }
}

/** An alliance that is a party of its own stands for its treaty. */
const allianceIn = (scene: Scene): PartyId[] => {
  const name = scene.sentence.names.find((each) => /^(NATO|CSTO|AES)$/.test(each.id))
  return name ? [name.id] : []
}

/** "an attack on one is an attack on all": where the sentence says so, from the first attack to the last of its words. */
const principleIn = (scene: Scene): Range | undefined => {
  const at = scene.tokens.findIndex(
    (token, i) =>
      isAttackNoun(token.text.toLowerCase()) &&
      /^(on|against|upon)$/.test(word(scene, i + 1)) &&
      scene.tokens.slice(i + 2, i + 5).some((next) => /^(one|either|any|each)$/i.test(next.text)),
  )
  const end =
    at < 0
      ? -1
      : scene.tokens.findIndex(
          (token, i) =>
            i > at + 4 &&
            i - at < 24 &&
            /^(all|both|other|others|rest|each|every|whole)$/i.test(token.text) &&
            scene.tokens.slice(Math.max(0, i - 4), i).some((before) => /^(on|against|upon|to|as)$/i.test(before.text)),
        )
  return end < 0 ? undefined : [/^(an?|any|the)$/.test(word(scene, at - 1)) ? at - 1 : at, end]
}

const principles = (scene: Scene): Draft[] => {
  const range = principleIn(scene)
  if (!range) return []
  const { noun, parties } = agreementOf(scene, range[0])
  const known = parties.length ? parties : allianceIn(scene)
  const denied = scene.tokens.slice(...range).some((token) => /^(not|never|n['’]t)$/i.test(token.text))
  return [
    clauseDraft(scene, plainFrame(range[0] + 1), {
      parties: known,
      obligation: 'defense',
      denied,
      tokens: range,
      ...(noun === undefined ? {} : { noun }),
    }),
  ]
}

const isTreaty = (scene: Scene, at: number): boolean =>
  isInstrument(scene, at) || /^(article|clause|provision|guarantee|commitment|umbrella|scope)$/.test(lemmaAt(scene, at))

/** The agreement behind "fall under", "be covered by", "trigger": its noun, its article, or "it". */
const behind = (scene: Scene, args: readonly Argument[]): number | undefined =>
  args.find((arg) => isTreaty(scene, arg.head) || (/^(it|this)$/.test(word(scene, arg.head)) && earlierInstrument(scene, arg.head)))?.head

/** What makes cover one of defence: an attack that is covered, or an agreement of defence. */
const tellsDefence = (text: string): boolean =>
  /\b(attacks?|aggression|defen[cs]e|security|mutual|alliance|article (5|five|v|iv|4))\b/i.test(text)

const defends = (scene: Scene, frame: Frame, noun: number): boolean => {
  const first = Math.min(frame.head, ...frame.args.map((arg) => phraseRange(scene, arg.head)[0]))
  const last = Math.max(frame.head, ...frame.args.map((arg) => phraseRange(scene, arg.head)[1]))
  if (tellsDefence(wordsOf(scene, [first, last]))) return true
  const earlier = earlierInstrument(scene, noun)
  const before = scene.discourse.sentences[earlier?.sentence ?? -1]
  return before !== undefined && tellsDefence(scene.document.text.slice(...before))
}

/** "any attack would fall under it": what is supposed. That an attack does fall under a clause is found out, and answers to it. */
const isSupposed = (scene: Scene, frame: Frame): boolean =>
  frame.modals.length > 0 ||
  argsOf(frame, 'agent').some((arg) => childrenBy(scene, arg.head, 'det').some((at) => /^(an?|any)$/.test(word(scene, at))))

/** The agreement that covers something, and what it covers, as one frame tells it. */
const coverageIn = (scene: Scene, frame: Frame): number | undefined => {
  const under = frame.args.filter((arg) => arg.role === 'oblique' && /^(under|within|by)$/.test(arg.prep))
  if (/^(fall|come)$/.test(frame.lemma)) return isSupposed(scene, frame) ? behind(scene, under) : undefined
  if (/^cover$/.test(frame.lemma) && frame.passive) return behind(scene, [...under, ...argsOf(frame, 'agent')])
  if (/^(trigger|activate)$/.test(frame.lemma) && !frame.passive)
    return argsOf(frame, 'agent').some((arg) => isAttackNoun(word(scene, arg.head))) ? behind(scene, argsOf(frame, 'patient')) : undefined
  if (/^(cover|apply|extend)$/.test(frame.lemma) && !frame.passive)
    return behind(
      scene,
      argsOf(frame, 'agent').filter((arg) => !/^(article|clause|provision)$/.test(lemmaAt(scene, arg.head))),
    )
  return undefined
}

/** "an armed attack on the islands would fall under the treaty", "the treaty applies to the reefs". */
const coverage = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || childrenBy(scene, frame.head, 'mark').some((at) => /^(if|whether)$/.test(word(scene, at)))) return []
  const noun = coverageIn(scene, frame)
  if (noun === undefined || !defends(scene, frame, noun)) return []
  const ranges = [
    predicateRange(scene, frame),
    ...frame.args.filter((arg) => arg.role !== 'clause').map((arg) => phraseRange(scene, arg.head)),
  ]
  const known = knownParties(scene, noun)
  const parties = known.length ? known : earlierParties(scene, noun)
  return [
    clauseDraft(scene, frame, {
      parties: parties.length ? parties : allianceIn(scene),
      obligation: 'defense',
      denied: frame.negated,
      tokens: [Math.min(...ranges.map(([first]) => first)), Math.max(...ranges.map(([, last]) => last))],
      ...(isInstrument(scene, noun) ? { noun } : {}),
    }),
  ]
}

/** What an alliance is for, and what it covers. */
export const clausePrinciples: Finder = {
  name: 'clause/principle',
  find: (scene) =>
    scene.discourse.treaty.provisions.has(scene.sentence.index)
      ? []
      : [...principles(scene), ...scene.frames.flatMap((frame) => coverage(scene, frame))],
}
