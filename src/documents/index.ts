import type { Feed } from './feed.ts'
import type { Finding } from '../base/index.ts'

export * from './document.ts'
export { fingerprintOf, resemblance, type Fingerprint, type Passage } from './fingerprint.ts'
export { maxBinaryBytes, maxTextBytes, megabytes } from './limits.ts'
export { blocksOfPlainText, decodeText } from './plain-text.ts'
export { needsWorker, placeOf, readDocument, type Known, type ReadResult } from './read-document.ts'
export type { Feed, FeedEntry } from './feed.ts'

/** The entries of an RSS or Atom feed; `base` is its own address. See `readFeed` in feed.ts, which is loaded when a feed occurs. */
export const readFeed = async (
  bytes: Uint8Array,
  label: string,
  base?: string,
): Promise<{ readonly feed?: Feed; readonly findings: readonly Finding[] }> => (await import('./feed.ts')).readFeed(bytes, label, base)
