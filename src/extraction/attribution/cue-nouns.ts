import type { Manner } from './attribution.ts'
import { words } from './words.ts'

/** Nouns that are cues with a clause, by their singular: "the claim that", "a promise to". */
export const cueNouns: ReadonlyMap<string, Manner> = new Map([
  ...words(`claim statement warning assertion allegation accusation report charge announcement denial assurance rumour rumor
  admission declaration remark comment argument prediction complaint suggestion conclusion contention insistence
  confirmation acknowledgement revelation finding message forecast testimony reminder criticism proposition notion
  hint signal`).map((word) => [word, 'speech'] as const),
  ...words(`belief fear hope view opinion conviction concern doubt expectation suspicion worry assumption impression theory idea
  feeling confidence`).map((word) => [word, 'belief'] as const),
  ...words(`plan decision intention intent desire wish ambition resolve determination readiness willingness`).map(
    (word) => [word, 'plan'] as const,
  ),
  ...words('promise pledge vow threat offer commitment undertaking refusal oath agreement').map((word) => [word, 'commitment'] as const),
  ...words('demand call appeal request order proposal recommendation plea').map((word) => [word, 'demand'] as const),
])

/** Verbs that only carry a cue noun: "gave an assurance that", "issued a warning that". */
export const carriers: ReadonlySet<string> = new Set(
  words('make give issue repeat offer have send deliver raise hold share release reach announce take'),
)

/** Nouns of a phrase that attributes: "in the view of", "in his opinion", "by her account". */
export const viewNouns: ReadonlySet<string> = new Set(
  words(`view opinion word account telling estimate judgement judgment assessment reckoning eye eyes words estimates version
  count`),
)

/** Nouns of what is said, as the subject of "was: …" or "read: …". */
export const utterances: ReadonlySet<string> = new Set(
  words(`answer reply message response statement verdict question advice comment conclusion retort text letter note warning
  motto slogan`),
)

/** Nouns of places and means of saying; a phrase with one of them tells how a thing was said, not what. */
export const settings: ReadonlySet<string> = new Set(
  words(`statement interview conference briefing speech letter tweet post telephone phone message email e-mail article address
  communiqué communique call broadcast television radio podcast op-ed column editorial memo testimony hearing twitter
  facebook telegram instagram today yesterday monday tuesday wednesday thursday friday saturday sunday week month year
  morning evening afternoon night january february march april may june july august september october november
  december remark remarks comment comments press condition anonymity`),
)
