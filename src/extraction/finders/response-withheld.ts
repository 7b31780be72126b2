import type { DayRange, PartyId } from '../../base/index.ts'
import { ownersOf, partiesOf } from '../actors/parties.ts'
import { isAttacker, isVictim } from '../actors/crises.ts'
import { appealNouns, helpNouns } from '../lexicon/appeal.ts'
import {
  giveNothingVerbs,
  idleVerbs,
  idleWords,
  indifferenceNouns,
  neutralWords,
  refuseWords,
  silentWords,
  withholdVerbs,
} from '../lexicon/response.ts'
import type { Draft, Finder } from '../draft.ts'
import { crisisFor } from '../actors/crises.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy, wordsBy } from '../scene/tree.ts'
import { lemmaAt, objectsOf, obliques, reactionFinder, respondersOf, type Reaction } from './reactions.ts'

const named = (scene: Scene, args: readonly Argument[]): Argument[] =>
  args.filter((arg) => partiesOf(scene, arg.head, { places: true }).length > 0)

const isNothing = (scene: Scene, head: number): boolean =>
  /^(nothing|none|little|no)$/i.test(scene.tokens[head]!.text) || wordsBy(scene, head, 'det').includes('no')

/** "offered nothing", "gave Kuwait no help", "did nothing". */
const gaveNothing = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || !giveNothingVerbs.has(frame.lemma)) return undefined
  const objects = objectsOf(frame).filter((arg) => isNothing(scene, arg.head) || (frame.negated && lemmaAt(scene, arg.head) === 'finger'))
  const help = objects.filter((arg) => /^(nothing|little|finger|help|aid|assistance|support|step)$/.test(lemmaAt(scene, arg.head)))
  if (help.length === 0 || childrenBy(scene, help[0]!.head, 'acl', 'acl:relcl', 'conj').some((child) => lemmaAt(scene, child) === 'but'))
    return undefined
  return {
    frame,
    rung: 'withholds',
    aimed: named(scene, [...argsOf(frame, 'recipient'), ...obliques(frame, 'to', 'for')]),
    named: true,
    polarity: 'affirmed',
  }
}

/** "turned down the plea", "rejected the request for help", "refused". */
const refused = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || !refuseWords.has(frame.lemma) || frame.negated) return undefined
  const objects = argsOf(frame, 'patient')
  const bare =
    /^(refuse|decline|balk)$/.test(frame.lemma) &&
    objects.length === 0 &&
    argsOf(frame, 'clause').length === 0 &&
    childrenBy(scene, frame.head, 'xcomp', 'advcl').length === 0
  const asked = objects.filter(
    (arg) => appealNouns.has(lemmaAt(scene, arg.head)) || /^(help|aid|assistance|support|intervention)$/.test(lemmaAt(scene, arg.head)),
  )
  if (!bare && asked.length === 0) return undefined
  const owners = asked.flatMap((arg) =>
    childrenBy(scene, arg.head, 'nmod:poss', 'amod', 'nmod').map((head): Argument => ({ role: 'oblique', head, prep: 'of' })),
  )
  return { frame, rung: 'withholds', aimed: named(scene, [...owners, ...argsOf(frame, 'recipient')]), polarity: 'affirmed' }
}

/** "stood by", "looked on", "kept out", "watched the overthrow idly". */
const idle = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || !idleVerbs.has(frame.lemma.split(' ')[0]!) || frame.negated) return undefined
  const words = [...wordsBy(scene, frame.head, 'advmod', 'compound', 'obl', 'xcomp', 'advcl'), ...frame.lemma.split(' ').slice(1)]
  const outOf = argsOf(frame, 'oblique').some(
    (arg) =>
      /^(out|out of)$/.test(arg.prep) &&
      /^(it|this|war|conflict|fighting|fray|fight|crisis|quarrel|dispute|battle)$/.test(lemmaAt(scene, arg.head)),
  )
  const sidelines = outOf || obliques(frame, 'on', 'from').some((arg) => /^(sideline|sidelines|distance)$/.test(lemmaAt(scene, arg.head)))
  const particle = /^(stand|look|keep|stay|sit|remain|watch)$/.test(frame.lemma.split(' ')[0]!) && words.some((word) => idleWords.has(word))
  const objects = argsOf(frame, 'patient')
  if (
    !(sidelines || particle) ||
    (/^(keep|stand|look)/.test(frame.lemma) &&
      objects.length > 0 &&
      !objects.some((arg) => /itself|themselves/.test(lemmaAt(scene, arg.head))))
  )
    return undefined
  if (/^(stand|look)$/.test(frame.lemma) && obliques(frame, 'by', 'on', 'for', 'at').length > 0) return undefined
  return { frame, rung: 'withholds', aimed: [], polarity: 'affirmed' }
}

