import { parseHTML } from 'linkedom'
import { unveil } from './veil.ts'

/** As much of the document object model as is used here. */
export interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<DomNode>
}

export interface DomElement extends DomNode {
  readonly getAttribute: (name: string) => string | null
  readonly querySelector: (selector: string) => DomElement | null
  readonly querySelectorAll: (selector: string) => Iterable<DomElement>
  readonly closest: (selector: string) => DomElement | null
  readonly remove: () => void
}

export interface DomDocument extends DomElement {
  readonly body: DomElement
}

/** The tree of a page that has been bounded before. */
export const parseDom = (html: string): DomDocument => {
  const whole = /<html[\s>]/i.test(html.slice(0, 5000)) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  return parseHTML(whole).document as unknown as DomDocument
}

/** The words of a node, blanks made single. */
export const wordsOf = (node: DomNode | null | undefined): string =>
  unveil(node?.textContent ?? '')
    .replace(/[\u00ad\u200b\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
