import type { Obligation, PartyId } from '../../base/index.ts'
import { earlierInstrument } from '../actors/earlier-instruments.ts'
import { nameAt, partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { clauseNouns, dutyNouns, endVerbs, reachVerbs } from '../lexicon/clause.ts'
import { obligationIn } from '../lexicon/obligation.ts'
import { clauseRange, phraseRange } from '../scene/evidence.ts'
import { argsOf, type Frame } from '../scene/frame.ts'
import { hostOf } from '../scene/noun-frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy, casesOf } from '../scene/tree.ts'
import { clauseDraft, wordsOf } from './clause-draft.ts'
import { isInstrument, knownParties, lemmaAt } from './instrument-draft.ts'

const unique = (ids: readonly PartyId[]): PartyId[] => [...new Set(ids)]

const byTreaty = /\b(treaty|security|alliance|allied|defen[cs]e|article|pact|Collective Security)\b/i

const dutyObligation = (text: string): Obligation | undefined => {
  const found = obligationIn(text)
  return found && found !== 'materiel' ? found : byTreaty.test(text) ? 'defense' : found
}

interface Duty {
  readonly from: readonly PartyId[]
  readonly to: readonly PartyId[]
  readonly obligation: Obligation | undefined
  readonly range: readonly [number, number]
}

const dutyOf = (scene: Scene, frame: Frame): Duty => {
  const range = phraseRange(scene, frame.head)
  const act = childrenBy(scene, frame.head, 'acl').find((child) => scene.tokens[child]!.xpos === 'VB')
  const whole: readonly [number, number] = act === undefined ? range : [range[0], Math.max(range[1], clauseRange(scene, act)[1])]
  const from = unique(
    frame.args.filter((arg) => arg.role === 'agent' || ['from', 'by'].includes(arg.prep)).flatMap((arg) => partiesOf(scene, arg.head)),
  )
  const towards = frame.args.filter((arg) => ['to', 'towards', 'toward'].includes(arg.prep)).flatMap((arg) => partiesOf(scene, arg.head))
  const inAct =
    act === undefined
      ? []
      : scene.sentence.names.filter((name) => name.tokens[0] > act && name.tokens[1] <= whole[1]).map((name) => name.id)
  return {
    from,
    to: unique([...towards, ...inAct]).filter((id) => !from.includes(id)),
    obligation: dutyObligation(wordsOf(scene, whole)),
    range: whole,
  }
}

/** The same by the order of words. */
const limitBehind = (scene: Scene, noun: number): { frame: Frame; end: number } | undefined => {
  const verb = scene.tokens.find(
    (token) =>
      token.index > noun &&
      token.index - noun < 10 &&
      (token.upos === 'VERB' || token.upos === 'NOUN') &&
      (endVerbs.has(token.lemma) || reachVerbs.has(token.lemma)),
  )
  const frame = verb && scene.frames.find((other) => other.head === verb.index)
  if (!verb || !frame) return undefined
  const stops = endVerbs.has(verb.lemma) && /^(at|with|where)$/i.test(scene.tokens[verb.index + 1]?.text ?? '')
  const short = reachVerbs.has(verb.lemma) && scene.tokens.slice(noun, verb.index).some((token) => /^(not|n't|never)$/i.test(token.text))
  return stops || short ? { frame, end: Math.min(verb.index + 6, scene.tokens.length - 2) } : undefined
}

/** "do not extend to the enclave", "end at the border": the duty is denied beyond. */
const limitOf = (scene: Scene, noun: number): { frame: Frame; end: number } | undefined => {
  const host = hostOf(scene, noun)
  if (!host || host.role !== 'agent') return limitBehind(scene, noun)
  const stops =
    (reachVerbs.has(host.frame.lemma) && host.frame.negated) ||
    (endVerbs.has(host.frame.lemma) &&
      !host.frame.negated &&
      host.frame.args.some((arg) => arg.role === 'oblique' && /^(at|with|where|on)$/.test(arg.prep)))
  return stops ? { frame: host.frame, end: clauseRange(scene, host.frame.head)[1] } : undefined
}

/** "assurances that it would allow no attack" are read by their content. */
const hasContent = (scene: Scene, noun: number): boolean =>
  scene.tokens.slice(noun + 1, noun + 6).some((token) => token.text.toLowerCase() === 'that')

/** "Moscow's treaty duties to Armenia end at Armenia's own frontier": owed, and not beyond. */
const dutyNoun = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'noun' || !dutyNouns.has(frame.lemma) || hasContent(scene, frame.head)) return []
  const duty = dutyOf(scene, frame)
  const limit = limitOf(scene, frame.head)
  const reader = limit ? scene.discourse.speakerParty(scene.sentence, frame.head) : undefined
  const from = duty.from.length ? duty.from : reader ? [reader] : []
  if (!duty.obligation || from.length !== 1 || duty.to.length === 0) return []
  return duty.to.flatMap((to_party) => {
    const sides = { from_party: from[0]!, to_party, obligation: duty.obligation! }
    const owed = clauseDraft(scene, frame, { ...sides, denied: frame.negated, tokens: duty.range })
    if (!limit) return [owed]
    const denied = clauseDraft(scene, limit.frame, { ...sides, denied: true, tokens: [duty.range[0], Math.max(limit.end, duty.range[1])] })
    return duty.from.length ? [owed, denied] : [denied]
  })
}

/** "the two governments have obligations towards each other". */
const mutual = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || !/^(have|assume|share|bear)$/.test(frame.lemma)) return []
  const object = argsOf(frame, 'patient').find((arg) => dutyNouns.has(lemmaAt(scene, arg.head)))
  const parties = unique(argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head)))
  if (!object || parties.length < 2) return []
  return [
    clauseDraft(scene, frame, {
      parties,
      obligation: dutyObligation(wordsOf(scene, phraseRange(scene, object.head))) ?? 'other',
      denied: frame.negated,
      tokens: clauseRange(scene, frame.head),
    }),
  ]
}

