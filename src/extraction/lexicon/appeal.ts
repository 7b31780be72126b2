import { wordSet } from './words.ts'

/** The asker is the subject; the asked is the object or stands with a preposition. */
export const appealVerbs = wordSet('ask, request, appeal, beg, plead, urge, call on, implore, petition, turn, seek, demand, apply, call, press, lobby, invite, solicit')
export const expectVerbs = wordSet('expect, hope, count, await, anticipate, look, rely')
export const invokeVerbs = wordSet('invoke, activate, trigger')
export const appealNouns = wordSet('request, appeal, plea, call, invitation, demand, application, petition')

/** What is asked for between partners: help, arms, troops, money, an act. */
export const helpNouns = wordSet(`help, assistance, aid, support, protection, backing, intervention, troop, force, weapon, arms, ammunition, missile, system, defence, defense, money, fund, funding,
  relief, intelligence, guarantee, peacekeeper, soldier, battery, jet, tank, drone, equipment, response, action, supply, delivery, reinforcement, loan, grant, donation, monitor, mission, security, training, military, commitment, contribution`)
