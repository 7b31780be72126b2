import { wordSet } from './words.ts'

/** Force used: the attacker is the subject, the target the object. */
export const attackVerbs = wordSet(`attack, strike, bomb, shell, invade, raid, bombard, target, hit, pound, storm, assault, ambush, overrun, occupy, annex, torpedo,
  strafe, besiege, blockade, mine, shoot, shoot at, fire on, oust, topple, overthrow, rocket, pummel, blast, batter, repel, retaliate, intervene, encroach, hammer, assassinate, gun down`)

/** Force used against "X" with a preposition: "fired at", "marched into", "fought against". */
export const attackVerbsWith: Readonly<Record<string, ReadonlySet<string>>> = {
  fire: wordSet('at, on, into, across, against'), shoot: wordSet('at, into'), fight: wordSet('against, with'), march: wordSet('into'), move: wordSet('against'),
  cross: wordSet('into'), push: wordSet('into'), advance: wordSet('on, into'), retaliate: wordSet('against'), clash: wordSet('with'), attack: wordSet('in'),
  intervene: wordSet('against'), land: wordSet('in, near, on'), fall: wordSet('on, in'), strike: wordSet('at, inside, in, near'), rain: wordSet('on'), roll: wordSet('into'), go: wordSet('into'),
}

/** Nouns of force. */
export const attackNouns = wordSet(`attack, strike, airstrike, bombing, bombardment, shelling, raid, invasion, offensive, assault, incursion, war, aggression, firing,
  fire, fighting, occupation, ambush, killing, barrage, airstrikes, onslaught, hostilities, intervention, blitz, salvo, gunfire, crossfire, cross-fire, battle, clash, conflict, siege, retaliation, annexation, assassination, sabotage, infiltration`)

/** Nouns that are force only with such a word before them: "military operation". */
export const vagueForceNouns = wordSet('operation, action, campaign, move, push, response, reprisal, advance, activity')
export const forceAdjectives = wordSet('military, armed, ground, air, bombing, missile, drone, naval, punitive, combat, retaliatory, aerial, rocket, artillery, cross-border, day')

/** Weapons that are sent off: "launched missiles at". */
export const projectileNouns = wordSet('missile, rocket, drone, shell, bomb, round, torpedo, munition, artillery, mortar, projectile, grenade, fire, salvo, barrage, warhead, uav')
export const launchVerbs = wordSet('launch, fire, drop, lob, hurl, send, unleash, direct, shoot, loose')

export const threatVerbs = wordSet('threaten, warn, vow, menace')
export const threatNouns = wordSet('threat, ultimatum, warning, menace')

/** Ground that changes hands: an attack and a loss of territory. */
export const seizeVerbs = wordSet('seize, capture, occupy, annex, conquer, overrun, take, take over, retake, recapture, reoccupy')

/** What befalls things that a party holds; the holder is the owner of the object. */
export const lossVerbs = wordSet(`destroy, damage, shoot down, down, sink, capture, wreck, cripple, knock out, disable, hit, bring down, burn, blow up, intercept, lose, seize, wipe out,
  obliterate, ruin, demolish, take out, use up, expend, deplete, crash, scuttle, eliminate, incinerate, devastate, neutralise, neutralize, down, cost, fire off`)
export const lossNouns = wordSet('loss, destruction, downing, sinking, wreck, wreckage, damage, capture, shootdown, interception, depletion')
