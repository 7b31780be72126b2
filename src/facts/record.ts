import type {
  AppealAct,
  AssessmentClaim,
  AttackAct,
  Claim,
  ClaimId,
  ClaimKind,
  Day,
  DayRange,
  InstrumentAct,
  Modality,
  Obligation,
  PartyId,
  Polarity,
  PledgeAct,
  Rung,
} from '../base/index.ts'
import type { Cluster } from './cluster-record.ts'
import type { ForceReading, TriggerAnswer } from './force-record.ts'
import type { Delay, DueReading, ItemStep, Replacement } from './item-record.ts'
import type { ByHand, Decisions } from './judgements/record.ts'
import type { Tally } from './tally-record.ts'

/** A claim as the facts use it. Every other record names claims by their ids and is looked up here. */
export interface ToldClaim {
  readonly id: ClaimId
  readonly claim: Claim
  /** Id of the document; empty when the claim names none and there is more than one. */
  readonly document: string
  readonly published_on: Day | null
  /** Who is answerable furthest upstream. Reports with the same upstream source count once. */
  readonly source: string
  /** The parties as merged: a side that the text leaves out stands here when the text has one candidate. */
  readonly from_party: PartyId | null
  readonly to_party: PartyId | null
  readonly merged: boolean
  /** What people's links and merges say of it, beyond its own words. */
  readonly by_hand?: ByHand
}

export type { Count, Tally } from './tally-record.ts'

export interface PledgeStep {
  readonly act: PledgeAct
  readonly polarity: Polarity
  readonly modality: Modality
  readonly event_on: DayRange | null
  readonly due_on: DayRange | null
  readonly claims: readonly ClaimId[]
}

/**
 * When a pledge is due. `no_reference`: no day is known against which to read it. `contested`: by one source the day has
 * passed, by another it has not.
 */
export interface Due {
  readonly status: 'no_date' | 'no_reference' | 'not_due' | 'overdue' | 'passed_not_said' | 'contested' | 'settled'
  readonly due_on: DayRange | null
  /** Each deadline that stands, with who names it; more than one where sources disagree. */
  readonly readings: readonly DueReading[]
  /** Days past the deadline over all readings: bounds; null where none has passed. */
  readonly late_days: readonly [low: number, high: number] | null
  readonly claims: readonly ClaimId[]
}

export const accountStates = [
  'arrived',
  'partly_arrived',
  'none_arrived',
  'not_said',
  'contested',
  'cancelled',
  'suspended',
  'refused',
  'planned',
  'unconfirmed',
  'pledge_denied',
  'arrived_without_pledge',
  'none_without_pledge',
  'expected_without_pledge',
  'lost_only',
] as const
export type AccountState = (typeof accountStates)[number]

/** The account of one item from one party to another. Counts and sums of money are never added to each other. */
export interface ItemAccount {
  readonly kind: 'item_account'
  readonly from_party: PartyId | null
  readonly to_party: PartyId | null
  /** As the texts write it; null when they name nothing. */
  readonly item: string | null
  /** The class that the table of items gives it; null when it gives none, or no table was handed in. */
  readonly item_class: string | null
  /** `count`, or the currency of a sum. */
  readonly unit: string
  /** A named type (`S-400`) or a class (`air defence system`). A class never settles a named type. */
  readonly naming: 'named' | 'class' | 'none'
  readonly state: AccountState
  readonly promised: Tally
  /** Of what was promised: under contract. */
  readonly ordered: Tally
  readonly delivered: Tally
  /** Cancelled, or released from. */
  readonly released: Tally
  readonly lost: Tally
  readonly lost_to: readonly PartyId[]
  readonly replaced: Tally
  readonly replaced_by: readonly PartyId[]
  /** By whom, and by whom not: patron, the loser itself, a third party. */
  readonly replacements: readonly Replacement[]
  /** promised - delivered - released; below zero when more came than was promised. */
  readonly outstanding: Tally
  readonly due: Due
  /** From the first pledge to the last delivery; null where either end is not dated. */
  readonly delay: Delay | null
  readonly steps: readonly PledgeStep[]
  /** Everything that is told of the item in order of time: `steps` with deliveries, losses and replacements. */
  readonly path: readonly ItemStep[]
  /** Told as planned, possible or expected: in no figure. */
  readonly open_claims: readonly ClaimId[]
  readonly claims: readonly ClaimId[]
}

