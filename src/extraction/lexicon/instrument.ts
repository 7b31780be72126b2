import type { InstrumentAct } from '../../base/index.ts'
import { wordSet } from './words.ts'

export const instrumentNouns = wordSet(`agreement, treaty, pact, accord, deal, memorandum, ceasefire, truce, alliance, partnership, convention, protocol, declaration, charter, contract, armistice, settlement,
  framework, arrangement, entente, compact, communique, cease-fire, covenant, resolution, embargo, roadmap, coalition`)

/** Nouns that are an instrument only where the text names its parties or signs it. */
export const looseInstrumentNouns = wordSet('alliance, partnership, framework, arrangement, declaration, deal, contract, protocol, resolution, coalition, charter, settlement, embargo')

/** What is done to an instrument, by verb; the instrument is the object or the passive subject. */
export const instrumentVerbs: readonly (readonly [InstrumentAct, ReadonlySet<string>])[] = [
  ['ratified', wordSet('ratify, approve, adopt')],
  ['extended', wordSet('extend, renew, prolong, roll over')],
  ['suspended', wordSet('suspend, freeze')],
  ['violated', wordSet('violate, breach, break, flout, contravene, infringe, disregard')],
  ['terminated', wordSet('terminate, end, quit, leave, abrogate, denounce, scrap, tear up, abandon, withdraw from, pull out of, renounce, repudiate, cancel, annul, exit, dissolve')],
  ['negotiated', wordSet('negotiate, discuss, work out, hammer out, finalize, finalise, thrash out, work on, seek, reach agreement on, broker')],
  ['proposed', wordSet('propose, draft, offer, suggest, float, table, draw up, moot, unveil, initial')],
  ['signed', wordSet('sign, conclude, reach, strike, agree, seal, make, join, accede, ink, clinch, enter, announce, agree on, sign up, have, forge, form, cement, establish, accept, close')],
]

/** The instrument is the subject: "entered into force", "expires". */
export const subjectVerbs: readonly (readonly [InstrumentAct, ReadonlySet<string>])[] = [
  ['terminated', wordSet('expire, end, lapse, collapse, fall')],
  ['in_force', wordSet('take, enter, come, hold, remain, begin, stand, apply, last')],
  ['extended', wordSet('continue')],
]

export const violationNouns = wordSet('violation, breach, infringement')
export const signingNouns: Readonly<Record<string, InstrumentAct>> = {
  signing: 'signed', signature: 'signed', conclusion: 'signed', ratification: 'ratified', violation: 'violated', breach: 'violated', infringement: 'violated',
  termination: 'terminated', expiry: 'terminated', expiration: 'terminated', withdrawal: 'terminated', suspension: 'suspended', extension: 'extended', renewal: 'extended', negotiation: 'negotiated',
}
export const talksNouns = wordSet('talks, negotiation, talk, negotiations')
