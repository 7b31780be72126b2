import type { PartyId } from '../../base/index.ts'
import { earlierInstrument } from '../actors/earlier-instruments.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { looseInstrumentNouns } from '../lexicon/instrument.ts'
import { paperNouns, wordings, type Wording } from '../lexicon/instrument-wordings.ts'
import { phraseRange } from '../scene/evidence.ts'
import { lineOf, rangesOf } from '../scene/line.ts'
import type { Scene } from '../scene/scene.ts'
import { subjectOf } from '../scene/verbal.ts'
import { isOrder, isPrivate, isTruceWithoutWar } from './instrument-acts.ts'
import { instrumentDraft, isInstrument, knownParties, lemmaAt, partiesOfInstrument } from './instrument-draft.ts'
import { instrumentName } from './instrument-name.ts'
import { plainFrame } from './plain-frame.ts'

interface Match {
  readonly wording: Wording
  readonly first: number
  readonly last: number
}

const word = (scene: Scene, at: number): string => scene.tokens[at]?.text.toLowerCase() ?? ''

/** Places of a sentence that are looked at for one wording. */
const mostOfOne = 4

const everywhere = wordings.map((wording) => ({ wording, words: new RegExp(wording.words.source, 'g') }))

/** All places of a sentence where one of the wordings stands. */
const matchesIn = (scene: Scene): Match[] => {
  const line = lineOf(scene)
  return everywhere.flatMap(({ wording, words }) =>
    rangesOf(line, words, mostOfOne).map(([first, last]): Match => ({ wording, first, last })),
  )
}

const isPaper = (scene: Scene, at: number): boolean =>
  scene.tokens[at]!.upos === 'NOUN' && paperNouns.has(lemmaAt(scene, at)) && earlierInstrument(scene, at) !== undefined

const isAgreement = (scene: Scene, at: number): boolean => isInstrument(scene, at) || isPaper(scene, at)

/** Words that may stand between the wording and its agreement. */
const mayStandBetween = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'ADV', 'PART', 'SYM'])

