import { wordSet as words } from './words.ts'

/** The giver is the subject, the item the object, the receiver "to X" or the first object. */
export const giveVerbs = words(`supply, deliver, provide, send, give, hand over, hand, transfer, ship, donate, furnish, dispatch, pass,
  pass on, turn over, grant, lend, lease, contribute, forward, fly, carry, fly in, airlift, airdrop,
  drop, transport, export, allocate, disburse, pay, pay out, repay, hand back, return, loan, gift, bring,
  offer up, deposit, wire, deploy, station, transmit, channel, funnel, rush, convey, put up, replace, hand down,
  distribute, extend, award, ferry, truck, unload, offload, off-load, pour, pump, smuggle, surrender, hand in, turn in,
  cede, make over, sign over, shuttle, part with, bring in, ship in, send in, truck in, ferry in, deliver up,
  parachute, parachute in, pipe, reimburse, refund, remit, give back, pay back, send back`)

/** "supply X with Y": the object is the receiver. */
export const equipVerbs = words(`supply, provide, equip, arm, furnish, help, assist, present, reward`)

/** The receiver is the subject, the giver "from X". */
export const getVerbs = words(`receive, get, obtain, acquire, gain, accept, take over, take delivery of, collect, import,
  borrow, rent, inherit`)

/** The item is the subject: "the jets arrived in Iran". */
export const arriveVerbs = words(`arrive, come, reach, land, turn up, come in, go, roll in, materialise, materialize, follow,
  begin arriving, trickle in, trickle, pour in, stream in, flood in, flow, dock, berth, touch down`)

/** A firm order: the receiver is the subject, the giver "from X". */
export const buyVerbs = words(`buy, order, purchase, procure, contract, contract for, sign for, commission`)

export const sellVerbs = words(`sell, lease`)

/** Undertakings of the giver; the item is the object or stands in an infinitive. */
export const promiseVerbs = words(`promise, pledge, vow, undertake, agree, commit, guarantee, offer, assure, swear, consent, volunteer,
  earmark, approve, authorise, authorize, clear, commitment, agreement, undertaking, deal, contract,
  accord, pact, obligation, assurance, unveil, announce, set aside, stump up, chip in`)

export const refuseVerbs = words(`refuse, decline, reject, rule out, balk, baulk, veto, turn down, unwilling, refusal, reluctant, rebuff,
  spurn, resist`)
export const delayVerbs = words(`delay, postpone, push back, put off, defer, slip, hold up, set back, move, reschedule, stall, slow,
  drag, lag, late, postponement, overdue, behind`)
export const suspendVerbs =
  words(`suspend, halt, freeze, froze, pause, withhold, hold back, stop, block, cut, cut off, shut off, turn off, break off, interrupt,
  embargo, hold, suspension, cease, curtail, reduce, shelve`)
export const cancelVerbs = words(`cancel, scrap, drop, abandon, axe, terminate, call off, rescind, withdraw, pull out,
  pull out of, walk away,
  walk away from,
  back out, renege, cancellation, revoke, annul, tear up, ditch, ax`)
export const reinstateVerbs = words(`resume, reinstate, restart, unfreeze, unblock, release, restore, revive, resumption, lift, renew`)
export const reaffirmVerbs = words(`reaffirm, reiterate, reassure, repeat, confirm, honour, honor, fulfil, fulfill, meet, stand by, keep,
  renew, stick to, uphold, respect`)

/** Nouns of handing over. */
export const deliveryNouns = words(`delivery, supply, shipment, transfer, handover, provision, donation, consignment, disbursement,
  supplies,
  export,
  import, airlift, airdrop, receipt, arrival, supplying, transfers, replacement, dispatch, gift, grant,
  payment, supplies`)

/** Nouns of firm orders and purchases. */
export const orderNouns = words(`order, purchase, procurement, sale, contract, acquisition, buy`)

/** Nouns of undertakings. */
export const pledgeNouns = words(`promise, pledge, commitment, offer, undertaking, vow, package, plan, guarantee, assurance, deal,
  agreement, contract, accord, bargain, debt, loan`)

/** Nouns that only measure or group the item that follows in "of X". */
export const containerNouns = words(`batch, number, dozen, hundred, thousand, million, billion, score, shipment, package, group, pair,
  squadron, battery, amount, quantity, tonne, ton, rest, majority, most, some, all, part, half, third,
  quarter, set, type, kind, unit, fleet, consignment, delivery, load, stock, stockpile, supply, series,
  lot, bulk, total, tranche, piece, barrel, litre, liter, gallon, bag, sack, bushel, kilo, kilogram, cargo, pallet, box, carton, bottle,
  planeload, boatload, bundle, wave, dose, sheaf, host, handful, trickle, stream, surplus, remnant, lorry-load, dozens, scores, hundreds, thousands,
  couple, range, variety, remainder, bunch, one, first, second, fourth, program, programme, container, truckload, planeload, shipload, crate, percent, share,
  fraction, carload, trainload, lorryload,
  fifth, sixth, last, next, another, every, 1st, sort, portion, array, round, regiment, company, many,
  several, few, any, none, each, more, both, two, three, four, five, six, form, item, worth, dollar,
  euro, pound`)

