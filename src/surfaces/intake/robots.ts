import { request, type RequestOptions } from './request.ts'
import { askableAddress } from './public-address.ts'

/** What each site lets us read, asked once in a run. Give one to every call of a run. */
export type RobotsCache = Map<string, Promise<Rules>>

interface Rules {
  readonly allows: (address: string) => boolean
}

/** The package's own types do not fit its module format. */
type RobotsParser = (
  address: string,
  text: string,
) => {
  readonly isAllowed: (page: string, agent: string) => boolean | undefined
}

const productToken = 'Servanda'
const mostBytes = 512 * 1024
const mostHops = 5

const everything: Rules = { allows: () => true }
const none: Rules = { allows: () => false }

/** The text of robots.txt; undefined where there is none (4xx), null where it cannot be had (5xx, or a redirect astray). */
const textOf = async (start: URL, options: RequestOptions): Promise<string | undefined | null> => {
  let url = start
  for (let hop = 0; hop <= mostHops; hop += 1) {
    const { status, headers, body } = await request(url, { ...options, max_bytes: mostBytes })
    if (status >= 200 && status < 300) return new TextDecoder().decode(body)
    if (status >= 500 || status < 300) return null
    if (status >= 400) return undefined
    const next = askableAddress(headers.location ?? '', url, options.permits)
    if ('kind' in next) return null
    url = next
  }
  return undefined
}

const rulesOf = async (origin: string, options: RequestOptions): Promise<Rules> => {
  const address = new URL('/robots.txt', origin)
  const text = await textOf(address, options)
  if (text === undefined) return everything
  if (text === null) return none
  const { default: parse } = (await import('robots-parser')) as unknown as { default: RobotsParser }
  const robots = parse(address.href, text)
  return { allows: (page) => robots.isAllowed(page, productToken) !== false }
}

/**
 * What the site of an address lets us read, by its robots.txt (RFC 9309): none there allows all, one that the server fails
 * to give allows nothing. Throws what `request` throws.
 */
export const robotsOf = (url: URL, options: RequestOptions, cache: RobotsCache): Promise<Rules> => {
  const known = cache.get(url.origin)
  if (known !== undefined) return known
  const rules = rulesOf(url.origin, options)
  cache.set(url.origin, rules)
  // A site that could not be asked is asked again with the next address.
  rules.catch(() => cache.delete(url.origin))
  return rules
}
