import { attach, childrenOf, type Draft, isUnder, isVerb, nameOf } from './draft.ts'

const withNames =
  /^(ally|partner|neighbour|neighbor|patron|rival|adversary|government|president|minister|chancellor|king|general|leader|friend|member)$/

/** `Its ally Bulgaria has delivered`: a name right behind a title or relation is no second subject. */
export const nameBehindTitle = (draft: Draft, at: number): void => {
  const title = at - 1
  if (
    !/^nsubj/.test(draft.deprel[at]!) ||
    !nameOf(draft, at) ||
    title < 0 ||
    draft.head[title] !== draft.head[at] ||
    !/^nsubj/.test(draft.deprel[title]!)
  )
    return
  if (withNames.test(draft.tokens[title]!.lemma.toLowerCase())) attach(draft, at, title, 'appos')
}

/** `The rest of the order, 40 fighters, is outstanding`: what stands between commas behind a subject explains it. */
export const asideBetweenCommas = (draft: Draft, at: number): void => {
  if (!/^nsubj/.test(draft.deprel[at]!) || draft.tokens[at + 1]?.text !== ',') return
  const head = draft.head[at]!
  const first = Math.min(at, ...childrenOf(draft, at, /./))
  const other = childrenOf(draft, head, /^nsubj/).find((child) => child < first)
  if (other !== undefined && draft.tokens[first - 1]?.text === ',' && head > at) attach(draft, at, other, 'appos')
}

