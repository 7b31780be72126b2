import { lookup as resolveName, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { finding, type Finding } from '../../base/index.ts'

const globalUnicast: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3]

/**
 * True for an IP address of the public internet. IPv4 inside IPv6 is taken out first; ranges for loopback, private and
 * link-local use, documentation, translation and tunnels are all not public.
 */
export const isPublic = (ip: string): boolean => {
  if (!ipaddr.isValid(ip)) return false
  const address = ipaddr.process(ip)
  return address.range() === 'unicast' && (!(address instanceof ipaddr.IPv6) || address.match(globalUnicast))
}

/** Says of an IP address whether it may be connected to. */
export type Permits = (ip: string) => boolean

const refuse = (code: string, text: string, why: string): Finding => finding('error', code, `${text.slice(0, 200)}: ${why}`)

/** The host of an address as an IP address, if that is what it is: an URL has every odd spelling of one undone already. */
const literalOf = (url: URL): string | undefined => {
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  return ipaddr.isValid(host) ? host : undefined
}

const inner = (text: string): Finding =>
  refuse('address-private', text, 'leads into an inner network, which is not read; give --allow-private-addresses if that is meant')

/** An address that may be asked, or why not: only http and https, no user names, and no IP address that is not permitted. */
export const askableAddress = (text: string, base: URL | undefined, permits: Permits): URL | Finding => {
  if (!URL.canParse(text, base?.href)) return refuse('address-malformed', text, 'is no address, check its spelling')
  const url = new URL(text, base?.href)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refuse('address-scheme', text, 'only http and https are read; save the file and name its path')
  if (url.username !== '' || url.password !== '')
    return refuse('address-user', `${url.protocol}//${url.host}`, 'holds a user name, remove it')
  const ip = literalOf(url)
  if (ip !== undefined && !permits(ip)) return inner(text)
  url.hash = ''
  return url
}

/** Carries the finding through the layers of the network, where only errors pass. */
export class RefusedAddress extends Error {
  readonly finding: Finding
  constructor(host: string) {
    super(`${host} leads into an inner network`)
    this.finding = inner(host)
  }
}

/**
 * Name resolution that hands out only what was checked, so that the address connected to is the address looked at. One inner
 * address among several refuses the name.
 */
export const checkedLookup =
  (permits: Permits, resolve: typeof resolveName = resolveName): LookupFunction =>
  (host, options, done) => {
    resolve(host, { ...options, all: true }, (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => {
      if (error !== null) return done(error, '', 0)
      if (!found.every(({ address }) => permits(address))) return done(new RefusedAddress(host), '', 0)
      const [first] = found
      if (options.all === true) done(null, found)
      else if (first !== undefined) done(null, first.address, first.family)
    })
  }