/** "what Russia owes under the pact does not reach as far as the enclave". */
const owed = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || frame.lemma !== 'owe') return []
  const from = unique(argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head)))
  const main = scene.tokens[frame.head]!.head
  const above =
    scene.frames.find((other) => other.head === main && other.form === 'verb') ??
    scene.frames.find(
      (other) => other.form === 'verb' && other.head > frame.head && (reachVerbs.has(other.lemma) || endVerbs.has(other.lemma)),
    )
  if (from.length !== 1 || !above) return []
  const denied = (reachVerbs.has(above.lemma) && above.negated) || endVerbs.has(above.lemma)
  if (!denied) return []
  const range = clauseRange(scene, above.head)
  const first = scene.tokens[Math.max(0, frame.head - 2)]!.text.toLowerCase() === 'what' ? frame.head - 2 : range[0]
  return [
    clauseDraft(scene, frame, {
      from_party: from[0]!,
      to_party: ownPartner(scene, from[0]!),
      obligation: 'defense',
      denied: true,
      tokens: [Math.min(first, range[0]), range[1]],
    }),
  ]
}

/** The other side of a duty that the sentence does not name: of the last one told, or of the text. */
const ownPartner = (scene: Scene, from: PartyId): PartyId | null => {
  const counts = new Map<PartyId, number>()
  for (const mention of scene.discourse.mentions)
    if (mention.id !== from && /^[A-Z]{3}$/.test(mention.id) && mention.id !== 'NKR')
      counts.set(mention.id, (counts.get(mention.id) ?? 0) + (mention.place ? 0.3 : 1))
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

const must = /^(must|shall|should)$/

/** "Under Article 3 Uzbekistan must lend Tajikistan its airfields", "by the treaty A is bound to defend B". */
const underTreaty = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || frame.passive) return []
  const isBound =
    frame.modals.some((modal) => must.test(modal)) ||
    frame.governors.some((governor) => /^(bind|oblige|commit|bound|have|require)$/.test(governor.lemma))
  if (
    !isBound ||
    !scene.tokens.some(
      (token) =>
        /^(under|by|per)$/i.test(token.text) &&
        scene.tokens
          .slice(token.index + 1, token.index + 6)
          .some((next) => next.lemma.toLowerCase() === 'article' || isInstrument(scene, next.index)),
    )
  )
    return []
  const from = unique(argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head)))
  const range = clauseRange(scene, frame.head)
  const obligation = obligationIn(wordsOf(scene, [frame.head, range[1]]))
  if (!obligation || from.length === 0) return []
  if (from.length > 1) return [clauseDraft(scene, frame, { parties: from, obligation, denied: frame.negated, tokens: range })]
  const to = scene.sentence.names.find((name) => name.tokens[0] > frame.head && name.id !== from[0])?.id ?? null
  return [clauseDraft(scene, frame, { from_party: from[0]!, to_party: to, obligation, denied: frame.negated, tokens: range })]
}

