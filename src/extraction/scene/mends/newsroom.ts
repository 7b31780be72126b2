import { containerNouns, deliveryNouns } from '../../lexicon/transfer.ts'
import { wordSet } from '../../lexicon/words.ts'
import { attach, changePlaces, childrenOf, type Draft, isGoodsNoun, isVerb, nameOf } from './draft.ts'

const isComma = (draft: Draft, at: number): boolean => draft.tokens[at]?.text === ','

/** The commas that part a helping verb from its verb, and the verb: `had not, as of yesterday, announced`. */
const partedVerb = (draft: Draft, at: number): { opens: number; closes: number; verb: number } | undefined => {
  let opens = at + 1
  while (opens < at + 4 && ['ADV', 'PART'].includes(draft.tokens[opens]?.upos ?? '')) opens++
  if (!isComma(draft, opens)) return undefined
  const closes = draft.tokens.findIndex((token, i) => i > opens && token.text === ',')
  if (closes < 0 || closes - opens < 3 || closes - opens > 10 || /^(who|which|whose|and|but|or)$/i.test(draft.tokens[opens + 1]!.text))
    return undefined
  const verb = draft.tokens[closes + 1]?.upos === 'ADV' ? closes + 2 : closes + 1
  return isVerb(draft, verb) && /^VB[ND]$/.test(draft.tokens[verb]!.xpos) ? { opens, closes, verb } : undefined
}

/** What a helping verb has for its subject, by its place: the head of the phrase right before it. */
const subjectBefore = (draft: Draft, at: number): number | undefined => {
  let subject = at - 1
  for (let steps = 0; steps < 8; steps++) {
    const above = draft.head[subject] ?? -1
    if (above < 0 || above >= at || isVerb(draft, above)) break
    subject = above
  }
  return ['NOUN', 'PROPN', 'PRON'].includes(draft.tokens[subject]?.upos ?? '') ? subject : undefined
}

/** `had not, as of yesterday, announced`, `has, officials say, delivered`: what stands between commas parted a helping verb from its verb. */
export const interruptedHelper = (draft: Draft, at: number): void => {
  const { lemma, xpos } = draft.tokens[at]!
  if (!/^(have|be)$/.test(lemma) || !/^VB[DZP]$/.test(xpos) || draft.tokens[at + 1]?.upos === 'VERB') return
  const parted = partedVerb(draft, at)
  const subject = parted && subjectBefore(draft, at)
  if (!parted || subject === undefined) return
  const { opens, closes, verb } = parted
  if (childrenOf(draft, verb, /^(mark|cc|aux)$/).some((child) => child > closes)) return
  const inside = (i: number): boolean => i >= 0 && (i === subject || (i >= at && i <= verb))
  const tops = [subject, ...draft.tokens.map((token) => token.index).filter((i) => i >= at && i <= verb)].filter(
    (i) => !inside(draft.head[i]!),
  )
  const top = tops.find((i) => draft.head[i]! < 0 || draft.head[i]! < subject || draft.head[i]! > verb)
  if (top === undefined) return
  const [head, relation] = [draft.head[top]!, draft.deprel[top]!]
  draft.head[verb] = head
  draft.deprel[verb] = head < 0 ? 'root' : /^(nsubj|aux|obl|nmod)/.test(relation) ? 'ccomp' : relation
  const hang = (i: number, deprel: string): void => {
    draft.head[i] = verb
    draft.deprel[i] = deprel
  }
  hang(subject, lemma === 'be' ? 'nsubj:pass' : 'nsubj')
  hang(at, lemma === 'be' ? 'aux:pass' : 'aux')
  for (let i = at + 1; i < opens; i++) hang(i, 'advmod')
  for (let i = opens + 1; i < closes; i++) {
    const above = draft.head[i]!
    if (above <= opens || above >= closes) hang(i, isVerb(draft, i) ? 'parataxis' : 'obl')
  }
  draft.tags.set(verb, 'VBN')
}

const handed = wordSet('deliver, supply, donate, ship, send, sell, promise, pledge, hand, export, import, lend, provide, give')

