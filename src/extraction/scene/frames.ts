import type { Modality } from '../../base/index.ts'
import type { Frame, Governor } from './frame.ts'
import { isNegated } from './negation.ts'
import { nounArguments } from './nominal.ts'
import { childBy, childrenBy, relationOf, wordsBy, type Tree } from './tree.ts'
import { isInfinitive, isPassive, predicateLemma, subjectOf, verbArguments } from './verbal.ts'
import { doubtAdverbs, doubtGovernors, negativeGovernors, objectControl, planGovernors } from '../lexicon/control.ts'

const modalLemma: Readonly<Record<string, string>> = {
  "'ll": 'will',
  '’ll': 'will',
  wo: 'will',
  "'d": 'would',
  '’d': 'would',
  ca: 'can',
  sha: 'shall',
}

/** Modal auxiliaries of a predicate; those of the verb it is coordinated with count when it has none of its own. */
const modalsOf = (tree: Tree, head: number, steps = 4): string[] => {
  const own = wordsBy(tree, head, 'aux')
    .filter((word) => /^(will|'ll|’ll|wo|would|'d|’d|shall|sha|should|may|might|can|ca|could|must|ought)$/.test(word))
    .map((word) => modalLemma[word] ?? word)
  const token = tree.tokens[head]!
  const bare = token.xpos === 'VB' || (token.xpos === 'VBN' && childBy(tree, head, 'aux', 'aux:pass') === undefined)
  if (own.length || steps === 0 || token.head < 0 || relationOf(token) !== 'conj' || !bare || subjectIsOwn(tree, head)) return own
  return modalsOf(tree, token.head, steps - 1)
}

const subjectIsOwn = (tree: Tree, head: number): boolean => childBy(tree, head, 'nsubj') !== undefined

const governorOf = (tree: Tree, head: number): number | undefined => {
  const token = tree.tokens[head]!
  if (token.head < 0) return undefined
  const relation = relationOf(token)
  // "has no plans to give": the infinitive belongs to the noun right before it.
  if (relation === 'xcomp') return nounBefore(tree, head) ?? token.head
  // "denied reports that it had sent missiles"
  if (relation === 'acl') {
    const told = toldBy(tree, head)
    if (told !== undefined) return told
  }
  // "the agreement to supply", "its failure to deliver"
  if (relation === 'acl' && token.deprel !== 'acl:relcl' && token.xpos === 'VB') return token.head
  // "agreed that it would supply"
  if (relation === 'ccomp') return token.head
  // "it is not possible to renew the contract"
  if (relation === 'csubj' && /^(possible|impossible|feasible)$/.test(tree.tokens[token.head]!.lemma)) return token.head
  // "refrained from supplying", "accused it of breaking", "ruled out giving"
  if (relation === 'advcl' && token.xpos === 'VBG' && (childBy(tree, head, 'mark') !== undefined || follows(tree, token.head, head)))
    return token.head
  // "he expected the rest to be handed over"
  if (
    relation === 'advcl' &&
    objectControl.has(tree.tokens[token.head]!.lemma) &&
    isInfinitive(tree, head) &&
    childBy(tree, token.head, 'obj') !== undefined
  )
    return token.head
  // "reaffirmed its promise to give": the infinitive belongs to the noun right before it.
  if (relation === 'advcl' && token.xpos === 'VB') return nounBefore(tree, head)
  if (token.upos === 'NOUN') return relation === 'obj' && undertakings.has(token.lemma.toLowerCase()) ? token.head : undefined
  // "failed to train and equip": the second infinitive has the first one's governor.
  if (relation === 'conj' && !subjectIsOwn(tree, head) && tree.tokens[token.head]!.xpos === token.xpos) return governorOf(tree, token.head)
  return undefined
}

const reports = /^(report|claim|rumou?r|allegation|suggestion|accusation|charge|speculation|notion|idea|assertion)$/

/** Who rejects a report of a deed denies the deed, and refuses nothing. */
const rejecting = /^(reject|rebut|refute|dismiss|disavow|deny|rubbish|scotch)$/

