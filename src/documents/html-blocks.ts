import type { Block } from './document.ts'
import type { DomElement, DomNode } from './dom.ts'
import type { Piece } from './drawn.ts'
import { unveil } from './veil.ts'

const inline = new Set([
  'A',
  'ABBR',
  'ACRONYM',
  'B',
  'BDI',
  'BDO',
  'BIG',
  'CITE',
  'CODE',
  'DATA',
  'DEL',
  'DFN',
  'EM',
  'FONT',
  'I',
  'INS',
  'KBD',
  'LABEL',
  'MARK',
  'Q',
  'S',
  'SAMP',
  'SMALL',
  'SPAN',
  'STRIKE',
  'STRONG',
  'SUB',
  'SUP',
  'TIME',
  'TT',
  'U',
  'VAR',
  'WBR',
  'NOBR',
  'RUBY',
  'SLOT',
])
const leftOut = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'IMG',
  'PICTURE',
  'FIGCAPTION',
  'CAPTION',
  'HR',
  'FORM',
  'NAV',
  'PRE',
  'RT',
  'RP',
  'HEAD',
  'TITLE',
])

const elementNode = 1
const textNode = 3

const kindOf = (name: string, around: Block['kind']): Block['kind'] => {
  if (name === 'BLOCKQUOTE' || around === 'quotation') return 'quotation'
  if (/^H[1-6]$/.test(name)) return 'heading'
  if (name === 'LI' || name === 'DD' || name === 'DT') return 'list-item'
  return around
}

/** The mark of a note in the text, such as `[1]`: it belongs to no sentence. */
const isNoteMark = (node: DomNode): boolean =>
  node.nodeName === 'SUP' &&
  /^\s*[[(]?(?:\d{1,3}|[a-z*†‡])[\])]?\s*$/i.test(node.textContent ?? '') &&
  [...(node as DomElement).querySelectorAll('a')].length > 0

interface Run {
  words: string
  breaks: number
}

/**
 * The blocks below an element: headings, paragraphs, list items and quotations. Captions, code and forms are left out; two line
 * breaks part paragraphs as a new element would. Blanks are made single.
 */
export const piecesOf = (root: DomElement): Piece[] => {
  const pieces: Piece[] = []
  const run: Run = { words: '', breaks: 0 }
  const flush = (kind: Block['kind']): void => {
    const text = unveil(run.words)
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
    if (/[\p{L}\p{N}]/u.test(text)) pieces.push({ kind, text })
    run.words = ''
    run.breaks = 0
  }
  const write = (words: string): void => {
    if (words.trim() !== '') run.breaks = 0
    run.words += words
  }
  const walk = (node: DomNode, kind: Block['kind']): void => {
    if (node.nodeType === textNode) return write(node.textContent ?? '')
    if (node.nodeType !== elementNode || leftOut.has(node.nodeName) || isNoteMark(node)) return
    if (node.nodeName === 'BR') {
      run.breaks += 1
      return run.breaks > 1 ? flush(kind) : void (run.words += ' ')
    }
    const inner = kindOf(node.nodeName, kind)
    if (inline.has(node.nodeName)) {
      for (const child of node.childNodes) walk(child, kind)
      return
    }
    flush(kind)
    for (const child of node.childNodes) walk(child, inner)
    flush(inner)
  }
  walk(root, 'paragraph')
  flush('paragraph')
  return pieces
}
