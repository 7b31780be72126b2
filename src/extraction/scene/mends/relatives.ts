import { actorNouns } from '../../lexicon/actors.ts'
import { handOvers, pledgeNouns } from '../../lexicon/transfer.ts'
import {
  attach,
  childrenOf,
  type Draft,
  isGoodsNoun,
  isParty,
  isUnder,
  isVerb,
  mainBehind,
  nameOf,
  takesObject,
  timeWord,
} from './draft.ts'

/** Where the auxiliaries and adverbs end that stand between a subject and its verb. */
const verbAfter = (draft: Draft, subject: number): number | undefined => {
  for (let at = subject + 1; at < draft.tokens.length && at < subject + 5; at++) {
    if (isVerb(draft, at)) return at
    if (!['AUX', 'ADV', 'PART'].includes(draft.tokens[at]!.upos)) return undefined
  }
  return undefined
}

/** The head of the phrase that a noun stands in, below a verb: `none` in `none of the boats`. */
const topOfPhrase = (draft: Draft, noun: number, verb: number): number => {
  let at = noun
  for (
    let steps = 0;
    steps < 6 &&
    /^(nmod|conj|compound|flat|nummod)/.test(draft.deprel[at]!) &&
    draft.head[at]! >= 0 &&
    draft.head[at]! !== verb &&
    draft.head[at]! < noun;
    steps++
  )
    at = draft.head[at]!
  return at
}

/** `Prime Minister`, `the newspaper`: what stands before a name and belongs to it. */
const isTitle = (draft: Draft, at: number): boolean =>
  (draft.tokens[at]!.xpos === 'NNP' && !/\d/.test(draft.tokens[at]!.text)) ||
  actorNouns.has(draft.tokens[at]!.lemma.toLowerCase()) ||
  /^(newspaper|paper|daily|agency|magazine|website)$/i.test(draft.tokens[at]!.lemma)

/**
 * `The tanks Hungary sold Iraq were old`: a noun, right behind it a party, its verb, and later a verb without a subject. The
 * first verb is that of a relative clause; the parser often makes it the head of the sentence.
 */
export const zeroRelative = (draft: Draft, noun: number): void => {
  const first = noun + 1
  if (!isGoodsNoun(draft, noun) || isTitle(draft, noun) || !isParty(draft, first)) return
  const subject = nameOf(draft, first)?.tokens[1] ?? first
  const verb = verbAfter(draft, subject)
  if (verb === undefined || (draft.deprel[verb] === 'acl:relcl' && draft.head[verb] === noun)) return
  if (
    draft.tokens[verb]!.xpos === 'VBG' ||
    childrenOf(draft, verb, /^(mark|obj)$/).some((child) => child > verb && isGoodsNoun(draft, child))
  )
    return
  const [main, above] = [mainBehind(draft, verb), draft.head[verb]!]
  // "bring home the soldiers it has lent": the clause came out as one beside the verb before.
  const beside =
    above >= 0 &&
    above < noun &&
    isUnder(draft, noun, above) &&
    /^(advcl|parataxis)$/.test(draft.deprel[verb]!) &&
    childrenOf(draft, verb, /^mark$/).every((child) => child > verb)
  if (!beside && !isUnder(draft, noun, verb) && !isUnder(draft, verb, noun)) return
  const passive = childrenOf(draft, verb, /^aux:pass$/).length > 0
  const top = topOfPhrase(draft, noun, verb)
  if (main === undefined && !(above >= 0 && above < noun && isVerb(draft, above))) return
  if (main === undefined) {
    if (!beside) [draft.head[top], draft.deprel[top]] = [above, 'obj']
  } else {
    draft.head[main] = draft.head[verb]!
    draft.deprel[main] = draft.deprel[verb]!
    draft.head[top] = main
    draft.deprel[top] = childrenOf(draft, main, /^aux:pass$/).length ? 'nsubj:pass' : 'nsubj'
  }
  draft.head[verb] = noun
  draft.deprel[verb] = 'acl:relcl'
  attach(draft, subject, verb, passive ? 'nsubj:pass' : 'nsubj')
  if (isParty(draft, verb + 1) && handOvers.has(draft.tokens[verb]!.lemma))
    attach(draft, nameOf(draft, verb + 1)?.tokens[1] ?? verb + 1, verb, 'iobj')
}

