import type { Finding } from '../base/index.ts'
import type { Anchor, Block, Origin } from './document.ts'

/** What a reader of one format draws from the bytes: the text to keep, its blocks, and what the file says of itself. */
export interface Drawn {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly anchors: readonly Anchor[]
  readonly origin: Origin
  readonly findings: readonly Finding[]
}

/** A block before it has a place in the text. `place` is where it stands in the original. */
export interface Piece {
  readonly kind: Block['kind']
  readonly text: string
  readonly place?: string
}

/** Nothing could be drawn, and why. */
export const nothing = (...findings: readonly Finding[]): Drawn => ({
  text: '',
  blocks: [],
  anchors: [],
  origin: {},
  findings,
})

/** Puts pieces one below the other, a blank line between them; neighbours with the same place share an anchor. */
export const joinPieces = (pieces: readonly Piece[]): Pick<Drawn, 'text' | 'blocks' | 'anchors'> => {
  const blocks: Block[] = []
  const anchors: Anchor[] = []
  const texts: string[] = []
  let at = 0
  for (const { kind, text, place } of pieces) {
    const end = at + text.length
    blocks.push({ kind, span: [at, end] })
    texts.push(text)
    const last = anchors.at(-1)
    if (place !== undefined && last?.place === place) anchors[anchors.length - 1] = { place, span: [last.span[0], end] }
    else if (place !== undefined) anchors.push({ place, span: [at, end] })
    at = end + 2
  }
  return { text: texts.join('\n\n'), blocks, anchors }
}
