import { quoteAt, type Span } from '../../base/index.ts'
import type { Block, Document } from '../../documents/index.ts'
import { html, type Html, type Part } from './html.ts'
import { marksOf, marksPerStretch, segmentsOf, type Mark, type Segment } from './marks.ts'
import { blocksOf, letters, lookOf, type NumberedClaim } from './numbered.ts'

/** Characters up to which a text is shown whole; a longer one is shown around its claims. */
const wholeUpTo = 60_000
/** Characters of a long paragraph that are shown on either side of a claim. */
const margin = 600

const numbersOf = ({ claims }: Mark): readonly number[] => claims.map(({ n }) => n)

/** `20`, `20–22`, `20, 24`: the numbers of a mark's claims. */
const numberRange = (numbers: readonly number[]): string => {
  const first = numbers[0]!
  const last = numbers.at(-1)!
  return numbers.length > 1 && last - first === numbers.length - 1 ? `${first}–${last}` : numbers.join(', ')
}

const classOf = (mark: Mark, base: string): string => {
  const { claim } = mark.claims[0]!
  const look = lookOf(claim)
  return [base, `k-${claim.kind}`, look !== 'plain' && `${base}--${look}`].filter(Boolean).join(' ')
}

const idsOf = (mark: Mark): string =>
  numbersOf(mark)
    .map((n) => `c${n}`)
    .join(' ')

const tagOf = (mark: Mark): Html => {
  const { n, claim } = mark.claims[0]!
  const range = numberRange(numbersOf(mark))
  return html`<a class="${classOf(mark, 'tag')}" id="w${n}" href="#c${n}" data-c="${idsOf(mark)}" aria-label="${
    claim.kind
  }, claim ${range}">${letters[claim.kind]}${range}</a>`
}

const lined = (words: Part, marks: readonly Mark[]): Part =>
  marks
    .filter(({ lane }) => lane !== undefined)
    .reduceRight<Part>(
      (inner, mark) => html`<span class="${classOf(mark, 'hl')} hl--${mark.lane}" data-c="${idsOf(mark)}">${inner}</span>`,
      words,
    )

const segmentOf = (text: string, segment: Segment, tagged: Set<Mark>): Html => {
  const fresh = segment.marks.filter((mark) => !tagged.has(mark))
  for (const mark of fresh) tagged.add(mark)
  return html`${fresh.map(tagOf)}${lined(quoteAt(text, segment.span), segment.marks)}`
}

/** The parts of a block that are shown: all of it, or the surroundings of its claims when it is very long. */
const stretchesOf = (span: Span, marks: readonly Mark[]): readonly Span[] => {
  if (span[1] - span[0] <= 8 * margin) return [span]
  const wanted = marks
    .map((mark): Span => [Math.max(span[0], mark.span[0] - margin), Math.min(span[1], mark.span[1] + margin)])
    .sort((a, b) => a[0] - b[0])
  const merged: Span[] = []
  for (const next of wanted) {
    const last = merged.at(-1)
    if (last && next[0] <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], next[1])]
    else merged.push(next)
  }
  return merged.length > 0 ? merged : [[span[0], span[0] + margin]]
}

const frames: Readonly<Record<Block['kind'], (words: Part) => Html>> = {
  heading: (words) => html`<h4 dir="auto">${words}</h4>`,
  paragraph: (words) => html`<p dir="auto">${words}</p>`,
  quotation: (words) => html`<p class="kick" dir="auto">${words}</p>`,
  caption: (words) => html`<p class="cap" dir="auto">${words}</p>`,
  'list-item': (words) => html`<p class="li" dir="auto">${words}</p>`,
}

const leftOut = (blocks: number): Html =>
  html`<p class="left-out">${blocks === 1 ? '1 paragraph' : `${blocks} paragraphs`} without a claim left out here</p>`

/** A block with the marks that lie on it. */
interface MarkedBlock {
  readonly block: Block
  readonly marks: readonly Mark[]
}

const blockOf = (document: Document, { block, marks }: MarkedBlock, tagged: Set<Mark>, whole: boolean): Html => {
  const stretches = whole ? [block.span] : stretchesOf(block.span, marks)
  const words = stretches.map(
    (stretch) =>
      html`${stretch[0] > block.span[0] && ' […] '}${segmentsOf(stretch, marks).map((segment) =>
        segmentOf(document.text, segment, tagged),
      )}`,
  )
  const cut = stretches.at(-1)![1] < block.span[1]
  return frames[block.kind](html`${words}${cut && ' […]'}`)
}

/** Blocks with a claim and their neighbours; numbers stand for runs of blocks that are left out. */
const selection = (blocks: readonly MarkedBlock[]): readonly (MarkedBlock | number)[] => {
  const marked = (index: number): boolean => (blocks[index]?.marks.length ?? 0) > 0
  const chosen: (MarkedBlock | number)[] = []
  blocks.forEach((block, index) => {
    const last = chosen.at(-1)
    if (index === 0 || marked(index) || marked(index - 1) || marked(index + 1)) chosen.push(block)
    else if (typeof last === 'number') chosen[chosen.length - 1] = last + 1
    else chosen.push(1)
  })
  return chosen
}

/**
 * A text with its claims marked in place: before the words of each claim a tag that leads to its card, under them a
 * line. Tags have the ids `w<number of the first claim>`, cards `c<number>`.
 */
export const sourceText = (document: Document, claims: readonly NumberedClaim[]): Html => {
  const marks = marksOf(claims)
  const tagged = new Set<Mark>()
  const whole = document.text.length <= wholeUpTo
  const blocks = blocksOf(document).filter(({ span }) => quoteAt(document.text, span).trim() !== '')
  const perBlock = marksPerStretch(
    blocks.map(({ span }) => span),
    marks,
  )
  const all = blocks.map((block, index): MarkedBlock => ({ block, marks: perBlock[index]! }))
  return html`${(whole ? all : selection(all)).map((one) =>
    typeof one === 'number' ? leftOut(one) : blockOf(document, one, tagged, whole),
  )}`
}

/** The id of the words of each claim, by the claim's number: claims on the same words share one. */
export const placesOf = (claims: readonly NumberedClaim[]): ReadonlyMap<number, string> =>
  new Map(marksOf(claims).flatMap((mark) => mark.claims.map(({ n }) => [n, `w${mark.claims[0]!.n}`] as const)))
