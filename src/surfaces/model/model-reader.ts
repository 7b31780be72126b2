import { finding, type Claim, type Finding, type Span } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import { splitSentences } from '../../english/index.ts'
import { givesOrders, groundAnswer, mergeParts, partPrompt, partsOf, textWords } from '../../extraction/model/index.ts'
import { askPart, keptAnswer, type PartAnswer, type PartOf } from './ask-part.ts'
import { sumOf, type Tokens } from './cost.ts'
import type { ReadingRecord } from './reading-record.ts'
import { likelyOf, sessionOf, type Failure, type ModelReaderOptions, type Session } from './session.ts'

/** What a model made of a text. A text that could not be read whole gives no claims: half a reading looks like silence. */
export interface ModelReading {
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
  readonly failed: boolean
  /** Absent when nothing could be read. */
  readonly record?: ReadingRecord
}

export interface ModelReader {
  readonly read: (document: Document) => Promise<ModelReading>
  /** What reading would take; answers that are kept take nothing. */
  readonly estimate: (document: Document) => Promise<Tokens>
}

const sentencesOf = ({ text, blocks }: Document): Span[] => blocks.flatMap(({ span }) => splitSentences(text, span))

const failedReading = (session: Session, { label, id }: Document, { code, why }: Failure): ModelReading => ({
  claims: [],
  findings: [finding('error', code, `${label}: ${session.reader} ${why}`, { document: id })],
  failed: true,
})

const ordersTold = ({ label, id, text }: Document, orders: readonly Span[]): Finding[] => {
  const [first, ...more] = orders
  if (first === undefined) return []
  const shown = text
    .slice(...first)
    .replace(/\s+/g, ' ')
    .slice(0, 100)
  const others = more.length > 0 ? ` and in ${more.length} more` : ''
  const message = `${label}: the text gives orders to its reader, “${shown}”${others}; no claim of a model is taken from there`
  return [finding('warning', 'model-orders', message, { document: id, span: first })]
}

const grounded = (session: Session, document: Document, answers: readonly PartAnswer[]): ModelReading => {
  const words = textWords(document, session.tables)
  const parts = answers.map(({ part, raws }) => groundAnswer(raws, { document, part, words, made_by: session.made_by }))
  const orders = sentencesOf(document).filter((span) => givesOrders(document.text.slice(...span)))
  return {
    claims: mergeParts(parts.map(({ claims }) => claims)),
    findings: [...parts.flatMap(({ findings }) => findings), ...ordersTold(document, orders)],
    failed: false,
    record: {
      reader: session.reader,
      prompt_hash: session.prompt_hash,
      parameters: session.parameters,
      at: answers.reduce((last, { at }) => (at > last ? at : last), ''),
      libraries: answers.at(-1)?.libraries ?? session.libraries,
    },
  }
}

/** Parts to be asked, each with its place; none for a text that names no party, of which no claim could be made. */
const partsToAsk = (session: Session, document: Document): { part: ReturnType<typeof partsOf>[number]; of: PartOf }[] => {
  if (textWords(document, session.tables).parties.size === 0) return []
  const parts = partsOf(sentencesOf(document))
  return parts.map((part, at) => ({ part, of: { part: at + 1, parts: parts.length } }))
}

const readWith = async (session: Session, document: Document): Promise<ModelReading> => {
  const answers: PartAnswer[] = []
  for (const { part, of } of partsToAsk(session, document)) {
    const got = await askPart(session, document, part, of)
    if ('why' in got) return failedReading(session, document, got)
    answers.push(...got)
  }
  return grounded(session, document, answers)
}

const estimateWith = async (session: Session, document: Document): Promise<Tokens> => {
  const all: Tokens[] = []
  for (const { part, of } of partsToAsk(session, document)) {
    const prompt = partPrompt(document, part, of, session.form)
    if (!(await keptAnswer(session, prompt))) all.push(likelyOf(session, prompt, part))
  }
  return sumOf(all)
}

/** A reader that asks a model, part by part, and takes from its answers what the text bears out. */
export const modelReader = (options: ModelReaderOptions): ModelReader => {
  const session = sessionOf(options)
  return {
    read: (document) => readWith(session, document),
    estimate: (document) => estimateWith(session, document),
  }
}
