import { overlapOf } from '../../base/index.ts'
import type { Claim } from '../../base/index.ts'

const parties = (claim: Claim): string =>
  'parties' in claim && claim.parties ? claim.parties.join('+') : `${claim.from_party ?? '?'}>${claim.to_party ?? '?'}`

const item = (claim: Claim): string => ('item' in claim ? (claim.item ?? '') : '')

/** "Two frigates ordered in 2016 are late": the order and what became of it are two facts. */
const fates = /^(delayed|suspended|cancelled|refused|reinstated)$/

/** What tells two facts of one kind apart that stand in the same words. */
const nature = (claim: Claim): string | undefined =>
  claim.kind === 'instrument'
    ? claim.act
    : claim.kind === 'clause'
      ? claim.obligation
      : claim.kind === 'assessment'
        ? claim.verdict
        : claim.kind === 'response'
          ? claim.rung
          : claim.kind === 'pledge' && fates.test(claim.act)
            ? claim.act
            : undefined

/** One finder that gives two days for the same words tells of two events: "Armenia (2020, 2023)". */
const sameMaker = (a: Claim, b: Claim): boolean =>
  a.made_by !== b.made_by || a.event_on === undefined || b.event_on === undefined || String(a.event_on) === String(b.event_on)

/** "A loan of 2 billion and a grant of 150 million": two sums are two facts. */
const otherSums = (a: Claim, b: Claim): boolean => {
  const [one, other] = [a, b].map((claim) => ('quantity' in claim ? claim.quantity : undefined))
  return item(a) === 'money' && one !== undefined && other !== undefined && JSON.stringify(one) !== JSON.stringify(other)
}

/** The same fact, read from the same words by two finders: one fact, one claim. */
const isTwin = (a: Claim, b: Claim): boolean =>
  overlapOf(a.evidence, b.evidence) > 0 &&
  a.kind === b.kind &&
  a.polarity === b.polarity &&
  nature(a) === nature(b) &&
  item(a) === item(b) &&
  !otherSums(a, b) &&
  sameMaker(a, b) &&
  partiesAgree(a, b)

/** One names some of the parties of the same agreement, the other more. */
const isPart = (a: Claim, b: Claim): boolean =>
  'parties' in a &&
  'parties' in b &&
  a.parties !== undefined &&
  b.parties !== undefined &&
  a.kind === 'instrument' &&
  a.parties.every((id) => b.parties!.includes(id))

/** Equal, or one knows a side that the other leaves open. */
const partiesAgree = (a: Claim, b: Claim): boolean =>
  parties(a) === parties(b) ||
  isPart(a, b) ||
  isPart(b, a) ||
  (!('parties' in a && a.parties) &&
    !('parties' in b && b.parties) &&
    (a.from_party === b.from_party || a.from_party === null || b.from_party === null) &&
    (a.to_party === b.to_party || a.to_party === null || b.to_party === null))

/** Of two readings of one fact the one that knows more is kept; of equals the earlier in the list of finders. */
const knows = (claim: Claim): number =>
  Object.values(claim).filter((value) => value !== undefined && value !== null).length +
  ('parties' in claim ? (claim.parties?.length ?? 0) : 0)

/** Units of a text that share one list of claims. */
const cell = 256

/** The cells of a text over which the evidence of a claim goes. */
const cellsOf = ({ evidence: [start, end] }: Claim): number[] => {
  const first = Math.floor(start / cell)
  return Array.from({ length: Math.floor((end - 1) / cell) - first + 1 }, (_, at) => first + at)
}

/**
 * Claims without those that tell the same fact from the same words. Only claims of the same cells are compared: time grows
 * with the length of a text and not with its square.
 */
export const withoutTwins = (claims: readonly Claim[]): Claim[] => {
  const kept: Claim[] = []
  const places = new Map<number, number[]>()
  const enter = (claim: Claim, at: number): void => {
    for (const each of cellsOf(claim)) places.set(each, [...(places.get(each) ?? []), at])
  }
  for (const claim of claims) {
    const near = cellsOf(claim).flatMap((each) => places.get(each) ?? [])
    const at = near.reduce((first, each) => (each < first && isTwin(kept[each]!, claim) ? each : first), kept.length)
    if (at === kept.length) kept.push(claim)
    else if (knows(claim) > knows(kept[at]!)) kept[at] = claim
    else continue
    enter(claim, at)
  }
  return kept
}
