import type { PartyId } from '../../base/index.ts'
import type { Name } from '../../english/index.ts'
import { actorNouns, armsNouns, officeNouns, partyNouns, relationNouns } from '../lexicon/actors.ts'
import { wordSet } from '../lexicon/words.ts'
import { isArmedGroup, typesOfNoun, typesOfRegion } from '../lexicon/party-types.ts'
import { numberOf } from '../quantity/number.ts'
import { casesOf, childBy, childrenBy, conjuncts, relationOf, type Tree } from '../scene/tree.ts'
import type { Scene } from '../scene/scene.ts'
import {
  antecedentBand,
  antecedentBody,
  antecedentGroup,
  antecedentOf,
  antecedentParty,
  antecedentPerson,
  antecedentState,
  lastPair,
  lastSeveral,
  lastStates,
  lastTwo,
  ownState,
} from './antecedents.ts'

export interface PartyOptions {
  /** Weapons and strikes stand for the state that they belong to: for attackers. */
  readonly arms?: boolean
  /** A place counts as the party that holds it ("a base in Iraq"): for what was attacked. */
  readonly places?: boolean
}

export const nameAt = (tree: Tree, index: number): Name | undefined =>
  tree.sentence.names.find((name) => name.tokens[0] <= index && index <= name.tokens[1])

const unique = (ids: readonly (PartyId | undefined)[]): PartyId[] => [...new Set(ids.filter((id): id is PartyId => id !== undefined))]

const bodies = /^(movement|group|militia|army|force|front|faction|organi[sz]ation|party|alliance|coalition|network)$/

const seatedNouns = new RegExp(
  '^(government|authorities|authority|regime|parliament|junta|leadership|administration|cabinet|ruler|general|' +
    'colonel|official|ministry|minister|lawmaker|politician|court|assembly|congress|senate|opposition|office|' +
    'president|premier|treasury|spokesman|spokeswoman|commander|palace|establishment|capital)$',
)

/** "Chinese coast guard ships": a nationality that hangs on a part of the noun. */
const nationalityWithin = (scene: Scene, head: number, depth = 2): PartyId[] =>
  depth === 0
    ? []
    : childrenBy(scene, head, 'compound')
        .filter((child) => nameAt(scene, child) === undefined)
        .flatMap((child) => [
          ...childrenBy(scene, child, 'amod').flatMap((at) => (nameAt(scene, at)?.form === 'demonym' ? nameAt(scene, at)!.id : [])),
          ...nationalityWithin(scene, child, depth - 1),
        ])

/** The party that a noun belongs to by nationality, owner or "of": "Iran's army", "the government of Iran". */
export const ownersOf = (scene: Scene, head: number): PartyId[] => {
  const found: PartyId[] = nationalityWithin(scene, head)
  for (const child of childrenBy(scene, head, 'nmod', 'amod', 'compound', 'flat', 'nmod:desc')) {
    const name = nameAt(scene, child)
    const prep = casesOf(scene, child)
    // "the government in Luanda": a seat behind those who govern from it.
    const seated = name?.form === 'capital' && prep === 'in' && seatedNouns.test(scene.tokens[head]!.lemma.toLowerCase())
    if (name && (seated || prep === '' || prep === "'s" || prep === '’s' || prep === "'" || prep === 'of' || prep === '’'))
      found.push(...conjuncts(scene, child).map((at) => nameAt(scene, at)?.id ?? name.id))
    // "fighters of the Islamist movement Ansar Dine": the movement is called by its name behind it.
    else if (!name && prep === 'of' && bodies.test(scene.tokens[child]!.lemma.toLowerCase()))
      found.push(...childrenBy(scene, child, 'appos', 'flat', 'nmod:desc').flatMap((at) => nameAt(scene, at)?.id ?? []))
    else if (scene.tokens[child]!.deprel === 'nmod:poss' && !name)
      found.push(...pronounParties(scene, child), ...countryOwner(scene, child))
  }
  // "Yemen's Houthi militias", "the Lebanese Hezbollah movement": the group is meant, and not the country that it is from.
  const bands = found.filter(isArmedGroup)
  return unique(bands.length > 0 ? bands : found)
}

/** "had abandoned his country": the state of the one who speaks, or of the last person named; not the one who did so to it. */
const ownCountry = (scene: Scene, head: number): PartyId[] | undefined => {
  if (!/^(country|nation|homeland|people)$/.test(scene.tokens[head]!.lemma)) return undefined
  const owner = childBy(scene, head, 'nmod:poss')
  if (owner === undefined || !/^(his|her|my|our)$/i.test(scene.tokens[owner]!.text)) return undefined
  const verb = scene.tokens[head]!.head
  const doers = verb < 0 ? [] : childrenBy(scene, verb, 'nsubj').flatMap((at) => nameAt(scene, at)?.id ?? [])
  return unique([ownState(scene, owner, new Set(doers))])
}

