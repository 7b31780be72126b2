import type { Modality, PartyId } from '../../base/index.ts'
import { antecedentParty } from '../actors/antecedents.ts'
import { nameAt, ownersOf, partiesOf } from '../actors/parties.ts'
import type { Draft } from '../draft.ts'
import {
  figurativeWords,
  groundNouns,
  playWords,
  protectionWords,
  punishVerbs,
  strikable,
  weaponNouns,
  wordTargets,
} from '../lexicon/force.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { ancestors, casesOf, childrenBy, conjuncts, relationOf, wordsBy } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

/** Armed force by one side against another, as one frame tells it. A side that is not named is an empty list. */
export interface Force {
  readonly frame: Frame
  readonly from: readonly PartyId[]
  readonly to: readonly PartyId[]
  readonly args: readonly Argument[]
  readonly act: 'used' | 'threatened'
}

export const lemmaAt = (scene: Scene, at: number): string => {
  const token = scene.tokens[at]!
  return /^shell(s|ed|ing)$/i.test(token.text) && token.upos === 'VERB' ? 'shell' : token.lemma.toLowerCase()
}

/** The predicate's lemma. `shell` is told from its text, since its doubled letter is a trap for rules of spelling. */
export const predicateOf = (scene: Scene, frame: Frame): string =>
  /^shell(s|ed|ing)$/i.test(scene.tokens[frame.head]!.text) ? 'shell' : frame.lemma

export const obliques = (frame: Frame, preps: readonly string[] | ReadonlySet<string>): Argument[] => {
  const set = new Set(preps)
  return argsOf(frame, 'oblique').filter((arg) => set.has(arg.prep))
}

/** "attacked in August": a day is no place. */
export const isDay = (scene: Scene, at: number): boolean =>
  scene.sentence.dates.some((date) => date.tokens[0] <= at && at <= date.tokens[1])

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]

/** "imposed sanctions on Russia after it attacked": the one at whom the main clause is aimed did it, not its subject. */
const aimedAbove = (scene: Scene, head: number): PartyId[] => {
  const token = scene.tokens[head]!
  const verb = token.head < 0 ? undefined : scene.tokens[token.head]!
  if (
    !/^(it|they|he|she)$/i.test(token.text) ||
    relationOf(token) !== 'nsubj' ||
    verb === undefined ||
    relationOf(verb) !== 'advcl' ||
    !wordsBy(scene, verb.index, 'mark', 'advmod').some((word) => /^(after|when|since|because|once|as)$/.test(word))
  )
    return []
  const main = scene.frames.find((frame) => frame.form === 'verb' && frame.head === verb.head && frame.head < head)
  if (!main || !punishVerbs.has(main.lemma)) return []
  return unique(
    main.args
      .filter((arg) => arg.role === 'patient' || arg.prep === 'on' || arg.prep === 'against')
      .flatMap((arg) => partiesOf(scene, arg.head)),
  )
}

/** "India's BSF": a named body that belongs to a state acts for it. */
const bodyOf = (scene: Scene, head: number): PartyId[] =>
  scene.tokens[head]!.upos === 'PROPN' || /^\p{Lu}{2,}$/u.test(scene.tokens[head]!.text) ? ownersOf(scene, head) : []

const forcesNouns =
  /^(troops?|soldier|force|aircraft|jet|warplane|fighter|helicopter|rebel|militant|militia|gunman|gunmen|unit|contingent|battalion|brigade|gunner)$/

/** "hundreds of troops from Chad and Niger": where soldiers are from. */
const homeOf = (scene: Scene, head: number): PartyId[] => {
  const phrase = [head, ...childrenBy(scene, head, 'nmod').filter((child) => casesOf(scene, child) === 'of')]
  if (!phrase.some((at) => forcesNouns.test(lemmaAt(scene, at)))) return []
  return phrase
    .flatMap((at) => childrenBy(scene, at, 'nmod').filter((child) => casesOf(scene, child) === 'from'))
    .flatMap((child) => conjuncts(scene, child))
    .flatMap((at) => nameAt(scene, at)?.id ?? [])
}

