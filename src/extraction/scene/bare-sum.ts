import type { ItemPhrase } from './item.ts'
import type { Scene } from './scene.ts'
import { casesOf, childrenBy } from './tree.ts'

/** How far back the currency of a bare sum may be named, in sentences. */
const reach = 3

const currencies =
  /[$€£¥₹₽]\s?\d|\b(dollars?|euros?|roubles?|rubles?|pounds|yuan|yen|rupees?|crowns?|kron(?:a|er|or)|zlotys?|lira|riyals?|dirhams?|francs?|shekels?)\b/i

/** "another 500 million", "the rest of the billion": a round figure that counts no noun, where a currency was named near. */
export const bareSumAt = (scene: Scene, head: number): ItemPhrase | undefined => {
  const token = scene.tokens[head]
  if (!token || !/^(million|billion|trillion)s?$/i.test(token.text)) return undefined
  const of = childrenBy(scene, head, 'nmod').find((child) => casesOf(scene, child) === 'of')
  const counts =
    of !== undefined &&
    scene.tokens[of]!.upos === 'NOUN' &&
    !/^(sum|money|total|loan|aid|amount|debt|it|them)$/.test(scene.tokens[of]!.lemma)
  if (counts || scene.tokens[token.head]?.index === head + 1) return undefined
  const { sentences } = scene.discourse
  const first = sentences[Math.max(0, scene.sentence.index - reach)] ?? scene.sentence.span
  return currencies.test(scene.document.text.slice(first[0], scene.sentence.span[1])) ? { head, item: 'money' } : undefined
}
