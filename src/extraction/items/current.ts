import { builtInItems } from './built-in.ts'
import type { Items } from './load-items.ts'

let own: Items | undefined

/** The items that a text is read with: those of `withItems`, else the ones that come with the program. */
export const currentItems = (): Items => own ?? builtInItems()

/**
 * Reads with a user's own items: whatever `read` looks up, down to the last finder, is looked up in them. Reading is synchronous, so
 * nothing else can come between; two readers with different items do not see each other's.
 */
export const withItems = <T>(items: Items | undefined, read: () => T): T => {
  const before = own
  own = items ?? before
  try {
    return read()
  } finally {
    own = before
  }
}
