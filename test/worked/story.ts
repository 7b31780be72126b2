import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Claim } from '../../src/base/index.ts'
import type { Document } from '../../src/documents/index.ts'
import { factsOf } from '../../src/facts/index.ts'
import type { Facts, FactsQuestion, InstrumentFact, ItemAccount, TriggerTest } from '../../src/facts/index.ts'
import { readSource } from '../../src/surfaces/intake/read-source.ts'
import type { Reader } from '../../src/surfaces/reader.ts'

/** Texts of one case with the claims that the reader finds in them. */
export interface Story {
  readonly documents: readonly Document[]
  readonly claims: readonly Claim[]
  readonly facts: (question?: FactsQuestion) => Facts
}

const folder = new URL('.', import.meta.url).pathname

/** Reads the texts of a case in the order of their publication, as the program reads files with their sidecars. */
export const readStory = async (reader: Reader, name: string): Promise<Story> => {
  const files = readdirSync(join(folder, name)).filter((file) => file.endsWith('.txt'))
  const sources = await Promise.all(files.sort().map((file) => readSource(join(folder, name, file))))
  const documents = sources.map(({ document, findings }) => {
    if (!document) throw new Error(findings.map(({ message }) => message).join('; '))
    return document
  })
  const claims = documents.flatMap((document) => reader.read(document).claims.map((claim) => ({ ...claim, document: document.id })))
  return { documents, claims, facts: (question) => factsOf(claims, documents, question) }
}

const only = <Value>(what: string, values: readonly Value[]): Value => {
  const [value, second] = values
  if (value === undefined || second !== undefined) throw new Error(`${what}: ${values.length} found, one expected`)
  return value
}

export const itemIn = (facts: Facts, item: string): ItemAccount =>
  only(
    item,
    facts.items.filter((account) => account.item === item),
  )

export const instrumentIn = (facts: Facts, name: string): InstrumentFact =>
  only(
    name,
    facts.instruments.filter(({ names }) => names.some((each) => each.includes(name))),
  )

export const testIn = (facts: Facts, instrument: InstrumentFact, obligation: TriggerTest['obligation']): TriggerTest =>
  only(
    obligation,
    facts.tests.filter((test) => test.instrument === instrument.id && test.obligation === obligation),
  )

/** The answers of a trigger test in the order of its questions. */
export const answersIn = ({ questions }: TriggerTest): Record<string, string> =>
  Object.fromEntries(questions.map(({ question, answer }) => [question, answer]))
