import type { Idiom } from './assessment.ts'

/** Any of some wordings, each a part of a regular expression. */
const anyOf = (...wordings: readonly string[]): RegExp => new RegExp(wordings.join('|'))

const own = '(?:its|his|her|their|our|the|my)'

/** Turns of judgement of interviews, leaders and analyses; read like the other set phrases. */
export const verdictTurns: readonly Idiom[] = [
  {
    verdict: 'unreliable',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:what (?:is|was|good is|use is) (?:this|the|that|our|such an?|an?) (?:[a-z]+ ){0,2}(?:alliance|pact|treaty|bloc|partnership|friendship)(?: there)? for\b)`,
      String.raw`\bwhat (?:good|use) (?:is|are) (?:[a-z'’-]+ ){1,4}(?:alliance|pact|treaty|bloc|partnership|friendship|guarantees?)\b`,
    ),
  },
  {
    verdict: 'unreliable',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:too little ,? ?(?:and )?too late|too slow(?:ly)?|not nearly enough|lip service|half measures|half-measures|crocodile tears)\b`,
      String.raw`\b(?:walked|walks|walking|walk) away from (?:its|us|them|him|her|their|our) (?:[a-z]+ ){0,2}(?:ally|allies|friends?|partners?|obligations|commitments)\b`,
      String.raw`\b(?:left|leaves?|leaving) (?:us|them|him|it|its ally|their ally|its allies|its friends?|its partners?) (?:exposed|hanging|stranded|` +
        String.raw`defenceless|defenseless|unprotected|behind|alone|at the mercy of|to face)\b`,
    ),
  },
  {
    verdict: 'unreliable',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:did|does|do|has|have|had|would) (?:not|n['’]t|never|nothing) (?:[a-z]+ ){0,1}(?:live up to|lived up to|keep|kept|honou?r|honou?red) ${own} ` +
        String.raw`(?:[a-z]+ ){0,2}(?:word|promises?|commitments?|pledges?|obligations)\b`,
      String.raw`\b(?:stops?|stopped) short of ${own} promises\b`,
    ),
  },
  {
    verdict: 'unreliable',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:nobody|no one|no - one|none|few|we|they) (?:should|can|could|would|must) (?:[a-z]+ ){0,1}(?:not )?(?:assume|expect|imagine|believe|count on|bet) ` +
        String.raw`(?:that )?(?:it|they|he|she|[a-z]+) (?:will|would|to)\b`,
      String.raw`\b(?:stays?|stayed|remain(?:s|ed)?|sat|sits?) (?:in|at) (?:the |its |their )?(?:barracks|base|home|sidelines) while\b`,
      String.raw`\b(?:paper tiger|fair weather (?:friend|ally))\b`,
    ),
  },
  {
    verdict: 'unreliable',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:is|are|was|were|been) (?:called |seen as |considered |thought |widely seen as )?(?:indecisive|unpredictable|fickle|hesitant|dithering|` +
        String.raw`vacillating|unserious|half-hearted)\b`,
      String.raw`\b(?:dither(?:s|ed|ing)|vacillat(?:es|ed|ing)|prevaricat(?:es|ed|ing)|wobbl(?:es|ed|ing)|stonewall(?:s|ed|ing))\b`,
      String.raw`\b(?:changes?|changed|changing) (?:its|his|their) (?:mind|tune|story) (?:every|again|with every)\b`,
    ),
  },
  {
    verdict: 'reliable',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:iron (?:brother|brothers|friend)|all - weather (?:friend|ally|partner)|all-weather (?:friend|ally|partner)|rock of stability)\b`,
      String.raw`\b(?:stands?|stood|standing) (?:shoulder to shoulder|firmly|squarely) (?:with|by|behind)\b`,
      String.raw`\b(?:without a hitch|on time and in full|ahead of schedule|to the letter)\b`,
      String.raw`\b(?:does|did|do|has|have|had) (?:not|n['’]t|never) (?:[a-z]+ ){0,1}(?:forget|forgotten|abandon|abandoned|desert|deserted) (?:its|their|us|his) ?(?:friends?|allies|partners?)?\b`,
    ),
  },
  {
    verdict: 'capacity',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:tied up|overstretched|stretched|swamped|overloaded|overwhelmed|absorbed|consumed) (?:by|with|in)\b`,
      String.raw`\b(?:strain|strains|strained|straining|stretch|stretches|stretched) (?:[a-z'’-]+ ){1,5}?to (?:the |its |their )?(?:breaking point|limit|limits)\b`,
      String.raw`\b(?:has|have|had) (?:only|just|barely|no more than|fewer than) (?:[a-z0-9,-]+ ){1,4}(?:left|remaining|of its own|of their own)\b`,
      String.raw`\b(?:is|are|was|were) (?:badly |desperately |chronically )?short of (?:cash|money|men|ammunition|troops|soldiers|shells|pilots|ships|missiles|parts)\b`,
      String.raw`\b(?:order books?|backlogs?|waiting lists?) (?:is|are|was|were) (?:full|long|growing)\b`,
    ),
  },
  {
    verdict: 'dependence',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:hostage to|at the mercy of|in the pocket of|beholden to|in thrall to|under the thumb of|a client of|a vassal of|an? satellite of|in hock to)\b`,
      String.raw`\b(?:cannot|could not|can not|can hardly|could hardly) (?:do|manage|live|exist|cope) without\b`,
      String.raw`\b(?:could|would|can|will) (?:not |n['’]t |never |hardly )(?:have )?(?:survived?|last|lasted|hold|held|stand|stood) (?:[a-z]+ ){0,4}without\b`,
    ),
  },
  {
    verdict: 'motive',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:as|into) (?:a |an )?(?:bargaining chip|bargaining counter|leverage|lever|pawn|buffer|counterweight|springboard|showcase|proving ground|card)\b`,
      String.raw`\b(?:has|have|had) (?:no|little|lost (?:its|their)) (?:appetite|stomach|desire|wish|will) (?:for|to)\b`,
      String.raw`\b(?:has|have|had) (?:a |an )?(?:[a-z]+ )?(?:eye|eyes|designs) on\b`,
      String.raw`\b(?:buy|buys|bought|buying|win|wins|won|winning|gain|gains|gained|gaining) (?:[a-z]+ ){0,2}(?:influence|goodwill|favou?r|a foothold|leverage)\b`,
    ),
  },
  {
    verdict: 'motive',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:is|are|was|were) (?:meant|designed|intended|supposed|calculated) to (?:deter|protect|show|warn|win|keep|help|` +
        String.raw`balance|counter|reassure|punish|reward|contain|weaken|restrain|save|secure)\b`,
      String.raw`\b(?:wants?|wanted) (?:[a-z'’-]+ ){1,7}(?:kept|weakened|contained|tied)\b`,
    ),
  },
]
