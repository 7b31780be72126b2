import type { LinkRelation } from '../../base/index.ts'
import { mergesOf } from '../judgements/merges.ts'
import type { Proposal } from '../matching/record.ts'
import type { Facts, ToldClaim } from '../record.ts'
import { quantityText, timeText } from './items.ts'
import type { Conflict } from './record.ts'
import { conflictOf, readingsBy } from './reading.ts'
import type { Lookup } from './reading.ts'

/** From this score on two claims are taken to render one statement, unless a person said that they do not. */
export const SAME_STATEMENT = 0.6

/** What a claim makes its speaker say, in the codes of the record. */
const saidBy = ({ claim }: ToldClaim): string => {
  const said = claim as unknown as Partial<Record<'act' | 'rung' | 'verdict' | 'obligation', string>>
  const what = [claim.kind, said.act ?? said.rung ?? said.verdict ?? said.obligation]
  const how = [claim.polarity === 'denied' ? 'denied' : undefined, claim.modality === 'actual' ? undefined : claim.modality]
  const quantity = 'quantity' in claim && claim.quantity !== undefined ? quantityText(claim.quantity) : undefined
  const due = claim.kind === 'pledge' && claim.due_on !== undefined ? `due ${timeText(claim.due_on)}` : undefined
  return [...what, ...how, quantity, due].filter((part) => part !== undefined).join(' ')
}

const pairKey = (relation: LinkRelation, from: string, to: string): string => `${relation} ${[from, to].sort().join(' ')}`

/** One statement that texts render in ways which differ: one speaker, one occasion. */
export const statementConflicts = ({ decisions }: Facts, proposals: readonly Proposal[], lookup: Lookup): readonly Conflict[] => {
  const refused = new Set(decisions.unlinked.map(({ relation, from, to }) => pairKey(relation, from, to)))
  const proposed = proposals.filter(({ score, from, to }) => score >= SAME_STATEMENT && !refused.has(pairKey('same_statement', from, to)))
  const pairs = [...decisions.links, ...proposed].filter(({ relation }) => relation === 'same_statement')
  return mergesOf(pairs.map(({ from, to }) => ({ claims: [from, to], seq: 0 }))).flatMap(({ claims }) => {
    const first = lookup.get(claims[0]!)
    if (!first) return []
    const item = claims
      .map((id) => lookup.get(id)?.claim)
      .find((claim) => claim !== undefined && 'item' in claim && claim.item !== undefined)
    const named = item !== undefined && 'item' in item ? [`delivered of ${item.item}`, `promised of ${item.item}`] : []
    return conflictOf(
      {
        about: 'statement',
        from_party: first.from_party,
        to_party: first.to_party,
        subject: first.claim.speaker[0] ?? null,
        field: 'rendering',
        moves: named,
      },
      readingsBy(claims, lookup, saidBy),
    )
  })
}
