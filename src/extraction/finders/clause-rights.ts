import { partiesOf } from '../actors/parties.ts'
import { earlierInstrument, earlierParties } from '../actors/earlier-instruments.ts'
import type { PartyId } from '../../base/index.ts'
import type { Draft, Finder } from '../draft.ts'
import { obligationIn } from '../lexicon/obligation.ts'
import { handOvers } from '../lexicon/transfer.ts'
import { phraseRange, predicateRange } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { clauseDraft, wordsOf } from './clause-draft.ts'
import { isInstrument, knownParties, lemmaAt, meansInstrument } from './instrument-draft.ts'
import { plainFrame } from './plain-frame.ts'

const word = (scene: Scene, at: number): string => scene.tokens[at]?.text.toLowerCase() ?? ''

const unique = (ids: readonly PartyId[]): PartyId[] => [...new Set(ids)]

/** Ground and things that are used where another state has them: their use is a matter of bases. */
const used =
  /\b(islands?|bay|ports?|harbou?rs?|bases?|air ?fields?|airports?|airspace|facilit\w+|installations?|runways?|airstrips?|soil|territory|waters)\b/i

/** "the right to station ships", "the use of an airfield", "access to its ports": what is granted, and no goods. */
const isRight = (scene: Scene, head: number): boolean =>
  /^(right|use|access|permission|lease|licence|license|transit|passage)$/.test(lemmaAt(scene, head))

const rangeOf = (scene: Scene, frame: Frame, args: readonly Argument[]): readonly [number, number] => {
  const ranges = [predicateRange(scene, frame), ...args.map((arg) => phraseRange(scene, arg.head))]
  return [Math.min(...ranges.map(([first]) => first)), Math.max(...ranges.map(([, last]) => last))]
}

/** "Oman granted American aircraft the use of an island", "the lease gave Russia the right to station warships". */
const granted = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || !/^(give|grant|accord|offer|allow|cede|promise|guarantee|assure|deny|refuse)$/.test(frame.lemma)) return []
  const right = scene.tokens.find(
    (token) => token.index > frame.head && token.index - frame.head < 9 && token.upos === 'NOUN' && isRight(scene, token.index),
  )
  if (!right || !/^(to|of)$/.test(word(scene, right.index + 1))) return []
  const agents = argsOf(frame, 'agent')
  const noun = agents.find((arg) => meansInstrument(scene, arg.head))?.head
  const behind = scene.sentence.names.filter((name) => name.tokens[0] > frame.head && name.tokens[1] < right.index).map((name) => name.id)
  const receivers = behind.length ? behind : argsOf(frame, 'recipient').flatMap((arg) => partiesOf(scene, arg.head, { arms: true }))
  const own = noun === undefined ? unique(agents.flatMap((arg) => partiesOf(scene, arg.head))) : []
  const known = noun === undefined ? [] : knownParties(scene, noun)
  const end = Math.max(right.index, phraseRange(scene, right.index)[1], infinitiveEnd(scene, right.index))
  const text = wordsOf(scene, [right.index, end])
  const obligation = obligationIn(text) ?? (used.test(text) ? 'basing' : 'other')
  const giver = own[0] ?? known.find((id) => !receivers.includes(id)) ?? null
  if (receivers.length !== 1 || (giver === null && noun === undefined)) return []
  return [
    clauseDraft(scene, frame, {
      from_party: giver,
      to_party: receivers[0]!,
      obligation: /^(use|access|transit|passage)$/.test(lemmaAt(scene, right.index)) && used.test(text) ? 'basing' : obligation,
      denied: frame.negated || /^(deny|refuse)$/.test(frame.lemma),
      tokens: [Math.min(rangeOf(scene, frame, agents)[0], frame.head), end],
      ...(noun !== undefined && isInstrument(scene, noun) ? { noun } : {}),
    }),
  ]
}

const endOfTerm = (scene: Scene, verb: number): number => {
  let at = verb
  while (at + 1 < scene.tokens.length && !/^([,.;:]|but|although|while|which|said|says)$/.test(word(scene, at + 1)) && at - verb < 30) at++
  return at
}

/** Where the infinitive behind a noun ends: "the right to station warships at Sevastopol". */
const infinitiveEnd = (scene: Scene, noun: number): number => (word(scene, noun + 1) === 'to' ? endOfTerm(scene, noun + 1) : noun)

const several = /^(each|both|either|neither|they|members?|signatories|sides|parties|states|countries|allies)$/
const undertakes = /^(must|shall|will|would|may|can|could|undertook|undertakes?|pledged?|promised?|agreed?|committed)$/

interface Term {
  readonly subject: number
  readonly bound: number
  readonly verb: number
  readonly noun?: number
}

