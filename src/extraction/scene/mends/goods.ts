import { deliveryNouns, handOvers, orderNouns } from '../../lexicon/transfer.ts'
import {
  attach,
  changePlaces,
  childrenOf,
  type Draft,
  headIn,
  isGoodsNoun,
  isParty,
  isUnder,
  isVerb,
  nameOf,
  takesObject,
  timeWord,
} from './draft.ts'

/** `helicopters, radars and missile systems`: a member of a list that came out as a part of the last name. */
export const listMember = (draft: Draft, at: number): void => {
  const last = draft.head[at]!
  if (draft.deprel[at] !== 'compound' || last < at || draft.deprel[last] !== 'conj') return
  const next = childrenOf(draft, at, /^conj$/).find((child) => child > at && child < last)
  if (next === undefined || childrenOf(draft, next, /^cc$/).length === 0) return
  draft.head[at] = draft.head[last]!
  draft.deprel[at] = 'conj'
  draft.head[next] = last
  draft.deprel[next] = 'compound'
}

/** `batteries from Russia and missiles from China`: goods that came out as coordinated with a party. */
export const goodsBesideParty = (draft: Draft, at: number): void => {
  const party = draft.head[at]!
  if (draft.deprel[at] !== 'conj' || party < 0 || !nameOf(draft, party) || nameOf(draft, at) || draft.tokens[at]!.upos === 'VERB') return
  const goods = draft.head[party]!
  if (goods < 0 || goods > party || draft.deprel[party] !== 'nmod' || !isGoodsNoun(draft, goods) || !isPluralOrType(draft, at)) return
  draft.head[at] = goods
  for (const child of childrenOf(draft, goods, /^nmod$/)) if (child > at) draft.head[child] = at
}

/** Several things, or a designation: what a list of goods is made of. */
const isPluralOrType = (draft: Draft, at: number): boolean => /S$/.test(draft.tokens[at]!.xpos) || /\d/.test(draft.tokens[at]!.text)

/** `four helicopters in October and instructors in December`: goods that came out as coordinated with a time. */
export const goodsBesideTime = (draft: Draft, at: number): void => {
  const time = draft.head[at]!
  if (draft.deprel[at] !== 'conj' || time < 0 || time > at || !timeWord.test(draft.tokens[time]!.text) || !isGoodsNoun(draft, at)) return
  if (timeWord.test(draft.tokens[at]!.text) || !isPluralOrType(draft, at)) return
  if (childrenOf(draft, at, /^case$/).length > 0) return
  let verb = time
  for (let steps = 0; steps < 4 && verb >= 0 && !isVerb(draft, verb); steps++) verb = draft.head[verb]!
  const goods = verb < 0 ? undefined : childrenOf(draft, verb, /^(obj|nsubj:pass)$/)[0]
  if (goods === undefined || goods > at || !isGoodsNoun(draft, goods)) return
  draft.head[at] = goods
  for (const child of childrenOf(draft, verb, /^obl/)) if (child > at) draft.head[child] = at
}

/** `destroyed six missiles and one drone`: counted things that came out as coordinated with the verb. */
export const goodsBesideVerb = (draft: Draft, at: number): void => {
  const verb = draft.head[at]!
  if (draft.deprel[at] !== 'conj' || verb < 0 || verb > at || !isVerb(draft, verb) || !isGoodsNoun(draft, at) || !isCounted(draft, at))
    return
  const goods = childrenOf(draft, verb, /^obj$/).find((child) => child < at)
  if (goods !== undefined && isCounted(draft, goods) && childrenOf(draft, at, /^(nsubj|cop|aux)/).length === 0) draft.head[at] = goods
}

