import { finding } from '../base/index.ts'
import { nothing, type Drawn } from './drawn.ts'

export const drawPdf = (_bytes: Uint8Array, label: string, _mediaType?: string): Drawn => nothing(finding('error', 'document-unsupported', label))
