import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../source-files.ts'
import { scratch, servanda } from './kit.ts'

const { folder, remove } = scratch()
const ledger = join(folder, 'ledger.sqlite')
const program = join(root, 'bin', 'servanda.js')

interface Answered {
  readonly content: { readonly text: string }[]
  readonly isError?: boolean
}

const ask = async (client: Client, name: string, args: Record<string, unknown> = {}): Promise<{ text: string; isError: boolean }> => {
  const { content, isError = false } = (await client.callTool({ name, arguments: args })) as unknown as Answered
  return { text: content[0]!.text, isError }
}

const connected = async (...more: string[]): Promise<Client> => {
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [program, 'mcp', '--ledger', ledger, ...more] }))
  return client
}

let client: Client
beforeAll(async () => {
  expect(await servanda(['add', '--ledger', ledger, 'examples/june-2025.txt'])).toMatchObject({ code: 0 })
  client = await connected()
})
afterAll(async () => {
  await client.close()
  remove()
})

describe('the server that assistants ask', () => {
  it('lists its tools, each read-only, and none that adds unless that is allowed', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name).sort()).toEqual(
      ['balance', 'brief_text', 'conflicts', 'dossier', 'list_pairs', 'read_text', 'search_quotes', 'show_source'].sort(),
    )
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true)
    expect(await ask(client, 'add_text', { text: 'x' })).toMatchObject({ isError: true })
  })

  it('tells a dossier with notes that hold words, text and place', async () => {
    const { text } = await ask(client, 'dossier', { from: 'Russia', to: 'IRN' })
    expect(text).toContain('None of them has been delivered')
    const record = JSON.parse((await ask(client, 'dossier', { from: 'RUS', to: 'IRN', format: 'json' })).text)
    expect(record.notes[0]).toMatchObject({ quote: expect.any(String), document: expect.any(String) })
  })

  it('gives balances, pairs, conflicts and claims by their words', async () => {
    expect((await ask(client, 'balance', { from: 'RUS', to: 'IRN' })).text).toContain('Su-35')
    expect((await ask(client, 'list_pairs')).text).toContain('"from_party":"RUS"')
    expect((await ask(client, 'conflicts', { from: 'RUS', to: 'IRN' })).isError).toBe(false)
    const [line] = (await ask(client, 'search_quotes', { words: 'Su-35' })).text.split('\n')
    const { claim, source } = JSON.parse(line!)
    const shown = JSON.parse((await ask(client, 'show_source', { document: source.document })).text)
    expect(shown.text.slice(...claim.evidence)).toBe(claim.quote)
  })

  it('reads a text that it is handed and keeps nothing of it', async () => {
    const args = { text: 'Norway promised Ukraine eight Leopard 2 tanks.', published_on: '2023-02-15' }
    expect(JSON.parse((await ask(client, 'read_text', args)).text)).toMatchObject({ kind: 'pledge', from_party: 'NOR', quantity: 8 })
    expect((await ask(client, 'brief_text', args)).text).toContain('Leopard 2')
    expect((await ask(client, 'list_pairs')).text).not.toContain('NOR')
  })

  it('says in one line what is wrong with a question', async () => {
    expect(await ask(client, 'dossier', { from: 'Ruritania', to: 'IRN' })).toEqual({
      isError: true,
      text: 'party not known: Ruritania, give a code such as RUS or a name such as Russia',
    })
    expect(await ask(client, 'show_source', { document: 'none' })).toMatchObject({ isError: true })
    expect(await ask(client, 'dossier', { from: 'RUS', to: 'IRN', as_of: '2025-02-30' })).toMatchObject({ isError: true })
  })

  it('adds where adding is allowed', async () => {
    const adding = await connected('--allow-add')
    const added = await ask(adding, 'add_text', { text: 'Norway promised Ukraine eight Leopard 2 tanks.', published_on: '2023-02-15' })
    expect(JSON.parse(added.text)).toMatchObject({ texts_added: 1, claims_added: 1 })
    await adding.close()
    expect((await ask(client, 'list_pairs')).text).toContain('NOR')
  })

  it('answers at a loopback address, and refuses another host or origin', async () => {
    const child = spawn(process.execPath, [program, 'mcp', '--http', '--ledger', ledger], { stdio: ['ignore', 'ignore', 'pipe'] })
    const url = await new Promise<string>((resolve) => {
      child.stderr.on('data', (chunk: Buffer) => resolve(/http:\S+/.exec(chunk.toString())![0]))
    })
    const overHttp = new Client({ name: 'test', version: '1' })
    // The package's types of its own transport do not pass this project's stricter settings.
    await overHttp.connect(new StreamableHTTPClientTransport(new URL(url)) as unknown as Parameters<Client['connect']>[0])
    expect((await ask(overHttp, 'dossier', { from: 'RUS', to: 'IRN' })).text).toContain('Su-35')
    await overHttp.close()
    const post = (headers: Record<string, string>) =>
      fetch(url, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', ...headers } })
    expect((await post({ origin: 'https://evil.example' })).status).toBe(421)
    expect((await fetch(url.replace('/mcp', '/'))).status).toBe(404)
    const endless = new ReadableStream({ pull: (out) => out.enqueue(new Uint8Array(1024 * 1024)) })
    const chunked = { method: 'POST', body: endless, duplex: 'half', headers: { 'content-type': 'application/json' } } as RequestInit
    const refused = await fetch(url, chunked).then(
      ({ status }) => status,
      () => 'connection ended',
    )
    expect([413, 'connection ended']).toContain(refused)
    expect((await post({ accept: 'application/json, text/event-stream' })).status).toBe(400)
    child.kill()
  })
})