/** `promised Mali between 160,000 and 200,000 tonnes`: a counted object that came out as an oblique. */
export const betweenObject = (draft: Draft, at: number): void => {
  const verb = draft.head[at]!
  const [between] = childrenOf(draft, at, /^case$/)
  if (draft.deprel[at] !== 'obl' || verb < 0 || verb > at || !isVerb(draft, verb) || !isGoodsNoun(draft, at) || between === undefined)
    return
  if (!/^(between|from|around|about|over|under|some)$/i.test(draft.tokens[between]!.text) || draft.tokens[between + 1]?.upos !== 'NUM')
    return
  if (timeWord.test(draft.tokens[at]!.text) || childrenOf(draft, verb, /^(obj|aux:pass|nsubj:pass)$/).length > 0) return
  if (childrenOf(draft, at, /^nummod$/).length === 0 || !takesObject.has(draft.tokens[verb]!.lemma)) return
  draft.deprel[at] = 'obj'
  draft.deprel[between] = 'advmod'
}

/** "eight warships"; "100 F-35 Lightning jets", where the number hangs on a part of the name. */
const isCounted = (draft: Draft, at: number): boolean =>
  childrenOf(draft, at, /^nummod$/).length > 0 ||
  childrenOf(draft, at, /^compound$/).some((part) => childrenOf(draft, part, /^nummod$/).some((number) => number < part - 1))

/** `12 submarines with missiles, eight warships and 100 jets`: counted things go on a list with counted things. */
export const countedList = (draft: Draft, at: number): void => {
  const beside = draft.head[at]!
  if (
    draft.deprel[at] !== 'conj' ||
    beside < 0 ||
    beside > at ||
    !isGoodsNoun(draft, beside) ||
    !isCounted(draft, at) ||
    isCounted(draft, beside)
  )
    return
  let top = draft.head[beside]!
  for (let steps = 0; steps < 4 && top >= 0 && !(isGoodsNoun(draft, top) && isCounted(draft, top)); steps++) top = draft.head[top]!
  if (top < 0 || top > beside || !isGoodsNoun(draft, top) || !isCounted(draft, top) || !/^(obj|nsubj|nmod|obl)/.test(draft.deprel[top]!))
    return
  draft.head[at] = top
}

const spanNouns = /^(year|month|week|day|hour|decade)$/

/** `gave Moldova two trucks five months ago`: the goods came out as a part of the time. */
export const goodsBeforeTime = (draft: Draft, at: number): void => {
  const time = draft.head[at]!
  if (draft.deprel[at] !== 'compound' || time < at + 2 || !spanNouns.test(draft.tokens[time]!.lemma) || draft.tokens[at]!.upos !== 'NOUN')
    return
  let verb = time
  for (let steps = 0; steps < 4 && verb >= 0 && !isVerb(draft, verb); steps++) verb = draft.head[verb]!
  if (verb >= 0 && verb < at && !childrenOf(draft, verb, /^obj$/).some((child) => child > verb && !isParty(draft, child)))
    attach(draft, at, verb, 'obj')
}

/** `delivered four helicopters last autumn, two more and a radar in March`: a time that came out as one of the goods. */
export const timeInList = (draft: Draft, at: number): void => {
  if (
    draft.deprel[at] !== 'conj' ||
    !timeWord.test(draft.tokens[at]!.text) ||
    !/^(last|this|next|that|the|earlier)$/i.test(draft.tokens[at - 1]?.text ?? '') ||
    childrenOf(draft, at, /^(cc|case|punct)$/).some((child) => child < at)
  )
    return
  let verb = draft.head[at]!
  for (let steps = 0; steps < 4 && verb >= 0 && !isVerb(draft, verb); steps++) verb = draft.head[verb]!
  if (verb >= 0) attach(draft, at, verb, 'obl:unmarked')
}

/** `begun to give Ukraine F-16s`: goods that came out as a part of the name before them. */
export const goodsBehindName = (draft: Draft, at: number): void => {
  const name = draft.head[at]!
  if (
    !/^(flat|list|appos|compound|nmod:unmarked)$/.test(draft.deprel[at]!) ||
    name < 0 ||
    name >= at ||
    nameOf(draft, at) ||
    !isParty(draft, name)
  )
    return
  if (nameOf(draft, name)?.tokens[1] !== at - 1 || !isPluralOrType(draft, at)) return
  const verb = draft.head[name]!
  if (verb < 0 || verb > name || !isVerb(draft, verb) || !handOvers.has(draft.tokens[verb]!.lemma)) return
  attach(draft, at, verb, 'obj')
  draft.deprel[name] = 'iobj'
}

