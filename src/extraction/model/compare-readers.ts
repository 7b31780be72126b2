import { byPlace, type Claim } from '../../base/index.ts'
import { saysTheSame, sharedWords } from './same-claim.ts'

/** What two readers of one text have in common and what only one of them says, each in the order of the text. */
export interface Comparison {
  readonly both: readonly { readonly rules: Claim; readonly model: Claim }[]
  readonly rules_only: readonly Claim[]
  readonly model_only: readonly Claim[]
}

/** For each claim of the one reader those of the other whose words touch its own, by their places in the other's list. */
const touching = (claims: readonly Claim[]): ((one: Claim) => number[]) => {
  const order = claims.map((_, at) => at).sort((a, b) => claims[a]!.evidence[0] - claims[b]!.evidence[0])
  const starts = order.map((at) => claims[at]!.evidence[0])
  const longest = claims.reduce((most, { evidence: [start, end] }) => Math.max(most, end - start), 0)
  return ({ evidence: [start, end] }) => {
    const found: number[] = []
    for (let at = firstAtLeast(starts, start - longest); at < order.length && starts[at]! < end; at++) {
      if (claims[order[at]!]!.evidence[1] > start) found.push(order[at]!)
    }
    return found
  }
}

const firstAtLeast = (sorted: readonly number[], least: number): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}

/** Pairs the claims of two readers, each once, those that share most words first. */
export const compareReaders = (rules: readonly Claim[], model: readonly Claim[]): Comparison => {
  const near = touching(model)
  const pairs = rules.flatMap((one, r) =>
    near(one).flatMap((m) => (saysTheSame(one, model[m]!) ? [{ r, m, shared: sharedWords(one, model[m]!) }] : [])),
  )
  const used = { r: new Map<number, number>(), m: new Set<number>() }
  for (const { r, m } of pairs.sort((a, b) => b.shared - a.shared || a.r - b.r || a.m - b.m)) {
    if (used.r.has(r) || used.m.has(m)) continue
    used.r.set(r, m)
    used.m.add(m)
  }
  return {
    both: rules.flatMap((one, r) => (used.r.has(r) ? [{ rules: one, model: model[used.r.get(r)!]! }] : [])),
    rules_only: rules.filter((_, r) => !used.r.has(r)),
    model_only: model.filter((_, m) => !used.m.has(m)),
  }
}

const openSides = (claim: Claim): number =>
  'parties' in claim && claim.parties ? 0 : [claim.from_party, claim.to_party].filter((id) => id === null).length

/** Of two tellings of one claim the one that leaves fewer sides open; of equals that of the rules. */
const fuller = (rules: Claim, model: Claim): Claim => (openSides(model) < openSides(rules) ? model : rules)

/** All claims of both readers, each once; `made_by` says who made it and whether both did (see `saidBy`). */
export const sideBySide = ({ both, rules_only, model_only }: Comparison): Claim[] =>
  [
    ...both.map(
      ({ rules, model }): Claim => ({ ...fuller(rules, model), made_by: `both ${rules.made_by ?? 'rules'} ${model.made_by ?? 'model'}` }),
    ),
    ...[...rules_only, ...model_only].map((claim): Claim => ({ ...claim, made_by: `only ${claim.made_by ?? 'rules'}` })),
  ].sort(byPlace)
