import type { Sentence, Token } from '../../english/index.ts'
import { arriveVerbs, buyVerbs, getVerbs, giveVerbs, handOvers } from '../lexicon/transfer.ts'

/** A tree that mends may change: heads and relations by position. */
interface Draft {
  readonly tokens: readonly Token[]
  readonly sentence: Sentence
  readonly head: number[]
  readonly deprel: string[]
  /** Words that the tagger took for nouns, with the lemma of the verb that they are. */
  readonly verbs: Map<number, string>
  /** Penn tags put right. */
  readonly tags: Map<number, string>
}

const isVerb = (draft: Draft, at: number): boolean => draft.tokens[at]?.upos === 'VERB'

const childrenOf = (draft: Draft, at: number, pattern: RegExp): number[] =>
  draft.head.flatMap((head, child) => (head === at && pattern.test(draft.deprel[child]!) ? [child] : []))

const isUnder = (draft: Draft, at: number, above: number): boolean => {
  for (let up = at, steps = 0; up >= 0 && steps < 60; up = draft.head[up]!, steps++) if (up === above) return true
  return false
}

const attach = (draft: Draft, at: number, head: number, deprel: string): void => {
  if (head >= 0 && isUnder(draft, head, at)) return
  draft.head[at] = head
  draft.deprel[at] = deprel
}

/** Gives a token's place in the tree to another one below it, and hangs it there. */
const changePlaces = (draft: Draft, above: number, below: number, deprel: string): void => {
  const [head, relation] = [draft.head[above]!, draft.deprel[above]!]
  draft.head[below] = head
  draft.deprel[below] = relation
  draft.head[above] = below
  draft.deprel[above] = deprel
}

const nameOf = (draft: Draft, at: number) => draft.sentence.names.find((name) => name.tokens[0] <= at && at <= name.tokens[1])

const isParty = (draft: Draft, at: number): boolean => {
  const name = nameOf(draft, at)
  return name ? name.form !== 'demonym' : /^(it|they|he|she|we)$/i.test(draft.tokens[at]?.text ?? '')
}

/** `should have come`: a participle that came out below its auxiliary. */
const perfect = (draft: Draft, at: number): void => {
  const have = draft.head[at]!
  const inverted = draft.tokens[have]?.text === 'Had'
  if ((draft.tokens[at]!.xpos !== 'VBN' && !(inverted && draft.tokens[at]!.xpos === 'VBD')) || have < 0 || have >= at || at - have > (inverted ? 6 : 3) || draft.tokens[have]!.lemma !== 'have' || !/^(xcomp|ccomp|obj|advcl)$/.test(draft.deprel[at]!)) return
  if (childrenOf(draft, have, /^(obj|iobj)$/).some((child) => child !== at)) return
  changePlaces(draft, have, at, 'aux')
  for (const child of childrenOf(draft, have, /./)) draft.head[child] = at
}

const finite = /^(VBD|VBZ|VBP)$/

const isFinite = (draft: Draft, at: number): boolean =>
  finite.test(draft.tokens[at]!.xpos) || childrenOf(draft, at, /^(aux|cop)/).some((child) => finite.test(draft.tokens[child]!.xpos) || draft.tokens[child]!.xpos === 'MD')

/** The first finite predicate behind a verb and below it that no subject of its own stands before. */
const mainBehind = (draft: Draft, verb: number): number | undefined => {
  for (let at = verb + 1; at < draft.tokens.length; at++) {
    if (!/^(ccomp|advcl|parataxis|conj|obj|acl|dep|acl:relcl)$/.test(draft.deprel[at]!) || !isUnder(draft, at, verb) || !isFinite(draft, at)) continue
    const subject = childrenOf(draft, at, /^nsubj/)[0]
    const opened = childrenOf(draft, at, /^(mark|cc)$/).length > 0
    if (opened || (subject !== undefined && !(subject === verb + 1 && isParty(draft, subject)))) continue
    return at
  }
  return undefined
}

const isGoodsNoun = (draft: Draft, at: number): boolean => {
  const token = draft.tokens[at]
  return token !== undefined && (token.upos === 'NOUN' || (token.upos === 'PROPN' && !nameOf(draft, at)) || (token.upos === 'NUM' && !nameOf(draft, at)))
}

