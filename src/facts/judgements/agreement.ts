import type { ClaimId, Judgement, RecordedJudgement } from '../../base/index.ts'
import { inForce } from './in-force.ts'

export const agreementVerdicts = ['accept', 'edit', 'reject', 'unsure'] as const
export type AgreementVerdict = (typeof agreementVerdicts)[number]

/** How far two people decided alike about the claims that both looked at. */
export interface Agreement {
  readonly persons: readonly [string, string]
  /** Number of claims that both decided about. */
  readonly claims: number
  /** Share of them on which both decided alike. */
  readonly agreed: number
  /** Cohen's kappa; null where chance alone would make them agree on all. */
  readonly kappa: number | null
  /** Its interval of 95 %, within -1 and 1; null where kappa is. */
  readonly interval: readonly [low: number, high: number] | null
  /** Counts in the order of {@link agreementVerdicts}: rows the first person, columns the second. */
  readonly table: readonly (readonly number[])[]
}

const decidedOn = (judgement: Judgement): readonly [ClaimId, AgreementVerdict] | undefined => {
  if (judgement.verb === 'correct') return [judgement.claim, 'edit']
  if (judgement.verb === 'accept' || judgement.verb === 'reject' || judgement.verb === 'unsure') return [judgement.claim, judgement.verb]
  return undefined
}

/** What each person decided last about each claim, judgements that were taken back left out. */
const verdictsOf = (judgements: readonly RecordedJudgement[]): ReadonlyMap<string, ReadonlyMap<ClaimId, AgreementVerdict>> => {
  const persons = new Map<string, Map<ClaimId, AgreementVerdict>>()
  for (const { judgement } of inForce(judgements)) {
    const decided = decidedOn(judgement)
    if (!decided) continue
    const own = persons.get(judgement.person) ?? new Map<ClaimId, AgreementVerdict>()
    persons.set(judgement.person, own.set(...decided))
  }
  return persons
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

const tableOf = (
  first: ReadonlyMap<ClaimId, AgreementVerdict>,
  second: ReadonlyMap<ClaimId, AgreementVerdict>,
): readonly (readonly number[])[] =>
  agreementVerdicts.map((row) =>
    agreementVerdicts.map((column) => [...first].filter(([claim, verdict]) => verdict === row && second.get(claim) === column).length),
  )

const normalQuantile = 1.96

/** Kappa and its interval from a square table (J. Cohen 1960, A coefficient of agreement for nominal scales, with his standard error). */
const kappaOf = (table: readonly (readonly number[])[]): Pick<Agreement, 'claims' | 'agreed' | 'kappa' | 'interval'> => {
  const claims = sum(table.map(sum))
  const agreed = sum(table.map((row, at) => row[at]!)) / claims
  const chance = sum(table.map((row, at) => sum(row) * sum(table.map((other) => other[at]!)))) / claims ** 2
  if (chance === 1) return { claims, agreed, kappa: null, interval: null }
  const kappa = (agreed - chance) / (1 - chance)
  const error = Math.sqrt((agreed * (1 - agreed)) / claims) / (1 - chance)
  const within = (value: number): number => Math.min(1, Math.max(-1, value))
  return { claims, agreed, kappa, interval: [within(kappa - normalQuantile * error), within(kappa + normalQuantile * error)] }
}

/** The agreement of each two people who decided about a claim in common; those with most claims in common first. */
export const agreementOf = (judgements: readonly RecordedJudgement[]): readonly Agreement[] => {
  const persons = [...verdictsOf(judgements)].sort(([a], [b]) => (a < b ? -1 : 1))
  return persons
    .flatMap(([one, first], at) =>
      persons.slice(at + 1).map(([other, second]): Agreement => {
        const table = tableOf(first, second)
        return { persons: [one, other], ...kappaOf(table), table }
      }),
    )
    .filter(({ claims }) => claims > 0)
    .sort((a, b) => b.claims - a.claims)
}
