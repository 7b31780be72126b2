import { wordSet } from './words.ts'

/** Force used: the attacker is the subject, the target the object. */
export const attackVerbs = wordSet(`attack, strike, bomb, shell, invade, raid, bombard, target, hit, pound, storm, assault, ambush,
  overrun, occupy, annex, torpedo, strafe, besiege, blockade, mine, oust, topple, overthrow, rocket, pummel, blast, batter, repel,
  hammer, assassinate, gun down, fight, combat, battle, defeat, neutralise, neutralize, counter-attack, counterattack, liquidate,
  wipe out, pulverise, pulverize, carpet-bomb, firebomb, dive-bomb, cannonade, rout, crush, vanquish, dislodge, encircle, subdue,
  overwhelm, annihilate, obliterate, eradicate, war, ram, torch, flatten, level, raze, maul, rocket, fire on, fire upon, open fire on, swoop on, pulverize, buzz`)

/** Verbs that weather, markets and teams share: without a weapon or armed subject they are no force. */
export const looseForceVerbs = wordSet(`hit, target, strike, pound, batter, hammer, storm, blast, overwhelm, crush, defeat, combat,
  battle, mine, topple, oust, fight, blockade, overthrow, subdue, war, neutralise, neutralize, rout`)

/** Force used against "X" with a preposition: "fired at", "marched into", "fought against". */
export const attackVerbsWith: Readonly<Record<string, ReadonlySet<string>>> = {
  fire: wordSet('at, on, into, across, against, toward, towards, upon, over'),
  shoot: wordSet('at, into, across'),
  fight: wordSet('against'),
  march: wordSet('into, on, against'),
  move: wordSet('against, into'),
  cross: wordSet('into'),
  push: wordSet('into, across'),
  'push on': wordSet('into, across, towards'),
  advance: wordSet('on, into, against, across, towards, toward'),
  retaliate: wordSet('against, on'),
  attack: wordSet('in'),
  battle: wordSet('against'),
  intervene: wordSet('against'),
  strike: wordSet('at, inside, in, near, against, back'),
  rain: wordSet('on'),
  roll: wordSet('into'),
  open: wordSet('on'),
  drive: wordSet('into'),
  pour: wordSet('into, across, over'),
  storm: wordSet('into, across'),
  burst: wordSet('into'),
  thrust: wordSet('into'),
  swarm: wordSet('into, across, over'),
  infiltrate: wordSet('into'),
  hit: wordSet('at, against, in, near'),
  launch: wordSet('against'),
  penetrate: wordSet('into'),
  break: wordSet('into'),
  go: wordSet('into'),
  send: wordSet('against'),
  surge: wordSet('into'),
  barge: wordSet('into'),
  war: wordSet('against, on'),
}

/** Of these, the ones that only soldiers and weapons do as force: a minister may move into a house. */
export const movingVerbs = wordSet(`march, move, cross, push, advance, roll, drive, pour, burst, thrust, swarm, penetrate, break,
  land, go, surge, storm, barge, launch, send, push on`)

/** Weapons come down by themselves: the target is the place. */
export const landingVerbs = wordSet(`land, fall, explode, hit, strike, crash, rain, impact, slam, smash, detonate, come down, drop,
  burst`)

/** "went to war with", "waged war on". */
export const warVerbs = wordSet('go, wage, make, declare, start, launch, begin, fight, lead, levy, bring')

/** Nouns of force. */
export const attackNouns = wordSet(`attack, strike, airstrike, air-strike, bombing, bombardment, shelling, raid, invasion,
  offensive, assault, incursion, war, aggression, firing, fire, fighting, occupation, ambush, killing, barrage, airstrikes,
  onslaught, hostilities, blitz, salvo, gunfire, fight, counter-offensive, counteroffensive, counterattack, counter-attack,
  blitzkrieg, siege, retaliation, annexation, assassination, sabotage, infiltration, blockade, cannonade, provocation, encirclement,
  rocketing, strafing, foray, overthrow, bombings, shooting`)

/** Nouns whose "of X" or name before them is the target: "the bombing of X", "the Kuwait invasion". */
export const targetOwners = wordSet(`bombing, bombardment, shelling, invasion, occupation, killing, siege, annexation,
  assassination, blockade, encirclement, rocketing, strafing, overthrow, bombings`)

/** Nouns of long fighting: "the war in X" is nobody's attack on X, unless it is somebody's war. */
export const warNouns = wordSet('war, fighting, hostilities, fight, fire, conflict, battle, insurgency, gunfire, firing')

/** Nouns of force that need a word of arms before them, as "border provocation", or a target that is named. */
export const needsTarget = wordSet(`fight, provocation, fire, sabotage, infiltration, killing, retaliation, siege, blockade,
  overthrow, foray, war, fighting`)

/** Nouns that are force only with such a word before them: "military operation". */
export const vagueForceNouns = wordSet(`operation, action, campaign, move, push, response, reprisal, advance, activity,
  intervention, mission, drive, sortie`)
