import type { Rung } from '../../base/index.ts'
import { wordSet } from './words.ts'

/** Verbs of reaction with the rung that they tell; what they are aimed at tells the crisis. */
export const responseVerbs: readonly (readonly [Rung, ReadonlySet<string>])[] = [
  ['rhetorical', wordSet('condemn, denounce, deplore, decry, regret, lament, welcome, voice, express, praise, sympathise, sympathize, criticise, criticize, hail, endorse, protest, salute, rebuke, slam, commend, applaud, reiterate, affirm, declare')],
  ['diplomatic', wordSet('mediate, broker, host, convene, facilitate, chair, negotiate, intercede')],
  ['economic', wordSet('sanction, embargo')],
  ['enabling', wordSet('arm, shield, shelter, harbour, harbor, bankroll, finance, fund, train, sponsor, sustain, prop up, equip, back, support, aid, assist, help')],
  ['show_of_force', wordSet('deploy, station, mobilise, mobilize, reinforce, patrol, escort')],
  ['fights', wordSet('defend, join, intervene, fight, rescue, protect')],
  ['withholds', wordSet('abandon, desert, forsake, ignore, sacrifice, betray')],
  ['silence', wordSet('comment')],
]

/** Objects with which a general verb is a rung: "impose sanctions", "send envoys". */
export const responseObjects: readonly (readonly [Rung, ReadonlySet<string>, ReadonlySet<string>])[] = [
  ['economic', wordSet('impose, announce, introduce, slap, adopt, prepare, tighten, approve, extend'), wordSet('sanction, tariff, embargo')],
  ['diplomatic', wordSet('send, dispatch, offer, propose, provide, deploy, appoint'), wordSet('envoy, monitor, observer, mediation, mediator, delegation, diplomat, good offices')],
  ['diplomatic', wordSet('call, urge, ask, appeal, demand, press, push, propose, seek'), wordSet('restraint, ceasefire, cease-fire, talk, talks, calm, dialogue, peace, de-escalation, truce, negotiation, moderation, end, halt')],
  ['rhetorical', wordSet('voice, express, offer, give, declare, pledge, convey, extend, issue, receive, make'), wordSet('support, concern, solidarity, sympathy, condolence, statement, condemnation, regret, outrage, dismay, backing, disappointment')],
  ['show_of_force', wordSet('send, deploy, dispatch, move, station, position'), wordSet('warship, carrier, ship, troop, force, soldier, aircraft, jet, fleet, contingent, peacekeeper')],
]

export const neutralWords = wordSet('neutral, impartial, equidistant, neutrality, equidistance')
export const silentWords = wordSet('silent, silence, quiet, mum')
export const indifferenceNouns = wordSet('indifference, inaction, passivity, inactivity, silence')

/** Nouns of help that are denied as a response: "no mention of military support". */
export const supportNouns = wordSet('support, help, assistance, aid, intervention, involvement, participation, backing, mention, action, response, step, measure')
