import { byPlace, type Claim, type Finding, type Span } from '../base/index.ts'
import type { Document } from '../documents/index.ts'
import type { Sentence } from '../english/index.ts'
import { treatyOf } from './actors/contracting.ts'
import { withDescribed } from './actors/described.ts'
import { ofTheirTime, withHalves, withNearestBloc } from './actors/names-in-context.ts'
import { instrumentMentionsOf } from './actors/instrument-mentions.ts'
import { itemMentionsOf, withTransferred } from './actors/item-mentions.ts'
import { mentionsOf, type Crisis } from './actors/mentions.ts'
import { attributionsOf, speakerPartyAt, speakersAt, type Attribution } from './attribution/index.ts'
import { unrestIn } from './actors/unrest.ts'
import type { Draft, Finder } from './draft.ts'
import { appealFinders } from './finders/appeals.ts'
import { crisisFinders, finders } from './finders/index.ts'
import { ground } from './ground.ts'
import { withoutTwins } from './refiners/duplicates.ts'
import { fillParties, refiners } from './refiners/index.ts'
import { isOffTopic } from './topic.ts'
import { sceneOf, type Discourse, type Scene } from './scene/scene.ts'
import { weigh } from './weighed/weigh.ts'
import type { Weighing } from './weighed/weighing.ts'

export interface Extraction {
  /** In the order of the text. */
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
}

interface Read {
  readonly scene: Scene
  readonly draft: Draft
  readonly finder: string
}

/** "How many of the million shells came?" asks for a figure and tells none. */
const asksForFigure = ({ document, sentence }: Scene): boolean =>
  /^how (many|much)\b[^]*\?\s*$/i.test(document.text.slice(...sentence.span))

const readAll = (scenes: readonly Scene[], list: readonly Finder[]): Read[] =>
  scenes
    .filter((scene) => !asksForFigure(scene))
    .flatMap((scene) => list.flatMap((finder) => finder.find(scene).map((draft) => ({ scene, draft, finder: finder.name }))))

const crisisOf = ({ scene, draft }: Read, { kind, from_party, to_party, polarity }: Claim): Crisis[] =>
  kind === 'attack' && to_party !== null && polarity !== 'denied'
    ? [{ sentence: scene.sentence.index, token: draft.focus, attacker: from_party, victim: to_party }]
    : []

/** Who is warned off while it attacks another is no victim of that warning. */
const withoutDefence = (crises: readonly Crisis[], claims: readonly Claim[]): Crisis[] => {
  const attackers = new Set(
    claims.map((claim) => (claim.kind === 'attack' && claim.act === 'used' && claim.polarity === 'affirmed' ? claim.from_party : null)),
  )
  const threats = new Set(
    claims.flatMap((claim) => (claim.kind === 'attack' && claim.act === 'threatened' ? [`${claim.from_party}>${claim.to_party}`] : [])),
  )
  const used = new Set(
    claims.flatMap((claim) => (claim.kind === 'attack' && claim.act === 'used' ? [`${claim.from_party}>${claim.to_party}`] : [])),
  )
  const isDefence = ({ attacker, victim }: Crisis): boolean =>
    attackers.has(victim) &&
    threats.has(`${attacker}>${victim}`) &&
    !used.has(`${attacker}>${victim}`) &&
    !used.has(`${victim}>${attacker}`)
  return crises.filter((crisis) => !isDefence(crisis))
}

const groundAll = (read: readonly Read[]): Claim[] => read.map(({ scene, draft, finder }) => ground(scene, draft, finder, () => []))

/**
 * The attacks of a text as crises. Where no sentence tells who was attacked, the whole text may: what answers to it needs a victim, and
 * who is helped in it most likely is.
 */
const crisesOf = (read: readonly Read[], scenes: readonly Scene[], discourse: Discourse): Crisis[] => {
  const claims = groundAll(read)
  const crises = read.flatMap((each, at) => crisisOf(each, claims[at]!))
  if (crises.length > 0) return withoutDefence(crises, claims)
  const attacks = read.filter(({ draft }) => draft.kind === 'attack')
  if (attacks.length === 0) return []
  const told = claims.filter((_, at) => read[at]!.draft.kind === 'attack')
  const filled = fillParties([...told, ...groundAll(readAll(scenes, finders))], discourse)
  return attacks.flatMap((each, at) => crisisOf(each, filled[at]!))
}

const asksForHelp = /\b(help|aid|assist\w*|troops|soldiers|forces|support|interven\w*|defen[cs]e|defend|protect\w*|rescue|invoke\w*)\b/i

