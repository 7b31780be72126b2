const finite = new Set(['VBD', 'VBZ', 'VBP', 'MD'])
const quotes = /^["“”‟»«]$|^(?:``|'')$/

/**
 * Where a sentence of several clauses between semicolons begins anew: places of the tokens behind `;`. Only where a finite verb
 * stands on both sides and no quotation is open, so that a list or one person's words stay whole. Takes plain forms and Penn tags.
 */
export const clauseStarts = (words: readonly string[], xpos: readonly string[]): number[] => {
  const starts: number[] = []
  if (!words.includes(';')) return starts
  let [told, marks, last] = [false, 0, 0]
  words.forEach((word, at) => {
    if (quotes.test(word)) marks++
    if (finite.has(xpos[at]!)) told = true
    if (word !== ';' || !told || marks % 2 === 1 || at - last < 3) return
    const next = words.indexOf(';', at + 1)
    const behind = xpos.slice(at + 1, next < 0 ? words.length : next)
    if (behind.length < 3 || !behind.some((tag) => finite.has(tag))) return
    starts.push(at + 1)
    ;[told, last] = [false, at + 1]
  })
  return starts
}
