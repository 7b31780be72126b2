import assert from 'node:assert/strict'
import { quoteAt } from '../base/index.ts'
import type { Claim, DayRange, Span } from '../base/index.ts'
import type { Draft } from './draft.ts'
import { eventDay } from './refiners/dates.ts'
import type { Scene } from './scene/scene.ts'

const spanOfDraft = (scene: Scene, draft: Draft): Span => {
  const [first, last] = draft.tokens
  return [scene.tokens[first]!.span[0], scene.tokens[last]!.span[1]]
}

/** A day that tells when a pledge is due does not tell when it was made. */
const eventDayOf = (scene: Scene, draft: Draft): DayRange | undefined => {
  const day = eventDay(scene, draft.focus)
  return draft.kind === 'pledge' && day !== undefined && String(day) === String(draft.due_on) ? undefined : day
}

/** A draft with the words that it stands on, who says it and when it was. */
export const ground = (scene: Scene, draft: Draft, made_by: string, speaker: (span: Span) => readonly string[]): Claim => {
  const { focus, tokens: _, polarity = 'affirmed', modality = 'actual', event_on: told, ...fields } = draft
  const event_on = told ?? eventDayOf(scene, draft)
  const evidence = spanOfDraft(scene, draft)
  const quote = quoteAt(scene.document.text, evidence)
  assert(evidence[0] < evidence[1] && quote.length > 0, `${made_by}: a claim without words at ${evidence.join('–')}`)
  return {
    ...fields,
    polarity,
    modality,
    ...(event_on === undefined ? {} : { event_on }),
    speaker: draft.speaker ?? speaker(scene.tokens[focus]!.span),
    evidence,
    quote,
    document: scene.document.id,
    made_by,
  } as Claim
}
