import type { PartyId, Verdict } from '../../base/index.ts'
import { ownersOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { needsComplement, verdictAdjectives, verdictNouns, verdictVerbs } from '../lexicon/assessment.ts'
import { anyOf } from '../lexicon/words.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy, conjuncts } from '../scene/tree.ts'
import { judgedAt, judgedBefore, judgedOf, judgementRange, partiesIn, verdictDrafts } from './verdict-draft.ts'

type Lists = readonly (readonly [Verdict, ReadonlySet<string>])[]

const inLists = (lists: Lists, lemma: string): Verdict | undefined => lists.find(([, words]) => words.has(lemma))?.[0]

const partnerPreps = /^(on|to|with|for|towards?|upon)$/

/** Infinitives and "that" clauses of an attitude, its own or of the adjective it is coordinated with. */
const complementsOf = (scene: Scene, head: number): number[] =>
  conjuncts(scene, head)
    .flatMap((each) => childrenBy(scene, each, 'xcomp', 'ccomp', 'advcl', 'csubj'))
    .filter((child) => child > head)

const partnersOf = (scene: Scene, frame: Frame, complements: readonly number[]): PartyId[] => {
  const direct = partiesIn(scene, [
    ...frame.args.filter((arg) => arg.role === 'oblique' && partnerPreps.test(arg.prep)),
    ...argsOf(frame, 'patient'),
  ])
  if (direct.length) return direct
  const inner = scene.frames
    .filter((other) => complements.includes(other.head))
    .flatMap((other) => other.args.filter((arg): arg is Argument => arg.role !== 'agent' && arg.role !== 'clause'))
  return partiesIn(scene, inner).slice(0, 1)
}

/** "is dependent on", "are either unable or unwilling to share", "relations are transactional". */
const byAdjective = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'adjective') return []
  const from = judgedOf(scene, frame)
  if (from.length === 0) return []
  const complements = complementsOf(scene, frame.head)
  return conjuncts(scene, frame.head).flatMap((head) => {
    const lemma = scene.tokens[head]!.lemma.toLowerCase()
    const verdict = inLists(verdictAdjectives, lemma)
    if (!verdict || (needsComplement.has(lemma) && complements.length === 0)) return []
    const turned = frame.negated && verdict === 'reliable'
    const modality = frame.modality === 'actual' && /^either$/i.test(scene.tokens[frame.head - 1]?.text ?? '') ? 'possible' : frame.modality
    return verdictDrafts({
      verdict: turned ? 'unreliable' : verdict,
      from,
      to: partnersOf(scene, frame, complements),
      denied: frame.negated && !turned,
      modality,
      focus: frame.head,
      tokens: judgementRange(scene, frame, complements),
    })
  })
}

const asking = /^(ask|beg|plead|urge|implore|call|tell|warn|appeal|promise|vow|pledge|want)$/

/** "depends on Washington", "has betrayed its ally". */
const byVerb = (scene: Scene, frame: Frame): Draft[] => {
  const counts =
    /^(count|bank|reckon)$/.test(frame.lemma) && frame.negated && frame.args.some((arg) => arg.prep === 'on' || arg.prep === 'upon')
  const verdict = frame.form !== 'verb' ? undefined : counts ? 'dependence' : inLists(verdictVerbs, frame.lemma)
  if (!verdict) return []
  const others = [...frame.args.filter((arg) => arg.role === 'oblique' && partnerPreps.test(arg.prep)), ...argsOf(frame, 'patient')]
  const plain = partiesIn(scene, others)
  // "depends on American wheat": whose the thing is.
  const named = plain.length || verdict !== 'dependence' ? plain : [...new Set(others.flatMap((arg) => ownersOf(scene, arg.head)))]
  if (counts && !frame.modals.some((modal) => /^(can|could)$/.test(modal))) return []
  // "begged Washington not to abandon it": what is asked for is no judgement.
  const above = scene.tokens[scene.tokens[frame.head]!.head]
  if (named.length === 0 || (above && asking.test(above.lemma) && scene.tokens[frame.head]!.xpos === 'VB')) return []
  const agents = judgedOf(scene, frame)
  // "France had abandoned his country": a partner that came out as the one who acts is not it.
  const to = named.filter((id) => !agents.includes(id))
  const from = agents
  // "cannot rely on Germany" judges Germany.
  if (frame.negated && frame.modals.some((modal) => modal === 'can' || modal === 'could'))
    return verdictDrafts({ verdict: 'unreliable', from: to, to: from, focus: frame.head, tokens: evidenceOf(scene, frame) })
  // "has not let us down" is praise.
  const turned = frame.negated && verdict === 'unreliable'
  return verdictDrafts({
    verdict: turned ? 'reliable' : verdict,
    from,
    to,
    denied: frame.negated && !turned,
    modality: frame.modality,
    focus: frame.head,
    tokens: evidenceOf(scene, frame),
  })
}

