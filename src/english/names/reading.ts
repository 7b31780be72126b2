import type { Name, Token } from '../sentence.ts'
import type { Found } from './guards.ts'
import { baseForms } from './word-forms.ts'
import {
  agentNouns,
  bodies,
  disasters,
  flying,
  fromGiver,
  getting,
  giving,
  handing,
  landFeatures,
  landNouns,
  landPredicates,
  landSubject,
  leaving,
  locative,
  motion,
  movers,
  personal,
  placeObject,
  near,
  placePassive,
  privatePeople,
  stateNouns,
  trustWords,
  ways,
} from './reading-words.ts'

type Reading = Name['reading']

interface Text {
  readonly text: string
  readonly tokens: readonly Token[]
}

/** What the reading rules look at, from one name. */
interface View extends Text {
  readonly found: Found
  readonly others: readonly Found[]
  /** The token of the name that hangs outside of it. */
  readonly head: Token
}

const lemmaOf = (token: Token | undefined): string => (token ? (token.lemma || token.text).toLowerCase() : '')

const isIn = (list: ReadonlySet<string>, token: Token | undefined): boolean =>
  token !== undefined && baseForms(token).some((form) => list.has(form))

const headOf = (found: Found, words: Text): Token => {
  const [first, last] = found.tokens
  for (let i = first; i <= last; i++) {
    const token = words.tokens[i]!
    if (token.head < first || token.head > last) return token
  }
  return words.tokens[last]!
}

const childrenOf = (words: Text, head: number): Token[] => words.tokens.filter((token) => token.head === head)

// Of two prepositions the one of place decides: "inside of Oman", "out of Iraq".
const prepositionOf = (words: Text, token: Token): string => {
  const own = childrenOf(words, token.index)
    .filter((child) => child.deprel === 'case' && child.index < token.index)
    .map(lemmaOf)
  return own.find((word) => locative.has(word)) ?? own.at(-1) ?? ''
}

const baseOf = (token: Token): string => token.deprel.split(':')[0] ?? ''

/** "to" after a verb or noun of going is where to; after giving, who gets. */
const afterTo = (view: View, governor: Token): Reading => {
  if (isIn(handing, governor)) return 'state'
  if (isIn(giving, governor)) {
    const object = childrenOf(view, governor.index).find((child) => child.deprel === 'obj' || child.deprel === 'nsubj:pass')
    if (object !== undefined) return isIn(movers, object) ? 'place' : 'state'
    return governor.xpos === 'VBN' || governor.deprel === 'acl' ? 'state' : isIn(motion, governor) ? 'place' : 'state'
  }
  if (isIn(governor.upos === 'NOUN' ? ways : motion, governor) || isIn(near, governor)) return 'place'
  return 'state'
}

// "MiG-29s from Russia": who supplies them. A designation has a number.
const afterFrom = (governor: Token): Reading =>
  isIn(getting, governor) || isIn(fromGiver, governor) || /^\p{L}.*\d/u.test(governor.text) ? 'state' : 'place'

// "Karsten Warholm of Norway" comes from there; "President Buhari of Nigeria" is the state.
const afterOf = (view: View, governor: Token): Reading => {
  if (isIn(landNouns, governor) || isIn(privatePeople, governor)) return 'place'
  if (governor.upos !== 'PROPN' || isBody(governor)) return 'state'
  const persons = view.others.filter(({ alias }) => alias.form === 'person')
  const inOffice = persons.some(({ tokens }) => tokens[0] <= governor.index && governor.index <= tokens[1])
  return inOffice ? 'state' : 'place'
}

const afterPreposition = (view: View, preposition: string, governor: Token): Reading => {
  if (preposition === 'in') return isIn(trustWords, governor) ? 'state' : 'place'
  if (locative.has(preposition)) return 'place'
  if (personal.has(preposition)) return 'state'
  if (preposition === 'to') return afterTo(view, governor)
  if (preposition === 'from') return afterFrom(governor)
  if (preposition === 'of') return afterOf(view, governor)
  if (preposition === 'for') return isIn(leaving, governor) ? 'place' : 'state'
  if (preposition === 'as') return lemmaOf(governor) === 'far' ? 'place' : 'state'
  if (preposition === 'over') return isIn(flying, governor) ? 'place' : 'state'
  return 'state'
}

const isHome = (view: View): boolean => {
  const [verb, noun] = view.tokens.slice(view.found.tokens[1] + 1)
  return /^(is|was|remains|became)$/.test(verb?.text ?? '') && noun?.text === 'home'
}

// "has a warm climate", "has no coast": what the verb gives the subject is land.
const hasLand = (view: View, predicate: Token): boolean => {
  const objects = childrenOf(view, predicate.index).filter((child) => child.deprel === 'obj')
  return baseForms(predicate).includes('have') && objects.some((object) => isIn(landFeatures, object))
}

