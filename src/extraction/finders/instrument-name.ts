import type { Scene } from '../scene/scene.ts'

const joins: ReadonlySet<string> = new Set(['of', 'on', 'and', 'the', 'for', 'in', 'between', '-', '–'])

/**
 * The name of an instrument as the text writes it: the run of capitalised words around its noun, "Treaty on
 * Comprehensive Strategic Partnership". Undefined for a plain noun.
 */
export const instrumentName = (scene: Scene, noun: number): string | undefined => {
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(scene.tokens[at]?.text ?? '')
  if (!isCapital(noun)) return undefined
  let [first, last] = [noun, noun]
  while (first > 0 && (isCapital(first - 1) || (joins.has(scene.tokens[first - 1]!.text) && isCapital(first - 2) && first > 1))) first--
  for (let at = last + 1; at < scene.tokens.length && (isCapital(at) || joins.has(scene.tokens[at]!.text)); at++)
    if (isCapital(at)) last = at
  while (first < noun && /^(the|a|an|its|their|his|formally|under|in|on)$/i.test(scene.tokens[first]!.text)) first++
  if (first === last && noun === 0) return undefined
  if (first === last) return undefined
  return scene.document.text.slice(scene.tokens[first]!.span[0], scene.tokens[last]!.span[1]).replace(/\s+/g, ' ')
}
