import { finding, type Finding } from '../base/index.ts'

/** The commonest words of English that no other language in Latin letters uses all day. */
const english = new Set(
  (
    'the of and to that for with was on by at from as it is its be has have had not are were which this an or but who ' +
    'will would their they his her after before been said than more about into over could should shall between against'
  ).split(' '),
)

const sampleLength = 20_000
/** Fewer different words say too little to refuse a text: one sentence that stands a thousand times is still one. */
const fewWords = 25

/** From the beginning, and from the middle of a long text, because a page may begin with a list of names. */
const sampleOf = (text: string): string =>
  text.length <= sampleLength
    ? text
    : `${text.slice(0, sampleLength / 2)} ${text.slice(text.length / 2, text.length / 2 + sampleLength / 2)}`

const shareOfEnglish = (words: readonly string[]): number => words.filter((word) => english.has(word)).length / Math.max(1, words.length)

const nameOf = (code: string): string => {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

const writings: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Chinese or Japanese', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Korean', /\p{Script=Hangul}/gu],
  ['Russian or another language in Cyrillic letters', /\p{Script=Cyrillic}/gu],
  ['Arabic, Persian or another language in Arabic letters', /\p{Script=Arabic}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Armenian', /\p{Script=Armenian}/gu],
  ['Georgian', /\p{Script=Georgian}/gu],
]

/** The writing that most letters belong to, unless that is the Latin one. */
const foreignWriting = (sample: string): string | undefined => {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  return writings.find(([, pattern]) => (sample.match(pattern)?.length ?? 0) > letters / 2 && letters >= 10)?.[0]
}

const unsupported = (label: string, language: string): Finding =>
  finding('error', 'language-unsupported', `${label}: written in ${language}, only English is read; give an English translation`)

/**
 * A finding when a text is certainly in another language than English. A short text in Latin letters is never refused, and
 * where the language model's first guess and the share of English words disagree the text is read.
 */
export const languageFinding = async (text: string, label: string): Promise<Finding | undefined> => {
  const sample = sampleOf(text)
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  if (shareOfEnglish(words) > 0.12) return undefined
  const writing = foreignWriting(sample)
  if (writing === undefined && new Set(words).size < fewWords) return undefined
  const { detectAll } = await import('tinyld')
  const guess = detectAll(sample.slice(0, 4000))[0]?.lang
  if (writing !== undefined) return unsupported(label, guess !== undefined && guess !== 'en' ? nameOf(guess) : writing)
  if (guess === undefined || guess === 'en' || shareOfEnglish(words) > 0.08) return undefined
  return unsupported(label, nameOf(guess))
}
