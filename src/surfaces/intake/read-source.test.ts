import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePdf } from '../../../test/make-pdf.ts'
import { builtWorker } from '../../../test/servers/built-worker.ts'
import { answer, redirect, serveLocally, type LocalServer } from '../../../test/servers/local-server.ts'
import { sha256 } from '../../base/index.ts'
import { readInWorker } from './worker.ts'
import { isAddress, readSource, type SourceOptions, type SourceResult } from './read-source.ts'

let folder: string
let worker: Awaited<ReturnType<typeof builtWorker>>
let site: LocalServer

const wire = readFileSync(new URL('../../../test/fixtures/pages/wire-report.html', import.meta.url))

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'servanda-'))
  worker = await builtWorker()
  site = await serveLocally({
    '/wire': answer(wire),
    '/moved': redirect('/wire', 301),
    '/text': answer('Iran asked for fighters.\n', 'text/plain'),
  })
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  worker.remove()
  await site.close()
})

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const read = (source: string, options: SourceOptions = {}): Promise<SourceResult> =>
  readSource(source, { worker: worker.file, allow_private_addresses: true, ...options })
const codes = ({ findings }: SourceResult): string[] => findings.map(({ code }) => code)
const streamOf = async function* (...chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield new TextEncoder().encode(chunk)
}

/** Root may read everything, so as root the reading is done as the user who may read nothing. */
const asNobody = async <T>(run: () => Promise<T>): Promise<T> => {
  if (process.getuid?.() !== 0) return run()
  process.seteuid?.(65534)
  try {
    return await run()
  } finally {
    process.seteuid?.(0)
  }
}

describe('a file', () => {
  it('is read with the four fields of its sidecar, and nothing else in it', async () => {
    const path = put('a.txt', 'Iran asked for fighters.')
    put(
      'a.json',
      JSON.stringify({
        published_on: '2025-06',
        outlet: ' Tass ',
        url: 'https://tass.example/1',
        title: 'Fighters',
        text: 'no',
        label: 'no',
        id: 'no',
        anchors: [1],
      }),
    )
    const { document, findings } = await read(path)
    expect(findings).toEqual([])
    expect(document).toMatchObject({
      label: path,
      text: 'Iran asked for fighters.',
      published_on: '2025-06',
      outlet: 'Tass',
      url: 'https://tass.example/1',
      title: 'Fighters',
      anchors: [],
    })
    expect(document?.id).toBe(sha256('Iran asked for fighters.').slice(0, 16))
  })

  it('is read with what the user says, which wins', async () => {
    const path = put('b.txt', 'Iran asked for fighters.')
    put('b.json', '{"published_on":"2025-06-18","outlet":"Tass"}')
    const { document } = await read(path, {
      origin: { published_on: '2024' },
      fallback: { title: 'From a feed', outlet: 'no' },
    })
    expect(document).toMatchObject({ published_on: '2024', outlet: 'Tass', title: 'From a feed' })
  })

  it.each([
    [
      '{"published_on":"2025-02-30","outlet":7,"url":"javascript:alert(1)","title":"T"}',
      ['sidecar-field', 'sidecar-field', 'sidecar-field'],
    ],
    ['{"published_on":', ['sidecar-unreadable']],
    ['["2025"]', ['sidecar-unreadable']],
    ['{"__proto__":{"outlet":"x"},"published_on":null}', []],
  ])('is read although its sidecar is bad: %s', async (json, expected) => {
    const path = put('c.txt', 'Iran asked for fighters.')
    put('c.json', json)
    const result = await read(path)
    expect(result.document).toBeDefined()
    expect(result.document?.outlet).toBeUndefined()
    expect(codes(result)).toEqual(expected)
    expect(result.findings.every(({ severity }) => severity === 'warning')).toBe(true)
  })

  it('that is missing, a directory, or too large is a finding', async () => {
    mkdirSync(join(folder, 'texts'))
    expect(codes(await read(join(folder, 'nowhere.txt')))).toEqual(['file-missing'])
    expect((await read('www.example.org/a')).findings[0]?.message).toMatch(/begin with https:\/\/$/)
    expect(codes(await read(join(folder, 'a.txt', 'b.txt')))).toEqual(['file-missing'])
    expect(codes(await read('a\0b'))).toEqual(['file-missing'])
    expect(codes(await read(join(folder, 'texts')))).toEqual(['file-is-directory'])
    expect(codes(await read(put('big.txt', new Uint8Array(50 * 1024 * 1024).fill(97))))).toEqual(['document-too-large'])
    expect(codes(await read('/dev/zero'))).toEqual(['document-too-large'])
  }, 20_000)

  it('that may not be read is a finding', async () => {
    const path = put('closed.txt', 'x')
    chmodSync(path, 0)
    expect(codes(await asNobody(() => read(path)))).toEqual(['file-unreadable'])
  })

  it('of HTML or PDF is read in a worker', async () => {
    const page = await read(put('wire.html', wire))
    expect(page.document).toMatchObject({ published_on: '2025-06-18', outlet: 'Meridian Wire' })
    const pdf = await read(put('x.pdf', makePdf([[{ text: 'Graustark has not delivered the radars.', y: 600 }]])))
    expect(pdf.document?.anchors).toEqual([{ place: 'p. 1', span: [0, 39] }])
  })
})