const byDisaster = (view: View, verb: Token): boolean =>
  childrenOf(view, verb.index).some((child) => child.deprel.startsWith('obl') && isIn(disasters, child))

const isLandPredicate = (view: View, predicate: Token): boolean => {
  if (isHome(view) || hasLand(view, predicate)) return true
  const copula = childrenOf(view, predicate.index).some((child) => child.deprel === 'cop')
  if (!copula) return isIn(landSubject, predicate)
  if (predicate.upos === 'NOUN' || predicate.upos === 'PROPN') {
    const cases = childrenOf(view, predicate.index).filter((child) => child.deprel === 'case')
    return isIn(landPredicates, predicate) || cases.some((child) => locative.has(lemmaOf(child)))
  }
  return /^(located|situated|mountainous|landlocked|hot|cold|beautiful|large|small|tropical|populous|located)$/.test(lemmaOf(predicate))
}

// "Britain's Andy Murray" against "India's BSF" and "Iran's Quds Force".
const isBody = (governor: Token): boolean => isIn(stateNouns, governor) || isIn(bodies, governor) || /^\p{Lu}{2,}$/u.test(governor.text)

const asPossessor = (governor: Token): Reading => {
  if (governor.upos === 'PROPN' && !isBody(governor)) return 'place'
  return isIn(landNouns, governor) || isIn(privatePeople, governor) ? 'place' : 'state'
}

// "Nairobi fears that …" parsed as a noun with a noun before it: the whole sentence hangs on the second word.
const isHiddenVerb = (view: View, governor: Token): boolean =>
  governor.head < 0 && governor.xpos === 'NNS' && governor.index === view.found.tokens[1] + 1 && view.found.tokens[0] === 0

const asModifier = (view: View, governor: Token): Reading => {
  if (isIn(stateNouns, governor)) return 'state'
  const next = view.tokens[view.found.tokens[1] + 1]
  if (isIn(stateNouns, next) || (next?.upos === 'PROPN' && isIn(bodies, next))) return 'state'
  if (view.others.some((other) => other.tokens[0] === next?.index && other.alias.id === view.found.alias.id)) return 'state'
  if (isIn(landNouns, governor) || isIn(privatePeople, governor)) return 'place'
  if (isHiddenVerb(view, governor)) return 'state'
  return view.found.alias.form === 'capital' || (governor.upos === 'PROPN' && !isBody(governor)) ? 'place' : 'state'
}

const before = (view: View): string => view.tokens[view.found.tokens[0] - 1]?.text.toLowerCase() ?? ''

const isCityIn = ({ alias: city }: Found, { alias: state }: Found): boolean =>
  (city.form === 'capital' || city.region) && city.id === state.id && state.form === 'name' && !state.region

