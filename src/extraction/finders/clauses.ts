import type { PartyId } from '../../base/index.ts'
import type { Draft, Finder } from '../draft.ts'
import { bindingVerbs, clauseNouns, containVerbs, plainContainVerbs } from '../lexicon/clause.ts'
import { obligationIn } from '../lexicon/obligation.ts'
import { clauseRange } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import { isNegativeNoun } from '../scene/negation.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy } from '../scene/tree.ts'
import { antecedentParty } from '../actors/antecedents.ts'
import { clauseDraft, wordsOf, type ClauseFacts } from './clause-draft.ts'
import { earlierInstrument } from '../actors/earlier-instruments.ts'
import { isUnbound } from './unbound.ts'
import { isInstrument, knownParties, lemmaAt, meansInstrument } from './instrument-draft.ts'
import { wordSet } from '../lexicon/words.ts'

type Range = readonly [number, number]

/** The agreement that is the subject: itself, its article, "nothing in it", or a pronoun where the verb leaves no doubt. */
const subjectOf = (scene: Scene, frame: Frame): number | undefined => {
  for (const { head } of argsOf(frame, 'agent')) {
    if (isInstrument(scene, head) && !isBody(scene, head)) return head
    const inner = childrenBy(scene, head, 'nmod').find(
      (child) => isInstrument(scene, child) && ['in', 'of'].includes(casesOf(scene, child)),
    )
    if (
      inner !== undefined &&
      /^(nothing|none|anything|article|clause|provision|section|paragraph|text|part|draft|term)$/.test(lemmaAt(scene, head))
    )
      return inner
    if (['article', 'clause', 'provision', 'paragraph'].includes(lemmaAt(scene, head))) return head
    if (isPaper(scene, head)) return head
    if ((plainContainVerbs.has(frame.lemma) || isSilent(scene, frame.head)) && meansInstrument(scene, head) && !isInstrument(scene, head))
      return head
  }
  const relative = relativeOf(scene, frame.head)
  if (relative !== undefined) return relative
  return beforeVerb(scene, frame.head)
}

/** "the document", "the text": the agreement that was named before. */
const isPaper = (scene: Scene, head: number): boolean =>
  /^(document|text|paper|wording)$/.test(lemmaAt(scene, head)) && earlierInstrument(scene, head) !== undefined

/** "a treaty of friendship with Luanda, which calls for talks but contains no promise": the "which" that opens the clause of a verb. */
const relativeOf = (scene: Scene, verb: number): number | undefined => {
  if (!/^VB[ZPD]$/.test(scene.tokens[verb]!.xpos)) return undefined
  const at = scene.tokens.findLastIndex((token) => token.index < verb && /^(which|that)$/i.test(token.text) && token.xpos === 'WDT')
  if (at < 0 || verb - at > 14) return undefined
  const joint = verb === at + 1 || /^(and|but|or|also|not|only)$/i.test(scene.tokens[verb - 1]!.text)
  const near = scene.discourse.instruments.findLast((mention) => mention.sentence === scene.sentence.index && mention.token < at)
  if (!joint || !near || at - near.token > 8) return undefined
  const between = scene.tokens.slice(near.token + 1, at)
  return between.some((token) => ['VERB', 'AUX'].includes(token.upos) && token.xpos !== 'VBN') ? undefined : near.token
}

/** An alliance acts, and contains nothing. */
const isBody = (scene: Scene, at: number): boolean => /^(alliance|partnership|coalition)$/.test(lemmaAt(scene, at))

/** "the deal, announced on Thursday, also specifies": the agreement before a finite verb, whatever the tree says. */
const beforeVerb = (scene: Scene, verb: number): number | undefined => {
  if (!/^VB[ZPD]$/.test(scene.tokens[verb]!.xpos)) return undefined
  for (let at = verb - 1; at >= 0 && verb - at < 9; at--) {
    const { upos, text, xpos } = scene.tokens[at]!
    if (isInstrument(scene, at) && !isBody(scene, at)) return at
    const participle = upos === 'VERB' && /^(signed|announced|concluded|reached|agreed)$/.test(text) && xpos !== 'VB'
    const date = scene.sentence.dates.some((mention) => mention.tokens[0] <= at && at <= mention.tokens[1])
    if (!participle && !date && !['ADV', 'PUNCT'].includes(upos) && !/^(in|on|last)$/.test(text)) return undefined
  }
  return undefined
}

