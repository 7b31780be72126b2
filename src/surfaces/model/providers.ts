import { createRequire } from 'node:module'
import type { LanguageModel } from 'ai'
import type { ModelName } from './model-name.ts'

type Env = Readonly<Record<string, string | undefined>>

/** A model that can be asked. */
export interface OpenedModel {
  readonly model: LanguageModel
  /** Names and versions of the libraries that ask it. */
  readonly libraries: Readonly<Record<string, string>>
  /** Where it is asked, if that is the user's own setting; part of what an answer depends on. */
  readonly address?: string
}

/** Loads a package by name; a seam for tests. */
export type Load = (name: string) => Promise<Record<string, unknown>>

const ownLoad: Load = (name) => import(name) as Promise<Record<string, unknown>>

const ollamaAddress = 'http://127.0.0.1:11434/v1'
const compatible = '@ai-sdk/openai-compatible'

const isMissing = (error: unknown): boolean => (error as { code?: string } | null)?.code === 'ERR_MODULE_NOT_FOUND'

const missing = ({ provider }: ModelName, name: string): string =>
  `--reader: ${provider}, its package is not installed, run npm install ${name} beside servanda`

const versionOf = (name: string): string => {
  try {
    return (createRequire(import.meta.url)(`${name}/package.json`) as { version: string }).version
  } catch {
    return 'unknown'
  }
}

const librariesOf = (name: string): Record<string, string> => ({ ai: versionOf('ai'), [name]: versionOf(name) })

const isHttp = (address: string): boolean => {
  try {
    return /^https?:$/.test(new URL(address).protocol)
  } catch {
    return false
  }
}

type Create = (options: object) => (model: string) => LanguageModel

/** A server that speaks the protocol of OpenAI, at the user's own address: `ollama` has one that it is usually at, `local` needs one. */
const openCompatible = async (name: ModelName, env: Env, load: Load): Promise<OpenedModel | string> => {
  const address = (env.SERVANDA_MODEL_URL || (name.provider === 'ollama' ? ollamaAddress : '')).replace(/\/+$/, '')
  if (address === '') return `--reader: ${name.provider}, has no address, set SERVANDA_MODEL_URL such as http://127.0.0.1:8080/v1`
  if (!isHttp(address)) return 'SERVANDA_MODEL_URL: is no address, give one such as http://127.0.0.1:8080/v1'
  const { createOpenAICompatible } = (await load(compatible)) as { createOpenAICompatible: Create }
  const key = env.SERVANDA_MODEL_KEY
  const provider = createOpenAICompatible({
    name: name.provider,
    baseURL: address,
    supportsStructuredOutputs: true,
    ...(key ? { apiKey: key } : {}),
  })
  return { model: provider(name.model), libraries: librariesOf(compatible), address }
}

/** `@ai-sdk/NAME` exports its provider by its name: `google`, `deepSeek` is the one with a capital inside. */
const providerIn = (module: Record<string, unknown>, provider: string): ((model: string) => LanguageModel) | undefined => {
  const wanted = provider.replaceAll('-', '').toLowerCase()
  const found = Object.entries(module).find(([name, value]) => name.toLowerCase() === wanted && typeof value === 'function')
  return found?.[1] as ((model: string) => LanguageModel) | undefined
}

const openPackaged = async (name: ModelName, env: Env, load: Load): Promise<OpenedModel | string> => {
  const library = `@ai-sdk/${name.provider}`
  try {
    const provider = providerIn(await load(library), name.provider)
    if (provider === undefined) return `--reader: ${name.provider}, ${library} has no provider of that name, use another`
    const address = env[`${name.provider.replaceAll('-', '_').toUpperCase()}_BASE_URL`]
    return { model: provider(name.model), libraries: librariesOf(library), ...(address ? { address } : {}) }
  } catch (error) {
    if (isMissing(error)) return missing(name, library)
    throw error
  }
}

/**
 * A model by its name. `ollama` and `local` are servers at an address of the user's own; any other provider is the package
 * `@ai-sdk/PROVIDER`, loaded here, which takes its key from the environment. A text says what is wrong.
 */
export const openModel = async (name: ModelName, env: Env, load: Load = ownLoad): Promise<OpenedModel | string> => {
  // The library writes its warnings to the terminal otherwise.
  globalThis.AI_SDK_LOG_WARNINGS = false
  if (name.provider !== 'ollama' && name.provider !== 'local') return openPackaged(name, env, load)
  try {
    return await openCompatible(name, env, load)
  } catch (error) {
    if (isMissing(error)) return missing(name, compatible)
    throw error
  }
}
