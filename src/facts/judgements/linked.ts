import type { ClaimId } from '../../base/index.ts'
import type { ToldClaim } from '../record.ts'
import type { ByHand, Decisions } from './record.ts'

type Account = NonNullable<ByHand['account']>

const itemOf = ({ claim }: ToldClaim): string | null => ('item' in claim ? (claim.item ?? null) : null)

const accountOf = (one: ToldClaim, placed: ReadonlyMap<ClaimId, Account>): Account =>
  placed.get(one.id) ?? { from_party: one.from_party, item: itemOf(one) }

/** Accounts by link: first deliveries by their pledges, then losses by their deliveries, wherever these have come to stand. */
const accountsByLink = (told: ReadonlyMap<ClaimId, ToldClaim>, links: Decisions['links']): ReadonlyMap<ClaimId, Account> => {
  const placed = new Map<ClaimId, Account>()
  for (const [relation, kind] of [
    ['fulfils', 'delivery'],
    ['loses', 'loss'],
  ] as const) {
    for (const link of links.filter((one) => one.relation === relation)) {
      const [from, to] = [told.get(link.from), told.get(link.to)]
      if (from && to && to.claim.kind === kind && from.to_party === to.to_party) placed.set(to.id, accountOf(from, placed))
    }
  }
  return placed
}

/** Gives claims what people's links and merges say of them; without any the claims are returned as they are. */
export const linkByHand = (told: readonly ToldClaim[], { links, merges }: Pick<Decisions, 'links' | 'merges'>): readonly ToldClaim[] => {
  if (links.length + merges.length === 0) return told
  const byId = new Map(told.map((one) => [one.id, one]))
  const accounts = accountsByLink(byId, links)
  const replacing = links.filter(({ relation }) => relation === 'replaces')
  const makesGood = new Map(replacing.map(({ from, to }) => [to, byId.get(from)]))
  const sameAs = new Map(merges.flatMap(({ claims }) => claims.map((id) => [id, claims[0]!] as const)))
  return told.map((one) => {
    const [account, same_as, lost] = [accounts.get(one.id), sameAs.get(one.id), makesGood.get(one.id)]
    const makes_good = lost === undefined || one.claim.kind !== 'delivery' ? null : itemOf(lost)
    if (!account && !same_as && makes_good === null) return one
    return { ...one, by_hand: { ...(account && { account }), ...(same_as && { same_as }), ...(makes_good !== null && { makes_good }) } }
  })
}
