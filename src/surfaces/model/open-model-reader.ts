import { setTimeout as sleep } from 'node:timers/promises'
import { finding, type Finding } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import { compareReaders, sideBySide } from '../../extraction/model/index.ts'
import { openTables } from '../engine.ts'
import { version } from '../version.ts'
import { askerOf } from './ask.ts'
import { answersIn, cacheFolder, noCache } from './cache.ts'
import { costOf, dollars, isOver, limitText, meterOf, sumOf, type CostLimit, type Tokens } from './cost.ts'
import { modelReader, type ModelReader } from './model-reader.ts'
import { readerName, type ModelName } from './model-name.ts'
import { priceOf, type Price } from './prices.ts'
import { openModel } from './providers.ts'
import { readingLine } from './reading-record.ts'
import type { ReadText, TextReader, TextReaderOptions } from './read-text.ts'

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
    ask: askerOf(opened, { env, timeout: timeoutOf(env), sleep: options.sleep ?? ((milliseconds) => sleep(milliseconds)) }),
    cache: options.cache ? answersIn(cacheFolder(env)) : noCache,
    meter: meterOf(limit, price),
    ...(limit !== undefined && { limit: limitText(limit) }),
    tables,
    now: () => new Date().toISOString(),
    ...(options.run !== undefined && { run: options.run }),
    ...(options.form !== undefined && { form: options.form }),
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

const readBoth = (rules: ReadText, model: ReadText): ReadText => ({
  claims: model.failed ? [] : sideBySide(compareReaders(rules.claims, model.claims)),
  findings: [...rules.findings, ...model.findings],
  failed: model.failed,
  reader: `both ${rules.reader} ${model.reader}`,
})

/** Opens a model as a reader. A text says what is wrong: a package that is not there, an address, a price that is not known. */
export const openModelReader = async (name: ModelName, options: TextReaderOptions): Promise<TextReader | string> => {
  const opened = await openWithModel(name, options)
  if (typeof opened === 'string') return opened
  const { findings, nameOf, reader } = opened
  return { findings, nameOf, prepare: preparing(opened, name, options.limit), read: (document) => readModel(reader, name, document) }
}

/** Both readers on every text: `made_by` of each claim says whether both say it. */
export const sideBySideReader = (rules: TextReader, model: TextReader): TextReader => ({
  ...model,
  read: async (document) => readBoth(await rules.read(document), await model.read(document)),
})
