import { claimLine, quoteAt, type Claim, type Span } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import { udTokens, type Sentence } from '../../english/index.ts'
import type { Attribution } from '../../extraction/index.ts'
import { claimsTable, printable } from '../table/index.ts'
import type { LayerName } from '../layer-names/index.ts'

/** Everything that the stages saw in one text. */
export interface Layers {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly attributions: readonly Attribution[]
  readonly claims: readonly Claim[]
}

/** One layer: its records, and each record as a line for a reader. */
interface Layer {
  readonly records: (layers: Layers) => readonly object[]
  readonly lines: (layers: Layers) => readonly string[]
}

const at = (span: Span): string => `${span[0]}–${span[1]}`
const words = (layers: Layers, span: Span | null): string => (span ? printable(quoteAt(layers.document.text, span)) : '–')

const sentences: Layer = {
  records: ({ sentences: all }) => all.map(({ span, block, paragraph }) => ({ span, block, paragraph })),
  lines: (layers) => layers.sentences.map((sentence) => `${at(sentence.span).padEnd(12)} ${words(layers, sentence.span)}`),
}

const tokens: Layer = {
  records: ({ sentences: all }) =>
    all.flatMap((sentence) => udTokens(sentence.tokens).map(({ span, text }) => ({ span, text, sentence: sentence.index }))),
  lines: (layers) =>
    layers.sentences.map((sentence) =>
      udTokens(sentence.tokens)
        .map((token) => printable(token.text))
        .join(' '),
    ),
}

const trees: Layer = {
  records: ({ sentences: all }) =>
    all.flatMap((sentence) =>
      sentence.tokens.map(({ index, span, text, lemma, upos, xpos, head, deprel }) => ({
        sentence: sentence.index,
        index,
        span,
        text,
        lemma,
        upos,
        xpos,
        head,
        deprel,
      })),
    ),
  lines: ({ sentences: all }) =>
    all.flatMap((sentence) => [
      ...sentence.tokens.map((token) =>
        [token.index + 1, printable(token.text), token.lemma, token.upos, token.xpos, token.head + 1, token.deprel || '_'].join('\t'),
      ),
      '',
    ]),
}

const names: Layer = {
  records: ({ sentences: all }) =>
    all.flatMap((sentence) => sentence.names.map(({ span, id, reading, form }) => ({ span, id, reading, form }))),
  lines: (layers) =>
    layers.sentences.flatMap((sentence) =>
      sentence.names.map(
        (name) => `${at(name.span).padEnd(12)} ${name.id.padEnd(10)} ${name.reading.padEnd(6)} ${words(layers, name.span)}`,
      ),
    ),
}

const dates: Layer = {
  records: ({ sentences: all }) =>
    all.flatMap((sentence) => sentence.dates.map(({ span, on, relation }) => ({ span, on: on ?? null, relation }))),
  lines: (layers) =>
    layers.sentences.flatMap((sentence) =>
      sentence.dates.map(
        (date) =>
          `${at(date.span).padEnd(12)} ${String(date.on ?? 'unknown').padEnd(24)} ${date.relation.padEnd(7)} ${words(layers, date.span)}`,
      ),
    ),
}

const attributions: Layer = {
  records: ({ attributions: all }) => all.map(({ source, cue, content, speaker }) => ({ source, cue, content, speaker })),
  lines: (layers) =>
    layers.attributions.map(
      (attribution) =>
        `${words(layers, attribution.source)} | ${words(layers, attribution.cue)} | ${attribution.content.map((span) => words(layers, span)).join(' … ')}`,
    ),
}

const claims: Layer = {
  records: ({ claims: all }) => all.map((claim) => JSON.parse(claimLine(claim)) as object),
  lines: ({ claims: all }) => [claimsTable(all).trimEnd()],
}

const layers: Readonly<Record<LayerName, Layer>> = { sentences, tokens, trees, names, dates, attributions, claims }

/** A layer as JSON lines with offsets into the text. */
export const layerJsonl = (name: LayerName, seen: Layers): string =>
  layers[name]
    .records(seen)
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('')

/** A layer as lines for a reader. */
export const layerText = (name: LayerName, seen: Layers): string =>
  layers[name]
    .lines(seen)
    .map((line) => `${line}\n`)
    .join('')
