import type { PromptForm } from '../../src/extraction/model/index.ts'

/** The places 0 to count-1 in an order that looks like chance and is always the same. */
const shuffled = (count: number): number[] => {
  const order = Array.from({ length: count }, (_, at) => at)
  let state = 0x9e3779b9
  for (let at = count - 1; at > 0; at--) {
    // A linear congruential generator; the high bits are the good ones.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = Math.floor((state / 2 ** 32) * (at + 1))
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
  return order
}

const otherNames = {
  kind: 'type',
  from_party: 'source_actor',
  to_party: 'target_actor',
  parties: 'signatories',
  polarity: 'assertion',
  modality: 'certainty',
  item: 'object',
  quantity: 'amount',
  act: 'step',
  name: 'title',
  obligation: 'duty',
  rung: 'level',
  verdict: 'judgement',
  event_on: 'date',
  due_on: 'deadline',
  replaces: 'in_place_of',
  speaker: 'attribution',
  sentence: 'line',
  quote: 'words',
} as const

/**
 * Ways to put the same question. What a model answers should not depend on how the fields are called, nor much on the order in which
 * sentences are shown (it loses what one sentence tells of the next); how far it does shows how far its answers are the prompt's.
 */
export const promptForms: Readonly<Record<string, PromptForm>> = {
  plain: {},
  'other names': { names: otherNames },
  shuffled: { order: shuffled },
  'both changed': { names: otherNames, order: shuffled },
}