/** Participles before or behind an item that presuppose a promise: "the promised support". */
export const promisedWords = words(`promise, pledge, agree, order, contract, offer, commit, vow`)

/** Verbs that say by themselves that goods change hands, so that a noun no table knows is taken for goods. */
export const plainTransferVerbs = words(`supply, deliver, donate, hand over, ship, furnish, sell, buy, order, purchase, procure, airlift,
  airdrop, export, import, hand, lend, lease, turn over, equip, promise, pledge, delivery, shipment,
  handover, donation, sale, gift, consignment, arrive, transfer, give, send, receive, provide, obtain,
  return`)

/** Plural nouns that are given or sent without being goods. */
export const notGoods = words(`message, letter, signal, greeting, speech, remark, statement, word, answer, reply, warning, thank,
  condolence, congratulation, order, instruction, assurance, guarantee, promise, pledge, right, people,
  person, man, woman, child, refugee, migrant, worker, player, goal, point, vote, result, term,
  condition, reason, chance, opportunity, year, month, day, week, hour, detail, figure, information,
  evidence, proof, example, benefit, service, idea, view, name, lesson, sign, minister, president,
  official, leader, delegation, tie, relation, talk, deal, agreement, treaty, visit, call, question,
  concession, demand, request, invitation, mandate, authority, power, freedom, independence, credit,
  blame, priority, access, voice, protection, cover, time, place, way, rise, impression, interview,
  evening, commitment, judgement, verdict, sentence, blow, boost, hope, permission, approval, consent,
  attention, detainee, prisoner, hostage, body, national, citizen, passenger, tourist, student, capital,
  border, ambassador, envoy, report, document, paper, briefing, text, copy, proposal, update, standard,
  model, version, variant, picture, photo, role, part in, state, status, size, price, cost, tariff,
  factory, plant, date, estimate, account, description, hearing, thought, position, present, list,
  backlog, job, tax, telegram, cable, pot, win, title, card, flower, guarding,
  reform, victory, seat, supporter, fan, voter, reader, viewer, customer, final, town,
  village, city`)

/** Soldiers and envoys are not goods: that they came is a response, that they were promised a pledge. */
export const persons = words(`troop, troops, soldier, force, paratrooper, peacekeeper, observer, monitor, envoy, mediator, mission,
  contingent, delegation, battalion, brigade, diplomat, negotiator, marine, fighter pilot, delegate, guard, officer,
  policeman, gendarme, commando, volunteer`)

/** What a creditor does who lets a debt go. */
export const forgiveVerbs =
  words(`write off, write down, forgive, cancel, waive, knock off, take off, wipe out, wipe off, reduce, erase, strike off,
  annul, remit, excuse, cut, relieve, halve, write, take, wipe, knock`)

/** Soldiers and others who serve with a partner, and may be brought home. */
export const servingNouns = words(`troop, troops, soldier, force, forces, contingent, peacekeeper, paratrooper, marine, man, battalion,
  brigade, regiment, unit, personnel, adviser, advisor, instructor, garrison, peacekeeping force, detachment, serviceman, commando, legionnaire`)

/** Who takes forces away, with the forces as object. */
export const bringAwayVerbs = words(`withdraw, pull, pull out, pull back, bring, bring back, take, take back, remove, recall, evacuate, fly,
  ship, send, draw down, draw, get, repatriate, bring out, take out`)

/** What forces do that go away. */
export const leaveVerbs = words(`leave, depart, withdraw, pull out, quit, exit`)

/** Plans of the giver itself: a pledge that lies ahead. */
export const ownPlans = words(`plan, intend, intention, decide, decision, aim, prepare, want, mean, willing, ready, determine`)

/** Verbs whose first object is the receiver: "gave Ukraine tanks", "promised Iran jets". */
export const handOvers = words(`give, send, sell, promise, pledge, offer, hand, lend, lease, grant, pay, deliver, supply, provide,
  donate, guarantee, bring, furnish, ship, owe, hand over, return, gift, loan, assure, transfer,
  allocate, award, deny, refuse, allot, assign, leave, afford, cost, save`)

/** What is said of goods that are yet to come. */
export const expectedWords = words(`expect, schedule, slate, plan, anticipate, await, foresee, set, book, pencil in`)
export const dueWords = words(`due, expected, scheduled, slated`)
export const awaitVerbs = words(`expect, await, anticipate, look for, count on`)

/** What is said of goods that did not come. */
export const missingWords = words(`missing, outstanding, undelivered, lacking, miss, lack, unaccounted, unpaid, pending, absent`)
export const lateWords = words(`late, overdue, delayed, behind`)

/** What is done to a promise. */
export const keepVerbs = words(`keep, honour, honor, fulfil, fulfill, make good, deliver on, redeem, carry out, implement, live up to`)
export const breakVerbs = words(`break, breach, dishonour, dishonor, ignore, violate, forget, neglect, go back on, betray, disregard,
  flout, renege`)

/** Verbs that tell the fate of a pledge with the goods as their object: "cut off the gas", "froze the aid". */
export const isFateVerb = (lemma: string): boolean =>
  [refuseVerbs, delayVerbs, suspendVerbs, cancelVerbs, reinstateVerbs].some((verbs) => verbs.has(lemma))