/** "the country's military", "the group's launch sites": the party that the text named before. */
const countryOwner = (scene: Scene, index: number): PartyId[] => {
  const { lemma } = scene.tokens[index]!
  if (!isDefinite(scene, index)) return []
  if (/^(country|state|nation|republic)$/.test(lemma)) return unique([antecedentState(scene, index)])
  return partyNouns.has(lemma) && !officeNouns.has(lemma) ? describedParties(scene, index, lemma) : []
}

/** "it was attacked by Azerbaijan, and it asked for help": the same pronoun as a subject twice means one and the same. */
const firstOfSame = (scene: Scene, index: number): number => {
  const word = scene.tokens[index]!.text.toLowerCase()
  if (!/^(it|they)$/.test(word) || relationOf(scene.tokens[index]!) !== 'nsubj') return index
  const first = scene.tokens.findIndex((token) => token.text.toLowerCase() === word && relationOf(token) === 'nsubj')
  return first >= 0 && first < index ? first : index
}

/** "assurances from Washington that it would": what a word holds that was given is about who gave it. */
const promisorsOver = (scene: Scene, index: number): PartyId[] => {
  const verb = scene.tokens[index]!.head
  const noun = verb < 0 ? -1 : scene.tokens[verb]!.head
  if (noun < 0 || relationOf(scene.tokens[index]!) !== 'nsubj' || !/^(acl|ccomp)$/.test(scene.tokens[verb]!.deprel)) return []
  if (
    !/^(assurance|promise|pledge|guarantee|vow|undertaking|warning|threat|word|statement|announcement|denial|claim|commitment)$/.test(
      scene.tokens[noun]!.lemma,
    )
  )
    return []
  const giver = childrenBy(scene, noun, 'nmod').find((child) => casesOf(scene, child) === 'from')
  const given = giver === undefined ? undefined : nameAt(scene, giver)?.id
  return given === undefined ? ownersNamed(scene, noun) : [given]
}

/** "Russia's promise", "the American promise": who is named as the owner. */
const ownersNamed = (scene: Scene, noun: number): PartyId[] =>
  unique(childrenBy(scene, noun, 'nmod:poss', 'amod').map((child) => nameAt(scene, child)?.id)).slice(0, 1)

const pronounParties = (scene: Scene, here: number): PartyId[] => {
  const promisors = /^(it|they)$/i.test(scene.tokens[here]!.text) ? promisorsOver(scene, here) : []
  if (promisors.length) return promisors
  const index = firstOfSame(scene, here)
  const word = scene.tokens[index]!.text.toLowerCase()
  if (/^(it|its|itself)$/.test(word)) return unique([antecedentParty(scene, index)])
  if (/^(he|she|his|her|him|himself|herself)$/.test(word)) return unique([antecedentPerson(scene, index)])
  if (/^(they|their|them|themselves)$/.test(word)) return antecedentGroup(scene, index)
  if (/^(we|our|us|ours|i|my|me|ourselves)$/.test(word))
    return unique([scene.discourse.speakerParty(scene.sentence, index) ?? antecedentPerson(scene, index)])
  if (/^(both|neither|each|either)$/.test(word)) return lastPair(scene, index).sort()
  return []
}

const plurals =
  wordSet(`countries, sides, states, nations, governments, parties, capitals, leaders, presidents, ministers, neighbours, neighbors,
  allies, partners, armies, rivals, republics, powers, militaries, kingdoms, foes, members, signatories, juntas`)

/** Of these, the ones that no armed group and no alliance is called by. */
const areStates = /^(countries|states|nations|governments|capitals|presidents|republics|kingdoms)$/

