import { Parser } from 'htmlparser2'

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
const mostOpen = 10_000
const mostJsonLd = 500_000
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

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const openTag = (name: string, attributes: Readonly<Record<string, string>>): string => {
  const written = keptAttributes
    .filter((attribute) => Object.hasOwn(attributes, attribute))
    .map(
      (attribute) =>
        ` ${attribute}="${escapeText((attributes[attribute] ?? '').slice(0, 1000)).replaceAll('"', '&quot;')}"`,
    )
  return `<${name}${written.join('')}>`
}

interface State {
  readonly out: string[]
  readonly jsonLd: string[]
  depth: number
  elements: number
  dropping: number
  inJsonLd: boolean
  open: number
}

const handlers = (state: State, written: boolean[]): ConstructorParameters<typeof Parser>[0] => ({
  onopentag: (name, attributes) => {
    state.open += 1
    if (dropped.has(name)) {
      state.inJsonLd =
        name === 'script' && /^application\/ld\+json/i.test(attributes['type'] ?? '') && state.jsonLd.length < 20
      if (state.inJsonLd) state.jsonLd.push('')
      state.dropping += 1
    }
    const write =
      state.dropping === 0 &&
      state.depth < mostDepth &&
      state.elements < mostElements &&
      /^[a-z][a-z0-9]{0,20}$/.test(name)
    written.push(write)
    if (!write) return
    state.out.push(openTag(name, attributes))
    state.elements += 1
    state.depth += 1
  },
  ontext: (text) => {
    if (state.inJsonLd)
      state.jsonLd[state.jsonLd.length - 1] = `${state.jsonLd.at(-1) ?? ''}${text}`.slice(0, mostJsonLd)
    else if (state.dropping === 0) state.out.push(escapeText(text))
  },
  onclosetag: (name) => {
    state.open -= 1
    if (dropped.has(name)) {
      state.dropping -= 1
      state.inJsonLd = false
    }
    if (written.pop() !== true) return
    state.depth -= 1
    if (!empty.has(name)) state.out.push(`</${name}>`)
  },
})

/**
 * Reads a page once, from front to back, and writes it anew within bounds, so that what comes after can build a tree of it.
 * Text in elements that are left out for their depth or number is kept; a page that leaves ten thousand elements open ends there.
 */
export const boundHtml = (html: string): BoundedHtml => {
  const state: State = { out: [], jsonLd: [], depth: 0, elements: 0, dropping: 0, inJsonLd: false, open: 0 }
  const parser = new Parser(handlers(state, []), { decodeEntities: true, lowerCaseTags: true })
  let at = 0
  for (; at < html.length && state.open < mostOpen; at += chunk) parser.write(html.slice(at, at + chunk))
  parser.end()
  return { html: state.out.join(''), json_ld: state.jsonLd, cut: state.elements >= mostElements || at < html.length }
}