/** The verb that a modal or "is to" binds to. */
const dutyVerb = (scene: Scene, at: number): number | undefined =>
  scene.tokens.find((token) => token.index > at && token.index - at < 6 && token.upos === 'VERB' && /^VB$/.test(token.xpos))?.index

/** Where the subject behind an opening begins, and the agreement that the opening names. */
interface Opening {
  readonly subject: number
  readonly noun?: number
}

/** "Under the charter of the bloc, members must": the agreement that a sentence opens with. */
const headOpening = (scene: Scene): Opening | undefined => {
  const noun = scene.tokens.find((token) => token.index < 6 && isInstrument(scene, token.index))?.index
  const comma = scene.tokens.findIndex((token) => token.index > (noun ?? 0) && token.text === ',')
  return noun === undefined || comma < 0 || comma - noun > 12 ? undefined : { subject: comma + 1, noun }
}

const openingAt = (scene: Scene, at: number): Opening | undefined => {
  const pointer = word(scene, at + 1)
  const noun = scene.tokens.findLast((token) => token.index < at && at - token.index < 9 && isInstrument(scene, token.index))?.index
  const subject = word(scene, at + 2) === ',' ? at + 3 : at + 2
  if (pointer === 'which' && noun !== undefined) return { subject, noun }
  if (at > 0) return undefined
  return /^(it|this)$/.test(pointer) && earlierInstrument(scene, at) ? { subject } : headOpening(scene)
}

/** "a treaty under which each is to help the other", "Under it France undertook to protect Senegal". */
const termIn = (scene: Scene): Term | undefined => {
  for (let at = 0; at < scene.tokens.length - 3; at++) {
    const opening = /^(under|by|in|through)$/.test(word(scene, at)) ? openingAt(scene, at) : undefined
    if (!opening) continue
    const bound = scene.tokens.find(
      ({ index, text }) =>
        index > opening.subject &&
        index - opening.subject < 8 &&
        (undertakes.test(text.toLowerCase()) || (/^(is|are|was|were)$/i.test(text) && word(scene, index + 1) === 'to')),
    )?.index
    const verb = bound === undefined ? undefined : dutyVerb(scene, bound)
    if (bound !== undefined && verb !== undefined) return { ...opening, bound, verb }
  }
  return undefined
}

const terms = (scene: Scene): Draft[] => {
  const term = termIn(scene)
  if (!term || handOvers.has(lemmaAt(scene, term.verb))) return []
  const tokens: readonly [number, number] = [term.subject, endOfTerm(scene, term.verb)]
  const duty = obligationIn(wordsOf(scene, [term.verb, tokens[1]]))
  // What a party pledges in an agreement is read with the pledge itself.
  if (duty === undefined && /^(pledge|promise)/.test(word(scene, term.bound))) return []
  const obligation = duty ?? 'other'
  const owned = term.noun === undefined ? earlierParties(scene, term.subject) : knownParties(scene, term.noun)
  const body = scene.sentence.names.filter((name) => name.form === 'group' && name.tokens[1] < term.subject).map((name) => name.id)
  const known = owned.length ? owned : body
  const named = unique(
    scene.sentence.names.filter((name) => name.tokens[0] >= term.subject && name.tokens[1] < term.bound).map((name) => name.id),
  )
  const all = scene.tokens.slice(term.subject, term.bound).some((token) => several.test(token.text.toLowerCase()))
  const behind = unique(
    scene.sentence.names.filter((name) => name.tokens[0] > term.verb && name.tokens[1] <= tokens[1]).map((name) => name.id),
  )
  const before = scene.sentence.names.filter((name) => name.tokens[1] < term.subject && name.reading === 'state').map((name) => name.id)
  const other = [...behind, ...known, ...before].find((id) => !named.includes(id)) ?? null
  const sides = named.length === 1 && !all ? { from_party: named[0]!, to_party: other } : { parties: named.length > 1 ? named : known }
  const denied = scene.tokens.slice(term.bound, term.verb).some((token) => /^(not|never|n['’]t)$/i.test(token.text))
  return [
    clauseDraft(scene, plainFrame(term.verb), {
      ...sides,
      obligation,
      denied,
      tokens,
      ...(term.noun === undefined ? {} : { noun: term.noun }),
    }),
  ]
}

/** Rights that one state gives another, and terms told behind "under which" and "under it". */
export const clauseRights: Finder = {
  name: 'clause/right',
  find: (scene) =>
    scene.discourse.treaty.provisions.has(scene.sentence.index)
      ? []
      : [...scene.frames.flatMap((frame) => granted(scene, frame)), ...terms(scene)],
}