/** Where the auxiliaries and adverbs end that stand between a subject and its verb. */
const verbAfter = (draft: Draft, subject: number): number | undefined => {
  for (let at = subject + 1; at < draft.tokens.length && at < subject + 5; at++) {
    if (isVerb(draft, at)) return at
    if (!['AUX', 'ADV', 'PART'].includes(draft.tokens[at]!.upos)) return undefined
  }
  return undefined
}

/**
 * `The tanks Hungary sold Iraq were old`: a noun, right behind it a party, its verb, and later a verb without a subject. The
 * first verb is that of a relative clause; the parser often makes it the head of the sentence.
 */
const zeroRelative = (draft: Draft, noun: number): void => {
  const first = noun + 1
  if (!isGoodsNoun(draft, noun) || !isParty(draft, first)) return
  const subject = nameOf(draft, first)?.tokens[1] ?? first
  const verb = verbAfter(draft, subject)
  if (verb === undefined || (draft.deprel[verb] === 'acl:relcl' && draft.head[verb] === noun)) return
  if (draft.tokens[verb]!.xpos === 'VBG' || childrenOf(draft, verb, /^(mark|obj)$/).some((child) => child > verb && isGoodsNoun(draft, child))) return
  if (!isUnder(draft, noun, verb) && !isUnder(draft, verb, noun)) return
  const main = mainBehind(draft, verb)
  const passive = childrenOf(draft, verb, /^aux:pass$/).length > 0
  const top = topOfPhrase(draft, noun, verb)
  const above = draft.head[verb]!
  if (main === undefined && !(above >= 0 && above < noun && isVerb(draft, above))) return
  if (main === undefined) {
    draft.head[top] = above
    draft.deprel[top] = 'obj'
  } else {
    draft.head[main] = draft.head[verb]!
    draft.deprel[main] = draft.deprel[verb]!
    draft.head[top] = main
    draft.deprel[top] = childrenOf(draft, main, /^aux:pass$/).length ? 'nsubj:pass' : 'nsubj'
  }
  draft.head[verb] = noun
  draft.deprel[verb] = 'acl:relcl'
  attach(draft, subject, verb, passive ? 'nsubj:pass' : 'nsubj')
  if (isParty(draft, verb + 1) && handOvers.has(draft.tokens[verb]!.lemma)) attach(draft, nameOf(draft, verb + 1)?.tokens[1] ?? verb + 1, verb, 'iobj')
}

/** The head of the phrase that a noun stands in, below a verb: `none` in `none of the boats`. */
const topOfPhrase = (draft: Draft, noun: number, verb: number): number => {
  let at = noun
  for (let steps = 0; steps < 6 && /^(nmod|conj|compound|flat|nummod)/.test(draft.deprel[at]!) && draft.head[at]! >= 0 && draft.head[at]! !== verb && draft.head[at]! < noun; steps++) at = draft.head[at]!
  return at
}

/** `the boats that Taiwan promised Tuvalu arrived`: the receiver came out as the subject of the main verb. */
const receiverBeforeVerb = (draft: Draft, verb: number): void => {
  const next = verb + 1
  if (!isVerb(draft, verb) || draft.deprel[verb] !== 'acl:relcl' || !handOvers.has(draft.tokens[verb]!.lemma) || !isParty(draft, next) || draft.tokens[next]!.upos === 'PRON') return
  if (!/^nsubj/.test(draft.deprel[next]!) || draft.head[next]! <= next || isUnder(draft, draft.head[next]!, verb)) return
  attach(draft, next, verb, 'iobj')
}

/** `Kazakhstan's flour reached Bishkek`: a participle with an object, behind the root of a sentence without a verb, is its verb. */
const pastAsParticiple = (draft: Draft, verb: number): void => {
  const noun = draft.head[verb]!
  if (draft.tokens[verb]!.xpos !== 'VBN' || draft.deprel[verb] !== 'acl' || noun < 0 || draft.head[noun] !== -1 || verb - noun > 2 || draft.sentence.block === 'heading') return
  if (childrenOf(draft, verb, /^(obj|iobj|ccomp|xcomp)$/).length === 0 || childrenOf(draft, noun, /^cop$/).length > 0) return
  changePlaces(draft, noun, verb, 'nsubj')
  for (const child of childrenOf(draft, noun, /^(punct|appos|conj|parataxis)$/)) if (child > verb) draft.head[child] = verb
}