/** "Iran's dependence on Russia", "the betrayal of the Kurds by Washington". */
const byNoun = (scene: Scene, frame: Frame): Draft[] => {
  const verdict = frame.form === 'noun' ? inLists(verdictNouns, frame.lemma) : undefined
  if (!verdict) return []
  const agents = argsOf(frame, 'agent')
  const from = [...new Set(agents.flatMap((arg) => judgedAt(scene, arg.head)))]
  const to = partiesIn(scene, [
    ...frame.args.filter((arg) => arg.role === 'oblique' && partnerPreps.test(arg.prep)),
    ...argsOf(frame, 'patient'),
  ])
  return verdictDrafts({ verdict, from, to, denied: frame.negated, focus: frame.head, tokens: evidenceOf(scene, frame) })
}

/** What is judged of a party: its ties, its word, what it supplies. */
const told = anyOf(
  /^(relation|relationship|friendship|partnership|alliance|policy|support|tie|commitment|promise|word|equipment|help)s?$/,
  /^(attitude|ally|partner|aid|guarantee|arms|weapon|assistance|backing|stance|diplomacy)s?$/,
)

/** The nearest common noun before an adjective that a party owns or stands behind. */
const nounBefore = (scene: Scene, at: number): number => scene.tokens.findLastIndex((token) => token.index < at && token.upos === 'NOUN')

/** "calls the friendship of Iran for Armenia purely transactional": an adjective that the tree hangs behind a noun. */
const behindNoun = (scene: Scene): Draft[] =>
  scene.tokens.flatMap((token) => {
    const verdict =
      token.upos === 'ADJ' && ['amod', 'xcomp', 'acl'].includes(token.deprel) && token.head < token.index
        ? inLists(verdictAdjectives, token.lemma.toLowerCase())
        : undefined
    if (!verdict || needsComplement.has(token.lemma.toLowerCase()) || childrenBy(scene, token.index, 'cop').length > 0) return []
    const verb = scene.tokens.findLastIndex((other) => other.index < token.index && other.upos === 'VERB')
    const names = scene.sentence.names
      .filter(
        (name) => name.tokens[0] > verb && name.tokens[1] < token.index && token.index - name.tokens[0] < 12 && name.form !== 'person',
      )
      .map((name) => name.id)
    if (names.length === 0 || !told.test(scene.tokens[nounBefore(scene, token.index)]?.lemma ?? '')) return []
    const first = scene.sentence.names.find((name) => name.id === names[0])!.tokens[0]
    return verdictDrafts({
      verdict,
      from: names.slice(0, 1),
      to: names.slice(1, 2),
      focus: token.index,
      tokens: [Math.max(0, first - 2), token.index],
    })
  })

/** "Tehran, anxious to show its strength, …": an attitude beside its subject. */
const beside = (scene: Scene): Draft[] =>
  scene.tokens.flatMap((token) => {
    const lemma = token.lemma.toLowerCase()
    if (
      token.upos !== 'ADJ' ||
      !needsComplement.has(lemma) ||
      !['advcl', 'acl', 'amod', 'appos', 'conj', 'parataxis'].includes(token.deprel) ||
      childrenBy(scene, token.index, 'cop').length > 0
    )
      return []
    const complements = complementsOf(scene, token.index)
    const alone = token.index === 0 || scene.tokens[token.index - 1]!.upos === 'PUNCT'
    if (complements.length === 0 || !alone) return []
    const from = judgedBefore(scene, token.index === 0 ? scene.tokens.findIndex((other) => other.text === ',') + 3 : token.index)
    const range = judgementRange(scene, { head: token.index, args: [] } as unknown as Frame, complements)
    return verdictDrafts({ verdict: inLists(verdictAdjectives, lemma)!, from, to: [], focus: token.index, tokens: range })
  })

/** Judgements of a party in plain words of reliability, means, attitude or dependence. */
export const assessments: Finder = {
  name: 'assessment/word',
  find: (scene) =>
    scene.discourse.treaty.whole || scene.discourse.treaty.provisions.has(scene.sentence.index)
      ? []
      : [
          ...scene.frames.flatMap((frame) => [...byAdjective(scene, frame), ...byVerb(scene, frame), ...byNoun(scene, frame)]),
          ...behindNoun(scene),
          ...beside(scene),
        ],
}
