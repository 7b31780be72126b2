import { arriveVerbs, giveVerbs, handOvers } from '../../lexicon/transfer.ts'
import { attach, changePlaces, childrenOf, type Draft, isParty, isVerb, nameOf, takesObject, timeWord } from './draft.ts'
import { wordSet } from '../../lexicon/words.ts'

/** `should have come`: a participle that came out below its auxiliary. */
export const perfect = (draft: Draft, at: number): void => {
  const have = draft.head[at]!
  const inverted = draft.tokens[have]?.text === 'Had'
  if (
    (draft.tokens[at]!.xpos !== 'VBN' && !(inverted && draft.tokens[at]!.xpos === 'VBD')) ||
    have < 0 ||
    have >= at ||
    at - have > (inverted ? 6 : 3) ||
    draft.tokens[have]!.lemma !== 'have' ||
    !/^(xcomp|ccomp|obj|advcl)$/.test(draft.deprel[at]!)
  )
    return
  if (childrenOf(draft, have, /^(obj|iobj)$/).some((child) => child !== at)) return
  changePlaces(draft, have, at, 'aux')
  for (const child of childrenOf(draft, have, /./)) draft.head[child] = at
}

/** `Kazakhstan's flour reached Bishkek`: a participle with an object, behind the root of a sentence or clause without a verb, is its verb. */
export const pastAsParticiple = (draft: Draft, verb: number): void => {
  const noun = draft.head[verb]!
  if (
    draft.tokens[verb]!.xpos !== 'VBN' ||
    draft.deprel[verb] !== 'acl' ||
    noun < 0 ||
    !(draft.head[noun] === -1 || /^(ccomp|parataxis)$/.test(draft.deprel[noun]!)) ||
    verb - noun > 2 ||
    draft.sentence.block === 'heading'
  )
    return
  const alone = arriveVerbs.has(draft.tokens[verb]!.lemma) && !hasFinite(draft)
  if ((!alone && childrenOf(draft, verb, /^(obj|iobj|ccomp|xcomp)$/).length === 0) || childrenOf(draft, noun, /^cop$/).length > 0) return
  changePlaces(draft, noun, verb, 'nsubj')
  for (const child of childrenOf(draft, noun, /^(punct|appos|conj|parataxis)$/)) if (child > verb) draft.head[child] = verb
}

/** `Sweden and Finland each sent Estonia 12 guns`: the verb came out as an adjective of its object. */
export const verbAsAdjective = (draft: Draft, verb: number): void => {
  const noun = draft.head[verb]!
  if (
    draft.deprel[verb] !== 'amod' ||
    !isVerb(draft, verb) ||
    !handOvers.has(draft.tokens[verb]!.lemma) ||
    noun < verb ||
    draft.head[noun] !== -1
  )
    return
  const subject = childrenOf(draft, noun, /^nsubj/).find((child) => child < verb)
  if (subject === undefined || childrenOf(draft, noun, /^cop$/).length > 0) return
  changePlaces(draft, noun, verb, 'obj')
  draft.head[subject] = verb
  for (const child of childrenOf(draft, noun, /^(compound|nmod:poss|amod)$/))
    if (child > verb && isParty(draft, child)) attach(draft, child, verb, 'iobj')
}

/** `has yet to hand over the boats`: an infinitive that came out as a noun. */
export const infinitiveAsNoun = (draft: Draft, at: number): void => {
  const token = draft.tokens[at]!
  const [to, next] = [draft.tokens[at - 1], draft.tokens[at + 1]]
  if (token.upos !== 'NOUN' || !handOvers.has(token.text.toLowerCase()) || to?.text.toLowerCase() !== 'to' || !next || at < 3) return
  if (!/^(over|out|back)$/i.test(next.text) && !['DET', 'NUM'].includes(next.upos) && !isParty(draft, at + 1)) return
  draft.verbs.set(at, token.text.toLowerCase())
  attach(draft, at - 1, at, 'mark')
  if (/^(obl|nmod|obj|advmod)/.test(draft.deprel[at]!)) draft.deprel[at] = 'xcomp'
}

const verbsOfGoods: ReadonlySet<string> = new Set([...arriveVerbs, ...giveVerbs])

