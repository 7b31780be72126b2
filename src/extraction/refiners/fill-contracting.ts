import type { Claim, PartyId } from '../../base/index.ts'
import { truceNouns } from '../lexicon/instrument.ts'
import type { Discourse } from '../scene/scene.ts'

type Contract = Claim & { readonly kind: 'instrument' | 'clause'; readonly parties: readonly PartyId[] }

const isContract = (claim: Claim): claim is Contract =>
  (claim.kind === 'instrument' || claim.kind === 'clause') && claim.parties !== undefined

/** Blocs have treaties of their own: one of their name alone is no half of a pair. */
const isBloc = (id: PartyId): boolean => !/^[A-Z]{3}$/.test(id) || id === 'CIS' || id === 'SCO'

const nounOf = (claim: Claim): string | undefined =>
  /\b(treaty|pact|accord|agreement|deal|memorandum|declaration|contract|alliance|partnership|draft|convention|truce|ceasefire|cease-fire|armistice)\b/i
    .exec(claim.quote)?.[1]
    ?.toLowerCase()

/** Words of one agreement: a "pact" is most likely the "treaty" before it, a truce is not. */
const agree = (a: string | undefined, b: string | undefined): number =>
  a === b ? 2 : truceNouns.has(a ?? '') === truceNouns.has(b ?? '') ? 1 : 0

const includesAll = (parties: readonly PartyId[], some: readonly PartyId[]): boolean => some.every((id) => parties.includes(id))

/** The parties of the agreement that another claim of the text told with both. */
const fromContracts = (claim: Contract, claims: readonly Claim[]): readonly PartyId[] | undefined => {
  const known = claims
    .filter(isContract)
    .filter((other) => other !== claim && other.parties.length > 1 && includesAll(other.parties, claim.parties))
  const weight = (other: Contract): number => {
    const ahead = other.evidence[0] - claim.evidence[0]
    return (ahead > 0 ? ahead * 3 : -ahead) - agree(nounOf(claim), nounOf(other)) * 800
  }
  return [...known].sort((a, b) => weight(a) - weight(b))[0]?.parties
}

/** The two states that the text is about, or the one that it most often names beside the known one. */
const fromText = (claim: Contract, claims: readonly Claim[], discourse: Discourse): readonly PartyId[] => {
  const counts = new Map<PartyId, number>()
  const pairs = new Map<PartyId, number>()
  for (const mention of discourse.mentions)
    if (mention.id !== 'UN') counts.set(mention.id, (counts.get(mention.id) ?? 0) + (mention.place ? 0.3 : 1))
  for (const other of claims) {
    if (other.kind === 'instrument' || !('from_party' in other) || other.from_party === null || other.to_party === null) continue
    if (!['pledge', 'delivery', 'clause', 'assessment', 'appeal'].includes(other.kind)) continue
    for (const id of [other.from_party, other.to_party])
      if (claim.parties.length === 0 || includesAll([other.from_party, other.to_party], claim.parties)) {
        counts.set(id, (counts.get(id) ?? 0) + 1)
        pairs.set(id, (pairs.get(id) ?? 0) + 1 / (1 + Math.abs(other.evidence[0] - claim.evidence[0]) / 300))
      }
  }
  const bloc = /\b(ally|allies|member|members|alliance|founding|membership)\b/i.test(claim.quote)
    ? [...counts].filter(([id]) => isBloc(id)).sort((a, b) => b[1] - a[1])[0]?.[0]
    : undefined
  if (bloc !== undefined && claim.parties.length === 0) return [bloc]
  // Who gave to or took from the one known side is the other more likely than who is named most.
  const order = [...(claim.parties.length === 1 && pairs.size > 1 ? pairs : counts)]
    .filter(([id]) => !isBloc(id))
    .sort((a, b) => b[1] - a[1])
    .map(([id]) => id)
  return [...new Set([...claim.parties, ...order])].slice(0, 2)
}

