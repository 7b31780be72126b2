import { attach, changePlaces, childrenOf, type Draft, isFinite, isUnder, isVerb, takesObject } from './draft.ts'

/** `the arms his country had paid for had not come`: the preposition came out as the opening of the main verb's clause. */
export const strandedPreposition = (draft: Draft, at: number): void => {
  const [verb, main] = [at - 1, draft.head[at]!]
  if (
    draft.deprel[at] !== 'mark' ||
    !/^(for|with|on|of|to)$/i.test(draft.tokens[at]!.text) ||
    !isVerb(draft, verb) ||
    draft.deprel[verb] !== 'acl:relcl' ||
    main <= at ||
    !isUnder(draft, main, verb) ||
    !isFinite(draft, main) ||
    childrenOf(draft, main, /^nsubj/).length > 0
  )
    return
  const noun = draft.head[verb]!
  attach(draft, at, verb, 'compound:prt')
  changePlaces(draft, noun, main, childrenOf(draft, main, /^aux:pass$/).length ? 'nsubj:pass' : 'nsubj')
}

/** `jets that Egypt ordered and never received`: a second verb without an object, whose object is that of the relative clause. */
export const secondInRelative = (draft: Draft, verb: number): void => {
  const joined = draft.deprel[verb] === 'conj' || (draft.deprel[verb] === 'acl:relcl' && childrenOf(draft, verb, /^cc$/).length > 0)
  if (
    !joined ||
    !isVerb(draft, verb) ||
    !takesObject.has(draft.tokens[verb]!.lemma) ||
    childrenOf(draft, verb, /^(obj|iobj|nsubj|xcomp|ccomp|obl:agent)/).length > 0
  )
    return
  const first = draft.tokens.findLast(
    (token) =>
      token.index < verb &&
      token.index > draft.head[verb]! &&
      draft.deprel[token.index] === 'acl:relcl' &&
      isVerb(draft, token.index) &&
      childrenOf(draft, token.index, /^obj$/).every((child) => child < token.index),
  )
  const between = first && draft.tokens.slice(first.index + 1, verb)
  if (first === undefined || verb - first.index > 9 || between?.some((token) => token.text === ',' || token.upos === 'VERB')) return
  if (!isUnder(draft, first.index, draft.head[verb]!)) return
  attach(draft, verb, first.index, 'conj')
}
