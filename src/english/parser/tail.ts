const finite = new Set(['VBD', 'VBZ', 'VBP', 'MD'])
const reports = /^(said|says|say|added|adds|announced|reported|told|wrote|confirmed)$/
const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM', 'ADP', 'PUNCT', 'CCONJ', 'PART'])

const longest = 16

/**
 * Where the tail of a sentence begins that tells only who said it: `…, the finance minister, Pavel Novak, said on Monday.` The place
 * of the token behind its comma; undefined where there is none. The parser takes such a tail into the clause before it. Plain forms.
 */
export const tailStart = (words: readonly string[], upos: readonly string[], xpos: readonly string[]): number | undefined => {
  let verb = -1
  for (let at = words.length - 1; at > 4 && words.length - at < longest; at--) {
    if (!finite.has(xpos[at]!)) continue
    if (!reports.test(words[at]!)) return undefined
    verb = at
    break
  }
  if (verb < 0) return undefined
  // Behind `the minister, Pavel Novak,` the tail begins two commas before; else a list may stand before the nearest one.
  let [start, commas] = [-1, words[verb - 1] === ',' ? 3 : 1]
  for (let at = verb - 1; at > 2 && verb - at < longest && commas > 0; at--) {
    if (!nominal.has(upos[at]!) || /^["”»]$/.test(words[at]!)) break
    if (words[at] === ',' && --commas === 0) start = at
  }
  if (start < 0 || verb - start < 4) return undefined
  return xpos.slice(0, start).some((tag) => finite.has(tag)) ? start : undefined
}
