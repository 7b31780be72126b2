import type { Block, Document } from '../documents/index.ts'
import { splitSentences } from './sentences/split.ts'

/** UTF-16 units of the longest text that is read as a whole: more than an article, a report or most treaties have. */
const longestWhole = 120_000

/** The length of a section of a longer text. */
const sectionLength = 40_000

/** A stretch of a document as a document of its own. */
export interface Section {
  readonly document: Document
  /** Where it begins in the whole text: what spans in it lack to be spans of the whole. */
  readonly offset: number
}

/** A block that is longer than a section, cut at ends of sentences. */
const cut = (text: string, block: Block): Block[] => {
  if (block.span[1] - block.span[0] <= sectionLength) return [block]
  const pieces: [number, number][] = []
  for (const [start, end] of splitSentences(text, block.span)) {
    const last = pieces.at(-1)
    if (last !== undefined && end - last[0] <= sectionLength / 2) last[1] = end
    else pieces.push([start, end])
  }
  return pieces.map((span) => ({ ...block, span }))
}

const sectionOf = (document: Document, blocks: readonly Block[]): Section => {
  const offset = blocks[0]!.span[0]
  return {
    offset,
    document: {
      ...document,
      anchors: [],
      text: document.text.slice(offset, blocks.at(-1)!.span[1]),
      blocks: blocks.map((block) => ({ ...block, span: [block.span[0] - offset, block.span[1] - offset] as const })),
    },
  }
}

/**
 * A document in sections, so that time grows with the length of the text and memory does not. One of usual length is its own
 * only section. Sections end with a block; what one tells of names and times the next does not know.
 */
export function* sectionsOf(document: Document): Generator<Section> {
  if (document.text.length <= longestWhole) {
    yield { document, offset: 0 }
    return
  }
  let blocks: Block[] = []
  for (const block of document.blocks.flatMap((whole) => cut(document.text, whole))) {
    if (blocks.length > 0 && block.span[1] - blocks[0]!.span[0] > sectionLength) {
      yield sectionOf(document, blocks)
      blocks = []
    }
    blocks.push(block)
  }
  if (blocks.length > 0) yield sectionOf(document, blocks)
}