/** `should start landing`: a gerund that came out as a noun. */
export const gerundAsNoun = (draft: Draft, at: number): void => {
  const token = draft.tokens[at]!
  const above = draft.tokens[at - 1]
  if (
    token.upos !== 'NOUN' ||
    !token.text.endsWith('ing') ||
    !above ||
    !/^(start|begin|stop|continue|resume|keep|finish|commence)$/.test(above.lemma) ||
    !(draft.head[at] === at - 1 || (draft.deprel[at] === 'compound' && draft.head[draft.head[at]!] === at - 1))
  )
    return
  const stem = token.text.toLowerCase().slice(0, -3)
  const lemma = [stem, `${stem}e`, stem.slice(0, -1)].find((each) => verbsOfGoods.has(each))
  if (lemma === undefined) return
  draft.verbs.set(at, lemma)
  // "begun shipping drones to Sudan": the goods and their goal belong to the gerund.
  if (draft.deprel[at] === 'compound') {
    const goods = draft.head[at]!
    attach(draft, at, at - 1, 'xcomp')
    attach(draft, goods, at, 'obj')
    for (const child of childrenOf(draft, at - 1, /^obl$/)) if (child > goods) attach(draft, child, at, 'obl')
  }
  draft.deprel[at] = 'xcomp'
}

/** `ones that Egypt ordered`: a verb in the past that came out as a participle behind `that`. */
export const relativePast = (draft: Draft, at: number): void => {
  if (draft.tokens[at]!.xpos !== 'VBN' || draft.deprel[at] !== 'acl' || childrenOf(draft, at, /^aux/).length > 0) return
  const subject = childrenOf(draft, at, /^nsubj/).find((child) => child < at)
  if (subject === undefined || !childrenOf(draft, at, /^(mark|obj)$/).some((child) => /^(that|which)$/i.test(draft.tokens[child]!.text)))
    return
  draft.tags.set(at, 'VBD')
  draft.deprel[at] = 'acl:relcl'
  draft.deprel[subject] = 'nsubj'
}

/** `were handed to Latvia`: a passive that came out as an adjective. */
export const passiveAsAdjective = (draft: Draft, at: number): void => {
  const token = draft.tokens[at]!
  const cop = childrenOf(draft, at, /^cop$/)[0]
  const have = childrenOf(draft, at, /^aux$/).some((child) => draft.tokens[child]!.lemma === 'have')
  const stem = token.text.toLowerCase()
  if (token.upos !== 'ADJ' || (cop === undefined && !have) || !stem.endsWith('ed')) return
  const lemma = [stem.slice(0, -2), stem.slice(0, -1), stem.slice(0, -3)].find((each) => takesObject.has(each))
  if (lemma === undefined) return
  draft.verbs.set(at, lemma)
  draft.tags.set(at, 'VBN')
  if (cop === undefined) return
  draft.deprel[cop] = 'aux:pass'
  for (const child of childrenOf(draft, at, /^nsubj$/)) draft.deprel[child] = 'nsubj:pass'
}

/** `Japan hands Sri Lanka two ships`: the verb of a headline that came out as a plural noun. */
export const nounAsVerb = (draft: Draft, at: number): void => {
  const token = draft.tokens[at]!
  const lemma = token.text.toLowerCase().replace(/s$/, '')
  const [before, next] = [at - 1, draft.tokens[at + 1]]
  if (
    token.upos !== 'NOUN' ||
    draft.head[at] !== -1 ||
    !/s$/.test(token.text) ||
    !handOvers.has(lemma) ||
    before < 0 ||
    draft.head[before] !== at ||
    !nameOf(draft, before)
  )
    return
  if (!next || !(isParty(draft, at + 1) || ['NUM', 'DET', 'ADJ'].includes(next.upos))) return
  draft.verbs.set(at, lemma)
  draft.deprel[before] = 'nsubj'
  const party = isParty(draft, at + 1)
  for (const child of childrenOf(draft, at, /^(obj|obl|nmod|appos|compound|flat)/)) {
    if (child > at && childrenOf(draft, child, /^case$/).length === 0)
      draft.deprel[child] = party && child <= nameOf(draft, at + 1)!.tokens[1] ? 'iobj' : 'obj'
  }
}

/** `will no longer arm Ukraine`: behind a modal, a word that is noun and verb alike came out as a part of the name behind it. */
export const nounBehindModal = (draft: Draft, at: number): void => {
  const [token, name] = [draft.tokens[at]!, draft.head[at]!]
  const modal = childrenOf(draft, name, /^aux$/).find((child) => draft.tokens[child]!.xpos === 'MD')
  if (
    !/^(arm|fund|help|aid|support|supply|train|back|ship|finance|equip|shield)$/i.test(token.text) ||
    token.upos !== 'NOUN' ||
    draft.deprel[at] !== 'compound' ||
    name <= at ||
    !isParty(draft, name) ||
    modal === undefined ||
    at - modal > 4
  )
    return
  changePlaces(draft, name, at, 'obj')
  for (const child of childrenOf(draft, name, /^(nsubj|aux|advmod|mark|punct|advcl|cc|obl)/))
    if (child < at || !/^(obl)/.test(draft.deprel[child]!)) draft.head[child] = at
  for (const child of childrenOf(draft, at, /^amod$/)) if (child < at) draft.deprel[child] = 'advmod'
  draft.verbs.set(at, token.text.toLowerCase())
  draft.tags.set(at, 'VB')
}

