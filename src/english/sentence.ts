import type { DayRange, PartyId, Span } from '../base/index.ts'

/**
 * A token. A designation such as `Su-35` is one token here; `udTokens` gives UD's tokens.
 * `head` and `deprel` are set when the sentence has been parsed (`Sentence.parsed`).
 */
export interface Token {
  /** Position in `Sentence.tokens`. */
  readonly index: number
  readonly span: Span
  readonly text: string
  readonly lemma: string
  /** UD universal part of speech. */
  readonly upos: string
  /** Penn tag. */
  readonly xpos: string
  /** Index of the head in `Sentence.tokens`; -1 for the root, and for all when not parsed. */
  readonly head: number
  /** UD relation with subtype (`nsubj:pass`); empty when not parsed. */
  readonly deprel: string
}

/** A name of a party in the text. `reading` tells a state that acts ("Moscow said") from a place ("a street in Moscow"). */
export interface Name {
  readonly span: Span
  /** Tokens `[first, last]`, both included. */
  readonly tokens: readonly [first: number, last: number]
  readonly id: PartyId
  readonly reading: 'state' | 'place'
  /** How the text names it: by its name, an adjective of nationality, its capital or palace, a person in office. */
  readonly form: 'name' | 'demonym' | 'capital' | 'metonym' | 'person' | 'group'
}

/** A date or period that the text names, resolved against the day of publication. */
export interface DateMention {
  readonly span: Span
  readonly tokens: readonly [first: number, last: number]
  /** Absent when it cannot be resolved (no day of publication is known). */
  readonly on?: DayRange
  /** `since` and `until` bound a period; `at` is the time itself. */
  readonly relation: 'at' | 'since' | 'until' | 'before' | 'after'
}

/** A sentence of a document, with what the engine saw in it. */
export interface Sentence {
  readonly index: number
  readonly span: Span
  readonly block: 'heading' | 'paragraph' | 'quotation' | 'caption' | 'list-item'
  /** Index of the block in `Document.blocks`. */
  readonly paragraph: number
  readonly tokens: readonly Token[]
  readonly parsed: boolean
  readonly names: readonly Name[]
  readonly dates: readonly DateMention[]
}
