import { sha256 } from '../base/index.ts'
import type { Entry, EntryKind, Head } from './record.ts'

/** The head of a ledger to which nothing has been added. */
export const emptyHead: Head = { seq: 0, hash: '0'.repeat(64) }

/** An entry before it has its place in the chain. */
export interface Unlinked {
  readonly kind: EntryKind
  readonly subject: string
  readonly body: string
}

/**
 * The hash of an entry: SHA-256 of the hash before it and of its fields, each on a line of its own. No field holds a line break (`body` is
 * JSON), so that no two entries have the same lines.
 */
export const linkHash = (previous: string, { seq, recorded_at, kind, subject, body }: Omit<Entry, 'hash'>): string =>
  sha256(`${previous}\n${seq}\n${recorded_at}\n${kind}\n${subject}\n${body}`)

/** Entries in their places after `head`. */
export const linkAll = (head: Head, recorded_at: string, unlinked: readonly Unlinked[]): readonly Entry[] => {
  let { seq, hash } = head
  return unlinked.map((one) => {
    seq += 1
    const entry = { seq, recorded_at, ...one }
    hash = linkHash(hash, entry)
    return { ...entry, hash }
  })
}

/** The instant of an addition: never at or before the last one, whatever the clock says. */
export const nextInstant = (last: string, now: Date): string =>
  new Date(Math.max(now.getTime(), last === '' ? 0 : Date.parse(last) + 1)).toISOString()
