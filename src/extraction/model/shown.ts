import type { Span } from '../../base/index.ts'

/** UTF-16 units of a sentence that a model is shown: no sentence of prose is so long. */
export const longestShown = 6_000

/**
 * A sentence as a model sees it: line breaks and tabs as blanks, so that every unit keeps its place and an exact quote of what is
 * shown is an exact place of the text.
 */
export const shownSentence = (text: string, [start, end]: Span): string =>
  text.slice(start, Math.min(end, start + longestShown)).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ')
