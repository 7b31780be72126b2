import type { Argument } from './frame.ts'
import { casesOf, childBy, childrenBy, conjuncts, relationOf, type Tree } from './tree.ts'
import { objectControl, relativePronouns } from '../lexicon/control.ts'
import { handOvers } from '../lexicon/transfer.ts'

const isRelativePronoun = (tree: Tree, index: number): boolean => {
  const token = tree.tokens[index]!
  return relativePronouns.has(token.text.toLowerCase()) && (token.xpos.startsWith('W') || token.upos === 'PRON' || token.upos === 'SCONJ')
}

/** Verbs that make another verb with the particle behind them; the parser may take it for a preposition. */
const particles: Readonly<Record<string, RegExp>> = {
  hand: /^(over|back|out|in)$/,
  take: /^over$/,
  pass: /^on$/,
  call: /^off$/,
  put: /^(off|up)$/,
  push: /^back$/,
  back: /^out$/,
  pull: /^out$/,
  set: /^(aside|back)$/,
  hold: /^(up|back)$/,
  tear: /^up$/,
  shoot: /^down$/,
  cut: /^off$/,
  carry: /^out$/,
  rule: /^out$/,
  knock: /^out$/,
  give: /^(up|back)$/,
  buy: /^up$/,
  fly: /^in$/,
  bring: /^(down|forward|in)$/,
  ship: /^in$/,
  send: /^(back|in)$/,
  pay: /^(back|out|off)$/,
  shut: /^(off|down)$/,
  turn: /^(over|down|off|away|in)$/,
  break: /^off$/,
  trickle: /^in$/,
  pour: /^in$/,
  roll: /^over$/,
  let: /^go$/,
}

const looseParticle = (tree: Tree, head: number): number | undefined => {
  const next = tree.tokens[head + 1]
  const behind = tree.tokens[head + 2]
  // "flown in 2008", "sent in return": only what stands by itself is a particle.
  if (next?.text.toLowerCase() === 'in' && behind && !/^(PUNCT|ADP|SCONJ|ADV|CCONJ)$/.test(behind.upos)) return undefined
  return next && particles[tree.tokens[head]!.lemma]?.test(next.text.toLowerCase()) ? head + 1 : undefined
}

/** The lemma of a verb with its particle. */
export const predicateLemma = (tree: Tree, head: number): string => {
  const apart = childrenBy(tree, head, 'advmod').find(
    (child) => child > head && child - head < 7 && particles[tree.tokens[head]!.lemma]?.test(tree.tokens[child]!.text.toLowerCase()),
  )
  const particle = childBy(tree, head, 'compound:prt') ?? looseParticle(tree, head) ?? apart
  const lemma = tree.tokens[head]!.lemma
  return particle === undefined ? lemma : `${lemma} ${tree.tokens[particle]!.text.toLowerCase()}`
}

export const isPassive = (tree: Tree, head: number): boolean => {
  // An auxiliary that a comma parts from the verb is that of a clause between; two commas part off an aside.
  const commas = (aux: number): number => tree.tokens.slice(aux, head).filter((token) => token.text === ',').length
  const helpers = childrenBy(tree, head, 'aux:pass').filter((aux) => [0, 2].includes(commas(aux)))
  if (helpers.length === 0 && childrenBy(tree, head, 'aux:pass').length > 0) return false
  // "Having promised": the parser takes it for a passive.
  if (helpers.length === 1 && tree.tokens[helpers[0]!]!.text.toLowerCase() === 'having') return false
  if (helpers.length + childrenBy(tree, head, 'nsubj:pass').length > 0) return true
  const token = tree.tokens[head]!
  // "the tanks promised to Jordan": the tagger may take the participle for a past.
  const behindNoun = token.xpos === 'VBD' && token.deprel === 'acl' && token.head === head - 1
  const past = behindNoun && childBy(tree, head, 'nsubj', 'obj', 'mark') === undefined
  return (
    (token.xpos === 'VBN' || past) &&
    ['acl', 'amod'].includes(relationOf(token)) &&
    childBy(tree, head, 'aux') === undefined &&
    token.deprel !== 'acl:relcl'
  )
}

/** The noun that a participle, infinitive or relative clause hangs on. */
const antecedent = (tree: Tree, head: number): number | undefined => {
  const token = tree.tokens[head]!
  return relationOf(token) === 'acl' || token.deprel === 'amod' ? token.head : undefined
}