/** "was given assurances by Washington that it would allow no attack": an assurance with its giver and content. */
const assurance = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'noun' || !/^(assurance|guarantee|promise)$/.test(frame.lemma)) return []
  const content = childrenBy(scene, frame.head, 'acl', 'ccomp').find((child) =>
    childrenBy(scene, child, 'mark').some((mark) => scene.tokens[mark]!.text.toLowerCase() === 'that'),
  )
  if (content === undefined) return []
  const host = hostOf(scene, frame.head)
  const from = unique(frame.args.filter((arg) => arg.role === 'agent' || arg.prep === 'from').flatMap((arg) => partiesOf(scene, arg.head)))
  const giver = from.length || !host ? from : unique(argsOf(host.frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head)))
  const to = unique(
    (host?.frame.args ?? [])
      .filter((arg) => arg.role === 'recipient' || (arg.role === 'patient' && arg.head !== frame.head) || arg.prep === 'to')
      .flatMap((arg) => partiesOf(scene, arg.head)),
  )
  const range = clauseRange(scene, content)
  const obligation = obligationIn(wordsOf(scene, range)) ?? 'other'
  if (giver.length !== 1 || !['defense', 'nonaggression', 'neutrality'].includes(obligation)) return []
  return [
    clauseDraft(scene, frame, {
      from_party: giver[0]!,
      to_party: to.find((id) => id !== giver[0]) ?? null,
      obligation,
      denied: frame.negated,
      tokens: [frame.head, Math.max(frame.head, range[1])],
    }),
  ]
}

/** "no payment provisions were in place", "there is no defence clause", "a treaty without a defence clause". */
const absent = (scene: Scene, frame: Frame): Draft[] => {
  if (
    frame.form !== 'noun' ||
    !clauseNouns.has(frame.lemma) ||
    /^(word|mention|reference|term|promise|pledge|mechanism)$/.test(frame.lemma) ||
    nameAt(scene, frame.head)
  )
    return []
  const range = phraseRange(scene, frame.head)
  const isNone =
    childrenBy(scene, frame.head, 'det').some((child) => /^no$/i.test(scene.tokens[child]!.text)) ||
    casesOf(scene, frame.head) === 'without'
  const obligation = obligationIn(wordsOf(scene, range))
  if (!isNone || !obligation) return []
  const host = hostOf(scene, frame.head)
  const there =
    scene.tokens[frame.head]!.head >= 0 &&
    scene.tokens.some(
      (token) => token.text.toLowerCase() === 'there' && (token.head === frame.head || token.head === scene.tokens[frame.head]!.head),
    )
  const behind = scene.tokens
    .slice(frame.head + 1, frame.head + 4)
    .map((token) => token.text.toLowerCase())
    .join(' ')
  const inPlace =
    (host?.role === 'agent' && /^(place|exist|be|force)$/.test(host.frame.lemma)) ||
    /^(is|are|was|were) in (place|force)|^exist(s|ed)?\b/.test(behind)
  const above = scene.tokens[frame.head]!.head
  const owner = casesOf(scene, frame.head) === 'without' && above >= 0 && isInstrument(scene, above) ? above : undefined
  if (!there && !inPlace && owner === undefined) return []
  const end = inPlace ? Math.min(frame.head + 3, scene.tokens.length - 1) : range[1]
  return [
    clauseDraft(scene, frame, {
      parties: knownParties(scene, owner ?? frame.head),
      obligation,
      denied: true,
      tokens: [owner ?? range[0], Math.max(end, range[1])],
    }),
  ]
}

