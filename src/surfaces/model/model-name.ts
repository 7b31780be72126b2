/** A model and who offers it: `anthropic/claude-…`, `ollama/qwen3:8b`. */
export interface ModelName {
  readonly provider: string
  readonly model: string
}

/** What `--reader` asks for. */
export type ReaderChoice = { readonly kind: 'rules' } | { readonly kind: 'model' | 'both'; readonly name: ModelName }

export const rules: ReaderChoice = { kind: 'rules' }

const form = /^([a-z][a-z0-9-]{0,40})\/([A-Za-z0-9][A-Za-z0-9._:/@+-]{0,120})$/

/**
 * What the option says: `rules`, `model:PROVIDER/NAME`, `both:PROVIDER/NAME`; without a name the model of `SERVANDA_MODEL`. A text says
 * what is wrong.
 */
export const readerChoice = (option: string | undefined, env: Readonly<Record<string, string | undefined>>): ReaderChoice | string => {
  if (option === undefined || option === 'rules') return rules
  const [, kind, own] = /^(model|both)(?::(.*))?$/.exec(option) ?? []
  if (kind === undefined) return `--reader: ${option}, give rules, model:PROVIDER/NAME or both:PROVIDER/NAME`
  const written = own || env.SERVANDA_MODEL
  if (!written) return `--reader: ${option}, names no model, give ${kind}:PROVIDER/NAME or set SERVANDA_MODEL`
  const [, provider, model] = form.exec(written) ?? []
  if (provider === undefined || model === undefined) return `--reader: ${written}, give PROVIDER/NAME such as ollama/qwen3:8b`
  return { kind: kind as 'model' | 'both', name: { provider, model } }
}

/** As `made_by` of claims and the ledger have it. */
export const readerName = ({ provider, model }: ModelName): string => `model:${provider}/${model}`
