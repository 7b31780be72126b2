import type { InstrumentAct } from '../../base/index.ts'
import { wordSet } from './words.ts'

export const instrumentNouns = wordSet(`agreement, treaty, pact, accord, deal, memorandum, ceasefire, truce, alliance,
  partnership, convention, protocol, declaration, charter, contract, armistice, settlement, framework, arrangement,
  entente, compact, communique, cease- fire, covenant, resolution, embargo, roadmap, accords, cessation, moratorium, lease`)

/** An instrument that does not bind yet. */
export const draftNouns = wordSet('draft')

/** Nouns that are an instrument only where the text names its parties or signs it. */
export const looseInstrumentNouns = wordSet(`alliance, partnership, framework, arrangement, declaration, deal, contract,
  protocol, resolution, charter, settlement, embargo, roadmap, draft, compact, communique, moratorium, cessation, lease`)

/** Instruments that stop fighting: they begin, hold and break down. */
export const truceNouns = wordSet('ceasefire, truce, cease-fire, armistice, cessation')

/** What is done to an instrument, by verb; the instrument is the object or the passive subject. */
export const instrumentVerbs: readonly (readonly [InstrumentAct, ReadonlySet<string>])[] = [
  ['ratified', wordSet('ratify, approve, adopt')],
  ['extended', wordSet('extend, renew, prolong, roll over')],
  ['suspended', wordSet('suspend, freeze, pause')],
  ['violated', wordSet('violate, breach, break, flout, contravene, infringe, disregard, shatter')],
  [
    'terminated',
    wordSet(`terminate, end, quit, leave, abrogate, denounce, scrap, tear up, abandon,
  withdraw, pull out, renounce, repudiate, cancel, annul, exit, dissolve, void, ditch, rescind, revoke, lift, walk away,
  back out, call off, nullify, invalidate, axe, drop`),
  ],
  [
    'negotiated',
    wordSet('negotiate, discuss, work out, hammer out, finalize, finalise, thrash out, work, broker, mediate, haggle, draft, rework'),
  ],
  ['proposed', wordSet('propose, offer, suggest, float, table, draw up, moot, unveil, initial, show, present')],
  ['in_force', wordSet('have, share, maintain, observe, implement, enforce, uphold')],
  [
    'signed',
    wordSet(`sign, conclude, reach, strike, agree, seal, make, join, accede, ink, clinch,
  enter, announce, sign up, forge, form, cement, establish, accept, close, sign on`),
  ],
]

/** Prepositions with which an instrument is the object of such a verb. */
export const instrumentPreps: Readonly<Record<string, ReadonlySet<string>>> = {
  withdraw: wordSet('from'),
  'pull out': wordSet('of, from'),
  pull: wordSet('out of'),
  agree: wordSet('to, on'),
  accede: wordSet('to'),
  enter: wordSet('into'),
  sign: wordSet('up to, to, on to, onto, in, on'),
  work: wordSet('on'),
  'sign up': wordSet('to'),
  'sign on': wordSet('to'),
  walk: wordSet('away from'),
  'walk away': wordSet('from'),
  haggle: wordSet('over'),
  'back out': wordSet('of'),
  negotiate: wordSet('on, over'),
  discuss: wordSet('on'),
  exit: wordSet('from'),
  terminate: wordSet('of'),
}

/** The instrument is the subject: "expires", "collapsed". */
export const subjectVerbs: readonly (readonly [InstrumentAct, ReadonlySet<string>])[] = [
  ['terminated', wordSet('expire, end, lapse, collapse, fall, unravel, run out, break down')],
  ['in_force', wordSet('hold, begin, start, stand, endure, apply, survive, last')],
  ['extended', wordSet('continue')],
]

/** "entered into force", "took effect", "is in force". */
export const forceNouns = wordSet('force, effect')

export const signingNouns: Readonly<Record<string, InstrumentAct>> = {
  signing: 'signed',
  signature: 'signed',
  conclusion: 'signed',
  accession: 'signed',
  ratification: 'ratified',
  violation: 'violated',
  breach: 'violated',
  infringement: 'violated',
  termination: 'terminated',
  expiry: 'terminated',
  expiration: 'terminated',
  withdrawal: 'terminated',
  abrogation: 'terminated',
  denunciation: 'terminated',
  collapse: 'terminated',
  breakdown: 'terminated',
  suspension: 'suspended',
  extension: 'extended',
  renewal: 'extended',
  prolongation: 'extended',
  negotiation: 'negotiated',
}

/** Participles and adjectives before or behind the noun that say what became of an instrument. */
export const instrumentParticiples: Readonly<Record<string, InstrumentAct>> = {
  sign: 'signed',
  conclude: 'signed',
  announce: 'signed',
  reach: 'signed',
  strike: 'signed',
  agree: 'signed',
  seal: 'signed',
  ratify: 'ratified',
  exist: 'in_force',
  existing: 'in_force',
  propose: 'proposed',
  plan: 'proposed',
  planned: 'proposed',
  proposed: 'proposed',
  draft: 'proposed',
  suspend: 'suspended',
  expire: 'terminated',
  lapse: 'terminated',
  defunct: 'terminated',
  break: 'violated',
  broken: 'violated',
  violate: 'violated',
}

export const talksNouns = wordSet('talks, negotiation, talk, negotiations, discussion, dialogue')
export const talksVerbs = wordSet(`hold, open, begin, start, resume, continue, conduct, enter, launch, have,
  schedule, set, plan, be, conclude, take, go, end, stall, collapse, fail, break down, restart, relaunch, reopen, revive, suspend,
  pause, break off, advance, progress, drag, finish, attend, join, host, expect, near, agree, make`)
/** Verbs that a state of negotiation governs: "making progress on reaching a deal". */
export const towardsVerbs = wordSet('progress, work, struggle, talk, instruct, press, race, strive, close, near, inch')
/** Nouns for a part of an instrument that is not yet one: "the outlines of a deal". */
export const partNouns = wordSet('outline, outlines, text, terms, term, condition, conditions, detail, details, wording, basis')

export const memberNouns = wordSet('member, party, signatory, founder, co-founder, founding member, member state, part')
export const expelVerbs = wordSet(
  'expel, oust, evict, eject, throw out, kick out, send away, send home, drive out, push out, remove, banish',
)
export const troopNouns = wordSet(`troop, troops, soldier, force, forces, contingent, base, garrison, personnel,
  peacekeeper, guard, military, adviser, instructor, presence`)
export const alliedWords = wordSet('allied, bound, aligned')
/** Verbs above an act that leave it open whether it was carried out. */
export const notYetVerbs = wordSet(`vote, threaten, demand, urge, want, call, wish, vow, resolution, ask, move,
  motion, bill, appeal, request, warn`)