export const forceAdjectives = wordSet(`military, armed, ground, air, bombing, missile, drone, naval, punitive, combat, retaliatory,
  aerial, rocket, artillery, cross-border, day, bomber, kinetic, twelve-day, six-day, counterterrorism`)

/** Weapons that are sent off: "launched missiles at". */
export const projectileNouns = wordSet(`missile, rocket, drone, shell, bomb, round, torpedo, munition, artillery, mortar,
  projectile, grenade, fire, salvo, barrage, warhead, uav, bullet, volley`)
export const launchVerbs = wordSet(`launch, fire, drop, lob, hurl, unleash, direct, shoot, loose, rain, lobbed, aim, discharge,
  let off, send, use`)

/** Things of war that open fire or strike for somebody the text may not name. */
export const weaponNouns = wordSet(`missile, rocket, drone, shell, bomb, torpedo, mortar, projectile, grenade, warhead, uav, jet,
  warplane, plane, aircraft, fighter, bomber, helicopter, artillery, tank, warship, gunship, gunboat, submarine, gun, howitzer,
  battery, airstrike, strike, fire, shelling, raid, barrage, salvo, sniper, gunman, commando, militant, rebel, insurgent, militia,
  troop, troops, soldier, force, army, paratrooper, ranger, guerrilla, saboteur, shot, round, column, marine, fleet, navy, squadron,
  brigade, division`)

/** Those who fight, beside the weapons they fight with. */
export const combatants = wordSet(`regular, infantry, infantryman, cavalry, armour, armor, regiment, battalion, unit, contingent,
  corps, legionnaire, legion, marine, airman, gunner, fighter, mercenary, paramilitary, militiaman, trooper, conscript, reservist,
  patrol, garrison, platoon, company, detachment, flotilla, frigate, destroyer, cruiser, corvette, spearhead, vanguard, armoured,
  peshmerga, legionary, paratroop, parachutist, jihadist, separatist, raider, invader, attacker, military, guardsman, coastguard`)

export const threatVerbs = wordSet('threaten, vow, menace, swear, warn')
export const threatNouns = wordSet('threat, ultimatum, menace')
/** What makes a threat one of force. */
export const forceWords = wordSet(`invasion, attack, strike, war, force, aggression, annihilation, destruction, bombardment,
  retaliation, assault, missile, airstrike, bombing, shelling, occupation, annexation, offensive, reprisal, action, response,
  operation, intervention, blockade, incursion, weapon, raid, conquest, fire, obliteration, punishment, revenge, retribution`)
export const alertNouns = wordSet('alert, readiness, footing, standby')

/** Both sides at once: "exchanged fire". */
export const exchangeVerbs = wordSet('exchange, trade, swap')
export const exchangeNouns = wordSet(`exchange, clash, skirmish, firefight, shootout, gunfight, gunbattle, shoot-out, duel,
  dogfight, crossfire`)
export const exchangeables = wordSet(`fire, gunfire, strike, shot, missile, rocket, shelling, volley, salvo, shell, artillery,
  airstrike, blow, attack, barrage`)

/** "accused A of", "blamed A for". */
export const chargeVerbs = wordSet('accuse, blame, suspect, charge, condemn, denounce, hold, fault, criticise, criticize, indict')
export const claimVerbs = wordSet('claim, admit, acknowledge, accept, deny, assume, take')

/** Persons whose killing by another state's arms is an attack on their state. */
export const killVerbs = wordSet('kill, wound, injure, shoot, shoot dead, murder, maim, execute, massacre, slaughter, slay')
export const victimNouns = wordSet(`soldier, trooper, troop, troops, citizen, civilian, national, peacekeeper, guard, officer, commander,
  policeman, serviceman, servicemen, marine, general, villager, resident, worker, conscript, sailor, pilot, fisherman, leader,
  adviser, advisor, consul, diplomat, ambassador, scientist, personnel, people, child, woman, man, fighter, militant, guardsman,
  constable, farmer, ranger, airman, army, clerk, person`)

/** Ground that changes hands: an attack and a loss of territory. */
export const seizeVerbs = wordSet(`seize, capture, occupy, annex, conquer, overrun, take, take over, retake, recapture, reoccupy,
  wrest, reconquer`)
/** Ground that is had again, kept, or reached by soldiers. */
export const recoverVerbs = wordSet(`recover, regain, reclaim, liberate, free, hold, secure, enter, snatch, grab, gobble up,
  sweep up, clear, pacify, win back, take back, get back, roll up, surround, encircle, besiege, partition, storm`)