export interface InstrumentStep {
  readonly act: InstrumentAct
  readonly polarity: Polarity
  readonly modality: Modality
  readonly event_on: DayRange | null
  /** When it was first published: orders a step that nobody dates. */
  readonly published_on: Day | null
  readonly claims: readonly ClaimId[]
}

export interface ClauseFact {
  readonly kind: 'clause_fact'
  readonly obligation: Obligation
  /** Bound and protected party of a one-sided clause; both null when it binds all parties. */
  readonly from_party: PartyId | null
  readonly to_party: PartyId | null
  readonly said: 'affirmed' | 'denied' | 'contested'
  readonly affirmed: readonly ClaimId[]
  readonly denied: readonly ClaimId[]
}

export const instrumentStates = ['in_force', 'not_in_force', 'signed', 'proposed', 'suspended', 'ended', 'contested', 'not_said'] as const
export type InstrumentState = (typeof instrumentStates)[number]

export interface InstrumentFact {
  readonly kind: 'instrument_fact'
  readonly id: string
  /** The name that most claims use comes first. */
  readonly names: readonly string[]
  readonly parties: readonly PartyId[]
  readonly state: InstrumentState
  readonly steps: readonly InstrumentStep[]
  /** Signed, ratified, in force and ended are separate steps; this is what they say together, one reading for each set of sources. */
  readonly in_force: readonly ForceReading[]
  readonly clauses: readonly ClauseFact[]
  readonly claims: readonly ClaimId[]
}

export interface AttackFact {
  readonly from_party: PartyId | null
  readonly act: AttackAct
  readonly said: 'affirmed' | 'denied' | 'contested' | 'possible'
  readonly event_on: DayRange | null
  readonly claims: readonly ClaimId[]
}

export interface AppealFact {
  readonly from_party: PartyId | null
  readonly to_party: PartyId | null
  readonly act: AppealAct
  readonly said: 'affirmed' | 'denied' | 'possible'
  readonly claims: readonly ClaimId[]
}

/** One rung of the ladder with all that is said of it. `rung` is null where a text denies a response without naming one. */
export interface RungFact {
  readonly rung: Rung | null
  readonly promised: readonly ClaimId[]
  readonly delivered: readonly ClaimId[]
  readonly denied: readonly ClaimId[]
  /** Offered, possible or conditional. */
  readonly possible: readonly ClaimId[]
}

export interface Required {
  readonly at_least: Rung | null
  readonly never: readonly Rung[]
  /** True when it is contested whether an instrument that asks or forbids was in force that day. */
  readonly contested: boolean
  readonly claims: readonly ClaimId[]
}

export interface Ladder {
  readonly responder: PartyId | null
  readonly required: Required
  /** Highest rungs; null when none is told. Never averaged. */
  readonly promised: Rung | null
  readonly delivered: Rung | null
  /** Most heavily armed rung first. */
  readonly rungs: readonly RungFact[]
  readonly claims: readonly ClaimId[]
}

export interface Crisis {
  readonly kind: 'crisis'
  readonly id: string
  /** The party in crisis. */
  readonly partner: PartyId | null
  readonly event_on: DayRange | null
  /** The first use of force: the day on which an obligation is put to the test. */
  readonly began_on: DayRange | null
  /** When a text first spoke of it: places a crisis that nobody dates. */
  readonly published_on: Day | null
  readonly attacks: readonly AttackFact[]
  readonly appeals: readonly AppealFact[]
  readonly ladders: readonly Ladder[]
  readonly claims: readonly ClaimId[]
}

