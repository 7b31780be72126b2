import type { PartyId, Span } from '../../base/index.ts'

/**
 * How the source stands to the content: it utters it, holds it true, intends it, binds itself to it, judges it
 * (praise, blame, support), or asks for it.
 */
export type Manner = 'speech' | 'belief' | 'plan' | 'commitment' | 'stance' | 'demand'

/** Who is said to have said what: three places in the text, as the attribution corpora mark them. */
export interface Attribution {
  /** The whole noun phrase of the source with titles, articles and appositions; null where none is named. */
  readonly source: Span | null
  /** The verb group, or `according to`, or a headline's colon; null for a bare continuation. */
  readonly cue: Span | null
  /** All that is said, with its quotation marks and a leading "that"; several pieces where it is interrupted. */
  readonly content: readonly Span[]
  readonly manner: Manner
  /** Nearest speaker first, an outlet that is cited last; titles and articles dropped; empty where nobody speaks. */
  readonly speaker: readonly string[]
  /** The party that the speaker speaks for, where the text makes it clear. */
  readonly party?: PartyId
  /** Places outside the content that the same speaker answers for: the cue of an assertion, a sentence that carries on. */
  readonly carries: readonly Span[]
  /** Of a direct quotation the words are the speaker's own: "we" is the speaker's party. */
  readonly direct: boolean
}
