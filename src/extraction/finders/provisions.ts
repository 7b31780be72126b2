import type { Scene } from '../scene/scene.ts'
import { relationOf } from '../scene/tree.ts'

/** One duty of a sentence of a treaty: its verb, and the words from its subject or its verb to its end. */
export interface Provision {
  readonly verb: number
  readonly first: number
  /** Where its clause begins, the subject included; `first` itself for a further verb or a point. */
  readonly clause: number
  readonly last: number
  /** What undertakes: the token of "undertake", "assume"; the verb itself after "shall". */
  readonly bound: number
}

const undertaking = /^(undertake|agree|renounce|pledge|grant|assume|guarantee|commit|recognise|recognize|respect)s?$|^need$/i
const opensCondition = /^(if|should|when|whenever|where|in|as|unless|separately|except)$/i
const closesDuty = /^(if|when|whenever|should|unless|which|whatever|where|provided|wherever|as|until|for)$/i

const word = (scene: Scene, at: number): string => scene.tokens[at]?.text.toLowerCase() ?? ''

const isSkipped = (scene: Scene, at: number): boolean =>
  ['ADV', 'ADP', 'PART', 'PUNCT', 'DET'].includes(scene.tokens[at]!.upos) || /^(once|together|jointly)$/.test(word(scene, at))

/** The verb of a "shall": as the tree has it, or the first word behind that is neither an adverb nor an aside between commas. */
const verbOfShall = (scene: Scene, at: number): number => {
  const head = scene.tokens[at]!.head
  if (head > at && relationOf(scene.tokens[at]!) === 'aux') return head
  let next = at + 1
  if (word(scene, next) === ',') next = scene.tokens.findIndex((token, i) => i > next && token.text === ',') + 1 || next
  while (next < scene.tokens.length - 1 && isSkipped(scene, next)) next++
  return Math.min(next, scene.tokens.length - 1)
}

const isVerbal = (scene: Scene, at: number): boolean => /^VB[P]?$/.test(scene.tokens[at]!.xpos)

/** "and encourage", ", seek", "and not to threaten": a further verb of the same duty's subject. */
const isFurther = (scene: Scene, at: number, verb: number, infinitive: boolean): boolean => {
  if (!isVerbal(scene, at)) return false
  let before = at - 1
  let to = false
  for (; before > verb && (['ADV', 'PART'].includes(scene.tokens[before]!.upos) || word(scene, before) === 'to'); before--)
    to ||= word(scene, before) === 'to'
  if (!/^(and|,|but|or|;)$/.test(word(scene, before))) return false
  if (infinitive && to) return true
  let top = at
  for (let steps = 0; steps < 6 && top !== verb && /^(conj|xcomp)$/.test(relationOf(scene.tokens[top]!)); steps++)
    top = scene.tokens[top]!.head
  return top === verb && top !== at
}

const hasWordBetween = (scene: Scene, from: number, to: number): boolean =>
  scene.tokens.slice(from + 1, to).some((token) => !['CCONJ', 'ADP', 'PUNCT', 'PART'].includes(token.upos))

/** Verbs that share their object, "keep up and develop their ability", are one duty. */
const apart = (scene: Scene, verbs: readonly number[]): number[] =>
  verbs.filter(
    (verb, i) => i === 0 || verb - verbs[i - 1]! > 4 || hasWordBetween(scene, verbs[i - 1]!, verb) || word(scene, verb - 1) === 'to',
  )

const endOf = (scene: Scene, verb: number, limit: number): number => {
  let at = verb + 1
  for (; at < limit; at++) {
    const text = word(scene, at)
    if (closesDuty.test(text) && at > verb + 1 && !(text === 'as' || text === 'for' ? scene.tokens[at]!.upos === 'ADP' : false)) break
    if (text === 'in' && word(scene, at + 1) === 'order') break
    if ((text === ',' || text === ';') && at > verb + 3) break
  }
  while (at - 1 > verb && /^([,;.:]|and|or|but|not|to)$/.test(word(scene, at - 1))) at--
  return at - 1
}

const startOf = (scene: Scene, shall: number, floor: number): number => {
  const commas = scene.tokens
    .slice(floor, shall)
    .filter((token) => token.text === ',' || token.text === ';' || token.text === ':')
    .map((token) => token.index)
  if (floor === 0 && opensCondition.test(word(scene, 0)) && commas.length) return Math.min(commas.at(-1)! + 1, shall)
  let first = floor
  while (first < shall && /^([,;:.)–-]|and|but|\d+\.?|\(\w\)|that)$/.test(word(scene, first))) first++
  return first
}

