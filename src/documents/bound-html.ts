import { Parser } from 'htmlparser2'
import { veil } from './veil.ts'

/** A page made harmless: balanced, no deeper or larger than the limits, without scripts, styles and form fields. */
export interface BoundedHtml {
  readonly html: string
  /** The JSON-LD blocks of the page, as they stand in it. */
  readonly json_ld: readonly string[]
  /** True when elements were left out because the page has too many. */
  readonly cut: boolean
}

/** Readability's time grows with the square of the depth: the deepest real pages seen nest about 60 elements. */
const mostDepth = 120
const mostElements = 100_000
/** For HTML that only writes out a text, of which no tree is searched. */
export const mostPlainElements = 1_000_000
const mostOpen = 10_000
const mostJsonLd = 500_000
const mostJsonLdBlocks = 20
const chunk = 65_536

const dropped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'canvas',
  'select',
  'textarea',
  'button',
  'input',
  'audio',
  'video',
  'source',
  'track',
  'map',
  'dialog',
  'frameset',
  'applet',
])
const empty = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'link', 'meta', 'wbr'])
const keptAttributes = [
  'id',
  'class',
  'href',
  'datetime',
  'content',
  'name',
  'property',
  'itemprop',
  'rel',
  'lang',
  'hidden',
  'style',
  'role',
  'aria-hidden',
  'title',
  'itemtype',
]

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const openTag = (name: string, attributes: Readonly<Record<string, string>>): string => {
  const written = keptAttributes
    .filter((attribute) => Object.hasOwn(attributes, attribute))
    .map((attribute) => ` ${attribute}="${escapeAttribute((attributes[attribute] ?? '').slice(0, 1000))}"`)
  return `<${name}${written.join('')}>`
}

/** Elements that the page is laid out anew by: their own tags are not written. */
const frame = new Set(['html', 'head', 'body'])
const headOnly = new Set(['title', 'meta', 'link', 'base'])

interface State {
  readonly head: string[]
  readonly body: string[]
  readonly jsonLd: string[]
  /** For each open element, whether its tag was written. */
  readonly written: boolean[]
  readonly most: number
  text: string
  depth: number
  elements: number
  dropping: number
  inJsonLd: boolean
  inHead: boolean
}

const flush = (state: State): void => {
  if (state.text === '') return
  const target = state.inHead ? state.head : state.body
  target.push(veil(state.text))
  state.text = ''
}

const openDropped = (state: State, name: string, type = ''): void => {
  state.dropping += 1
  state.inJsonLd = name === 'script' && /^application\/ld\+json/i.test(type) && state.jsonLd.length < mostJsonLdBlocks
  if (state.inJsonLd) state.jsonLd.push('')
}

const handlers = (state: State): ConstructorParameters<typeof Parser>[0] => ({
  onopentag: (name, attributes) => {
    flush(state)
    if (dropped.has(name)) openDropped(state, name, attributes['type'])
    const fits = state.depth < mostDepth && state.elements < state.most
    const write = state.dropping === 0 && fits && !frame.has(name) && /^[a-z][a-z0-9]{0,20}$/.test(name)
    state.written.push(write)
    if (!write) return
    if (headOnly.has(name)) state.inHead = true
    const target = state.inHead ? state.head : state.body
    target.push(openTag(name, attributes))
    state.elements += 1
    state.depth += 1
  },
  ontext: (text) => {
    if (state.inJsonLd) {
      state.jsonLd[state.jsonLd.length - 1] = `${state.jsonLd.at(-1) ?? ''}${text}`.slice(0, mostJsonLd)
    } else if (state.dropping === 0) state.text += text
  },
  onclosetag: (name) => {
    flush(state)
    if (dropped.has(name)) {
      state.dropping -= 1
      state.inJsonLd = false
    }
    if (state.written.pop() !== true) return
    state.depth -= 1
    const target = state.inHead ? state.head : state.body
    if (!empty.has(name)) target.push(`</${name}>`)
    if (headOnly.has(name)) state.inHead = false
  },
})

/**
 * Reads a page once, from front to back, and writes it anew within bounds, so that what comes after can build a tree of it.
 * Text in elements that are nested too deep is kept. A page ends early where it has more than `most` elements or leaves
 * ten thousand of them open.
 */
export const boundHtml = (html: string, most: number = mostElements): BoundedHtml => {
  const state: State = {
    head: [],
    body: [],
    jsonLd: [],
    written: [],
    most,
    text: '',
    depth: 0,
    elements: 0,
    dropping: 0,
    inJsonLd: false,
    inHead: false,
  }
  const parser = new Parser(handlers(state), { decodeEntities: true, lowerCaseTags: true })
  let at = 0
  const goesOn = (): boolean => state.written.length < mostOpen && state.elements < most
  for (; at < html.length && goesOn(); at += chunk) parser.write(html.slice(at, at + chunk))
  const cut = !goesOn()
  parser.end()
  const [head, body] = [state.head.join(''), state.body.join('')]
  return {
    html: `<!doctype html><html><head>${head}</head><body>${body}</body></html>`,
    json_ld: state.jsonLd,
    cut,
  }
}