/** "abandoned its ally", "left Armenia alone". */
const abandoned = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb') return undefined
  const objects = argsOf(frame, 'patient').filter((arg) => partiesOf(scene, arg.head).some((id) => isVictim(scene, id)))
  if (withholdVerbs.has(frame.lemma) && objects.length) return { frame, rung: 'withholds', aimed: objects }
  const help =
    frame.lemma === 'withhold' && argsOf(frame, 'patient').some((arg) => /^(help|support|aid|assistance)$/.test(lemmaAt(scene, arg.head)))
  return help ? { frame, rung: 'withholds', aimed: named(scene, obliques(frame, 'from')) } : undefined
}

/** "did not stand by its ally": a denied response that names no rung. */
const stoodBy = (frame: Frame): Reaction | undefined => {
  if (
    frame.form !== 'verb' ||
    !/^(stand|stand by|help|assist|aid|defend|rescue|protect|support)$/.test(frame.lemma) ||
    !frame.negated ||
    frame.governors.some((governor) => /^(oblige|commit|require|bind|entitle|compel)$/.test(governor.lemma)) ||
    (frame.modality !== 'actual' && frame.lemma !== 'defend')
  )
    return undefined
  const helps = /^(help|assist|aid|defend|rescue|protect|support)$/.test(frame.lemma)
  const partners = [...frame.args.filter((arg) => /^(by|with|beside)$/.test(arg.prep)), ...argsOf(frame, 'patient')]
  if (partners.length === 0 || (helps && argsOf(frame, 'patient').length === 0)) return undefined
  const own = frame.args.filter((arg) => arg.role === 'agent' && arg.prep !== 'by')
  return {
    frame: { ...frame, args: [...own, ...frame.args.filter((arg) => arg.role !== 'agent')] },
    ...(frame.lemma === 'defend' ? { rung: 'fights' as const } : {}),
    aimed: partners,
    polarity: 'denied',
  }
}

/** "did not respond to Pristina's request", "has not reacted": nothing was said, and nobody asked for a comment. */
const isUnanswered = (scene: Scene, frame: Frame): boolean => {
  const asked = [...obliques(frame, 'to'), ...argsOf(frame, 'patient')]
  return asked.length === 0
    ? /^(react|respond)$/.test(frame.lemma)
    : asked.some(
        (arg) =>
          appealNouns.has(lemmaAt(scene, arg.head)) &&
          childrenBy(scene, arg.head, 'nmod').every((child) => lemmaAt(scene, child) !== 'comment'),
      )
}

/** "kept an equal distance from", "took nobody's side", "remained neutral", "fell silent", "said nothing". */
const middle = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form === 'noun') return undefined
  const objects = argsOf(frame, 'patient')
  const side = objects.filter((arg) => /^sides?$/.test(lemmaAt(scene, arg.head)))
  const nobody = side.some((arg) =>
    [...wordsBy(scene, arg.head, 'nmod'), ...wordsBy(scene, arg.head, 'det')].some((word) => /^(nobody|no|neither|either)$/.test(word)),
  )
  if (/^(take|choose|pick)$/.test(frame.lemma) && side.length && (nobody || frame.negated))
    return { frame, rung: 'equidistance', aimed: [], polarity: 'affirmed', tellsWar: true }
  if (
    /^(keep|maintain|hold)$/.test(frame.lemma) &&
    objects.some(
      (arg) => lemmaAt(scene, arg.head) === 'distance' && wordsBy(scene, arg.head, 'amod').some((word) => /^(equal|same)$/.test(word)),
    )
  )
    return { frame, rung: 'equidistance', aimed: [] }
  const states = [frame.lemma, ...childrenBy(scene, frame.head, 'xcomp', 'obj').map((child) => lemmaAt(scene, child))]
  const holds = frame.form === 'adjective' || /^(remain|stay|keep|fall|declare|be)$/.test(frame.lemma)
  if (holds && states.some((word) => neutralWords.has(word))) return { frame, rung: 'equidistance', aimed: [] }
  if (holds && states.some((word) => silentWords.has(word))) return { frame, rung: 'silence', aimed: [] }
  const unsaid =
    (frame.lemma === 'say' && objects.some((arg) => lemmaAt(scene, arg.head) === 'nothing')) ||
    (frame.lemma === 'say' && frame.negated && objects.some((arg) => /^(word|thing|anything)$/.test(lemmaAt(scene, arg.head)))) ||
    (/^(respond|reply|react|answer)$/.test(frame.lemma) && frame.negated && isUnanswered(scene, frame)) ||
    (frame.lemma === 'comment' && frame.negated) ||
    (frame.lemma === 'make' && objects.some((arg) => lemmaAt(scene, arg.head) === 'comment' && isNothing(scene, arg.head)))
  return unsaid ? { frame, rung: 'silence', aimed: [], polarity: 'affirmed' } : undefined
}

