import { readFileSync } from 'node:fs'
import { claimIdOf, contentId, sha256 } from '../../src/base/index.ts'
import type { Claim, ClaimId, Day, LinkRelation } from '../../src/base/index.ts'
import type { Document } from '../../src/documents/index.ts'
import { candidatesOf } from '../../src/facts/matching/propose.ts'
import { featuresOf } from '../../src/facts/matching/features.ts'
import type { Features } from '../../src/facts/matching/features.ts'

interface Side {
  readonly document: { readonly outlet: string; readonly published_on?: Day; readonly text: string }
  readonly claim: Claim
}

/** A coded pair: whether two claims are linked by a relation, and why. */
export interface GoldPair {
  readonly id: string
  readonly relation: LinkRelation
  readonly linked: boolean
  readonly why: string
  readonly from: Side
  readonly to: Side
}

/** Pairs of a file of JSON lines. */
export const readPairs = (path: string): readonly GoldPair[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldPair)

const documentOf = ({ document }: Side): Document => ({
  kind: 'document',
  id: contentId(JSON.stringify([document.outlet, document.text])),
  label: document.outlet,
  text: document.text,
  sha256: sha256(document.text),
  blocks: [],
  anchors: [],
  outlet: document.outlet,
  ...(document.published_on !== undefined && { published_on: document.published_on }),
})

/** A pair as the matcher is given it. */
export interface AskedPair {
  readonly claims: readonly Claim[]
  readonly documents: readonly Document[]
  readonly from: ClaimId
  readonly to: ClaimId
}

export const askedPair = ({ from, to }: GoldPair): AskedPair => {
  const documents = [documentOf(from), documentOf(to)]
  const claims = [from, to].map((side, at) => ({ ...side.claim, document: documents[at]!.id }))
  const [fromId, toId] = claims.map(claimIdOf)
  return { claims, documents, from: fromId!, to: toId! }
}

/** What the matcher weighs of a pair; null where it does not consider the link at all. */
export const featuresOfPair = (pair: GoldPair): Features | null => {
  const { claims, documents, from, to } = askedPair(pair)
  const symmetric = pair.relation === 'same_fact' || pair.relation === 'same_statement'
  const found = candidatesOf(claims, documents).find(
    (one) =>
      one.relation === pair.relation &&
      ((one.from.told.id === from && one.to.told.id === to) || (symmetric && one.from.told.id === to && one.to.told.id === from)),
  )
  return found ? featuresOf(pair.relation, found.from, found.to) : null
}
