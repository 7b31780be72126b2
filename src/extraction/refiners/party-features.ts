import { holds, overlapOf } from '../../base/index.ts'
import type { Claim, ClaimKind, PartyId } from '../../base/index.ts'
import type { Mention } from '../actors/mentions.ts'
import { isArmedGroup, isOrganisation } from '../lexicon/party-types.ts'
import { remember } from '../scene/memo.ts'
import type { Discourse } from '../scene/scene.ts'

export type Side = 'from_party' | 'to_party'
export type Directed = Claim & { readonly from_party: PartyId | null; readonly to_party: PartyId | null }

/** Groups of kinds whose sides run along the same relation. */
export type Family = 'goods' | 'force' | 'help'

export const familyOf: Partial<Record<ClaimKind, Family>> = {
  pledge: 'goods',
  delivery: 'goods',
  appeal: 'goods',
  attack: 'force',
  loss: 'force',
  response: 'help',
  assessment: 'help',
}

/** True for a claim from one party to another; agreements of several have no direction. */
export const isDirected = (claim: Claim): claim is Directed => claim.kind !== 'instrument' && !('parties' in claim && claim.parties)

/** What is known of a party as the missing side of a claim. The names are the reasons that an explanation gives. */
export const featureNames = [
  'same_words',
  'same_pair_near',
  'same_side_near',
  'same_side_often',
  'same_item',
  'opposite_side',
  'spoken_of',
  'in_sentence',
  'place_in_sentence',
  'subject_before',
  'in_sentence_before',
  'in_lead',
  'nearest_before',
  'in_evidence',
  'in_crisis',
  'attacker',
  'beside_same_words',
  'same_owner',
  'group',
  'most_spoken_of',
  'where_it_happens',
  'beside_known',
  'subject_here',
  'foe',
  'only_opposite',
  'is_helped',
  'is_helper',
  'nationality_in_evidence',
  'opens_paragraph',
  'in_paragraph',
  'goes_on',
  'went_on',
  'told_here',
  'with_known',
  'next_pair',
  'far',
  'most_salient',
  'agreed_with_known',
  'is_body',
  'is_band',
  'after_to',
  'after_from',
  'object_here',
  'acts',
  'receives',
] as const
export type FeatureName = (typeof featureNames)[number]

const opposite: Readonly<Record<Side, Side>> = { from_party: 'to_party', to_party: 'from_party' }

/** Money goes the other way than what is paid for. */
const paysFor = (claim: Claim): boolean => /\/(price|payment|debt)$/.test(claim.made_by ?? '')

/** The side of another claim that corresponds to a side of this one; undefined where it tells nothing of it. */
const sideIn = (claim: Directed, other: Directed, side: Side): Side | undefined => {
  const [own, theirs] = [familyOf[claim.kind], familyOf[other.kind]]
  if (own === undefined || theirs === undefined || (own === 'force') !== (theirs === 'force')) return undefined
  const turned = (claim.kind === 'appeal') !== (other.kind === 'appeal') || (paysFor(claim) !== paysFor(other) && theirs === 'goods')
  return turned ? opposite[side] : side
}

const itemOf = remember((claim: Claim): string =>
  'item' in claim ? (claim.item ?? '').split(' ').at(-1)!.replace(/s$/, '').toLowerCase() : '',
)

/** From 1 beside to 0 far away; what stands ahead counts as twice as far. */
const near = (claim: Claim, other: Claim): number => {
  const ahead = other.evidence[0] - claim.evidence[0]
  return Math.exp(-(ahead > 0 ? ahead * 2 : -ahead) / 500)
}

/** Claims on each side of one that tell of it: all that an article has, and a bound for the longest texts. */
const reach = 150

/** The claims around a place of the text; they come in its order. */
const around = (claims: readonly Claim[], place: number): readonly Claim[] => {
  const at = claims.findIndex(({ evidence }) => evidence[0] >= place)
  return claims.slice(Math.max(0, (at < 0 ? claims.length : at) - reach), (at < 0 ? claims.length : at) + reach)
}