/** A crisis in which a partner kept out, kept quiet or kept the middle. */
export const responseWithheldFinder = reactionFinder(
  'response/withheld',
  (scene, frame) =>
    stoodBy(frame) ??
    gaveNothing(scene, frame) ??
    refused(scene, frame) ??
    idle(scene, frame) ??
    abandoned(scene, frame) ??
    middle(scene, frame),
)

/** "from the CSTO came not a word for Armenia". */
const wordless = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'noun' || frame.lemma !== 'word' || !(frame.negated || scene.tokens[frame.head - 2]?.text.toLowerCase() === 'not'))
    return undefined
  const sources = scene.frames
    .filter((each) => each.form === 'verb' && /^(come|be|hear)$/.test(each.lemma))
    .flatMap((each) => obliques(each, 'from'))
  const told = [...new Set([...sources, ...obliques(frame, 'from')].flatMap((arg) => partiesOf(scene, arg.head)))]
  const from = told.length
    ? told
    : scene.sentence.names
        .filter((name) => [1, 2].some((back) => /^from$/i.test(scene.tokens[name.tokens[0] - back]?.text ?? '')))
        .map((name) => name.id)
  const host = scene.frames.find((each) => each.form === 'verb' && /^(come|be|hear)$/.test(each.lemma) && obliques(each, 'from').length > 0)
  return from.length
    ? {
        frame,
        rung: 'silence',
        aimed: named(scene, obliques(frame, 'for', 'to')),
        from,
        named: true,
        polarity: 'affirmed',
        ...(host ? { tokens: evidenceOf(scene, { ...host, governors: [] }) } : {}),
      }
    : undefined
}

/** "no mention of military support", "the lack of British participation": help that is denied by a noun. */
const unmentioned = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'noun' || !/^(mention|talk|offer|word|sign|hint|promise)$/.test(frame.lemma) || !isNothing(scene, frame.head))
    return undefined
  // A treaty that holds no promise lacks a clause.
  if (
    frame.lemma === 'promise' &&
    scene.frames.some(
      (each) => /^(contain|include|hold)$/.test(each.lemma) && argsOf(each, 'patient').some((arg) => arg.head === frame.head),
    )
  )
    return undefined
  const help = [...argsOf(frame, 'patient'), ...obliques(frame, 'about')].filter((arg) => helpNouns.has(lemmaAt(scene, arg.head)))
  if (help.length === 0) return undefined
  const host = scene.frames.find((each) => each.form === 'verb' && each.args.some((arg) => arg.head === frame.head))
  const subjects =
    host && !host.passive ? argsOf(host, 'agent').flatMap((arg) => [arg.head, ...childrenBy(scene, arg.head, 'nmod', 'amod')]) : []
  const own = [...new Set(subjects.flatMap((at) => partiesOf(scene, at)))]
  const from = own.length ? own : sentenceSubject(scene)
  const armed = help.some((arg) => wordsBy(scene, arg.head, 'amod').includes('armed'))
  const aimed = named(scene, [
    ...obliques(frame, 'for', 'to'),
    ...help.flatMap((arg) => childrenBy(scene, arg.head, 'nmod').map((head): Argument => ({ role: 'oblique', head, prep: 'for' }))),
  ])
  return {
    frame,
    rung: armed ? 'fights' : 'materiel',
    aimed,
    named: true,
    from: from.slice(0, 1),
    polarity: 'denied',
    ...(host ? { tokens: evidenceOf(scene, host) } : {}),
  }
}

/** The subject that the sentence told of before: who is silent in its tail. */
const sentenceSubject = (scene: Scene) => [
  ...new Set(
    scene.frames
      .filter((each) => each.form === 'verb')
      .flatMap((each) => argsOf(each, 'agent'))
      .flatMap((arg) => partiesOf(scene, arg.head)),
  ),
]