/** "the tanks that Germany undertook to give Ukraine": a party that is the object of giving receives. */
const isReceiver = (tree: Tree, head: number, object: number): boolean =>
  handOvers.has(tree.tokens[head]!.lemma) &&
  tree.sentence.names.some((name) => name.tokens[0] <= object && object <= name.tokens[1] && name.form !== 'demonym')

const objectsOf = (tree: Tree, head: number): Argument[] => {
  const objects = childrenBy(tree, head, 'obj').map((child): Argument => {
    // A parser sometimes labels "supplied with trainers" as an object although it has a preposition.
    const prep = casesOf(tree, child)
    const particle = looseParticle(tree, head)
    const isParticle = particle !== undefined && childrenBy(tree, child, 'case').includes(particle)
    if (prep && !isParticle) return { role: 'oblique', head: child, prep }
    return { role: isReceiver(tree, head, child) ? 'recipient' : 'patient', head: child, prep: '' }
  })
  return [...objects, ...childrenBy(tree, head, 'iobj').map((child): Argument => ({ role: 'recipient', head: child, prep: '' }))]
}

/** "promised to Jordan by Oman": the parser hangs the one behind "by" on the noun before it. */
const agentsBehind = (tree: Tree, head: number): Argument[] =>
  childrenBy(tree, head, 'obl')
    .flatMap((child) => childrenBy(tree, child, 'nmod'))
    .filter(
      (child) => casesOf(tree, child) === 'by' && tree.sentence.names.some((name) => name.tokens[0] <= child && child <= name.tokens[1]),
    )
    .map((child): Argument => ({ role: 'agent', head: child, prep: 'by' }))

/** "to be delivered by 2028": a day does nothing. */
const isDate = (tree: Tree, at: number): boolean => tree.sentence.dates.some((date) => date.tokens[0] <= at && at <= date.tokens[1])

const obliquesOf = (tree: Tree, head: number, passive: boolean): Argument[] => [
  ...(passive ? agentsBehind(tree, head) : []),
  ...childrenBy(tree, head, 'obl').map((child): Argument => {
    const particle = looseParticle(tree, head)
    const prep = casesOf(tree, child)
    if (particle !== undefined && childrenBy(tree, child, 'case').includes(particle)) return { role: 'patient', head: child, prep: '' }
    const agent = (tree.tokens[child]!.deprel === 'obl:agent' || (passive && prep === 'by')) && !isDate(tree, child)
    // "India, with which it exchanged strikes": the pronoun stands for what the clause hangs on.
    const meant = prep && isRelativePronoun(tree, child) ? antecedent(tree, relativeHead(tree, head)) : undefined
    return { role: agent ? 'agent' : 'oblique', head: meant ?? child, prep }
  }),
]

/** "CAIRO, May 3 - The league condemned": the place before the dash is no subject beside one that stands behind it. */
const isDateline = (tree: Tree, at: number, head: number): boolean =>
  at < 3 &&
  childrenBy(tree, head, 'nsubj').some(
    (other) => other > at && other < head && tree.tokens.slice(at + 1, other).some((token) => /^[-–—]+$/.test(token.text)),
  )

/** Subject found on the predicate itself. */
const ownSubject = (tree: Tree, head: number): number | undefined =>
  childrenBy(tree, head, 'nsubj').find(
    (child) => !casesOf(tree, child) && !isRelativePronoun(tree, child) && !isDateline(tree, child, head),
  ) ?? childBy(tree, head, 'nsubj')

/**
 * The subject of a predicate, its own or understood: of a coordinated verb, an infinitive, a participle, a relative
 * clause. The climb stops at eight steps, more than any sentence that a reader can follow.
 */
export const subjectOf = (tree: Tree, head: number, steps = 8): number | undefined => {
  const own = ownSubject(tree, head)
  const token = tree.tokens[head]!
  if (own !== undefined) return isRelativePronoun(tree, own) ? (antecedent(tree, relativeHead(tree, head)) ?? own) : own
  if (steps === 0 || token.head < 0) return undefined
  const relation = relationOf(token)
  if (relation === 'conj') return subjectOf(tree, token.head, steps - 1)
  if (relation === 'advcl' && chargers.has(tree.tokens[token.head]!.lemma) && token.xpos === 'VBG')
    return childBy(tree, token.head, 'obj') ?? childBy(tree, token.head, 'nsubj:pass') ?? subjectOf(tree, token.head, steps - 1)
  if (relation === 'xcomp' || (relation === 'advcl' && isInfinitive(tree, head) && objectControl.has(tree.tokens[token.head]!.lemma)))
    return controller(tree, token.head, steps)
  if (relation === 'advcl' || (relation === 'parataxis' && token.xpos === 'VBG')) return subjectOf(tree, token.head, steps - 1)
  if (relation === 'acl') return nounController(tree, head)
  return undefined
}

