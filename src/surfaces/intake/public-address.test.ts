import type { LookupAddress } from 'node:dns'
import { describe, expect, it } from 'vitest'
import { askableAddress, checkedLookup, isPublic, RefusedAddress } from './public-address.ts'

const codeOf = (text: string, base?: string): string => {
  const asked = askableAddress(text, base === undefined ? undefined : new URL(base), isPublic)
  return 'kind' in asked ? asked.code : asked.href
}

describe('an address', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://0x7f000001/',
    'http://127.0.0.1./',
    'http://0/',
    'http://0.0.0.0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'http://[fd12:3456::1]/',
    'http://[ff02::1]/',
    'http://[2001:db8::1]/',
    'http://[::ffff:0:127.0.0.1]/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://１２７.０.０.１/',
    'http://①②⑦.0.0.1/',
    'http://127。0。0。1/',
    'http:\\\\127.0.0.1\\',
    'http:/127.0.0.1/',
    'http://127.0.0.1:8080/#x',
  ])('of an inner network is refused, however it is spelled: %s', (text) => {
    expect(codeOf(text)).toBe('address-private')
  })

  it.each([
    ['ftp://example.org/x', 'address-scheme'],
    ['file:///etc/passwd', 'address-scheme'],
    ['gopher://example.org', 'address-scheme'],
    ['data:text/html,x', 'address-scheme'],
    ['http://user@example.org/', 'address-user'],
    ['https://a:b@example.org/', 'address-user'],
    ['http://example.org@127.0.0.1/', 'address-user'],
    ['http://', 'address-malformed'],
    ['http://1.2.3.4.5/', 'address-malformed'],
    ['http://exa mple/', 'address-malformed'],
  ])('%s is refused: %s', (text, code) => {
    expect(codeOf(text)).toBe(code)
  })

  it.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b'],
    ['http://93.184.216.34/', 'http://93.184.216.34/'],
    ['http://[2606:2800:220:1::]/', 'http://[2606:2800:220:1::]/'],
  ])('%s may be asked', (text, href) => {
    expect(codeOf(text)).toBe(href)
  })

  it('that is relative is read from the one that named it', () => {
    expect(codeOf('../b', 'https://example.org/a/c')).toBe('https://example.org/b')
    expect(codeOf('//127.0.0.1/b', 'https://example.org/a/c')).toBe('address-private')
  })
})

it('what is no IP address is not public', () => {
  expect(['', 'localhost', 'x.y', 'fe80::1%eth0'].map(isPublic)).toEqual([false, false, false, false])
})

describe('a name', () => {
  const resolving = (...addresses: readonly string[]) =>
    ((_host: string, _options: object, done: (error: null, found: LookupAddress[]) => void) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )) as never
  const lookUp = (all: boolean, ...addresses: readonly string[]): Promise<unknown> =>
    new Promise((resolve) => {
      checkedLookup(isPublic, resolving(...addresses))('name.example', { all }, (error, found) => resolve(error ?? found))
    })

  it('that leads to an inner address is refused, also when only one of several is', async () => {
    expect(await lookUp(true, '127.0.0.1')).toBeInstanceOf(RefusedAddress)
    expect(await lookUp(false, '93.184.216.34', '10.0.0.7')).toBeInstanceOf(RefusedAddress)
    expect(await lookUp(true, '93.184.216.34', '::ffff:10.0.0.7')).toBeInstanceOf(RefusedAddress)
  })

  it('that leads to public addresses gives those that were checked', async () => {
    expect(await lookUp(false, '93.184.216.34')).toBe('93.184.216.34')
    expect(await lookUp(true, '93.184.216.34', '2606:2800:220:1::1')).toHaveLength(2)
  })
})
