import type { DateMention } from '../sentence.ts'
import { at, type Reader } from './reader.ts'
import type { Direction } from './resolve.ts'
import { wordSet } from './words.ts'

const future = wordSet(
  "will ’ll 'll wo shall would may might could should must due slated upcoming pending tomorrow " +
    'expires begins starts ends opens arrives',
)
/** Participles of plans: they look ahead unless a past form of `be` stands before them. */
const plans = wordSet(
  'expected expects expect scheduled planned plans plan planning intends intend hopes hope promises vows aims ' + 'set likely ready wants',
)
const past = wordSet('was were had did has have been ago')
const links = wordSet("be been being not n't n’t also now still soon already finally first only never")
const saysPast = wordSet(
  'said signed came went took gave got sent made began left met told sold bought struck hit fell won lost ' +
    'held paid saw shot flew ran broke sank withdrew agreed',
)

const isPastForm = (reader: Reader, i: number): boolean => {
  const tag = reader.words[i]?.xpos ?? ''
  if (tag !== '') return tag === 'VBD'
  return saysPast.has(at(reader, i))
}
const isParticiple = (reader: Reader, i: number): boolean => {
  const tag = reader.words[i]?.xpos ?? ''
  return tag === '' ? /ed$/.test(at(reader, i)) : tag === 'VBN'
}

/** The way that the verb at `i` looks, or undefined when it is no verb that tells. */
const lookOf = (reader: Reader, i: number): Direction | undefined => {
  const word = at(reader, i)
  if (future.has(word) || (word === 'going' && at(reader, i + 1) === 'to')) return 'future'
  if (plans.has(word)) return ['was', 'were', 'had', 'been'].includes(at(reader, i - 1)) ? 'past' : 'future'
  if (isParticiple(reader, i)) return participleLook(reader, i)
  if (past.has(word) || isPastForm(reader, i)) return 'past'
  const tag = reader.words[i]?.xpos ?? ''
  if (at(reader, i - 1) === 'to' && (tag === 'VB' || (tag === '' && word === 'be'))) return 'future'
  return undefined
}

/** A participle looks where its auxiliary looks; alone (`signed in January`) it looks back. */
const participleLook = (reader: Reader, i: number): Direction => {
  let k = i - 1
  while (k >= 0 && (links.has(at(reader, k)) || reader.words[k]?.xpos === 'RB')) k--
  const word = at(reader, k)
  if (future.has(word) || (word === 'to' && at(reader, k + 1) === 'be')) return 'future'
  return ['is', 'are', 'being'].includes(word) && plans.has(at(reader, i)) ? 'future' : 'past'
}

const reach = 24
/** A verb that looks ahead from further away than this belongs to something else. */
const futureReach = 10

/**
 * Which way the expression at token `i` looks: the nearest verb before it decides, else the first after it, else the past.
 * A deadline (`by`, `until`) without such a verb looks ahead.
 */
export const directionAt = (reader: Reader, i: number, relation: DateMention['relation']): Direction => {
  if (relation === 'since') return 'past'
  for (let k = i - 1; k >= Math.max(0, i - reach) && at(reader, k) !== ';'; k--) {
    const look = lookOf(reader, k)
    if (look === 'past' || (look === 'future' && i - k <= futureReach)) return look
  }
  for (let k = i + 1; k < Math.min(reader.words.length, i + reach) && at(reader, k) !== ';'; k++) {
    const look = lookOf(reader, k)
    if (look !== undefined) return look
  }
  return relation === 'until' ? 'future' : 'past'
}