/** `Sweden and Finland each sent Estonia 12 guns`: the verb came out as an adjective of its object. */
const verbAsAdjective = (draft: Draft, verb: number): void => {
  const noun = draft.head[verb]!
  if (draft.deprel[verb] !== 'amod' || !isVerb(draft, verb) || !handOvers.has(draft.tokens[verb]!.lemma) || noun < verb || draft.head[noun] !== -1) return
  const subject = childrenOf(draft, noun, /^nsubj/).find((child) => child < verb)
  if (subject === undefined || childrenOf(draft, noun, /^cop$/).length > 0) return
  changePlaces(draft, noun, verb, 'obj')
  draft.head[subject] = verb
  for (const child of childrenOf(draft, noun, /^(compound|nmod:poss|amod)$/)) if (child > verb && isParty(draft, child)) attach(draft, child, verb, 'iobj')
}

/** `has yet to hand over the boats`: an infinitive that came out as a noun. */
const infinitiveAsNoun = (draft: Draft, at: number): void => {
  const token = draft.tokens[at]!
  const [to, next] = [draft.tokens[at - 1], draft.tokens[at + 1]]
  if (token.upos !== 'NOUN' || !handOvers.has(token.text.toLowerCase()) || to?.text.toLowerCase() !== 'to' || !next || at < 3) return
  if (!/^(over|out|back)$/i.test(next.text) && !['DET', 'NUM'].includes(next.upos) && !isParty(draft, at + 1)) return
  draft.verbs.set(at, token.text.toLowerCase())
  attach(draft, at - 1, at, 'mark')
  if (/^(obl|nmod|obj|advmod)/.test(draft.deprel[at]!)) draft.deprel[at] = 'xcomp'
}

const withNames = /^(ally|partner|neighbour|neighbor|patron|rival|adversary|government|president|minister|chancellor|king|general|leader|friend|member)$/

/** `Its ally Bulgaria has delivered`: a name right behind a title or relation is no second subject. */
const nameBehindTitle = (draft: Draft, at: number): void => {
  const title = at - 1
  if (!/^nsubj/.test(draft.deprel[at]!) || !nameOf(draft, at) || title < 0 || draft.head[title] !== draft.head[at] || !/^nsubj/.test(draft.deprel[title]!)) return
  if (withNames.test(draft.tokens[title]!.lemma.toLowerCase())) attach(draft, at, title, 'appos')
}

