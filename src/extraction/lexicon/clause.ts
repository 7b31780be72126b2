import type { Obligation } from '../../base/index.ts'

/** What a clause obliges to, by the words that name it; the first that fits counts. */
export const obligationPatterns: readonly (readonly [Obligation, RegExp])[] = [
  ['nonaid', /\b(not|neither|nor|refrain|no)\b.{0,60}\b(assist|aid|help|support|territory)\b.{0,60}\b(aggressor|attacker|hostile|against the other)|not (assist|aid|help) (the )?(aggressor|attacker)|territory.{0,40}(hostile|against)/i],
  ['nonaggression', /\bnon-?aggression\b|not (to )?(attack|threaten|use force)|refrain from.{0,40}(force|aggression)|inviolab/i],
  ['neutrality', /\bneutral(ity)?\b|neither .{0,60}(conclude|join|take part).{0,80}against|(no part in|not (join|take part|participate))/i],
  ['defense', /\bmutual[- ]defen[cs]e|defen[cs]e (clause|commitment|obligation|guarantee|pact)|come to (the|its|each other's) (aid|defen[cs]e)|(attack|aggression) (on|against) (one|any|either).{0,80}(all|both|other)|(render|provide|give|lend) .{0,40}(military )?(assistance|help|aid)|\bto defend\b|military assistance|assist each other militarily|security guarantee|collective defen[cs]e/i],
  ['consultation', /\bconsult|exchange views|coordinat\w+|hold (joint )?(talks|meetings)|confer with|open talks/i],
  ['offense', /\bjoint(ly)? attack|offensive (alliance|clause)/i],
  ['basing', /\b(military )?bases?\b|\bbasing\b|station(ing)? (of )?(troops|forces)|\b(deploy|place)\b.{0,60}\b(soil|territory)\b/i],
  ['intelligence', /\bintelligence\b|share information/i],
  ['training', /\btrain(ing)?\b|joint exercises|joint (military )?(drills|manoeuvres)/i],
  ['materiel', /\b(arms|weapons|defen[cs]e industry|military[- ]technical|materiel|equipment|armed forces|defensive capacity|capabilit)/i],
  ['economic', /\b(trade|tariff|econom|invest|energy|gas|oil|price|payment|tax|transport|nuclear power|petrochemical|technolog|commerc|custom|market|sanction|corridor|infrastructure|industr|tourism|agricultur|railway|pipeline|port)/i],
]
export const clauseNouns: ReadonlySet<string> = new Set(['clause', 'commitment', 'obligation', 'provision', 'guarantee', 'duty', 'article', 'pledge', 'promise', 'assurance', 'term', 'stipulation', 'undertaking', 'section', 'paragraph', 'mechanism'])
export const containVerbs: ReadonlySet<string> = new Set(['contain', 'include', 'provide', 'oblige', 'commit', 'require', 'stipulate', 'bind', 'call', 'envisage', 'foresee', 'cover', 'specify', 'have', 'guarantee',
  'carry', 'impose', 'set', 'make', 'say', 'state', 'ban', 'bar', 'forbid', 'prohibit', 'prevent', 'exclude', 'pledge', 'promise', 'allow', 'permit', 'entitle', 'establish', 'deal', 'speak', 'mention', 'lack', 'limit', 'cut', 'remove', 'reduce', 'seek', 'aim', 'lay', 'extend', 'amount', 'run', 'last', 'eliminate', 'streamline', 'regulate', 'govern', 'mandate'])