/** `prices for gas delivered in March`: a participle of handing over belongs to the goods right before it. */
export const participleBesideGoods = (draft: Draft, at: number): void => {
  const [head, goods] = [draft.head[at]!, at - 1]
  if (draft.deprel[at] !== 'acl' || draft.tokens[at]!.xpos !== 'VBN' || !handed.has(draft.tokens[at]!.lemma) || head >= goods) return
  if (head < 0 || !isGoodsNoun(draft, goods) || draft.tokens[goods]!.upos !== 'NOUN' || !/^(nmod|obl)$/.test(draft.deprel[goods]!)) return
  const above = draft.tokens[head]!.lemma.toLowerCase()
  if (draft.tokens[head]!.upos !== 'NOUN' || containerNouns.has(above) || deliveryNouns.has(above)) return
  if (/^(troops?|soldiers?|victims?|people|refugees?|country)$/.test(draft.tokens[goods]!.lemma)) return
  attach(draft, at, goods, 'acl')
}

/** `Azerbaijan cut oil deliveries`: a past that looks like a noun and has both who cuts and what is cut below it. */
export const cutWithObject = (draft: Draft, at: number): void => {
  const doer = at - 1
  if (draft.tokens[at]!.text !== 'cut' || draft.tokens[at]!.upos !== 'NOUN' || draft.head[doer] !== at) return
  if (draft.deprel[doer] !== 'compound' || childrenOf(draft, at, /^obj$/).length === 0 || nameOf(draft, doer)?.form === 'demonym') return
  draft.deprel[doer] = 'nsubj'
  draft.verbs.set(at, 'cut')
  draft.tags.set(at, 'VBD')
}

/** `Gazprom cut gas deliveries by half`: a past that looks like a noun, between who cuts and what is cut. */
export const cutAsNoun = (draft: Draft, at: number): void => {
  const near = draft.head[at]!
  const goods = near > at && draft.deprel[near] === 'compound' ? draft.head[near]! : near
  const doer = at - 1
  if (draft.tokens[at]!.text !== 'cut' || draft.tokens[at]!.upos !== 'NOUN' || draft.deprel[at] !== 'compound' || goods < at) return
  if (draft.tokens[doer]?.upos !== 'PROPN' || !/^(compound|nsubj|nmod)/.test(draft.deprel[doer]!)) return
  if (nameOf(draft, doer)?.form === 'demonym' || !/^(NNS|NN)$/.test(draft.tokens[goods]!.xpos)) return
  const main = /^nsubj/.test(draft.deprel[goods]!) ? draft.head[goods]! : goods
  changePlaces(draft, main, at, main === goods ? 'obj' : 'advcl')
  attach(draft, goods, at, 'obj')
  attach(draft, doer, at, 'nsubj')
  for (const child of childrenOf(draft, goods, /^(nmod|obl)/)) {
    const by = childrenOf(draft, child, /^case$/).some((mark) => /^(by|from|in|on|since)$/i.test(draft.tokens[mark]!.text))
    if (child > goods && (by || draft.deprel[child] === 'nmod:unmarked')) attach(draft, child, at, by ? 'obl' : 'obl:unmarked')
  }
  draft.verbs.set(at, 'cut')
  draft.tags.set(at, 'VBD')
}

/** `The United States plans to`: behind a state and before an infinitive, plans are made and not had. */
export const plansAsNoun = (draft: Draft, at: number): void => {
  const before = at - 1
  if (draft.tokens[at]!.text !== 'plans' || draft.tokens[at]!.upos !== 'NOUN' || draft.head[at] !== -1) return
  const name = nameOf(draft, before)
  if (!name || name.form === 'demonym' || !/^to$/i.test(draft.tokens[at + 1]?.text ?? '')) return
  for (const child of childrenOf(draft, at, /^(compound|amod|nsubj|nmod)/)) if (child <= before) draft.deprel[child] = 'nsubj'
  for (const child of childrenOf(draft, at, /^acl$/)) if (child > at) draft.deprel[child] = 'xcomp'
  draft.verbs.set(at, 'plan')
  draft.tags.set(at, 'VBZ')
}

const verbsLikeNouns = wordSet(`station, base, host, place, arm, fund, train, equip, support, supply, ship, transfer, export, post, finance,
  house, field, aid, shield`)
const planners = wordSet('plan, want, agree, decide, offer, promise, pledge, vow, refuse, intend, decision, agreement, move, bid, proposal')

