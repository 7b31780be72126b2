import type { Draft, Finder } from '../draft.ts'
import { bindingVerbs, clauseNouns, containVerbs, plainContainVerbs } from '../lexicon/clause.ts'
import { obligationIn } from '../lexicon/obligation.ts'
import { clauseRange, phraseRange } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import { isNegativeNoun } from '../scene/negation.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy, conjuncts } from '../scene/tree.ts'
import { clauseDraft, wordsOf } from './clause-draft.ts'
import { isInstrument, knownParties, lemmaAt, meansInstrument } from './instrument-draft.ts'

type Range = readonly [number, number]

/** The agreement that is the subject: itself, its article, "nothing in it", or a pronoun where the verb leaves no doubt. */
const subjectOf = (scene: Scene, frame: Frame): number | undefined => {
  for (const { head } of argsOf(frame, 'agent')) {
    if (isInstrument(scene, head)) return head
    const inner = childrenBy(scene, head, 'nmod').find((child) => isInstrument(scene, child) && ['in', 'of'].includes(casesOf(scene, child)))
    if (inner !== undefined && (/^(nothing|none|anything|article|clause|provision|section|paragraph|text|part|draft|term)$/.test(lemmaAt(scene, head)))) return inner
    if (['article', 'clause', 'provision', 'paragraph'].includes(lemmaAt(scene, head))) return head
    if (plainContainVerbs.has(frame.lemma) && meansInstrument(scene, head) && !isInstrument(scene, head)) return head
  }
  return undefined
}

const talked = /^(deal|cover|include|address|touch|concern|speak|treat)$/

/** "dealt with cooperation in energy, oil and transport": each subject is a clause. */
const subjectsOf = (scene: Scene, frame: Frame): number[] => {
  const [first] = [...argsOf(frame, 'patient'), ...argsOf(frame, 'oblique').filter((arg) => /^(with|on|of|about|in)$/.test(arg.prep))]
  if (!first || !talked.test(frame.lemma)) return []
  const inner = childrenBy(scene, first.head, 'nmod').filter((child) => /^(in|on|over)$/.test(casesOf(scene, child)))
  const list = inner.flatMap((child) => conjuncts(scene, child))
  return list.length > 1 ? [first.head, ...list.slice(1)] : conjuncts(scene, first.head)
}

const listed = (scene: Scene, frame: Frame, subject: number): Draft[] =>
  subjectsOf(scene, frame).map((head, i) => {
    const whole = phraseRange(scene, head)
    const tokens: Range = i === 0 ? [whole[0], Math.max(head, ...childrenBy(scene, head, 'nmod').map((child) => phraseRange(scene, child)[1]))] : whole
    return clauseDraft(scene, frame, { parties: knownParties(scene, subject), obligation: obligationIn(wordsOf(scene, tokens)) ?? 'other', denied: frame.negated, tokens, noun: subject })
  })

const isDenied = (scene: Scene, frame: Frame, objects: readonly Argument[]): boolean =>
  frame.negated !== /^(lack|omit|leave out|stop short|fall short)$/.test(frame.lemma) || (!frame.negated && objects.some((arg) => isNegativeNoun(scene, arg.head)))

/** "contains no defence clause", "says nothing about sums", "cuts the number of warheads", "runs for 20 years". */
const whole = (scene: Scene, frame: Frame, subject: number): Draft[] => {
  const range = clauseRange(scene, frame.head)
  const said: Range = [frame.head, range[1]]
  const isTerm = /^(run|last|extend|be valid|hold)$/.test(frame.lemma) && /\b(years?|months?|decades?|indefinite|unlimited)\b/i.test(wordsOf(scene, said))
  const objects = argsOf(frame, 'patient')
  const obligation = isTerm ? 'other' : obligationIn(wordsOf(scene, said))
  const clauseObject = objects.some((arg) => clauseNouns.has(lemmaAt(scene, arg.head)))
  if (!obligation && !clauseObject) return []
  return [clauseDraft(scene, frame, { parties: knownParties(scene, subject), obligation: obligation ?? 'other', denied: isDenied(scene, frame, objects), tokens: range, noun: subject })]
}

const contained = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || frame.passive || !containVerbs.has(frame.lemma)) return []
  const subject = subjectOf(scene, frame)
  if (subject === undefined) return []
  if (bindingVerbs.has(frame.lemma) && argsOf(frame, 'clause').length) return []
  const subjects = listed(scene, frame, subject)
  return subjects.length ? subjects : whole(scene, frame, subject)
}

/** What agreements contain, lack, oblige to or deal with, as a report tells it. */
export const clauses: Finder = {
  name: 'clause/contained',
  find: (scene) => (scene.discourse.treaty.provisions.has(scene.sentence.index) ? [] : scene.frames.flatMap((frame) => contained(scene, frame))),
}