/** "As to sums, it said nothing": what a draft that was named before leaves out. */
const silentOn = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || !/^(say|contain|mention|specify|give|name)$/.test(frame.lemma)) return []
  const next = scene.tokens[frame.head + 1]?.text.toLowerCase()
  const before = scene.tokens[frame.head - 1]
  if (next !== 'nothing' || before?.text.toLowerCase() !== 'it' || !earlierInstrument(scene, frame.head)) return []
  const text = wordsOf(scene, [0, scene.tokens.length - 1])
  const obligation = obligationIn(text)
  if (!obligation || !/^(as to|as for|on|about|of|regarding)\b/i.test(text)) return []
  const from = scene.sentence.names[0]?.id
  const sides = from === undefined ? { parties: knownParties(scene, frame.head) } : { from_party: from, to_party: ownPartner(scene, from) }
  return [clauseDraft(scene, frame, { ...sides, obligation, denied: true, tokens: [0, frame.head + 1] })]
}

/** "a pact reducing the number of warheads", "a new deal to cut their arsenals": what an agreement is to bring. */
const purposes = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'noun' || !isInstrument(scene, frame.head)) return []
  const verb = scene.tokens.find(
    (token) =>
      token.index > frame.head &&
      token.index - frame.head < 10 &&
      limits.test(token.text.toLowerCase()) &&
      (token.xpos === 'VBG' ? token.index === frame.head + 1 : scene.tokens[token.index - 1]?.text.toLowerCase() === 'to'),
  )
  const between = verb ? scene.tokens.slice(frame.head + 1, verb.index) : []
  if (!verb || between.some((token) => token.upos === 'VERB' || token.upos === 'PUNCT')) return []
  const range = clauseRange(scene, verb.index)
  const tokens: readonly [number, number] = [verb.index, Math.max(verb.index, range[1])]
  const fresh = scene.children[frame.head]!.some((child) => /^(an?|new)$/i.test(scene.tokens[child]!.text))
  const draft = clauseDraft(scene, frame, {
    parties: knownParties(scene, frame.head),
    obligation: obligationIn(wordsOf(scene, tokens)) ?? 'other',
    denied: false,
    tokens,
    noun: frame.head,
  })
  return [{ ...draft, modality: fresh ? 'future' : 'actual' }]
}

const limits =
  /^(cut(ting)?|limit(ing)?|reduc(e|ing)|ban(ning)?|remov(e|ing)|abolish(ing)?|cap(ping)?|curb(ing)?|restrict(ing)?|lower(ing)?|eas(e|ing)|allowing|requiring|obliging)$/

/** "In force since 4 December, without limit of time": a term without a verb. */
const term = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'noun' || frame.lemma !== 'force' || frame.head > 2) return []
  const words = scene.tokens.map((token) => token.text.toLowerCase())
  const first = words.findIndex(
    (text, at) =>
      (text === 'without' && words[at + 1] === 'limit') ||
      (text === 'for' &&
        /^(an?|\d+|ten|five|twenty)$/.test(words[at + 1] ?? '') &&
        words.slice(at, at + 5).some((each) => /^(years?|period|time)$/.test(each))),
  )
  if (first < 0) return []
  const end = words.findIndex((text, at) => at > first && /^(time|years?|period)$/.test(text))
  return [
    clauseDraft(scene, frame, {
      parties: knownParties(scene, frame.head),
      obligation: 'other',
      denied: false,
      tokens: [first, Math.max(first + 1, end)],
    }),
  ]
}

/** What parties owe each other, how far it goes, and what no agreement gives. */
export const duties: Finder = {
  name: 'clause/duty',
  find: (scene) =>
    scene.discourse.treaty.provisions.has(scene.sentence.index)
      ? []
      : scene.frames.flatMap((frame) => [
          ...dutyNoun(scene, frame),
          ...mutual(scene, frame),
          ...owed(scene, frame),
          ...underTreaty(scene, frame),
          ...assurance(scene, frame),
          ...absent(scene, frame),
          ...silentOn(scene, frame),
          ...term(scene, frame),
          ...purposes(scene, frame),
        ]),
}
