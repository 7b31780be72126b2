/** A half-open range `[start, end)` of UTF-16 units of a document's text. */
export type Span = readonly [start: number, end: number]

/** The smallest span that holds both. */
export const cover = (a: Span, b: Span): Span => [Math.min(a[0], b[0]), Math.max(a[1], b[1])]

/** Number of units that the two spans share; zero when they only touch. */
export const overlapOf = (a: Span, b: Span): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))

/** True when `inner` lies wholly within `outer`. */
export const holds = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]

/** The words that stand at a span. */
export const quoteAt = (text: string, span: Span): string => text.slice(span[0], span[1])
