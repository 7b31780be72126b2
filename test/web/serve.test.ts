import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { openLedger } from '../../src/ledger/index.ts'
import { servePages, type PagesOptions } from '../../src/surfaces/cli/serve-pages.ts'
import { addPerson } from '../../src/surfaces/web/index.ts'

const said: string[] = []
vi.mock(import('../../src/surfaces/cli/terminal.ts'), async (actual) => ({ ...(await actual()), warn: (text) => void said.push(text) }))

const folder = mkdtempSync(join(tmpdir(), 'servanda-serve-'))
const location = join(folder, 'ledger.sqlite')
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => void said.splice(0))

/** What is written to the terminal, and what the front page answers, while a ledger is served. */
const served = async (options: PagesOptions, headers: Record<string, string> = {}) => {
  const ledger = await openLedger({ location, now: () => new Date() })
  try {
    const site = await servePages(ledger, { ledger: location, ...options }, 0)
    const { status } = await fetch(site.url, { headers, redirect: 'manual' })
    await site.close()
    return { status, said: [...said] }
  } finally {
    await ledger.close()
  }
}

describe('a ledger that is served', () => {
  it('to this machine alone asks nobody to sign in', async () => {
    expect(await served({})).toEqual({ status: 200, said: [] })
  })

  it('behind TLS has people sign in, even on this machine, once somebody may', async () => {
    await expect(served({ behindTls: true })).rejects.toThrow('--behind-tls: nobody may sign in yet')
    addPerson(`${location}.people.json`, { name: 'Rea', role: 'reader' }, new Date())
    expect(await served({ behindTls: true })).toEqual({ status: 403, said: [] })
    expect(await served({ behindTls: true }, { 'x-forwarded-proto': 'https' })).toEqual({ status: 303, said: [] })
  })

  it('to the network without TLS says that tokens cross it in the clear', async () => {
    expect(await served({ host: '0.0.0.0' })).toEqual({ status: 303, said: [expect.stringMatching(/in the clear.*TLS/)] })
  })
})
