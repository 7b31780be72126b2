import { setTimeout as sleep } from 'node:timers/promises'
import { finding, type Claim, type Finding, type PartyId } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import { compareReaders, sideBySide } from '../../extraction/model/index.ts'
import { openTables } from '../engine.ts'
import { rulesReader } from '../ledger/reader-name.ts'
import { openReader } from '../reader.ts'
import { version } from '../version.ts'
import { askerOf } from './ask.ts'
import { answersIn, cacheFolder, noCache } from './cache.ts'
import { costOf, dollars, isOver, limitText, meterOf, sumOf, type CostLimit, type Tokens } from './cost.ts'
import { modelReader, type ModelReader } from './model-reader.ts'
import { readerName, type ModelName, type ReaderChoice } from './model-name.ts'
import { priceOf, type Price } from './prices.ts'
import { openModel } from './providers.ts'
import { readingLine } from './reading-record.ts'

/** What a reader made of a text. */
export interface ReadText {
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
  /** Nothing could be read; the findings say why. */
  readonly failed: boolean
  /** As a ledger names who read it: the rules with their version, or the model with all that its answer depends on. */
  readonly reader: string
}

/** Reads documents, whoever does it. */
export interface TextReader {
  readonly findings: readonly Finding[]
  readonly read: (document: Document) => ReadText | Promise<ReadText>
  /** The name to show for a party; undefined for one that the tables do not have. */
  readonly nameOf: (id: PartyId) => string | undefined
  /** What a run will take, told before it; a finding of severity `error` where it may not begin. Nothing for rules. */
  readonly prepare: (documents: readonly Document[]) => Promise<readonly Finding[]>
}

export interface TextReaderOptions {
  readonly choice: ReaderChoice
  readonly data?: string
  readonly limit?: CostLimit
  readonly cache: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  /** The number of a repeated run (see `ModelReaderOptions`). */
  readonly run?: number
}

const rulesRead = (
  document: Document,
  read: (document: Document) => { claims: readonly Claim[]; findings: readonly Finding[] },
): ReadText => ({
  ...read(document),
  failed: false,
  reader: rulesReader(),
})

const openRules = (data: string | undefined): TextReader => {
  const { findings, nameOf, read } = openReader(data === undefined ? {} : { data })
  return { findings, nameOf, read: (document) => rulesRead(document, read), prepare: () => Promise.resolve([]) }
}

const defaultTimeout = 180

const timeoutOf = (env: TextReaderOptions['env']): number => {
  const seconds = Number(env.SERVANDA_MODEL_TIMEOUT || defaultTimeout)
  return 1000 * (seconds > 0 && seconds <= 3600 ? seconds : defaultTimeout)
}

/** A model that is ready to be asked, with what is known of its price. */
interface Opened {
  readonly reader: ModelReader
  readonly findings: readonly Finding[]
  readonly nameOf: TextReader['nameOf']
  readonly price: Price | undefined
}

const openWithModel = async (name: ModelName, options: TextReaderOptions): Promise<Opened | string> => {
  const { env, limit } = options
  const opened = await openModel(name, env)
  if (typeof opened === 'string') return opened
  const price = priceOf(name, opened.address)
  if (limit !== undefined && 'usd' in limit && price === undefined)
    return `--max-cost: the price of ${readerName(name)} is not known, give a limit in tokens such as 300000t`
  const { tables, findings } = openTables(options.data === undefined ? {} : { data: options.data })
  const reader = modelReader({
    reader: readerName(name),
    ...(opened.address !== undefined && { address: opened.address }),
    libraries: { ...opened.libraries, servanda: version() },
    ask: askerOf(opened, { env, timeout: timeoutOf(env), sleep: (milliseconds) => sleep(milliseconds) }),
    cache: options.cache ? answersIn(cacheFolder(env)) : noCache,
    meter: meterOf(limit, price),
    ...(limit !== undefined && { limit: limitText(limit) }),
    tables,
    now: () => new Date().toISOString(),
    ...(options.run !== undefined && { run: options.run }),
  })
  return { reader, findings, nameOf: (id) => tables.parties.get(id)?.name, price }
}

const figure = (count: number): string => count.toLocaleString('en-GB')

const costText = (tokens: Tokens, price: Price | undefined): string => {
  const usd = costOf(tokens, price)
  if (usd === undefined || price === undefined) return 'its price is not known'
  return usd === 0 ? 'at no cost' : `about ${dollars(usd)} at the prices of ${price.on}`
}

const preparing =
  ({ reader, price }: Opened, name: ModelName, limit: CostLimit | undefined): TextReader['prepare'] =>
  async (documents) => {
    const each: Tokens[] = []
    for (const document of documents) each.push(await reader.estimate(document))
    const tokens = sumOf(each)
    const asked = each.filter(({ input_tokens }) => input_tokens > 0).length
    if (limit !== undefined && isOver(tokens, limit, price))
      return [
        finding(
          'error',
          'model-cost',
          `--max-cost: ${limitText(limit)}, reading would take about ${figure(tokens.input_tokens + tokens.output_tokens)} tokens ` +
            `(${costText(tokens, price)}); raise it or give fewer texts`,
        ),
      ]
    if (documents.length < 2 || asked === 0) return []
    const message =
      `${readerName(name)}: ${asked} of ${documents.length} texts to be asked, about ${figure(tokens.input_tokens)} tokens in and ` +
      `${figure(tokens.output_tokens)} out, ${costText(tokens, price)}`
    return [finding('warning', 'model-estimate', message)]
  }

const readModel = async (reader: ModelReader, name: ModelName, document: Document): Promise<ReadText> => {
  const { claims, findings, failed, record } = await reader.read(document)
  return { claims, findings, failed, reader: record ? readingLine(record) : readerName(name) }
}

const readBoth = async (rules: ReadText, model: ReadText): Promise<ReadText> => ({
  claims: model.failed ? [] : sideBySide(compareReaders(rules.claims, model.claims)),
  findings: [...rules.findings, ...model.findings],
  failed: model.failed,
  reader: `both ${rules.reader} ${model.reader}`,
})

/** Opens the reader that was chosen: rules, a model, or both side by side. A text says what is wrong. */
export const openTextReader = async (options: TextReaderOptions): Promise<TextReader | string> => {
  const { choice, data, limit } = options
  if (choice.kind === 'rules') return openRules(data)
  const { name } = choice
  const opened = await openWithModel(name, options)
  if (typeof opened === 'string') return opened
  const { findings, nameOf, reader } = opened
  const prepare = preparing(opened, name, limit)
  if (choice.kind === 'model') return { findings, nameOf, prepare, read: (document) => readModel(reader, name, document) }
  const rules = openRules(data)
  return {
    findings,
    nameOf,
    prepare,
    read: async (document) => readBoth(await rules.read(document), await readModel(reader, name, document)),
  }
}