/** `Paris, France` and `Odesa, Ukraine,`: a name set behind the place that lies in it. */
const isOuterPlace = (view: View): boolean => {
  const first = view.found.tokens[0]
  const [comma, city] = [view.tokens[first - 1], view.tokens[first - 2]]
  if (comma?.text !== ',' || city === undefined || !/^\p{Lu}\p{Ll}/u.test(city.text)) return false
  const next = view.tokens[view.found.tokens[1] + 1]?.text
  if (next !== undefined && /^(and|or|'s|’s)$/.test(next)) return false
  if (view.others.some((other) => other.tokens[1] === first - 2 && isCityIn(other, view.found))) return true
  const isParty = view.others.some((other) => other.tokens[1] === first - 2 && other.alias.form !== 'capital' && !other.alias.region)
  return !isParty && (next === undefined || /^[,.;:)—–-]$/.test(next)) && view.head.deprel !== 'nsubj'
}

/** `Minsk, Belarus`: the city itself. */
const isInnerPlace = (view: View): boolean => {
  const last = view.found.tokens[1]
  return (
    view.found.alias.form === 'capital' &&
    view.tokens[last + 1]?.text === ',' &&
    view.others.some((other) => other.tokens[0] === last + 2 && other.alias.id === view.found.alias.id && other.alias.form === 'name')
  )
}

/** `MOSCOW (Reuters) -`, `KYIV, March 3 —`: where the report was written. */
const isDateline = (view: View): boolean => {
  const [first, last] = view.found.tokens
  if (first > 0 || view.found.alias.form === 'demonym') return false
  const next = view.tokens[last + 1]?.text
  const written = view.text.slice(view.found.span[0], view.found.span[1])
  if (written === written.toUpperCase() && written.length > 3) return /^[(,—–-]$/.test(next ?? '')
  return next === '(' && view.tokens.slice(last + 1, last + 10).some((token) => /^[—–-]$/.test(token.text))
}

const byTree = (view: View, token: Token, depth: number): Reading => {
  const governor = view.tokens[token.head]
  const relation = baseOf(token)
  const preposition = prepositionOf(view, token)
  if (governor === undefined) return locative.has(preposition) ? 'place' : defaultOf(view)
  if (relation === 'conj' && preposition === '' && depth < 8) return byTree(view, governor, depth + 1)
  if (relation === 'appos' && preposition === '' && depth < 8) {
    if (isIn(agentNouns, governor) && !isIn(landPredicates, governor)) return 'state'
    return isIn(landPredicates, governor) ? 'place' : byTree(view, governor, depth + 1)
  }
  if (token.deprel === 'nmod:poss' || preposition === "'s" || preposition === '’s') return asPossessor(governor)
  if (preposition !== '') return afterPreposition(view, preposition, governor)
  if (token.deprel === 'nsubj:pass') return isIn(placePassive, governor) || byDisaster(view, governor) ? 'place' : 'state'
  if (relation === 'nsubj') return isLandPredicate(view, governor) ? 'place' : 'state'
  if (relation === 'obj') return isIn(placeObject, governor) || locative.has(before(view)) ? 'place' : 'state'
  if (relation === 'compound' || relation === 'nmod' || relation === 'amod' || relation === 'flat') return asModifier(view, governor)
  if (relation === 'obl' || relation === 'advmod' || relation === 'list') return 'place'
  return defaultOf(view)
}

const defaultOf = (view: View): Reading => (view.found.alias.region ? 'place' : 'state')

// Words that may stand between a preposition and a name.
const between = /^(?:the|northern|southern|eastern|western|central|war-torn|neighbouring|neighboring)$/i

// Without a tree: the preposition before the name, past articles and adjectives, and the word before that.
const bySurface = (view: View): Reading => {
  const [first, last] = view.found.tokens
  const next = view.tokens[last + 1]
  let at = first - 1
  while (at >= 0 && first - at < 4 && between.test(view.tokens[at]!.text)) at--
  const preposition = view.tokens[at]?.text.toLowerCase() ?? ''
  const governor = view.tokens[at - 1]
  const owned = view.tokens[last + 2]
  if (next !== undefined && /^['’]s$/.test(next.text)) return isIn(landNouns, owned) || isIn(privatePeople, owned) ? 'place' : 'state'
  if (preposition === 'to' || preposition === 'from' || preposition === 'of') {
    if (governor === undefined) return 'state'
    if (preposition === 'of') return afterOf(view, governor)
    return preposition === 'from' ? afterFrom(governor) : isIn(motion, governor) ? 'place' : 'state'
  }
  if (locative.has(preposition)) return 'place'
  if (isIn(placeObject, view.tokens[first - 1])) return 'place'
  return defaultOf(view)
}

const isSeatAsPlace = (view: View, token: Token): boolean => {
  const preposition = token.deprel === '' ? before(view) : prepositionOf(view, token)
  return preposition === 'in' || preposition === 'at' || preposition === 'outside' || preposition === 'near' || preposition === 'inside'
}

/**
 * Reads a name as the state that acts or as the place where something is ("Moscow said" against "a street in Moscow").
 * Adjectives of nationality, organisations and persons in office are the party. The division follows Gritta, Pilehvar,
 * Limsopatham and Collier, "Vancouver Welcomes You!" (ACL 2017): what shows will or feeling is the party, what only locates
 * is a place.
 */
export const readingOf = (found: Found, others: readonly Found[], words: Text): Reading => {
  const { form, region, id, place } = found.alias
  if (form === 'demonym' || form === 'person') return 'state'
  const view: View = { ...words, found, others, head: headOf(found, words) }
  if (form === 'metonym') return isSeatAsPlace(view, view.head) ? 'place' : 'state'
  if (form === 'group' && place === undefined && !landGroups.has(id)) return 'state'
  if (isDateline(view) || isOuterPlace(view) || isInnerPlace(view)) return 'place'
  const reading = view.head.deprel === '' ? bySurface(view) : byTree(view, view.head, 0)
  return region && reading === 'state' && !isActor(view) ? 'place' : reading
}

// Groups that also are a piece of land.
const landGroups = new Set(['EUROPE', 'NKR', 'ABKHAZIA', 'SOUTHOSSETIA', 'TRANSNISTRIA', 'TRNC', 'REPSRPSKA', 'SOMALILAND', 'KRG'])

// A part of a state acts only as the subject of a verb, or beside somebody.
const isActor = (view: View): boolean => view.head.deprel === 'nsubj' && view.tokens[view.head.head]?.upos === 'VERB'
