import type { InstrumentAct } from '../../base/index.ts'
import { anyOf, wordSet } from './words.ts'

/** Set phrases that say what became of an agreement. */
export interface Wording {
  readonly act: InstrumentAct
  /** The agreement stands behind the words, or before them. */
  readonly agreement: 'behind' | 'before'
  readonly words: RegExp
  /** The words say that the act was not done. */
  readonly denied?: boolean
}

/** Papers that are an agreement where one was spoken of before or its parties stand beside. */
export const paperNouns = wordSet(`document, text, notes, understanding, compromise, bargain, peace, guideline, guidelines,
  initiative, concordat, swap, instrument, communiqué, proposal, draft, mandate, arrangement, formula, sanctions,
  undertaking, confederation, federation, partnership, moratorium`)

const own = '(?:its|their|his|her|the|our|a|an|any|all|full|final|formal|both)'
const be = '(?:is|are|was|were|be|been|being)'
const adverb = '(?:[a-z]+ly |now |already |then |soon |since |also |thus |finally |still |even |never |not |only )?'

/** Words with the agreement behind them, in the words of a sentence in lower case, set apart by single spaces. */
const behind: readonly Wording[] = [
  {
    act: 'signed',
    agreement: 'behind',
    words: anyOf(
      String.raw`\b(?:put|puts|putting|set|sets|setting|affixed|affixes|affixing|append(?:ed|s)?|lent|lends) (?:${own} )?(?:names?|signatures?|` +
        String.raw`initials?|hands?|seals?|pens?) to\b`,
      /\b(?:signs?|signed|signing) (?:up to|up for|off on)\b/,
      String.raw`\b(?:sealed|seals|sealing|clinched|clinches|clinching|inked|inks|initial(?:led|ed)|countersigned|finali[sz]ed|wrapped up|` +
        String.raw`nailed down|hammered out|cobbled together|stitched together|patched up|patched together)\b`,
      /\b(?:settled|settles|settling|agreed|agree|agrees|compromised) (?:in principle )?(?:on|upon)\b/,
      /\b(?:agreed|agree|agrees|consent(?:ed|s)?|subscrib(?:ed|es)|adher(?:ed|es)|acced(?:ed|es)|accession) (?:in principle )?to\b/,
      /\b(?:entered|enter|enters|entering) into\b/,
      /\b(?:arrived|arrive|arrives|arriving) at\b/,
      /\b(?:exchanged|exchange|exchanging|swapped)\b/,
      String.raw`\b(?:concluded|concludes|conclude|concluding|signed|signs|sign|signing|reached|reaching|struck|striking|accepted|accepts|` +
        String.raw`accepting|joined|joins|adopted|adopts|brokered)\b`,
    ),
  },
  {
    act: 'ratified',
    agreement: 'behind',
    words: anyOf(
      String.raw`\b(?:gave|give|gives|given|giving) (?:${own} )?(?:[a-z]+ )?(?:assent|consent|approval|blessing|nod|green light|backing|imprimatur|` +
        String.raw`go-ahead) (?:to|for)\b`,
      /\b(?:waved|nodded|pushed|rushed|rammed|voted) through\b/,
      /\b(?:rubber-stamp(?:ed|s)?|endors(?:ed|es|ing)|ratif(?:ied|ies|ying)|approv(?:ed|es|ing)|pass(?:ed|es)|backed|cleared|confirmed|authori[sz]ed)\b/,
      /\bvot(?:ed|es|ing) (?:overwhelmingly |unanimously |[0-9-]+ )?(?:for|in favou?r of|to (?:approve|ratify|adopt|endorse|back|pass|accept))\b/,
    ),
  },
  {
    act: 'ratified',
    agreement: 'behind',
    denied: true,
    words: anyOf(
      String.raw`\b(?:threw out|throws out|thrown out|vot(?:ed|es) (?:down|against)|reject(?:ed|s|ing)|turn(?:ed|s) down|spurn(?:ed|s)|defeat(?:ed|` +
        String.raw`s)|refus(?:ed|es) to (?:ratify|sign|approve|accept|endorse|join)|declin(?:ed|es) to (?:ratify|sign|approve|join))\b`,
    ),
  },
  {
    act: 'terminated',
    agreement: 'behind',
    words: anyOf(
      String.raw`\b(?:walk(?:ed|s|ing)?|pull(?:ed|s|ing)?|storm(?:ed|s|ing)?|drop(?:ped|s|ping)?|opt(?:ed|s|ing)?|back(?:ed|s|ing)?|bow(?:ed|s|` +
        String.raw`ing)?|get|gets|got|getting) out of\b`,
      /\bwalk(?:ed|s|ing)? away from\b/,
      /\bwithdr(?:aw|aws|awn|ew|awing|awal) (?:unilaterally )?from\b/,
      /\bturn(?:ed|s|ing)? (?:its|their|his) back on\b/,
      /\b(?:put|puts|putting|br(?:ought|ings?|inging)|mak(?:e|es|ing)|made|spell(?:s|ed)?) (?:an? |the )?end (?:to|of)\b/,
      String.raw`\b(?:gave|give|gives|given|giving|served|serves|serving|handed in|sent) (?:[a-z0-9'’-]+ ){0,4}(?:notice|` +
        String.raw`notification) (?:of (?:the |its )?(?:termination|withdrawal|end|denunciation) (?:of|from)|that|to|on|of)\b`,
      /\b(?:tore|tear|tears|torn|tearing) (?:up|apart)\b/,
      /\b(?:broke|break|breaks|broken|breaking) (?:off|with|away from)\b/,
      String.raw`\b(?:scrap(?:ped|s|ping)?|abrogat(?:ed|es|ing)|denounc(?:ed|es|ing)|annul(?:led|s|ling)?|rescind(?:ed|s|ing)?|revok(?:ed|es|ing)|` +
        String.raw`repudiat(?:ed|es|ing)|renounc(?:ed|es|ing)|cancel(?:led|ed|s|ling)?|terminat(?:ed|es|ing|e)|ditch(?:ed|es|ing)?|jettison(?:ed|s)?|` +
        String.raw`nullif(?:ied|ies|y)|dissol(?:ved|ves|ve)|quit|quits|quitting|left|leave|leaves|leaving|abandon(?:ed|s|ing)?|exit(?:ed|s|ing)?|` +
        String.raw`lift(?:ed|s|ing)?|end(?:ed|s|ing)?)\b`,
    ),
  },
  {
    act: 'violated',
    agreement: 'behind',
    words: anyOf(
      String.raw`\b(?:in|a|clear|flagrant|gross|serious|blatant|grave|open|material|direct|repeated|new|of) (?:breach|breaches|violation|` +
        String.raw`violations|contravention|infringement|defiance|disregard) of\b`,
      /\b(?:contrary|counter) to\b/,
      String.raw`\b(?:violat(?:ed|es|ing|e)|breach(?:ed|es|ing)?|broke|breaks|broken|breaking|flout(?:ed|s|ing)?|contraven(?:ed|es|ing|e)|` +
        String.raw`infring(?:ed|es|ing|e)|overstep(?:ped|s|ping)?|trampl(?:ed|es|ing) on|disregard(?:ed|s|ing)?|shatter(?:ed|s|ing)?|undermin(?:ed|` +
        String.raw`es|ing)|renege[ds]? on|reneging on|went back on|gone back on|cheat(?:ed|s|ing)? on|violation of)\b`,
      String.raw`\b(?:fail(?:ed|s|ing)?|refus(?:ed|es|ing)|neglect(?:ed|s)) to (?:honou?r|respect|observe|implement|carry out|comply with|abide by|` +
        String.raw`fulfil|fulfill|live up to|keep to|apply)\b`,
      /\b(?:can(?: |)not|could not) be (?:reconciled|squared) with\b/,
      /\b(?:incompatible|inconsistent|at odds) with\b/,
    ),
  },
  {
    act: 'suspended',
    agreement: 'behind',
    words: anyOf(
      String.raw`\b(?:suspend(?:ed|s|ing)?|fr(?:oze|eezes?|ozen|eezing)|paus(?:ed|es|ing)|halt(?:ed|s|ing)|mothball(?:ed|s)?|shelv(?:ed|es|` +
        String.raw`ing))(?: (?:its|their|his|the|all) (?:[a-z]+ )?(?:participation|part|membership|role|work|involvement|obligations|compliance|` +
        String.raw`implementation|cooperation|observance|application|commitments) (?:in|under|to|of|with))?\b`,
      /\b(?:put|puts|putting|placed) on (?:hold|ice)\b/,
    ),
  },
  {
    act: 'extended',
    agreement: 'behind',
    words: anyOf(
      String.raw`\b(?:extend(?:ed|s|ing)?|renew(?:ed|s|ing)?|prolong(?:ed|s|ing)?|roll(?:ed|s|ing)? over|reviv(?:ed|es|ing)|re-?sign(?:ed)?|` +
        String.raw`renewal of|extension of|prolongation of)\b`,
    ),
  },
  {
    act: 'in_force',
    agreement: 'behind',
    words: anyOf(
      String.raw`\b(?:abid(?:e|es|ed|ing) by|adher(?:e|es|ing) to|compl(?:y|ies|ied|ying) with|stick(?:s|ing)? to|stuck to|keep(?:s|ing)? to|` +
        String.raw`kept to|stand(?:s|ing)? by|stood by|uph(?:old|olds|eld|olding)|honou?r(?:s|ed|ing)?|observ(?:e|es|ed|ing)|respect(?:s|ed|ing)?|` +
        String.raw`remain(?:s|ed)? (?:a )?part(?:y|ies) to|(?:is|are|was|were) (?:a )?(?:part(?:y|ies)|signator(?:y|ies)) (?:to|of)|(?:is|are|was|` +
        String.raw`were) (?:still )?bound (?:together )?by)\b`,
      /\b(?:in compliance with|as provided by)\b/,
    ),
  },
  {
    act: 'negotiated',
    agreement: 'behind',
    words: anyOf(
      String.raw`\b(?:talks|negotiations?|discussions?|negotiat(?:e|es|ed|ing)|haggl(?:e|es|ed|ing)|bargain(?:ed|ing)|talking|wrangl(?:e|es|ed|` +
        String.raw`ing)|consultations|dispute|quarrel) (?:between [a-z]+ and [a-z]+ )?(?:on|over|about|for|towards?)\b`,
      /\b(?:work(?:s|ed|ing)?|at work|progress|headway) (?:on|towards?)\b/,
      /\b(?:negotiat(?:e|es|ed|ing)|renegotiat(?:e|es|ed|ing)|mediat(?:e|es|ed|ing)|draft(?:ed|ing|s)?|thrash(?:ed|ing) out|work(?:ed|ing) out)\b/,
    ),
  },
  {
    act: 'proposed',
    agreement: 'behind',
    words: anyOf(
      String.raw`\b(?:propos(?:ed|es|ing|e)|offer(?:ed|s|ing)?|suggest(?:ed|s|ing)?|float(?:ed|s|ing)?|tabl(?:ed|es|ing)|circulat(?:ed|es|ing)|` +
        String.raw`unveil(?:ed|s|ing)?|present(?:ed|s|ing)|submit(?:ted|s|ting)?|put forward|puts forward|drew up|draws? up|drawn up|laid (?:out|` +
        String.raw`before)|sounded out|seek(?:s|ing)?|sought|want(?:s|ed)|appl(?:y|ied|ies|ying) to join|ask(?:ed|s) to join|bid (?:for|to join)|` +
        String.raw`invited to (?:join|sign))\b`,
      /\b(?:proposal|proposals|plans?|idea|bid) for\b/,
    ),
  },
]

