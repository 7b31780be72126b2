import { bandTerm } from '../bands.ts'
import { noteMark } from '../sentence.ts'
import type { MemoSentence } from '../sentence.ts'
import { shown, words } from './rule.ts'
import type { Hit, Rule } from './rule.ts'
import { between, numberWords, scales, units } from './units.ts'

const months = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const parts = 'articles?|arts?|sections?|secs?|clauses?|paragraphs?|paras?|chapters?|annex(?:es)?|appendix|figures?|figs?|tables?|notes?|footnotes?|pages?|pp?|nos?'
  + '|numbers?|resolutions?|protocols?|parts?|items?|steps?|phases?|versions?|lines?|rules?|directives?|laws?|decrees?|orders?|volumes?|vols?|options?|scenarios?|boxe?s?|maps?'
  + '|unscrs?|unsc|projects?|types?|mark|mk|models?|blocks?|groups?|levels?|operations?|routes?|classe?s?'

/** Digits that are no figure: they date, number or name something. */
const exempt: readonly RegExp[] = [
  words(`\\d{1,2}(?: ?(?:to|and|or|-|–|/) ?\\d{1,2})?(?:st|nd|rd|th)? (?:of )?(?:${months})\\.?(?:,? \\d{4})?`),
  words(`(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?(?: ?(?:to|and|-|–) ?\\d{1,2})?(?:,? \\d{4})?`),
  words('\\d{1,3}(?: ?[-–] ?\\d{1,3})? ?(?:%|per ?cent) (?:chance|likelihood|probability)|(?:first|second|latter|other) half|one (?:day|hand|another)'),
  words(`(?:\\d{1,3}|${numberWords})(?: (?:${numberWords}))? (?:hours?|days?|weeks?|months?|years?|decades?) (?:later|earlier|ago|before|after|on)`),
  words('\\d{1,2}(?:[:.]\\d{2})? ?(?:a\\.?m|p\\.?m)'),
  words('\\d{4}-\\d{2}(?:-\\d{2})?|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{1,2}/\\d{1,4}|\\d{1,2}:\\d{2}'),
  words('(?:1[5-9]|20)\\d{2}(?:s|(?: ?[-–/] ?)\\d{2,4})?'),
  words(`(?:${parts})\\.? ?\\d[\\d.]*[a-z]?(?:\\(\\p{L}{0,3}\\d{0,3}\\)){0,3}(?:(?:,| and| or| to|-|–) ?\\d[\\d.]*[a-z]?(?:\\(\\p{L}{0,3}\\d{0,3}\\)){0,3}){0,9}`),
  words('\\d+(?:st|nd|rd|th|[A-Z])(?:-\\p{L}+)?|\\d+(?:\\.\\d+)?[ -]?(?:mm|millimetres?|millimeters?|cm)'),
  words('[\\p{L}\\p{N}._\u2060-]{1,80}\\.(?:txt|md|html?|pdf|docx?|eml|csv|xlsx?|json)'),
  /§+\s?\d[\d.]*(?:\(\d{1,3}\)){0,3}/gu,
  // Designations: letters and digits in one word, as in Su-35, T-72B3 or 2S19; a sum such as USD400 is none.
  /(?<![\p{L}\p{N}])(?!(?:USD|EUR|GBP|RUB|CNY|JPY|US)\d)(?:\p{L}[\p{L}\p{N}./]{0,12}\u2060?[-–]?\d[\p{L}\p{N}]{0,8}(?:\u2060?[-–]\p{L}?[\p{L}\p{N}]{1,6})?|\d{1,2}\p{Lu}\d{1,3}\p{L}?\d?)(?![\p{N}])/gu,
  /(?<=^|\s)\(?\d{1,2}\)/gu,
]

const number = '\\d[\\d.,]*\\d|\\d'
/** A figure in digits with its currency before it and its scale and unit after it. */
const digits = new RegExp(`(?:(?:US)?[$€£¥₽]\\s?|(?:USD|EUR|GBP|RUB|CNY|JPY)\\s?)?(?:${number})(?:\\s?(?:to|-|–|—)\\s?[$€£]?(?:${number}))?`
  + `(?:\\s?(?:${scales})(?![\\p{L}]))?(?:\\s?%|[\\s-](?:${units})(?![\\p{L}]))?`, 'giu')
/** A figure in words counts only with a unit within reach: "two dozen new tanks", but not "the two sides". */
const inWords = words(`(?:${numberWords})(?:[ -](?:${numberWords}|and|a)){0,5}(?: of)?(?: (?:the|its|their|his))?(?: ${between}){0,3}?[ -](?:${units})`)
const yearsOnly = /^(?:1[5-9]|20)\d{2}$/


/** A four-digit number is a year unless a unit follows it or a currency stands before it. */
const counted = new RegExp(`^[\\s-](?:\\p{Ll}{2,20}\\s)?(?:${units})(?![\\p{L}])|^\\s?(?:%|(?:${scales})(?![\\p{L}]))`, 'iu')
const isCount = (word: string, before: string, after: string): boolean =>
  yearsOnly.test(word) && (counted.test(after) || /[$€£]\s?$/.test(before))

/** The range of a band beside its term is ours: "likely (55–80 %)". */
const bandRange = /\(\s?\d{1,2}\s?(?:-|–|to)\s?\d{1,2}\s?(?:%|per ?cent)\s?\)/giu
const namesBand = (before: string): boolean => [...before.matchAll(bandTerm)].some(({ index, 0: term }) => before.slice(index + term.length).trim() === '')

const blank = (text: string): string => '\uFFFC'.repeat(text.length)

/** The text without digits that are no figure. */
const figuresOnly = (text: string): string => {
  const own = text.replace(bandRange, (range, at: number) => namesBand(text.slice(Math.max(0, at - 30), at)) ? blank(range) : range)
  return exempt.reduce((left, pattern) => left.replace(pattern, (word: string, ...rest: (string | number)[]) => {
    const at = rest.findLast((part) => typeof part === 'number') as number
    return isCount(word, left.slice(Math.max(0, at - 2), at), left.slice(at + word.length, at + word.length + 60)) ? word : blank(word)
  }), own)
}

const first = (text: string): RegExpExecArray | undefined =>
  [digits, inWords].map((pattern) => text.matchAll(pattern).next().value).filter((match) => match !== undefined).sort((a, b) => a.index - b.index)[0]

const find = ({ text, block }: MemoSentence): readonly Hit[] => {
  if (block === 'heading' || block === 'note' || text.includes(noteMark)) return []
  const figure = first(figuresOnly(text))
  if (figure === undefined) return []
  return [{ start: figure.index, end: figure.index + figure[0].length,
    message: `figure without a note: ${shown(figure[0])}, add a note that leads to its source, [^1] or a link, to this sentence` }]
}

/** A count, share or sum that no note in its sentence leads back to a source (ICD 206). One finding for each sentence, at its first figure. */
export const figureWithoutNote: Rule = { code: 'figure-without-note', find }