/** The verb whose object is the report that a clause spells out: "reports that it had sent missiles". */
const toldBy = (tree: Tree, head: number): number | undefined => {
  const noun = tree.tokens[tree.tokens[head]!.head]
  if (noun === undefined || relationOf(tree.tokens[head]!) !== 'acl') return undefined
  const spelled = wordsBy(tree, head, 'mark').includes('that') && reports.test(noun.lemma.toLowerCase())
  return spelled && relationOf(noun) === 'obj' && noun.head >= 0 ? noun.head : undefined
}

const undertakings: ReadonlySet<string> = new Set([
  'promise',
  'pledge',
  'commitment',
  'offer',
  'plan',
  'decision',
  'agreement',
  'deal',
  'contract',
  'intention',
  'refusal',
  'undertaking',
  'vow',
  'order',
  'obligation',
  'readiness',
  'willingness',
  'failure',
])

/** True when nothing but particles and adverbs stands between two verbs. */
const follows = (tree: Tree, verb: number, next: number): boolean =>
  next > verb && next - verb <= 3 && tree.tokens.slice(verb + 1, next).every((token) => ['ADP', 'ADV', 'PART'].includes(token.upos))

const nounBefore = (tree: Tree, head: number): number | undefined => {
  const mark = childrenBy(tree, head, 'mark').find((child) => tree.tokens[child]!.text.toLowerCase() === 'to')
  const noun = mark === undefined ? undefined : tree.tokens[mark - 1]
  return noun?.upos === 'NOUN' && undertakings.has(noun.lemma.toLowerCase()) ? noun.index : undefined
}

/** The predicates above a predicate, nearest first, at most six. */
export const governorsOf = (tree: Tree, head: number): Governor[] => {
  const found: Governor[] = []
  for (let at = governorOf(tree, head); at !== undefined && found.length < 6; at = governorOf(tree, at)) {
    // "has no plans to give": one "no" counts once.
    const counted =
      found.at(-1)?.negated === true &&
      relationOf(tree.tokens[found.at(-1)!.head]!) === 'obj' &&
      tree.tokens[found.at(-1)!.head]!.head === at
    const denies = found.length === 0 && toldBy(tree, head) === at && rejecting.test(predicateLemma(tree, at))
    found.push({ head: at, lemma: denies ? 'deny' : predicateLemma(tree, at), negated: !counted && isNegated(tree, at) })
  }
  return found
}

const yetTo = (tree: Tree, governor: Governor): boolean =>
  ['have', 'be'].includes(governor.lemma) &&
  (tree.tokens[governor.head + 1]?.text.toLowerCase() === 'yet' ||
    childrenBy(tree, governor.head, 'advmod').some((child) => tree.tokens[child]!.text.toLowerCase() === 'yet'))

/** "has announced no plans to give", "has not announced any plans to give": both deny the giving. */
const isOfPlan = (governor: Governor | undefined): boolean => /^(plan|intention|decision)$/.test(governor?.lemma ?? '')

const flips = (tree: Tree, governors: readonly Governor[]): number =>
  governors.reduce(
    (count, governor, at) =>
      count +
      (negativeGovernors.has(governor.lemma) || yetTo(tree, governor) ? 1 : 0) +
      (governor.negated && (!speech.has(governor.lemma) || isOfPlan(governors[at - 1])) ? 1 : 0),
    0,
  )

/** Verbs under which a "not" denies the saying and not what is said. */
const speech: ReadonlySet<string> = new Set(['say', 'tell', 'announce', 'confirm', 'know', 'report', 'specify', 'comment'])

const conditionWords: ReadonlySet<string> = new Set(['if', 'unless', 'provided', 'lest', 'once'])

const isConditional = (tree: Tree, head: number): boolean => {
  const inIf = (at: number) => wordsBy(tree, at, 'mark').some((word) => word === 'if' || word === 'unless')
  if (inIf(head)) return true
  return childrenBy(tree, head, 'advcl').some((clause) =>
    wordsBy(tree, clause, 'mark').some((word) => conditionWords.has(word) && word !== 'once'),
  )
}

const modalityOf = (tree: Tree, head: number, governors: readonly Governor[], modals: readonly string[]): Modality => {
  const adverbs = wordsBy(tree, head, 'advmod')
  if (isConditional(tree, head)) return 'conditional'
  if (wordsBy(tree, head, 'mark').includes('whether')) return 'possible'
  if (modals.some((modal) => ['may', 'might', 'could'].includes(modal)) || adverbs.some((word) => doubtAdverbs.has(word))) return 'possible'
  if (governors.some((governor) => doubtGovernors.has(governor.lemma))) return 'possible'
  if (modals.some((modal) => ['will', 'would', 'shall'].includes(modal))) return 'future'
  if (governors.some((governor) => planGovernors.has(governor.lemma) || isFutureGovernor(tree, governor))) return 'future'
  return isToBe(tree, head) || isHeadlineFuture(tree, head) ? 'future' : 'actual'
}

