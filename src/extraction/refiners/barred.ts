import type { Claim, ClaimKind, PartyId } from '../../base/index.ts'
import { nobodysPartner } from '../actors/crises.ts'
import { isArmedGroup } from '../lexicon/party-types.ts'
import type { Directed, Side } from './party-features.ts'

const ofRebels = /\b(?:rebels?|insurgents?|militants?|gunm[ae]n|guerrillas?|separatists?|mutineers?)\b/i

/** "Rebel fighters seized the town", "gunmen of a northern militia attacked": who acts is a band. */
const bandActs = new RegExp(
  String.raw`^(?:[\w'’-]+\s+){0,3}(?:rebels?|insurgents?|militants?|gunm[ae]n|guerrillas?|` +
    String.raw`separatists?|mutineers?|mercenar(?:y|ies)|jihadists?|raiders|Islamists?|fighters of)\b(?! (?:said|have said))`,
  'i',
)

/** "a military operation against independence supporters": what is struck is no state. */
const atRebels = new RegExp(
  String.raw`\b(?:against|on|at|targeting|attacked|bombed|shelled|struck|killed)\s+(?:[\w'’-]+\s+){0,3}` +
    '(?:rebels?|insurgents?|militants?|gunm[ae]n|guerrillas?|separatists?|mutineers?|militiam[ae]n|jihadists?|terrorists?|protesters|' +
    String.raw`independence (?:supporters|fighters))\b`,
  'i',
)

/** Rungs that are help, or at least no harm: who answers so to a crisis did not cause it. */
const helpful = new Set(['rhetorical', 'diplomatic', 'economic', 'enabling', 'materiel', 'show_of_force', 'fights'])

/** Those who helped the one attacked, or lamented with it. */
const helpersOf = (claims: readonly Claim[], victim: PartyId): PartyId[] =>
  claims.flatMap((claim) =>
    claim.kind === 'response' &&
    claim.to_party === victim &&
    claim.from_party !== null &&
    claim.polarity === 'affirmed' &&
    claim.rung !== undefined &&
    helpful.has(claim.rung)
      ? [claim.from_party]
      : [],
  )

/** Those whom a party fights for, or who asked it for help: it strikes others. */
const helpedBy = (claims: readonly Claim[], helper: PartyId): PartyId[] =>
  claims.flatMap((claim) =>
    claim.kind === 'response' && claim.from_party === helper && claim.rung === 'fights' && claim.polarity === 'affirmed' && claim.to_party
      ? [claim.to_party]
      : claim.kind === 'appeal' && claim.to_party === helper && claim.polarity === 'affirmed' && claim.from_party
        ? [claim.from_party]
        : [],
  )

const attackersOf = (claims: readonly Claim[], victim: PartyId): PartyId[] =>
  claims.flatMap((claim) =>
    claim.kind === 'attack' &&
    claim.act === 'used' &&
    claim.to_party === victim &&
    claim.from_party !== null &&
    claim.polarity === 'affirmed'
      ? [claim.from_party]
      : [],
  )

/** Armed groups that attack a state: who arms or helps one says so, and in other sentences the state is meant. */
const bandsAtWar = (claims: readonly Claim[]): Set<PartyId> =>
  new Set(
    claims.flatMap((claim) =>
      claim.kind === 'attack' && claim.from_party !== null && claim.to_party !== null && claim.polarity === 'affirmed'
        ? [claim.from_party, claim.to_party].filter(isArmedGroup)
        : [],
    ),
  )

/** Who attacks or threatens, and is not attacked: nobody who asks others for help. */
const aggressorsIn = (claims: readonly Claim[]): Set<PartyId> => {
  const attacks = claims.flatMap((claim) => (claim.kind === 'attack' && claim.polarity === 'affirmed' ? [claim] : []))
  const victims = new Set(attacks.map((attack) => attack.to_party))
  return new Set(attacks.flatMap(({ from_party: id }) => (id !== null && !victims.has(id) ? [id] : [])))
}

const helpKinds = new Set<ClaimKind>(['pledge', 'delivery', 'response', 'assessment', 'appeal'])

/** Who handed the goods over: they are lost by whom they were given to. */
const giversOf = (claims: readonly Claim[], item: string | undefined): PartyId[] =>
  claims.flatMap((claim) =>
    claim.kind === 'delivery' && claim.polarity === 'affirmed' && claim.item === item && claim.from_party !== null
      ? [claim.from_party]
      : [],
  )

/**
 * Parties that an open side cannot be, whatever speaks for them: a state as the attacker where rebels are, a helper of the
 * victim as its attacker, the giver of goods as the one who lost them, an attacker as the one whom its victim asks for help.
 */
export const isBarred = (claim: Directed, side: Side, claims: readonly Claim[]): ((id: PartyId) => boolean) => {
  const known = side === 'from_party' ? claim.to_party : claim.from_party
  // Whose prisoners are guarded, or whose fighters are taken home, is nobody to whom that was promised.
  if (claim.made_by?.startsWith('help/service') === true && side === 'to_party') return () => true
  if (claim.kind === 'loss' && side === 'to_party') {
    const givers = new Set(giversOf(claims, claim.item))
    return (id) => givers.has(id)
  }
  if ((claim.kind === 'attack' || claim.kind === 'loss') && side === 'from_party' && bandActs.test(claim.quote ?? ''))
    return (id) => !isArmedGroup(id)
  if (claim.kind === 'attack' && side === 'from_party') {
    const helpers = known === null ? [] : helpersOf(claims, known)
    const rebels = ofRebels.test(claim.quote ?? '') && known !== null && !isArmedGroup(known)
    return (id) => helpers.includes(id) || (rebels && !isArmedGroup(id))
  }
  if (claim.kind === 'attack' && side === 'to_party' && known !== null) {
    const helped = helpedBy(claims, known)
    const rebels = atRebels.test(claim.quote ?? '') && !isArmedGroup(known)
    return (id) => helped.includes(id) || (rebels && !isArmedGroup(id))
  }
  if (known !== null && ((claim.kind === 'appeal' && side === 'to_party') || (claim.kind === 'response' && side === 'from_party'))) {
    const attackers = attackersOf(claims, known)
    return (id) => attackers.includes(id)
  }
  if (side === 'from_party' && known !== null && (claim.kind === 'pledge' || claim.kind === 'delivery')) {
    const attackers = attackersOf(claims, known)
    return (id) => attackers.includes(id)
  }
  if (claim.kind === 'appeal' && side === 'from_party') {
    const attackers = aggressorsIn(claims)
    return (id) => attackers.has(id)
  }
  if (side === 'to_party' && helpKinds.has(claim.kind)) {
    const bands = bandsAtWar(claims)
    return (id) => bands.has(id) || nobodysPartner.has(id)
  }
  return () => false
}
