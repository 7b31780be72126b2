import type { Token } from '../sentence.ts'

const particles = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'bint',
  'abu',
  'von',
  'der',
  'den',
  'van',
  'de',
  'da',
  'dos',
  'del',
  'la',
  'le',
  'di',
  'ter',
  'zu',
  'of',
  'ould',
  'ul',
  'ur',
])
const hyphen = /^[-‑]$/
const notNames = new Set([
  'The',
  'In',
  'On',
  'At',
  'He',
  'She',
  'It',
  'They',
  'But',
  'And',
  'As',
  'If',
  'When',
  'While',
  'After',
  'Before',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
])

/** True for a word that may be part of a person's name. */
export const isNameWord = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^\p{Lu}[\p{L}'’.]*$/u.test(token.text) &&
  !notNames.has(token.text) &&
  (token.upos === '' || token.upos === 'PROPN' || token.upos === 'X' || (token.upos === 'NOUN' && /\p{Ll}/u.test(token.text)))

const isLink = (token: Token | undefined): boolean => token !== undefined && (particles.has(token.text) || hyphen.test(token.text))

const longest = 7

/** The last token of a person's name that starts at `at`, or -1. */
export const nameForward = (tokens: readonly Token[], at: number): number => {
  if (!isNameWord(tokens[at])) return -1
  let last = at
  for (let i = at + 1; i < tokens.length && i - at < longest; i++) {
    if (isNameWord(tokens[i])) last = i
    else if (!isLink(tokens[i]) || tokens[i]!.text === 'of') break
  }
  return last
}

/** The first token of a person's name that ends at `at`, or -1. */
export const nameBackward = (tokens: readonly Token[], at: number): number => {
  if (!isNameWord(tokens[at])) return -1
  let first = at
  for (let i = at - 1; i >= 0 && at - i < longest; i--) {
    if (isNameWord(tokens[i])) first = i
    else if (!isLink(tokens[i]) || tokens[i]!.text === 'of') break
  }
  return first
}

/** The short forms in which a text goes on to write a person: the surname, with its particle and without. */
export const shortForms = (name: string, familyFirst: boolean): string[] => {
  const words = name.split(/\s+/)
  if (words.length < 2) return []
  const at = words.findIndex((word, i) => i > 0 && particles.has(word))
  const forms = [words.at(-1)!, ...(at > 0 ? [words.slice(at).join(' ')] : []), ...(familyFirst ? [words[0]!] : [])]
  const bare = forms.flatMap((form) => (/^(al|el)[-‑]/.test(form) ? [form, form.slice(3)] : [form]))
  return [...new Set(bare)].filter((form) => form.length > 1)
}
