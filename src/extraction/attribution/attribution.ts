import type { PartyId, Span } from '../../base/index.ts'

/** Who is said to have said what: three places in the text, as the attribution corpora mark them. */
export interface Attribution {
  /** The whole noun phrase of the source with titles, articles and appositions; null where none is named. */
  readonly source: Span | null
  /** The verb group, or `according to`, or a headline's colon; null for a bare continuation. */
  readonly cue: Span | null
  /** All that is said, with its quotation marks and a leading "that". */
  readonly content: readonly Span[]
  /** Nearest speaker first, an outlet that is cited last; titles and articles dropped. */
  readonly speaker: readonly string[]
  /** The party that the speaker speaks for, where the text makes it clear. */
  readonly party?: PartyId
  /** Of a direct quotation the words are the speaker's own: "we" is the speaker's party. */
  readonly direct: boolean
}
