import { holds, overlapOf, type Span } from '../../base/index.ts'
import { lookOf, type NumberedClaim } from './numbered.ts'

/** Claims of one kind and look on the same words: one tag, one line. */
export interface Mark {
  readonly span: Span
  readonly claims: readonly NumberedClaim[]
  /** How deep below the words the line runs, longest lowest; absent when more lie there than a reader can tell apart. */
  readonly lane?: number
}

const lanes = 4
const length = (mark: Mark): number => mark.span[1] - mark.span[0]

const groupKey = ({ claim, document }: NumberedClaim): string => `${document.id} ${claim.evidence.join()} ${claim.kind} ${lookOf(claim)}`

const grouped = (claims: readonly NumberedClaim[]): Mark[] => {
  const groups = new Map<string, NumberedClaim[]>()
  for (const one of claims) groups.set(groupKey(one), [...(groups.get(groupKey(one)) ?? []), one])
  return [...groups.values()].map((group) => ({ span: group[0]!.claim.evidence, claims: group }))
}

/** The marks of one text, shortest first, each in the lowest lane that no shorter mark on the same words takes. */
export const marksOf = (claims: readonly NumberedClaim[]): readonly Mark[] => {
  const groups = grouped(claims)
  const placed: Mark[] = []
  for (const mark of groups.sort((a, b) => length(a) - length(b) || a.span[0] - b.span[0] || a.claims[0]!.n - b.claims[0]!.n)) {
    const under = placed.filter(({ span }) => overlapOf(span, mark.span) > 0).map(({ lane }) => lane ?? lanes)
    const lane = Math.max(-1, ...under) + 1
    placed.push(lane < lanes ? { ...mark, lane } : mark)
  }
  return placed
}

/** For each stretch, in the order of the text, the marks that lie on a part of it. */
export const marksPerStretch = (stretches: readonly Span[], marks: readonly Mark[]): readonly (readonly Mark[])[] => {
  const waiting = [...marks].sort((a, b) => a.span[0] - b.span[0])
  let next = 0
  let open: readonly Mark[] = []
  return stretches.map(([start, end]) => {
    const from = next
    while (next < waiting.length && waiting[next]!.span[0] < end) next += 1
    open = [...open, ...waiting.slice(from, next)].filter(({ span }) => span[1] > start)
    return open
  })
}

/** A run of text between two places where a mark starts or ends, with the marks that lie on it, lowest line first. */
export interface Segment {
  readonly span: Span
  readonly marks: readonly Mark[]
}

const deepestFirst = (a: Mark, b: Mark): number => (b.lane ?? lanes) - (a.lane ?? lanes) || a.claims[0]!.n - b.claims[0]!.n

/** Cuts a stretch of text at every start and end of a mark. Marks that reach beyond the stretch are cut to it. */
export const segmentsOf = (stretch: Span, marks: readonly Mark[]): readonly Segment[] => {
  const here = marks.filter(({ span }) => overlapOf(span, stretch) > 0).sort(deepestFirst)
  const inside = (at: number): boolean => stretch[0] < at && at < stretch[1]
  const cuts = [...new Set([...stretch, ...here.flatMap(({ span }) => span.filter(inside))])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index): Segment => {
    const span: Span = [start, cuts[index + 1]!]
    return { span, marks: here.filter((mark) => holds(mark.span, span)) }
  })
}