const lacking = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'noun' || !/^(lack|absence)$/.test(frame.lemma)) return undefined
  const of = argsOf(frame, 'patient').filter((arg) =>
    /^(participation|involvement|intervention|help|support|response)$/.test(lemmaAt(scene, arg.head)),
  )
  const from = [
    ...new Set(of.flatMap((arg) => childrenBy(scene, arg.head, 'amod', 'nmod', 'compound')).flatMap((at) => partiesOf(scene, at))),
  ]
  const fights = of.some((arg) => /^(participation|involvement|intervention)$/.test(lemmaAt(scene, arg.head)))
  return of.length && from.length ? { frame, rung: fights ? 'fights' : 'materiel', aimed: [], from, polarity: 'denied' } : undefined
}

/** "Its statement did not mention troops": help that a statement passes over; whose statement it is tells who gives none. */
const passedOver = (scene: Scene, frame: Frame): Reaction | undefined => {
  if (frame.form !== 'verb' || frame.passive || !/^(mention|promise|offer|name|include|make)$/.test(frame.lemma)) return undefined
  const papers = argsOf(frame, 'agent').filter((arg) =>
    /^(statement|communique|declaration|speech|message|reply|answer)$/.test(lemmaAt(scene, arg.head)),
  )
  const from = [...new Set(papers.flatMap((arg) => ownersOf(scene, arg.head)))]
  const objects = argsOf(frame, 'patient')
  const mention = objects.filter((arg) => lemmaAt(scene, arg.head) === 'mention' && isNothing(scene, arg.head))
  const spoken = mention.length
    ? mention.flatMap((arg) => childrenBy(scene, arg.head, 'nmod'))
    : frame.negated
      ? objects.map((arg) => arg.head)
      : []
  const armed = spoken.some((at) => /^(troop|troops|soldier|force|intervention)$/.test(lemmaAt(scene, at)))
  const help = armed || spoken.some((at) => helpNouns.has(lemmaAt(scene, at)))
  return from.length && help
    ? { frame, rung: armed ? 'fights' : 'materiel', aimed: [], from: from.slice(0, 1), polarity: 'denied' }
    : undefined
}

/** Help that nouns say was not spoken of or not given. */
export const responseDeniedFinder = reactionFinder(
  'response/denied',
  (scene, frame) => wordless(scene, frame) ?? passedOver(scene, frame) ?? unmentioned(scene, frame) ?? lacking(scene, frame),
)

/** The years in brackets behind a party's name: "Armenia (2020, 2023)" names two cases. One undefined where there are none. */
const yearsBeside = (scene: Scene, id: PartyId): (DayRange | undefined)[] => {
  const { text } = scene.document
  const name = scene.sentence.names.find((each) => each.id === id && /^\s*\(/.test(text.slice(each.span[1], each.span[1] + 3)))
  const close = name ? text.indexOf(')', name.span[1]) : -1
  if (!name || close < 0 || close - name.span[1] > 60) return [undefined]
  const dates = scene.sentence.dates.filter((date) => date.on !== undefined && date.span[0] > name.span[1] && date.span[1] <= close)
  return dates.length ? dates.map((date) => date.on) : [undefined]
}

/** "showed Sofia similar indifference", "indifference in the cases of Armenia and Syria". */
export const responseIndifferenceFinder: Finder = {
  name: 'response/indifference',
  find: (scene) =>
    scene.frames.flatMap((frame): Draft[] => {
      if (frame.form !== 'noun' || !indifferenceNouns.has(frame.lemma)) return []
      const hosts = scene.frames.filter((host) => host.form === 'verb' && argsOf(host, 'patient').some((arg) => arg.head === frame.head))
      const owners = [
        ...new Set([
          ...hosts.flatMap((host) => respondersOf(scene, host)),
          ...argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head)),
        ]),
      ].slice(0, 1)
      const tokens = evidenceOf(scene, hosts[0] ?? frame)
      return owners.flatMap((from_party) => {
        const named = [
          ...new Set(scene.sentence.names.filter((name) => name.tokens[0] > frame.head - 4 || hosts.length > 0).map((name) => name.id)),
        ].filter((id) => id !== from_party && !(isAttacker(scene, id) && !isVictim(scene, id)))
        const crisis = crisisFor(scene, from_party)
        const partners = named.length ? named : crisis ? [crisis.victim] : []
        return partners.flatMap((to_party) =>
          yearsBeside(scene, to_party).map(
            (event_on): Draft => ({
              kind: 'response',
              from_party,
              to_party,
              rung: frame.lemma === 'silence' ? 'silence' : 'withholds',
              focus: frame.head,
              tokens,
              ...(event_on === undefined ? {} : { event_on }),
            }),
          ),
        )
      })
    }),
}
