import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parseCsv, isDay } from '../../base/index.ts'
import { answerSchema, promptHash, systemPrompt } from '../../extraction/model/index.ts'
import { projectFile } from '../project-files.ts'
import { answersIn, cacheFolder } from './cache.ts'
import { promptCodebook } from './codebook.ts'
import { costLimit, costOf, isOver, meterOf } from './cost.ts'
import { readerChoice } from './model-name.ts'
import { priceOf } from './prices.ts'
import { openModel } from './providers.ts'
import { withoutSecrets } from './secrets.ts'

const folder = mkdtempSync(join(tmpdir(), 'servanda-answers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the choice of a reader', () => {
  it('is the rules, a model, or both', () => {
    expect(readerChoice(undefined, {})).toEqual({ kind: 'rules' })
    expect(readerChoice('model:ollama/qwen3:8b', {})).toEqual({ kind: 'model', name: { provider: 'ollama', model: 'qwen3:8b' } })
    expect(readerChoice('both', { SERVANDA_MODEL: 'openai/gpt-5' })).toEqual({ kind: 'both', name: { provider: 'openai', model: 'gpt-5' } })
  })

  it.each(['both', 'model:', 'model:x', 'model:../../x/y', 'models:a/b', 'model:a/'])('is refused: %s', (option) => {
    expect(readerChoice(option, {})).toMatch(/^--reader: .*give /)
  })
})

describe('a message', () => {
  const env = { OPENAI_API_KEY: 'sk-live-abcdefgh', MY_TOKEN: 'tok tok tok', PATH: '/usr/bin', SHORT_KEY: 'abc' }

  it('holds no key of the environment, nor what looks like one', () => {
    const shown = withoutSecrets(
      'Bad key sk-live-abcdefgh, sk-proj-****wxyz; Bearer abc.def-123; http://ana:secret@host/v1; tok tok tok',
      env,
    )
    for (const secret of ['abcdefgh', 'wxyz', 'def-123', 'ana:', 'tok tok']) expect(shown).not.toContain(secret)
    expect(shown).toContain('@host/v1')
  })

  it('is one short line', () => {
    expect(withoutSecrets(`a\nb\u001b[31m ${'x'.repeat(900)}`, {})).toMatch(/^a b \[31m x+…$/)
    expect(withoutSecrets('x'.repeat(900), {})).toHaveLength(200)
  })
})

describe('the price of a model', () => {
  it('has a source and a day for each row of the table', () => {
    const rows = parseCsv(readFileSync(projectFile('data/model-prices.csv'), 'utf8'))
    expect(rows.length).toBeGreaterThan(10)
    for (const { cells } of rows) {
      expect(Number(cells.input_usd)).toBeGreaterThan(0)
      expect(Number(cells.output_usd)).toBeGreaterThan(Number(cells.input_usd))
      expect(isDay(cells.on!)).toBe(true)
      expect(cells.source).toMatch(/^https:\/\//)
    }
  })

  it('is known by the name with or without its release, and nothing on this machine', () => {
    expect(priceOf({ provider: 'anthropic', model: 'claude-haiku-4-5-20251001' }, undefined)).toMatchObject({ input_usd: 1, output_usd: 5 })
    expect(priceOf({ provider: 'ollama', model: 'qwen3' }, 'http://127.0.0.1:11434/v1')).toMatchObject({ input_usd: 0 })
    expect(priceOf({ provider: 'local', model: 'x' }, 'https://models.example/v1')).toBeUndefined()
    expect(priceOf({ provider: 'openai', model: 'unheard-of' }, undefined)).toBeUndefined()
  })

  it('bounds a run in dollars or tokens', () => {
    const price = { input_usd: 1, output_usd: 5, on: '2026-01-01' }
    const tokens = { input_tokens: 1e6, output_tokens: 2e5 }
    expect(costOf(tokens, price)).toBe(2)
    expect(costLimit('2.50')).toEqual({ usd: 2.5 })
    expect(costLimit('300000 tokens')).toEqual({ tokens: 300000 })
    expect(costLimit('much')).toMatch(/^--max-cost: much, give /)
    expect(isOver(tokens, { usd: 1.99 }, price)).toBe(true)
    expect(isOver(tokens, { usd: 2 }, price)).toBe(false)
    expect(isOver(tokens, { usd: 1e9 }, undefined)).toBe(true)
  })

  it('counts questions under way, and what they took in the end', () => {
    const meter = meterOf({ tokens: 100 }, undefined)
    const [forty, thirty] = [
      { input_tokens: 20, output_tokens: 20 },
      { input_tokens: 15, output_tokens: 15 },
    ]
    expect([meter.reserve(forty), meter.reserve(forty), meter.reserve(thirty)]).toEqual([true, true, false])
    meter.settle(forty, { input_tokens: 5, output_tokens: 5 })
    expect(meter.reserve(thirty)).toBe(true)
    expect(meter.taken()).toEqual({ input_tokens: 5, output_tokens: 5 })
  })
})

describe('answers that are kept', () => {
  const answer = { text: '{"claims":[]}', input_tokens: 1, output_tokens: 2, at: '2026-01-01T00:00:00.000Z', libraries: { ai: '6' } }

  it('come back as they were, from files that only the user may read', async () => {
    const cache = answersIn(folder)
    await cache.put('ab12', answer)
    expect(await cache.get('ab12')).toEqual(answer)
    expect(await cache.get('cd34')).toBeUndefined()
    const files = readdirSync(join(folder, 'ab'))
    expect(files).toEqual(['ab12.json'])
    expect(statSync(join(folder, 'ab', 'ab12.json')).mode & 0o077).toBe(0)
  })

  it('are asked again when their file is damaged, and never stop a reading', async () => {
    const cache = answersIn(folder)
    await cache.put('ab56', answer)
    for (const damaged of ['', '{"text":"x"', '{"text":7}', 'null']) {
      writeFileSync(join(folder, 'ab', 'ab56.json'), damaged)
      expect(await cache.get('ab56')).toBeUndefined()
    }
    const nowhere = answersIn(join(folder, 'ab', 'ab12.json'))
    await expect(nowhere.put('ab12', answer)).resolves.toBeUndefined()
  })

  it('stand in the folder for what can be made again', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/c' }, 'linux', '/home/ana')).toBe('/c/servanda/answers')
    expect(cacheFolder({}, 'linux', '/home/ana')).toBe('/home/ana/.cache/servanda/answers')
    expect(cacheFolder({}, 'darwin', '/Users/ana')).toBe('/Users/ana/Library/Caches/servanda/answers')
  })
})

describe('a provider', () => {
  const absent = (): Promise<never> => Promise.reject(Object.assign(new Error('no'), { code: 'ERR_MODULE_NOT_FOUND' }))

  it('says which package it needs', async () => {
    expect(await openModel({ provider: 'mistral', model: 'x' }, {}, absent)).toContain('npm install @ai-sdk/mistral')
    expect(await openModel({ provider: 'ollama', model: 'x' }, {}, absent)).toContain('npm install @ai-sdk/openai-compatible')
  })

  it('is an address of the user’s own, or one that its package has', async () => {
    expect(await openModel({ provider: 'local', model: 'x' }, {})).toContain('set SERVANDA_MODEL_URL')
    expect(await openModel({ provider: 'local', model: 'x' }, { SERVANDA_MODEL_URL: 'file:///etc/passwd' })).toContain('is no address')
    expect(await openModel({ provider: 'ollama', model: 'x' }, {})).toMatchObject({ address: 'http://127.0.0.1:11434/v1' })
    for (const provider of ['openai', 'anthropic', 'google'])
      expect(await openModel({ provider, model: 'x' }, {})).toMatchObject({ libraries: { ai: expect.stringMatching(/^\d/) } })
  })
})

describe('the prompt', () => {
  it('has every kind, value and settled choice of the codebook', () => {
    const prompt = systemPrompt(promptCodebook)
    for (const kind of Object.keys(promptCodebook.kinds)) expect(prompt).toContain(`- ${kind}: `)
    for (const { values } of Object.values(promptCodebook.fields))
      for (const value of Object.keys(values ?? {})) expect(prompt).toContain(value)
    for (const { text } of promptCodebook.settled) expect(prompt).toContain(text)
    expect(prompt).not.toContain('undefined')
  })

  it('changes its hash with the names of fields, and the schema with it', () => {
    const names = { kind: 'type' } as const
    expect(promptHash(promptCodebook)).toMatch(/^[0-9a-f]{8}$/)
    expect(promptHash(promptCodebook, { names })).not.toBe(promptHash(promptCodebook))
    expect(JSON.stringify(answerSchema(promptCodebook, { names }))).toContain('"type":{"type":"string","enum":["instrument"')
  })

  it('binds answers without unions, optional fields or empty values, which not every provider takes', () => {
    const schema = JSON.stringify(answerSchema(promptCodebook))
    for (const word of ['anyOf', 'oneOf', 'null', '""']) expect(schema).not.toContain(word)
  })
})
