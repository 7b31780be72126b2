import { casesOf, childrenBy, conjuncts, relationOf, type Tree } from '../scene/tree.ts'
import { personsIn } from './person-names.ts'
import { lower, type Range } from './reading.ts'
import { isSetting } from './setting.ts'
import { articled, isOutlet } from './speaker-words.ts'

/** A speaker as a claim names it, and what it is, so that a pronoun can find it again. */
export interface Speaker {
  readonly name: string
  readonly kind: 'person' | 'outlet' | 'role' | 'pronoun' | 'pair'
  readonly plural: boolean
  /** Title before the name, lower-case, nearest word first. */
  readonly titles: readonly string[]
}

const textBetween = (tree: Tree, document: string, first: number, last: number): string =>
  document.slice(tree.tokens[first]!.span[0], tree.tokens[last]!.span[1]).replace(/\s+/g, ' ')

const dropped = new Set(['det', 'nmod:poss', 'cc', 'punct', 'advmod', 'discourse', 'mark', 'case', 'cc:preconj', 'det:predet'])

const isCapital = (tree: Tree, index: number): boolean =>
  /^\p{Lu}/u.test(tree.tokens[index]!.text) && ['PROPN', 'ADJ', 'NOUN'].includes(tree.tokens[index]!.upos)

/** The first token of a role's name: its modifiers, less articles, possessive pronouns and what is set off by commas. */
const roleStart = (tree: Tree, head: number, start: number): number => {
  let first = head
  for (const child of tree.children[head]!) {
    if (child > head) break
    const token = tree.tokens[child]!
    const owner = token.deprel === 'nmod:poss' && token.upos !== 'PRON'
    if (child < start || (dropped.has(token.deprel) && !owner)) continue
    if (['amod', 'compound', 'nummod', 'nmod', 'flat'].includes(relationOf(token)) || owner) {
      first = Math.min(first, Math.max(start, tree.reach[child]![0]))
      break
    }
  }
  if (tree.tokens[head]!.upos === 'PROPN') while (first > start && isCapital(tree, first - 1)) first--
  while (first < head && ['the', 'a', 'an'].includes(lower(tree.tokens[first]))) first++
  return first
}

const keptPrepositions = new Set(['of', 'in', 'on', 'from', 'within', 'inside'])

const flatEnd = (tree: Tree, head: number): number =>
  Math.max(head, ...childrenBy(tree, head, 'flat').map((child) => tree.reach[child]![1]))

/** "Officials in Iran and the West" keeps its phrase; "the spokesman of the ministry" is the spokesman. */
const roleEnd = (tree: Tree, head: number): number => {
  const token = tree.tokens[head]!
  const kept = /S$/.test(token.xpos) || token.upos === 'PROPN' || token.upos === 'PRON' || ['member', 'part', 'group'].includes(token.lemma)
  const phrase = kept
    ? childrenBy(tree, head, 'nmod').find((child) => child > head && child <= head + 6 && keptPrepositions.has(casesOf(tree, child)))
    : undefined
  if (phrase === undefined) return flatEnd(tree, head)
  const relative = tree.children[phrase]!.find(
    (child) => child > phrase && ['acl', 'appos', 'parataxis'].includes(relationOf(tree.tokens[child]!)),
  )
  let last = relative === undefined ? tree.reach[phrase]![1] : tree.reach[relative]![0] - 1
  while (last > head && tree.tokens[last]!.upos === 'PUNCT') last--
  return last
}

const isDemonym = (tree: Tree, index: number): boolean =>
  tree.sentence.names.some(({ tokens: [first, last] }) => first <= index && index <= last) || tree.tokens[index]!.xpos.startsWith('NNP')

const roleAt = (tree: Tree, head: number, phrase: Range, document: string): string => {
  const first = roleStart(tree, head, phrase[0])
  const comma = tree.tokens.findIndex(({ index, text }) => index > head && text === ',')
  const last = Math.min(roleEnd(tree, head), phrase[1] < head ? head : phrase[1], comma < 0 ? Infinity : comma - 1)
  const text = textBetween(tree, document, first, Math.max(first, head, last))
  const small = first === 0 && tree.tokens[first]!.upos !== 'PROPN' && !/^\p{Lu}{2}/u.test(text) && !isDemonym(tree, first)
  const name = small ? text[0]!.toLowerCase() + text.slice(1) : text
  return articled.has(name.toLowerCase()) ? `The ${name}` : name
}

/** "The state-run gas monopoly Gazprom", "the newspaper Zhogorvud": the name that stands directly behind its noun. */
const trailingName = (tree: Tree, head: number, [, last]: Range): Range | undefined => {
  const first = head + 1
  let end = head
  while (end < last && tree.tokens[end + 1]!.upos === 'PROPN') end++
  return end >= first && ['appos', 'flat', 'compound', 'nmod', 'nsubj'].includes(relationOf(tree.tokens[first]!)) ? [first, end] : undefined
}

