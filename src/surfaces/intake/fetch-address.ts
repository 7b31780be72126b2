import { finding, type Finding } from '../../base/index.ts'
import { maxBinaryBytes, megabytes } from '../../documents/index.ts'
import { askableAddress, isPublic, RefusedAddress, type Permits } from './public-address.ts'
import { BodyError, request, type Answer, type RequestOptions } from './request.ts'
import { robotsOf, type RobotsCache } from './robots.ts'

export interface NetworkOptions {
  /** Lets addresses of the inner network be read, and names that lead there. */
  readonly allow_private_addresses?: boolean
  /** For connecting, headers and body of all hops together. */
  readonly timeout_ms?: number
  readonly max_bytes?: number
  readonly user_agent?: string
  readonly robots?: RobotsCache
  /** For tests: name resolution, and which IP addresses count as public. */
  readonly resolve?: RequestOptions['resolve']
  readonly is_public?: Permits
}

/** What an address gave, and the way to it. */
export interface Fetched {
  readonly bytes: Uint8Array
  readonly media_type: string
  /** The address that answered, after all redirects. */
  readonly address: string
  /** Every address that pointed on, in order; empty without redirects. */
  readonly redirects: readonly string[]
}

export type FetchResult = { readonly fetched?: Fetched; readonly findings: readonly Finding[] }

export const userAgent = 'Servanda/0.1 (reads single public documents for a person; obeys robots.txt for "Servanda")'
const defaultTimeout = 30_000
const mostBytes = 20 * 1024 * 1024
const mostRedirects = 5

const readable = new Set([
  'text/html',
  'text/plain',
  'text/markdown',
  'text/x-markdown',
  'text/xml',
  'message/rfc822',
  'application/xhtml+xml',
  'application/pdf',
  'application/x-pdf',
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/xml',
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
])

const failed = (code: string, text: string, why: string): FetchResult => ({
  findings: [finding('error', code, `${text.slice(0, 200)}: ${why}`)],
})

const networkReasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host, check the address',
  EAI_AGAIN: 'the name cannot be resolved now, check the connection and try again',
  ECONNREFUSED: 'nobody answers there, check the address',
  ECONNRESET: 'the server broke off, try again',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another host, check the address',
  CERT_HAS_EXPIRED: 'the certificate has expired, tell the site',
}

const statusReason = (status: number): string => {
  if (status === 404 || status === 410) return `the page is not there (${status}), check the address or look in an archive`
  if (status === 401 || status === 402 || status === 403)
    return `the site refuses to show it (${status}), save the page with a browser and read the file`
  if (status === 429) return 'the site asks to come back later (429)'
  return status >= 500 ? `the site fails (${status}), try again later` : `the site answers with status ${status}, check the address`
}

const slow = (text: string, timeout: number): FetchResult =>
  failed('address-slow', text, `no full answer within ${timeout / 1000} s, try again or save the page as a file`)

const explain = (text: string, error: unknown, most: number): FetchResult => {
  if (error instanceof RefusedAddress) return { findings: [error.finding] }
  if (error instanceof BodyError) {
    const why = {
      'too-large': `more than ${megabytes(most)}, at most that much is read; save a part of it as a file`,
      encoding: 'packed in an unknown way',
      damaged: 'the packed body is damaged',
    }
    return failed(error.code === 'too-large' ? 'document-too-large' : 'address-damaged', text, why[error.code])
  }
  const { code = '' } = error as NodeJS.ErrnoException
  return failed(
    'address-unreachable',
    text,
    networkReasons[code] ?? `the connection failed (${code === '' ? 'unknown error' : code}), try again`,
  )
}

type Hop = { readonly next: string } | { readonly result: FetchResult }

const arrived = (url: URL, answer: Answer, redirects: readonly string[]): FetchResult => {
  if (answer.status < 200 || answer.status >= 300) return failed('address-status', url.href, statusReason(answer.status))
  const media_type = answer.headers['content-type'] ?? ''
  const bare = media_type.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (bare !== '' && !readable.has(bare))
    return failed('address-media-type', url.href, `is ${bare.slice(0, 60)}, only texts, pages, PDF, DOCX, e-mails and feeds are read`)
  const shown = [...redirects, url.href].join(' → ')
  return {
    fetched: { bytes: answer.body, media_type, address: url.href, redirects },
    findings:
      redirects.length === 0
        ? []
        : [finding('warning', 'address-redirected', `${redirects[0]}: redirected, ${shown}; check that this is the page you mean`)],
  }
}

const hop = async (url: URL, redirects: readonly string[], options: RequestOptions, robots: RobotsCache): Promise<Hop> => {
  const { allows } = await robotsOf(url, options, robots)
  if (!allows(url.href))
    return {
      result: failed(
        'address-robots',
        url.href,
        'the site’s robots.txt does not let programs read it, save the page with a browser and read the file',
      ),
    }
  const answer = await request(url, options)
  const { location } = answer.headers
  if (answer.status < 300 || answer.status >= 400 || location === undefined) return { result: arrived(url, answer, redirects) }
  return { next: location }
}

/**
 * Fetches one address of the public internet, follows at most five redirects, and asks robots.txt before each. Every hop is
 * checked as the first was. Bytes and time are bounded; whatever goes wrong is a finding.
 */
export const fetchAddress = async (text: string, options: NetworkOptions = {}): Promise<FetchResult> => {
  const {
    timeout_ms = defaultTimeout,
    max_bytes = mostBytes,
    user_agent = userAgent,
    robots = new Map(),
    resolve,
    is_public = isPublic,
  } = options
  const permits: Permits = options.allow_private_addresses === true ? () => true : is_public
  const asked: RequestOptions = {
    user_agent,
    permits,
    max_bytes: Math.min(max_bytes, maxBinaryBytes),
    signal: AbortSignal.timeout(timeout_ms),
    ...(resolve && { resolve }),
  }
  const redirects: string[] = []
  let url = askableAddress(text, undefined, permits)
  try {
    while (!('kind' in url)) {
      const step = await hop(url, redirects, asked, robots)
      if ('result' in step) return step.result
      redirects.push(url.href)
      const next = askableAddress(step.next, url, permits)
      if (!('kind' in next) && redirects.includes(next.href))
        return failed('address-loop', text, `redirects in a circle, ${[...redirects, next.href].join(' → ')}; check the address`)
      if (redirects.length > mostRedirects)
        return failed('address-loop', text, `more than ${mostRedirects} redirects, ${redirects.join(' → ')}; check the address`)
      url = next
    }
    return { findings: [redirects.length === 0 ? url : { ...url, message: `${text}: redirects to ${url.message}` }] }
  } catch (error) {
    return asked.signal.aborted ? slow(text, timeout_ms) : explain(text, error, max_bytes)
  }
}