export const triggerOutcomes = ['met', 'not_met', 'not_in_force', 'no_clause', 'contested', 'not_said'] as const
export type TriggerOutcome = (typeof triggerOutcomes)[number]

/** Whether a crisis put an obligation to the test, and what is on record of the bound party then. */
export interface TriggerTest {
  readonly kind: 'trigger_test'
  readonly crisis: string
  /** Id of the instrument in which the clause stands. */
  readonly instrument: string
  /** Id of an older instrument of the same parties that was in force when this one was not. */
  readonly falls_back_to: string | null
  readonly obligation: Obligation
  readonly bound: PartyId
  readonly protected_party: PartyId
  readonly outcome: TriggerOutcome
  /** Whether a text says that the instrument was in force when force was used. */
  readonly in_force: 'yes' | 'no' | 'contested' | 'not_said'
  /** `not_applicable` unless the trigger was met. */
  readonly performance: 'kept' | 'short' | 'against' | 'contested' | 'not_said' | 'not_applicable'
  /** The five questions in their order. */
  readonly questions: readonly TriggerAnswer[]
  /** True when the clause was plainly put to the test: only such cases enter a strict rate. Others are listed. */
  readonly strict: boolean
  readonly clause_claims: readonly ClaimId[]
  readonly attack_claims: readonly ClaimId[]
  readonly response_claims: readonly ClaimId[]
}

export interface AssessmentFact {
  readonly from_party: PartyId | null
  readonly to_party: PartyId | null
  readonly verdict: AssessmentClaim['verdict']
  readonly polarity: Polarity
  readonly modality: Modality
  readonly speaker: readonly string[]
  readonly claims: readonly ClaimId[]
}

/** What is told of the same party and another partner. `earlier`: dated before the main case. */
export interface Precedent {
  readonly from_party: PartyId
  readonly to_party: PartyId
  readonly event_on: DayRange | null
  readonly relation: 'earlier' | 'not_dated' | 'later'
  readonly claims: readonly ClaimId[]
}

export interface SpeakerFact {
  /** Nearest first; empty for the texts' own voice. */
  readonly chain: readonly string[]
  readonly claims: readonly ClaimId[]
}

/** Claims that tell the same fact. */
export interface ToldFact {
  readonly kind: ClaimKind
  readonly claims: readonly ClaimId[]
  readonly sources: number
}

export interface LeftOut {
  readonly reason: 'published_later' | 'text_without_date' | 'happened_later' | 'day_not_known' | 'other_parties'
  readonly claims: readonly ClaimId[]
}

/** Main pair: the party that gives, answers or is bound, and its partner. */
export interface Dyad {
  readonly from_party: PartyId
  readonly to_party: PartyId
}

/** All that the claims tell, as a plain value. The three accounts (obligations, items, responses) are never mixed. */
export interface Facts {
  readonly kind: 'facts'
  readonly valid_on: Day | null
  readonly known_by: Day | null
  /** The day against which a deadline has passed or not: `valid_on`, else `known_by`, else the latest publication. */
  readonly reference_day: Day | null
  readonly main: Dyad | null
  readonly parties: readonly PartyId[]
  readonly claims: readonly ToldClaim[]
  readonly told: readonly ToldFact[]
  readonly instruments: readonly InstrumentFact[]
  readonly items: readonly ItemAccount[]
  /** Help and support that nobody can count: they feed the ladder, not the items. */
  readonly supports: readonly ItemAccount[]
  readonly crises: readonly Crisis[]
  readonly tests: readonly TriggerTest[]
  readonly assessments: readonly AssessmentFact[]
  readonly precedents: readonly Precedent[]
  readonly speakers: readonly SpeakerFact[]
  readonly left_out: readonly LeftOut[]
  /** Texts that go back to one source: circular reporting, shown and counted once. */
  readonly clusters: readonly Cluster[]
  /** What people decided about the claims and their sources. */
  readonly decisions: Decisions
}
