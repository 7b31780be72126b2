import { createHash } from 'node:crypto'

/** SHA-256 of bytes or of UTF-8 text, in lower-case hex. */
export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

/** A short id that depends on content alone: the same content gives the same id on every machine. */
export const contentId = (content: Uint8Array | string): string => sha256(content).slice(0, 16)