/** All that is the same for each candidate of one claim and side. */
export interface Question {
  readonly claim: Directed
  readonly side: Side
  readonly known: PartyId | null
  /** Who stands out most before the claim: a subject near it, other than the known one. */
  readonly salient: PartyId | undefined
  /** The parties of the agreements of the text. */
  readonly agreed: readonly (readonly PartyId[])[]
  /** The claim told last before this one that names both its sides. */
  readonly last: Directed | undefined
  readonly others: readonly { readonly other: Directed; readonly side: Side; readonly near: number }[]
  /** Of a claim of force the claims of goods and help around it: who is helped there is more likely attacked than who helps. */
  readonly help: readonly Directed[]
  readonly sentence: number
  readonly discourse: Discourse
  /** The party named last before the claim, and not as a place, other than the known one. */
  readonly nearest: Mention | undefined
}

/** How much mentions weigh: a place names a party less than a state that acts. */
const weigh = (mentions: readonly Mention[]): number => mentions.reduce((sum, mention) => sum + (mention.place ? 0.3 : 1), 0)

/** Sentences in which each party is named, and who is the subject of each sentence, also where a word stands for it. */
const courseOf = remember(({ mentions, subjects, paragraphs }: Discourse) => {
  const sentences = new Map<PartyId, Set<number>>()
  for (const { id, sentence } of mentions) {
    const own = sentences.get(id)
    if (own === undefined) sentences.set(id, new Set([sentence]))
    else own.add(sentence)
  }
  const subject = new Map<number, PartyId>()
  for (const mention of subjects)
    if (mention.subject && !mention.place && !subject.has(mention.sentence)) subject.set(mention.sentence, mention.id)
  const first = new Map<number, number>()
  paragraphs.forEach((paragraph, sentence) => {
    if (!first.has(paragraph)) first.set(paragraph, sentence)
  })
  return { sentences, subject, first }
})

/** What a party is in a text, wherever one asks: the same for every claim of it. */
interface Standing {
  readonly mentions: readonly Mention[]
  readonly features: Partial<Record<FeatureName, number>>
}

const reaches = /^(to|for|into)$/

/** For each party its mentions in their order and what they tell of it; and the place of each mention among all. */
const spokenOf = remember(({ mentions }: Discourse) => {
  const byParty = new Map<PartyId, Mention[]>()
  for (const mention of mentions) {
    const own = byParty.get(mention.id)
    if (own === undefined) byParty.set(mention.id, [mention])
    else own.push(mention)
  }
  const weights = new Map([...byParty].map(([id, own]) => [id, weigh(own)]))
  const order = new Map(mentions.map((mention, at) => [mention, at]))
  const all = { weight: weigh(mentions), most: Math.max(0, ...weights.values()), places: mentions.filter(({ place }) => place).length }
  const standing = new Map(
    [...byParty].map(([id, own]): [PartyId, Standing] => [id, { mentions: own, features: featuresIn(id, own, weights.get(id)!, all) }]),
  )
  return { standing, order }
})

const featuresIn = (
  id: PartyId,
  own: readonly Mention[],
  weight: number,
  all: { readonly weight: number; readonly most: number; readonly places: number },
): Standing['features'] => {
  const share = (is: (mention: Mention) => boolean): number => own.filter(is).length / (own.length || 1)
  return {
    spoken_of: weight / (all.weight || 1),
    most_spoken_of: flag(weight === all.most),
    in_lead: flag(own.some((mention) => mention.sentence <= 1 && !mention.place)),
    where_it_happens: all.places === 0 ? 0 : own.filter(({ place }) => place).length / all.places,
    acts: share((mention) => mention.subject && !mention.place),
    receives: share((mention) => mention.object || reaches.test(mention.prep)),
    group: flag(id.length !== 3),
    is_body: flag(isOrganisation(id)),
    is_band: flag(isArmedGroup(id)),
  }
}

const nearestBefore = (mentions: readonly Mention[], claim: Claim, known: PartyId | null): Mention | undefined =>
  mentions.findLast((mention) => mention.at <= claim.evidence[0] && !mention.place && mention.id !== known)

const salience = (mention: Mention, claim: Claim, sentence: number): number =>
  (mention.subject ? 4 : 0) +
  (mention.main ? 1 : 0) -
  (mention.place ? 4 : 0) -
  (sentence - mention.sentence) * 4 -
  (mention.at > claim.evidence[0] ? 99 : 0)

