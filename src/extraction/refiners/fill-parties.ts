import { holds } from '../../base/index.ts'
import type { Claim, ClaimKind, PartyId } from '../../base/index.ts'
import type { Discourse } from '../scene/scene.ts'

type Side = 'from_party' | 'to_party'
type Directed = Claim & { readonly from_party: PartyId | null; readonly to_party: PartyId | null }

/** Kinds whose sides run along the same relation, so that one tells the other's missing side; -1 where it runs backwards. */
const families: Readonly<Record<string, Partial<Record<ClaimKind, 1 | -1>>>> = {
  goods: { pledge: 1, delivery: 1, appeal: -1, response: 1, assessment: 1 },
  force: { attack: 1, loss: 1 },
  help: { response: 1, assessment: 1, pledge: 1, delivery: 1, appeal: -1 },
}
const familyOf: Partial<Record<ClaimKind, string>> =
  { pledge: 'goods', delivery: 'goods', appeal: 'goods', attack: 'force', loss: 'force', response: 'help', assessment: 'help' }

const isDirected = (claim: Claim): claim is Directed => claim.kind !== 'instrument' && !('parties' in claim && claim.parties)

const itemOf = (claim: Claim): string => ('item' in claim ? (claim.item ?? '').split(' ').at(-1)!.replace(/s$/, '') : '')

const goods: ReadonlySet<ClaimKind> = new Set(['pledge', 'delivery'])

/** Money goes the other way than what is paid for. Gifts of money are told with both sides, and are none. */
const paysFor = (claim: Claim): boolean => /\/(price|payment|debt)$/.test(claim.made_by ?? '')

/** The dyad of another claim, turned into the direction of a kind. */
const turned = (claim: Directed, kind: ClaimKind, isForPay: boolean): { from: PartyId | null; to: PartyId | null } | undefined => {
  const family = families[familyOf[kind] ?? '']
  const [own, other] = [family?.[kind], family?.[claim.kind]]
  if (own === undefined || other === undefined) return undefined
  return (own === other) !== isForPay ? { from: claim.from_party, to: claim.to_party } : { from: claim.to_party, to: claim.from_party }
}

/** Nearer claims tell more, earlier ones more than later ones, and those on the same item most. */
const far = (claim: Claim, other: Claim): number => {
  const ahead = other.evidence[0] - claim.evidence[0]
  const item = itemOf(claim) !== '' && itemOf(claim) === itemOf(other) ? 0 : 1500
  const kin = other.kind === claim.kind || (goods.has(claim.kind) && goods.has(other.kind)) ? 0 : other.kind === 'appeal' ? 500 : 2500
  return (ahead > 0 ? ahead * 2 + 200 : -ahead) + item + kin
}

/** What is told of gifts of money says nothing of goods, and the other way round; prices do. */
const speaksFor = (claim: Claim, other: Claim): boolean =>
  !goods.has(claim.kind) || !goods.has(other.kind) || isOfMoney(claim) === isOfMoney(other) || paysFor(claim) || paysFor(other)

const nearest = (claim: Directed, claims: readonly Claim[]): { from: PartyId; to: PartyId }[] =>
  claims.filter((other): other is Directed => other !== claim && isDirected(other) && speaksFor(claim, other)).sort((a, b) => far(claim, a) - far(claim, b))
    .map((other) => turned(other, claim.kind, goods.has(other.kind) && paysFor(claim) !== paysFor(other))).filter((dyad): dyad is { from: PartyId; to: PartyId } => !!dyad && dyad.from !== null && dyad.to !== null)

const salient = (discourse: Discourse): PartyId[] => {
  const counts = new Map<PartyId, number>()
  for (const mention of discourse.mentions) counts.set(mention.id, (counts.get(mention.id) ?? 0) + (mention.place ? 0.3 : 1))
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id)
}

/**
 * The other side of an attack where no other attack tells it. Who is attacked is most likely who is helped in the same text; else
 * one other party must be what the text is about.
 */
const otherSide = (discourse: Discourse, claims: readonly Claim[], known: PartyId, side: Side): PartyId | null => {
  if (side === 'from_party') return null
  const received = (id: PartyId): number => claims.filter((claim) => goods.has(claim.kind) && isDirected(claim) && claim.to_party === id && !isOfMoney(claim)).length
  const named = (id: PartyId): number => discourse.mentions.filter((mention) => mention.id === id).length
  const [first, second] = [...new Set(discourse.mentions.map((mention) => mention.id))].filter((id) => id !== known)
    .map((id): [PartyId, number] => [id, named(id) + 2 * received(id)]).sort((a, b) => b[1] - a[1])
  return first && first[1] >= 1.2 * (second?.[1] ?? 0) ? first[0] : null
}