export const groundNouns = wordSet(`town, city, village, province, region, district, territory, territories, land, ground, island,
  islet, peninsula, airport, airfield, capital, hill, hilltop, ridge, heights, height,
  slope, plateau, swath, swathe, stretch, sliver, chunk, pocket, post, outpost, pass, port, strip, area, zone, third,
  half, quarter, part, oilfield, strait, bank, border, crossing, valley, bridge, base, settlement, enclave, suburb, reef, mountain,
  hectare, mile, kilometre, kilometer, corridor, atoll, fort, fortress, stronghold, dam, north, south, east, west,
  headquarters, barracks, garrison, airbase, camp, palace, field, lowland, highland, neighbourhood, neighborhood,
  junction, crossroads, hamlet, shoal, islets, beachhead, bridgehead, foothold, emirate, archipelago, salient, oasis,
  building, refinery, ground, positions, position, locality, settlement, municipality`)

/** What befalls things that a party holds; the holder is the owner of the object. */
export const lossVerbs = wordSet(`destroy, damage, shoot down, down, sink, capture, wreck, cripple, knock out, disable, hit,
  bring down, burn, blow up, intercept, lose, seize, wipe out, obliterate, ruin, demolish, take out, use up, expend, deplete, crash,
  scuttle, eliminate, incinerate, devastate, neutralise, neutralize, down, cost, fire off`)
export const lossNouns = wordSet(`loss, destruction, downing, sinking, wreck, wreckage, damage, capture, shootdown, interception,
  depletion`)

/** Words of sport and commerce beside which "attack" and "strike" are no force. */
export const playWords = wordSet(`match, goal, half, striker, midfield, midfielder, football, soccer, cup, league, tournament,
  coach, penalty, innings, wicket, championship, goalkeeper, referee, semi-final, semifinal, quarter-final, scored, cricket, rugby,
  hockey, tennis, chess, team, teams, defender, fans, stadium, olympic, qualifier, halftime, playoff, medal`)

/** Nouns that are attacked with words only. */
export const wordTargets = wordSet(`plan, proposal, record, policy, decision, idea, deal, agreement, treaty, pact, budget, economy,
  market, speech, statement, report, reputation, tone, claim, view, bill, law, critic, opponent, press, media, price, trade,
  currency, corruption, poverty, crime, inflation, disease, hunger, climate, racism, terrorism, rights, tariff, tax, sector,
  industry, export, import, demand, growth, sentiment, note, chord, balance, audience, consumer, farmer, student, tourism, rate,
  goal, stand, stance, argument, motive, credibility, handling, approach, strategy, role, attitude, pandemic, virus, drought, flood,
  smuggling, trafficking, cut, share, talks, bank, banks, business, company`)

/** Verbs that take ground and little else: what a party does so to under an unknown name is a place. */
export const plainSeizeVerbs = wordSet(`seize, capture, occupy, annex, conquer, overrun, retake, recapture, reoccupy, reconquer,
  storm, besiege, liberate`)
/** Verbs of giving up ground "to" an enemy. */
export const yieldVerbs = wordSet('give up, surrender, cede, abandon, yield, relinquish, lose, concede, forfeit')
/** Verbs of driving soldiers from ground. */
export const driveVerbs = wordSet(`drive, drive out, drive back, chase, dislodge, push, push back, push out, throw, throw back,
  throw out, hurl back, beat back, flush out, force back, force out, eject, oust, repulse, sweep, clear`)

/** What is struck in war, whoever holds it. */
export const strikable = wordSet(`site, base, position, target, post, camp, facility, depot, airfield, airbase, bunker, launcher,
  barracks, barrack, garrison, checkpoint, village, town, city, column, patrol, ship, tanker, hospital, market, embassy, consulate,
  warehouse, radar, runway, hangar, arsenal, dump, compound, tanker, pipeline, school, bridge, dam, refinery, installation, hideout,
  stronghold, outpost, convoy, plant, command, headquarters, infrastructure, airport, port`)

/** Those who attack with words. */
export const spokesmen = wordSet(`minister, senator, lawmaker, spokesman, spokeswoman, official, ambassador, diplomat, critic,
  politician, deputy, parliament, newspaper, economist, analyst`)

/** Words that make a warning one of force. */
export const warningWords = wordSet(`target, targets, strike, strikes, attack, attacks, force, war, fire, consequences, retaliate,
  retaliation, missiles`)

/** What is done to a party for an attack. */
export const punishVerbs = wordSet(`impose, condemn, sanction, denounce, punish, expel, criticise, criticize, leave, ban, freeze,
  froze, suspend, isolate, blacklist, slap, announce`)

/** Help against an attack that may come: the attack is only foreseen. */
export const protectionWords = wordSet(`help, assistance, aid, support, protection, guarantee, defence, defense, defend, protect,
  guard, promise, pledge, cover, insurance, assurance`)

/** Wars and battles that are none: "trade war", "court battle". */
export const figurativeWords = wordSet(`trade, price, tariff, currency, cold, culture, turf, bidding, legal, court, diplomatic,
  economic, verbal, customs, propaganda, election, electoral, political, gas, oil, chip, tech, subsidy`)
