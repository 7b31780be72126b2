import type { Verdict } from '../../base/index.ts'
import { anyOf, wordSet } from './words.ts'

export const verdictAdjectives: readonly (readonly [Verdict, ReadonlySet<string>])[] = [
  ['dependence', wordSet('dependent, reliant, beholden, dependant')],
  ['capacity', wordSet('unable, incapable, overstretched, ill-equipped, exhausted, capable, depleted, overburdened, overcommitted')],
  [
    'motive',
    wordSet(`unwilling, transactional, opportunistic, reluctant, cynical, self-interested,
  wary, anxious, mercenary, self-serving, selfish, afraid, fearful`),
  ],
  [
    'reliable',
    wordSet(`reliable, dependable, trustworthy, steadfast, loyal, faithful, ironclad,
  unwavering, rock-solid, trusted, credible, instrumental, unshakeable, staunch`),
  ],
  [
    'unreliable',
    wordSet(`unreliable, untrustworthy, indecisive, fickle, faithless, disloyal,
  treacherous, unpredictable, fair-weather, hollow, worthless, half-hearted, untrusted, unsteady, erratic`),
  ],
]

/** Attitudes that are reasons only with an infinitive or a "that" behind them: "anxious to show". */
export const needsComplement = wordSet('anxious, reluctant, wary, afraid, fearful, unwilling, unable, capable, incapable')

export const verdictVerbs: readonly (readonly [Verdict, ReadonlySet<string>])[] = [
  ['dependence', wordSet('depend, rely, lean, hinge')],
  ['unreliable', wordSet('betray, renege, backstab, let down, sell out, double-cross, forsake, waver, desert, abandon')],
]

export const verdictNouns: readonly (readonly [Verdict, ReadonlySet<string>])[] = [
  ['dependence', wordSet('dependence, reliance, dependency')],
  ['unreliable', wordSet('unreliability, betrayal, treachery, perfidy, disloyalty, fickleness')],
  ['capacity', wordSet('inability, incapacity')],
]

/** Nouns of what a partner is: "a loyal ally". */
export const partnerNouns = wordSet(`ally, partner, friend, supplier, guarantor, protector, patron, companion,
  supporter, neighbour, neighbor, comrade, brother`)

/** Adjectives before them that only praise. */
export const praiseWords = wordSet(`close, closest, great, greatest, good, best, important, key, old, oldest, true,
  dear, valued, indispensable, vital, main`)

/** Verbs that give a party such a name. */
export const namingVerbs = wordSet('call, consider, regard, describe, deem, think, label, see, name, hail, praise, dub, find, judge, hold')

/** Which side of the words the judged party stands on; `unnamed` where it is told by the rest of the text. */
export type Judged = 'subject' | 'object' | 'unnamed'

export interface Idiom {
  readonly verdict: Verdict
  readonly judged: Judged
  readonly words: RegExp
  /** Under a negation the verdict turns into this one; without it the claim is denied. */
  readonly negated?: Verdict
}

const own = '(?:its|his|her|their|our|the)'
const word = '(?:word|words|promises?|commitments?|pledges?|obligations|undertakings|vows)'
const always = '(?:[a-z]+ ){0,2}'

