import type { PartyId } from '../base/index.ts'
import type { AccountClaims, ToldDelivery } from './account-columns.ts'
import { countOf, sourcesOf } from './counts.ts'
import { distinct, groupBy } from './group.ts'
import type { Replacement, Replacer } from './item-record.ts'

const replacerOf = (by: PartyId | null, patron: PartyId | null, holder: PartyId | null): Replacer => {
  if (by === null) return 'not_said'
  if (by === holder) return 'self'
  if (by === patron) return 'patron'
  return patron === null ? 'not_said' : 'third_party'
}

const saidOf = (yes: readonly ToldDelivery[], no: readonly ToldDelivery[]): Replacement['said'] => {
  if (yes.length === 0) return 'denied'
  return no.length > 0 ? 'contested' : 'affirmed'
}

/** Who made a loss good and who did not: one entry for each party that is named. */
export const replacementsOf = (claims: AccountClaims, patron: PartyId | null, holder: PartyId | null): readonly Replacement[] => {
  const told = [...claims.replaced, ...claims.not_replaced]
  const made_good = new Set(claims.replaced)
  return [...groupBy(told, ({ from_party }) => from_party)].map(([by, group]) => {
    const yes = group.filter((one) => made_good.has(one))
    const no = group.filter((one) => !made_good.has(one))
    return {
      replaced_by: replacerOf(by, patron, holder),
      by,
      said: saidOf(yes, no),
      count: countOf(yes, (claim) => claim.event_on),
      claims: distinct(group.map(({ id }) => id)),
      sources: sourcesOf(group),
    }
  })
}
