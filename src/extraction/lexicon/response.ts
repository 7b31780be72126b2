import { wordSet } from './words.ts'

/** Blame in words, and comfort in words. */
export const condemnVerbs = wordSet(`condemn, denounce, deplore, decry, regret, lament, criticise, criticize, slam, rebuke, protest,
  blast, censure, lambast, lambaste, castigate, abhor, reject, deprecate, mourn, assail, slam, berate, excoriate, chide, reproach,
  deplor, disapprove, repudiate, bemoan, upbraid, pillory, execrate, decri, disavow, reprove, reprimand, scold, inveigh, rail, fulminate`)
export const comfortVerbs = wordSet('sympathise, sympathize, condole, commiserate')
export const voiceVerbs = wordSet(`voice, express, offer, give, declare, pledge, convey, extend, issue, receive, make, get, send,
  state, show, reiterate, reaffirm, affirm, proclaim, repeat, profess, win, obtain, release, publish`)
export const wordNouns = wordSet(`concern, solidarity, sympathy, condolence, condemnation, regret, outrage, dismay, disappointment,
  alarm, word, worry, anger, indignation, sorrow,
  sadness, grief, shock, unease, anxiety, revulsion, horror, disgust, disquiet, misgiving, misgivings, consternation, displeasure,
  abhorrence, compassion, disapproval, reproach, fear, fears, condolences, apprehension, bitterness, fury, pain, distress`)
/** Support is words where it is only voiced. */
export const supportNouns = wordSet('support, backing, help, assistance, aid, encouragement, approval')
export const wordAdjectives = wordSet('rhetorical, verbal, moral, political, symbolic, diplomatic, lip')
export const praiseVerbs = wordSet('welcome, hail, applaud, praise, endorse, accept, back, commend, salute')
/** "limited himself to statements". */
export const limitVerbs = wordSet('limit, confine, restrict, content')
export const statementNouns = wordSet(`statement, word, condemnation, declaration, rhetoric, expression, communique, phrase, speech,
  message, appeal, call, condolence, sympathy, concern, protest, criticism, regret`)

export const mediateVerbs = wordSet('mediate, arbitrate, intercede')
export const brokerVerbs = wordSet(`broker, host, convene, facilitate, chair, lead, arrange, sponsor, organise, organize, hold,
  mediate, launch, negotiate, secure, oversee, supervise, clinch, engineer, arbitrate, midwife, conduct, moderate, thrash out, offer`)
export const peaceNouns = wordSet(`restraint, ceasefire, cease-fire, talks, talk, calm, dialogue, peace, de-escalation, truce,
  negotiation, moderation, armistice, settlement, meeting, summit, conference, negotiations, withdrawal, end, halt, cessation, stop,
  pause, moratorium, release, restoration, compromise, solution, reconciliation, disengagement, pullout, pullback, pull-out, prudence,
  patience, stand-down, standstill, disarmament, mediation, consultation, evacuation, self-restraint, reinstatement, inquiry,
  investigation, probe, handover`)
export const callVerbs = wordSet(`call, urge, ask, appeal, demand, press, push, propose, seek, plead, counsel, advocate, exhort,
  insist, recommend, request, advise, counsel, beseech, implore, implor, beg, plead, call on, preach, enjoin, admonish, entreat, want`)
export const envoyNouns =
  wordSet(`envoy, monitor, observer, mediator, delegation, diplomat, mission, emissary, negotiator, minister, secretary-general,
  representative, commissioner, inspector, ambassador, intermediary, peacemaker, fact-finder, statesman, official,
  counsellor, commission, secretary, chairman, adviser`)
export const sendVerbs = wordSet('send, dispatch, offer, propose, provide, deploy, appoint, name, volunteer, suggest, post, field')
export const breakVerbs = wordSet('break off, break, sever, cut, cut off, recall, withdraw, expel, suspend, downgrade')
export const tieNouns = wordSet('contact, relation, relations, tie, ties, link, ambassador, envoy, diplomat')
export const mediatorNouns = wordSet(`mediator, go-between, intermediary, broker, mediation, peacemaker, arbiter, honest broker,
  conciliator`)

export const sanctionVerbs = wordSet('sanction, embargo, blacklist')
export const imposeVerbs = wordSet(`impose, announce, introduce, slap, adopt, prepare, tighten, approve, extend, freeze, froze,
  block, seize, ban, halt, stop, suspend, widen, broaden, expand, levy, raise, order`)
export const sanctionNouns = wordSet(`sanction, tariff, embargo, account, asset, reserve, fund, import, export, ban, restriction,
  boycott, blockade, penalty`)
export const frozenNouns = wordSet('account, asset, reserve, fund')

/** What is seen and known, as far as it is lent to a partner. */
export const intelligenceNouns = wordSet('intelligence, imagery, surveillance, reconnaissance, coordinate, targeting')

/** Help short of arms. */
export const enableVerbs = wordSet(`arm, shield, shelter, harbour, harbor, bankroll, finance, fund, train, sponsor, sustain,
  prop up, equip, back, support, aid, assist`)
