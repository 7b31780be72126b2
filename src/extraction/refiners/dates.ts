import type { DayRange } from '../../base/index.ts'
import type { DateMention } from '../../english/index.ts'
import { instrumentNouns } from '../lexicon/instrument.ts'
import { ancestors, relationOf } from '../scene/tree.ts'
import type { Scene } from '../scene/scene.ts'

const topOf = (scene: Scene, mention: DateMention): number => {
  const [first, last] = mention.tokens
  for (let at = first; at <= last; at++) {
    const head = scene.tokens[at]!.head
    if (head < first || head > last) return at
  }
  return first
}

const isVerb = (scene: Scene, at: number): boolean => scene.tokens[at]!.upos === 'VERB'

/** The predicate that a token hangs on: itself or the nearest verb above. */
const verbOf = (scene: Scene, at: number): number =>
  isVerb(scene, at) ? at : (ancestors(scene, at).find((above) => isVerb(scene, above)) ?? at)

const namesAgreement = (scene: Scene, at: number): boolean =>
  /^nsubj/.test(scene.tokens[at]!.deprel) && instrumentNouns.has(scene.tokens[at]!.lemma.toLowerCase())

/** Distance in the tree from a date to the word that it may date; undefined where it dates something else. */
const distance = (scene: Scene, mention: DateMention, focus: number): number | undefined => {
  const path = ancestors(scene, topOf(scene, mention))
  const direct = path.indexOf(focus)
  // "The treaty of 2001 is in force": the day names the agreement, and not what became of it.
  if (direct > 0 && path.slice(0, direct).some((at) => namesAgreement(scene, at))) return undefined
  // "the agreement announced last year": a participle that only describes the noun passes its date on.
  const describes = (at: number): boolean => scene.tokens[at]!.head === focus && scene.tokens[at]!.deprel === 'acl'
  if (direct >= 0) return path.slice(0, direct).some((at) => isVerb(scene, at) && !describes(at)) ? undefined : direct
  const verb = path.find((at) => isVerb(scene, at))
  if (verb === undefined) return path.length && ancestors(scene, focus).includes(path.at(-1)!) ? path.length + 10 : undefined
  // A noun of an event is dated by the date of the verb that it is an argument of.
  return !isVerb(scene, focus) && verbOf(scene, focus) === verb && relationOf(scene.tokens[focus]!) !== 'acl'
    ? path.indexOf(verb) + 5
    : undefined
}

/** The date that stands with a predicate, nearest in the tree first. */
export const dateOf = (
  scene: Scene,
  focus: number,
  relations: readonly DateMention['relation'][] = ['at', 'since', 'after', 'before', 'until'],
): DateMention | undefined => {
  let best: { mention: DateMention; far: number } | undefined
  for (const mention of scene.sentence.dates) {
    const far = mention.on === undefined || !relations.includes(mention.relation) ? undefined : distance(scene, mention, focus)
    if (far !== undefined && (!best || far < best.far)) best = { mention, far }
  }
  return best?.mention
}

/** "has given": what began then goes on until now. */
const isPerfect = (scene: Scene, focus: number): boolean =>
  scene.children[verbOf(scene, focus)]!.some(
    (child) =>
      /^aux/.test(scene.tokens[child]!.deprel) && scene.tokens[child]!.lemma === 'have' && /^VB[PZ]$/.test(scene.tokens[child]!.xpos),
  )

/** "has handed over twelve ships since 2016": from then to the day of publication, as precise as the words. */
const untilNow = (scene: Scene, focus: number, { on, relation }: DateMention): DayRange | undefined => {
  const published = scene.document.published_on
  if (relation !== 'since' || typeof on !== 'string' || published === undefined || !isPerfect(scene, focus)) return on
  const now = published.slice(0, on.length)
  return now > on ? [on, now] : on
}

/** When a predicate's event is told to be, if the sentence says so. */
export const eventDay = (scene: Scene, focus: number): DayRange | undefined => {
  const mention = dateOf(scene, focus, ['at', 'since', 'after'])
  return mention && untilNow(scene, focus, mention)
}

const announces = /^(announce|pledge|promise|vow|declare|decide|unveil|confirm|agree|vote|order)$/

/** "On May 2 the junta announced that it was ending the treaty": what is announced is done on the day that it is. */
export const announcedDay = (scene: Scene, focus: number): DayRange | undefined => {
  const above = ancestors(scene, focus).find((at) => at !== focus && isVerb(scene, at))
  if (
    above === undefined ||
    !announces.test(scene.tokens[above]!.lemma) ||
    !/^(ccomp|xcomp|advcl|obj)/.test(scene.tokens[verbOf(scene, focus)]!.deprel)
  )
    return undefined
  const on = dateOf(scene, above, ['at'])?.on
  const end = typeof on === 'string' ? on : on?.[1]
  const published = scene.document.published_on
  // "announced 100 million over the next three years": the years to come are those of what was announced.
  return end !== undefined && published !== undefined && end > published.slice(0, end.length) ? undefined : on
}

/** By when something is to be done: "by 2028", "until March", or a plain future date. */
export const dueDay = (scene: Scene, focus: number): DayRange | undefined => dateOf(scene, focus)?.on
