import { finding } from '../base/index.ts'
import { nothing, type Drawn } from './drawn.ts'
import { blocksOfPlainText, decodeText } from './plain-text.ts'

/** A plain text as it is kept: the decoded bytes less their byte-order mark, nothing else changed. */
export const drawPlainText = (bytes: Uint8Array, label: string): Drawn => {
  const decoded = decodeText(bytes)
  if ('kind' in decoded) return nothing(finding(decoded.severity, decoded.code, `${label}: ${decoded.message}`))
  return { text: decoded.text, blocks: blocksOfPlainText(decoded.text), anchors: [], origin: {}, findings: [] }
}