/** Who asks for help in a war is in a crisis, also where it began the fighting itself: what it is answered is a response to it. */
const askersIn = (scenes: readonly Scene[], crises: readonly Crisis[]): Crisis[] =>
  crises.length === 0
    ? []
    : readAll(scenes, appealFinders).flatMap((read): Crisis[] => {
        const claim = ground(read.scene, read.draft, read.finder, () => [])
        return claim.kind === 'appeal' && claim.from_party !== null && claim.polarity === 'affirmed' && asksForHelp.test(claim.quote ?? '')
          ? [
              {
                sentence: read.scene.sentence.index,
                token: read.draft.focus,
                attacker: null,
                victim: claim.from_party,
                asked: claim.to_party === null ? [] : [claim.to_party],
              },
            ]
          : []
      })

/** A text as the finders saw it, and the claims that they made. */
export interface Reading {
  readonly discourse: Discourse
  /** As the finders gave them, before the refiners. */
  readonly drafts: readonly Claim[]
  readonly scenes: readonly Scene[]
  readonly attributions: readonly Attribution[]
  /** What the rules made of it, refined. */
  readonly told: readonly Claim[]
  /** What is told in the end: the same where nothing was weighed. */
  readonly claims: readonly Claim[]
}

/** Reads a text by rules alone. */
export const readByRules = (document: Document, analysed: readonly Sentence[]): Reading => {
  const sentences = withHalves(withNearestBloc(document, ofTheirTime(document, analysed)))
  const attributions = attributionsOf(document, sentences)
  const mentions = mentionsOf(sentences)
  const discourse: Discourse = {
    sentences: sentences.map(({ span }) => span),
    paragraphs: sentences.map(({ paragraph }) => paragraph),
    mentions,
    subjects: mentions,
    items: itemMentionsOf(sentences),
    crises: [],
    instruments: instrumentMentionsOf(sentences),
    treaty: treatyOf(document, sentences),
    speakerParty: (sentence, token) => speakerPartyAt(attributions, sentence.tokens[token]!.span),
  }
  const named = sentences.filter((sentence) => sentence.parsed).map((sentence) => sceneOf(document, sentence, discourse))
  const spoken: Discourse = { ...discourse, subjects: withDescribed(mentions, named) }
  const calm = named.map((scene): Scene => ({ ...scene, discourse: spoken }))
  const crises = readAll(calm, crisisFinders)
  const attacked = crisesOf(crises, calm, spoken)
  const unrest = calm.flatMap(unrestIn)
  const known: Discourse = {
    ...spoken,
    crises: [...attacked, ...unrest, ...askersIn(calm, attacked)],
    items: withTransferred(discourse.items, calm),
  }
  const scenes = calm.map((scene): Scene => ({ ...scene, discourse: known }))
  const read = [...crises, ...readAll(scenes, finders)]
  const speaker = (span: Span) => speakersAt(attributions, span)
  const drafts = read.map(({ scene, draft, finder }) => ground(scene, draft, finder, speaker)).sort(byPlace)
  const told = refiners.reduce((kept, refine) => refine(kept, known), drafts)
  return { discourse: known, drafts, scenes, attributions, told, claims: told }
}

/** A reading with what the rules made of it weighed, and what they left unread. */
export const weighed = (reading: Reading, weighing: Weighing): Reading => {
  const speaker = (span: Span) => speakersAt(reading.attributions, span)
  const { kept, more } = weigh(weighing, reading.scenes, reading.told)
  const found = more.map(({ scene, draft, finder }) => ground(scene, draft, finder, speaker))
  return { ...reading, claims: withoutTwins([...kept, ...found].sort(byPlace)) }
}

/** Reads a text and keeps what the finders saw, for those who ask why: by rules first, then that and what they left is weighed. */
export const readScenes = (document: Document, analysed: readonly Sentence[], weighing?: Weighing): Reading => {
  const reading = readByRules(document, analysed)
  return weighing === undefined ? reading : weighed(reading, weighing)
}

/** A text of which nothing was parsed, or that is about games, firms or local news, is not looked into. */
const mayTellOfStates = (sentences: readonly Sentence[]): boolean => sentences.some(({ parsed }) => parsed) && !isOffTopic(sentences)

/**
 * The claims of one text, from its analysed sentences. Every claim's quote stands at its span. Sentences that were
 * not parsed give nothing: the gate saw that no finder could read a claim from them.
 * Without a weighing the rules alone read.
 */
export const extractClaims = (document: Document, sentences: readonly Sentence[], weighing?: Weighing): Extraction => ({
  claims: mayTellOfStates(sentences) ? readScenes(document, sentences, weighing).claims : [],
  findings: [],
})
