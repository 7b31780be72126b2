import { attach, changePlaces, childrenOf, type Draft, isFinite, isGoodsNoun, isVerb } from './draft.ts'

/** `never reached`: a past tense that came out as a participle, since no auxiliary stands with it. */
const isPastAfterAdverb = (draft: Draft, at: number): boolean =>
  draft.tokens[at]!.xpos === 'VBN' &&
  childrenOf(draft, at, /^aux/).length === 0 &&
  /^(never|soon|later|finally|eventually|only|already)$/i.test(draft.tokens[at - 1]?.text ?? '')

/**
 * `The ammunition that Chad had pledged never reached Niger`: the main verb hangs below that of the relative clause, and the noun
 * heads the sentence.
 */
export const mainBehindRelative = (draft: Draft, verb: number): void => {
  const noun = draft.head[verb]!
  if (
    !isVerb(draft, verb) ||
    noun < 0 ||
    noun > verb ||
    draft.head[noun] !== -1 ||
    !/^acl/.test(draft.deprel[verb]!) ||
    !isGoodsNoun(draft, noun)
  )
    return
  const opened =
    draft.tokens.slice(noun + 1, verb).some((token) => /^(that|which|who)$/i.test(token.text)) ||
    childrenOf(draft, verb, /^nsubj/).length > 0
  const main = childrenOf(draft, verb, /^(xcomp|ccomp|advcl|conj|parataxis)$/).find(
    (child) =>
      child > verb &&
      isVerb(draft, child) &&
      (isFinite(draft, child) || isPastAfterAdverb(draft, child)) &&
      childrenOf(draft, child, /^(nsubj|mark|cc|csubj)/).length === 0,
  )
  if (!opened || main === undefined || draft.tokens[main - 1]?.text === ',') return
  if (isPastAfterAdverb(draft, main)) draft.tags.set(main, 'VBD')
  draft.head[main] = -1
  draft.deprel[main] = 'root'
  draft.head[noun] = main
  draft.deprel[noun] = childrenOf(draft, main, /^aux:pass$/).length ? 'nsubj:pass' : 'nsubj'
  draft.deprel[verb] = 'acl:relcl'
}

/** `shipped ammunition worth 200 million euros to Ukraine`: the value came out as a clause that swallowed the goods and the receiver. */
export const worthBehindGoods = (draft: Draft, at: number): void => {
  const [noun, verb] = [at - 1, draft.head[at]!]
  if (
    draft.tokens[at]!.text.toLowerCase() !== 'worth' ||
    verb < 0 ||
    verb >= noun ||
    !isVerb(draft, verb) ||
    draft.tokens[noun]?.upos !== 'NOUN' ||
    draft.head[noun] !== at
  )
    return
  const tail = childrenOf(draft, at, /^(obl|nmod)/).filter((child) => child > at)
  draft.head[noun] = verb
  draft.deprel[noun] = 'obj'
  attach(draft, at, noun, 'amod')
  for (const child of childrenOf(draft, at, /./)) if (child < noun) attach(draft, child, noun, draft.deprel[child]!)
  for (const child of tail) attach(draft, child, verb, 'obl')
}

/** `sending Ukraine 800 drones worth $70 million`: the goods came out as a part of the sum. */
export const worthInSum = (draft: Draft, at: number): void => {
  const [noun, sum] = [at - 1, draft.head[at - 1] ?? -1]
  if (
    draft.tokens[at]!.text.toLowerCase() !== 'worth' ||
    noun < 0 ||
    sum <= at ||
    !isGoodsNoun(draft, noun) ||
    draft.deprel[noun] !== 'compound' ||
    !/^[$€£¥]$|^\d/.test(draft.tokens[at + 1]?.text ?? '')
  )
    return
  const outside = childrenOf(draft, sum, /./).filter((child) => child < noun)
  changePlaces(draft, sum, noun, 'obj')
  for (const child of outside) attach(draft, child, noun, draft.deprel[child]!)
  attach(draft, at, noun, 'amod')
  attach(draft, sum, at, 'obj')
}