const salientBefore = (discourse: Discourse, claim: Claim, known: PartyId | null): PartyId | undefined => {
  const sentence = sentenceAt(discourse, claim.evidence[0])
  const near = discourse.subjects.filter(
    (mention) => mention.id !== known && mention.sentence <= sentence && mention.sentence > sentence - 4,
  )
  return near.reduce<Mention | undefined>(
    (top, mention) => (top === undefined || salience(mention, claim, sentence) >= salience(top, claim, sentence) ? mention : top),
    undefined,
  )?.id
}

const agreedIn = remember((claims: readonly Claim[]): readonly (readonly PartyId[])[] =>
  claims.flatMap((claim) => ('parties' in claim && claim.parties !== undefined && claim.parties.length > 1 ? [claim.parties] : [])),
)

const sentenceAt = (discourse: Discourse, at: number): number => discourse.sentences.findIndex(([start, end]) => start <= at && at < end)

const helpAround = (claim: Claim, claims: readonly Claim[]): readonly Directed[] =>
  familyOf[claim.kind] === 'force'
    ? around(claims, claim.evidence[0]).filter(
        (other): other is Directed => isDirected(other) && /^(pledge|delivery|response)$/.test(other.kind) && other.to_party !== null,
      )
    : []

export const questionOf = (claim: Directed, side: Side, claims: readonly Claim[], discourse: Discourse): Question => ({
  claim,
  side,
  known: claim[opposite[side]],
  salient: salientBefore(discourse, claim, claim[opposite[side]]),
  agreed: agreedIn(claims),
  last: claims.findLast(
    (other): other is Directed =>
      isDirected(other) && other.evidence[1] <= claim.evidence[0] && other.from_party !== null && other.to_party !== null,
  ),
  help: helpAround(claim, claims),
  discourse,
  sentence: sentenceAt(discourse, claim.evidence[0]),
  nearest: nearestBefore(discourse.mentions, claim, claim[opposite[side]]),
  others: around(claims, claim.evidence[0])
    .filter((other): other is Directed => other !== claim && isDirected(other))
    .flatMap((other) => {
      const theirs = sideIn(claim, other, side)
      return theirs === undefined ? [] : [{ other, side: theirs, near: near(claim, other) }]
    }),
})

/** Parties that may be the missing side: all that the text names, but the one on the other side. */
export const candidatesOf = ({ known, discourse }: Question): PartyId[] =>
  [...spokenOf(discourse).standing.keys()].filter((id) => id !== known && id !== '')

const most = (values: readonly number[]): number => values.reduce((top, value) => Math.max(top, value), 0)
const flag = (is: boolean): number => (is ? 1 : 0)

const fromClaims = (question: Question, id: PartyId): Partial<Record<FeatureName, number>> => {
  const { claim, known, others, help } = question
  const shareOfHelp = (of: Side): number => help.filter((other) => other[of] === id).length / (help.length || 1)
  const onSide = others.filter(({ other, side }) => other[side] === id)
  const onOpposite = others.filter(({ other, side }) => other[opposite[side]] === id)
  const told = others.reduce((count, { other, side }) => (other[side] === null ? count : count + 1), 0)
  const item = itemOf(claim)
  return {
    same_words: flag(onSide.some(({ other }) => other.kind === claim.kind && holds(other.evidence, claim.evidence))),
    beside_same_words: flag(
      onOpposite.some(
        ({ other }) => other.kind === claim.kind && holds(other.evidence, claim.evidence) && holds(claim.evidence, other.evidence),
      ),
    ),
    same_pair_near: known === null ? 0 : most(onSide.filter(({ other, side }) => other[opposite[side]] === known).map((each) => each.near)),
    same_side_near: most(onSide.map((each) => each.near)),
    same_side_often: told === 0 ? 0 : onSide.length / told,
    same_item: flag(item !== '' && onSide.some(({ other }) => itemOf(other) === item)),
    opposite_side: others.length === 0 ? 0 : onOpposite.length / others.length,
    only_opposite: flag(onOpposite.length > 0 && onSide.length === 0),
    is_helped: shareOfHelp('to_party'),
    is_helper: shareOfHelp('from_party'),
    agreed_with_known: flag(known !== null && question.agreed.some((parties) => parties.includes(known) && parties.includes(id))),
    next_pair: flag(question.last !== undefined && (question.last.from_party === id || question.last.to_party === id)),
  }
}

