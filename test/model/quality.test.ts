import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readGoldFolder } from '../../scripts/quality/gold-folder.ts'
import { promptForms } from '../../scripts/quality/model-forms.ts'
import { goldDocument, openOwnReader, ownReader } from '../../scripts/quality/readers.ts'
import { formsText, scoreOf, spreadOf, spreadText } from '../../scripts/quality/spread.ts'
import { figuresOf, total, type Tally } from '../../scripts/quality/tally.ts'
import { splitSentences } from '../../src/english/index.ts'
import { answerFields, type RawClaim } from '../../src/extraction/model/index.ts'
import { serveModel, type Asked, type ModelServer } from '../servers/model-server.ts'
import { rawFrom } from './raw-claim.ts'

const texts = readGoldFolder('test/gold/first-contact-4')
const bySentence = new Map<string, readonly RawClaim[]>()
let server: ModelServer
/** Set by a test: what the model makes of a claim that it would give. */
let manner: (claim: RawClaim, asked: Asked) => object | undefined

/** Knows the texts by their sentences and gives what their coder wrote. */
const knowsTheTexts = (asked: Asked): object[] =>
  (asked.sentences.map(({ text }) => bySentence.get(text)).find((claims) => claims !== undefined) ?? []).flatMap(
    (claim) => manner(claim, asked) ?? [],
  )

const named = (claim: RawClaim, { fields }: Asked): object =>
  Object.fromEntries(answerFields.map((field, at) => [fields[at] ?? field, claim[field]]))

beforeAll(async () => {
  for (const gold of texts) {
    const document = await goldDocument(gold)
    const spans = document!.blocks.flatMap(({ span }) => splitSentences(document!.text, span))
    const raws = gold.claims.map((claim) => rawFrom(claim as never, spans))
    for (const span of spans) bySentence.set(document!.text.slice(...span), raws)
  }
  server = await serveModel(knowsTheTexts)
})
afterAll(() => server.close())

const scoreWith = async (form: string, run = 0): Promise<Tally> => {
  const env = { SERVANDA_MODEL_URL: server.address }
  const reader = await openOwnReader({ reader: 'model:local/knows', cache: false, form: promptForms[form]!, run, env })
  return scoreOf(
    texts,
    ownReader(reader, () => undefined),
  )
}

const f1 = (tally: Tally): number => figuresOf(total(tally)).f1

describe('a model on coded texts', () => {
  it('is scored as any reader, and loses little by grounding', async () => {
    manner = named
    const tally = await scoreWith('plain')
    expect(f1(tally)).toBeGreaterThan(0.97)
    expect(tally).toMatchObject({ texts: texts.length, ungrounded: 0, on_controls: 0 })
  })

  it('is shown to depend on the prompt only if it does', async () => {
    manner = named
    const steady = await Promise.all(Object.keys(promptForms).map(async (form): Promise<[string, Tally]> => [form, await scoreWith(form)]))
    expect(new Set(steady.map(([, tally]) => f1(tally).toFixed(3))).size).toBe(1)
    // One that answers by names it knows, whatever it is asked, and that reads only what comes in order.
    manner = (claim, asked) => (asked.sentences[0]?.number === 1 ? claim : undefined)
    const brittle = await Promise.all(Object.keys(promptForms).map(async (form): Promise<[string, Tally]> => [form, await scoreWith(form)]))
    const [plain, renamed, shuffled] = brittle.map(([, tally]) => f1(tally)) as [number, number, number]
    expect(plain).toBeGreaterThan(0.97)
    expect(renamed).toBe(0)
    expect(shuffled).toBeLessThan(plain / 2)
    expect(formsText(brittle)).toMatch(/^plain .* \+0\.000\nother names .* -(0\.9\d\d|1\.000)\n/)
  })

  it('shows how far repeated runs lie apart', async () => {
    let dropped = 0
    manner = (claim, asked) => (dropped > 0 && Number(claim.sentence) % (dropped + 1) === 0 ? undefined : named(claim, asked))
    const tallies: Tally[] = []
    for (dropped of [0, 1, 3]) tallies.push(await scoreWith('plain', dropped))
    const { low, high, deviation } = spreadOf(tallies.map(f1))
    expect(low).toBeLessThan(high - 0.1)
    expect(deviation).toBeGreaterThan(0.05)
    expect(spreadText(tallies)).toContain(`f1         mean`)
  })
})

describe('the spread of figures', () => {
  it('is that of a sample', () => {
    expect(spreadOf([0.5])).toEqual({ mean: 0.5, low: 0.5, high: 0.5, deviation: 0 })
    expect(spreadOf([1, 2, 3])).toEqual({ mean: 2, low: 1, high: 3, deviation: 1 })
  })
})
