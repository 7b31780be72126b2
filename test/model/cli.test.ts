import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saidBy, type Claim } from '../../src/base/index.ts'
import { scratch, servanda, type Ran } from '../commands/kit.ts'
import { serveModel, type Behaviour, type ModelServer } from '../servers/model-server.ts'
import { report, rightClaims } from './text.ts'

const key = 'planted-cli-0123456789'
const { folder, remove } = scratch()
/** No key of whoever runs the tests, and nowhere to send one. */
const keyless = { OPENAI_API_KEY: undefined, OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' } as unknown as Record<string, string>
const servers: ModelServer[] = []
const file = join(folder, 'report.txt')

beforeAll(() => {
  writeFileSync(file, report)
  writeFileSync(join(folder, 'report.json'), JSON.stringify({ published_on: '2025-06-20' }))
})
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()))
  remove()
})

const serve = async (...behaviours: Behaviour[]): Promise<ModelServer> => {
  const server = await serveModel(() => rightClaims, behaviours.length > 0 ? behaviours : undefined)
  servers.push(server)
  return server
}

const run = (server: ModelServer, ...args: string[]): Promise<Ran> =>
  servanda(args, {
    env: {
      SERVANDA_MODEL_URL: server.address,
      SERVANDA_MODEL_KEY: key,
      SERVANDA_MODEL: 'local/reads-well',
      SERVANDA_CACHE: join(folder, 'cache'),
      SERVANDA_LEDGER: join(folder, 'ledger.sqlite'),
    },
  })

const claimsOf = ({ out }: Pick<Ran, 'out'>): Claim[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Claim)

describe('the command line', () => {
  it('reads with a model, and with the kept answer the same bytes', async () => {
    const server = await serve()
    const first = await run(server, 'read', '--jsonl', '--reader', 'model', file)
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(claimsOf(first).map(({ kind }) => kind)).toEqual(['pledge', 'delivery', 'attack', 'response'])
    const second = await run(server, 'read', '--jsonl', '--reader', 'model:local/reads-well', file)
    expect(second.out).toBe(first.out)
    expect(server.asked).toHaveLength(1)
    await run(server, 'read', '--jsonl', '--no-cache', '--reader', 'model', file)
    expect(server.asked).toHaveLength(2)
  })

  it('shows both readers side by side, what only one says first', async () => {
    const server = await serve()
    const { out } = await run(server, 'read', '--jsonl', '--reader', 'both', file)
    const claims = claimsOf({ out })
    expect(claims.every((claim) => saidBy(claim) !== undefined)).toBe(true)
    const both = claims.filter((claim) => saidBy(claim) === 'both')
    expect(both.map(({ made_by }) => made_by)).toContainEqual(
      expect.stringMatching(/^both \S+\/\S+.* model:local\/reads-well prompt:[0-9a-f]{8}/),
    )
    const table = await run(server, 'read', '--reader', 'both:local/reads-well', file)
    expect(table.out.indexOf('Only the model says')).toBeLessThan(table.out.indexOf('Both readers say'))
  })

  it('makes a brief and adds to a ledger by a model, twice the same', async () => {
    const server = await serve()
    const brief = await run(server, 'brief', '--reader', 'model', file)
    expect(brief).toMatchObject({ code: 0, err: '' })
    expect(brief.out).toContain('Su-35')
    expect((await run(server, 'add', '--reader', 'model', file)).out).toContain('1 text added with 4 claims')
    expect((await run(server, 'add', '--reader', 'model', file)).out).toContain('0 claims')
    // The rules do not read over what a model read.
    expect((await run(server, 'reread')).out).toBe('No text on file waits to be read again.\n')
    expect((await run(server, 'ledger', 'history')).out).not.toContain(key)
    expect((await run(server, 'backup')).out).not.toContain(key)
  })

  it('tells a failure in one line, ends with 1, adds nothing, and never shows the key', async () => {
    const others = join(folder, 'other.txt')
    writeFileSync(others, `${report} Nothing else came.`)
    for (const behaviour of [{ kind: 'denied' }, { kind: 'refusal' }, { kind: 'words' }] as const) {
      const server = await serve(behaviour)
      const ran = await run(server, 'read', '--reader', 'model', others)
      expect(ran).toMatchObject({ code: 1, out: '' })
      expect(ran.err.trim().split('\n')).toHaveLength(1)
      expect(ran.err).not.toContain(key)
    }
    const added = await run(await serve({ kind: 'denied' }), 'add', '--reader', 'model', others)
    expect(added.code).toBe(1)
    expect(added.err).toContain('nothing added')
    expect(added.err + added.out).not.toContain(key)
  })

  it('estimates a run of many texts, and does not begin one that costs too much', async () => {
    const server = await serve()
    const texts = [1, 2, 3].map((number) => {
      const path = join(folder, `many-${number}.txt`)
      writeFileSync(path, `${report} This is text ${number}.`)
      return path
    })
    const over = await run(server, 'read', '--reader', 'model', '--max-cost', '500t', ...texts)
    expect(over).toMatchObject({ code: 1, out: '' })
    expect(over.err).toMatch(/^--max-cost: 500 tokens, reading would take about [\d,]+ tokens \(at no cost\); .*\n$/)
    expect(server.asked).toHaveLength(0)
    const all = await run(server, 'read', '--reader', 'model', '--max-cost', '1', ...texts)
    expect(all.code).toBe(0)
    expect(all.err).toMatch(
      /^note: model:local\/reads-well: 3 of 3 texts to be asked, about [\d,]+ tokens in and [\d,]+ out, at no cost\n$/,
    )
    expect(server.asked).toHaveLength(3)
  })

  it.each([
    ['model:x', 'give PROVIDER/NAME'],
    ['guess', 'give rules, model:PROVIDER/NAME'],
    ['model:nobody/x', 'npm install @ai-sdk/nobody'],
    ['model:openai/gpt-5', 'set OPENAI_API_KEY'],
  ])('says what is wrong with --reader %s', async (reader, words) => {
    const { code, err } = await servanda(['read', '--reader', reader, file], { env: keyless })
    expect(code).toBeGreaterThan(0)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).toContain(words)
  })
})
