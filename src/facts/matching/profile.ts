import type { DayRange } from '../../base/index.ts'
import { boundsOf } from '../counts.ts'
import { isNamed, itemKey, unitOf } from '../item-name.ts'
import type { ToldClaim } from '../record.ts'
import { carrierOf, foldSource, isName } from '../sources.ts'

/** What is looked at of a claim when it is compared with others, worked out once. */
export interface Profile {
  readonly told: ToldClaim
  /** `itemKey` of the item; empty when none is named. */
  readonly key: string
  readonly named: boolean
  readonly unit: string
  readonly bounds: readonly [low: number, high: number] | null
  /** When it happened; null when the text does not say. */
  readonly on: DayRange | null
  readonly due: DayRange | null
  /** When it happened at the latest: its own time, else the day of publication. */
  readonly by: DayRange | null
  /** Who said it: the parts of a speaker's name, one of which another text may leave out, or a role with the outlet that cites it. */
  readonly speakers: readonly string[]
  readonly words: ReadonlySet<string>
  /** Names in the quote other than of its first word: places, ships, people. */
  readonly names: ReadonlySet<string>
  readonly quote: string
}

const common = new Set(
  'the and for that with its from has have had been was were will would this which their they his her said says are not but who whom than more into over under after before about'.split(
    ' ',
  ),
)

const calendar = new Set(
  'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
)

const isProper = (word: string): boolean => isName(word) && !calendar.has(word.toLowerCase())

/** Words are cut to six letters, so that their endings do not matter. */
const stem = (word: string): string => word.slice(0, 6)

const MAX_WORDS = 80

const MAX_NAME_PARTS = 5

const speakersOf = ({ claim }: ToldClaim): readonly string[] => {
  const [nearest] = claim.speaker
  if (nearest === undefined) return []
  const parts = foldSource(nearest).split(' ', MAX_NAME_PARTS)
  if (isName(nearest)) return parts.filter((part) => part.length > 2)
  const carrier = carrierOf(claim)
  return carrier === null ? [] : [`${foldSource(nearest)} @ ${carrier}`]
}

/** What is looked at when a claim is compared. */
export const profileOf = (told: ToldClaim): Profile => {
  const { claim } = told
  const item = 'item' in claim ? (claim.item ?? '') : ''
  const words = claim.quote.split(/[^\p{L}\p{N}]+/u, MAX_WORDS).filter((word) => word.length > 2)
  return {
    told,
    key: itemKey(item),
    named: isNamed(item),
    unit: unitOf(claim),
    bounds: boundsOf(claim),
    on: claim.event_on ?? null,
    due: claim.kind === 'pledge' ? (claim.due_on ?? null) : null,
    by: claim.event_on ?? told.published_on,
    speakers: speakersOf(told),
    words: new Set(
      words
        .map((word) => word.toLowerCase())
        .filter((word) => !common.has(word))
        .map(stem),
    ),
    names: new Set(
      words
        .slice(1)
        .filter(isProper)
        .map((word) => stem(word.toLowerCase())),
    ),
    quote: claim.quote.toLowerCase(),
  }
}
