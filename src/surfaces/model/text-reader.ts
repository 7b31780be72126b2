import { rulesReader } from '../ledger/reader-name.ts'
import { openReader, type Reader } from '../reader.ts'
import type { TextReader, TextReaderOptions } from './read-text.ts'

export type { ReadText, TextReader, TextReaderOptions } from './read-text.ts'

/** The reader by rules as one of several that may be chosen. */
export const rulesTextReader = ({ findings, nameOf, read }: Reader): TextReader => ({
  findings,
  nameOf,
  read: (document) => ({ ...read(document), failed: false, reader: rulesReader() }),
  prepare: () => Promise.resolve([]),
})

/** Opens the reader that was chosen: rules, a model, or both side by side. What models need is loaded only for them. A text says what is wrong. */
export const openTextReader = async (options: TextReaderOptions): Promise<TextReader | string> => {
  const { choice, data } = options
  const rules = (): TextReader => rulesTextReader(openReader(data === undefined ? {} : { data }))
  if (choice.kind === 'rules') return rules()
  const { openModelReader, sideBySideReader } = await import('./open-model-reader.ts')
  const model = await openModelReader(choice.name, options)
  return typeof model === 'string' || choice.kind === 'model' ? model : sideBySideReader(rules(), model)
}
