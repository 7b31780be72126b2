import type { DayRange } from './day.ts'
import type { Span } from './span.ts'

/** ISO 3166 alpha-3 of a state, or the short upper-case code of a group (`NATO`, `HEZBOLLAH`). */
export type PartyId = string
export type Polarity = 'affirmed' | 'denied'
export type Modality = 'actual' | 'future' | 'possible' | 'conditional'
export type Money = { readonly amount: number; readonly currency: string }
/** A count, bounds of a count, or a sum of money. Absent means that the text does not say. */
export type Quantity = number | readonly [low: number, high: number] | Money

export const instrumentActs = [
  'proposed',
  'negotiated',
  'signed',
  'ratified',
  'in_force',
  'extended',
  'suspended',
  'violated',
  'terminated',
] as const
export const pledgeActs = ['made', 'reaffirmed', 'ordered', 'delayed', 'suspended', 'reinstated', 'cancelled', 'refused'] as const
export const attackActs = ['threatened', 'used'] as const
export const appealActs = ['asked', 'invoked', 'expected'] as const
export const obligations = [
  'defense',
  'offense',
  'neutrality',
  'nonaggression',
  'consultation',
  'nonaid',
  'materiel',
  'basing',
  'intelligence',
  'economic',
  'training',
  'other',
] as const
/** Ordered from the worst that a partner can do to the most that it can do. */
export const rungs = [
  'fights_partner',
  'aids_adversary',
  'withholds',
  'equidistance',
  'silence',
  'rhetorical',
  'diplomatic',
  'economic',
  'enabling',
  'materiel',
  'show_of_force',
  'fights',
] as const
export const verdicts = ['reliable', 'unreliable', 'motive', 'capacity', 'dependence', 'other'] as const
export const claimKinds = ['instrument', 'clause', 'pledge', 'delivery', 'loss', 'attack', 'appeal', 'response', 'assessment'] as const

export type InstrumentAct = (typeof instrumentActs)[number]
export type PledgeAct = (typeof pledgeActs)[number]
export type AttackAct = (typeof attackActs)[number]
export type AppealAct = (typeof appealActs)[number]
export type Obligation = (typeof obligations)[number]
export type Rung = (typeof rungs)[number]
export type Verdict = (typeof verdicts)[number]
export type ClaimKind = (typeof claimKinds)[number]

/** What every claim has, whatever its kind. Field names are those of the coding rule (docs/codebook.md). */
interface Said {
  readonly polarity: Polarity
  readonly modality: Modality
  readonly event_on?: DayRange
  /** Nearest speaker first, outermost (another outlet) last; empty in the text's own voice. */
  readonly speaker: readonly string[]
  readonly evidence: Span
  readonly quote: string
  /** Id of the document that the evidence stands in. */
  readonly document?: string
  /** The finder, model or person that made the claim. */
  readonly made_by?: string
}

interface Directed {
  readonly from_party: PartyId | null
  readonly to_party: PartyId | null
}

export interface InstrumentClaim extends Said {
  readonly kind: 'instrument'
  readonly from_party: null
  readonly to_party: null
  readonly parties: readonly PartyId[]
  readonly act: InstrumentAct
  readonly name?: string
}
export interface ClauseClaim extends Said, Directed {
  readonly kind: 'clause'
  /** Absent when the clause binds one side only: then the two parties are named. */
  readonly parties?: readonly PartyId[]
  readonly obligation: Obligation
  readonly name?: string
}
export interface PledgeClaim extends Said, Directed {
  readonly kind: 'pledge'
  readonly item?: string
  readonly quantity?: Quantity
  readonly act: PledgeAct
  readonly due_on?: DayRange
}
export interface DeliveryClaim extends Said, Directed {
  readonly kind: 'delivery'
  readonly item?: string
  readonly quantity?: Quantity
  /** What the delivery makes good, if the text says so. */
  readonly replaces?: string
}
export interface LossClaim extends Said, Directed {
  readonly kind: 'loss'
  readonly item?: string
  readonly quantity?: Quantity
}
export interface AttackClaim extends Said, Directed {
  readonly kind: 'attack'
  readonly act: AttackAct
}
export interface AppealClaim extends Said, Directed {
  readonly kind: 'appeal'
  readonly act: AppealAct
  readonly item?: string
  readonly quantity?: Quantity
}
export interface ResponseClaim extends Said, Directed {
  readonly kind: 'response'
  /** Absent when the text denies a response without naming one. */
  readonly rung?: Rung
}
export interface AssessmentClaim extends Said, Directed {
  readonly kind: 'assessment'
  readonly verdict: Verdict
}

/** One thing that a text says about what parties promised, owe, gave, lost, did or failed to do. */
export type Claim =
  | InstrumentClaim
  | ClauseClaim
  | PledgeClaim
  | DeliveryClaim
  | LossClaim
  | AttackClaim
  | AppealClaim
  | ResponseClaim
  | AssessmentClaim

/** In the order of the text; of two that begin at one place the shorter first. */
export const byPlace = (a: Claim, b: Claim): number => a.evidence[0] - b.evidence[0] || a.evidence[1] - b.evidence[1]
