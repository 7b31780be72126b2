import type { Obligation, PartyId } from '../../base/index.ts'
import type { Draft, Finder } from '../draft.ts'
import { handOvers } from '../lexicon/transfer.ts'
import { obligationIn } from '../lexicon/obligation.ts'
import { lastTwo } from '../actors/antecedents.ts'
import type { Scene } from '../scene/scene.ts'
import { spanOf } from '../scene/tree.ts'
import { provisionsOf, type Provision } from './provisions.ts'

const textOf = (scene: Scene, first: number, last: number): string => scene.document.text.slice(...spanOf(scene, first, last))

const namesIn = (scene: Scene, first: number, last: number): PartyId[] => [
  ...new Set(
    scene.sentence.names
      .filter(
        (name) =>
          name.tokens[0] >= first &&
          name.tokens[1] <= last &&
          name.form !== 'capital' &&
          name.id !== 'UN' &&
          scene.tokens[name.tokens[0] - 1]?.text.toLowerCase() !== 'in',
      )
      .map((name) => name.id),
  ),
]

interface Sides {
  readonly parties?: readonly PartyId[]
  readonly from_party: PartyId | null
  readonly to_party: PartyId | null
}

const both = (parties: readonly PartyId[]): Sides => ({ parties: [...parties].sort(), from_party: null, to_party: null })

const commonParties = (scene: Scene): readonly PartyId[] => {
  const { parties, whole } = scene.discourse.treaty
  if (parties.length) return parties
  const before = whole ? lastTwo(scene, 0) : []
  return before.length === 2 && !before.some((id) => id === 'UN' || id === 'EUROPE') ? before : []
}

/** Who is bound: all parties, or the one that the subject names towards the other that the sentence names. */
const sidesOf = (scene: Scene, { clause, bound }: Provision): Sides[] => {
  const modal = scene.tokens.findIndex((token) => token.index >= clause && token.index < bound && /^(shall|will)$/i.test(token.text))
  const own = namesIn(scene, clause, modal < 0 ? bound : modal)
  const others = namesIn(scene, 0, scene.tokens.length - 1).filter((id) => !own.includes(id))
  if (own.length > 1) return [both(own)]
  const { parties } = scene.discourse.treaty
  if (own.length === 1 && parties.length === 2 && parties.includes(own[0]!))
    return [{ from_party: own[0]!, to_party: parties.find((id) => id !== own[0])! }]
  if (own.length === 1 && others.length) return others.map((to_party) => ({ from_party: own[0]!, to_party }))
  if (own.length === 1 && /^(assume|undertake)s?$/i.test(scene.tokens[bound]!.text))
    return [{ from_party: own[0]!, to_party: lastTwo(scene, 0).find((id) => id !== own[0]) ?? null }]
  return [both(own.length || others.length !== 2 ? commonParties(scene) : others)]
}

/** Points and further verbs have the subject of what opened the sentence. */
const sharedSides = (scene: Scene, provision: Provision, all: readonly Provision[]): Sides[] =>
  sidesOf(scene, provision.first === provision.verb ? { ...provision, clause: all[0]!.clause, bound: all[0]!.bound } : provision)

const obligationOf = (scene: Scene, provision: Provision): Obligation => {
  const text = textOf(scene, provision.first, provision.last)
  const own = obligationIn(text)
  if (own === 'materiel' || own === 'economic' || own === 'other' || own === undefined) {
    const whole = obligationIn(textOf(scene, 0, scene.tokens.length - 1))
    if (whole === 'nonaid' || whole === 'neutrality') return whole
  }
  return own ?? (/\b(like|such|same) (duty|obligation|commitment)\b/i.test(text) ? 'defense' : 'other')
}

const isDenied = (scene: Scene, { bound, last }: Provision): boolean =>
  /^(assume|accept|undertake|have)s?\b.{0,20}\bno\b.{0,20}\b(dut|obligation|commitment)/i.test(textOf(scene, bound, last))

/** "Kenya shall supply Uganda with 20 lorries": goods that one side is to give are a pledge, which other finders read. */
const isGift = (scene: Scene, { verb, last }: Provision, sides: Sides): boolean =>
  sides.from_party !== null &&
  handOvers.has(scene.tokens[verb]!.lemma) &&
  scene.tokens.slice(verb, Math.max(last + 1, verb + 20)).some((token) => token.upos === 'NUM')

const withoutRepeats = (drafts: readonly Draft[]): Draft[] =>
  drafts.filter(
    (draft, i) =>
      !drafts
        .slice(0, i)
        .some((other) => other.tokens[0] === draft.tokens[0] && other.to_party === draft.to_party && other.from_party === draft.from_party),
  )

const mayLeave = /^.{0,40}\b(party|parties|state|side)\b.{0,20}\bmay\b.{0,30}\b(denounce|terminate|withdraw from|leave)\b/i

/** "Either Party may denounce it": how a treaty may be left is one of its terms. */
const leaving = (scene: Scene): Draft => {
  const verb = scene.tokens.findIndex((token) => /^(denounce|terminate|withdraw|leave)$/i.test(token.text))
  return {
    kind: 'clause',
    ...both(commonParties(scene)),
    obligation: 'other',
    polarity: 'affirmed',
    modality: 'actual',
    focus: verb,
    tokens: [0, Math.max(verb, endAt(scene, verb))],
  }
}

const endAt = (scene: Scene, verb: number): number => {
  const end = scene.tokens.findIndex((token) => token.index > verb + 1 && /^[.;:]$/.test(token.text))
  return (end < 0 ? scene.tokens.length : end) - 1
}

/** The articles of a treaty, and lists of what it asks for: one clause for each duty. Triggers leave a clause actual. */
export const treatyClauses: Finder = {
  name: 'clause/provision',
  find: (scene) => {
    if (scene.discourse.treaty.whole && mayLeave.test(textOf(scene, 0, scene.tokens.length - 1))) return [leaving(scene)]
    if (!scene.discourse.treaty.provisions.has(scene.sentence.index)) return []
    const all = provisionsOf(scene).filter(
      (provision) => !/\b(enter into force|be ratified|subject to ratification)\b/i.test(textOf(scene, provision.first, provision.last)),
    )
    const drafts = all.map((provision) =>
      sharedSides(scene, provision, all)
        .filter((sides) => !isGift(scene, provision, sides))
        .map(
          (sides): Draft => ({
            kind: 'clause',
            ...sides,
            obligation: obligationOf(scene, provision),
            polarity: isDenied(scene, provision) ? 'denied' : 'affirmed',
            modality: 'actual',
            focus: provision.verb,
            tokens: [provision.first, provision.last],
          }),
        ),
    )
    return withoutRepeats(drafts.flat())
  },
}