const asideEnd = (scene: Scene, shall: number): number => {
  const comma = scene.tokens.findIndex((token, i) => i > shall + 1 && token.text === ',')
  return comma < 0 ? shall : comma + 1
}

interface Bound {
  readonly bound: number
  readonly verb: number
  readonly infinitive: boolean
  readonly start: number
}

const byShall = (scene: Scene): Bound[] => {
  const shall = scene.tokens.filter((token) => token.text.toLowerCase() === 'shall')
  const will = scene.tokens.filter((token) => token.text.toLowerCase() === 'will' && token.upos === 'AUX')
  return (shall.length ? shall : will).map(({ index }) => {
    const verb = verbOfShall(scene, index)
    return { bound: verb, verb, infinitive: false, start: index }
  })
}

const byUndertaking = (scene: Scene): Bound[] => {
  const found = scene.tokens.filter(
    (token) =>
      undertaking.test(token.text) &&
      token.index > 0 &&
      !/^(to|of|the|an?|no)$/.test(word(scene, token.index - 1)) &&
      !(token.upos === 'NOUN' && /^[a-z]/.test(scene.tokens[token.index - 1]!.text) && scene.tokens[token.index - 1]!.upos !== 'NOUN'),
  )
  return found.slice(0, 4).map((each) => undertakingAt(scene, each.index))
}

const undertakingAt = (scene: Scene, index: number): Bound => {
  const to = scene.tokens.findIndex((token, i) => i > index && i < index + 6 && token.text.toLowerCase() === 'to')
  const verb = to > 0 && isVerbal(scene, to + 1) ? to + 1 : index
  return { bound: index, verb, infinitive: verb !== index, start: index }
}

const byPoint = (scene: Scene): Bound[] => {
  const verb = scene.tokens.find((token) => isVerbal(scene, token.index))
  return verb && verb.index <= 4 ? [{ bound: verb.index, verb: verb.index, infinitive: false, start: verb.index }] : []
}

/** Where a trigger behind the duty begins: its verbs bind nobody. */
const conditionAfter = (scene: Scene, verb: number, end: number): number => {
  const at = scene.tokens.findIndex(
    (token) => token.index > verb + 1 && token.index < end && /^(if|should|when|whenever|unless)$/i.test(token.text),
  )
  return at < 0 ? end : at
}

/** The duties of a sentence of a treaty, in its order: one for each verb that binds. */
export const provisionsOf = (scene: Scene): Provision[] => {
  const shall = byShall(scene)
  const undertaken = shall.length ? [] : byUndertaking(scene)
  const bounds = shall.length ? shall : undertaken.length ? undertaken : byPoint(scene)
  return bounds.flatMap(({ bound, verb, infinitive, start }, i) => {
    const next = bounds[i + 1]
    const limit = conditionAfter(scene, verb, next ? Math.max(verb + 1, afterJoint(scene, verb, next.start)) : scene.tokens.length)
    const further = scene.tokens
      .slice(verb + 1, limit)
      .map((token) => token.index)
      .filter((at) => isFurther(scene, at, verb, infinitive))
    const verbs = apart(scene, [verb, ...further])
    return verbs.map((at, n): Provision => {
      const first = n > 0 ? withMarks(scene, at) : startOf(scene, start, i === 0 ? 0 : afterJoint(scene, bounds[i - 1]!.verb, start))
      // An aside between "shall" and its verb parts the subject from the duty.
      const parted = n === 0 && word(scene, start) === 'shall' && word(scene, start + 1) === ','
      return {
        verb: at,
        bound: n > 0 ? at : bound,
        clause: first,
        first: parted ? asideEnd(scene, start) : first,
        last: Math.max(at, endOf(scene, at, verbs[n + 1] ?? limit)),
      }
    })
  })
}

/** "not to threaten": the words before an infinitive that belong to it. */
const withMarks = (scene: Scene, verb: number): number => {
  let first = verb
  while (first > 0 && /^(not|to|never)$/.test(word(scene, first - 1))) first--
  return first
}

/** Where the clause of a later "shall" begins: behind the last "and" or semicolon before it. */
const afterJoint = (scene: Scene, from: number, shall: number): number => {
  for (let at = shall; at > from; at--) if (/^(and|;|but)$/.test(word(scene, at)) && !hasVerbBetween(scene, at, shall)) return at + 1
  return from + 1
}

const hasVerbBetween = (scene: Scene, from: number, to: number): boolean =>
  scene.tokens.slice(from, to).some((token) => token.upos === 'VERB')
