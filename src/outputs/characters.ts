const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]/g
const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text as HTML and XML files can hold it: control characters and halves of a surrogate pair become U+FFFD. */
export const writable = (text: string): string => text.replace(control, '\ufffd').replace(halfPair, '\ufffd')

const unseen = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

// Most names are words with single spaces between them.
const isPlain = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/

/** A name or title as one line: without control characters and without signs that turn the direction of writing. */
export const plainLine = (text: string): string => (isPlain.test(text) ? text : tidied(text))

const tidied = (text: string): string => text.replace(/\s+/g, ' ').replace(unseen, '').replace(/ {2,}/g, ' ').trim()

/** The address in its normal form if a reader may follow it: `http` or `https`, without a user name or password. */
export const safeUrl = (address: string): string | undefined => {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined
  return url.href
}