/** `GENEVA: Thirty donors promised`: the place of a report is no subject. */
export const dateline = (draft: Draft, at: number): void => {
  const next = draft.tokens[at + 1]
  if (
    at > 2 ||
    !/^nsubj/.test(draft.deprel[at]!) ||
    !/^\p{Lu}{3,}$/u.test(draft.tokens[at]!.text) ||
    !next ||
    !/^(:|-|–|—|\()$/.test(next.text)
  )
    return
  draft.deprel[at] = 'dep'
}

/** `In January 2013 French paratroopers fought`: a day without a comma swallowed the subject. */
export const datedSubject = (draft: Draft, at: number): void => {
  const verb = draft.head[at]!
  if (
    !/^obl/.test(draft.deprel[at]!) ||
    verb < at ||
    verb - at > 3 ||
    !isVerb(draft, verb) ||
    !['NOUN', 'PROPN'].includes(draft.tokens[at]!.upos) ||
    childrenOf(draft, verb, /^(nsubj|csubj|expl)/).length > 0
  )
    return
  const opening = childrenOf(draft, at, /^case$/)[0]
  const date = draft.sentence.dates.find(
    (each) => opening !== undefined && each.tokens[0] - opening <= 1 && each.tokens[0] >= opening && each.tokens[1] < at,
  )
  if (!date || opening === undefined) return
  draft.deprel[at] = childrenOf(draft, verb, /^aux:pass$/).length ? 'nsubj:pass' : 'nsubj'
  for (const child of childrenOf(draft, at, /./)) if (child <= date.tokens[1]) attach(draft, child, verb, 'obl')
}

/** `after Moscow invaded`, `after French jets bombed a camp`: a conjunction that came out as a preposition of the subject behind it. */
export const subjectOfClause = (draft: Draft, at: number): void => {
  const name = nameOf(draft, at)
  if (!/^(obl|nmod)$/.test(draft.deprel[at]!) || name?.form === 'demonym') return
  const opening = childrenOf(draft, at, /^case$/)[0]
  const verb = (name?.tokens[1] ?? at) + 1
  if (!name && (!isVerb(draft, verb) || childrenOf(draft, verb, /^obj$/).length === 0)) return
  if (
    opening === undefined ||
    childrenOf(draft, at, /^case$/).length > 1 ||
    !/^(after|before|since|until|as|when|while)$/i.test(draft.tokens[opening]!.text)
  )
    return
  if (!isVerb(draft, verb) || childrenOf(draft, verb, /^(nsubj|mark)/).length > 0) return
  // "after Russian jets crossed its border": the past came out as a participle of its subject.
  const participle =
    draft.tokens[verb]!.xpos === 'VBN' &&
    /^(acl|advcl)$/.test(draft.deprel[verb]!) &&
    childrenOf(draft, verb, /^obj$/).length > 0 &&
    childrenOf(draft, verb, /^aux/).length === 0
  if (!participle && !/^VB[DZP]$/.test(draft.tokens[verb]!.xpos)) return
  if (draft.head[verb] === at) {
    let above = draft.head[at]!
    for (let steps = 0; steps < 8 && above >= 0 && !isVerb(draft, above); steps++) above = draft.head[above]!
    if (above < 0) return
    attach(draft, verb, above, 'advcl')
  }
  if (participle) draft.tags.set(verb, 'VBD')
  attach(draft, at, verb, 'nsubj')
  attach(draft, opening, verb, 'mark')
}

/** `with rebels nearing Bamako, Mali's president asked Paris`: what came out as an apposition of an oblique is the subject. */
export const subjectAsApposition = (draft: Draft, at: number): void => {
  const first = Math.min(at, ...childrenOf(draft, at, /^(nmod:poss|det|amod|compound)$/), ...ownersOf(draft, at))
  if (draft.deprel[at] !== 'appos' || draft.tokens[first - 1]?.text !== ',' || first === at) return
  let verb = draft.head[at]!
  for (let steps = 0; steps < 8 && verb >= 0 && !(verb > at && isVerb(draft, verb)); steps++) verb = draft.head[verb]!
  if (verb <= at || !isVerb(draft, verb) || !/^VB[DZP]$/.test(draft.tokens[verb]!.xpos)) return
  if (childrenOf(draft, verb, /^(nsubj|csubj|expl)/).length > 0 || draft.tokens.slice(at, verb).some((token) => token.upos === 'VERB'))
    return
  attach(draft, at, verb, childrenOf(draft, verb, /^aux:pass$/).length ? 'nsubj:pass' : 'nsubj')
}

/** `froze Russian assets and Japan imposed sanctions`: a state that came out as a second object is the subject of the verb behind it. */
export const stateBehindAnd = (draft: Draft, at: number): void => {
  const name = nameOf(draft, at)
  const verb = (name?.tokens[1] ?? at) + 1
  const cc = childrenOf(draft, at, /^cc$/)[0]
  const first = draft.head[at]!
  if (draft.deprel[at] !== 'conj' || !name || name.form === 'demonym' || cc === undefined || !isVerb(draft, verb)) return
  if (!/^VB[DZP]$/.test(draft.tokens[verb]!.xpos) || childrenOf(draft, verb, /^(nsubj|mark|aux)/).length > 0) return
  if (nameOf(draft, first)?.form === 'name' || !/^(obj|obl|nmod|iobj)/.test(draft.deprel[first]!) || first > at) return
  let above = first
  for (let steps = 0; steps < 6 && above >= 0 && !isVerb(draft, above); steps++) above = draft.head[above]!
  if (above < 0 || above === verb) return
  attach(draft, verb, above, 'conj')
  attach(draft, at, verb, 'nsubj')
  attach(draft, cc, verb, 'cc')
}

const ownersOf = (draft: Draft, at: number): number[] =>
  childrenOf(draft, at, /^nmod:poss$/).flatMap((owner) => nameOf(draft, owner)?.tokens[0] ?? owner)

/** `had defeated the rebels and Turkey would move in`: what came out as a second object is the subject of the verb behind it. */
export const subjectBehindAnd = (draft: Draft, at: number): void => {
  const helper = (nameOf(draft, at)?.tokens[1] ?? at) + 1
  const token = draft.tokens[helper]
  const cc = childrenOf(draft, at, /^cc$/)[0]
  if (draft.deprel[at] !== 'conj' || cc === undefined || token?.upos !== 'AUX' || !/^(MD|VBD|VBZ|VBP)$/.test(token.xpos)) return
  const [first, verb] = [draft.head[at]!, /^(aux|cop)/.test(draft.deprel[helper]!) ? draft.head[helper]! : helper]
  if (
    verb < helper ||
    isUnder(draft, first, verb) ||
    !/^(obj|obl|nmod|iobj|xcomp)/.test(draft.deprel[first]!) ||
    childrenOf(draft, verb, /^nsubj/).length > 0
  )
    return
  attach(draft, at, verb, childrenOf(draft, verb, /^aux:pass$/).length ? 'nsubj:pass' : 'nsubj')
  attach(draft, cc, verb, 'cc')
}

/** `On Wednesday Kazakhstan invoked`: the day came out as the subject, and the subject as a part of its name. */
export const dayBeforeSubject = (draft: Draft, at: number): void => {
  const [verb, subject] = [draft.head[at]!, at + 1]
  if (
    !/^nsubj/.test(draft.deprel[at]!) ||
    !draft.sentence.dates.some((date) => date.tokens[1] === at) ||
    draft.head[subject] !== at ||
    !nameOf(draft, subject)
  )
    return
  const last = nameOf(draft, subject)!.tokens[1]
  attach(draft, last, verb, draft.deprel[at]!)
  attach(draft, at, verb, 'obl')
}
