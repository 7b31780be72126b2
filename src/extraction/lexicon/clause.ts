import { wordSet } from './words.ts'

/** Nouns for a part of an agreement that binds. */
export const clauseNouns = wordSet(`clause, commitment, obligation, provision, guarantee, duty, article, pledge,
  promise, assurance, term, stipulation, undertaking, section, paragraph, mechanism, word, mention, reference`)

/** Nouns of what one party owes another. */
export const dutyNouns = wordSet('duty, obligation, commitment, guarantee, assurance, responsibility, undertaking')

/** What agreements do with their content: the agreement is the subject. */
export const containVerbs = wordSet(`contain, include, provide, oblige, commit, require, stipulate, bind, bound,
  call, envisage, foresee, cover, specify, have, guarantee, carry, impose, set, make, say, state, ban, bar, forbid,
  prohibit, prevent, exclude, pledge, promise, allow, permit, entitle, establish, deal, speak, mention, lack, limit, cut,
  remove, reduce, seek, aim, lay, extend, amount, run, last, eliminate, streamline, regulate, govern, mandate, set out,
  lay down, spell out, omit, leave out, address, touch, compel, assure, offer, give, grant, name, abolish, ease, free, cap, restrict, demand, set up, create, leave,
  open, fix, outlaw, rule out, stop short, fall short, treat, go`)

/** The verbs among them that only agreements, laws and articles are subjects of, so that "it" is enough. */
export const plainContainVerbs = wordSet(`contain, oblige, commit, bind, bound, stipulate, provide, deal, require,
  envisage, foresee, specify, mandate, lay down, spell out, set out, cover, include`)

/** Verbs whose object is bound: "obliges both to consult". */
export const bindingVerbs = wordSet(`oblige, commit, bind, bound, require, compel, mandate, force, allow, permit,
  forbid, prohibit, entitle, ban, bar`)

/** How far a duty goes: negated, or in themselves, they deny it beyond. */
export const reachVerbs = wordSet('extend, reach, cover, apply, go, stretch, include, concern, hold')
export const endVerbs = wordSet('end, stop, cease, finish')
