import type { Obligation } from '../../base/index.ts'
import { anyOf } from './words.ts'

const not = '(?:not|neither|nor|no|never|refrains?|refrain|abstain)'
const armed = '(?:attack|aggression|invasion|assault)'

/** What a clause obliges to, by the words that name it; the first that fits counts. */
const obligationPatterns: readonly (readonly [Obligation, RegExp])[] = [
  [
    'nonaid',
    anyOf(
      String.raw`\b${not}\b.{0,60}\b(assist|aid|help|support|succou?r|arm|suppl\w+|harbou?r|` +
        String.raw`shelter)\b.{0,40}\b(aggressor|attacker|enem|assailant|invader|adversar)`,
      String.raw`\b${not}\b.{0,60}\bterritory\b.{0,80}\b(hostile|against|harm|attack)`,
      String.raw`\b${not}\b.{0,60}\b(shelter|haven|refuge|asylum|passage|bases?)\b.{0,60}\b(overthrow|rebels?|enem|hostile|against)`,
      /\baggression\b.{0,80}\b(neither|no|not)\b.{0,20}\b(arms|aid|help|assistance|support|weapons)/,
    ),
  ],
  [
    'neutrality',
    anyOf(
      /\bneutral(ity)?\b/,
      String.raw`\b${not}\b.{0,80}\b(alliances?|coalitions?|blocs?|agreements?|treat(y|ies)|pacts?|groupings?|` +
        String.raw`engagements?|part)\b.{0,80}\b(against|aimed at|directed|hostile)`,
      /\btake no part\b/,
      /\bstay out of\b/,
    ),
  ],
  [
    'nonaggression',
    anyOf(
      /\bnon-?aggression\b/,
      String.raw`\b(${not}|renounce\w*|forswear|without)\b.{0,50}\b(attack|aggression|(use|threat|` +
        String.raw`threaten)\b.{0,20}\bforce|invade|resort to (war|arms|force)|hostilities|threaten)`,
      /\binviolab/,
      /\bat no time use\b.{0,30}force/,
    ),
  ],
  [
    'offense',
    anyOf(/\b(make|wage|declare|go to) war (on|upon|against|with)\b/, /\bjoint(ly)? (attack|invade)/, /\boffensive (alliance|clause)/),
  ],
  ['intelligence', anyOf(/\bintelligence\b/, /\bshare information\b/, /\bsecret services\b/)],
  [
    'training',
    anyOf(
      /\b(trains?|training|trained|instructors?|academ(y|ies))\b/,
      /\b(joint|common) (military )?(exercises|drills|manoeuvres|maneuvers)/,
    ),
  ],
  [
    'consultation',
    anyOf(
      /\bconsult/,
      /exchange (of )?views/,
      /\bcoordinat/,
      /\bco-ordinat/,
      /\bconfer\b/,
      /\b(hold|open|begin)\b.{0,40}\b(talks|meetings|discussions)/,
      /\btalk to (each|one)/,
      /\bconvene\b/,
      /\binform (each|one)/,
      /\bmeet (at|regularly|every|once|twice)/,
    ),
  ],
  [
    'basing',
    anyOf(
      /\b(military|naval|air|army) (bases?|facilit)/,
      /\bbases?\b/,
      /\bbasing\b/,
      /\bair ?fields?\b/,
      /\b(naval )?harbou?rs?\b/,
      /\bstation(ed|ing)?\b.{0,40}\b(troops|forces|soldiers|missiles|aircraft|ships|units|warships|fleet|battalions?|brigades?|planes|jets|men)/,
      /\b(deploy|place|host|put)\b.{0,80}\b(soil|territory)\b/,
      /\btransit of troops/,
      String.raw`\b(keep|maintain|garrison|quarter|house|post|rotate|land)\w*\b.{0,30}\b(troops|forces|soldiers|` +
        String.raw`personnel|warships|missiles|aircraft|units)\b.{0,30}\b(in|on|at|from)\b`,
      String.raw`\b(troops|personnel|forces|soldiers|units|missiles|contingent)\b.{0,30}\b(on|in) (its|their|` +
        String.raw`each other's|the other's|another's)\b.{0,20}\b(soil|territory|land)\b`,
    ),
  ],
  [
    'materiel',
    anyOf(/\b(means|ability|capacity|capabilit\w+)\b.{0,20}\b(resist\w*|withstand|defend|defence)\b/, /\bready\b.{0,30}\bmeans\b/),
  ],
  [
    'defense',
    anyOf(
      /mutual[- ]defen[cs]e/,
      /\bdefen[cs]e (clause|commitment|obligation|guarantee|pact|duty)/,
      /\bcome to\b.{0,40}\b(aid|defen[cs]e|assistance|help)/,
      String.raw`\b${armed} (on|against|upon)\b.{0,80}\b(all|both|each|the other)\b`,
      /\b(render|provide|give|lend|afford|extend|offer)\b.{0,60}\b(assistance|help|aid|support)\b/,
      /\bdefend\b/,
      /\bmilitary (and other )?(assistance|help|aid|support|intervention)/,
      /\b(assist|help|aid|support) (each other|one another|the (other|one|party|state)|it|them)\b/,
      /security guarantee/,
      /collective defen[cs]e/,
      /\bfight (for|alongside|beside|on the side)/,
      /\bgo to war for/,
      /\b(help|assistance|aid|support) in (a |the )?(war|attack)/,
      /\b(align|unif|merg|joint|common|single)\w*\b.{0,30}\bcommands?\b/,
      /\b(send|dispatch) (troops|soldiers|forces)\b/,
      /\bprotect\b/,
      /military operations against/,
      /\bcommon danger\b/,
      /\b(covers?|appl(y|ies)|extends?)\b.{0,20}\barmed attacks?\b/,
      /\b(help|aid|assistance|support) against (an? |any )?([a-z]+ ){0,2}(attack|aggress|invasion|enemy)/i,
      /\b(help|aid|assist|support)\w*\b.{0,40}\b(if|when|should|in case|in the event)\b.{0,30}\b(attack|invaded|aggression)/,
      /\b(act|respond|stand) (together |jointly )?against (an? |any )?(armed )?attack/,
    ),
  ],
  [
    'materiel',
    anyOf(
      String.raw`\b(arms?|weapons?|weaponry|defen[cs]e industr|military[- ]technical|materiel|military equipment` +
        String.raw`|armed forces|defen[cs]ive capacity|capabilit|ammunition|forces up to)`,
    ),
  ],
  [
    'economic',
    anyOf(
      String.raw`\b(trade|tariffs?|econom\w+|invest\w*|energy|gas|oil|prices?|payments?|pay|tax\w*|transport|` +
        String.raw`nuclear power|petrochemicals?|technolog\w+|commerc\w+|customs?|markets?|sanctions?|corridors?|` +
        String.raw`infrastructure|industr\w+|tourism|agricultur\w+|railways?|pipelines?|ports?|sums?|loans?|money|` +
        String.raw`credits?|commodit\w+|exports?|imports?|financ\w+|sea projects?|fees?|grain|fish\w*|water)\b`,
    ),
  ],
]

/** The obligation that the words of a clause name; undefined where they name none. Reads the first 600 characters. */
export const obligationIn = (text: string): Obligation | undefined =>
  obligationPatterns.find(([, pattern]) => pattern.test(text.slice(0, 600)))?.[0]