/** "sealed a five-year defence pact": the agreement behind, with nothing but its own words between. */
const agreementBehind = (scene: Scene, from: number): number | undefined => {
  for (let at = from + 1; at < scene.tokens.length && at - from < 12; at++) {
    const { upos, text } = scene.tokens[at]!
    if (isAgreement(scene, at) && !isCompound(scene, at)) return at
    const plain = mayStandBetween.has(upos) || /^[-–"“”'’]|’s$/.test(text) || (upos === 'PRON' && /^(its|their|his|our)$/i.test(text))
    const joint = at > from + 1 && /^(of|and|with)$/i.test(text)
    if (!plain && !joint) return undefined
  }
  return undefined
}

const isCompound = (scene: Scene, at: number): boolean =>
  ['NOUN', 'PROPN'].includes(scene.tokens[at + 1]?.upos ?? '') && scene.tokens[at]!.deprel === 'compound'

/** What nothing but agreements do, so that "it" is enough. */
const isPlain = (scene: Scene, at: number): boolean =>
  scene.tokens
    .slice(at, at + 5)
    .some((token) =>
      /^(expire|lapse|sign|ratify|renew|prolong|extend|conclude|initial|force|effect|annul|abrogate|suspend|denounce)$/.test(token.lemma),
    )

/** "the truce that was reached in May was broken": the nearest agreement before, in the same clause. */
const agreementBefore = (scene: Scene, to: number): number | undefined => {
  for (let at = to - 1; at >= 0 && to - at < 16; at--) {
    if (isAgreement(scene, at) && !isCompound(scene, at)) return at
    if (/^it$/i.test(scene.tokens[at]!.text) && to - at < 4) return isPlain(scene, to) && earlierInstrument(scene, at) ? at : undefined
    if (/^(which|that)$/i.test(scene.tokens[at]!.text) && to - at < 4) {
      const noun = scene.tokens[at - 1]?.text === ',' ? at - 2 : at - 1
      return noun >= 0 && isAgreement(scene, noun) ? noun : undefined
    }
    const { upos, text } = scene.tokens[at]!
    const joinsNames = upos === 'CCONJ' && ['PROPN', 'ADJ'].includes(scene.tokens[at - 1]?.upos ?? '')
    if (['VERB', 'CCONJ'].includes(upos) && scene.tokens[at]!.xpos !== 'VBN' && !joinsNames) return undefined
    if (/^[;:"“”]$/.test(text)) return undefined
  }
  return undefined
}

/** Who acts: the subject of the words, or who is named right before them. */
const actorsOf = (scene: Scene, { first, last }: Match): PartyId[] => {
  const verb = scene.tokens.slice(first, last + 1).find((token) => token.upos === 'VERB')?.index ?? first
  const subject = subjectOf(scene, verb)
  const found = subject === undefined ? [] : partiesOf(scene, subject)
  if (found.length) return found
  const near = scene.sentence.names.filter((name) => name.tokens[1] < first && first - name.tokens[1] < 8 && name.reading === 'state')
  return near.slice(-1).map((name) => name.id)
}

/** "signed by Kabul and Tehran", "was ratified by Chad". */
const namedBehind = (scene: Scene, from: number): PartyId[] => {
  const by = scene.tokens.find((token) => token.index > from && token.index - from < 8 && /^(by|between)$/i.test(token.text))
  return by
    ? scene.sentence.names
        .filter((name) => name.tokens[0] > by.index && name.tokens[0] - by.index < 8 && name.reading === 'state')
        .map((name) => name.id)
    : []
}

const not = /^(not|n['’]t|never|neither|nor|cannot)$/i

/** Negated beside the words; a "not" that belongs to them ("did not survive") tells what they tell. */
const isNegated = (scene: Scene, first: number, last: number): boolean =>
  scene.tokens.slice(Math.max(0, first - 4), first).some((token) => not.test(token.text)) ||
  (/^(is|are|was|were|be|been|being)$/i.test(scene.tokens[first]!.text) &&
    scene.tokens.slice(first, last).some((token) => not.test(token.text)))

/** "if an agreement can be reached", "the pact was to lapse": nothing that came about. */
const isUnsure = (scene: Scene, { wording, first }: Match, noun: number): boolean => {
  const words = scene.tokens.slice(Math.max(0, first - 3), first + 1).map((token) => token.text.toLowerCase())
  const open = words.some((each) => /^(can|could|may|might|would|should|must|if|unless|until|being)$/.test(each))
  const due = /^(was|were|is|are) to$/.test(words.slice(-3, -1).join(' ')) || /^(was|were|is|are) to$/.test(words.slice(-2).join(' '))
  return (
    (wording.act === 'signed' && wording.agreement === 'before' && open) || (due && wording.act === 'terminated') || isNobodys(scene, noun)
  )
}

/** "peace treaties were written and sealed": agreements in general. */
const isNobodys = (scene: Scene, noun: number): boolean =>
  scene.tokens[noun]!.xpos === 'NNS' && partiesOfInstrument(scene, noun).length === 0

/** An order of goods, which other finders read. */
const isOrderOf = (scene: Scene, { wording }: Match, noun: number): boolean =>
  isOrder(scene, noun) ||
  (lemmaAt(scene, noun) === 'contract' &&
    (wording.act !== 'signed' || scene.discourse.items.some((item) => item.sentence === scene.sentence.index)))

const draftOf = (scene: Scene, match: Match): Draft[] => {
  const { wording, first, last } = match
  const isBehind = wording.agreement === 'behind'
  const noun = isBehind ? agreementBehind(scene, last) : agreementBefore(scene, first)
  if (noun === undefined || isUnsure(scene, match, noun) || isOrderOf(scene, match, noun) || isTruceWithoutWar(scene, noun)) return []
  // "no treaty that binds": what there is not is told by other finders.
  if (/^(no|any)$/.test(word(scene, phraseRange(scene, noun)[0]))) return []
  if (/^(embargo|sanctions|boycott)$/.test(lemmaAt(scene, noun)) && /join/.test(word(scene, last))) return []
  const acting = isBehind ? actorsOf(scene, match) : namedBehind(scene, last)
  const parties = [...new Set([...knownParties(scene, noun), ...acting])]
  const loose = !isInstrument(scene, noun) || looseInstrumentNouns.has(lemmaAt(scene, noun))
  if (loose && parties.length === 0 && earlierInstrument(scene, noun) === undefined && instrumentName(scene, noun) === undefined) return []
  const verb = scene.tokens.slice(first, last + 1).find((token) => token.upos === 'VERB')?.index ?? first
  const frame = scene.frames.find((each) => each.head === verb) ?? plainFrame(verb, word(scene, verb))
  if (isPrivate(scene, frame) && parties.length < 2) return []
  const start = isBehind ? first : Math.min(first, phraseRange(scene, noun)[0])
  return [
    instrumentDraft(scene, frame, {
      act: wording.act,
      parties,
      ...(isInstrument(scene, noun) ? { noun } : {}),
      denied: wording.denied === true || isNegated(scene, first, last) || frame.negated,
      tokens: [Math.max(start, Math.min(first, noun) - 8), Math.max(noun, last)],
    }),
  ]
}

/** One reading of an agreement: of several wordings the first that fits. */
const withoutRepeats = (drafts: readonly Draft[]): Draft[] =>
  drafts.filter(
    (draft, at) => !drafts.slice(0, at).some((other) => other.tokens[0] <= draft.tokens[1] && draft.tokens[0] <= other.tokens[1]),
  )

/** Set phrases that say what became of an agreement: "put their names to", "came to its end", "in breach of". */
export const instrumentWordings: Finder = {
  name: 'instrument/wording',
  find: (scene) =>
    scene.discourse.treaty.whole || scene.discourse.mentions.length === 0
      ? []
      : withoutRepeats(matchesIn(scene).flatMap((match) => draftOf(scene, match))),
}