it('standard input is read, also in small pieces', async () => {
  const { document } = await read('-', { stdin: streamOf('Iran asked ', 'for fighters.'), origin: { outlet: 'Tass' } })
  expect(document).toMatchObject({ label: '-', text: 'Iran asked for fighters.', outlet: 'Tass' })
})

it.each([
  ['https://example.org', true],
  ['file:///x', true],
  ['C:\\texts\\a.txt', false],
  ['C:/a.txt', false],
  ['notes: a.txt', false],
  ['javascript:x', true],
])('%s is an address: %s', (source, is) => {
  expect(isAddress(source)).toBe(is)
})

describe('an address', () => {
  it('is cited as it answered, not as the page calls itself', async () => {
    const { document, findings } = await read(`${site.origin}/moved`)
    expect(document).toMatchObject({
      label: `${site.origin}/moved`,
      url: `${site.origin}/wire`,
      outlet: 'Meridian Wire',
    })
    expect(findings.map(({ code }) => code)).toEqual(['address-redirected'])
  })

  it('of the inner network is refused', async () => {
    expect(codes(await read(`${site.origin}/wire`, { allow_private_addresses: false }))).toEqual(['address-private'])
  })
})

describe('what is kept', () => {
  const now = (): Date => new Date('2025-07-01T10:11:12.345Z')

  it('is the original, the text, and a record that serves as the text’s sidecar', async () => {
    const keep = join(folder, 'kept', 'pages')
    const { document, kept } = await read(`${site.origin}/moved`, { keep, now })
    expect(kept && readFileSync(kept.original_path)).toEqual(wire)
    expect(kept?.original_path).toMatch(/\/[a-z0-9-]{1,80}\.original\.html$/)
    expect(kept && JSON.parse(readFileSync(kept.record_path, 'utf8'))).toMatchObject({
      kind: 'capture',
      document: document?.id,
      requested: `${site.origin}/moved`,
      address: `${site.origin}/wire`,
      redirects: [`${site.origin}/moved`],
      captured_at: '2025-07-01T10:11:12.345Z',
      sha256: sha256(wire),
      bytes: wire.length,
      text_sha256: sha256(document?.text ?? ''),
    })
    const again = await read(kept?.text_path ?? '')
    expect(again.document).toMatchObject({
      id: document?.id,
      text: document?.text,
      published_on: '2025-06-18',
      outlet: 'Meridian Wire',
      url: `${site.origin}/wire`,
    })
  })

  it('is never overwritten', async () => {
    const keep = join(folder, 'kept-once')
    const { kept } = await read(`${site.origin}/text`, { keep, now })
    const before = readdirSync(keep).map((name) => [name, readFileSync(join(keep, name), 'utf8')])
    await read(`${site.origin}/text`, { keep, now: () => new Date('2026-01-01T00:00:00Z') })
    expect(readdirSync(keep).map((name) => [name, readFileSync(join(keep, name), 'utf8')])).toEqual(before)
    expect(before).toHaveLength(3)
    expect(kept).toBeDefined()
  })

  it('has a safe name, whatever the source is called', async () => {
    const keep = join(folder, 'kept-safe')
    await read('-', { keep, now, stdin: streamOf('Iran asked for fighters.') })
    await read(`${site.origin}/text?../../../etc/passwd%00|&"'`, { keep, now })
    expect(readdirSync(keep)).toHaveLength(6)
    expect(readdirSync(keep).every((name) => /^[a-z0-9][a-z0-9-]*\.[a-z.]+$/.test(name))).toBe(true)
  })

  it('that has no room is a finding, and the text is read all the same', async () => {
    const result = await read(`${site.origin}/text`, { keep: put('no-folder', 'x'), now })
    expect(result.document).toBeDefined()
    expect(codes(result)).toEqual(['keep-failed'])
  })
})

describe('a worker', () => {
  const page = new TextEncoder().encode(
    `<!doctype html><article>${'<p>Graustark has not delivered the radars that it promised.</p>'.repeat(50_000)}`,
  )

  it('is ended when it takes too long', async () => {
    const started = performance.now()
    const { findings } = await readInWorker(page, { label: 'x.html' }, { timeout_ms: 150, memory_mb: 512 }, worker.file)
    expect(findings).toMatchObject([{ code: 'document-too-costly', message: expect.stringContaining('0.15 s') }])
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('is ended when it takes too much memory', async () => {
    const { findings } = await readInWorker(page, { label: 'x.html' }, { timeout_ms: 30_000, memory_mb: 20 }, worker.file)
    expect(findings).toMatchObject([{ code: 'document-too-costly', message: expect.stringContaining('memory') }])
  })
})
