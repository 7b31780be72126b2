/** A set of words from a list that reads as prose: separated by commas and line breaks. */
export const wordSet = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/[,\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  )

/** One pattern for any of several, whatever the case: long lists of wordings stay readable. */
export const anyOf = (...patterns: readonly (RegExp | string)[]): RegExp =>
  new RegExp(patterns.map((pattern) => (typeof pattern === 'string' ? pattern : pattern.source)).join('|'), 'i')