/** Who got the goods that were lost, if the text tells of it. */
const holderOf = (claim: Directed, claims: readonly Claim[], known: PartyId): PartyId | undefined => {
  const given = claims.filter((other): other is Directed => goods.has(other.kind) && isDirected(other) && itemOf(other) === itemOf(claim) && other.to_party !== null && other.to_party !== known)
  return given.sort((a, b) => far(claim, a) - far(claim, b))[0]?.to_party ?? undefined
}

/** Several receivers of one gift are not its givers: those on the other side of claims from the same words. */
const siblings = (claim: Directed, claims: readonly Claim[], side: Side): Set<PartyId> => {
  const other = side === 'to_party' ? 'from_party' : 'to_party'
  const same = claims.filter((each): each is Directed => each !== claim && isDirected(each) && each.kind === claim.kind && holds(each.evidence, claim.evidence) && holds(claim.evidence, each.evidence))
  return new Set(same.flatMap((each) => each[other] ?? []))
}

const isOfMoney = (claim: Claim): boolean => 'item' in claim && claim.item === 'money'

/** Who gives, or gets, the goods in most claims of a text. */
const usualSide = (claims: readonly Claim[], side: Side, known: PartyId, barred: ReadonlySet<PartyId>): PartyId | undefined => {
  const counts = new Map<PartyId, number>()
  for (const each of claims) {
    if (!isDirected(each) || !goods.has(each.kind) || isOfMoney(each)) continue
    const id = each[side]
    if (id !== null && id !== known && !barred.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

const filledSide = (claim: Directed, side: Side, known: PartyId, claims: readonly Claim[], discourse: Discourse): PartyId | null => {
  const twin = claims.find((other) => other !== claim && other.kind === claim.kind && isDirected(other) && other[side] !== null && other[side] !== known && holds(other.evidence, claim.evidence))
  if (twin) return (twin as Directed)[side]
  const held = claim.kind === 'loss' && side === 'to_party' ? holderOf(claim, claims, known) : undefined
  if (held) return held
  const barred = siblings(claim, claims, side)
  const dyads = nearest(claim, claims).filter((dyad) => !barred.has(side === 'to_party' ? dyad.to : dyad.from))
  const same = dyads.find((dyad) => (side === 'to_party' ? dyad.from : dyad.to) === known)
  if (same) return side === 'to_party' ? same.to : same.from
  const usual = goods.has(claim.kind) && !isOfMoney(claim) ? usualSide(claims, side, known, barred) : undefined
  if (usual) return usual
  const reversed = dyads.find((dyad) => (side === 'to_party' ? dyad.to : dyad.from) === known)
  if (reversed) return side === 'to_party' ? reversed.from : reversed.to
  const lastVictim = claim.kind === 'attack' && side === 'to_party' ? dyads.find((dyad) => dyad.to !== known)?.to : undefined
  if (claim.kind === 'attack') return lastVictim ?? otherSide(discourse, claims, known, side)
  return salient(discourse).filter((id) => !barred.has(id)).slice(0, 2).find((id) => id !== known) ?? null
}

const withSides = (claim: Directed, from_party: PartyId | null, to_party: PartyId | null): Claim => ({ ...claim, from_party, to_party }) as Claim

const fill = (claim: Claim, claims: readonly Claim[], discourse: Discourse): Claim => {
  if (!isDirected(claim) || familyOf[claim.kind] === undefined || (claim.kind === 'assessment' && claim.from_party !== null)) return claim
  const { from_party, to_party } = claim
  if (from_party !== null && to_party !== null) return claim
  if (from_party === null && to_party === null) {
    const dyad = nearest(claim, claims)[0]
    return dyad ? withSides(claim, dyad.from, dyad.to) : claim
  }
  return from_party === null
    ? withSides(claim, filledSide(claim, 'from_party', to_party!, claims, discourse), to_party)
    : withSides(claim, from_party, filledSide(claim, 'to_party', from_party, claims, discourse))
}

const needsParty: ReadonlySet<ClaimKind> = new Set(['pledge', 'delivery', 'loss', 'response', 'appeal', 'assessment'])

/** Where one side is open in itself the other one helps; such claims then tell more about those that name nobody. */
const fillOnce = (claims: readonly Claim[], discourse: Discourse, both: boolean): Claim[] =>
  claims.map((claim) => (isDirected(claim) && (claim.from_party === null && claim.to_party === null) === both ? fill(claim, claims, discourse) : claim))

/**
 * A side that a sentence leaves open is filled where the rest of the text makes it clear: by the nearest claim on the same
 * item or relation, else by the parties that the text is about. What then has no party at all is no claim between states.
 */
export const fillParties = (claims: Claim[], discourse: Discourse): Claim[] =>
  fillOnce(fillOnce(claims, discourse, false), discourse, true)
    .filter((claim) => !needsParty.has(claim.kind) || claim.from_party !== null || claim.to_party !== null)
