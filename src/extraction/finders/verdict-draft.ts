import type { Modality, PartyId, Verdict } from '../../base/index.ts'
import { antecedentParty } from '../actors/antecedents.ts'
import { ownersOf, partiesOf } from '../actors/parties.ts'
import type { Draft } from '../draft.ts'
import { phraseRange } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy, relationOf } from '../scene/tree.ts'

const unique = (ids: readonly PartyId[]): PartyId[] => [...new Set(ids)]

export const partiesIn = (scene: Scene, args: readonly Argument[]): PartyId[] => unique(args.flatMap((arg) => partiesOf(scene, arg.head)))

/** Those of a country who are no partner of another. */
const noPartners =
  /^(company|firm|bank|manufacturer|exporter|team|press|club|player|economy|voter|worker|police|taxpayer|court|media|newspaper)$/

/** The party that a phrase stands for or belongs to: "Russia's factories", "Moscow's relations with its allies". */
export const judgedAt = (scene: Scene, head: number): PartyId[] => {
  if (noPartners.test(scene.tokens[head]!.lemma)) return []
  const direct = partiesOf(scene, head)
  if (direct.length) return direct
  const owners = ownersOf(scene, head)
  return owners.length ? owners : unique(childrenBy(scene, head, 'nmod').flatMap((child) => partiesOf(scene, child))).slice(0, 1)
}

export const judgedOf = (scene: Scene, frame: Frame): PartyId[] =>
  unique(argsOf(frame, 'agent').flatMap((arg) => judgedAt(scene, arg.head)))

/** The first party named after a place, within a few words: "to Libya", "for the SDF". */
export const partyAfter = (scene: Scene, at: number, reach = 7): PartyId | undefined =>
  scene.sentence.names.find((name) => name.tokens[0] > at && name.tokens[0] - at <= reach)?.id

/** Who is spoken of before a place: the nearest name or pronoun that stands for a party. */
export const partyBefore = (scene: Scene, at: number): { id: PartyId; token: number } | undefined => {
  for (let token = at - 1; token >= 0; token--) {
    const { upos } = scene.tokens[token]!
    if (!['PROPN', 'PRON', 'NOUN', 'ADJ'].includes(upos)) continue
    const [id] = partiesOf(scene, token)
    if (id !== undefined) return { id, token }
  }
  return undefined
}

/** Who is judged where the sentence does not say: the party that the text spoke of last. */
export const judgedBefore = (scene: Scene, at: number): PartyId[] => {
  const before = partyBefore(scene, at)?.id ?? antecedentParty(scene, at)
  return before === undefined ? [] : [before]
}

export interface VerdictFacts {
  readonly verdict: Verdict
  readonly from: readonly PartyId[]
  readonly to: readonly PartyId[]
  readonly tokens: readonly [number, number]
  readonly focus: number
  readonly denied?: boolean
  readonly modality?: Modality
}

/** One assessment for each pair; a judgement of many partners has no second party. */
export const verdictDrafts = ({ verdict, from, to, tokens, focus, denied = false, modality = 'actual' }: VerdictFacts): Draft[] =>
  (from.length || to.length === 0 ? from : [null]).flatMap((from_party) =>
    (to.filter((id) => id !== from_party).length ? to.filter((id) => id !== from_party) : [null]).map(
      (to_party): Draft => ({
        kind: 'assessment',
        from_party,
        to_party,
        verdict,
        polarity: denied ? 'denied' : 'affirmed',
        modality,
        focus,
        tokens,
      }),
    ),
  )

/** The subject of a verb before, that a coordinated verb shares: "feared escalation and did not want to act". */
const isShared = (scene: Scene, verb: number, subject: number): boolean =>
  relationOf(scene.tokens[verb]!) === 'conj' && scene.tokens[subject]!.head !== verb && scene.tokens[verb]!.head > subject

/** From the subject's phrase to the end of what the predicate governs. */
export const judgementRange = (scene: Scene, frame: Frame, clauses: readonly number[] = []): readonly [number, number] => {
  const heads = [
    frame.head,
    ...argsOf(frame, 'agent')
      .map((arg) => arg.head)
      .filter((head) => Math.abs(head - frame.head) < 15 && !isShared(scene, frame.head, head)),
    ...clauses,
  ]
  const ranges = heads.map((head) => phraseRange(scene, head))
  return [Math.min(...ranges.map((range) => range[0])), Math.max(...ranges.map((range) => range[1]))]
}
