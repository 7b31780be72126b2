import { inflateRawSync } from 'node:zlib'

interface Entry {
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

const mostEntries = 5000
const mostUnpacked = 150 * 1024 * 1024
const endMark = 0x06054b50
const entryMark = 0x02014b50

/** Offset of the end-of-directory record, which may be followed by a comment of up to 65,535 bytes; -1 without one. */
const endOf = (zip: Buffer): number => {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 65_535); at -= 1) if (zip.readUInt32LE(at) === endMark) return at
  return -1
}

const directoryOf = (zip: Buffer): Entry[] | undefined => {
  const end = endOf(zip)
  if (end < 0) return undefined
  const count = zip.readUInt16LE(end + 10)
  const entries: Entry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let i = 0; i < Math.min(count, mostEntries + 1); i += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== entryMark) return undefined
    entries.push({
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    })
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

/** Unpacks one entry within the size that its directory states, so that a directory that lies is found out. */
const keepsWord = (zip: Buffer, { method, packed, size, at }: Entry): boolean => {
  if (at + 30 > zip.length) return false
  const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
  if (method === 0) return size === packed && start + packed <= zip.length
  if (method !== 8) return false
  try {
    return inflateRawSync(zip.subarray(start, start + packed), { maxOutputLength: Math.max(1, size) }).length === size
  } catch {
    return false
  }
}

/**
 * What is wrong with a zip archive before anything unpacks it: `damaged` when its directory cannot be read or an entry is not what
 * the directory states, `bomb` when all entries together would be larger than 150 MB, or are more than 5,000.
 */
export const zipProblem = (bytes: Uint8Array): 'damaged' | 'bomb' | undefined => {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const entries = zip.length < 22 ? undefined : directoryOf(zip)
  if (entries === undefined) return 'damaged'
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  if (entries.length > mostEntries || total > mostUnpacked) return 'bomb'
  return entries.every((entry) => keepsWord(zip, entry)) ? undefined : 'damaged'
}