export const openVerbs = wordSet('open, lend, offer, make available, allow, let, grant, give')
export const passageNouns = wordSet(`road, airfield, airspace, port, border, base, territory, runway, airport, railway, harbour,
  harbor, bridge, sky, skies, corridor, pass, frontier, rail, crossing, route`)
export const betrayNouns = wordSet(`plan, position, code, map, intelligence, secret, information, coordinate, means, weapon,
  ammunition`)

export const moveVerbs = wordSet(`send, deploy, dispatch, move, station, position, mobilise, mobilize, put, sail, order, rush, fly,
  land, post, bring, mass, shift, field, redeploy, divert, airlift, commit, assign, detail, sailed, hurry,
  steam, reroute, reposition, muster, marshal, scramble, pour, base`)
export const forceNouns = wordSet(`warship, carrier, ship, troop, troops, soldier, force, fleet, contingent, peacekeeper, frigate,
  destroyer, battalion, brigade, paratrooper, marine, boat, squadron, gunboat, submarine, army, unit, bomber, fighter, jet,
  warplane, regiment, division, man, men, flotilla, vessel, navy, group, aircraft, gunner, commando,
  airman, airmen, sailor, artilleryman, artillerymen, engineer, legionnaire, gendarme, policeman, constable, reinforcement, company,
  armour, armor, detachment, platoon, corps, legion, gunship, cruiser, minesweeper, corvette, trawler, patrol, column, helicopter, tank,
  guardsman, ranger, rifleman, fusilier, infantry, cavalry, airborne, task force, armada, interceptor, peacekeepers, garrison`)
export const besidePreps = wordSet('beside, alongside, with, for')
export const joinNouns = wordSet(`fighting, war, conflict, battle, fight, campaign, operation, action, combat, hostilities, attack,
  strike, invasion, intervention, mission, offensive, confrontation`)
export const joinVerbs = wordSet(`join, enter, participate, take, intervene, involve, engage, drag, draw, get, be, go, have, play,
  return, suck, become`)

export const withholdVerbs = wordSet('abandon, desert, forsake, ignore, sacrifice, betray, withhold')
export const refuseWords = wordSet('refuse, decline, reject, turn down, rebuff, spurn, dismiss, deny, rule out, balk, ignore')
export const idleVerbs = wordSet('stand by, stand aside, look on, stand, look, keep, stay, watch, sit, remain')
export const idleWords = wordSet(`idly, aside, out, back, passively, away, by, on, idle, passive, uninvolved, aloof, inactive,
  sidelines`)
export const giveNothingVerbs = wordSet('do, offer, send, give, provide, lift, contribute, bring, deliver, supply')

export const neutralWords = wordSet(`neutral, impartial, equidistant, neutrality, equidistance, even-handed, nonaligned, non-aligned`)
export const silentWords = wordSet('silent, silence, quiet, mum, mute, tight-lipped')
export const indifferenceNouns = wordSet('indifference, inaction, passivity, inactivity, silence, apathy, unconcern, disinterest')

/** Unrest inside a country: its crisis, though nobody else attacks it. */
export const unrestNouns = wordSet(`coup, putsch, revolt, mutiny, uprising, rebellion, insurrection, unrest, riot, overthrow, rebel,
  mutineer, rioter, insurgent, insurgency, rising, siege, invasion, attack, onslaught, assault, war, crisis, protest`)
export const riseVerbs = wordSet('rise, revolt, mutiny, rebel, mutinied')

/** Verbs of taking a side, each with the prepositions before the partner. */
export const sideVerbs: Readonly<Record<string, ReadonlySet<string>>> = {
  side: wordSet('with'),
  stand: wordSet('by, with, behind, beside, alongside'),
  rally: wordSet('to, behind, around, round'),
  'line up': wordSet('behind, with, beside'),
  line: wordSet('behind'),
  stick: wordSet('by, with'),
  align: wordSet('with'),
  ally: wordSet('with'),
  'stand up': wordSet('for'),
  speak: wordSet('for'),
  'speak up': wordSet('for'),
  'come out': wordSet('for'),
  'close ranks': wordSet('with, behind'),
  unite: wordSet('behind'),
}
/** Nouns of taking a side, each with its verbs. */
export const sideNouns: Readonly<Record<string, ReadonlySet<string>>> = {
  side: wordSet('take, choose, pick'),
  part: wordSet('take'),
  lance: wordSet('break'),
  weight: wordSet('throw, put, lend'),
  support: wordSet('throw, put'),
  rank: wordSet('close'),
  lot: wordSet('throw, cast'),
}

/** Words of a revolt, which is a crisis of the country that it is in. */
export const revoltNouns = wordSet(`coup, putsch, revolt, mutiny, uprising, rebellion, insurrection, unrest, riot, overthrow, rebel,
  mutineer, rioter, insurgent, insurgency, rising, siege`)
