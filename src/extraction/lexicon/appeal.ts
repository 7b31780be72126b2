import { wordSet } from './words.ts'

/** The asker is the subject; the asked is the object or stands with a preposition. */
export const appealVerbs = wordSet(`ask, request, appeal, beg, plead, urge, call on, implore, petition, turn, seek, demand, apply,
  call, press, lobby, invite, solicit, beseech, entreat, push, plead with, pester, summon, exhort, implored, approach, enlist,
  clamour, clamor, campaign, pray, look, cry, ask for, call for`)
/** Of these, the ones that ask only with "for X" behind them, or help as their object. */
export const weakAppealVerbs = wordSet(`turn, seek, demand, apply, call, press, lobby, push, look, approach, campaign, cry,
  call for, enlist, invite, summon`)
export const expectVerbs = wordSet('expect, hope, count, await, anticipate, look, rely, bank, reckon, trust, depend, wait, bargain')
export const invokeVerbs = wordSet('invoke, activate, trigger, cite, appeal to, call up')
export const appealNouns = wordSet(`request, appeal, plea, call, invitation, demand, application, petition, cry, entreaty,
  solicitation, bidding, behest`)

/** What is asked for between partners: help, arms, troops, money, an act. */
export const helpNouns = wordSet(`help, assistance, aid, support, protection, backing, intervention, troop, force, weapon, arms,
  ammunition, missile, system, defence, defense, money, fund, funding, relief, intelligence, guarantee, peacekeeper, soldier,
  battery, jet, tank, drone, equipment, response, action, supply, delivery, reinforcement, loan, grant, donation, monitor, mission,
  security, training, military, commitment, contribution, instructor, adviser, advisor, trainer, battalion, brigade, paratrooper,
  warship, helicopter, rifle, rescue, shelter, wheat, food, medicine, pilot, umbrella, cover, hand, more, observer, involvement,
  rent, payment, compensation, aircraft, plane, ship, vessel, boat, vehicle, air, airlift, escort, sanction, battery, shell,
  interceptor, consultation, medic, doctor, fuel, oil, gas, grain, cash, billion, million, $, €, £, materiel, squadron, gun`)

/** What is expected of a partner as such. Goods that are expected by a day are a delivery that lies ahead. */
export const expectedHelp = wordSet(`help, assistance, aid, support, protection, backing, intervention, reinforcement, relief,
  rescue, response, action, involvement`)
/** Men are hoped for in a crisis. */
export const expectedMen = wordSet(`troop, troops, soldier, force, paratrooper, battalion, brigade, peacekeeper, fleet, warship,
  squadron`)
/** What a party is invited or called to do for another. */
export const helpActs = wordSet(`send, help, assist, aid, support, intervene, defend, rescue, protect, deploy, supply, provide,
  give, deliver, contribute, step, station, fight, arm, lend, act, share, sell, mediate, back, train, equip, donate, pay, increase,
  boost, double, raise, speed, accelerate, hurry, expedite, extend, impose, turn, convert, replace, fulfil, fulfill, do, keep, continue,
  remain, invest, open, grant, transfer, ship, approve, release, unlock, guarantee, finance, fund, host, take, use, maintain, designate`)

/** What is asked of those who fight is restraint: no appeal for help. */
export const restraintVerbs = wordSet(`stop, end, halt, refrain, show, exercise, cease, withdraw, avoid, de-escalate, desist,
  abandon, leave, release, free, stay, sign, join, reach, ratify, vote, attend, pay, implement, respect, honour, honor, improve,
  reform, return, rejoin, restrain, calm, hold, respect, allow, comply, return, surrender, disarm, negotiate, talk, resume, explain,
  apologise, apologize, pull, lift, drop, abide, refuse, reject, recognise, recognize, ignore, condemn, denounce, lay, choose,
  compromise, accept, hand, extradite, close, quit, resign, investigate, clarify, settle, resolve, solve, defuse, cool, reconcile, learn, listen, remember, understand`)

/** What is asked of anybody in talk and in quarrels: no help between partners. */
export const unaskable = wordSet(`comment, time, moment, patience, calm, restraint, peace, ceasefire, cease-fire, truce, armistice, talk,
  talks, dialogue, negotiation, settlement, end, halt, pause, moderation, forgiveness, apology, pardon, mercy, vote, explanation,
  clarification, reason, reply, answer, response, information, detail, name, list, date, evidence, proof, view, opinion, reaction, word,
  trouble, job, seat, resignation, inquiry, investigation, extradition, year, month, week, day, hour, decade, reporter, election,
  calmness, unity, permission, leave, advice, blessing, thought, thoughts, proof, figure, number, money back, understanding, caution, release,
  withdrawal, return, dismissal, example, instance, term, good, sake, confidence`)

/** What is done with an appeal by the one who got it. */
export const answerVerbs = wordSet(`refuse, reject, turn down, decline, ignore, rebuff, answer, accept, spurn, heed, grant, dismiss,
  approve, consider, deny`)
