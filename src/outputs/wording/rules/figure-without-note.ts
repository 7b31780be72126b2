import { noteMark } from '../sentence.ts'
import type { MemoSentence } from '../sentence.ts'
import { figuresOnly } from './no-figure.ts'
import { shown, words } from './rule.ts'
import type { Hit, Rule } from './rule.ts'
import { between, numberWords, scales, units } from './units.ts'

const number = '(?:\\d[\\d.,]*\\d|\\d)'

/** A figure in digits with its currency before it and its scale and unit after it. */
const digits = new RegExp(
  `(?:(?:US)?[$€£¥₽]\\s?|(?:USD|EUR|GBP|RUB|CNY|JPY)\\s?)?${number}(?:\\s?(?:to|-|–|—)\\s?[$€£]?${number})?` +
    `(?:\\s?(?:${scales})(?![\\p{L}]))?(?:\\s?%|[\\s-](?:${units})(?![\\p{L}]))?`,
  'giu',
)

/** A figure in words counts only with a unit within reach: "two dozen new tanks", but not "the two sides". */
const inWords = words(
  `(?:${numberWords})(?:[ -](?:and )?(?:${numberWords})){0,5}(?: of)?(?: (?:the|its|their|his))?` + `(?: ${between}){0,3}?[ -](?:${units})`,
)

const first = (text: string): RegExpExecArray | undefined =>
  [digits, inWords]
    .map((pattern) => text.matchAll(pattern).next().value)
    .filter((match) => match !== undefined)
    .sort((a, b) => a.index - b.index)[0]

const find = ({ text, block }: MemoSentence): readonly Hit[] => {
  if (block === 'heading' || block === 'note' || text.includes(noteMark)) return []
  const figure = first(figuresOnly(text))
  if (figure === undefined) return []
  const [start, end] = [figure.index, figure.index + figure[0].length]
  const message = `figure without a note: ${shown(text.slice(start, end))}, add a note or a link that leads to its source to this sentence`
  return [{ start, end, message }]
}

/** A count, share or sum that no note in its sentence leads back to a source (ICD 206). One finding a sentence, at its first figure. */
export const figureWithoutNote: Rule = { code: 'figure-without-note', find }