/** `supply Su-35 jets`: an object that came out as an oblique, though no preposition stands before it. */
export const bareOblique = (draft: Draft, at: number): void => {
  const verb = draft.head[at]!
  if (
    !/^(obl|nmod)$/.test(draft.deprel[at]!) ||
    verb < 0 ||
    verb > at ||
    !isVerb(draft, verb) ||
    !takesObject.has(draft.tokens[verb]!.lemma) ||
    !isGoodsNoun(draft, at) ||
    timeWord.test(draft.tokens[at]!.text)
  )
    return
  if (
    draft.tokens[at]!.upos === 'NUM' ||
    childrenOf(draft, at, /^(case|mark)$/).length > 0 ||
    childrenOf(draft, verb, /^(obj|aux:pass|nsubj:pass)$/).length > 0
  )
    return
  draft.deprel[at] = 'obj'
}

/** Where a noun group that begins at a token ends: its last noun, or undefined where none begins there. */
const groupEnd = (draft: Draft, start: number): number | undefined => {
  let last: number | undefined
  for (let at = start; at < draft.tokens.length && at < start + 10; at++) {
    const token = draft.tokens[at]!
    const fits =
      ['DET', 'NUM', 'ADJ', 'NOUN', 'PROPN', 'SYM'].includes(token.upos) ||
      token.xpos === 'PRP$' ||
      token.xpos === 'HYPH' ||
      /^V(BN|BG)$/.test(token.xpos)
    if (!fits || (nameOf(draft, at) && nameOf(draft, at)!.form !== 'demonym') || (at > start && token.upos === 'DET')) break
    if (['NOUN', 'PROPN', 'SYM'].includes(token.upos)) last = at
  }
  return last
}

/** Where the figure begins behind "more than", "up to", "about". */
const afterHedge = (draft: Draft, at: number): number => {
  const words = draft.tokens
    .slice(at, at + 2)
    .map((token) => token.text.toLowerCase())
    .join(' ')
  if (/^(more than|less than|up to|at least|at most)$/.test(words)) return at + 2
  return /^(over|about|nearly|almost|around|some|roughly|only|just)$/.test(words.split(' ')[0]!) ? at + 1 : at
}

const relationFor: Readonly<Record<string, string>> = {
  NUM: 'nummod',
  DET: 'det',
  ADJ: 'amod',
  VERB: 'amod',
  PUNCT: 'punct',
  PRON: 'nmod:poss',
  ADP: 'advmod',
  ADV: 'advmod',
  SCONJ: 'advmod',
}

/** `pledged Manila ten patrol vessels`: behind a verb of giving a party and then a noun group are receiver and object. */
export const doubleObject = (draft: Draft, verb: number): void => {
  if (
    !isVerb(draft, verb) ||
    !handOvers.has(draft.tokens[verb]!.lemma) ||
    childrenOf(draft, verb, /^aux:pass$/).some((aux) => draft.tokens[aux]!.text.toLowerCase() !== 'having')
  )
    return
  const first = draft.tokens[verb + 1]?.text.toLowerCase() === 'the' ? verb + 2 : verb + 1
  const name = nameOf(draft, first)
  const plural = name?.form === 'demonym' && first === verb + 2 && /S$/.test(draft.tokens[first]!.xpos)
  if (!name || !(isParty(draft, first) || plural) || name.tokens[0] !== first) return
  const whole = groupEnd(draft, afterHedge(draft, name.tokens[1] + 1))
  // "40 trucks worth $3 million": the group ends before the value.
  const worth = draft.tokens.findIndex(({ index, text }) => index > first && index <= (whole ?? 0) && text.toLowerCase() === 'worth')
  const end = worth < 0 ? whole : worth - 1
  if (end === undefined || timeWord.test(draft.tokens[end]!.text) || isUnder(draft, verb, end)) return
  const receiver = headIn(draft, name.tokens[0], name.tokens[1])
  draft.head[end] = verb
  draft.deprel[end] = 'obj'
  draft.head[receiver] = verb
  draft.deprel[receiver] = 'iobj'
  for (let at = name.tokens[1] + 1; at < end; at++) {
    if (draft.head[at]! > name.tokens[1] && draft.head[at]! <= end) continue
    draft.head[at] = end
    draft.deprel[at] = relationFor[draft.tokens[at]!.upos] ?? 'compound'
  }
}

