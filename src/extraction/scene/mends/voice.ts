import { attach, changePlaces, childrenOf, type Draft, isVerb } from './draft.ts'

const undergoes = /^(kill|wound|injure|destroy|arrest|detain|capture|damage|hurt|displace|hit|strike|shoot|sink)$/

/** `Kenya called for talks`: a past that came out as a passive, though no auxiliary stands with it. */
export const passiveWithoutHelper = (draft: Draft, at: number): void => {
  const token = draft.tokens[at]!
  if (
    token.xpos !== 'VBN' ||
    !isVerb(draft, at) ||
    !/^(root|ccomp|parataxis)$/.test(draft.deprel[at]!) ||
    draft.sentence.block === 'heading' ||
    undergoes.test(token.lemma)
  )
    return
  const subject = childrenOf(draft, at, /^nsubj/)[0]
  if (subject === undefined || subject > at || childrenOf(draft, at, /^(aux|cop|obl:agent)/).length > 0) return
  if (childrenOf(draft, at, /^(obj|obl|xcomp|ccomp|advcl)$/).length === 0) return
  draft.tags.set(at, 'VBD')
  draft.deprel[subject] = 'nsubj'
}

const likeAdjectives = /^(sweeping|crippling|biting|punishing|tightening|binding|pressing|crushing|lasting|standing|existing|remaining)$/i

/** `imposed sweeping sanctions on Moscow`: an adjective that came out as a verb with the noun as its object. */
export const gerundAsAdjective = (draft: Draft, at: number): void => {
  const verb = draft.head[at]!
  const noun = at + 1
  if (
    draft.deprel[at] !== 'xcomp' ||
    verb < 0 ||
    verb > at ||
    !likeAdjectives.test(draft.tokens[at]!.text) ||
    draft.head[noun] !== at ||
    draft.deprel[noun] !== 'obj'
  )
    return
  changePlaces(draft, at, noun, 'amod')
  draft.deprel[noun] = 'obj'
  for (const child of childrenOf(draft, at, /^(obl|nmod|advmod)/)) if (child > noun) attach(draft, child, verb, draft.deprel[child]!)
}