/** The parties that phrases of attackers stand for; weapons stand for their owner. */
export const attackersIn = (scene: Scene, args: readonly Argument[]): PartyId[] =>
  unique(
    args.flatMap((arg) => {
      const punished = aimedAbove(scene, arg.head)
      if (punished.length) return punished
      const own = partiesOf(scene, arg.head, { arms: true })
      if (own.length) return own
      const home = homeOf(scene, arg.head)
      return home.length ? home : bodyOf(scene, arg.head)
    }),
  )

/** "facilities belonging to the state oil firm of X", "a base held by X". */
const heldBy = (scene: Scene, head: number): PartyId[] =>
  childrenBy(scene, head, 'acl')
    .filter((child) => /^(belong|own|hold|operate|run|occupy|house|use)$/.test(lemmaAt(scene, child)))
    .flatMap((child) => childrenBy(scene, child, 'obl'))
    .flatMap((at) => [...partiesOf(scene, at, { places: true })])

/** "two bases where American troops are stationed": those who live in a place are struck there. */
const livingIn = (scene: Scene, head: number): PartyId[] =>
  childrenBy(scene, head, 'acl')
    .filter((child) => /^(station|base|deploy|house|quarter|billet|garrison|encamp)$/.test(lemmaAt(scene, child)))
    .filter((child) => wordsBy(scene, child, 'advmod', 'mark', 'obl').some((word) => word === 'where' || word === 'which'))
    .flatMap((child) => childrenBy(scene, child, 'nsubj'))
    .flatMap((at) => partiesOf(scene, at, { arms: true }))

const isWordTarget = (scene: Scene, head: number): boolean => wordTargets.has(lemmaAt(scene, head))

/** "the attacks on that country": the subject above ("Putin condemned") is not the one attacked. */
const speakerAbove = (scene: Scene, head: number): PartyId[] => {
  const verbs = ancestors(scene, head)
    .filter((at) => scene.tokens[at]!.upos === 'VERB')
    .slice(0, 3)
  return verbs
    .flatMap((at) => scene.frames.find((frame) => frame.head === at && frame.form === 'verb')?.args ?? [])
    .filter((arg) => arg.role === 'agent')
    .flatMap((arg) => partiesOf(scene, arg.head))
}

/** "the country", "that state", with or without a relative clause: a party that the text named before. */
export const isAnaphor = (scene: Scene, head: number): boolean =>
  nameAt(scene, head) === undefined &&
  /^(country|state|nation|kingdom|republic|island|government)$/.test(lemmaAt(scene, head)) &&
  wordsBy(scene, head, 'det').some((word) => /^(the|that|this)$/.test(word))

/** "after Russian jets crossed its border": nobody attacks what is its own, so the "its" is another's. */
const ownedByOther = (scene: Scene, head: number, own: readonly PartyId[], attackers: readonly PartyId[]): PartyId[] | undefined => {
  const owner = childrenBy(scene, head, 'nmod:poss').find((child) => /^(its|their|his)$/i.test(scene.tokens[child]!.text))
  const lemma = lemmaAt(scene, head)
  const isPlace = groundNouns.has(lemma) || strikable.has(lemma) || /^(frontier|airspace|water|waters|soil|coast)$/.test(lemma)
  if (!isPlace || owner === undefined || own.length === 0 || !own.every((id) => attackers.includes(id))) return undefined
  const other = antecedentParty(scene, owner, new Set(attackers))
  return other === undefined ? undefined : [other]
}

/** The parties that phrases of targets stand for; places, bases and persons stand for the state that they belong to. */
export const targetsIn = (scene: Scene, args: readonly Argument[], attackers: readonly PartyId[] = []): PartyId[] =>
  unique(
    args.flatMap((arg) => {
      if (isWordTarget(scene, arg.head) || isDay(scene, arg.head)) return []
      const living = livingIn(scene, arg.head)
      const own = living.length ? living : partiesOf(scene, arg.head, { places: true })
      const found = ownedByOther(scene, arg.head, own, attackers) ?? (own.length ? own : heldBy(scene, arg.head))
      if (!isAnaphor(scene, arg.head)) return found
      if (scene.children[arg.head]!.some((child) => scene.tokens[child]!.deprel === 'acl:relcl')) return []
      const above = speakerAbove(scene, arg.head)
      return found.some((id) => above.includes(id))
        ? [antecedentParty(scene, arg.head, new Set([...above, ...attackers]))].filter((id) => id !== undefined)
        : found
    }),
  ).filter((id) => !attackers.includes(id))