/** `that Italy gave Ukraine`: a party right behind the verb that came out as a second subject. */
export const subjectBehindVerb = (draft: Draft, at: number): void => {
  const verb = draft.head[at]!
  if (
    !/^nsubj/.test(draft.deprel[at]!) ||
    verb < 0 ||
    verb >= at ||
    at - verb > 3 ||
    !isParty(draft, at) ||
    !isVerb(draft, verb) ||
    !handOvers.has(draft.tokens[verb]!.lemma)
  )
    return
  if (childrenOf(draft, verb, /^nsubj/).some((child) => child < verb)) draft.deprel[at] = 'iobj'
}

/** `Instead of the frigates it had ordered, Dhaka received two ships`: the replaced thing is no subject. */
export const insteadOf = (draft: Draft, at: number): void => {
  if (!/^(instead|rather)$/i.test(draft.tokens[at]!.text) || !/^(of|than)$/i.test(draft.tokens[at + 1]?.text ?? '')) return
  const noun = draft.head[at + 1] === at ? draft.head[at]! : draft.head[at + 1]!
  if (noun <= at || isVerb(draft, noun)) return
  attach(draft, at, noun, 'case')
  attach(draft, at + 1, at, 'fixed')
  const verb = draft.head[noun]!
  if (/^nsubj/.test(draft.deprel[noun]!) && childrenOf(draft, verb, /^nsubj/).length > 1) draft.deprel[noun] = 'obl'
}

/** `got no more than four of its jeeps`: the number counts, the comparison only qualifies it. */
export const moreThan = (draft: Draft, than: number): void => {
  const more = than - 1
  if (
    draft.tokens[than]!.text.toLowerCase() !== 'than' ||
    !/^(more|less|fewer)$/i.test(draft.tokens[more]?.text ?? '') ||
    draft.tokens[than + 1] === undefined
  )
    return
  const number = than + 1
  const noun = draft.deprel[number] === 'nummod' && draft.head[number]! > number ? draft.head[number]! : number
  if (draft.tokens[number]!.upos !== 'NUM' || !isUnder(draft, noun, more) || draft.head[more]! < 0) return
  changePlaces(draft, more, noun, 'advmod')
  draft.head[than] = more
  draft.deprel[than] = 'fixed'
}

/** `Between 30 and 40 drones were shipped`: a counted subject that came out as an oblique. */
export const betweenSubject = (draft: Draft, noun: number): void => {
  const [low, and, high] = [noun - 3, noun - 2, noun - 1]
  if (
    low < 1 ||
    !/^between$/i.test(draft.tokens[low - 1]!.text) ||
    draft.tokens[and]!.text !== 'and' ||
    draft.tokens[low]!.upos !== 'NUM' ||
    draft.tokens[high]!.upos !== 'NUM' ||
    !isGoodsNoun(draft, noun)
  )
    return
  const verb = draft.tokens.slice(noun + 1, noun + 5).find((token) => token.upos === 'VERB')?.index
  if (verb === undefined || childrenOf(draft, verb, /^nsubj/).length > 0 || isUnder(draft, verb, noun) || isUnder(draft, verb, low)) return
  draft.head[noun] = verb
  draft.deprel[noun] = childrenOf(draft, verb, /^aux:pass$/).length ? 'nsubj:pass' : 'nsubj'
  for (const [at, relation] of [
    [low, 'nummod'],
    [high, 'nummod'],
    [low - 1, 'advmod'],
    [and, 'cc'],
  ] as const) {
    draft.head[at] = noun
    draft.deprel[at] = relation
  }
}

