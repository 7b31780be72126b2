import type { Frame } from '../scene/frame.ts'

/** A frame of a token that is no predicate of the tree, for readers of the order of words. */
export const plainFrame = (head: number, lemma = ''): Frame => ({
  head,
  lemma,
  form: 'verb',
  args: [],
  negated: false,
  modality: 'actual',
  passive: false,
  governors: [],
  modals: [],
})