const isFutureGovernor = (tree: Tree, governor: Governor): boolean =>
  modalsOf(tree, governor.head).some((modal) => modal === 'will' || modal === 'should' || modal === 'would')

/** "Seoul to sell Warsaw 180 tanks": a headline's infinitive with a subject and no verb above. */
const isHeadlineFuture = (tree: Tree, head: number): boolean =>
  tree.tokens[head]!.head < 0 && childBy(tree, head, 'nsubj') !== undefined && wordsBy(tree, head, 'mark', 'aux').includes('to')

/** "is to be delivered", "are to arrive". */
const isToBe = (tree: Tree, head: number): boolean => {
  const words = tree.children[head]!.map((child) => tree.tokens[child]!).filter((token) =>
    ['aux', 'mark', 'cop'].includes(relationOf(token)),
  )
  return words.some((token) => token.text.toLowerCase() === 'to') && words.some((token) => /^(is|are|was|were)$/i.test(token.text))
}

/** "Had Germany delivered them, …": the inverted clause says that it did not. */
const isCounterfactual = (tree: Tree, head: number): boolean => {
  const subject = childBy(tree, head, 'nsubj')
  const had = childrenBy(tree, head, 'aux').find((child) => tree.tokens[child]!.text.toLowerCase() === 'had')
  return (
    subject !== undefined && had !== undefined && had < subject && /^Had$/.test(tree.tokens[had]!.text) && tree.tokens.at(-1)?.text !== '?'
  )
}

const verbFrame = (tree: Tree, head: number): Frame => {
  const governors = governorsOf(tree, head)
  const modals = modalsOf(tree, head)
  const negations = (isNegated(tree, head) ? 1 : 0) + flips(tree, governors) + (isCounterfactual(tree, head) ? 1 : 0)
  return {
    head,
    form: 'verb',
    lemma: predicateLemma(tree, head),
    args: verbArguments(tree, head),
    negated: negations % 2 === 1,
    modality: modalityOf(tree, head, governors, modals),
    passive: isPassive(tree, head),
    governors,
    modals,
  }
}

const nounFrame = (tree: Tree, head: number): Frame => {
  const governors = governorsOf(tree, head)
  return {
    head,
    form: 'noun',
    lemma: tree.tokens[head]!.lemma.toLowerCase(),
    args: nounArguments(tree, head),
    negated: isNegated(tree, head),
    modality: 'actual',
    passive: false,
    governors,
    modals: [],
  }
}

const copularFrame = (tree: Tree, head: number): Frame => {
  const subject = subjectOf(tree, head)
  const base = verbFrame(tree, head)
  const args = [...nounArguments(tree, head).filter((arg) => arg.role !== 'agent'), ...base.args.filter((arg) => arg.role !== 'patient')]
  const own =
    args.some((arg) => arg.role === 'agent') || subject === undefined
      ? args
      : [...args, { role: 'agent' as const, head: subject, prep: '' }]
  return { ...base, form: 'adjective', lemma: tree.tokens[head]!.lemma.toLowerCase(), args: own, passive: false }
}

/** Every predicate of a sentence with its participants: verbs, nouns, adjectives and nouns after a copula. */
export const framesOf = (tree: Tree): Frame[] =>
  tree.tokens.flatMap((token): Frame[] => {
    if (token.upos === 'VERB' || (token.upos === 'AUX' && !['aux', 'cop'].includes(relationOf(token))))
      return [verbFrame(tree, token.index)]
    const copular = childBy(tree, token.index, 'cop') !== undefined
    if (token.upos === 'NOUN' || token.upos === 'PROPN')
      return copular ? [nounFrame(tree, token.index), copularFrame(tree, token.index)] : [nounFrame(tree, token.index)]
    if ((token.upos === 'ADJ' && (copular || relationOf(token) === 'xcomp')) || (token.upos === 'ADV' && copular))
      return [copularFrame(tree, token.index)]
    return []
  })