const talked = /^(deal|cover|include|address|touch|concern|provide|treat|extend)$/
const listEnds = /^(said|says|but|although|while|which|as|[.;:])$/

interface Subject {
  readonly first: number
  readonly last: number
  readonly denied: boolean
}

/** A subject of a list, and not a clause of its own or a half of a name. */
const isPhrase = (scene: Scene, from: number, end: number): boolean =>
  !scene.tokens
    .slice(from, end)
    .some(
      (token) => /^(VBD|VBZ|VBP|MD)$/.test(token.xpos) && !scene.tokens.slice(from, token.index).some((before) => /^W/.test(before.xpos)),
    ) &&
  !/^(ever|since|there|then|so|whose|when)$/i.test(scene.tokens[from]!.text) &&
  !(end - from === 1 && scene.tokens[from]!.upos === 'PROPN' && scene.tokens[from - 2]?.upos === 'PROPN')

/** Words of a list behind a verb, cut at its commas and its "and": each a subject with a noun. */
const chunksAfter = (scene: Scene, verb: number): Subject[] => {
  const chunks: Subject[] = []
  let first = verb + 1
  const close = (end: number): void => {
    let from = first
    let denied = false
    for (; from < end && /^(with|for|on|in|of|about|and|not|also|,|both)$/i.test(scene.tokens[from]!.text); from++)
      denied ||= /^not$/i.test(scene.tokens[from]!.text)
    if (scene.tokens.slice(from, end).some((token) => ['NOUN', 'PROPN'].includes(token.upos)))
      chunks.push({ first: from, last: end - 1, denied })
    first = end + 1
  }
  let at = verb + 1
  for (; at < scene.tokens.length && at - verb < 45 && chunks.length < 12; at++) {
    const text = scene.tokens[at]!.text.toLowerCase()
    if (listEnds.test(text)) break
    const isName = scene.tokens[at - 1]!.upos === 'PROPN' && scene.tokens[at + 1]?.upos === 'PROPN'
    if (text === ',' || (text === 'and' && scene.tokens[at - 1]!.text !== ',' && !isName)) close(at)
  }
  if (at > first) close(at)
  return chunks
}

/** "the training of Saudi forces by Pakistan": who is to do what for whom. */
const sidesIn = (scene: Scene, first: number, last: number, known: readonly PartyId[]): Partial<ClauseFacts> => {
  const names = scene.sentence.names.filter((name) => name.tokens[0] >= first && name.tokens[1] <= last)
  const doer = names.find((name) => [1, 2].some((back) => /^by$/i.test(scene.tokens[name.tokens[0] - back]?.text ?? '')))
  const other = names.find((name) => name.id !== doer?.id)?.id ?? known.find((id) => id !== doer?.id)
  return doer && other !== undefined ? { from_party: doer.id, to_party: other } : { parties: known }
}

const isDay = (scene: Scene, at: number): boolean => scene.sentence.dates.some((date) => date.tokens[0] <= at && at <= date.tokens[1])

/** "dealt with cooperation in energy, oil and transport": each subject is a clause. */
const listed = (scene: Scene, frame: Frame, subject: number): Draft[] => {
  const next = scene.tokens[frame.head + 1]?.text.toLowerCase() ?? ''
  if (!talked.test(frame.lemma) || (/^(deal|provide|touch|extend)$/.test(frame.lemma) && !/^(with|for|on|to|only|also)$/.test(next)))
    return []
  const chunks = chunksAfter(scene, frame.head)
  // "the contract covers 24 fighters and 53 helicopters": goods that are counted are an order, which other finders read.
  if (
    chunks.some(({ first, last }) =>
      scene.tokens.slice(first, last + 1).some((token) => /^\d/.test(token.text) && !isDay(scene, token.index)),
    )
  )
    return []
  if (chunks.length < 2 && !(chunks.length === 1 && 'from_party' in sidesIn(scene, chunks[0]!.first, chunks[0]!.last, []))) return []
  return chunks
    .filter(({ first, last }) => isPhrase(scene, first, last + 1))
    .map(({ first, last, denied }, i) =>
      clauseDraft(scene, frame, {
        ...sidesIn(scene, first, last, knownParties(scene, subject)),
        obligation: obligationIn(wordsOf(scene, [first, last])) ?? 'other',
        denied: frame.negated !== denied,
        tokens: [i === 0 && chunks.length < 3 ? frame.head : first, last],
        noun: subject,
      }),
    )
}

