/** One of the seven bands of likelihood of ICD 203 (Analytic Standards, 2015, section D.6.e.2.a), with its two terms. */
export interface Band {
  readonly terms: readonly [string, string]
  readonly percent: readonly [low: number, high: number]
}

export const bands: readonly Band[] = [
  { terms: ['almost no chance', 'remote'], percent: [1, 5] },
  { terms: ['very unlikely', 'highly improbable'], percent: [5, 20] },
  { terms: ['unlikely', 'improbable'], percent: [20, 45] },
  { terms: ['roughly even chance', 'roughly even odds'], percent: [45, 55] },
  { terms: ['likely', 'probable'], percent: [55, 80] },
  { terms: ['very likely', 'highly probable'], percent: [80, 95] },
  { terms: ['almost certain', 'nearly certain'], percent: [95, 99] },
]

/** A term of a band as it stands in a sentence, adverbs included. Its longest form first. */
export const bandTerm = new RegExp(
  '(?<![\\p{L}\\p{N}-])(?:almost no chance|roughly even (?:chance|odds)|(?:almost|nearly) certain(?:ly)?' +
    '|very (?:un)?likely|highly (?:im)?probabl[ey]|(?:un)?likely|(?:im)?probabl[ey]|remote(?:ly)?)(?![\\p{L}\\p{N}])',
  'giu',
)

const said = ({ terms, percent }: Band): string => `“${terms[0]}” (${percent[0]}–${percent[1]} %)`

/** All bands in one line, for a message. */
export const bandList = `${bands.map(said).slice(0, -1).join(', ')} or ${said(bands.at(-1) as Band)}`

/** The band of a term, for a message: `“very likely” (80–95 %)`. */
export const bandOf = (term: string): string => said(bands.find(({ terms }) => terms.includes(term)) as Band)