/** Set phrases of judgement, matched on the words of a sentence in lower case, set apart by single spaces. */
export const idioms: readonly Idiom[] = [
  { verdict: 'unreliable', judged: 'subject', words: new RegExp(`\\b(?:go|goes|went|gone|going) back on ${own} ${word}\\b`) },
  {
    verdict: 'unreliable',
    judged: 'subject',
    words: new RegExp(
      `\\b(?:break|breaks|broke|broken|breaking|forgets?|forgot|forgotten) ${own} (?:word|promises|commitments|obligations)\\b`,
    ),
  },
  { verdict: 'unreliable', judged: 'subject', words: /\b(?:turn|turns|turned|turning) (?:its|his|her|their) backs? on\b/ },
  {
    verdict: 'unreliable',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:leave|leaves|left|leaving) (?:[a-z'’-]+ ){1,3}(?:alone|on (?:its|their|his|her|our) own|` +
        String.raw`to fend for (?:itself|themselves|ourselves)|without (?:help|protection|support)|in the lurch|to (?:its|their|his|` +
        String.raw`her) fate|to die|out in the cold|high and dry|defenceless|defenseless)\b`,
    ),
  },
  {
    verdict: 'unreliable',
    judged: 'subject',
    words: /\b(?:stab|stabs|stabbed|stabbing|knife|knifed|blow|stroke) (?:[a-z'’-]+ ){0,3}?(?:in the back|from behind)\b/,
  },
  { verdict: 'unreliable', judged: 'subject', negated: 'reliable', words: /\b(?:lets?|letting) (?:[a-z'’-]+ ){1,3}down\b/ },
  {
    verdict: 'unreliable',
    judged: 'subject',
    words: /\b(?:fail|fails|failed|failing) to (?:prevent|stop|protect|shield|deter|avert|head off|ward off|halt|defend)\b/,
  },
  {
    verdict: 'unreliable',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:can|could) (?:not|n['’]t|no longer|hardly|never|scarcely) be (?:relied (?:up)?on|` +
        String.raw`counted (?:up)?on|trusted|depended (?:up)?on)\b`,
    ),
  },
  {
    verdict: 'reliable',
    judged: 'subject',
    words: /\b(?:can|could) (?:always )?be (?:relied (?:up)?on|counted (?:up)?on|trusted|depended (?:up)?on)\b/,
  },
  { verdict: 'unreliable', judged: 'subject', words: /\b(?:is|are|was|were|be|been) no (?:real |true )?(?:ally|friend|partner)\b/ },
  {
    verdict: 'unreliable',
    judged: 'subject',
    words: anyOf(
      /\b(?:never|not|n['’]t) (?:[a-z]+ ){0,1}(?:speak|spoken|spoke) with one voice\b/,
      /\b(?:mixed|contradictory|conflicting) (?:messages|signals)\b/,
      /\b(?:blow|blows|blew|blowing) hot and cold\b/,
    ),
  },
  {
    verdict: 'unreliable',
    judged: 'subject',
    words: anyOf(
      /\b(?:word|words|promises?|guarantees?) (?:is|are|was|were) (?:worth|worthless)(?: nothing| little)?\b/,
      /\b(?:empty|hollow|broken) promises\b/,
    ),
  },
  {
    verdict: 'reliable',
    judged: 'subject',
    negated: 'unreliable',
    words: new RegExp(
      `\\b(?:keep|keeps|kept|honou?rs?|honou?red|meets?|met|fulfils?|fulfill?s?|fulfilled|lives? up to|lived up to|stands? by|stood by) ` +
        `${always}${own} ${word}\\b`,
    ),
  },
  { verdict: 'reliable', judged: 'subject', words: /\b(?:always been there|always stood by|always helped|never failed)\b/ },
  {
    verdict: 'unreliable',
    judged: 'object',
    words: anyOf(
      /\b(?:calls?|called|calling|puts?|throws?|brings?|brought|threw) (?:[a-z'’-]+ ){0,4}?in(?:to)? (?:question|doubt)\b/,
      /\b(?:casts?|cast|casting|raises?|raised|sows?|sowed) (?:new |serious |fresh |further )?(?:doubts?|questions) (?:on|over|about)\b/,
    ),
  },
  {
    verdict: 'unreliable',
    judged: 'object',
    words: anyOf(
      /\b(?:doubts?|doubted|questions?|questioned) (?:whether|if|how (?:far|much|reliable|healthy|serious|solid))\b/,
      /\b(?:doubts|questions|misgivings) (?:about|over|as to)\b/,
      /\b(?:questioned|doubted) the (?:reliability|commitment|credibility|value|loyalty)\b/,
    ),
  },
  {
    verdict: 'unreliable',
    judged: 'object',
    words: anyOf(
      String.raw`\b(?:lost|losing|lose|shaken|shook|undermined?|undermines|shattered|eroded?|little|` +
        String.raw`no) (?:[a-z]+ ){0,2}(?:trust|faith|confidence) in\b`,
      String.raw`\b(?:trust|faith|confidence) in (?:[a-z'’-]+ ){1,3}(?:has|have|had|is|` +
        String.raw`was) (?:[a-z]+ ){0,1}(?:evaporated|collapsed|gone|eroded|vanished|suffered|crumbled|shaken|` +
        String.raw`waned|low)\b`,
      /\bno longer (?:trusts?|believes? in|relies on)\b/,
      /\b(?:distrusts?|mistrusts?|distrusted|mistrusted)\b/,
    ),
  },
  { verdict: 'unreliable', judged: 'object', words: /\b(?:betrayed|abandoned|let down|deserted|forsaken|sold out) by\b/ },
  {
    verdict: 'reliable',
    judged: 'object',
    negated: 'unreliable',
    words: /\b(?:trusts?|trusted|(?:has|have|had) (?:full |great )?(?:confidence|faith) in|counts? on the loyalty of)\b/,
  },
  {
    verdict: 'reliable',
    judged: 'object',
    words: anyOf(
      String.raw`\b(?:appreciates?|appreciated|values?|valued|grateful|thanked|` +
        String.raw`thanks) (?:[a-z'’-]+ ){0,5}?(?:support|help|assistance|aid|response|solidarity|backing|` +
        String.raw`contribution)\b`,
    ),
  },
  {
    verdict: 'capacity',
    judged: 'subject',
    words: anyOf(
      String.raw`\btoo (?:weak|slow|small|poor|busy|stretched|thin|exhausted|few|preoccupied) (?:(?:in|with|at|` +
        String.raw`elsewhere) ?(?:[a-z]+ ){0,3})?(?:to|for)\b`,
      /\b(?:strong|big|rich|powerful|large) enough to\b/,
      /\bnot (?:[a-z]+ ){0,2}(?:fast|quickly|strong|big) enough\b/,
    ),
  },
  {
    verdict: 'capacity',
    judged: 'subject',
    words: anyOf(
      /\b(?:bogged|tied|pinned) down\b/,
      /\bstretched (?:thin|to the limit)\b/,
      /\b(?:running|run|runs|ran) (?:low|short|out)(?: on| of)\b/,
      /\b(?:nothing|none|little|few|no [a-z]+) (?:left )?to spare\b/,
      /\bhas (?:its|their) hands full\b/,
    ),
  },
  {
    verdict: 'capacity',
    judged: 'subject',
    words: anyOf(
      /\b(?:need|needs|needed) (?:[a-z-]+ ){0,3}(?:of its own|for itself|itself|for its own|of their own|for themselves|for his own)\b/,
      String.raw`\b(?:stocks|stockpiles|arsenals|depots|reserves) (?:are|were|` +
        String.raw`have been) (?:[a-z]+ ){0,2}(?:empty|low|depleted|exhausted|thin|bare)\b`,
    ),
  },
  {
    verdict: 'capacity',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:lack|lacks|lacked|lacking) (?:the |any |sufficient |enough )?(?:[a-z]+ ){0,1}(?:means|` +
        String.raw`capacity|capability|capabilities|strength|resources|ability|troops|money|weapons|ammunition|` +
        String.raw`ships|funds|industry|skills|crews)\b`,
      /\b(?:need|needs) (?:[a-z0-9-]+ ){1,3}of training before\b/,
    ),
  },
  {
    verdict: 'capacity',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:can|could) (?:not|n['’]t|no longer|hardly|barely) (?:[a-z]+ ){0,1}(?:produce|guarantee|make|build|` +
        String.raw`afford|spare|supply|deliver|keep up|sustain|defend|protect|provide|meet (?:the )?demand|replace` +
        String.raw`|arm|equip)\b`,
      /\bstruggl(?:es|ed|ing) to (?:produce|make|build|supply|deliver|keep up|meet|replace)\b/,
      /\bhad not (?:yet )?(?:expanded|started to replace|ramped up|built)\b/,
      /\b(?:have|has) not (?:yet )?(?:expanded|ramped up|grown) fast enough\b/,
    ),
  },
  {
    verdict: 'unreliable',
    judged: 'unnamed',
    words: anyOf(
      String.raw`\b(?:response|aid|help|support|assistance|effort|pledges|relief|sum|` +
        String.raw`it) (?:[a-z'’-]+ ){0,5}?(?:is|was|are|were) (?:simply )?(?:not|far from|nowhere near|` +
        String.raw`hardly) enough\b`,
      String.raw`\b(?:criticised|criticized|deplored|lamented) the (?:level|lack|slowness|scale|pace|` +
        String.raw`amount) of (?:[a-z]+ ){0,2}(?:aid|help|support|assistance|response|relief)\b`,
    ),
  },
  { verdict: 'capacity', judged: 'unnamed', words: /\b(?:nowhere|anywhere) near (?:enough|sufficient)\b/ },
  {
    verdict: 'motive',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:using|exploits?|exploiting|exploited|takes? advantage of|taking advantage of|` +
        String.raw`profits? from) (?:[a-z'’-]+ ){1,3}(?:vulnerability|weakness|isolation|dependence|plight|` +
        String.raw`position|difficulties|misfortune)\b`,
    ),
  },
  {
    verdict: 'motive',
    judged: 'subject',
    words: /\b(?:is|are|was|were) (?:largely |mainly |chiefly |only |also |purely )?(?:driven|motivated|prompted|dictated) by\b/,
  },
  { verdict: 'unreliable', judged: 'subject', words: /\bfair - weather (?:friend|ally|partner)s?\b/ },
  {
    verdict: 'motive',
    judged: 'subject',
    words: anyOf(
      /\b(?:sets?|attach(?:es)?|attached) (?:great|much|special|particular) (?:store by|importance to|value to)\b/,
      /\b(?:is|are|was|were) aimed at [a-z]+ing\b/,
      /\b(?:has|have|had) (?:an|no|every|a strong|little) interest in\b/,
    ),
  },
  {
    verdict: 'capacity',
    judged: 'subject',
    words: anyOf(
      /\b(?:do|does|did) (?:not|n['’]t) have (?:enough|sufficient|the (?:means|capacity|strength|money|weapons|troops|men))\b/,
      /\b(?:has|have|had) (?:no|too few|hardly any|not enough) (?!plans?|intention|reason|wish|desire|need|obligation|right|duty)(?:[a-z]+ ){0,2}(?:left|to give|to offer|to lend|to sell)\b/,
    ),
  },
  {
    verdict: 'dependence',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:gets?|buys?|draws?|imports?) (?:most|nearly all|almost all|the bulk|much|` +
        String.raw`all|virtually all|two thirds|three quarters|half|nine tenths) (?:of )?(?:its|their) (?:arms|weapons|weaponry|arsenal|gas|` +
        String.raw`oil|energy|grain|equipment|fuel|electricity|power|wheat|ammunition|hardware|aircraft|jets|tanks)\b`,
      String.raw`\b(?:could|can) (?:not|never|hardly) (?:have )?(?:fly|flown|fight|fought|survived?|function|` +
        String.raw`last|operate|win|won|do|done|wage|waged) (?:[a-z]+ ){0,4}without\b`,
    ),
  },
]

/** Openings of a clause that states a reason. */
export const reasonMarks = wordSet('because, since, lest')
/** Ends that a bare infinitive states as a reason: "sent jets to appease Ankara". */
export const plainEnds = wordSet(`avoid, avert, appease, please, punish, reward, gain, show, prove, win, deter,
  woo, counter, demonstrate, placate, curry, buy time`)
/** Verbs of fearing and avoiding: what stands with them is a reason by itself. */
export const fearVerbs = wordSet('fear, worry, dread, hesitate')
/** Verbs of wanting: a reason where what is wanted is an end and no deal. */
export const wantVerbs = wordSet('want, wish, seek, hope, try, aim, strive, prefer, attempt, need, expect')
/** Ends that are reasons for helping or not helping. */
export const endVerbs = wordSet(`avoid, avert, maintain, keep, preserve, protect, secure, gain, balance,
  contain, counter, show, prove, restrain, provoke, antagonise, antagonize, escalate, risk, lose, weaken, strengthen,
  drag, draw, jeopardise, jeopardize, offend, upset, anger, alienate, appease, please, punish, reward, prevent, deter,
  win, retain, stay, remain, demonstrate, boost, expand, extend, learn, test, save, safeguard, bring in, weigh, distract,
  isolate, woo, act, become, burn, endanger, divide, buy time, hold, make, bring, curb, limit, check, tie, bind, exploit,
  profit, benefit, wean, diversify, reduce, shed, leave, let, allow, encourage, cede, miss, repay, free, rid, cut, help, replenish,
  modernise, modernize, lessen, share, stabilise, stabilize`)
/** What a party does that has reasons: giving, withholding, changing sides. */
export const reasonedVerbs = wordSet(`give, send, supply, deliver, sell, provide, donate, lend, grant, ship, help,
  aid, arm, support, back, train, withhold, refuse, suspend, delay, postpone, halt, stop, cancel, freeze, reject,
  decline, cut, block, veto, withdraw, pull out, deny, hold back, hold, hesitate, stay, remain, abstain, condemn,
  intervene, deploy, station, launch, join, leave, call off, give up, drop, scale back, sign, agree, promise, pledge,
  buy, order, put off, slow, limit, reduce, end, abandon, oppose, mediate, build, lift, resume, delay, conclude, keep,
  return, put, turn, choose, pick, prefer, opt, switch, expel, terminate, close, ban, boycott, recall, renew, extend, join, skip`)