const isDenied = (scene: Scene, frame: Frame, objects: readonly Argument[]): boolean =>
  frame.negated !== /^(lack|omit|leave out|stop short|fall short)$/.test(frame.lemma) ||
  (!frame.negated && objects.some((arg) => isNegativeNoun(scene, arg.head)))

/** "contains no promise to defend Angola": the infinitive that says what is promised, where the tree hangs it apart. */
const withPromise = (scene: Scene, range: Range): Range => {
  const next = range[1] + 1
  if (
    !clauseNouns.has(lemmaAt(scene, range[1])) ||
    scene.tokens[next]?.text.toLowerCase() !== 'to' ||
    scene.tokens[next + 1]?.xpos !== 'VB'
  )
    return range
  return [range[0], Math.max(next + 1, clauseRange(scene, next + 1)[1])]
}

/** "no promise to defend Angola": the one side that a duty is owed to. */
const helpedIn = (scene: Scene, [first, last]: Range): PartyId | undefined =>
  scene.sentence.names.find(
    (name) =>
      name.tokens[0] > first &&
      name.tokens[1] <= last &&
      /^(defend|protect|help|aid|assist|arm|rescue)$/i.test(scene.tokens[name.tokens[0] - 1]!.text),
  )?.id

/** "It says nothing about refugees", "it makes no mention of arms": only of an agreement that was named before. */
const isSilent = (scene: Scene, verb: number): boolean =>
  /^(says?|said|makes?|made|offers?|contains?) (nothing (about|on|of)|no (mention|reference|promise|provision))\b/.test(
    scene.tokens
      .slice(verb, verb + 4)
      .map((token) => token.text.toLowerCase())
      .join(' '),
  )

/** Verbs of which an agreement is the subject where its terms are told. */
const layingDown =
  wordSet(`contain, stipulate, provide, require, envisage, foresee, specify, mandate, lay down, spell out, set out, limit, cap,
  rule out, call, demand, guarantee, forbid, prohibit, ban, bar, establish, set up, create, leave, exclude, regulate, say,
  state, restrict`)

/** What only agreements do tells a term also where its words name no known duty: "it caps the number of warheads". */
const isPlain = (scene: Scene, frame: Frame, subject: number): boolean =>
  isInstrument(scene, subject) &&
  !/[$€£]|\b(million|billion|dollars|euros|yen|roubles)\b/.test(wordsOf(scene, clauseRange(scene, frame.head))) &&
  frame.args.some(
    (arg) => arg.role === 'patient' || arg.role === 'clause' || (arg.role === 'oblique' && /^(for|that|on|to)$/.test(arg.prep)),
  ) &&
  layingDown.has(frame.lemma)