/** "accused Iran of arming rebels": the one who is accused is the subject of the gerund. */
const chargers: ReadonlySet<string> = new Set([
  'accuse',
  'blame',
  'suspect',
  'condemn',
  'denounce',
  'criticise',
  'criticize',
  'thank',
  'praise',
  'prevent',
  'stop',
  'keep',
  'deter',
  'discourage',
  'dissuade',
  'bar',
  'charge',
])

export const isInfinitive = (tree: Tree, head: number): boolean =>
  childrenBy(tree, head, 'mark').some((child) => tree.tokens[child]!.text.toLowerCase() === 'to')

/** The head of the relative clause that a verb stands in, itself or its first conjunct. */
const relativeHead = (tree: Tree, head: number): number => {
  let at = head
  for (let steps = 0; steps < 8 && ['conj', 'xcomp', 'ccomp'].includes(relationOf(tree.tokens[at]!)) && tree.tokens[at]!.head >= 0; steps++)
    at = tree.tokens[at]!.head
  return at
}

const controller = (tree: Tree, governor: number, steps: number): number | undefined => {
  const object = childBy(tree, governor, 'obj', 'iobj')
  if (object !== undefined && objectControl.has(tree.tokens[governor]!.lemma)) return object
  const passive = isPassive(tree, governor)
  if (passive || tree.tokens[governor]!.upos !== 'NOUN') return subjectOf(tree, governor, steps - 1)
  return ownSubject(tree, governor)
}

/** "Russia's promise to deliver": the possessor; "jets arriving": the noun itself. */
const nounController = (tree: Tree, head: number): number | undefined => {
  const token = tree.tokens[head]!
  if (token.xpos === 'VBG' || token.deprel === 'acl:relcl') return token.head
  // "the gas delivered to Kyiv": what a participle describes undergoes it.
  if (isPassive(tree, head)) return token.head
  const noun = token.head
  const owner = childBy(tree, noun, 'nmod:poss') ?? childrenBy(tree, noun, 'nmod').find((child) => casesOf(tree, child) === 'by')
  if (owner !== undefined) return owner
  const above = tree.tokens[noun]!.head
  if (above >= 0 && relationOf(tree.tokens[noun]!) === 'obj') return subjectOf(tree, above, 4)
  return undefined
}

const antecedentObject = (tree: Tree, head: number, arg: Argument): Argument[] => {
  const noun = antecedent(tree, relativeHead(tree, head))
  return noun === undefined ? [] : [{ ...arg, role: 'patient', head: noun }]
}

/** "sent Iran two batteries": a second object that the parser takes for an apposition, though no comma stands between. */
const besideObject = (tree: Tree, arg: Argument): Argument[] =>
  childrenBy(tree, arg.head, 'appos', 'obj', 'nmod:unmarked')
    .filter(
      (child) => child > arg.head && !casesOf(tree, child) && !tree.tokens.slice(arg.head, child).some((token) => token.upos === 'PUNCT'),
    )
    .map((child): Argument => ({ role: 'patient', head: child, prep: '' }))

/** "the tanks Germany promised Ukraine arrived": the parser gives the receiver to the main verb as a second subject. */
const stranded = (tree: Tree, head: number): Argument[] => {
  const next = tree.tokens[head + 1]
  const clause = tree.tokens[relativeHead(tree, head)]!
  const main = relationOf(clause) === 'acl' ? tree.tokens[clause.head]! : undefined
  if (!next || !main || next.upos !== 'PROPN' || next.deprel !== 'nsubj' || next.head <= head || main.head !== next.head) return []
  return [{ role: 'recipient', head: next.index, prep: '' }]
}

/** The object of a verb whose object is shared with the verb that is coordinated behind it. */
const sharedObject = (tree: Tree, head: number): number | undefined => {
  const next = childrenBy(tree, head, 'conj').find((child) => tree.tokens[child]!.upos === 'VERB' && child - head <= 3)
  return next === undefined ? undefined : childBy(tree, next, 'obj')
}