/** True where a text is about a game: nobody is at war there. */
export const isPlay = (scene: Scene): boolean => scene.tokens.some((token) => playWords.has(token.text.toLowerCase()))

/** A subject that is neither a party nor armed: storms, sanctions and markets hit too. */
export const hasForeignSubject = (scene: Scene, frame: Frame): boolean => {
  const agents = argsOf(frame, 'agent')
  return agents.length > 0 && agents.every((arg) => attackersIn(scene, [arg]).length === 0 && !isArmed(scene, arg.head))
}

export const isArmed = (scene: Scene, head: number): boolean => {
  const token = scene.tokens[head]!
  if (
    token.upos === 'PRON' ||
    weaponNouns.has(lemmaAt(scene, head)) ||
    /^(one|two|three|some|several|many|dozens|hundreds|\d+)$/i.test(token.text)
  )
    return true
  return childrenBy(scene, head, 'compound', 'amod').some(
    (child) => weaponNouns.has(lemmaAt(scene, child)) || /^(armed|military)$/.test(lemmaAt(scene, child)),
  )
}

/** "promised help against a German attack": what help is promised against need not come. */
const isHelpAbove = (scene: Scene, head: number): boolean =>
  ancestors(scene, head)
    .slice(0, 2)
    .some((at) => protectionWords.has(lemmaAt(scene, at)))

/** "asked Damascus for help against a Turkish offensive": help that is asked for is asked against what is under way. */
const isAskedFor = (scene: Scene, head: number): boolean => askingVerb(scene, head) !== undefined

const askingVerb = (scene: Scene, head: number): number | undefined =>
  ancestors(scene, head)
    .slice(0, 4)
    .find((at) => /^(ask|appeal|request|call|plead|beg|seek|turn)$/.test(lemmaAt(scene, at)))

/** Who asks for help against an attack is the one attacked. */
export const askersAbove = (scene: Scene, head: number): PartyId[] => {
  const verb = wordsBy(scene, head, 'case').includes('against') && isHelpAbove(scene, head) ? askingVerb(scene, head) : undefined
  const frame = scene.frames.find((each) => each.head === verb && each.form === 'verb' && !each.passive)
  return frame ? unique(argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head, { arms: true }))) : []
}

/** "will be considered aggression against both": how an alliance counts what may happen to one. */
const deeming = /^(considered|treated|regarded|deemed|viewed|seen)$/i

/** "would send troops if China invaded": what a condition supposes has not happened. */
const isHypothesis = (scene: Scene, { head, form, negated }: Frame): boolean =>
  form === 'verb' &&
  !negated &&
  (wordsBy(scene, head, 'mark').some((word) => /^(if|whether)$/.test(word)) ||
    (wordsBy(scene, head, 'mark', 'advmod').some((word) => /^(when|whenever|once)$/.test(word)) &&
      childrenBy(scene, head, 'aux', 'aux:pass').some((at) => /^(is|are|gets?)$/i.test(scene.tokens[at]!.text))))

/** "an attack on one of them", "aggression against either country": what an alliance is against. */
const isEither = (scene: Scene, at: number): boolean =>
  /^(either|one|any|both|all)$/i.test(scene.tokens[at]!.text) || wordsBy(scene, at, 'det').some((word) => /^(either|any)$/.test(word))

/** "after a future attack", "within 24 hours of a Russian attack": a blow that is reckoned with. */
const isOfTheFuture = (scene: Scene, head: number, determiners: readonly string[]): boolean => {
  if (wordsBy(scene, head, 'amod', 'compound').some((word) => /^(future|hypothetical|eventual)$/.test(word))) return true
  const above = scene.tokens[head]!.head
  return (
    determiners.some((word) => /^an?$/.test(word)) &&
    above >= 0 &&
    /^(hour|day|week)$/.test(scene.tokens[above]!.lemma) &&
    casesOf(scene, above) === 'within' &&
    casesOf(scene, head) === 'of'
  )
}