/** A party that no mention names. */
const unspoken: Standing = { mentions: [], features: {} }

const fromMentions = (question: Question, id: PartyId): Partial<Record<FeatureName, number>> => {
  const { claim, sentence, discourse, nearest } = question
  const { mentions: own, features } = spokenOf(discourse).standing.get(id) ?? unspoken
  const here = own.filter((mention) => mention.sentence === sentence)
  const before = own.filter((mention) => mention.sentence === sentence - 1)
  const earlier = nearestBefore(own, claim, null)
  return {
    ...features,
    in_sentence: flag(here.some((mention) => !mention.place)),
    place_in_sentence: flag(here.some((mention) => mention.place)),
    subject_before: flag(before.some((mention) => mention.subject && !mention.place)),
    in_sentence_before: flag(before.length > 0),
    nearest_before: flag(earlier !== undefined && earlier === nearest),
    in_evidence: flag(own.some((mention) => overlapOf([mention.at, mention.at + 1], claim.evidence) > 0)),
    subject_here: flag(here.some((mention) => mention.subject && !mention.place)),
    beside_known: flag(here.some((mention) => isBeside(discourse, mention, question.known))),
    nationality_in_evidence: flag(own.some((mention) => mention.adjective && overlapOf([mention.at, mention.at + 1], claim.evidence) > 0)),
    told_here: flag(here.some((mention) => mention.telling)),
    most_salient: flag(question.salient === id),
    after_to: flag(here.some((mention) => reaches.test(mention.prep))),
    after_from: flag(here.some((mention) => /^(from|by)$/.test(mention.prep))),
    object_here: flag(here.some((mention) => mention.object)),
  }
}

/** What the course of the text says: its paragraphs, who its sentences go on about, and who is named together. */
const fromCourse = (question: Question, id: PartyId): Partial<Record<FeatureName, number>> => {
  const { sentence, discourse, known } = question
  const { sentences, subject, first } = courseOf(discourse)
  const paragraph = discourse.paragraphs[sentence]
  const opening = paragraph === undefined ? undefined : first.get(paragraph)
  const own = sentences.get(id) ?? new Set()
  const inParagraph = [...own].filter((each) => discourse.paragraphs[each] === paragraph && each <= sentence)
  const before = Math.max(-9, ...[...own].filter((each) => each <= sentence))
  const beside = known === null ? undefined : sentences.get(known)
  return {
    opens_paragraph: flag(opening !== undefined && subject.get(opening) === id),
    in_paragraph: flag(inParagraph.length > 0),
    goes_on: flag(subject.get(sentence) === id),
    went_on: flag(subject.get(sentence - 1) === id),
    with_known: beside === undefined || beside.size === 0 ? 0 : [...own].filter((each) => beside.has(each)).length / beside.size,
    far: Math.min(1, (sentence - before) / 8),
  }
}

/** True for a party that is coordinated with another one: who gives beside it seldom receives. */
const isBeside = (discourse: Discourse, mention: Mention, known: PartyId | null): boolean => {
  const { mentions } = discourse
  const at = spokenOf(discourse).order.get(mention)
  return (
    known !== null &&
    at !== undefined &&
    ((mention.joined && mentions[at - 1]?.id === known) || (mentions[at + 1]?.joined === true && mentions[at + 1]?.id === known))
  )
}

const areFoes = ({ crises }: Discourse, one: PartyId, other: PartyId | null): boolean =>
  other !== null && crises.some(({ attacker, victim }) => (attacker === one && victim === other) || (attacker === other && victim === one))

/** What speaks for a party as the missing side, in the order of `featureNames`; each from 0 to 1. */
export const featuresOf = (question: Question, id: PartyId): number[] => {
  const { discourse, known } = question
  const told: Partial<Record<FeatureName, number>> = {
    ...fromClaims(question, id),
    ...fromMentions(question, id),
    ...fromCourse(question, id),
    in_crisis: flag(discourse.crises.some((crisis) => crisis.victim === id && crisis.attacker !== known)),
    attacker: flag(discourse.crises.some((crisis) => crisis.attacker === id)),
    same_owner: flag(known !== null && discourse.crises.some((crisis) => crisis.attacker === known && crisis.victim === id)),
    foe: flag(areFoes(discourse, id, known)),
  }
  return featureNames.map((name) => told[name] ?? 0)
}
