const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** The head of a punctuation mark that is not attached yet. */
export const stripped = -2

/** A tree that repairs may change, and what they look at. Punctuation is not attached yet. */
export interface Draft {
  /** Plain forms, lower case. */
  readonly words: readonly string[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly head: Int32Array
  readonly deprel: string[]
}

/** A repair looks at one token and may move it, or those near it. It keeps the tree a tree. */
type Repair = (draft: Draft, i: number) => void

const isNominal = (draft: Draft, i: number): boolean => draft.upos[i] === 'NOUN' || draft.upos[i] === 'PROPN' || draft.upos[i] === 'PRON'
const isVerb = (draft: Draft, i: number): boolean => draft.upos[i] === 'VERB'

/** The first child of `i` with one of these relations, from `from` to `to` (excluded), or -1. */
const childIn = (draft: Draft, i: number, from: number, to: number, wanted: (deprel: string, child: number) => boolean): number => {
  const end = Math.min(to, draft.words.length)
  for (let k = Math.max(0, from); k < end; k++) if (draft.head[k] === i && wanted(draft.deprel[k]!, k)) return k
  return -1
}

const window = 40
const hasChild = (draft: Draft, i: number, wanted: (deprel: string, child: number) => boolean): boolean =>
  childIn(draft, i, i - window, i + window, wanted) >= 0

/** True when `above` is `i` or an ancestor of it. */
const isUnder = (draft: Draft, i: number, above: number): boolean => {
  for (let up = i, steps = 0; up >= 0 && steps < window; up = draft.head[up]!, steps++) if (up === above) return true
  return false
}

const attach = (draft: Draft, i: number, head: number, deprel: string): void => {
  if (isUnder(draft, head, i)) return
  draft.head[i] = head
  draft.deprel[i] = deprel
}

const givers = wordSet(`give gives gave given giving send sends sent sending offer offers offered offering promise promises promised
  promising sell sells sold selling pay pays paid paying lend lends lent lending grant grants granted granting
  hand hands handed handing deny denies denied denying owe owes owed owing show shows showed shown showing tell
  tells told telling teach teaches taught bring brings brought bringing buy buys bought mail mails mailed ship
  ships shipped provide provides provided supply supplies supplied deliver delivers delivered guarantee guarantees
  guaranteed`)

const transfers = wordSet(`give gives gave given giving send sends sent sending offer offers offered offering promise promises promised
  promising sell sells sold selling pay pays paid paying lend lends lent grant grants granted hand handed ship
  ships shipped supply supplies supplied supplying deliver delivers delivered delivering provide provides provided
  transfer transfers transferred transferring pledge pledges pledged pledging bring brings brought export exports
  exported`)

/** `sent Tehran two batteries`: of two objects without a preposition, side by side, the first is the recipient. */
export const firstObjectReceives: Repair = (draft, i) => {
  if (!isVerb(draft, i) || !givers.has(draft.words[i]!)) return
  const bare = (deprel: string, child: number): boolean =>
    deprel === 'obj' && isNominal(draft, child) && !hasChild(draft, child, (d) => d === 'case')
  const first = childIn(draft, i, i + 1, i + window, bare)
  if (first < 0 || hasChild(draft, i, (deprel) => deprel === 'iobj')) return
  const second = childIn(draft, i, first + 1, i + window, bare)
  if (second < 0) return
  for (let k = first + 1; k < second; k++) if (!isUnder(draft, k, first) && !isUnder(draft, k, second)) return
  draft.deprel[first] = 'iobj'
}

/** `supplied Iran with X` where X came out as a second object: what has a preposition is oblique. */
export const noObjectWithCase: Repair = (draft, i) => {
  if (draft.deprel[i] !== 'obj' || !isNominal(draft, i)) return
  const marker = childIn(draft, i, i - 12, i, (deprel) => deprel === 'case')
  if (marker < 0 || draft.words[marker] !== 'with') return
  const verb = draft.head[i]!
  if (childIn(draft, verb, verb, marker, (deprel) => deprel === 'obj' || deprel === 'iobj') >= 0) draft.deprel[i] = 'obl'
}

const timeNouns = wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december week month year decade weekend spring summer autumn morning evening night`)
const timeCase = new Set(['in', 'on', 'since', 'during', 'until', 'by', 'after', 'before'])
const isTime = (draft: Draft, i: number): boolean => timeNouns.has(draft.words[i]!) || /^(19|20)\d\d$/.test(draft.words[i]!)

/** The verb that a noun depends on through objects, obliques and nominal modifiers, all to its right; or -1. */
const verbAbove = (draft: Draft, i: number): number => {
  for (let up = i, steps = 0; up >= 0 && steps < 6; up = draft.head[up]!, steps++) {
    if (draft.head[up]! > up) return -1
    if (!['obj', 'obl', 'nmod', 'iobj', 'xcomp', 'conj', 'compound'].includes(draft.deprel[up]!)) return -1
    const above = draft.head[up]!
    if (above >= 0 && isVerb(draft, above)) return above
  }
  return -1
}

/** `sent fighters to the air force in September`: a date says when something was done. */
export const dateGoesToVerb: Repair = (draft, i) => {
  if (draft.deprel[i] !== 'nmod' || !isTime(draft, i)) return
  const marker = childIn(draft, i, i - 6, i, (deprel) => deprel === 'case')
  if (marker < 0 || !timeCase.has(draft.words[marker]!)) return
  const verb = verbAbove(draft, draft.head[i]!)
  if (verb >= 0) attach(draft, i, verb, 'obl')
}

const doings =
  /(?:tion|sion|ment|ing|sal|val|ery|ture|attack|strike|raid|launch|use|purchase|report|statement|offer|sale|visit|call|move|effort)s?$/

/** `was supplied with trainers by Russia`: a passive verb's `by` phrase names who did it. */
export const agentGoesToPassive: Repair = (draft, i) => {
  if (draft.deprel[i] !== 'nmod' || !isNominal(draft, i)) return
  const marker = childIn(draft, i, i - 12, i, (deprel) => deprel === 'case')
  if (marker < 0 || draft.words[marker] !== 'by' || isTime(draft, i) || doings.test(draft.words[draft.head[i]!]!)) return
  const verb = verbAbove(draft, draft.head[i]!)
  if (verb < 0 || draft.xpos[verb] !== 'VBN' || hasChild(draft, verb, (deprel) => deprel === 'obl:agent')) return
  if (hasChild(draft, verb, (deprel) => deprel === 'aux:pass') || draft.deprel[verb] === 'acl') attach(draft, i, verb, 'obl:agent')
}

const sayings = new Set(['say', 'says', 'said', 'add', 'adds', 'added', 'tell', 'told', 'think', 'thinks', 'believe', 'believes'])

/** `the fighters it promised`: a clause right after a noun, with its own subject and no comma, is a relative clause. */
export const zeroRelative: Repair = (draft, i) => {
  if (!isVerb(draft, i) || (draft.deprel[i] !== 'parataxis' && draft.deprel[i] !== 'ccomp') || sayings.has(draft.words[i]!)) return
  const subject = childIn(draft, i, i - 8, i, (deprel) => deprel.startsWith('nsubj'))
  if (subject < 1) return
  const first = childIn(draft, subject, subject - 6, subject, () => true)
  const begin = first >= 0 ? first : subject
  const noun = begin - 1
  if (noun < 0 || draft.upos[noun] !== 'NOUN' || draft.head[i]! > noun) return
  if (!hasChild(draft, noun, (deprel) => deprel === 'det' || deprel === 'nummod' || deprel === 'amod')) return
  const object = childIn(draft, i, i + 1, i + window, (deprel) => deprel === 'obj')
  const receives = object === i + 1 && givers.has(draft.words[i]!) && draft.upos[object] !== 'NOUN'
  if ((object >= 0 && !receives) || hasChild(draft, i, (deprel, child) => (child > i && deprel === 'ccomp') || deprel === 'mark')) return
  if (isUnder(draft, noun, i)) return
  attach(draft, i, noun, 'acl:relcl')
  if (receives) draft.deprel[object] = 'iobj'
}

/** `promised Iran last year`: a name before `last year` is no part of the date but an object of the verb. */
export const nameBeforeDate: Repair = (draft, i) => {
  if (draft.upos[i] !== 'PROPN' || draft.deprel[i] !== 'compound') return
  const noun = draft.head[i]!
  if (noun < i + 2 || !isTime(draft, noun) || !['last', 'this', 'next'].includes(draft.words[i + 1]!)) return
  const verb = draft.head[noun]!
  if (verb < 0 || verb > i || !isVerb(draft, verb)) return
  attach(draft, i, verb, hasChild(draft, verb, (deprel, child) => child > verb && deprel === 'obj') ? 'iobj' : 'obj')
}

/** `sent Tehran two batteries` where the thing came out as a part of the name: a part of a name has no number of its own. */
export const numberEndsName: Repair = (draft, i) => {
  if (draft.deprel[i] !== 'flat' || draft.upos[i] !== 'NOUN') return
  const name = draft.head[i]!
  if (name > i || !hasChild(draft, i, (deprel, child) => child < i && ['nummod', 'det', 'amod'].includes(deprel))) return
  const verb = draft.head[name]!
  if (verb < 0 || verb > name || !isVerb(draft, verb) || draft.deprel[name] !== 'obj') return
  attach(draft, i, verb, 'obj')
  draft.deprel[name] = 'iobj'
}

/** `sent Tehran two batteries` where the name came out as a part of the thing: a name before a number or an article is none. */
export const recipientBeforeThing: Repair = (draft, i) => {
  if (draft.upos[i] !== 'PROPN' || draft.deprel[i] !== 'compound') return
  const noun = draft.head[i]!
  if (noun <= i || draft.deprel[noun] !== 'obj') return
  const verb = draft.head[noun]!
  if (verb < 0 || verb > i || !givers.has(draft.words[verb]!)) return
  if (childIn(draft, noun, i + 1, noun, (deprel) => ['nummod', 'det', 'amod', 'nmod:poss'].includes(deprel)) < 0) return
  for (let k = Math.max(verb + 1, i - window); k < i; k++) if (draft.head[k] === noun) attach(draft, k, i, draft.deprel[k]!)
  attach(draft, i, verb, 'iobj')
}

/** `pledged fighters and helicopters to Iran`: with a verb of giving, `to` and a name say who gets. */
export const recipientGoesToVerb: Repair = (draft, i) => {
  if (draft.deprel[i] !== 'nmod' || draft.upos[i] !== 'PROPN') return
  const marker = childIn(draft, i, i - 6, i, (deprel) => deprel === 'case')
  if (marker < 0 || draft.words[marker] !== 'to' || doings.test(draft.words[draft.head[i]!]!)) return
  const verb = verbAbove(draft, draft.head[i]!)
  if (verb >= 0 && transfers.has(draft.words[verb]!)) attach(draft, i, verb, 'obl')
}

/** `S-400 air defence systems`: a designation says what the whole thing is, not its first part. */
export const designationNamesWhole: Repair = (draft, i) => {
  if (draft.deprel[i] !== 'compound' || !/^[a-z/]+-[a-z]*\d/.test(draft.words[i]!)) return
  let noun = draft.head[i]!
  const partOfMore = (): boolean => noun > i && draft.deprel[noun] === 'compound' && draft.head[noun]! > noun
  for (let steps = 0; steps < 4 && partOfMore(); steps++) noun = draft.head[noun]!
  attach(draft, i, noun, 'compound')
}

/** `Russia supplied Su-35s` where the verb came out as a participle: a noun with a subject and no copula is no predicate. */
export const participleIsVerb: Repair = (draft, i) => {
  if (draft.deprel[i] !== 'amod' || (draft.xpos[i] !== 'VBN' && draft.xpos[i] !== 'VBD')) return
  const noun = draft.head[i]!
  if (noun < i || draft.head[noun] !== -1 || hasChild(draft, noun, (deprel) => deprel === 'cop' || deprel.startsWith('aux'))) return
  const subject = childIn(draft, noun, i - window, i, (deprel) => deprel === 'nsubj')
  if (subject < 0) return
  draft.head[i] = -1
  draft.deprel[i] = 'root'
  for (let k = 0; k < i; k++) if (draft.head[k] === noun) draft.head[k] = i
  draft.head[noun] = i
  draft.deprel[noun] = 'obj'
}

/** All repairs, in the order in which they are tried on each token. */
export const repairs: readonly (readonly [name: string, repair: Repair])[] = [
  ['numberEndsName', numberEndsName],
  ['participleIsVerb', participleIsVerb],
  ['nameBeforeDate', nameBeforeDate],
  ['recipientBeforeThing', recipientBeforeThing],
  ['noObjectWithCase', noObjectWithCase],
  ['firstObjectReceives', firstObjectReceives],
  ['zeroRelative', zeroRelative],
  ['dateGoesToVerb', dateGoesToVerb],
  ['recipientGoesToVerb', recipientGoesToVerb],
  ['agentGoesToPassive', agentGoesToPassive],
  ['designationNamesWhole', designationNamesWhole],
]

/** Repairs a tree in place. */
export const repair = (draft: Draft, which = repairs): void => {
  for (const [, change] of which) for (let i = 0; i < draft.words.length; i++) change(draft, i)
}
