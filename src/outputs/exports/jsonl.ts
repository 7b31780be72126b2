import { claimLine } from '../../base/index.ts'
import { textFile } from './exporter.ts'
import type { WriteExport } from './exporter.ts'

/** `claims.jsonl`: one claim on each line, in the fields of the coding rule. */
export const writeJsonLines: WriteExport = async ({ claims }) => [
  textFile('claims.jsonl', claims.map((claim) => `${claimLine(claim)}\n`).join('')),
]
