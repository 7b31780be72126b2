import type { PartyId } from '../../base/index.ts'
import { crisisFor } from '../actors/crises.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import { itemAt } from '../scene/item.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy, wordsBy } from '../scene/tree.ts'
import { subjectOf } from '../scene/verbal.ts'
import { dyads } from './transfers.ts'

const unique = (ids: readonly PartyId[]): PartyId[] => [...new Set(ids)]

const partiesAt = (scene: Scene, heads: readonly number[]): PartyId[] => unique(heads.flatMap((head) => partiesOf(scene, head)))

const requestNouns = /^(request|appeal|plea|bid|demand|approach|call|order)$/
const aid = /^(help|arms|weapon|aid|assistance|support|money|fund|loan|equipment)$/

const openers = /^(when|after|as|although|though|because)$/

/** "declined", "refused", "said no": no thing is named, nor what was refused to do. */
const isBare = (scene: Scene, frame: Frame): boolean => {
  if (frame.form !== 'verb' || frame.negated || frame.passive) return false
  const objects = argsOf(frame, 'patient')
  if (/^(refuse|decline|demur|balk|baulk)$/.test(frame.lemma))
    return (
      objects.length === 0 &&
      argsOf(frame, 'clause').length === 0 &&
      childrenBy(scene, frame.head, 'xcomp', 'obl').length === 0 &&
      childrenBy(scene, frame.head, 'advcl').every((clause) => openers.test(wordsBy(scene, clause, 'mark', 'advmod')[0] ?? ''))
    )
  return /^(say|answer|reply)$/.test(frame.lemma) && saysNo(scene, frame)
}

const saysNo = (scene: Scene, frame: Frame): boolean =>
  /^no$/i.test(scene.tokens[frame.head + 1]?.text ?? '') &&
  /^(\.|,|;|to|and|but)$/.test(scene.tokens[frame.head + 2]?.text.toLowerCase() ?? '.') &&
  !wordsBy(scene, frame.head, 'advmod').includes('not')

/** Verbs of asking in the sentence, or "said no to the request": who asked, and for what. */
const requestIn = (scene: Scene, frame: Frame): { askers: PartyId[]; goods: number[] } => {
  const asks = scene.frames.filter((each) => each.form === 'verb' && /^(ask|request|seek|beg|appeal|want|urge)$/.test(each.lemma))
  const nouns = scene.frames.filter((each) => each.form === 'noun' && requestNouns.test(each.lemma))
  return {
    askers: unique([
      ...asks.flatMap((each) =>
        partiesAt(
          scene,
          argsOf(each, 'agent').map((arg) => arg.head),
        ),
      ),
      ...nouns.flatMap((each) =>
        partiesAt(
          scene,
          argsOf(each, 'agent').map((arg) => arg.head),
        ),
      ),
    ]).filter((id) => !agentsOf(scene, frame).includes(id)),
    goods: [...asks, ...nouns]
      .flatMap((each) => [...argsOf(each, 'patient'), ...argsOf(each, 'oblique').filter((arg) => arg.prep === 'for')])
      .map((arg) => arg.head)
      .filter((head) => itemAt(scene, head) !== undefined || aid.test(scene.tokens[head]!.lemma)),
  }
}

const agentsOf = (scene: Scene, frame: Frame): PartyId[] =>
  partiesAt(
    scene,
    argsOf(frame, 'agent').map((arg) => arg.head),
  )

const withNo = (scene: Scene, frame: Frame): readonly [number, number] => {
  const [first, last] = evidenceOf(scene, frame)
  return [first, saysNo(scene, frame) ? Math.max(last, frame.head + 1) : last]
}

/** Earlier the text asked for help or goods: then a bare "no" answers to that. */
const wasAsked = (scene: Scene): boolean => {
  const before = scene.document.text.slice(Math.max(0, scene.sentence.span[0] - 320), scene.sentence.span[1])
  return /\b(?:ask(?:s|ed|ing)?|request(?:s|ed)?|plea|appeal(?:s|ed)?|sought|begged|urged|turned to|approached)\b/i.test(before)
}

const refusal = (scene: Scene, frame: Frame): Draft[] => {
  const from = agentsOf(scene, frame)
  const { askers, goods } = requestIn(scene, frame)
  if (from.length !== 1 || !wasAsked(scene) || crisisFor(scene, from[0]!) !== undefined) return []
  const items = goods.flatMap((head) => itemAt(scene, head, true) ?? [])
  const named = items.length ? items.map(({ head: _, ...item }) => item) : [{}]
  return dyads(from, askers.slice(0, 1)).flatMap((dyad) =>
    named.map((item): Draft => ({ kind: 'pledge', act: 'refused', ...dyad, ...item, focus: frame.head, tokens: withNo(scene, frame) })),
  )
}

const promises = /^(promise|pledge|guarantee)$/

/** "had promised Prague nothing", "has made no such promise to Bihac": an undertaking that was not given. */
const nothingPromised = (scene: Scene, frame: Frame): Draft[] => {
  const objects = argsOf(frame, 'patient')
  const nothing = promises.test(frame.lemma) && objects.some((arg) => /^nothing$/i.test(scene.tokens[arg.head]!.text))
  const noPromise =
    /^(make|give|offer|issue)$/.test(frame.lemma) &&
    objects.find(
      (arg) =>
        /^(promise|pledge|commitment|guarantee|undertaking|assurance)$/.test(scene.tokens[arg.head]!.lemma) &&
        (frame.negated || wordsBy(scene, arg.head, 'det').includes('no')),
    )
  if (frame.form !== 'verb' || (!nothing && !noPromise) || frame.passive) return []
  const subject = subjectOf(scene, frame.head)
  const below = noPromise ? childrenBy(scene, noPromise.head, 'nmod') : []
  const receivers = [
    ...argsOf(frame, 'recipient').map((arg: Argument) => arg.head),
    ...argsOf(frame, 'oblique')
      .filter((arg) => /^(to|for)$/.test(arg.prep))
      .map((arg) => arg.head),
    ...below.filter((child) => /^(to|for)$/.test(casesOf(scene, child))),
  ]
  // A promise of something that is named is read with it.
  const named = below.some((child) => casesOf(scene, child) === 'of' || itemAt(scene, child) !== undefined)
  if (subject === undefined || named || childrenBy(scene, noPromise ? noPromise.head : frame.head, 'acl', 'xcomp').length > 0) return []
  const from = partiesOf(scene, subject)
  const to = unique(receivers.flatMap((head) => partiesOf(scene, head, { places: true }))).filter((id) => !from.includes(id))
  return from.length
    ? dyads(from, to).map(
        (dyad): Draft => ({
          kind: 'pledge',
          act: 'made',
          ...dyad,
          polarity: 'denied',
          modality: frame.modality,
          focus: frame.head,
          tokens: evidenceOf(scene, frame),
        }),
      )
    : []
}

/** Refusals and promises that name no goods: "China declined", "Bratislava said no", "had promised Prague nothing". */
export const bareRefusals: Finder = {
  name: 'pledge/bare-refusal',
  find: (scene) => scene.frames.flatMap((frame) => (isBare(scene, frame) ? refusal(scene, frame) : nothingPromised(scene, frame))),
}
