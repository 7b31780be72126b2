import { createHmac } from 'node:crypto'
import { sha256 } from '../../base/index.ts'

/** Who is signed in, by the random word in their cookie. */
export interface Sessions {
  /** Begins a session and gives the word for the cookie. */
  readonly begin: (name: string) => string
  readonly nameOf: (word: string | undefined) => string | undefined
  readonly end: (word: string) => void
  /** The token that a form of this session sends back. */
  readonly csrfOf: (word: string) => string
}

export const sessionSeconds = 12 * 60 * 60
const mostSessions = 10_000

/** Sessions in memory, under hashes of their words: they end with the server. */
export const openSessions = (chance: (bytes: number) => Uint8Array, now: () => Date): Sessions => {
  const secret = chance(32)
  const open = new Map<string, { readonly name: string; readonly until: number }>()
  return {
    begin: (name) => {
      const word = Buffer.from(chance(32)).toString('base64url')
      open.set(sha256(word), { name, until: now().getTime() + sessionSeconds * 1000 })
      if (open.size > mostSessions) open.delete(open.keys().next().value!)
      return word
    },
    nameOf: (word) => {
      const session = word === undefined ? undefined : open.get(sha256(word))
      return session && session.until > now().getTime() ? session.name : undefined
    },
    end: (word) => void open.delete(sha256(word)),
    csrfOf: (word) => createHmac('sha256', secret).update(word).digest('base64url'),
  }
}
