import type { Modality } from '../../base/index.ts'

/**
 * What a participant does in a frame, the same for "Russia delivered jets to Iran", "jets were delivered to Iran by
 * Russia" and "Russia's delivery of jets to Iran".
 */
export type Role = 'agent' | 'patient' | 'recipient' | 'oblique' | 'clause'

export interface Argument {
  readonly role: Role
  /** Token that heads the phrase; the antecedent, where the phrase is a relative pronoun or left out. */
  readonly head: number
  /** The preposition of an oblique, lower-case; empty otherwise. */
  readonly prep: string
}

/** A predicate above another one: `promised` in "promised to deliver", `agreement` in "the agreement to deliver". */
export interface Governor {
  readonly head: number
  readonly lemma: string
  readonly negated: boolean
}

export interface Frame {
  readonly head: number
  /** The predicate's lemma with its particle: `hand over`. */
  readonly lemma: string
  readonly form: 'verb' | 'noun' | 'adjective'
  readonly args: readonly Argument[]
  /** Counted over the predicate itself and negative governors ("failed to deliver" is negated). */
  readonly negated: boolean
  readonly modality: Modality
  readonly passive: boolean
  /** Nearest first; attribution ("said that") is not among them. */
  readonly governors: readonly Governor[]
  /** Modal words that bear on the predicate, as lemmas: `will`, `should`, `must`. */
  readonly modals: readonly string[]
}

export const argsOf = (frame: Frame, role: Role): readonly Argument[] => frame.args.filter((arg) => arg.role === role)

export const argOf = (frame: Frame, role: Role): Argument | undefined => frame.args.find((arg) => arg.role === role)

/** The first oblique with one of these prepositions. */
export const obliqueOf = (frame: Frame, ...preps: readonly string[]): Argument | undefined =>
  frame.args.find((arg) => arg.role === 'oblique' && preps.includes(arg.prep))