/** "in the event of an attack", "shall regard an attack on one": what treaties foresee has not happened. */
export const isForeseen = (scene: Scene, frame: Frame): boolean => {
  const words = new Set(scene.tokens.map((token) => token.text.toLowerCase()))
  if (words.has('shall') || words.has('undertake') || words.has('undertakes') || isHypothesis(scene, frame)) return true
  if (frame.form === 'noun' && scene.tokens.slice(Math.max(0, frame.head - 5), frame.head).some((token) => deeming.test(token.text)))
    return true
  const determiners = wordsBy(scene, frame.head, 'det')
  if (frame.form === 'noun' && frame.args.some((arg) => isEither(scene, arg.head))) return true
  if (
    frame.form === 'noun' &&
    determiners.some((word) => /^an?$/.test(word)) &&
    wordsBy(scene, frame.head, 'case').includes('against') &&
    isHelpAbove(scene, frame.head) &&
    !isAskedFor(scene, frame.head)
  )
    return true
  if (determiners.includes('any') || (frame.form === 'noun' && isOfTheFuture(scene, frame.head, determiners))) return true
  // "the treaty covers armed attacks on ships": what a text is about need not have happened.
  if (
    frame.form === 'noun' &&
    determiners.length === 0 &&
    ['treaty', 'pact', 'article', 'clause'].some((word) => words.has(word)) &&
    /^(cover|extend|apply|include|prohibit|forbid|ban)$/.test(lemmaAt(scene, Math.max(0, scene.tokens[frame.head]!.head)))
  )
    return true
  const foreseen = ancestors(scene, frame.head)
    .slice(0, 3)
    .some((at) => /^(event|case|eventuality|scenario|clause|article|provision|obligation|treaty)$/.test(lemmaAt(scene, at)))
  if (frame.form === 'noun' && !foreseen && attackersIn(scene, argsOf(frame, 'agent')).length > 0) return false
  return (
    frame.form === 'noun' &&
    (foreseen || /^(an?)$/.test(determiners[0] ?? '')) &&
    (words.has('treaty') ||
      words.has('pact') ||
      words.has('article') ||
      words.has('clause') ||
      words.has('obliges') ||
      words.has('alliance')) &&
    !words.has('yesterday')
  )
}

const modalityOf = (force: Force): Modality =>
  force.act === 'threatened' && force.frame.modality === 'future' ? 'actual' : force.frame.modality

/** "The rebels, who want to abolish the monarchy, attacked a camp": the deed alone, where an aside parts it from who did it. */
const withoutAside = (scene: Scene, head: number, [first, last]: readonly [number, number]): readonly [number, number] => {
  const commas = scene.tokens.slice(first, head).filter((token) => /^[,–—]$/.test(token.text))
  if (commas.length < 2 || head - first < 8) return [first, last]
  const start = commas.at(-1)!.index + 1
  return start <= head && head - start < 5 ? [start, last] : [first, last]
}

/** "the attack on the base": the article that tells whether it was told before. */
const withArticle = (scene: Scene, [first, last]: readonly [number, number]): readonly [number, number] =>
  scene.tokens[first - 1]?.xpos === 'DT' ? [first - 1, last] : [first, last]

/** A claim for each attacker with each target. */
export const forceDrafts = (scene: Scene, force: Force): Draft[] => {
  const tokens = withArticle(scene, withoutAside(scene, force.frame.head, evidenceOf(scene, force.frame, force.args)))
  return dyads(force.from, force.to).map(
    (dyad): Draft => ({
      kind: 'attack',
      ...dyad,
      act: force.act,
      polarity: force.frame.negated ? 'denied' : 'affirmed',
      modality: modalityOf(force),
      focus: force.frame.head,
      tokens,
    }),
  )
}

/** "trade war", "battle for influence", "war of words". */
export const isFigurative = (scene: Scene, head: number): boolean =>
  wordsBy(scene, head, 'compound', 'amod').some((word) => figurativeWords.has(word)) ||
  childrenBy(scene, head, 'nmod').some((child) =>
    /^(influence|market|words|word|word|minds|votes|power|resources|talent)$/.test(lemmaAt(scene, child)),
  )

/** A claim needs a side that is known, or it could be a robbery. */
export const isKnown = (force: Force): boolean => force.from.length > 0 || force.to.length > 0
