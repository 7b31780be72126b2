/** Words that name the sort of a text and not the text. */
const sorts: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'of',
  'on',
  'and',
  'for',
  'between',
  'in',
  'its',
  'new',
  'treaty',
  'agreement',
  'pact',
  'accord',
  'deal',
  'declaration',
  'alliance',
  'partnership',
  'contract',
  'convention',
  'protocol',
  'memorandum',
  'arrangement',
  'article',
])

const year = /^(?:1[89]|20)\d\d$/

const wordsIn = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Where a name ends and its parties or the place of its signing begin: "the Treaty on Friendship between Russia and Iran". */
const tail = /\s(?:between|with|signed|concluded)\s.*$|\sin\s\p{Lu}\p{L}+$/su

/** The words of a name that tell one instrument from another; a year tells it in another way. */
export const nameWords = (name: string | undefined): ReadonlySet<string> =>
  new Set(wordsIn((name ?? '').replace(tail, '')).filter((word) => !sorts.has(word) && !year.test(word)))

/** The year that a name carries: "the 2001 treaty". */
export const yearIn = (name: string | undefined): string | undefined => wordsIn(name ?? '').find((word) => year.test(word))

const pointing = /^(?:(?:this|these|that|the)\s+(?:(?:present|said|above|aforementioned)\s+)?|present\s+)(?!Hague\b)/i

/** A name without the word that points at it: "This Treaty" points and names nothing, "The present Defence Pact" is a Defence Pact. */
export const titleIn = (name: string | undefined): string | undefined => {
  const start = name === undefined ? 0 : (pointing.exec(name)?.[0].length ?? 0)
  const title = name?.slice(start)
  return title === '' || (start > 0 && nameWords(title).size === 0 && yearIn(title) === undefined) ? undefined : title
}

/** True when one name's telling words all stand in the other: "strategic agreement" and "strategic alliance". */
export const sameName = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  return small.size > 0 && [...small].every((word) => large.has(word))
}

/** A bargain over goods, as against a treaty. */
export const isBargain = (name: string | undefined): boolean =>
  wordsIn(name ?? '').some((word) => word === 'deal' || word === 'contract' || word === 'memorandum' || word === 'ceasefire')
