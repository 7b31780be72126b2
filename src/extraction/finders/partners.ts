import type { Verdict } from '../../base/index.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { namingVerbs, partnerNouns, praiseWords, verdictAdjectives } from '../lexicon/assessment.ts'
import { negators } from '../lexicon/control.ts'
import { phraseRange } from '../scene/evidence.ts'
import { itemAt } from '../scene/item.ts'
import type { Scene } from '../scene/scene.ts'
import { ancestors, childrenBy, conjuncts } from '../scene/tree.ts'
import { subjectOf } from '../scene/verbal.ts'
import { partyAfter, partyBefore, verdictDrafts } from './verdict-draft.ts'

const adjectiveVerdict = (scene: Scene, noun: number): Verdict | undefined => {
  for (const child of childrenBy(scene, noun, 'amod', 'compound')) {
    const word = scene.tokens[child]!.lemma.toLowerCase()
    const found = verdictAdjectives.find(([verdict, words]) => /reliable/.test(verdict) && words.has(word))?.[0]
    if (found) return found === 'reliable' && /^(less|least)$/i.test(scene.tokens[child - 1]?.text ?? '') ? 'unreliable' : found
    if (praiseWords.has(word) || praiseWords.has(scene.tokens[child]!.text.toLowerCase())) return 'other'
  }
  return undefined
}

const namingAbove = (scene: Scene, noun: number): number | undefined =>
  ancestors(scene, noun)
    .slice(0, 1)
    .find(
      (above) =>
        scene.tokens[above]!.upos === 'VERB' &&
        namingVerbs.has(scene.tokens[above]!.lemma) &&
        !scene.tokens.some((token) => token.index > above && token.index < noun && /^(question|doubt)$/.test(token.lemma)),
    )

const plainNaming = /^(call|consider|regard|describe|dub|hail)$/

const isPredicated = (scene: Scene, noun: number): boolean =>
  childrenBy(scene, noun, 'cop').length > 0 ||
  ancestors(scene, noun)
    .slice(0, 1)
    .some((above) => /^(prove|remain|become|show|be|stay)$/.test(scene.tokens[above]!.lemma))

const isNegated = (scene: Scene, noun: number): boolean =>
  scene.tokens
    .slice(Math.max(0, noun - 6), noun)
    .some((token) => negators.has(token.text.toLowerCase()) || /^(no|longer)$/i.test(token.text))

/** "Portugal, a loyal ally": an apposition tells it in passing; only adjectives of trust make it a judgement. */
const draftAt = (scene: Scene, noun: number): Draft[] => {
  // Who supplies what is told of goods, which other readers take.
  if (scene.tokens[noun]!.lemma === 'supplier' && childrenBy(scene, noun, 'nmod').some((child) => itemAt(scene, child) !== undefined))
    return []
  const verdict = adjectiveVerdict(scene, noun)
  const naming = namingAbove(scene, noun)
  const predicated = naming !== undefined || isPredicated(scene, noun)
  const plain = naming !== undefined && plainNaming.test(scene.tokens[naming]!.lemma) && scene.tokens[noun]!.lemma !== 'supplier'
  if (!predicated || (verdict === undefined && !plain)) return []
  const range = phraseRange(scene, noun)
  const judged = naming !== undefined ? partyBefore(scene, range[0]) : (judgedSubject(scene, noun) ?? partyBefore(scene, range[0]))
  if (!judged) return []
  const after = partyAfter(scene, noun, 5)
  const namer = naming === undefined ? undefined : subjectOf(scene, naming)
  const named = namer === undefined ? [] : partiesOf(scene, namer)
  const to = after !== undefined ? [after] : named.length || naming === undefined ? named : namersBefore(scene, naming)
  const turned = verdict === 'reliable' && isNegated(scene, noun)
  return verdictDrafts({
    verdict: turned ? 'unreliable' : (verdict ?? 'other'),
    from: [judged.id],
    to,
    denied: !turned && isNegated(scene, noun),
    focus: noun,
    tokens: [Math.min(judged.token, range[0]), Math.max(range[1], noun)],
  })
}

/** Who calls a party so, where an aside parts the name from its verb. */
const namersBefore = (scene: Scene, naming: number): string[] =>
  scene.sentence.names
    .filter((name) => name.tokens[1] < naming && name.reading === 'state')
    .map((name) => name.id)
    .slice(0, 1)

const judgedSubject = (scene: Scene, noun: number): { id: string; token: number } | undefined => {
  const head = childrenBy(scene, noun, 'cop').length ? noun : scene.tokens[noun]!.head
  const subject = head >= 0 ? subjectOf(scene, head) : undefined
  const id = subject === undefined ? undefined : partiesOf(scene, subject)[0]
  return id === undefined ? undefined : { id, token: subject! }
}

/** What a party is said to be as a partner: "a loyal ally of Britain", "called Russia a companion". */
export const partners: Finder = {
  name: 'assessment/partner',
  find: (scene) =>
    scene.tokens
      .filter(
        (token) =>
          token.upos === 'NOUN' &&
          partnerNouns.has(token.lemma.toLowerCase()) &&
          !conjuncts(scene, token.index).some((other) => other < token.index) &&
          token.deprel !== 'conj',
      )
      .flatMap((token) => draftAt(scene, token.index)),
}