/** Those who fight each other most in a text: whom a truce is between, whoever proposed or announced it. */
const fightersOf = (claims: readonly Claim[], known: readonly PartyId[]): readonly PartyId[] => {
  const counts = new Map<string, number>()
  for (const claim of claims) {
    if (claim.kind !== 'attack' || claim.from_party === null || claim.to_party === null || claim.from_party === claim.to_party) continue
    const pair = [claim.from_party, claim.to_party].sort().join('+')
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  const pairs = [...counts].sort((a, b) => b[1] - a[1]).map(([pair]) => pair.split('+'))
  return pairs.find((pair) => includesAll(pair, known)) ?? (known.length < 2 ? pairs[0] : undefined) ?? []
}

const fights = (id: PartyId, claims: readonly Claim[]): boolean =>
  claims.some((claim) => claim.kind === 'attack' && (claim.from_party === id || claim.to_party === id))

const truces = /\b(truce|ceasefire|cease-fire|armistice|cessation of hostilities)\b/i

/** A truce of which a side is named that does not fight, or none, is between those who do. */
const ofTruce = (claim: Contract, claims: readonly Claim[]): readonly PartyId[] | undefined => {
  if (claim.kind !== 'instrument' || !truces.test(claim.quote)) return undefined
  const fighting = claim.parties.filter((id) => fights(id, claims))
  if (fighting.length > 1) return undefined
  const pair = fightersOf(claims, fighting)
  return pair.length === 2 ? pair : undefined
}

/** "a treaty of friendship": one that was not spoken of before. */
const isNew = (claim: Contract): boolean =>
  /\ban? (\S+ ){0,4}(treaty|pact|accord|agreement|deal|memorandum|declaration|alliance|partnership|convention|lease)\b/i.test(claim.quote)

/** The two states that the sentence itself speaks of, where it speaks of no third. */
const fromSentence = (claim: Contract, { sentences, mentions }: Discourse): readonly PartyId[] | undefined => {
  const at = sentences.findIndex(([start, end]) => start <= claim.evidence[0] && claim.evidence[0] < end)
  const named = [...new Set(mentions.filter(({ sentence, id }) => sentence === at && id !== 'UN').map(({ id }) => id))]
  return named.length === 2 && includesAll(named, claim.parties) ? named : undefined
}

const isWhole = (claim: Contract): boolean => claim.parties.length > 1 || claim.parties.some(isBloc)

/** What was joined or signed alone has many parties that the text need not name. */
const standsAlone = (claim: Contract): boolean =>
  claim.parties.length === 1 &&
  claim.kind === 'instrument' &&
  'name' in claim &&
  claim.name !== undefined &&
  /\b(join|acced|sign(ed|s)? (up|on)|left|leav|quit|withdr)/i.test(claim.quote)

/**
 * The parties of agreements and clauses whose own words name none, or one: those of the agreement that the text told
 * before, else the two states that it is about.
 */
export const fillContracting = (claims: Claim[], discourse: Discourse): Claim[] =>
  claims
    .map((claim) => filled(claim, claims, discourse))
    .filter((claim) => !isContract(claim) || claim.kind === 'clause' || claim.parties.length > 0 || discourse.mentions.length > 0)

const filled = (claim: Claim, claims: readonly Claim[], discourse: Discourse): Claim => {
  const fighters = isContract(claim) ? ofTruce(claim, claims) : undefined
  if (fighters) return { ...claim, parties: [...fighters].sort() } as Claim
  if (!isContract(claim) || isWhole(claim) || standsAlone(claim)) return claim
  const { treaty } = discourse
  if (claim.parties.length === 0 && treaty.parties.length > 0) return { ...claim, parties: treaty.parties }
  if (claim.parties.length === 0 && treaty.whole) return claim
  const parties =
    (claim.parties.length === 0 && isNew(claim) ? fromSentence(claim, discourse) : undefined) ??
    fromContracts(claim, claims) ??
    fromText(claim, claims, discourse)
  return { ...claim, parties: [...parties].sort() } as Claim
}
