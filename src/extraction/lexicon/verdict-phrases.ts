import type { Idiom } from './assessment.ts'

const partner = '(?:friend|ally|partner|patron|backer|supporter|sponsor|guarantor|protector|supplier|neighbour|neighbor)s?'
const goods =
  '(?:help|aid|support|assistance|backing|arms|weapons|money|troops|parts|spares|fuel|oil|gas|grain|ammunition|' +
  'intelligence|cover|protection|credit|credits|loans)'
const cannot = "(?:can|could|would) (?:not|n['’]t|no longer|hardly|scarcely|barely|never)"
const means = '(?:cash|money|men|ammunition|troops|soldiers|shells|funds|parts|pilots|ships|missiles|supplies|weapons|equipment|manpower)'
const held =
  '(?:stopped|suspended|halted|froze|frozen|cancelled|canceled|withheld|cut|withdrew|withdrawn|scrapped|refused|' +
  'blocked|ended|pulled|delayed|postponed|called off)'

/** Any of some wordings, each a part of a regular expression. */
const anyOf = (...wordings: readonly string[]): RegExp => new RegExp(wordings.join('|'))

/** Further set phrases of judgement, as columns and quotations have them; read like the others. */
export const verdictPhrases: readonly Idiom[] = [
  {
    verdict: 'unreliable',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:has|have|had) (?:failed|deserted|forsaken|abandoned|betrayed|disappointed) (?:its|his|her|their|our|the|` +
        String.raw`my) (?:country|people|nation|ally|allies|friends?|partners?|brothers?|neighbours?|neighbors?)\b`,
    ),
  },
  {
    verdict: 'unreliable',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:fitful|fickle|false|inconstant|lukewarm|capricious|erratic|shaky|unsteady|half-hearted|fair-weather|treacherous|` +
        String.raw`faithless) ${partner}\b`,
    ),
  },
  {
    verdict: 'unreliable',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:is|are|was|were|be|been) (?:no (?:real |true |longer a )?(?:guarantor|protector|saviour|savior)|not (?:a|an|` +
        String.raw`the) (?:ally|partner|friend) (?:it|we|they|one|you) )`,
    ),
  },
  {
    verdict: 'unreliable',
    judged: 'object',
    words: anyOf(
      String.raw`\b(?:can|could) (?:not|n['’]t|no longer|hardly) (?:wait for|bank on|bet on|look to|pin (?:its|our|their) hopes on)\b`,
    ),
  },
  {
    verdict: 'unreliable',
    judged: 'object',
    words: anyOf(
      String.raw`\b(?:doubts?|doubted|doubtful|sceptical|skeptical|not convinced|unlikely) that (?:[a-z'’-]+ ){1,5}?(?:would|will)\b`,
    ),
  },
  {
    verdict: 'unreliable',
    judged: 'unnamed',
    words: anyOf(
      String.raw`\b(?:learnt|learned|know|knows|knew|saw|seen|found out|shown?|` +
        String.raw`showed) (?:[a-z'’-]+ ){0,3}what (?:[a-z'’-]+ ){1,6}(?:is|are|was|were) worth\b`,
    ),
  },
  {
    verdict: 'unreliable',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:promises? (?:much|a lot|more) (?:and|but|than)|long on (?:words|promises|rhetoric)|all talk|only words|` +
        String.raw`dragg(?:ed|ing) (?:its|their|his) feet|drags? (?:its|their) feet|cold feet|washed (?:its|their) hands of|sold (?:us|` +
        String.raw`them) out)\b`,
    ),
  },
  {
    verdict: 'reliable',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:steady|constant|trusty|sure|sincere|generous|devoted|genuine|tested|unstinting|ever-present|dependable|unfailing|` +
        String.raw`proven|stalwart|solid|firm) ${partner}\b`,
      String.raw`\b(?:has|have|had) been (?:much |far |rather )?(?:steadier|more reliable|more faithful|more dependable|more loyal)\b`,
    ),
  },
  {
    verdict: 'reliable',
    judged: 'subject',
    words: anyOf(
      String.raw`\bnever (?:run|runs|ran) late\b`,
      String.raw`\bnever (?:once )?(?:let|lets) (?:[a-z'’-]+ ){1,2}down\b`,
      String.raw`\balways (?:kept|keeps|delivers?|delivered|been on time|come through|came through)\b`,
    ),
  },
  {
    verdict: 'capacity',
    judged: 'object',
    words: anyOf(
      String.raw`\b(?:doubts?|doubted) that (?:[a-z'’,-]+ ){1,14}?(?:has|have|had|can|could) (?:[a-z]+ ){0,2}(?:enough|afford|spare|` +
        String.raw`sustain|supply|deliver|produce|manage|keep up|the)\b`,
    ),
  },
  {
    verdict: 'capacity',
    judged: 'object',
    words: anyOf(
      String.raw`\bwhether (?:[a-z'’-]+ ){1,5}?(?:can|could|is able to|was able to|has enough|has the|` +
        String.raw`have enough) (?:[a-z]+ ){0,1}(?:spare|afford|deliver|supply|sustain|produce|keep up|build|means|men|money|troops|` +
        String.raw`ships)\b`,
    ),
  },
  {
    verdict: 'capacity',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:is|are|was|were|has been|have been) (?:[a-z]+ ){0,1}(?:short of|starved of|strapped for|out of|low on|` +
        String.raw`desperate for) (?:[a-z]+ ){0,2}${means}\b`,
      String.raw`\bcash - strapped\b`,
    ),
  },
  {
    verdict: 'capacity',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:a|an|the) (?:war|front|army|campaign|conflict|insurgency|crisis|invasion) of (?:its|their|his) own\b`,
      String.raw`\b(?:busy|preoccupied|tied up|absorbed) (?:with|by|in|elsewhere)\b`,
      String.raw`\bstrain(?:s|ed|ing)? (?:[a-z'’-]+ ){1,4}to (?:breaking point|the limit|the utmost)\b`,
    ),
  },
  {
    verdict: 'capacity',
    judged: 'unnamed',
    words: anyOf(
      String.raw`\b(?:pandemic|epidemic|shortages?|strikes?|floods?|fire|earthquake|sanctions|bottlenecks?) (?:[a-z]+ ){0,2}(?:upset|` +
        String.raw`disrupted|interrupted|slowed|delayed|held up|crippled|halted) (?:the |its |their )?(?:[a-z]+ ){0,1}(?:supply|supplies|` +
        String.raw`production|output|deliveries|assembly|work)\b`,
    ),
  },
  {
    verdict: 'capacity',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:yards?|factories|plants|assembly lines|shipyards?|industry) (?:[a-z]+ ){0,2}(?:is|are|was|` +
        String.raw`were) (?:[a-z]+ ){0,2}(?:full|busy|booked|overbooked|at capacity|working flat out|overloaded|stretched|struggling)\b`,
    ),
  },
  {
    verdict: 'dependence',
    judged: 'subject',
    words: anyOf(String.raw`\b${cannot} (?:[a-z]+ ){1,7}?without (?:[a-z'’-]+ ){0,3}${goods}\b`),
  },
  {
    verdict: 'dependence',
    judged: 'subject',
    words: anyOf(
      String.raw`\bwithout (?:[a-z'’-]+ ){1,3}${goods} (?:[a-z]+ ){0,2}, ?(?:[a-z'’-]+ ){1,4}${cannot}\b`,
      String.raw`\bwithout (?:[a-z'’-]+ ){1,3}${goods} (?:and [a-z]+ )?(?:[a-z'’-]+ ){1,3}${cannot}\b`,
    ),
  },
  {
    verdict: 'dependence',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:hostage to|at the mercy of|in hock to|a client of|a vassal of|a satellite of|in thrall to|kept afloat by|` +
        String.raw`propped up by|owes? (?:its|their) survival to)\b`,
    ),
  },
  {
    verdict: 'capacity',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:stocks?|stockpiles?|reserves|arsenals?|inventor(?:y|ies)|shelves|depots|magazines) (?:[a-z]+ ){0,3}(?:run|` +
        String.raw`running|ran) (?:dangerously |very )?(?:low|short|dry|down|out)\b`,
      String.raw`\b(?:stocks?|stockpiles?|reserves) (?:[a-z]+ ){0,2}(?:dwindl|shr[aiu]nk|drained)[a-z]*\b`,
    ),
  },
  {
    verdict: 'capacity',
    judged: 'subject',
    words: anyOf(
      String.raw`\b${cannot} (?:[a-z]+ ){0,1}(?:keep pace|keep up|cope with demand|turn out|spare any|match (?:the )?demand|` +
        String.raw`fill (?:the )?orders?|cover (?:its|their) own needs)\b`,
    ),
  },
  {
    verdict: 'capacity',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:can|could|able to) (?:make|produce|turn out|build|assemble|manufacture) (?:only |about |some |up to |at most |` +
        String.raw`no more than |barely |just )?(?:[a-z0-9,.]+ ){1,5}(?:a|per|each|every) (?:year|month|week|day)\b`,
    ),
  },
  {
    verdict: 'capacity',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:yards?|factories|plants|shipyards?|industry|works|lines?) (?:now |still |only |can only )?(?:finish|finishes|` +
        String.raw`turn out|turns out|make|makes|build|builds|produce|produces|complete|completes) (?:only |about |some |barely |just |` +
        String.raw`fewer than |less than |no more than )?(?:[a-z0-9,.]+ ){1,4}(?:a|per|each|every) (?:year|month|week)\b`,
    ),
  },
  {
    verdict: 'capacity',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:nothing|little|not much|hardly anything|no more|no (?:weapons|tanks|jets|shells|missiles|systems|troops|aircraft|` +
        String.raw`ammunition)) (?:left )?(?:to|that it can) (?:give|spare|send|offer|hand over|share|donate|lend)\b`,
    ),
  },
  {
    verdict: 'unreliable',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:promised|pledged|vowed|offered) (?:us |them |much|everything|a lot|a great deal|help)(?:[a-z]+ ){0,3}(?:and|` +
        String.raw`but) (?:then )?(?:gave|delivered|sent|did|brought|provided) (?:us |them )?(?:nothing|little|next to nothing|none|` +
        String.raw`almost nothing)\b`,
    ),
  },
  {
    verdict: 'unreliable',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:broke|broken|breaks|break|breaking) (?:every|all|all of|each of|most of|yet another|another|` +
        String.raw`one after another of) (?:its |his |her |their |the |our )?(?:word|promises?|pledges?|commitments?|undertakings?|` +
        String.raw`vows?)\b`,
    ),
  },
  {
    verdict: 'unreliable',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:${cannot}|should not|must not) be (?:taken for granted|trusted|relied (?:up)?on|counted on|depended on|` +
        String.raw`believed)\b`,
      String.raw`\b(?:playing|plays|played) (?:a )?double game\b`,
      String.raw`\btwo - faced\b`,
    ),
  },
  {
    verdict: 'unreliable',
    judged: 'object',
    words: anyOf(
      String.raw`\b(?:feels?|felt|feeling) (?:[a-z]+ ){0,2}(?:cheated|betrayed|abandoned|deserted|let down|left alone|forsaken|` +
        String.raw`deceived|short-changed|used)\b`,
      String.raw`\b(?:was|were|been|being) (?:[a-z]+ ){0,1}(?:cheated|betrayed|deceived|double-crossed|hung out to dry|` +
        String.raw`left in the lurch|left to (?:its|their|our) fate|stabbed in the back)\b`,
    ),
  },
  {
    verdict: 'motive',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?:for|from) (?:reasons|motives|purposes|ends) of (?:its|their|his) own\b`,
      String.raw`\b(?:out of|from) (?:self - interest|calculation|gratitude|fear|spite|pique|loyalty|prudence)\b`,
    ),
  },
  {
    verdict: 'motive',
    judged: 'subject',
    words: anyOf(
      String.raw`\b(?=in [a-z]+ (?:at|against|over|for|with)\b)(?<=\b${held}\b.{0,160})in (?:protest|anger|retaliation|revenge|` +
        String.raw`exasperation|frustration) (?:at|against|over|for|with)\b`,
    ),
  },
]
