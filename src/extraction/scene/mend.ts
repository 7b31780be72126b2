import type { Sentence, Token } from '../../english/index.ts'
import type { Draft } from './mends/draft.ts'
import { secondInRelative, strandedPreposition } from './mends/gaps.ts'
import { adjectiveAsBlow, agentBehindBlow, targetBehindAgent } from './mends/force.ts'
import { mainBehindRelative, worthBehindGoods, worthInSum } from './mends/garden-path.ts'
import {
  adjectiveInList,
  bareOblique,
  caseOnNumber,
  countedList,
  doubleObject,
  goodsBeforeTime,
  goodsBehindName,
  goodsBehindReceiver,
  goodsBesideParty,
  insteadOf,
  listMember,
  moreThan,
  numberBeforeGoods,
  subjectBehindVerb,
  sumsInList,
  timeInList,
  betweenObject,
  betweenSubject,
  goodsBesideTime,
  goodsBesideVerb,
} from './mends/goods.ts'
import {
  backedBefore,
  caseInCompound,
  flownIn,
  goodsBehindGoal,
  goodsInQuotes,
  neitherAsSubject,
  ofBehindNumber,
  participleOfNearest,
  relativeOfGoods,
  sinceBehindHave,
  verbBehindModal,
} from './mends/hidden.ts'
import {
  cutAsNoun,
  cutWithObject,
  gerundBeforeObject,
  goodsBesideDelivery,
  infinitiveOfPlan,
  interruptedHelper,
  participleBesideGoods,
  plansAsNoun,
} from './mends/newsroom.ts'
import {
  copulaBehindVerb,
  copulaInRelative,
  onlyOneOf,
  predicateBesideSubject,
  participleBehindComma,
  participleBehindNoun,
  receiverBeforeVerb,
  reducedRelative,
  undertakingInfinitive,
  zeroRelative,
} from './mends/relatives.ts'
import {
  asideBetweenCommas,
  datedSubject,
  dateline,
  dayBeforeSubject,
  nameBehindTitle,
  subjectAsApposition,
  subjectBehindAnd,
  stateBehindAnd,
  subjectOfClause,
} from './mends/subjects.ts'
import { gerundAsAdjective, passiveWithoutHelper } from './mends/voice.ts'
import {
  gerundAsNoun,
  infinitiveAsNoun,
  infinitiveComplement,
  infinitiveOfTime,
  nounAsVerb,
  nounBehindModal,
  passiveAsAdjective,
  pastAsNoun,
  pastAsParticiple,
  perfect,
  relativePast,
  verbAsAdjective,
  verbInName,
} from './mends/words.ts'

type Mend = (draft: Draft, at: number) => void

/** In the order in which they are tried, each on all tokens. */
const mends: readonly Mend[] = [
  cutAsNoun,
  cutWithObject,
  plansAsNoun,
  infinitiveOfPlan,
  gerundBeforeObject,
  goodsBesideDelivery,
  interruptedHelper,
  passiveWithoutHelper,
  gerundAsAdjective,
  undertakingInfinitive,
  moreThan,
  numberBeforeGoods,
  caseOnNumber,
  caseInCompound,
  sinceBehindHave,
  verbBehindModal,
  relativeOfGoods,
  flownIn,
  participleOfNearest,
  ofBehindNumber,
  backedBefore,
  goodsInQuotes,
  goodsBehindGoal,
  neitherAsSubject,
  sumsInList,
  timeInList,
  betweenSubject,
  verbInName,
  copulaBehindVerb,
  mainBehindRelative,
  worthBehindGoods,
  worthInSum,
  goodsBehindReceiver,
  adjectiveInList,
  predicateBesideSubject,
  nounAsVerb,
  nounBehindModal,
  pastAsNoun,
  datedSubject,
  dayBeforeSubject,
  subjectOfClause,
  subjectBehindAnd,
  subjectAsApposition,
  stateBehindAnd,
  infinitiveAsNoun,
  infinitiveComplement,
  infinitiveOfTime,
  passiveAsAdjective,
  doubleObject,
  bareOblique,
  subjectBehindVerb,
  nameBehindTitle,
  listMember,
  goodsBesideParty,
  goodsBesideTime,
  goodsBesideVerb,
  betweenObject,
  gerundAsNoun,
  participleBehindComma,
  participleBehindNoun,
  participleBesideGoods,
  relativePast,
  reducedRelative,
  copulaInRelative,
  dateline,
  countedList,
  goodsBeforeTime,
  goodsBehindName,
  onlyOneOf,
  asideBetweenCommas,
  insteadOf,
  perfect,
  zeroRelative,
  strandedPreposition,
  secondInRelative,
  receiverBeforeVerb,
  pastAsParticiple,
  verbAsAdjective,
  adjectiveAsBlow,
  agentBehindBlow,
  targetBehindAgent,
]

/**
 * A sentence with its tree mended where the parser is known to go wrong on how goods are told of: relative clauses without
 * a pronoun, auxiliaries as main verbs, verbs as adjectives. What it changes stays a tree.
 */
export const mended = (sentence: Sentence): Sentence => {
  const { tokens } = sentence
  if (!sentence.parsed) return sentence
  const draft: Draft = {
    tokens,
    sentence,
    head: tokens.map((token) => token.head),
    deprel: tokens.map((token) => token.deprel),
    verbs: new Map(),
    tags: new Map(),
  }
  for (const mend of mends) apply(draft, mend)
  const changed =
    draft.verbs.size + draft.tags.size > 0 || tokens.some((token, at) => token.head !== draft.head[at] || token.deprel !== draft.deprel[at])
  return changed ? { ...sentence, tokens: tokens.map((token, at) => withChanges(draft, token, at)) } : sentence
}

/** One mend on all tokens; what would tie the tree into a knot is taken back. */
const apply = (draft: Draft, mend: Mend): void => {
  const [head, deprel] = [[...draft.head], [...draft.deprel]]
  for (let at = 0; at < draft.tokens.length; at++) mend(draft, at)
  if (head.every((above, at) => above === draft.head[at]) || isTree(draft)) return
  head.forEach((above, at) => {
    draft.head[at] = above
  })
  deprel.forEach((relation, at) => {
    draft.deprel[at] = relation
  })
}

const withChanges = (draft: Draft, token: Token, at: number): Token => {
  const lemma = draft.verbs.get(at)
  const tag = draft.tags.get(at)
  const moved = {
    ...token,
    head: draft.head[at]!,
    deprel: draft.deprel[at]!,
    xpos: tag ?? token.xpos,
    upos: tag?.startsWith('NN') ? ('NOUN' as const) : token.upos,
  }
  return lemma === undefined
    ? moved
    : {
        ...moved,
        lemma,
        upos: 'VERB',
        xpos: draft.tags.get(at) ?? (/s$/.test(token.text) ? 'VBZ' : /ing$/.test(token.text) ? 'VBG' : 'VB'),
      }
}

const isTree = (draft: Draft): boolean =>
  draft.tokens.every((_, start) => {
    let at = start
    for (let steps = 0; at >= 0 && steps <= draft.tokens.length; steps++) at = draft.head[at]!
    return at === -1
  })