/** "the two countries", "both sides", "either side", "each other", "the three", "the latter". */
const severalParties = (scene: Scene, index: number): PartyId[] | undefined => {
  const word = scene.tokens[index]!.text.toLowerCase()
  const words = scene.children[index]!.map((child) => scene.tokens[child]!.text.toLowerCase())
  const contracting = scene.discourse.treaty.parties
  if (word === 'parties' && contracting.length > 0) return [...contracting]
  if (words.includes('the') && /^(former|latter)$/.test(word) && scene.children[index]!.every((child) => child < index)) {
    return lastPair(scene, index).slice(...(word === 'former' ? [0, 1] : [1, 2]))
  }
  if (words.includes('the') || words.includes('all')) {
    const count = numberOf(plurals.has(word) ? words.filter((each) => each !== 'the' && each !== 'all') : [word])
    if (count !== undefined && count > 2 && count < 9) return lastSeveral(scene, index, count)
    if (word === 'two' && scene.children[index]!.every((child) => child < index)) return lastStates(scene, index).sort()
  }
  if (plurals.has(word) && words.some((child) => child === 'two' || child === 'both'))
    return (areStates.test(word) ? lastStates(scene, index) : lastPair(scene, index)).sort()
  if (/^(side|party)$/.test(word) && words.some((child) => /^(either|each|neither)$/.test(child))) return lastPair(scene, index).sort()
  if ((word === 'sides' || word === 'parties') && words.includes('the')) return lastTwo(scene, index)
  if (word === 'other' && words.includes('each')) return lastTwo(scene, index)
  return undefined
}

/** Nouns that stand for an organisation before they stand for a state. */
const bodyNouns = /^(alliance|bloc|organisation|organization|league|community)$/

/** Nouns that stand for an armed group before they stand for a state. */
const bandNouns = /^(rebel|insurgent|militant|militia|group|movement|guerrilla|separatist)$/

/** Nouns that need no article to stand for what is known: "parliament approved". */
const bareNouns = /^parliament$/

const isDefinite = (scene: Scene, head: number): boolean =>
  scene.children[head]!.some((child) => /^(the|this|that|these|those)$/i.test(scene.tokens[child]!.text))

/** "the insurgents, known locally as al-Shabab": the name that a participle gives. */
const calledNames = (scene: Scene, head: number): number[] =>
  childrenBy(scene, head, 'acl')
    .filter((child) => /^(know|call|dub|name|style)$/.test(scene.tokens[child]!.lemma) && scene.tokens[child]!.xpos === 'VBN')
    .flatMap((child) => childrenBy(scene, child, 'obl', 'xcomp', 'obj'))

/** "several of its towns", "one of the group's leaders": a part stands for what it is of. */
const partNouns =
  /^(one|some|several|many|most|dozen|hundred|thousand|number|part|half|third|quarter|two|three|four|five|six|both|score|few|bulk|majority|rest|scores|dozens|hundreds|thousands)$/

const wholeOf = (scene: Scene, head: number): number | undefined =>
  partNouns.test(scene.tokens[head]!.text.toLowerCase())
    ? childrenBy(scene, head, 'nmod').find((child) => casesOf(scene, child) === 'of')
    : undefined

/** "F-16s", "MiG-29", "T-72s": weapons by the name of their type. */
const weaponType = /^[A-Z][A-Za-z]{0,5}-\d{1,3}[A-Z]{0,2}s?$/

const nounParties = (scene: Scene, head: number, options: PartyOptions): PartyId[] => {
  const lemma = scene.tokens[head]!.lemma.toLowerCase()
  const relation = relationNouns.has(lemma)
  const own = ownCountry(scene, head)
  if (own) return own
  const named = [
    ...childrenBy(scene, head, 'appos', 'flat', 'nmod:desc').flatMap((child) => conjuncts(scene, child)),
    ...calledNames(scene, head),
  ].flatMap((child) => nameAt(scene, child)?.id ?? [])
  if (named.length) return unique(named)
  const isArms = options.arms && (armsNouns.has(lemma) || weaponType.test(scene.tokens[head]!.text))
  if (!actorNouns.has(lemma) && !partyNouns.has(lemma) && !isArms) return []
  const owners = ownersOf(scene, head)
  if (relation) return unique([relatedParty(scene, head, owners)])
  if (owners.length) return owners
  if (!isDefinite(scene, head) && !bareNouns.test(lemma)) return []
  return officeNouns.has(lemma) ? unique([antecedentPerson(scene, head)]) : describedParties(scene, head, lemma)
}

/** Adjectives and the figure of a region that stand with a noun: "the West African nation". */
const regionOf = (scene: Scene, head: number): ReadonlySet<PartyId> | undefined => {
  const words = scene.tokens.slice(Math.max(0, head - 3), head).map((token) => token.text.toLowerCase())
  return typesOfRegion[words.slice(-2).join(' ')] ?? typesOfRegion[words.at(-1) ?? '']
}

/** "the kingdom", "the bloc", "the rebels", "the Gulf state", "the ministry": the nearest party that is one, or has one. */
const describedParties = (scene: Scene, head: number, lemma: string): PartyId[] => {
  const types = regionOf(scene, head) ?? typesOfNoun[lemma] ?? typesOfNoun[scene.tokens[head]!.text.toLowerCase()]
  const typed = types && antecedentOf(scene, head, (id) => types.has(id), 12)
  if (typed !== undefined) return [typed]
  if (bodyNouns.test(lemma)) return unique([antecedentBody(scene, head) ?? antecedentParty(scene, head)])
  if (bandNouns.test(lemma)) return unique([antecedentBand(scene, head) ?? (lemma === 'group' ? antecedentBody(scene, head) : undefined)])
  return partyNouns.has(lemma) ? unique([antecedentState(scene, head)]) : []
}

