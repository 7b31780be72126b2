import { setTimeout as wait } from 'node:timers/promises'
import { finding, type Finding } from '../../base/index.ts'
import { maxTextBytes, readFeed, type Document, type Feed, type FeedEntry, type Origin } from '../../documents/index.ts'
import { fetchAddress } from './fetch-address.ts'
import { keptAddresses, type Kept } from './keep.ts'
import { readFileBytes, readStreamBytes } from './read-bytes.ts'
import { isAddress, readSource, type SourceOptions } from './read-source.ts'

export interface WatchOptions extends Omit<SourceOptions, 'origin' | 'fallback'> {
  /** The folder that says what was read already, and that new entries are kept in. */
  readonly keep: string
  /** Entries that are read at most in one run; the others come with the next. */
  readonly most?: number
  /** Milliseconds between two requests. */
  readonly pause_ms?: number
}

export interface WatchResult {
  /** What was new and could be read, in the order of the feed. */
  readonly entries: readonly { readonly document: Document; readonly kept?: Kept }[]
  readonly findings: readonly Finding[]
  /** New entries that were asked for, those that could not be read included. */
  readonly tried: number
  /** Entries of the feed that the folder holds already. */
  readonly known: number
}

const mostEntries = 50
const pause = 1000

const takeFeed = async (source: string, options: WatchOptions): Promise<{ feed?: Feed; findings: readonly Finding[] }> => {
  if (isAddress(source)) {
    const { fetched, findings } = await fetchAddress(source, options)
    if (fetched === undefined) return { findings }
    const read = await readFeed(fetched.bytes, source, fetched.address)
    return { ...read, findings: [...findings, ...read.findings] }
  }
  const { bytes, findings } =
    source === '-'
      ? await readStreamBytes(options.stdin ?? process.stdin, 'standard input', maxTextBytes)
      : await readFileBytes(source, maxTextBytes)
  return bytes === undefined ? { findings } : readFeed(bytes, source)
}

const fallbackOf = ({ title, published_on }: FeedEntry, feed: Feed): Origin => ({
  ...(published_on && { published_on }),
  ...(title && { title }),
  ...(feed.title && { outlet: feed.title }),
})

/**
 * Reads what a feed names and the folder does not hold yet, one entry after another, and keeps it. The feed's date, title and
 * name stand in where a page has none. An entry that cannot be read is a warning; the others are read all the same.
 */
export const watchFeed = async (source: string, options: WatchOptions): Promise<WatchResult> => {
  const { most = mostEntries, pause_ms = pause, robots = new Map(), keep, ...rest } = options
  const { feed, findings } = await takeFeed(source, { ...options, robots })
  if (feed === undefined) return { entries: [], findings, tried: 0, known: 0 }
  const held = await keptAddresses(keep)
  const fresh = feed.entries.filter(({ url }) => !held.has(url))
  const entries: { document: Document; kept?: Kept }[] = []
  const all: Finding[] = [...findings]
  for (const [i, entry] of fresh.slice(0, most).entries()) {
    if (i > 0) await wait(pause_ms)
    const { document, kept, findings: own } = await readSource(entry.url, { ...rest, keep, robots, fallback: fallbackOf(entry, feed) })
    all.push(...own.map((each) => (document === undefined ? { ...each, severity: 'warning' as const } : each)))
    if (document !== undefined) entries.push({ document, ...(kept && { kept }) })
  }
  if (fresh.length > most)
    all.push(
      finding('warning', 'feed-long', `${source}: ${fresh.length} new entries, the first ${most} were read; run it again for the others`),
    )
  return { entries, findings: all, tried: Math.min(fresh.length, most), known: feed.entries.length - fresh.length }
}