/** `helicopters, radars and missile systems`: a member of a list that came out as a part of the last name. */
const listMember = (draft: Draft, at: number): void => {
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
const goodsBesideParty = (draft: Draft, at: number): void => {
  const party = draft.head[at]!
  if (draft.deprel[at] !== 'conj' || party < 0 || !nameOf(draft, party) || nameOf(draft, at) || draft.tokens[at]!.upos === 'VERB') return
  const goods = draft.head[party]!
  if (goods < 0 || goods > party || draft.deprel[party] !== 'nmod' || !isGoodsNoun(draft, goods) || !/(NNS|NNPS)$|\d/.test(draft.tokens[at]!.xpos + draft.tokens[at]!.text)) return
  draft.head[at] = goods
  for (const child of childrenOf(draft, goods, /^nmod$/)) if (child > at) draft.head[child] = at
}

const verbsOfGoods: ReadonlySet<string> = new Set([...arriveVerbs, ...giveVerbs])

/** `should start landing`: a gerund that came out as a noun. */
const gerundAsNoun = (draft: Draft, at: number): void => {
  const token = draft.tokens[at]!
  const above = draft.tokens[at - 1]
  if (token.upos !== 'NOUN' || !token.text.endsWith('ing') || !above || !/^(start|begin|stop|continue|resume|keep|finish|commence)$/.test(above.lemma) || draft.head[at] !== at - 1) return
  const stem = token.text.toLowerCase().slice(0, -3)
  const lemma = [stem, `${stem}e`, stem.slice(0, -1)].find((each) => verbsOfGoods.has(each))
  if (lemma === undefined) return
  draft.verbs.set(at, lemma)
  draft.deprel[at] = 'xcomp'
}

const takesObject: ReadonlySet<string> = new Set([...handOvers, ...buyVerbs, ...getVerbs])

/** `the goods were rockets, ordered years ago`: a participle behind a comma that came out as a verb beside the predicate. */
const participleBehindComma = (draft: Draft, at: number): void => {
  const [comma, noun] = [at - 1, at - 2]
  if (!isVerb(draft, at) || !/^(VBD|VBN)$/.test(draft.tokens[at]!.xpos) || draft.tokens[comma]?.text !== ',' || !isGoodsNoun(draft, noun) || !takesObject.has(draft.tokens[at]!.lemma)) return
  if (!/^(conj|parataxis|advcl|acl)$/.test(draft.deprel[at]!) || childrenOf(draft, at, /^(obj|iobj|nsubj|aux|ccomp|xcomp|cc)/).length > 0) return
  const head = draft.head[noun]! > noun && draft.deprel[noun] === 'compound' ? draft.head[noun]! : noun
  attach(draft, at, head, 'acl')
  if (draft.head[at] === head) draft.tags.set(at, 'VBN')
}

/** `ones that Egypt ordered`: a verb in the past that came out as a participle behind `that`. */
const relativePast = (draft: Draft, at: number): void => {
  if (draft.tokens[at]!.xpos !== 'VBN' || draft.deprel[at] !== 'acl' || childrenOf(draft, at, /^aux/).length > 0) return
  const subject = childrenOf(draft, at, /^nsubj/).find((child) => child < at)
  if (subject === undefined || !childrenOf(draft, at, /^(mark|obj)$/).some((child) => /^(that|which)$/i.test(draft.tokens[child]!.text))) return
  draft.tags.set(at, 'VBD')
  draft.deprel[at] = 'acl:relcl'
  draft.deprel[subject] = 'nsubj'
}

/** `The jets promised to Damascus have all arrived`: a participle right behind its noun that came out as the main verb. */
const reducedRelative = (draft: Draft, at: number): void => {
  const noun = at - 1
  const [token, subject] = [draft.tokens[at]!, draft.tokens[noun]]
  if (!isVerb(draft, at) || token.xpos !== 'VBD' || !subject || !takesObject.has(token.lemma) || !isGoodsNoun(draft, noun) || draft.head[noun] !== at || !/^nsubj/.test(draft.deprel[noun]!)) return
  if (childrenOf(draft, at, /^(obj|iobj|xcomp|aux)/).length > 0) return
  const main = mainBehind(draft, at)
  if (main === undefined) return
  draft.head[main] = draft.head[at]!
  draft.deprel[main] = draft.deprel[at]!
  draft.head[noun] = main
  draft.deprel[noun] = childrenOf(draft, main, /^aux:pass$/).length ? 'nsubj:pass' : 'nsubj'
  draft.head[at] = noun
  draft.deprel[at] = 'acl'
  draft.tags.set(at, 'VBN')
}

/** `the material handed over by the members`: a participle right behind its noun that came out as a clause of the verb before. */
const participleBehindNoun = (draft: Draft, at: number): void => {
  const noun = at - 1
  if (draft.tokens[at]!.xpos !== 'VBN' || !/^(advcl|parataxis|xcomp)$/.test(draft.deprel[at]!) || noun < 0 || !isGoodsNoun(draft, noun) || !takesObject.has(draft.tokens[at]!.lemma)) return
  if (childrenOf(draft, at, /^(obj|nsubj|aux|mark|cc)/).length > 0) return
  attach(draft, at, noun, 'acl')
}

/** `every tank that London offered is in Ukraine`: what the copula says came out as a part of the relative clause. */
const copulaInRelative = (draft: Draft, at: number): void => {
  const verb = draft.head[at]!
  if (!/^(obl|obj|xcomp|advmod|ccomp)$/.test(draft.deprel[at]!) || verb < 0 || verb > at || draft.deprel[verb] !== 'acl:relcl' || !childrenOf(draft, at, /^cop$/).some((cop) => cop > verb) || childrenOf(draft, at, /^nsubj/).length > 0) return
  let top = draft.head[verb]!
  for (let steps = 0; steps < 4 && draft.deprel[top] === 'nmod' && draft.head[top]! >= 0; steps++) top = draft.head[top]!
  if (draft.head[top] !== -1) return
  draft.head[at] = -1
  draft.deprel[at] = 'root'
  draft.head[top] = at
  draft.deprel[top] = 'nsubj'
}

const isCounted = (draft: Draft, at: number): boolean => childrenOf(draft, at, /^nummod$/).length > 0

/** `12 submarines with missiles, eight warships and 100 jets`: counted things go on a list with counted things. */
const countedList = (draft: Draft, at: number): void => {
  const beside = draft.head[at]!
  if (draft.deprel[at] !== 'conj' || beside < 0 || beside > at || !isGoodsNoun(draft, beside) || !isCounted(draft, at) || isCounted(draft, beside)) return
  let top = draft.head[beside]!
  for (let steps = 0; steps < 4 && top >= 0 && !(isGoodsNoun(draft, top) && isCounted(draft, top)); steps++) top = draft.head[top]!
  if (top < 0 || top > beside || !isGoodsNoun(draft, top) || !isCounted(draft, top) || !/^(obj|nsubj|nmod|obl)/.test(draft.deprel[top]!)) return
  draft.head[at] = top
}

const spanNouns = /^(year|month|week|day|hour|decade)$/

/** `gave Moldova two trucks five months ago`: the goods came out as a part of the time. */
const goodsBeforeTime = (draft: Draft, at: number): void => {
  const time = draft.head[at]!
  if (draft.deprel[at] !== 'compound' || time < at + 2 || !spanNouns.test(draft.tokens[time]!.lemma) || draft.tokens[at]!.upos !== 'NOUN') return
  let verb = time
  for (let steps = 0; steps < 4 && verb >= 0 && !isVerb(draft, verb); steps++) verb = draft.head[verb]!
  if (verb >= 0 && verb < at && !childrenOf(draft, verb, /^obj$/).some((child) => child > verb && !isParty(draft, child))) attach(draft, at, verb, 'obj')
}

/** `The rest of the order, 40 fighters, is outstanding`: what stands between commas behind a subject explains it. */
const asideBetweenCommas = (draft: Draft, at: number): void => {
  if (!/^nsubj/.test(draft.deprel[at]!) || draft.tokens[at + 1]?.text !== ',') return
  const head = draft.head[at]!
  const first = Math.min(at, ...childrenOf(draft, at, /./))
  const other = childrenOf(draft, head, /^nsubj/).find((child) => child < first)
  if (other !== undefined && draft.tokens[first - 1]?.text === ',' && head > at) attach(draft, at, other, 'appos')
}

/** `GENEVA: Thirty donors promised`: the place of a report is no subject. */
const dateline = (draft: Draft, at: number): void => {
  const next = draft.tokens[at + 1]
  if (at > 2 || !/^nsubj/.test(draft.deprel[at]!) || !/^\p{Lu}{3,}$/u.test(draft.tokens[at]!.text) || !next || !/^(:|-|–|—|\()$/.test(next.text)) return
  draft.deprel[at] = 'dep'
}

/** `Instead of the frigates it had ordered, Dhaka received two ships`: the replaced thing is no subject. */
const insteadOf = (draft: Draft, at: number): void => {
  if (!/^(instead|rather)$/i.test(draft.tokens[at]!.text) || !/^(of|than)$/i.test(draft.tokens[at + 1]?.text ?? '')) return
  const noun = draft.head[at + 1] === at ? draft.head[at]! : draft.head[at + 1]!
  if (noun <= at || isVerb(draft, noun)) return
  attach(draft, at, noun, 'case')
  attach(draft, at + 1, at, 'fixed')
  const verb = draft.head[noun]!
  if (/^nsubj/.test(draft.deprel[noun]!) && childrenOf(draft, verb, /^nsubj/).length > 1) draft.deprel[noun] = 'obl'
}

/** `Japan hands Sri Lanka two ships`: the verb of a headline that came out as a plural noun. */
const nounAsVerb = (draft: Draft, at: number): void => {
  const token = draft.tokens[at]!
  const lemma = token.text.toLowerCase().replace(/s$/, '')
  const [before, next] = [at - 1, draft.tokens[at + 1]]
  if (token.upos !== 'NOUN' || draft.head[at] !== -1 || !/s$/.test(token.text) || !handOvers.has(lemma) || before < 0 || draft.head[before] !== at || !nameOf(draft, before)) return
  if (!next || !(isParty(draft, at + 1) || ['NUM', 'DET', 'ADJ'].includes(next.upos))) return
  draft.verbs.set(at, lemma)
  draft.deprel[before] = 'nsubj'
  const party = isParty(draft, at + 1)
  for (const child of childrenOf(draft, at, /^(obj|obl|nmod|appos|compound|flat)/)) {
    if (child > at && childrenOf(draft, child, /^case$/).length === 0) draft.deprel[child] = party && child <= nameOf(draft, at + 1)!.tokens[1] ? 'iobj' : 'obj'
  }
}

/** `In January 2013 French paratroopers fought`: a day without a comma swallowed the subject. */
const datedSubject = (draft: Draft, at: number): void => {
  const verb = draft.head[at]!
  if (!/^obl/.test(draft.deprel[at]!) || verb < at || verb - at > 3 || !isVerb(draft, verb) || !['NOUN', 'PROPN'].includes(draft.tokens[at]!.upos) || childrenOf(draft, verb, /^(nsubj|csubj|expl)/).length > 0) return
  const opening = childrenOf(draft, at, /^case$/)[0]
  const date = draft.sentence.dates.find((each) => opening !== undefined && each.tokens[0] - opening <= 1 && each.tokens[0] >= opening && each.tokens[1] < at)
  if (!date || opening === undefined) return
  draft.deprel[at] = childrenOf(draft, verb, /^aux:pass$/).length ? 'nsubj:pass' : 'nsubj'
  for (const child of childrenOf(draft, at, /./)) if (child <= date.tokens[1]) attach(draft, child, verb, 'obl')
}

/** `On Wednesday Kazakhstan invoked`: the day came out as the subject, and the subject as a part of its name. */
const dayBeforeSubject = (draft: Draft, at: number): void => {
  const [verb, subject] = [draft.head[at]!, at + 1]
  if (!/^nsubj/.test(draft.deprel[at]!) || !draft.sentence.dates.some((date) => date.tokens[1] === at) || draft.head[subject] !== at || !nameOf(draft, subject)) return
  const last = nameOf(draft, subject)!.tokens[1]
  attach(draft, last, verb, draft.deprel[at]!)
  attach(draft, at, verb, 'obl')
}

const mends: readonly ((draft: Draft, at: number) => void)[] = [nounAsVerb, datedSubject, dayBeforeSubject, infinitiveAsNoun, nameBehindTitle, listMember, goodsBesideParty, gerundAsNoun, participleBehindComma, participleBehindNoun, relativePast, reducedRelative, copulaInRelative, dateline, countedList, goodsBeforeTime, asideBetweenCommas, insteadOf, perfect, zeroRelative, receiverBeforeVerb, pastAsParticiple, verbAsAdjective]

/**
 * A sentence with its tree mended where the parser is known to go wrong on how goods are told of: relative clauses without
 * a pronoun, auxiliaries as main verbs, verbs as adjectives. What it changes stays a tree.
 */
export const mended = (sentence: Sentence): Sentence => {
  const { tokens } = sentence
  if (!sentence.parsed) return sentence
  const draft: Draft = { tokens, sentence, head: tokens.map((token) => token.head), deprel: tokens.map((token) => token.deprel), verbs: new Map(), tags: new Map() }
  for (const mend of mends) for (let at = 0; at < tokens.length; at++) mend(draft, at)
  const changed = draft.verbs.size + draft.tags.size > 0 || tokens.some((token, at) => token.head !== draft.head[at] || token.deprel !== draft.deprel[at])
  return changed && isTree(draft) ? { ...sentence, tokens: tokens.map((token, at) => withChanges(draft, token, at)) } : sentence
}

const withChanges = (draft: Draft, token: Token, at: number): Token => {
  const lemma = draft.verbs.get(at)
  const moved = { ...token, head: draft.head[at]!, deprel: draft.deprel[at]!, xpos: draft.tags.get(at) ?? token.xpos }
  return lemma === undefined ? moved : { ...moved, lemma, upos: 'VERB', xpos: /s$/.test(token.text) ? 'VBZ' : /ing$/.test(token.text) ? 'VBG' : 'VB' }
}

const isTree = (draft: Draft): boolean => draft.tokens.every((_, start) => {
  let at = start
  for (let steps = 0; at >= 0 && steps <= draft.tokens.length; steps++) at = draft.head[at]!
  return at === -1
})
