import { attach, changePlaces, childrenOf, type Draft, isGoodsNoun, isParty, isUnder, isVerb, nameOf, takesObject } from './draft.ts'

/** `supplied it with surface-to-air missiles`: the preposition came out as one of a part of the compound. */
export const caseInCompound = (draft: Draft, at: number): void => {
  if (draft.deprel[at] !== 'case') return
  const part = draft.head[at]!
  const noun = part < 0 ? -1 : draft.head[part]!
  if (part < at || noun <= part || !/^(compound|amod|nummod|nmod:desc)$/.test(draft.deprel[part]!)) return
  if (!/^(obl|nmod|obj)/.test(draft.deprel[noun]!) || childrenOf(draft, noun, /^case$/).length > 0) return
  draft.head[at] = noun
  if (draft.deprel[noun] === 'obj') draft.deprel[noun] = 'obl'
}

/** `Belgium and Germany have since suspended aid`: the adverb came out as a preposition, and the verb as an adjective. */
export const sinceBehindHave = (draft: Draft, at: number): void => {
  const [have, verb] = [at - 1, at + 1]
  const noun = draft.head[verb] ?? -1
  if (
    !/^since$/i.test(draft.tokens[at]!.text) ||
    !/^(has|have|had)$/i.test(draft.tokens[have]?.text ?? '') ||
    draft.tokens[verb]?.xpos !== 'VBN' ||
    draft.deprel[verb] !== 'amod' ||
    noun < verb
  )
    return
  const above = draft.head[noun]!
  const subject =
    childrenOf(draft, have, /^nsubj/)[0] ?? (/^(conj|acl|parataxis|dep)/.test(draft.deprel[have]!) ? draft.head[have]! : undefined)
  if (above !== have) return
  changePlaces(draft, have, verb, 'aux')
  attach(draft, noun, verb, 'obj')
  attach(draft, at, verb, 'advmod')
  for (const child of childrenOf(draft, have, /./)) attach(draft, child, verb, draft.deprel[child]!)
  for (const child of childrenOf(draft, noun, /^nmod$/)) if (child > noun) attach(draft, child, verb, 'obl')
  if (subject === undefined || draft.head[subject] === verb) return
  if (draft.head[verb] === subject && subject < have) changePlaces(draft, subject, verb, 'nsubj')
  for (const child of childrenOf(draft, subject, /^(conj|punct|parataxis)$/))
    if (child > verb) attach(draft, child, verb, draft.deprel[child]!)
}

/** `says it will hold back money`: a verb behind a modal that came out as an adjective of its object. */
export const verbBehindModal = (draft: Draft, verb: number): void => {
  const noun = draft.head[verb]!
  if (draft.tokens[verb]!.xpos !== 'VB' || !/^(amod|compound)$/.test(draft.deprel[verb]!) || noun < verb) return
  const modal = [...childrenOf(draft, verb, /^aux$/), ...childrenOf(draft, noun, /^aux$/)].find(
    (child) => draft.tokens[child]!.xpos === 'MD',
  )
  if (modal === undefined || modal > verb || verb - modal > 3) return
  const subjects = [...childrenOf(draft, verb, /^nsubj/), ...childrenOf(draft, noun, /^nsubj/)]
  const relation = draft.deprel[noun] === 'obj' && isVerb(draft, draft.head[noun]!) ? 'ccomp' : draft.deprel[noun]!
  changePlaces(draft, noun, verb, 'obj')
  draft.deprel[verb] = relation
  for (const child of [modal, ...subjects]) attach(draft, child, verb, draft.deprel[child]!)
  const particle = verb + 1
  if (/^(back|up|out|over|off|in|down)$/i.test(draft.tokens[particle]!.text) && particle < noun)
    attach(draft, particle, verb, 'compound:prt')
  for (const child of childrenOf(draft, noun, /^(advcl|obl)$/)) if (child > noun) attach(draft, child, verb, draft.deprel[child]!)
}

/** `paid $400 million for Russian arms that were never handed over`: the relative clause tells of the goods before it and not of the sum. */
export const relativeOfGoods = (draft: Draft, verb: number): void => {
  const sum = draft.head[verb]!
  if (draft.deprel[verb] !== 'acl:relcl' || sum < 0) return
  const which = draft.tokens.findIndex(
    (token, at) => at > sum && at < verb && /^(that|which)$/i.test(token.text) && draft.head[at] === verb,
  )
  const goods = which - 1
  if (which < 0 || goods <= sum || !isGoodsNoun(draft, goods) || draft.deprel[goods] !== 'nmod') return
  if (draft.head[goods] !== sum || !/^[$€£¥]$|^(million|billion|dollar|euro|pound|rouble|ruble)s?$/i.test(draft.tokens[sum]!.text)) return
  attach(draft, verb, goods, 'acl:relcl')
}

/** "flew in ammunition": what is not counted has no article of its own. */
const isMass = (draft: Draft, at: number, goods: number): boolean =>
  /^(ammunition|aid|help|food|water|fuel|medicine|equipment|relief|assistance|grain|arms|weaponry|rice|wheat|flour|artillery|gear)$/i.test(
    draft.tokens[goods]!.text,
  ) && !/^(the|an?|this|that)$/i.test(draft.tokens[at + 1]!.text)