/** In a relative clause without a gap of its own the antecedent is the object: "the fighters it promised". */
const relativeObject = (tree: Tree, head: number, subject: number | undefined): number | undefined => {
  const top = relativeHead(tree, head)
  const token = tree.tokens[top]!
  if (token.deprel !== 'acl:relcl' || subject === token.head) return undefined
  // "by which it hopes to": the relative has a place of its own.
  if (childrenBy(tree, top, 'obl').some((child) => isRelativePronoun(tree, child) && casesOf(tree, child))) return undefined
  if (childrenBy(tree, head, 'obj').some((child) => !isRelativePronoun(tree, child) && !isReceiver(tree, head, child))) return undefined
  return token.head
}

/** All participants of a verb, brought to the same roles whatever the voice. */
export const verbArguments = (tree: Tree, head: number): Argument[] => {
  const passive = isPassive(tree, head)
  const subject = subjectOf(tree, head)
  const own = objectsOf(tree, head).flatMap((arg): Argument[] =>
    isRelativePronoun(tree, arg.head) ? antecedentObject(tree, head, arg) : [arg, ...besideObject(tree, arg)],
  )
  const args: Argument[] = [...own, ...obliquesOf(tree, head, passive)]
  // "Iran was sent two batteries": with a second object the passive subject is the recipient.
  // "the arms Kyiv was promised": in a relative clause the subject receives what the clause hangs on.
  const hangs = tree.tokens[relativeHead(tree, head)]!
  const gap =
    passive && subject !== undefined && hangs.deprel === 'acl:relcl' && hangs.head !== subject && isReceiver(tree, head, subject)
      ? hangs.head
      : undefined
  if (gap !== undefined) args.push({ role: 'patient', head: gap, prep: '' })
  const receives = passive && (gap !== undefined || own.some((arg) => arg.role === 'patient'))
  if (subject !== undefined) args.push({ role: receives ? 'recipient' : passive ? 'patient' : 'agent', head: subject, prep: '' })
  if (passive && subject === undefined && relationOf(tree.tokens[head]!) === 'acl')
    args.push({ role: 'patient', head: tree.tokens[head]!.head, prep: '' })
  if (!passive && !own.some((arg) => arg.role === 'patient')) {
    const understood = relativeObject(tree, head, subject) ?? sharedObject(tree, head)
    if (understood !== undefined) args.push({ role: 'patient', head: understood, prep: '' })
  }
  args.push(...lowAttached(tree, args), ...stranded(tree, head))
  for (const clause of childrenBy(tree, head, 'ccomp', 'xcomp', 'csubj')) args.push({ role: 'clause', head: clause, prep: '' })
  return expand(tree, args)
}

/** Prepositions that tell a participant of the verb also where the parser hangs them on its object: "sent jets to Iran". */
const rising: ReadonlySet<string> = new Set(['to', 'from', 'by', 'with', 'for', 'against', 'on', 'at', 'into', 'in'])

/** Phrases that hang on an object and may belong to the verb. They come last: what hangs on the verb itself counts first. */
export const lowAttached = (tree: Tree, args: readonly Argument[]): Argument[] =>
  args
    .filter((arg) => arg.role === 'patient')
    .flatMap((arg) => conjuncts(tree, arg.head))
    .flatMap((noun) =>
      childrenBy(tree, noun, 'nmod')
        .map(
          (child): Argument => ({
            role: casesOf(tree, child) === 'by' ? 'agent' : 'oblique',
            head: child,
            prep: casesOf(tree, child),
          }),
        )
        // "condemned attacks by rebels": who condemns is known, and whoever stands behind "by" does something else.
        .filter((arg) => rising.has(arg.prep) && !(arg.role === 'agent' && args.some(({ role }) => role === 'agent'))),
    )

/** One argument for each coordinated head, so that finders need not know about coordination. */
export const expand = (tree: Tree, args: readonly Argument[]): Argument[] =>
  args.flatMap((arg) => (arg.role === 'clause' ? [arg] : headsOf(tree, arg.head).map((head) => ({ ...arg, head }))))

/** Coordinated heads, also those that the parser hangs on another word of a name: "Papua New Guinea and Australia". */
const headsOf = (tree: Tree, head: number): number[] => {
  const name = tree.sentence.names.find(({ tokens: [first, last] }) => first < last && first <= head && head <= last)
  if (!name) return conjuncts(tree, head)
  const [first, last] = name.tokens
  const inside = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((at) => at !== head)
  const strays = inside.flatMap((at) => childrenBy(tree, at, 'conj').filter((child) => child > last))
  return strays.length ? [...new Set([...conjuncts(tree, head), ...strays.flatMap((at) => conjuncts(tree, at))])] : conjuncts(tree, head)
}
