/** A set of words from a list that reads as prose: separated by commas and line breaks. */
export const wordSet = (text: string): ReadonlySet<string> =>
  new Set(text.split(/[,\n]/).map((word) => word.trim()).filter(Boolean))
