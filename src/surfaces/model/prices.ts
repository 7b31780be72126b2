import { readFileSync } from 'node:fs'
import { parseCsv } from '../../base/index.ts'
import { projectFile } from '../project-files.ts'
import type { ModelName } from './model-name.ts'

/** US dollars for a million tokens, with the day on which the provider's page had them. */
export interface Price {
  readonly input_usd: number
  readonly output_usd: number
  readonly on: string
}

const isLoopback = (address: string): boolean => {
  try {
    return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(address).hostname)
  } catch {
    return false
  }
}

const rows = (): readonly Readonly<Record<string, string>>[] =>
  parseCsv(readFileSync(projectFile('data/model-prices.csv'), 'utf8')).map(({ cells }) => cells)

/** A name less the day of its release: `claude-x-20251001`, `gpt-x-2026-01-31`, `gemini-x-latest`. */
const withoutRelease = (model: string): string => model.replace(/-(20\d{6}|20\d{2}-\d{2}-\d{2}|latest)$/, '')

/**
 * What a model costs. A server on this machine costs nothing; of others the table `data/model-prices.csv` knows some. Undefined where
 * nobody knows.
 */
export const priceOf = ({ provider, model }: ModelName, address: string | undefined): Price | undefined => {
  if (address !== undefined && isLoopback(address)) return { input_usd: 0, output_usd: 0, on: '' }
  const row = rows().find((each) => each.provider === provider && (each.model === model || each.model === withoutRelease(model)))
  return row && { input_usd: Number(row.input_usd), output_usd: Number(row.output_usd), on: row.on ?? '' }
}
