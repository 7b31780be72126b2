import type { PartyId } from '../../base/index.ts'
import { earlierInstrument } from '../actors/earlier-instruments.ts'
import { lastTwo } from '../actors/antecedents.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { handOvers } from '../lexicon/transfer.ts'
import { obligationIn } from '../lexicon/obligation.ts'
import type { Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { clauseDraft, wordsOf, type ClauseFacts } from './clause-draft.ts'
import { isInstrument, knownParties } from './instrument-draft.ts'
import { plainFrame } from './plain-frame.ts'

// These sentences are read by the order of their words: a long duty behind a verb is where trees go wrong most.

const permits = /^(permit(s|ted|ting)?|allow(s|ed|ing)?|entitl(es?|ed|ing)|lets?|letting|enabl(es?|ed|ing))$/
const obliges =
  /^(oblig(e|es|ed|ing)|commit(s|ted|ting)?|binds?|bound|requir(e|es|ed|ing)|compel(s|led)?|mandat(es?|ed)|forbids?|forbade|bars?|barred)$/
const isBinding = (text: string): boolean => obliges.test(text) || permits.test(text)
const pledges =
  /^(pledg(e|es|ed)|undert(ake|akes|ook)|promis(e|es|ed)|agree(s|d)?|guarante(e|es|ed)|commit(s|ted)?|vow(s|ed)?|assur(e|es|ed))$/
const opens = /^(in|under|by|with|through|per)$/
const stops = /^(said|says|but|while|although|though|if|when|unless|should|because|[;:.])$/

const word = (scene: Scene, at: number): string => scene.tokens[at]?.text.toLowerCase() ?? ''

/** "lets French aircraft use its airfields": the word before the bare verb stands for the "to". */
const bareDuty = (scene: Scene, at: number): { to: number; negated: boolean }[] => {
  if (!/^(lets?|letting)$/.test(word(scene, at))) return []
  const verb = scene.tokens.find(
    (token) => token.index > at + 1 && token.index - at < 9 && token.upos === 'VERB' && /^VBP?$/.test(token.xpos),
  )
  return verb ? [{ to: verb.index - 1, negated: false }] : []
}

/** Positions of "to" before a verb that open the duties behind a place: "to consult, but not to fight". */
const dutiesAfter = (scene: Scene, at: number): { to: number; negated: boolean }[] => {
  const found: { to: number; negated: boolean }[] = bareDuty(scene, at)
  if (found.length) return found
  for (let to = at + 1; to < scene.tokens.length - 1 && to - at < 40; to++) {
    if (word(scene, to) !== 'to' || !/^VB[PG]?$/.test(scene.tokens[to + 1]!.xpos)) continue
    const negated = word(scene, to - 1) === 'not'
    const before = word(scene, negated ? to - 2 : to - 1)
    if (found.length === 0 ? to - at < 14 : /^(and|but|or|,|nor)$/.test(before)) found.push({ to, negated })
  }
  return found
}

const endOfDuty = (scene: Scene, from: number, limit: number): number => {
  let at = from + 2
  while (at < limit && !stops.test(word(scene, at)) && !(word(scene, at) === ',' && at > from + 4)) at++
  while (at - 1 > from + 1 && /^([,;.:"”]|and|but|or|not|nor)$/.test(word(scene, at - 1))) at--
  return at - 1
}

/** The agreement that binds: the last one named before the verb, or "it" and "which" right before it. */
const bindingAgreement = (scene: Scene, verb: number): number | undefined => {
  for (let at = verb - 1; at >= 0 && verb - at < 18; at--) {
    if (isInstrument(scene, at) || /^(article|clause|provision)$/.test(word(scene, at)) || isLaw(scene, at)) return at
    if (/^(document|text|paper)$/.test(word(scene, at)) && earlierInstrument(scene, at)) return at
    if (/^(it|which|that|this)$/.test(word(scene, at)) && verb - at <= 3 && earlierInstrument(scene, at)) return at
  }
  return undefined
}

/** "the Lend-Lease Act", "ANZUS": a law, or an alliance that is called by its own name. */
const isLaw = (scene: Scene, at: number): boolean =>
  (scene.tokens[at]!.text === 'Act' && scene.tokens[at]!.upos === 'PROPN') ||
  scene.sentence.names.some(
    (name) => name.tokens[1] === at && name.form === 'group' && /^(ANZUS|AUKUS|NATO|CSTO|AES|SEATO|CENTO|WARSAW_PACT)$/.test(name.id),
  )

/** "The Taiwan Relations Act": whom a law is named for. */
const namesakesOf = (scene: Scene, noun: number): PartyId[] =>
  isLaw(scene, noun) ? scene.sentence.names.filter((name) => name.tokens[1] < noun && noun - name.tokens[1] < 5).map((name) => name.id) : []

/** An alliance that is a party of its own: "NATO obliges its members to". */
const allianceAt = (scene: Scene, at: number): PartyId[] | undefined => {
  const name = scene.sentence.names.find((each) => each.tokens[1] === at && /^(NATO|CSTO|AES|WARSAW_PACT)$/.test(each.id))
  return name && [name.id]
}

/** "… but does not bind it to fight": a further verb whose agreement and whose bound side the sentence told before. */
const sharedWith = (scene: Scene, verb: number): number | undefined => {
  const joint = /^(and|but)( (it|which))?( also)?( (does|do|did))?( (not|n't|never))?( also)?$/
  const it = /^(it|them)$/.test(word(scene, verb + 1))
  const found = it
    ? scene.tokens.findLast((token) => token.index < verb - 3 && verb - token.index < 30 && isBinding(token.text.toLowerCase()))
    : undefined
  if (!found) return undefined
  const opening = [5, 4, 3, 2, 1].some((back) =>
    joint.test(
      scene.tokens
        .slice(Math.max(0, verb - back), verb)
        .map((token) => token.text.toLowerCase())
        .join(' '),
    ),
  )
  return opening ? found.index : undefined
}

const isDenied = (scene: Scene, from: number, to: number): boolean =>
  scene.tokens.slice(Math.max(0, from - 6), to).some((token) => /^(not|n['’]t|never|nothing|no|neither|nowhere)$/i.test(token.text))

const namesBetween = (scene: Scene, from: number, to: number): PartyId[] => [
  ...new Set(scene.sentence.names.filter((name) => name.tokens[0] > from && name.tokens[1] < to).map((name) => name.id)),
]

const boundBetween = (scene: Scene, verb: number, to: number): PartyId[] => {
  const named = namesBetween(scene, verb, to)
  if (named.length) return named
  const noun = scene.tokens.find((token) => token.index > verb && token.index < to && ['NOUN', 'PRON'].includes(token.upos))
  if (!noun) return []
  const found = partiesOf(scene, noun.index)
  // "The Taiwan Relations Act obliges it": the one that a law is named for is not the one it binds.
  const namesakes = scene.sentence.names.filter((name) => name.tokens[1] < verb && verb - name.tokens[1] < 5).map((name) => name.id)
  const isNamesake = word(scene, verb - 1) === 'act' && /^it$/i.test(noun.text) && found.every((id) => namesakes.includes(id))
  const other = isNamesake ? lastTwo(scene, 0).find((id) => !namesakes.includes(id)) : undefined
  return other ? [other] : found
}

const frameAt = (scene: Scene, head: number): Frame =>
  scene.frames.find((frame) => frame.head === head) ?? plainFrame(head, word(scene, head))

/** "The pact obliges both to consult, but not to fight for each other", "nothing in the accord commits A to defend B". */
const obliged = (scene: Scene, verb: number): Draft[] => {
  const shared = sharedWith(scene, verb)
  const noun = bindingAgreement(scene, shared ?? verb)
  const duties = noun === undefined ? [] : dutiesAfter(scene, verb)
  if (noun === undefined || duties.length === 0) return []
  let bound = boundBetween(scene, shared ?? verb, shared === undefined ? duties[0]!.to : (dutiesAfter(scene, shared)[0]?.to ?? verb))
  const known = allianceAt(scene, noun) ?? knownParties(scene, noun)
  // "Under the treaty the United States is obliged to": the bound one stands before a passive.
  if (bound.length === 0 && /^(is|are|was|were|be|been)$/.test(word(scene, verb - 1))) bound = namesBetween(scene, noun, verb).slice(-1)
  const denied = isDenied(scene, shared === undefined ? noun : verb, verb)
  return duties.flatMap(({ to, negated }, i) => {
    const last = endOfDuty(scene, to, duties[i + 1]?.to ?? scene.tokens.length)
    const obligation = obligationIn(wordsOf(scene, [to, last])) ?? 'other'
    const first = i === 0 ? (verb - noun < 10 ? noun : verb) : to
    const draft = (sides: Partial<ClauseFacts>): Draft =>
      clauseDraft(scene, frameAt(scene, verb), { ...sides, obligation, denied: denied !== negated, tokens: [first, last], noun })
    const helped = namesBetween(scene, to, last + 1).find((id) => !bound.includes(id))
    if (bound.length > 1 && helped !== undefined) return bound.map((from_party) => draft({ from_party, to_party: helped }))
    const other =
      namesBetween(scene, to, last + 1).find((id) => id !== bound[0]) ??
      known.find((id) => id !== bound[0]) ??
      namesBetween(scene, shared ?? verb, last + 1).find((id) => id !== bound[0]) ??
      namesakesOf(scene, noun).find((id) => id !== bound[0]) ??
      null
    // Who is permitted is the one that the other is bound to.
    const permitted = bound.length === 1 && other !== null && permits.test(word(scene, verb))
    return [
      draft(
        permitted
          ? { from_party: other, to_party: bound[0]! }
          : bound.length === 1
            ? { from_party: bound[0]!, to_party: other }
            : { parties: bound.length ? bound : known },
      ),
    ]
  })
}

/** "In the memorandum Britain and Russia pledge to respect the borders of Kazakhstan", "by the treaty A and B promised each other help". */
const pledged = (scene: Scene, verb: number): Draft[] => {
  const noun = scene.tokens.find(
    (token) =>
      token.index < verb &&
      (isInstrument(scene, token.index) || (/^it$/i.test(token.text) && earlierInstrument(scene, token.index) !== undefined)) &&
      scene.tokens.slice(Math.max(0, token.index - 4), token.index).some((each) => opens.test(each.text.toLowerCase())),
  )?.index
  const from = noun === undefined ? [] : namesBetween(scene, noun, verb)
  if (noun === undefined || from.length === 0) return []
  const [duty] = dutiesAfter(scene, verb)
  const mutual = /^(each|one)$/.test(word(scene, verb + 1)) && /^(other|another)$/.test(word(scene, verb + 2))
  if (!duty && !mutual) return []
  // Goods that a party undertakes to give are a pledge, which other finders read.
  if (duty && handOvers.has(scene.tokens[duty.to + 1]!.lemma)) return []
  const last = endOfDuty(scene, duty?.to ?? verb, scene.tokens.length)
  const obligation = obligationIn(wordsOf(scene, [verb, last])) ?? 'other'
  const [to] = namesBetween(scene, verb, last + 1).filter((id) => !from.includes(id))
  const denied = isDenied(scene, verb, verb)
  const frame = frameAt(scene, verb)
  const firstOf = (id: PartyId): number => scene.sentence.names.find((name) => name.id === id && name.tokens[0] > noun)!.tokens[0]
  if (to === undefined)
    return [
      clauseDraft(scene, frame, {
        parties: from.length > 1 ? from : knownParties(scene, noun),
        obligation,
        denied,
        tokens: [firstOf(from[0]!), last],
        noun,
      }),
    ]
  return from.map((id) =>
    clauseDraft(scene, frame, { from_party: id, to_party: to, obligation, denied, tokens: [firstOf(id), last], noun }),
  )
}

/** "Under the memorandum Russia gave Ukraine security assurances": each giver binds itself. */
const assured = (scene: Scene, verb: number): Draft[] => {
  const noun = scene.tokens.find((token) => token.index < verb && isInstrument(scene, token.index))?.index
  const what = scene.tokens.find(
    (token) => token.index > verb && token.index - verb < 10 && /^(assurance|guarantee)$/.test(token.lemma.toLowerCase()),
  )?.index
  if (noun === undefined || what === undefined) return []
  const from = namesBetween(scene, noun, verb)
  const [to] = namesBetween(scene, verb, scene.tokens.length).filter((id) => !from.includes(id))
  if (from.length === 0 || to === undefined) return []
  const first = scene.sentence.names.find((name) => name.tokens[0] > noun)!.tokens[0]
  return from.map((id) =>
    clauseDraft(scene, frameAt(scene, verb), {
      from_party: id,
      to_party: to,
      obligation: 'other',
      denied: isDenied(scene, verb, verb),
      tokens: [first, what],
      noun,
    }),
  )
}

/** What an agreement binds parties to, and what they bind themselves to in it. */
export const bindings: Finder = {
  name: 'clause/binding',
  find: (scene) =>
    scene.discourse.treaty.provisions.has(scene.sentence.index)
      ? []
      : scene.tokens.flatMap((token) => {
          const text = token.text.toLowerCase()
          const obligations = isBinding(text) ? obliged(scene, token.index) : []
          if (obligations.length) return obligations
          return pledges.test(text)
            ? pledged(scene, token.index)
            : /^(gave|give|gives|given|offered|provided)$/.test(text)
              ? assured(scene, token.index)
              : []
        }),
}