/** `plans to station two launchers in Germany`: an infinitive that came out as a noun behind a word of planning. */
export const infinitiveOfPlan = (draft: Draft, at: number): void => {
  const [to, plan] = [at - 1, at - 2]
  const lemma = draft.tokens[at]!.text
  if (draft.tokens[at]!.upos !== 'NOUN' || !verbsLikeNouns.has(lemma) || draft.tokens[to]?.text !== 'to') return
  if (!planners.has(draft.verbs.get(plan) ?? draft.tokens[plan]?.lemma ?? '')) return
  const below = draft.head[at]!
  const goods =
    below > at && draft.deprel[at] === 'compound'
      ? below
      : draft.tokens.findIndex(
          (token, i) =>
            i > at &&
            i < at + 7 &&
            /^(obj|appos|conj|nmod|dep)$/.test(draft.deprel[i]!) &&
            draft.head[i]! <= at &&
            isGoodsNoun(draft, token.index),
        )
  if (goods < 0 || (goods !== below && childrenOf(draft, goods, /^case$/).some((mark) => mark > to))) return
  const isVerbal = draft.verbs.has(plan) || isVerb(draft, plan)
  draft.head[at] = plan
  draft.deprel[at] = isVerbal ? 'xcomp' : 'acl'
  draft.head[to] = at
  draft.deprel[to] = 'mark'
  draft.head[goods] = at
  draft.deprel[goods] = 'obj'
  for (const child of childrenOf(draft, goods, /^case$/)) if (child <= to) draft.head[child] = at
  for (const child of [...childrenOf(draft, plan, /^(obl|nmod)/), ...childrenOf(draft, goods, /^nmod$/)])
    if (child > goods && /^(in|on|to|for|from|at)$/i.test(draft.tokens[childrenOf(draft, child, /^case$/)[0] ?? -1]?.text ?? '')) {
      draft.head[child] = at
      draft.deprel[child] = 'obl'
    }
  draft.verbs.set(at, lemma)
  draft.tags.set(at, 'VB')
}

/** `would take over guarding captured fighters`: a gerund that came out as a part of its object. */
export const gerundBeforeObject = (draft: Draft, at: number): void => {
  const verb = draft.deprel[at - 1] === 'compound:prt' ? at - 2 : at - 1
  let goods = draft.head[at]!
  for (let steps = 0; steps < 3 && goods > at && /^(compound|amod)$/.test(draft.deprel[goods]!); steps++) goods = draft.head[goods]!
  if (draft.tokens[at]!.xpos !== 'VBG' || !/^(compound|amod)$/.test(draft.deprel[at]!) || goods < at || !isVerb(draft, verb)) return
  if (!/^(take|begin|start|stop|resume|continue)$/.test(draft.tokens[verb]!.lemma) || draft.head[goods] !== verb) return
  if (!/^(guard|train|supply|deliver|ship|send|arm|equip|protect|escort|repair|transfer|pay)$/.test(draft.tokens[at]!.lemma)) return
  if (draft.deprel[goods] !== 'obj') return
  const near = draft.head[at]!
  draft.head[at] = verb
  draft.deprel[at] = 'xcomp'
  draft.head[goods] = at
  if (near !== goods) draft.head[near] = goods
}

/** `airdrops of food and water`: goods that came out as a second delivery beside the first. */
export const goodsBesideDelivery = (draft: Draft, at: number): void => {
  const delivery = draft.head[at]!
  if (draft.deprel[at] !== 'conj' || delivery < 0 || !deliveryNouns.has(draft.tokens[delivery]!.lemma.toLowerCase())) return
  const cc = childrenOf(draft, at, /^cc$/)[0]
  const goods = (cc ?? 0) - 1
  if (cc === undefined || draft.deprel[goods] !== 'nmod' || draft.head[goods] !== delivery) return
  if (!childrenOf(draft, goods, /^case$/).some((mark) => draft.tokens[mark]!.text.toLowerCase() === 'of')) return
  if (!isGoodsNoun(draft, at) || deliveryNouns.has(draft.tokens[at]!.lemma.toLowerCase()) || at - cc > 3) return
  draft.head[at] = goods
}
