import { casesOf, childBy, childrenBy, conjuncts, relationOf, type Tree } from '../scene/tree.ts'
import { lower } from './reading.ts'
import { articled, bodies, isOutlet, titles } from './speaker-words.ts'

/** A speaker as a claim names it, and what it is, so that a pronoun can find it again. */
export interface Speaker {
  readonly name: string
  readonly kind: 'person' | 'outlet' | 'role' | 'pronoun' | 'pair'
  readonly plural: boolean
}

const isNamePart = (tree: Tree, index: number): boolean => {
  const { upos, text } = tree.tokens[index]!
  return (upos === 'PROPN' || upos === 'X') && /^[\p{Lu}\p{Lo}]|^(?:al|el|bin|ibn|de|von|van|der|da|di|du)\b/u.test(text)
}

const nameTokens = (tree: Tree, head: number): number[] => {
  const found = [head]
  for (let at = 0; at < found.length && at < 12; at++) found.push(...childrenBy(tree, found[at]!, 'flat'))
  for (const child of childrenBy(tree, head, 'compound')) if (tree.tokens[child]!.upos === 'PROPN' && child < head) found.push(child)
  return found.sort((a, b) => a - b)
}

const textBetween = (tree: Tree, document: string, first: number, last: number): string =>
  document.slice(tree.tokens[first]!.span[0], tree.tokens[last]!.span[1]).replace(/\s+/g, ' ')

/** The person's name that a token heads, less titles; undefined where it heads none. */
export const personAt = (tree: Tree, head: number, document: string): string | undefined => {
  if (childBy(tree, head, 'flat') === undefined) return undefined
  const tokens = nameTokens(tree, head)
  while (tokens.length > 0 && (titles.has(lower(tree.tokens[tokens[0]!])) || !isNamePart(tree, tokens[0]!))) tokens.shift()
  if (tokens.length === 0 || tokens.some((at) => bodies.has(lower(tree.tokens[at])))) return undefined
  const [first, last] = [tokens[0]!, tokens.at(-1)!]
  return last - first > 8 ? undefined : textBetween(tree, document, first, last)
}

const dropped = new Set(['det', 'nmod:poss', 'cc', 'punct', 'advmod', 'discourse', 'mark', 'case', 'cc:preconj', 'det:predet'])

/** The first token of a role's name: its modifiers, less articles, possessive pronouns and what is set off by commas. */
const roleStart = (tree: Tree, head: number): number => {
  let first = head
  for (const child of tree.children[head]!) {
    if (child > head) break
    const token = tree.tokens[child]!
    const owner = token.deprel === 'nmod:poss' && token.upos !== 'PRON'
    if (dropped.has(token.deprel) && !owner) continue
    if (['amod', 'compound', 'nummod', 'nmod', 'flat'].includes(relationOf(token)) || owner) { first = Math.min(first, tree.reach[child]![0]); break }
  }
  while (first < head && ['the', 'a', 'an'].includes(lower(tree.tokens[first]))) first++
  return first
}

const keptPrepositions = new Set(['of', 'in', 'on', 'from', 'within', 'inside'])

const roleEnd = (tree: Tree, head: number): number => {
  const token = tree.tokens[head]!
  const flat = nameTokens(tree, head).at(-1)!
  if (!/S$/.test(token.xpos) && token.upos !== 'PROPN' && !['member', 'part', 'group'].includes(token.lemma)) return Math.max(head, flat)
  const phrase = childrenBy(tree, head, 'nmod').find((child) => child > head && child <= head + 6 && keptPrepositions.has(casesOf(tree, child)))
  if (phrase === undefined) return Math.max(head, flat)
  const relative = tree.children[phrase]!.find((child) => child > phrase && ['acl', 'appos', 'parataxis'].includes(relationOf(tree.tokens[child]!)))
  let last = relative === undefined ? tree.reach[phrase]![1] : tree.reach[relative]![0] - 1
  while (last > head && tree.tokens[last]!.upos === 'PUNCT') last--
  return last
}

const roleAt = (tree: Tree, head: number, document: string): string => {
  const first = roleStart(tree, head)
  const text = textBetween(tree, document, first, Math.max(first, roleEnd(tree, head)))
  const token = tree.tokens[first]!
  const name = first === 0 && token.upos !== 'PROPN' && !/^\p{Lu}{2}/u.test(text) && !isDemonym(tree, first) ? text[0]!.toLowerCase() + text.slice(1) : text
  return articled.has(name.toLowerCase()) ? `The ${name}` : name
}

const isDemonym = (tree: Tree, index: number): boolean =>
  tree.sentence.names.some(({ tokens: [first, last] }) => first <= index && index <= last) || tree.tokens[index]!.xpos.startsWith('NNP')

/** A person beside the head of the phrase: in apposition, or as the example ("experts, including Nikolai Kozhanov"). */
const personBeside = (tree: Tree, head: number, document: string): string | undefined => {
  const beside = [...childrenBy(tree, head, 'appos', 'flat', 'compound'), ...childrenBy(tree, head, 'nmod').filter((child) => casesOf(tree, child) === 'including')]
  for (const child of beside) {
    const name = personAt(tree, child, document)
    if (name !== undefined) return name
  }
  return undefined
}

const oneSpeaker = (tree: Tree, head: number, document: string): Speaker => {
  const token = tree.tokens[head]!
  if (token.upos === 'PRON' && token.xpos.startsWith('PRP')) return { name: lower(token), kind: 'pronoun', plural: lower(token) === 'they' || lower(token) === 'we' }
  const person = personAt(tree, head, document) ?? personBeside(tree, head, document)
  if (person !== undefined) return { name: person, kind: 'person', plural: false }
  const outlet = childrenBy(tree, head, 'appos', 'flat').find((child) => isOutlet(tree.tokens[head]!.text) && tree.tokens[child]!.upos === 'PROPN')
  if (outlet !== undefined) return { name: roleAt(tree, outlet, document), kind: 'outlet', plural: false }
  const name = roleAt(tree, head, document)
  return { name, kind: isOutlet(name) ? 'outlet' : 'role', plural: /S$/.test(token.xpos) }
}

/** The speaker that the head of a source stands for; two who speak together are one ("Kerry and Lavrov"). */
export const speakerAt = (tree: Tree, head: number, document: string): Speaker => {
  const all = conjuncts(tree, head).filter((index) => index >= head).slice(0, 4)
  const first = oneSpeaker(tree, head, document)
  if (all.length < 2 || first.kind === 'pronoun') return first
  const rest = all.slice(1).map((index) => oneSpeaker(tree, index, document).name)
  return { name: `${[first.name, ...rest.slice(0, -1)].join(', ')} and ${rest.at(-1)}`, kind: 'pair', plural: true }
}