/** `the boats that Taiwan promised Tuvalu arrived`: the receiver came out as the subject of the main verb. */
export const receiverBeforeVerb = (draft: Draft, verb: number): void => {
  const next = verb + 1
  if (
    !isVerb(draft, verb) ||
    draft.deprel[verb] !== 'acl:relcl' ||
    !handOvers.has(draft.tokens[verb]!.lemma) ||
    !isParty(draft, next) ||
    draft.tokens[next]!.upos === 'PRON'
  )
    return
  if (!/^nsubj/.test(draft.deprel[next]!) || draft.head[next]! <= next || isUnder(draft, draft.head[next]!, verb)) return
  attach(draft, next, verb, 'iobj')
}

/** `the goods were rockets, ordered years ago`: a participle behind a comma that came out as a verb beside the predicate. */
export const participleBehindComma = (draft: Draft, at: number): void => {
  const [comma, noun] = [at - 1, at - 2]
  if (
    !isVerb(draft, at) ||
    !/^(VBD|VBN)$/.test(draft.tokens[at]!.xpos) ||
    draft.tokens[comma]?.text !== ',' ||
    !isGoodsNoun(draft, noun) ||
    !takesObject.has(draft.tokens[at]!.lemma)
  )
    return
  if (!/^(conj|parataxis|advcl|acl)$/.test(draft.deprel[at]!) || childrenOf(draft, at, /^(obj|iobj|nsubj|aux|ccomp|xcomp|cc)/).length > 0)
    return
  const head = draft.head[noun]! > noun && draft.deprel[noun] === 'compound' ? draft.head[noun]! : noun
  attach(draft, at, head, 'acl')
  if (draft.head[at] === head) draft.tags.set(at, 'VBN')
}