const likeNouns: Readonly<Record<string, string>> = { shot: 'shoot', cut: 'cut', hit: 'hit', lent: 'lend', sunk: 'sink', bid: 'bid' }

/** `Turkish jets shot down two drones`: a past that came out as a noun, with a subject and an object of its own. */
export const pastAsNoun = (draft: Draft, at: number): void => {
  const lemma = likeNouns[draft.tokens[at]!.text.toLowerCase()]
  if (lemma === undefined || draft.tokens[at]!.upos !== 'NOUN') return
  if (childrenOf(draft, at, /^nsubj/).length === 0 || childrenOf(draft, at, /^(obj|compound:prt)$/).length === 0) return
  draft.verbs.set(at, lemma)
  draft.tags.set(at, 'VBD')
}

const takesInfinitive =
  wordSet(`begin, start, continue, cease, agree, promise, pledge, vow, refuse, decline, fail, plan, want, offer, undertake,
  decide, intend, seek, try, hope, prepare, need, commit, consent, threaten, swear, manage, wish, resolve, volunteer`)

/** `has begun to give`: the infinitive right behind such a verb is its complement. */
export const infinitiveComplement = (draft: Draft, at: number): void => {
  const verb = draft.head[at]!
  if (draft.deprel[at] !== 'advcl' || verb < 0 || verb > at || at - verb > 9) return
  const { lemma } = draft.tokens[verb]!
  const yet = draft.tokens[verb + 1]?.text.toLowerCase() === 'yet' && lemma === 'have'
  if (!yet && !takesInfinitive.has(lemma)) return
  const to = childrenOf(draft, at, /^mark$/).find((child) => draft.tokens[child]!.text.toLowerCase() === 'to')
  if (to === undefined) return
  const dated = (between: number): boolean => draft.sentence.dates.some((date) => date.tokens[0] <= between && between <= date.tokens[1])
  const between = draft.tokens.slice(verb + 1, to)
  // "agreed in May to lend": nothing but a date or adverbs may stand between.
  if (between.every((token) => dated(token.index) || token.upos === 'ADV' || (token.upos === 'ADP' && dated(token.index + 1))))
    draft.deprel[at] = 'xcomp'
}

/** `agreed last month to provide`: the infinitive came out as one of the month. */
export const infinitiveOfTime = (draft: Draft, at: number): void => {
  const time = draft.head[at]!
  const verb = time < 0 ? -1 : draft.head[time]!
  if (
    draft.deprel[at] !== 'acl' ||
    verb < 0 ||
    time > at ||
    verb > time ||
    !timeWord.test(draft.tokens[time]!.text) ||
    !takesInfinitive.has(draft.tokens[verb]!.lemma) ||
    !childrenOf(draft, at, /^mark$/).some((child) => child === time + 1)
  )
    return
  attach(draft, at, verb, 'xcomp')
}

/** True where a finite verb stands before the first comma: what comes later may be a clause beside it. */
const hasFinite = (draft: Draft): boolean => {
  const comma = draft.tokens.findIndex((token) => token.text === ',')
  return draft.tokens.slice(0, comma < 0 ? undefined : comma).some((token) => /^(VBD|VBZ|VBP|MD)$/.test(token.xpos))
}

const cuts = /^(cut|halt|freeze|stop|suspend|resume|block|ban|delay)s?$/i

/** `Gazprom cut gas deliveries`: the verb came out as a part of its object's name. */
export const verbInName = (draft: Draft, at: number): void => {
  let noun = draft.head[at]!
  for (let steps = 0; steps < 3 && noun >= 0 && draft.deprel[noun] === 'compound'; steps++) noun = draft.head[noun]!
  const subject = at - 1
  if (
    draft.deprel[at] !== 'compound' ||
    noun < 0 ||
    !cuts.test(draft.tokens[at]!.text) ||
    noun < at ||
    draft.head[noun] !== -1 ||
    subject < 0 ||
    draft.tokens[subject]!.upos !== 'PROPN' ||
    hasFinite(draft)
  )
    return
  draft.verbs.set(at, draft.tokens[at]!.text.toLowerCase().replace(/s$/, ''))
  draft.tags.set(at, 'VBD')
  changePlaces(draft, noun, at, 'obj')
  draft.head[subject] = at
  draft.deprel[subject] = 'nsubj'
}