/** `China flew in FK-3 missiles`: a particle that came out as a preposition of what was brought. */
export const flownIn = (draft: Draft, at: number): void => {
  const goods = draft.head[at]!
  const verb = at - 1
  if (
    draft.deprel[at] !== 'case' ||
    !/^(in|out|over|back)$/i.test(draft.tokens[at]!.text) ||
    !/^(fly|bring|ship|send|hand|lend|truck|airlift|give|take)$/.test(draft.tokens[verb]?.lemma ?? '') ||
    goods < at ||
    draft.head[goods] !== verb ||
    !isVerb(draft, verb) ||
    !isGoodsNoun(draft, goods) ||
    isParty(draft, goods) ||
    childrenOf(draft, verb, /^(obj|aux:pass)$/).length > 0 ||
    !(/S$/.test(draft.tokens[goods]!.xpos) || childrenOf(draft, goods, /^nummod$/).length > 0 || isMass(draft, at, goods))
  )
    return
  attach(draft, at, verb, 'compound:prt')
  draft.deprel[goods] = 'obj'
}

/** `prices for gas delivered in March`: a participle tells of the goods right before it, not of what they hang on. */
export const participleOfNearest = (draft: Draft, at: number): void => {
  const [noun, above] = [at - 1, draft.head[at]!]
  if (
    draft.tokens[at]!.xpos !== 'VBN' ||
    draft.deprel[at] !== 'acl' ||
    above < 0 ||
    above >= noun ||
    !takesObject.has(draft.tokens[at]!.lemma) ||
    draft.tokens[noun]!.upos !== 'NOUN' ||
    !isGoodsNoun(draft, noun) ||
    !/^(nmod|obl)$/.test(draft.deprel[noun]!) ||
    !/^(price|place|value|number|payment|provision|talk|list|figure|cost|demand|reason|time|need|bill|worth|count|amount)s?$/i.test(
      draft.tokens[above]!.text,
    )
  )
    return
  attach(draft, at, noun, 'acl')
}

/** `delivery of the first six of 24 helicopters`: what a number is taken out of came out as hanging on the verb. */
export const ofBehindNumber = (draft: Draft, of: number): void => {
  const [number, noun] = [of - 1, draft.head[of]!]
  if (
    draft.deprel[of] !== 'case' ||
    draft.tokens[of]!.text !== 'of' ||
    draft.tokens[number]?.upos !== 'NUM' ||
    noun <= of ||
    noun - of > 7 ||
    draft.head[noun] === number ||
    !isVerb(draft, draft.head[noun]!) ||
    draft.head[noun]! > number ||
    isUnder(draft, number, noun)
  )
    return
  attach(draft, noun, number, 'nmod')
}

/** `Rwandan-backed rebels captured`: the participle behind a hyphen came out as a verb with the subject as its object. */
export const backedBefore = (draft: Draft, at: number): void => {
  if (
    draft.tokens[at]!.xpos !== 'VBN' ||
    !/^[-‑–]$/.test(draft.tokens[at - 1]?.text ?? '') ||
    !/^(back|lead|support|fund|arm|allied|align|control|hold|sponsor|train|supply|make|build|own|operate)$/.test(draft.tokens[at]!.lemma)
  )
    return
  const noun = childrenOf(draft, at, /^obj$/).find((child) => child > at && child - at < 5)
  const above = draft.head[at]!
  if (noun === undefined || above < 0) return
  const subject = isVerb(draft, above) && above > noun && childrenOf(draft, above, /^nsubj/).length === 0
  changePlaces(draft, at, noun, 'amod')
  if (subject) draft.deprel[noun] = childrenOf(draft, above, /^aux:pass$/).length ? 'nsubj:pass' : 'nsubj'
}

/** `gave the Kurds "massive amounts of money"`: what is given came out as an aside of the receiver, since a quotation opens before it. */
export const goodsInQuotes = (draft: Draft, at: number): void => {
  const party = draft.head[at]!
  const people = party >= 0 && nameOf(draft, party) !== undefined && draft.tokens[party]!.xpos.endsWith('S')
  if (draft.deprel[at] !== 'appos' || party < 0 || party >= at || !(people || isParty(draft, party))) return
  const verb = draft.head[party]!
  const between = draft.tokens.slice(party + 1, at)
  if (!/^["“]$/.test(between[0]?.text ?? '') || between.some((token) => token.text === ',')) return
  if (verb < 0 || verb > party || !isVerb(draft, verb) || !takesObject.has(draft.tokens[verb]!.lemma)) return
  attach(draft, at, verb, 'obj')
  if (draft.deprel[party] === 'obj') draft.deprel[party] = 'iobj'
}

/** `handed over to Minsk the first missiles`: goods behind the goal came out as an aside of it, though no comma stands between. */
export const goodsBehindGoal = (draft: Draft, at: number): void => {
  const party = draft.head[at]!
  if (!/^(appos|list|nmod:unmarked|dep)$/.test(draft.deprel[at]!) || party < 0 || party >= at || nameOf(draft, party) === undefined) return
  const verb = draft.head[party]!
  if (verb < 0 || verb > party || !isVerb(draft, verb) || !takesObject.has(draft.tokens[verb]!.lemma)) return
  const toward = childrenOf(draft, party, /^case$/).some((child) => /^(to|from)$/i.test(draft.tokens[child]!.text))
  if (!toward || childrenOf(draft, verb, /^(obj|aux:pass)$/).length > 0 || !isGoodsNoun(draft, at) || nameOf(draft, at)) return
  if (draft.tokens.slice(party + 1, at).some((token) => /^[,;:()–—-]$/.test(token.text))) return
  attach(draft, at, verb, 'obj')
}

/** `but neither came`: the pronoun came out as a conjunction. */
export const neitherAsSubject = (draft: Draft, at: number): void => {
  const verb = at + 1
  if (
    !/^neither$/i.test(draft.tokens[at]!.text) ||
    !/^cc/.test(draft.deprel[at]!) ||
    draft.head[at] !== verb ||
    !/^VB[DZP]$/.test(draft.tokens[verb]?.xpos ?? '') ||
    childrenOf(draft, verb, /^nsubj/).some((child) => child < verb)
  )
    return
  draft.deprel[at] = 'nsubj'
}
