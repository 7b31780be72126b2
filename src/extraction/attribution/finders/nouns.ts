import { casesOf, childBy, childrenBy, relationOf, type Tree } from '../../scene/tree.ts'
import { trimContent } from '../contents.ts'
import { carriers, cueNouns } from '../cue-nouns.ts'
import { isRelative } from './clause.ts'
import { sourceHeadOf, sourcePhrase, verbGroup } from '../phrases.ts'
import { isSetting } from '../setting.ts'
import { lower, type AttributionFinder, type Found, type Range, type Reading } from '../reading.ts'

/** A clause that says what the noun holds: "that …", "to …". A relative clause does not. */
const clauseOf = (tree: Tree, noun: number): number | undefined =>
  childrenBy(tree, noun, 'acl', 'ccomp').find((child) => {
    if (child < noun) return false
    const opening = lower(tree.tokens[tree.reach[child]![0]])
    const gap = isRelative(tree, tree.reach[child]![0])
    return (opening === 'that' && !gap) || (opening === 'to' && tree.tokens[child]!.upos === 'VERB')
  })

const withoutGenitive = (tree: Tree, [first, last]: Range): Range => [first, tree.tokens[last]!.xpos === 'POS' ? last - 1 : last]

interface Owner {
  readonly head: number
  readonly source: Range
  readonly cue: Range
}

/** Whose claim it is: a possessor, "by X", or the subject of the verb that carries the noun. */
const ownerOf = (tree: Tree, noun: number): Owner | undefined => {
  const possessor = childBy(tree, noun, 'nmod:poss')
  if (possessor !== undefined) return { head: possessor, source: withoutGenitive(tree, tree.reach[possessor]!), cue: [noun, noun] }
  const by = childrenBy(tree, noun, 'nmod', 'obl').find(
    (child) => child > noun && ['by', 'from'].includes(casesOf(tree, child)) && !isSetting(tree, child),
  )
  if (by !== undefined) {
    const source = sourcePhrase(tree, by, [noun, childBy(tree, by, 'case')!])
    return source === undefined ? undefined : { head: by, source: beforeClause(tree, source), cue: [noun, noun] }
  }
  const verb = tree.tokens[noun]!.head
  if (verb < 0 || relationOf(tree.tokens[noun]!) !== 'obj' || !carriers.has(tree.tokens[verb]!.lemma)) return undefined
  const cue: Range = [verbGroup(tree, verb)[0], noun]
  const subject = sourceHeadOf(tree, verb)
  const source = subject === undefined ? undefined : sourcePhrase(tree, subject, cue)
  return source === undefined ? undefined : { head: subject!, source, cue }
}

/** A clause that the parser hung on the owner is not part of the owner. */
const beforeClause = (tree: Tree, [first, last]: Range): Range => {
  for (let at = first + 1; at <= last; at++) if (lower(tree.tokens[at]) === 'that') return [first, at - 1]
  return [first, last]
}

const found = (reading: Reading, noun: number): Found | undefined => {
  const manner = cueNouns.get(reading.tokens[noun]!.lemma)
  if (manner === undefined || reading.tokens[noun]!.upos !== 'NOUN') return undefined
  const owner = ownerOf(reading, noun)
  const clause = clauseOf(reading, noun) ?? (owner === undefined ? undefined : clauseOf(reading, owner.head))
  if (clause === undefined) return undefined
  const content = trimContent(reading, reading.reach[clause]![0], reading.reach[clause]![1])
  if (content === undefined) return undefined
  return {
    sentence: reading.sentence.index,
    source: owner?.source ?? null,
    sourceHead: owner?.head ?? null,
    cue: owner?.cue ?? [noun, noun],
    head: noun,
    content: [content],
    manner,
  }
}

/** "Claims by the militia that it holds the dam", "Moscow's promise to protect the pipeline", "reports that …". */
export const nouns: AttributionFinder = (reading) => reading.tokens.flatMap(({ index }) => found(reading, index) ?? [])
