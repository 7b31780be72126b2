import assert from 'node:assert/strict'
import { quoteAt } from '../base/index.ts'
import type { Claim, DayRange, Span } from '../base/index.ts'
import { withinBounds } from './bounds.ts'
import type { Draft } from './draft.ts'
import { announcedDay, dueDay, eventDay } from './refiners/dates.ts'
import type { Scene } from './scene/scene.ts'

const spanOfDraft = (scene: Scene, draft: Draft): Span => {
  const [first, last] = draft.tokens
  return [scene.tokens[first]!.span[0], scene.tokens[last]!.span[1]]
}

/**
 * A day that tells when a pledge is due does not tell when it was made; what is to come may come by a day; what a clause says stands
 * as long as its agreement.
 */
const eventDayOf = (scene: Scene, draft: Draft): DayRange | undefined => {
  if (draft.kind === 'clause') return undefined
  const told = draft.kind === 'delivery' && draft.modality === 'future' ? dueDay(scene, draft.focus) : eventDay(scene, draft.focus)
  const announced =
    told === undefined && (draft.kind === 'pledge' || draft.kind === 'instrument') ? announcedDay(scene, draft.focus) : undefined
  const day = told ?? announced
  return draft.kind === 'pledge' && day !== undefined && String(day) === String(draft.due_on) ? undefined : day
}

/** True for a day that had not come when the text was published. */
const isAhead = (scene: Scene, day: DayRange): boolean => {
  const start = typeof day === 'string' ? day : day[0]
  const published = scene.document.published_on
  return published !== undefined && start > published.slice(0, start.length)
}

/** What was promised was promised by now: a day that lies ahead is the one that it is due. */
const daysOf = (scene: Scene, draft: Draft): { event_on?: DayRange; due_on?: DayRange } => {
  const event_on = draft.event_on ?? eventDayOf(scene, draft)
  if (event_on === undefined) return {}
  if (draft.kind !== 'pledge' || (draft.modality ?? 'actual') !== 'actual' || !isAhead(scene, event_on)) return { event_on }
  return /^(made|ordered|delayed|reaffirmed)$/.test(draft.act) ? { due_on: draft.due_on ?? event_on } : {}
}

/** A draft with the words that it stands on, who says it and when it was. */
export const ground = (scene: Scene, draft: Draft, made_by: string, speaker: (span: Span) => readonly string[]): Claim => {
  const { focus, tokens: _, polarity = 'affirmed', modality = 'actual', event_on: __, ...fields } = draft
  const evidence = spanOfDraft(scene, draft)
  const quote = quoteAt(scene.document.text, evidence)
  assert(evidence[0] < evidence[1] && quote.length > 0, `${made_by}: a claim without words at ${evidence.join('–')}`)
  return withinBounds({
    ...fields,
    polarity,
    modality,
    ...daysOf(scene, draft),
    speaker: draft.speaker ?? speaker(scene.tokens[focus]!.span),
    evidence,
    quote,
    document: scene.document.id,
    made_by,
  } as Claim)
}