/** "contains no defence clause", "says nothing about sums", "cuts the number of warheads", "runs for 20 years". */
const whole = (scene: Scene, frame: Frame, subject: number): Draft[] => {
  const range = withPromise(scene, clauseRange(scene, frame.head))
  const said: Range = [frame.head, range[1]]
  const isTerm =
    /^(run|last|extend|be valid|hold)$/.test(frame.lemma) &&
    /\b(years?|months?|decades?|indefinite|indefinitely|unlimited|(until|through|to) (the end of )?(\d{4}|20\d\ds))\b/i.test(
      wordsOf(scene, said),
    )
  const objects = argsOf(frame, 'patient')
  const obligation = isTerm
    ? 'other'
    : (obligationIn(wordsOf(scene, said)) ??
      (/^(cut|limit|reduce|ban|abolish)$/.test(frame.lemma) && argsOf(frame, 'patient').length ? 'other' : undefined))
  const clauseObject = objects.some((arg) => clauseNouns.has(lemmaAt(scene, arg.head)))
  if (!obligation && !clauseObject && !isSilent(scene, frame.head) && !isPlain(scene, frame, subject)) return []
  const known = knownParties(scene, subject)
  const helped = helpedIn(scene, said)
  const others = known.filter((id) => id !== helped)
  const helper =
    others.length === 1
      ? others[0]
      : helped !== undefined && known.length < 2
        ? antecedentParty(scene, frame.head, new Set([helped]))
        : undefined
  const bound = boundBySaying(scene, frame, range[1])
  const named = scene.sentence.names.find((name) => name.tokens[0] > frame.head && name.tokens[1] <= range[1] && name.id !== bound)?.id
  const toward = bound === undefined ? undefined : (known.find((id) => id !== bound) ?? named ?? null)
  const sides =
    bound !== undefined && toward !== undefined
      ? { from_party: bound, to_party: toward }
      : helped !== undefined && helper !== undefined
        ? { from_party: helper, to_party: helped }
        : { parties: known }
  return [
    clauseDraft(scene, frame, {
      ...sides,
      obligation: obligation ?? 'other',
      denied: isDenied(scene, frame, objects),
      tokens: range,
      noun: subject,
    }),
  ]
}

/** "The agreement says that Chad will close the base": the one side that is to do it. */
const boundBySaying = (scene: Scene, frame: Frame, last: number): PartyId | undefined => {
  if (!/^(say|state|stipulate|provide|specify|require|foresee|envisage)$/.test(frame.lemma)) return undefined
  const modal = scene.tokens.find(
    (token) => token.index > frame.head && token.index <= last && /^(will|would|must|shall|is|are|may)$/i.test(token.text),
  )?.index
  const named =
    modal === undefined
      ? []
      : scene.sentence.names.filter((name) => name.tokens[0] > frame.head && name.tokens[1] < modal && name.reading === 'state')
  return named.length === 1 ? named[0]!.id : undefined
}

const contained = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || frame.passive || !containVerbs.has(frame.lemma)) return []
  const subject = subjectOf(scene, frame)
  if (subject === undefined) return []
  if (bindingVerbs.has(frame.lemma) && argsOf(frame, 'clause').length) return []
  const subjects = listed(scene, frame, subject)
  return subjects.length ? subjects : whole(scene, frame, subject)
}

/** "The new agreement cuts the number": a verb that was taken for a plural noun. */
const misread = (scene: Scene, noun: number): Draft[] => {
  let at = noun + 1
  while (scene.tokens[at]?.upos === 'ADV') at++
  const token = scene.tokens[at]
  if (
    !isInstrument(scene, noun) ||
    isBody(scene, noun) ||
    !token ||
    token.upos !== 'NOUN' ||
    !token.text.endsWith('s') ||
    !containVerbs.has(token.text.replace(/s$/, '').toLowerCase())
  )
    return []
  const next = scene.tokens[at + 1]
  if (!next || ['PUNCT', 'VERB', 'AUX'].includes(next.upos) || scene.tokens.slice(at + 1, at + 8).some((each) => each.upos === 'AUX'))
    return []
  let last = at + 1
  while (last + 1 < scene.tokens.length && !/^([,.;:]|that|which|by)$/.test(scene.tokens[last + 1]!.text)) last++
  const obligation = obligationIn(wordsOf(scene, [at, last]))
  const frame = scene.frames.find((each) => each.head === noun)
  return obligation && frame
    ? [
        {
          ...clauseDraft(scene, frame, { parties: knownParties(scene, noun), obligation, denied: false, tokens: [noun, last], noun }),
          focus: at,
        },
      ]
    : []
}

/** What agreements contain, lack, oblige to or deal with, as a report tells it. */
export const clauses: Finder = {
  name: 'clause/contained',
  find: (scene) =>
    isUnbound(scene) || scene.discourse.treaty.provisions.has(scene.sentence.index)
      ? []
      : [...scene.frames.flatMap((frame) => contained(scene, frame)), ...scene.tokens.flatMap((token) => misread(scene, token.index))],
}
