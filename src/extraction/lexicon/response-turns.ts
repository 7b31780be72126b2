import { wordSet } from './words.ts'

/** What is said of another's deed: blame, fear, a plea. */
export const spokenOf =
  wordSet(`crime, aggression, prudence, restraint, consequence, consequences, danger, escalation, catastrophe, tragedy, outrage,
  violation, provocation, barbarism, barbarity, atrocity, genocide, folly, mistake, breach, solidarity, sympathy, horror, concern,
  regret, peace, calm, dialogue, patience, sorrow, shock, war crime, piracy, banditry, terrorism, blackmail, adventure, adventurism,
  madness, massacre`)

/** Papers and calls that carry words of comfort. */
export const messageNouns = wordSet(
  'message, telegram, letter, note, cable, statement, word, communique, communiqué, condolences, condolence',
)
export const comfortNouns = wordSet(
  'solidarity, support, sympathy, condolence, condolences, comfort, friendship, encouragement, compassion',
)

/** Blame and comfort that come "from" somebody. */
export const wordsFrom =
  wordSet(`condemnation, criticism, protest, sympathy, condolence, condolences, outrage, anger, praise, applause, support,
  solidarity, rebuke, reproach, concern, reproof, denunciation, objection`)

/** Acts that are refused to a partner. */
export const refusedActs =
  wordSet(`take, join, send, help, assist, intervene, act, fight, come, commit, contribute, participate, support, back,
  lend, allow, let, open, step, defend, aid, dispatch, deploy, march, go, move, mobilise, mobilize, get, supply, provide, arm, risk, commit,
  follow, host, protect, rescue, march`)

/** Help with arms that is ruled out. */
export const ruledOut =
  wordSet(`troop, troops, soldier, force, intervention, contribution, involvement, participation, role, action, deployment,
  help, aid, support, assistance, part, operation, strike, mission, war, boots, engagement, step, response, reinforcement`)

/** Turns of phrase for looking away, as they stand right behind their verb. */
export const lookingAway = new RegExp(
  '\\b(?:look(?:s|ed|ing)? (?:the other way|away)|turn(?:s|ed|ing)? (?:a blind eye|a deaf ear|(?:its|their|his|her) backs?|away)|' +
    'sat on (?:its|their|his|her) hands|sit(?:s|ting)? on (?:its|their|his|her) hands|' +
    'wash(?:es|ed|ing)? (?:its|their|his|her) hands|shrug(?:s|ged)? (?:it )?off|' +
    'ke(?:ep|eps|pt) (?:its|their|his|her) (?:distance|head down|powder dry)|ke(?:ep|eps|pt) clear|' +
    'held back|hold(?:s|ing)? back|h(?:as|ave|ad) not (?:moved|stirred|lifted a finger)|' +
    'did not (?:move|stir|lift a finger)|drag(?:s|ged)? (?:its|their|his) feet|hedge(?:s|d)?|temporise[sd]?)\\b',
  'i',
)

/** Trade and ways that are cut to harm who attacked. */
export const cutTrade = wordSet(`import, export, trade, pipeline, flight, purchase, port, border, airspace, shipment, oil, gas, talks,
  assets, asset, account, frontier, visa, coal, grain, tap, cotton, uranium, tender`)

/** Verbs of carrying and servicing a partner's forces. */
export const servingVerbs =
  wordSet(`refuel, ferry, carry, transport, fly, fly home, airlift, lift, resupply, repair, guide, bring, bring home, ship, take, treat,
  house, train, advise, patch up`)
