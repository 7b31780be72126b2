import { bandTerm } from '../bands.ts'
import { hidden } from '../sentence.ts'
import { words } from './rule.ts'
import { numberWords, scales, units } from './units.ts'

const months = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
].join('|')
const times = 'hours?|days?|weeks?|months?|years?|decades?'
/** What bears a number as its name. */
const numbered = [
  'articles?|arts?|sections?|secs?|clauses?|paragraphs?|paras?|chapters?|annex(?:es)?|appendix|figures?|figs?|tables?|notes?|footnotes?',
  'pages?|pp?|nos?|numbers?|resolutions?|protocols?|parts?|items?|steps?|phases?|versions?|lines?|rules?|directives?|laws?|decrees?',
  'orders?|volumes?|vols?|options?|scenarios?|box(?:es)?|maps?|unscrs?|unsc|projects?|types?|mark|mk|models?|blocks?|groups?',
  'levels?|operations?|routes?|class(?:es)?|iso',
].join('|')
const place = '\\d[\\d.]*[a-z]?(?:\\(\\p{L}{0,3}\\d{0,3}\\)){0,3}'

/** Digits, and words for numbers, that are no figure: they date, number or name something. */
const exempt: readonly RegExp[] = [
  words(`\\d{1,2}(?: ?(?:to|and|or|-|–|/) ?\\d{1,2})?(?:st|nd|rd|th)? (?:of )?(?:${months})\\.?(?:,? \\d{4})?`),
  words(`(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?(?: ?(?:to|and|-|–) ?\\d{1,2})?(?:,? \\d{4})?`),
  words(`(?:\\d{1,3}|${numberWords})(?: (?:${numberWords}))? (?:${times}) (?:later|earlier|ago|before|after|on)`),
  words('\\d{1,2}(?:[:.]\\d{2})? ?(?:a\\.?m|p\\.?m)|\\d{1,2}:\\d{2}'),
  words('\\d{4}-\\d{2}(?:-\\d{2})?|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{1,2}/\\d{1,4}'),
  words('(?:1[5-9]|20)\\d{2}(?:s|(?: ?[-–/] ?)\\d{2,4})?'),
  words('(?:first|second|latter|other) half|one (?:day|hand|another)'),
  // A probability of our own needs no source.
  words('\\d{1,3}(?: ?[-–] ?\\d{1,3})? ?(?:%|per ?cent) (?:chance|likelihood|probability)'),
  words(`(?:${numbered})\\.? ?${place}(?:(?:,| and| or| to|-|–) ?${place}){0,9}`),
  // Ordinals, names such as 5G, and calibres.
  words('\\d+(?:st|nd|rd|th|[A-Z])(?:-\\p{L}+)?|\\d+(?:\\.\\d+)?[ -]?(?:mm|millimetres?|millimeters?|cm)'),
  words('[\\p{L}\\p{N}._\\u2060-]{1,80}\\.(?:txt|md|html?|pdf|docx?|eml|csv|xlsx?|json)'),
  /§+\s?\d[\d.]*(?:\(\d{1,3}\)){0,3}/gu,
  // Designations: letters and digits in one word, as in Su-35, T-72B3 or 2S19; a sum such as USD400 is none.
  new RegExp(
    '(?<![\\p{L}\\p{N}])(?!(?:USD|EUR|GBP|RUB|CNY|JPY|US)\\d)(?:\\p{L}[\\p{L}\\p{N}./]{0,12}\\u2060?[-–]?\\d[\\p{L}\\p{N}]{0,8}' +
      '(?:\\u2060?[-–]\\p{L}?[\\p{L}\\p{N}]{1,6})?|\\d{1,2}\\p{Lu}\\d{1,3}\\p{L}?\\d?)(?![\\p{N}])',
    'gu',
  ),
  // Points of a list within a sentence: (1), 2).
  /(?<=^|\s)\(?\d{1,2}\)/gu,
]

const year = /^(?:1[5-9]|20)\d{2}$/
const unitAfter = new RegExp(`^[\\s-](?:\\p{Ll}{2,20}\\s)?(?:${units})(?![\\p{L}])|^\\s?(?:%|(?:${scales})(?![\\p{L}]))`, 'iu')

/** A four-digit number is a year unless a unit follows it or a currency stands before it. */
const isCount = (word: string, before: string, after: string): boolean =>
  year.test(word) && (unitAfter.test(after) || /[$€£]\s?$/.test(before))

const bandRange = /\(\s?\d{1,2}\s?(?:-|–|to)\s?\d{1,2}\s?(?:%|per ?cent)\s?\)/giu
const endsInBand = (before: string): boolean =>
  [...before.matchAll(bandTerm)].some(({ index, 0: term }) => before.slice(index + term.length).trim() === '')

const blank = (text: string): string => hidden.repeat(text.length)

/** A sentence without the digits that are no figure, as long as it was. The range beside its band, "likely (55–80 %)", is none. */
export const figuresOnly = (text: string): string => {
  const own = text.replace(bandRange, (range, at: number) => (endsInBand(text.slice(Math.max(0, at - 30), at)) ? blank(range) : range))
  return exempt.reduce(
    (left, pattern) =>
      left.replace(pattern, (word: string, ...rest: (string | number)[]) => {
        const at = rest.findLast((part) => typeof part === 'number') as number
        const after = left.slice(at + word.length, at + word.length + 60)
        return isCount(word, left.slice(Math.max(0, at - 2), at), after) ? word : blank(word)
      }),
    own,
  )
}
