import { blocksOfPlainText, type Document } from '../../src/documents/index.ts'
import { openEngine } from '../../src/surfaces/engine.ts'

/** The engine with the weights and tables that come with the program. */
export const { engine } = openEngine()

/** A plain text of June 2025, as it is read. */
export const plainDocument = (text: string): Document => ({
  kind: 'document',
  id: 'x',
  label: 'x.txt',
  text,
  sha256: '',
  blocks: blocksOfPlainText(text),
  anchors: [],
  published_on: '2025-06',
})