/** Documents speak for whoever made them: "SIPRI's figures", "a statement from Erdogan's office". */
const documents = new Set([
  'statement',
  'report',
  'figure',
  'datum',
  'data',
  'study',
  'survey',
  'letter',
  'number',
  'statistic',
  'account',
  'communiqué',
  'dispatch',
])

/** "News reports from Moscow" are not Moscow's. */
const isPlace = (tree: Tree, index: number): boolean =>
  tree.sentence.names.some(({ tokens: [, last], form }) => last === index && (form === 'name' || form === 'capital'))

const makerOf = (tree: Tree, head: number): number | undefined => {
  if (!documents.has(tree.tokens[head]!.lemma) && !documents.has(lower(tree.tokens[head]).replace(/s$/, ''))) return undefined
  const owner = childrenBy(tree, head, 'nmod:poss').find((child) => tree.tokens[child]!.upos !== 'PRON' && !isSetting(tree, child))
  if (owner !== undefined) return owner
  const maker = childrenBy(tree, head, 'nmod', 'obl').find(
    (child) => casesOf(tree, child) === 'by' || (casesOf(tree, child) === 'from' && !isPlace(tree, child) && !isSetting(tree, child)),
  )
  if (maker !== undefined) return maker
  const released = childrenBy(tree, head, 'acl').find((child) =>
    ['released', 'issued', 'published', 'made', 'written', 'prepared', 'sent', 'signed', 'posted', 'given'].includes(
      lower(tree.tokens[child]),
    ),
  )
  return released === undefined ? undefined : childrenBy(tree, released, 'obl').find((child) => casesOf(tree, child) === 'by')
}

const ownerPhrase = (tree: Tree, owner: number): Range => {
  const [first, last] = tree.reach[owner]!
  return [tree.tokens[first]!.deprel === 'case' ? first + 1 : first, tree.tokens[last]!.xpos === 'POS' ? last - 1 : last]
}

const one = (name: string, kind: Speaker['kind'], plural = false, titles: readonly string[] = []): Speaker => ({
  name,
  kind,
  plural,
  titles,
})

const oneSpeaker = (tree: Tree, head: number, phrase: Range, document: string): Speaker => {
  const token = tree.tokens[head]!
  if (token.upos === 'PRON' && token.xpos.startsWith('PRP')) return pronounOf(lower(token))
  const beside = token.lemma === 'one' ? childrenBy(tree, head, 'appos')[0] : undefined
  if (beside !== undefined && beside <= phrase[1]) return oneSpeaker(tree, beside, [tree.reach[beside]![0], phrase[1]], document)
  const maker = makerOf(tree, head)
  if (maker !== undefined && maker !== head) return speakerOf(tree, maker, ownerPhrase(tree, maker), document)
  const outlet = childrenBy(tree, head, 'appos', 'flat').find((child) => isOutlet(token.text) && tree.tokens[child]!.upos === 'PROPN')
  if (outlet !== undefined) return one(roleAt(tree, outlet, [tree.reach[outlet]![0], phrase[1]], document), 'outlet')
  const trailing = token.upos === 'NOUN' ? trailingName(tree, head, phrase) : undefined
  if (trailing !== undefined) {
    const name = textBetween(tree, document, trailing[0], trailing[1])
    return one(name, isOutlet(token.text) || isOutlet(name) ? 'outlet' : 'role')
  }
  const name = roleAt(tree, head, phrase, document)
  return one(name, isOutlet(name) ? 'outlet' : 'role', /S$/.test(token.xpos))
}

const subjects: Readonly<Record<string, string>> = {
  his: 'he',
  him: 'he',
  her: 'she',
  their: 'they',
  them: 'they',
  its: 'it',
  our: 'we',
  my: 'i',
  your: 'you',
}

const pronounOf = (word: string): Speaker => {
  const name = Object.hasOwn(subjects, word) ? subjects[word]! : word
  return one(name, 'pronoun', name === 'they' || name === 'we')
}

const joined = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/**
 * The speaker that a source stands for: a person's name before a role, less titles and affiliation; two who speak together are
 * one ("Kerry and Lavrov").
 */
export const speakerOf = (tree: Tree, head: number, phrase: Range, document: string): Speaker => {
  const persons = personsIn(tree, phrase, document)
  const pair = persons.length > 1 && tree.tokens.slice(persons[0]!.tokens[1], persons[1]!.tokens[0]).some((token) => lower(token) === 'and')
  if (pair) return one(joined(persons.slice(0, 4).map(({ name }) => name)), 'pair', true)
  const person = persons[0]
  if (person !== undefined) return one(person.name, 'person', false, person.titles)
  const first = oneSpeaker(tree, head, phrase, document)
  const rest = conjuncts(tree, head)
    .filter((index) => index > head && index <= phrase[1])
    .slice(0, 3)
    .map((index) => oneSpeaker(tree, index, [index, phrase[1]], document).name)
  return rest.length === 0 || first.kind === 'pronoun'
    ? first
    : one(joined([oneSpeaker(tree, head, [phrase[0], conjuncts(tree, head)[1]! - 1], document).name, ...rest]), 'pair', true)
}
