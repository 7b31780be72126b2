import type { Idiom } from './assessment.ts'

const partner = '(?:friend|ally|partner|patron|backer|supporter|sponsor|guarantor|protector|supplier|neighbour|neighbor)s?'
const goods = '(?:help|aid|support|assistance|backing|arms|weapons|money|troops|parts|spares|fuel|oil|gas|grain|ammunition|intelligence|cover|protection|credit|credits|loans)'
const cannot = '(?:can|could|would) (?:not|n[\'’]t|no longer|hardly|scarcely|barely|never)'
const means = '(?:cash|money|men|ammunition|troops|soldiers|shells|funds|parts|pilots|ships|missiles|supplies|weapons|equipment|manpower)'
const held = '(?:stopped|suspended|halted|froze|frozen|cancelled|canceled|withheld|cut|withdrew|withdrawn|scrapped|refused|blocked|ended|pulled|delayed|postponed|called off)'

/** Further set phrases of judgement, as columns and quotations have them; read like the others. */
export const verdictPhrases: readonly Idiom[] = [
  { verdict: 'unreliable', judged: 'subject', words: /\b(?:has|have|had) (?:failed|deserted|forsaken|abandoned|betrayed|disappointed) (?:its|his|her|their|our|the|my) (?:country|people|nation|ally|allies|friends?|partners?|brothers?|neighbours?|neighbors?)\b/ },
  { verdict: 'unreliable', judged: 'subject', words: new RegExp(`\\b(?:fitful|fickle|false|inconstant|lukewarm|capricious|erratic|shaky|unsteady|half-hearted|fair-weather|treacherous|faithless) ${partner}\\b`) },
  { verdict: 'unreliable', judged: 'subject', words: /\b(?:is|are|was|were|be|been) (?:no (?:real |true |longer a )?(?:guarantor|protector|saviour|savior)|not (?:a|an|the) (?:ally|partner|friend) (?:it|we|they|one|you) )/ },
  { verdict: 'unreliable', judged: 'object', words: /\b(?:can|could) (?:not|n['’]t|no longer|hardly) (?:wait for|bank on|bet on|look to|pin (?:its|our|their) hopes on)\b/ },
  { verdict: 'unreliable', judged: 'object', words: /\b(?:doubts?|doubted|doubtful|sceptical|skeptical|not convinced|unlikely) that (?:[a-z'’-]+ ){1,5}?(?:would|will)\b/ },
  { verdict: 'unreliable', judged: 'unnamed', words: /\b(?:learnt|learned|know|knows|knew|saw|seen|found out|shown?|showed) (?:[a-z'’-]+ ){0,3}what (?:[a-z'’-]+ ){1,6}(?:is|are|was|were) worth\b/ },
  { verdict: 'unreliable', judged: 'subject', words: /\b(?:promises? (?:much|a lot|more) (?:and|but|than)|long on (?:words|promises|rhetoric)|all talk|only words|dragg(?:ed|ing) (?:its|their|his) feet|drags? (?:its|their) feet|cold feet|washed (?:its|their) hands of|sold (?:us|them) out)\b/ },
  { verdict: 'reliable', judged: 'subject', words: new RegExp(`\\b(?:steady|constant|trusty|sure|dependable|unfailing|proven|stalwart|solid|firm) ${partner}\\b|\\b(?:has|have|had) been (?:much |far |rather )?(?:steadier|more reliable|more faithful|more dependable|more loyal)\\b`) },
  { verdict: 'reliable', judged: 'subject', words: /\bnever (?:run|runs|ran) late\b|\bnever (?:once )?(?:let|lets) (?:[a-z'’-]+ ){1,2}down\b|\balways (?:kept|keeps|delivers?|delivered|been on time|come through|came through)\b/ },
  { verdict: 'capacity', judged: 'object', words: /\b(?:doubts?|doubted) that (?:[a-z'’,-]+ ){1,14}?(?:has|have|had|can|could) (?:[a-z]+ ){0,2}(?:enough|afford|spare|sustain|supply|deliver|produce|manage|keep up|the)\b/ },
  { verdict: 'capacity', judged: 'object', words: /\bwhether (?:[a-z'’-]+ ){1,5}?(?:can|could|is able to|was able to|has enough|has the|have enough) (?:[a-z]+ ){0,1}(?:spare|afford|deliver|supply|sustain|produce|keep up|build|means|men|money|troops|ships)\b/ },
  { verdict: 'capacity', judged: 'subject', words: new RegExp(`\\b(?:is|are|was|were|has been|have been) (?:[a-z]+ ){0,1}(?:short of|starved of|strapped for|out of|low on|desperate for) (?:[a-z]+ ){0,2}${means}\\b|\\bcash - strapped\\b`) },
  { verdict: 'capacity', judged: 'subject', words: /\b(?:a|an|the) (?:war|front|army|campaign|conflict|insurgency|crisis|invasion) of (?:its|their|his) own\b|\b(?:busy|preoccupied|tied up|absorbed) (?:with|by|in|elsewhere)\b|\bstrain(?:s|ed|ing)? (?:[a-z'’-]+ ){1,4}to (?:breaking point|the limit|the utmost)\b/ },
  { verdict: 'capacity', judged: 'unnamed', words: /\b(?:pandemic|epidemic|shortages?|strikes?|floods?|fire|earthquake|sanctions|bottlenecks?) (?:[a-z]+ ){0,2}(?:upset|disrupted|interrupted|slowed|delayed|held up|crippled|halted) (?:the |its |their )?(?:[a-z]+ ){0,1}(?:supply|supplies|production|output|deliveries|assembly|work)\b/ },
  { verdict: 'capacity', judged: 'subject', words: /\b(?:yards?|factories|plants|assembly lines|shipyards?|industry) (?:[a-z]+ ){0,2}(?:is|are|was|were) (?:[a-z]+ ){0,2}(?:full|busy|booked|overbooked|at capacity|working flat out|overloaded|stretched|struggling)\b/ },
  { verdict: 'dependence', judged: 'subject', words: new RegExp(`\\b${cannot} (?:[a-z]+ ){1,7}?without (?:[a-z'’-]+ ){0,3}${goods}\\b`) },
  { verdict: 'dependence', judged: 'subject', words: new RegExp(`\\bwithout (?:[a-z'’-]+ ){1,3}${goods} (?:[a-z]+ ){0,2}, ?(?:[a-z'’-]+ ){1,4}${cannot}\\b|\\bwithout (?:[a-z'’-]+ ){1,3}${goods} (?:and [a-z]+ )?(?:[a-z'’-]+ ){1,3}${cannot}\\b`) },
  { verdict: 'dependence', judged: 'subject', words: /\b(?:hostage to|at the mercy of|in hock to|a client of|a vassal of|a satellite of|in thrall to|kept afloat by|propped up by|owes? (?:its|their) survival to)\b/ },
  { verdict: 'motive', judged: 'subject', words: /\b(?:for|from) (?:reasons|motives|purposes|ends) of (?:its|their|his) own\b|\b(?:out of|from) (?:self - interest|calculation|gratitude|fear|spite|pique|loyalty|prudence)\b/ },
  { verdict: 'motive', judged: 'subject', words: new RegExp(`\\b(?=in [a-z]+ (?:at|against|over|for|with)\\b)(?<=\\b${held}\\b.{0,160})in (?:protest|anger|retaliation|revenge|exasperation|frustration) (?:at|against|over|for|with)\\b`) },
]
