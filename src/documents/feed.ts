import { SaxesParser } from 'saxes'
import { finding, type Day, type Finding } from '../base/index.ts'
import { decodeHtml } from './decode-html.ts'
import { writtenDay } from './written-day.ts'

/** One entry of a feed: where its text stands, and what the feed says of it. */
export interface FeedEntry {
  readonly url: string
  readonly title?: string
  readonly published_on?: Day
}

export interface Feed {
  readonly title?: string
  readonly entries: readonly FeedEntry[]
}

const mostEntries = 1000
const mostField = 4000
/** Entries without an address that are named one by one. */
const mostSkipped = 20

interface Fields {
  link?: string
  guid?: string
  title?: string
  day?: string
}
interface State {
  readonly entries: Fields[]
  title?: string
  words: string
  entry: Fields | undefined
  root: string
  depth: number
  /** Depth of the entry that is open; its fields are one below. */
  entryDepth: number
}

const local = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name).toLowerCase()
/** Titles may hold HTML that was escaped: its tags are no words. */
const plain = (text: string): string =>
  text
    .replace(/<[^<>]{0,500}>/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const setField = (state: State, name: string, attributes: Readonly<Record<string, string>>): void => {
  const { entry } = state
  const value = state.words.trim()
  if (entry === undefined) {
    if (name === 'title' && state.depth <= 3) state.title ??= plain(value)
    return
  }
  if (state.depth !== state.entryDepth + 1) return
  if (name === 'title') entry.title ??= plain(value)
  else if (name === 'link' && value !== '') entry.link ??= value
  else if (name === 'guid' && attributes['isPermaLink'] !== 'false') entry.guid ??= value
  else if ((name === 'pubdate' || name === 'published' || name === 'date' || name === 'issued') && value !== '') entry.day ??= value
}

const atomLink = (state: State, attributes: Readonly<Record<string, string>>): void => {
  const { entry } = state
  const { href, rel = 'alternate' } = attributes
  if (entry !== undefined && href !== undefined && rel === 'alternate' && state.depth === state.entryDepth + 1) entry.link ??= href
}

const parse = (xml: string): { readonly state: State; readonly broken: string | undefined } => {
  const state: State = { entries: [], words: '', entry: undefined, root: '', depth: 0, entryDepth: 0 }
  const open: Record<string, string>[] = []
  let broken: string | undefined
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    broken ??= error.message
  })
  parser.on('opentag', (tag) => {
    const name = local(tag.name)
    const attributes = tag.attributes as Record<string, string>
    state.depth += 1
    if (state.depth === 1) state.root = name
    open.push(attributes)
    if ((name === 'item' || name === 'entry') && state.entry === undefined && state.entries.length < mostEntries) {
      state.entry = {}
      state.entryDepth = state.depth
    }
    if (name === 'link') atomLink(state, attributes)
    state.words = ''
  })
  const write = (text: string): void => {
    if (state.words.length < mostField) state.words += text
  }
  parser.on('text', write)
  parser.on('cdata', write)
  parser.on('closetag', (tag) => {
    setField(state, local(tag.name), open.pop() ?? {})
    if (state.entry !== undefined && state.depth === state.entryDepth) {
      state.entries.push(state.entry)
      state.entry = undefined
    }
    state.depth -= 1
    state.words = ''
  })
  parser.write(xml).close()
  return { state, broken }
}

const entryOf = ({ link, guid, title, day }: Fields, base: string | undefined): FeedEntry | undefined => {
  const address = link ?? guid ?? ''
  if (address === '' || !URL.canParse(address, base)) return undefined
  const published_on = writtenDay(day ?? '')
  return { url: new URL(address, base).href, ...(title && { title }), ...(published_on && { published_on }) }
}

/**
 * The entries of an RSS or Atom feed, in its order. `base` is the feed's own address, for links that need one. Entities from
 * outside are never loaded. A feed that is not well-formed gives what could be read, and a warning.
 */
export const readFeed = (
  bytes: Uint8Array,
  label: string,
  base?: string,
): { readonly feed?: Feed; readonly findings: readonly Finding[] } => {
  const decoded = decodeHtml(bytes, label)
  if ('kind' in decoded) return { findings: [decoded] }
  const { state, broken } = parse(decoded.text)
  if (!['rss', 'feed', 'rdf'].includes(state.root))
    return { findings: [finding('error', 'feed-unreadable', `${label}: is no RSS or Atom feed, check the address`)] }
  const seen = new Set<string>()
  const read = state.entries.map((fields) => [fields, entryOf(fields, base)] as const)
  const entries = read.flatMap(([, entry]) => entry ?? []).filter(({ url }) => !seen.has(url) && seen.add(url))
  const skipped = read
    .filter(([, entry]) => entry === undefined)
    .slice(0, mostSkipped)
    .map(([{ title }]) =>
      finding(
        'warning',
        'feed-entry',
        `${label}: the entry “${(title || 'without a title').slice(0, 80)}” names no address and is left out`,
      ),
    )
  const findings =
    broken === undefined
      ? []
      : [
          finding(
            'warning',
            'feed-damaged',
            `${label}: is not well-formed (${broken.slice(0, 100)}), entries may be missing; tell the site`,
          ),
        ]
  return { feed: { entries, ...(state.title && { title: state.title }) }, findings: [...decoded.findings, ...findings, ...skipped] }
}
