import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { openLedger, type Ledger, type OpenOptions, type Reading } from '../../src/ledger/index.ts'
import { openTables } from '../../src/surfaces/engine.ts'
import { rulesTextReader } from '../../src/surfaces/model/text-reader.ts'
import { readOne } from '../../src/surfaces/read-one.ts'
import { openReader, type Reader } from '../../src/surfaces/reader.ts'
import { isOwnHost } from '../../src/surfaces/http/index.ts'
import { takeApartWith, webApp, type WebOptions } from '../../src/surfaces/web/index.ts'
import { hostile, report, type Told } from '../browser/told.ts'

/** A ledger in a folder of its own, and the options of its pages. */
export interface Site {
  readonly folder: string
  readonly ledger: Ledger
  readonly options: WebOptions
  readonly faults: string[]
  readonly close: () => Promise<void>
}

let reader: Reader | undefined
export const sharedReader = (): Reader => (reader ??= openReader())

/** A ledger takes no party that is no code, which a page may still be handed. */
const isCode = (party: string | null): boolean => party === null || /^[A-Z]/.test(party)
const readingOf = ({ document, claims }: Told): Reading => ({
  document,
  claims: claims.map((claim) => (isCode(claim.from_party) ? claim : ({ ...claim, from_party: null } as typeof claim))),
  reader: 'by hand',
})

export const siteHost = 'localhost:4000'

/** A ledger with an invented report of every kind of claim and a hostile text, as one person on this machine sees it. */
export const openSite = async (change: Partial<WebOptions> = {}, place: Partial<OpenOptions> = {}): Promise<Site> => {
  const folder = mkdtempSync(join(tmpdir(), 'servanda-web-'))
  const ledger = await openLedger({ location: join(folder, 'ledger.sqlite'), now: () => new Date(), ...place })
  await ledger.append([readingOf(report), readingOf(hostile)])
  const faults: string[] = []
  const options: WebOptions = {
    ledger,
    read: (order) => readOne(rulesTextReader(sharedReader()), order),
    sentenceAt: takeApartWith({
      explainPlace: (document, offset) => sharedReader().explainPlace(document, offset),
      sentenceAt: (document, offset) => sharedReader().sentenceAt(document, offset),
    }),
    tables: openTables().tables,
    now: () => new Date(),
    chance: randomBytes,
    clientAddress: () => '192.0.2.1',
    isOwnHost: (host) => isOwnHost(host, 4000),
    mode: { kind: 'loopback', person: 'Ana' },
    onFault: (message) => void faults.push(message),
    ...change,
  }
  const close = async (): Promise<void> => {
    await ledger.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { folder, ledger, options, faults, close }
}

type Fields = Readonly<Record<string, string>>

/** Asks the pages of a site without a port, with a cookie where there is one. */
export const asking = (options: WebOptions) => {
  const app = webApp(options)
  let cookie = ''
  const send = async (path: string, init: RequestInit = {}, headers: Fields = {}): Promise<Response> => {
    const all = { host: siteHost, ...(cookie && { cookie }), ...headers }
    const response = await app.request(`http://${siteHost}${path}`, { ...init, headers: all })
    const set = response.headers.get('set-cookie')
    if (set) cookie = set.split(';', 1)[0]!
    return response
  }
  const get = (path: string, headers: Fields = {}) => send(path, {}, headers)
  const text = async (path: string): Promise<string> => (await get(path)).text()
  /** The token of the forms of a page. */
  const token = async (path = '/add'): Promise<string> => /name="csrf" value="([^"]+)"/.exec(await text(path))?.[1] ?? ''
  const post = async (path: string, fields: Fields, headers: Fields = {}): Promise<Response> =>
    send(path, { method: 'POST', body: new URLSearchParams(fields) }, headers)
  const postForm = async (path: string, fields: Fields, page?: string): Promise<Response> =>
    post(path, { csrf: await token(page), ...fields })
  return { send, get, text, token, post, postForm, cookie: () => cookie }
}

export type Asking = ReturnType<typeof asking>

/** Waits until a text that was sent is read, and gives its record. */
export const readUntilDone = async (
  site: Asking,
  response: Response,
): Promise<{ state: string; document: string | null; findings: string[] }> => {
  const place = response.headers.get('location')!
  for (;;) {
    const job = (await (await site.get(`${place}.json`)).json()) as { state: string; document: string | null; findings: string[] }
    if (job.state !== 'waiting' && job.state !== 'reading') return job
    await new Promise((go) => setTimeout(go, 20))
  }
}