/** `supply it with a million rounds`: the preposition came out as one of the number. */
export const caseOnNumber = (draft: Draft, at: number): void => {
  const noun = draft.head[at]!
  if (!/^nummod/.test(draft.deprel[at]!) || noun < at || !/^(obl|nmod|obj)/.test(draft.deprel[noun]!)) return
  const cases = childrenOf(draft, at, /^(case|det)$/)
  if (!cases.some((child) => draft.deprel[child] === 'case')) return
  for (const child of cases) draft.head[child] = noun
  if (draft.deprel[noun] !== 'nmod') draft.deprel[noun] = 'obl'
}

/** `its promise of one million shells was not kept`: the number came out as a noun of its own, and the goods as a subject. */
export const numberBeforeGoods = (draft: Draft, at: number): void => {
  const noun = at + 1
  if (
    !/^(million|billion|thousand|hundred|dozen)$/i.test(draft.tokens[at]!.text) ||
    draft.tokens[noun]?.xpos !== 'NNS' ||
    draft.head[noun] === at ||
    draft.head[at] === noun ||
    !/^(nmod|obl|obj)$/.test(draft.deprel[at]!)
  )
    return
  const [above, place, relation] = [draft.head[at]!, draft.head[noun]!, draft.deprel[noun]!]
  if (above === noun || place < 0 || draft.head[above] !== noun) return
  ;[draft.head[above], draft.deprel[above]] = [place, relation]
  ;[draft.head[noun], draft.deprel[noun]] = [above, draft.deprel[at]!]
  ;[draft.head[at], draft.deprel[at]] = [noun, 'nummod']
  for (const child of childrenOf(draft, at, /^case$/)) draft.head[child] = noun
}

/** `a loan of $2 billion and a grant of $150 million`: the second came out as coordinated with the sum of the first. */
export const sumsInList = (draft: Draft, at: number): void => {
  const sum = draft.head[at]!
  const noun = sum < 0 ? -1 : draft.head[sum]!
  if (
    draft.deprel[at] !== 'conj' ||
    noun < 0 ||
    draft.deprel[sum] !== 'nmod' ||
    !isSum(draft, sum) ||
    draft.tokens[at]!.upos !== 'NOUN' ||
    childrenOf(draft, at, /^det$/).length === 0 ||
    !childrenOf(draft, at, /^nmod$/).some((child) => isSum(draft, child))
  )
    return
  draft.head[at] = noun
}

const isSum = (draft: Draft, at: number): boolean =>
  /^[$€£¥]$|^(dollar|euro|pound|rouble|ruble|yuan|yen|crown|kron[ae]|riyal|dirham|rupee|franc)s?$/i.test(draft.tokens[at]!.text)

/** `deliveries to India of the last two systems`: the goods came out as hanging on the receiver. */
export const goodsBehindReceiver = (draft: Draft, at: number): void => {
  const party = draft.head[at]!
  const noun = party < 0 ? -1 : draft.head[party]!
  if (
    draft.deprel[at] !== 'nmod' ||
    noun < 0 ||
    draft.deprel[party] !== 'nmod' ||
    !nameOf(draft, party) ||
    nameOf(draft, at) ||
    !childrenOf(draft, at, /^case$/).some((child) => /^of$/i.test(draft.tokens[child]!.text)) ||
    !childrenOf(draft, party, /^case$/).some((child) => /^(to|from|for|by)$/i.test(draft.tokens[child]!.text))
  )
    return
  const lemma = draft.tokens[noun]!.lemma.toLowerCase()
  if (deliveryNouns.has(lemma) || orderNouns.has(lemma)) draft.head[at] = noun
}

/** `ammunition and spare parts`: an adjective that came out as goods of its own. */
export const adjectiveInList = (draft: Draft, at: number): void => {
  const noun = at + 1
  if (!/^(spare|small|light|heavy)$/i.test(draft.tokens[at]!.text) || draft.deprel[at] !== 'conj' || draft.head[noun] === at) return
  if (draft.tokens[noun]?.xpos !== 'NNS' || draft.head[noun] !== draft.head[at] || draft.deprel[noun] !== 'conj') return
  for (const child of childrenOf(draft, at, /^(cc|punct)$/)) draft.head[child] = noun
  ;[draft.head[at], draft.deprel[at]] = [noun, 'amod']
}
