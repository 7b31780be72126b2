import { firstDay, lastDay } from '../../base/index.ts'
import type { Claim, DayRange } from '../../base/index.ts'
import { boundsOf } from '../counts.ts'
import { isNamed, itemKey, unitOf } from '../item-name.ts'
import type { ToldClaim } from '../record.ts'
import { carrierOf, foldSource, isName } from '../sources.ts'
import { dayNumber } from '../when.ts'
import { itemForm } from './item-form.ts'
import type { ItemForm } from './item-form.ts'

/** A time as the numbers of its first and last possible day. */
export interface Days {
  readonly first: number
  readonly last: number
}

/** What is looked at of a claim when it is compared with others, worked out once. */
export interface Profile {
  readonly told: ToldClaim
  readonly item: ItemForm
  readonly unit: string
  readonly bounds: readonly [low: number, high: number] | null
  /** When it happened; null when the text does not say. */
  readonly on: Days | null
  readonly due: Days | null
  readonly published: Days | null
  /** When it happened at the latest: its own time, else the day of publication. */
  readonly by: Days | null
  /** What must be equal for two claims to tell one fact: kind, polarity, act, rung, obligation, verdict. */
  readonly detail: string
  /** Parties of an instrument or a clause that binds all of them; null for claims with a direction. */
  readonly parties: string | null
  /** Who said it: the parts of a speaker's name, one of which another text may leave out, or a role with the outlet that cites it. */
  readonly speakers: readonly string[]
  readonly words: ReadonlySet<string>
  /** Names in the quote other than of its first word: places, ships, people. */
  readonly names: ReadonlySet<string>
  readonly quote: string
  /** The words speak of another, a further, a second one. */
  readonly another: boolean
  /** The words speak of making a loss good. */
  readonly replacing: boolean
}

const another = /\b(?:another|additional|further|again|second|third|fourth|next|new batch)\b|\bmore\b(?! than)/
const replacing =
  /\breplac|\bmade? (?:good|up)\b|\bmake (?:good|up)\b|\bin (?:the )?place of\b|\bfill the gap\b|\bfor (?:those|the one) |\brefill/

const setOf = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' '))

const common = setOf(
  'the and for that with its from has have had been was were will would this which their they his her said says are not but',
  'who whom than more into over under after before about',
)

const calendar = setOf(
  'january february march april june july august september october november december',
  'monday tuesday wednesday thursday friday saturday sunday',
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

const daysOf = (range: DayRange | null | undefined): Days | null =>
  range ? { first: dayNumber(firstDay(range)), last: dayNumber(lastDay(range)) } : null

const detailOf = (claim: Claim): string => {
  const said = claim as unknown as Record<string, unknown>
  return [claim.kind, claim.polarity, said.act, said.rung, said.obligation, said.verdict].join(' ')
}

const profileOf = (told: ToldClaim, formOf: (item: string) => ItemForm): Profile => {
  const { claim } = told
  const quote = claim.quote.toLowerCase()
  const words = claim.quote.split(/[^\p{L}\p{N}]+/u, MAX_WORDS).filter((word) => word.length > 2)
  return {
    told,
    item: formOf('item' in claim ? (claim.item ?? '') : ''),
    unit: unitOf(claim),
    bounds: boundsOf(claim),
    on: daysOf(claim.event_on),
    due: claim.kind === 'pledge' ? daysOf(claim.due_on) : null,
    published: daysOf(told.published_on),
    by: daysOf(claim.event_on ?? told.published_on),
    detail: detailOf(claim),
    parties: 'parties' in claim && claim.parties !== undefined ? claim.parties.join(' ') : null,
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
    quote,
    another: another.test(quote),
    replacing: replacing.test(quote),
  }
}

/** What is looked at when claims are compared. */
export const profilesOf = (told: readonly ToldClaim[]): readonly Profile[] => {
  const written = new Map<string, ItemForm>()
  const forms = new Map<string, ItemForm>()
  const formOf = (item: string): ItemForm => {
    const known = written.get(item)
    if (known) return known
    const [key, named] = [itemKey(item), isNamed(item)]
    const form = forms.get(`${named} ${key}`) ?? itemForm(key, named)
    forms.set(`${named} ${key}`, form)
    written.set(item, form)
    return form
  }
  return told.map((one) => profileOf(one, formOf))
}