/** Words with the agreement before them. */
const before: readonly Wording[] = [
  {
    act: 'terminated',
    agreement: 'before',
    words: anyOf(
      /\b(?:c[ao]me|comes|coming|dr[ae]w(?:s|n)?) to (?:an|its|their) end\b/,
      /\b(?:ran|run|runs|running) (?:its course|out)\b/,
      /\b(?:expir(?:ed|es|e|ing)|laps(?:ed|es|e|ing)|ended|ends|collaps(?:ed|es|e|ing)|unravel(?:led|ed|s|ling)?|crumbl(?:ed|es|ing)|fail(?:ed|s)|founder(?:ed|s))\b/,
      /\b(?:f[ae]ll(?:s|en|ing)?|c[ao]me|comes|came) (?:apart|through|to (?:pieces|bits|nothing|grief))\b/,
      /\b(?:br[eo]k?e(?:n|aks?|ak|aking)?|breaks|broke|broken) (?:down|up)\b/,
      /\b(?:did|does|do|would|could) (?:not|n't) (?:survive|last|outlive|outlast)\b/,
      String.raw`\b${be} ${adverb}(?:torn up|scrapped|annulled|abrogated|denounced|cancelled|canceled|revoked|rescinded|dissolved|buried|voided|` +
        String.raw`nullified|terminated|called off|abandoned|ditched|dropped|wound up|dismantled|repudiated|shelved|lifted|ended|undone|superseded|` +
        String.raw`replaced|allowed to (?:lapse|expire))\b`,
      String.raw`\b${be} ${adverb}(?:dead|over|null and void|void|invalid|defunct|obsolete|worthless|finished|a dead letter|no longer (?:valid|` +
        String.raw`in force|binding|in effect|alive|operative)|at an end|in (?:tatters|ruins|shreds|pieces))\b`,
      /\b(?:no longer (?:exists|applies|binds|holds|stands))\b/,
    ),
  },
  {
    act: 'violated',
    agreement: 'before',
    words: anyOf(
      String.raw`\b${be} ${adverb}(?:broken|breached|violated|shattered|flouted|ignored|trampled|disregarded|infringed)\b`,
      /\b(?:did|does|has|have|do) (?:not|n't) (?:hold|held|stick|stuck|been (?:honou?red|respected|observed|kept|implemented))\b/,
      /\b(?:held|lasted|endured) (?:for )?(?:only|barely|just|less than|no more than|hardly|a few|mere|minutes|hours)\b/,
    ),
  },
  {
    act: 'in_force',
    agreement: 'before',
    words: anyOf(
      String.raw`\b(?:${be}|remain(?:s|ed)?|stay(?:s|ed)?|stand(?:s)?|has been|have been) ${adverb}(?:in|into) (?:force|effect|place|operation)\b`,
      /\b(?:t[ao]o?ke?(?:s|n)?|took|takes|taken) effect\b/,
      /\b(?:came|comes|come|enter(?:ed|s)?|went|go|goes|put|brought|coming|entering|entry) into (?:force|effect|being|operation|play)\b/,
      String.raw`\b(?:${be}|remain(?:s|ed)?|stay(?:s|ed)?) ${adverb}(?:operative|alive|intact|in being)\b`,
      String.raw`\b(?:(?:appears?|appeared|seems?|seemed) to (?:hold|be holding)|is holding|was holding|has held|binds|bound together|links|ties|` +
        String.raw`unites|has tied|has bound|has linked|lasted)\b`,
    ),
  },
  {
    act: 'signed',
    agreement: 'before',
    words: anyOf(
      String.raw`\b${be} ${adverb}(?:signed|reached|sealed|concluded|struck|agreed|clinched|initialled|initialed|inked|adopted|announced|exchanged|` +
        String.raw`finali[sz]ed|hammered out|accepted|negotiated|brokered|drawn up|worked out|formali[sz]ed)\b`,
      /\b(?:dates?|dating|dated|goes|going|went) (?:back )?(?:from|to)\b/,
      /(?<=, )(?:signed|reached|sealed|concluded|struck|agreed|brokered|announced|adopted|negotiated|accepted|finali[sz]ed|initialled)\b/,
    ),
  },
  {
    act: 'extended',
    agreement: 'before',
    words: anyOf(
      String.raw`\b${be} ${adverb}(?:extended|renewed|prolonged|rolled over|revived|restored|continued)\b`,
      /\b(?:renews itself|renewed itself|is renewable)\b/,
    ),
  },
  {
    act: 'ratified',
    agreement: 'before',
    words: anyOf(
      String.raw`\b${be} ${adverb}(?:approved|ratified|endorsed|backed|rubber-stamped|waved through|passed|confirmed)\b`,
      /\b(?:needs?|awaits?|requires?|must have|subject to|pending|still needs|won|received|obtained) (?:[a-z]+ ){0,2}(?:ratification|approval|assent|consent)\b/,
    ),
  },
  {
    act: 'ratified',
    agreement: 'before',
    denied: true,
    words: anyOf(String.raw`\b${be} ${adverb}(?:rejected|defeated|voted down|thrown out|turned down|blocked)\b`),
  },
  {
    act: 'suspended',
    agreement: 'before',
    words: anyOf(String.raw`\b${be} ${adverb}(?:suspended|frozen|paused|put on (?:hold|ice)|in abeyance|in limbo|dormant|on hold)\b`),
  },
  {
    act: 'proposed',
    agreement: 'before',
    words: anyOf(String.raw`\b${be} ${adverb}(?:proposed|offered|put forward|on the table|tabled|drafted|floated|mooted|rumou?red)\b`),
  },
  {
    act: 'negotiated',
    agreement: 'before',
    words: anyOf(
      String.raw`\b${be} ${adverb}(?:being |still being )(?:negotiated|drafted|worked out|prepared|discussed|hammered out|worked on|renegotiated)\b`,
      String.raw`\b(?:took|takes|taken|was|were) (?:[a-z0-9]+ ){1,5}(?:years?|months?|weeks|days) (?:to (?:prepare|negotiate|draft|conclude)|` +
        String.raw`in the making|of (?:talks|negotiations|haggling))\b`,
    ),
  },
]

export const wordings: readonly Wording[] = [...behind, ...before]