/** "its ally": the other one of the two parties last named. */
const relatedParty = (scene: Scene, head: number, owners: readonly PartyId[]): PartyId | undefined => {
  const adjective = childrenBy(scene, head, 'amod', 'compound')
    .map((child) => nameAt(scene, child)?.id)
    .find((id) => id !== undefined)
  if (adjective) return adjective
  return owners.length === 1 ? antecedentState(scene, head, new Set(owners)) : undefined
}

/** "Both paid", where no noun stands behind it, is a pronoun whatever its tag. */
const isPronoun = (scene: Scene, index: number): boolean => {
  const { upos, xpos, text, deprel } = scene.tokens[index]!
  return upos === 'PRON' || xpos === 'PRP$' || (/^(both|each|neither|either)$/i.test(text) && !/^(det|cc:)/.test(deprel))
}

/** "North and South Korea": the half of a name that shares its noun with the next one. */
const sharedHalf = (scene: Scene, name: Name): PartyId[] => {
  const half = nameAt(scene, name.tokens[0] - 2)
  const joined = scene.tokens[name.tokens[0] - 1]?.text === 'and' && half !== undefined && half.tokens[0] === half.tokens[1]
  return joined && /^(North|South|East|West)$/.test(scene.tokens[half.tokens[0]]!.text) ? [half.id] : []
}

/**
 * The parties that a phrase stands for, given its head. Empty where the text does not make it clear.
 * Coordinated heads are the caller's: each head is asked alone.
 */
export const partiesOf = (scene: Scene, head: number, options: PartyOptions = {}): PartyId[] => {
  const name = nameAt(scene, head)
  if (name && (name.reading === 'state' || options.places || name.form !== 'capital')) return [...sharedHalf(scene, name), name.id]
  if (name) return []
  const several = severalParties(scene, head)
  if (several) return several
  // "Belgium is the only one that has not": the one is who it is said of.
  const subject =
    scene.tokens[head]!.text.toLowerCase() === 'one' && childBy(scene, head, 'cop') !== undefined
      ? childBy(scene, head, 'nsubj')
      : undefined
  if (subject !== undefined && subject !== head) return nameAt(scene, subject) ? [nameAt(scene, subject)!.id] : []
  const whole = wholeOf(scene, head)
  if (whole !== undefined) return partiesOf(scene, whole, options)
  if (isPronoun(scene, head)) return pronounParties(scene, head)
  // Which of the states of a text is the neighbour or the foe that is attacked is told by more than what was named last.
  const foe = options.places && /^(neighbou?r|foe|enemy|rival|adversary)$/.test(scene.tokens[head]!.lemma)
  if (foe && childrenBy(scene, head, 'nmod:poss').some((child) => isPronoun(scene, child))) return []
  const noun = nounParties(scene, head, options)
  if (noun.length || !options.places) return noun
  return placeParties(scene, head)
}

/** "areas controlled by the Houthis", "the rebel-held town": who holds a place is who is struck there. */
const holdersOf = (scene: Scene, head: number): PartyId[] =>
  unique(
    childrenBy(scene, head, 'acl')
      .filter((child) => /^(control|hold|run|occupy|seize|capture|govern|rule)$/.test(scene.tokens[child]!.lemma))
      .flatMap((child) => childrenBy(scene, child, 'obl').filter((by) => casesOf(scene, by) === 'by'))
      .flatMap((by) => nameAt(scene, by)?.id ?? []),
  )

/** "a base in Iraq", "the Isfahan plant": who holds what was struck. */
const placeParties = (scene: Scene, head: number): PartyId[] => {
  const holders = holdersOf(scene, head)
  if (holders.length) return holders
  const owners = ownersOf(scene, head)
  if (owners.length) return owners
  // "districts around Karabakh": what lies around a place is not that place.
  const named = unique(
    childrenBy(scene, head, 'nmod').map((child) => (casesOf(scene, child) === 'around' ? undefined : nameAt(scene, child)?.id)),
  )
  // "a convoy of Pakistani troops": what it consists of belongs to somebody.
  return named.length
    ? named
    : unique(childrenBy(scene, head, 'nmod').flatMap((child) => (casesOf(scene, child) === 'of' ? ownersOf(scene, child) : [])))
}