/** `The jets promised to Damascus have all arrived`: a participle right behind its noun that came out as the main verb. */
export const reducedRelative = (draft: Draft, at: number): void => {
  const noun = at - 1
  const [token, subject] = [draft.tokens[at]!, draft.tokens[noun]]
  if (
    !isVerb(draft, at) ||
    !/^VB[DN]$/.test(token.xpos) ||
    !subject ||
    !takesObject.has(token.lemma) ||
    !isGoodsNoun(draft, noun) ||
    draft.head[noun] !== at ||
    !/^nsubj/.test(draft.deprel[noun]!)
  )
    return
  const open = (child: number): boolean => draft.deprel[child] !== 'xcomp' || childrenOf(draft, child, /^mark$/).length > 0
  if (childrenOf(draft, at, /^(obj|iobj|xcomp|aux)/).some(open)) return
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
export const participleBehindNoun = (draft: Draft, at: number): void => {
  const noun = at - 1
  if (
    draft.tokens[at]!.xpos !== 'VBN' ||
    !/^(advcl|parataxis|xcomp)$/.test(draft.deprel[at]!) ||
    noun < 0 ||
    !isGoodsNoun(draft, noun) ||
    !takesObject.has(draft.tokens[at]!.lemma)
  )
    return
  if (childrenOf(draft, at, /^(obj|nsubj|aux|mark|cc)/).length > 0) return
  attach(draft, at, noun, 'acl')
}

/** `every tank that London offered is in Ukraine`: what the copula says came out as a part of the relative clause. */
export const copulaInRelative = (draft: Draft, at: number): void => {
  const verb = draft.head[at]!
  if (
    !/^(obl|obj|xcomp|advmod|ccomp)$/.test(draft.deprel[at]!) ||
    verb < 0 ||
    verb > at ||
    draft.deprel[verb] !== 'acl:relcl' ||
    !childrenOf(draft, at, /^cop$/).some((cop) => cop > verb) ||
    childrenOf(draft, at, /^nsubj/).length > 0
  )
    return
  let top = draft.head[verb]!
  for (let steps = 0; steps < 4 && draft.deprel[top] === 'nmod' && draft.head[top]! >= 0; steps++) top = draft.head[top]!
  if (draft.head[top] !== -1) return
  draft.head[at] = -1
  draft.deprel[at] = 'root'
  draft.head[top] = at
  draft.deprel[top] = 'nsubj'
}

/** `the only one of four donors that has not`: the clause tells of the one. */
export const onlyOneOf = (draft: Draft, verb: number): void => {
  const noun = draft.head[verb]!
  const one = noun < 0 ? -1 : draft.head[noun]!
  if (
    draft.deprel[verb] !== 'acl:relcl' ||
    one < 0 ||
    draft.deprel[noun] !== 'nmod' ||
    draft.tokens[one]!.text.toLowerCase() !== 'one' ||
    draft.tokens[one - 1]?.text.toLowerCase() !== 'only'
  )
    return
  draft.head[verb] = one
}

/** The noun or number at the top of a sentence that a token stands under. */
const rootAbove = (draft: Draft, at: number): number | undefined => {
  let top = at
  for (let steps = 0; steps < 8 && draft.head[top]! >= 0; steps++) top = draft.head[top]!
  return draft.head[top] === -1 && isGoodsNoun(draft, top) ? top : undefined
}

/**
 * `the tanks that Berlin undertook to give Kyiv are in its possession`: the infinitive of the relative clause came out as the
 * head of the sentence, with the copula of the main clause.
 */
export const copulaBehindVerb = (draft: Draft, verb: number): void => {
  const cop = childrenOf(draft, verb, /^cop$/).find((child) => child > verb)
  const to = childrenOf(draft, verb, /^mark$/).find((child) => draft.tokens[child]!.text.toLowerCase() === 'to')
  if (!isVerb(draft, verb) || cop === undefined || to === undefined || !isVerb(draft, to - 1)) return
  const predicate = childrenOf(draft, verb, /^(obj|obl|xcomp|advmod|nmod)$/).find(
    (child) => child > cop && ['NOUN', 'PROPN', 'ADJ'].includes(draft.tokens[child]!.upos),
  )
  const subject = childrenOf(draft, verb, /^nsubj/).find((child) => child < to) ?? rootAbove(draft, to - 1)
  if (predicate === undefined || subject === undefined || !isUnder(draft, to - 1, subject)) return
  const place = draft.head[subject] === -1 ? subject : verb
  draft.head[predicate] = draft.head[place]!
  draft.deprel[predicate] = draft.deprel[place]!
  draft.deprel[subject] = 'nsubj'
  for (const child of [subject, cop, ...childrenOf(draft, verb, /^(advmod|punct)$/).filter((at) => at > cop)])
    if (child !== predicate) draft.head[child] = predicate
  draft.head[verb] = to - 1
  draft.deprel[verb] = 'xcomp'
}

/** `the agreement announced last year to supply jets`: the infinitive came out as one of the time. */
export const undertakingInfinitive = (draft: Draft, verb: number): void => {
  const time = draft.head[verb]!
  if (
    !isVerb(draft, verb) ||
    time < 0 ||
    time > verb ||
    !timeWord.test(draft.tokens[time]!.text) ||
    !childrenOf(draft, verb, /^mark$/).some((child) => child === time + 1)
  )
    return
  const told = draft.tokens
    .slice(Math.max(0, time - 5), time)
    .filter((token) => token.xpos === 'VBN')
    .at(-1)
  const noun = told ? told.index - 1 : -1
  if (noun < 0 || !pledgeNouns.has(draft.tokens[noun]!.lemma.toLowerCase())) return
  const above = draft.head[time]!
  if (above >= 0 && !isUnder(draft, above, noun)) [draft.head[noun], draft.deprel[noun]] = [above, 'obl']
  ;[draft.head[told!.index], draft.deprel[told!.index]] = [noun, 'acl']
  ;[draft.head[time], draft.deprel[time]] = [told!.index, 'obl:unmarked']
  ;[draft.head[verb], draft.deprel[verb]] = [noun, 'acl']
}

/** `Four launchers are in Syria, and the job was finished`: the first subject came out as that of the second clause. */
export const predicateBesideSubject = (draft: Draft, predicate: number): void => {
  const subject = draft.head[predicate]!
  if (
    draft.deprel[predicate] !== 'parataxis' ||
    subject < 0 ||
    subject > predicate ||
    childrenOf(draft, predicate, /^cop$/).length === 0 ||
    childrenOf(draft, predicate, /^nsubj/).length > 0
  )
    return
  const verb = draft.head[subject]!
  if (
    !/^nsubj/.test(draft.deprel[subject]!) ||
    verb < predicate ||
    !childrenOf(draft, verb, /^cc$/).some((cc) => cc > predicate) ||
    childrenOf(draft, verb, /^nsubj/).length < 2
  )
    return
  draft.head[predicate] = draft.head[verb]!
  draft.deprel[predicate] = draft.deprel[verb]!
  ;[draft.head[subject], draft.deprel[subject]] = [predicate, 'nsubj']
  ;[draft.head[verb], draft.deprel[verb]] = [predicate, 'conj']
}
