import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '../../base/index.ts'

/** An answer as it is kept: what came back, when, and from which libraries. Never a key, never a header. */
export interface KeptAnswer {
  readonly text: string
  readonly input_tokens: number
  readonly output_tokens: number
  /** ISO instant at which the answer came. */
  readonly at: string
  readonly libraries: Readonly<Record<string, string>>
}

/** Answers by what they depend on. */
export interface AnswerCache {
  readonly get: (key: string) => Promise<KeptAnswer | undefined>
  readonly put: (key: string, answer: KeptAnswer) => Promise<void>
}

/** The user's own folder for what can be made again. */
export const cacheFolder = (
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
  home = homedir(),
): string => {
  if (env.SERVANDA_CACHE) return join(env.SERVANDA_CACHE, 'answers')
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'servanda', 'cache', 'answers')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'servanda', 'answers')
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'servanda', 'answers')
}

/** The name of an answer: the hash of all that it depends on. */
export const answerKey = (depends: object): string => sha256(JSON.stringify(depends))

const isKept = (value: unknown): value is KeptAnswer => {
  const { text, input_tokens, output_tokens, at, libraries } = (value ?? {}) as Partial<Record<keyof KeptAnswer, unknown>>
  return (
    typeof text === 'string' &&
    typeof input_tokens === 'number' &&
    typeof output_tokens === 'number' &&
    typeof at === 'string' &&
    typeof libraries === 'object' &&
    libraries !== null
  )
}

/** No memory at all, for `--no-cache`. */
export const noCache: AnswerCache = { get: () => Promise.resolve(undefined), put: () => Promise.resolve() }

/** Answers as files of a folder. What cannot be read or kept is asked again another time: a cache never stops a reading. */
export const answersIn = (folder: string): AnswerCache => {
  const pathOf = (key: string): string => join(folder, key.slice(0, 2), `${key}.json`)
  return {
    get: async (key) => {
      try {
        const value = JSON.parse(await readFile(pathOf(key), 'utf8')) as unknown
        return isKept(value) ? value : undefined
      } catch {
        return undefined
      }
    },
    put: async (key, answer) => {
      const path = pathOf(key)
      const half = `${path}.${randomUUID()}`
      try {
        await mkdir(join(folder, key.slice(0, 2)), { recursive: true, mode: 0o700 })
        await writeFile(half, `${JSON.stringify(answer)}\n`, { mode: 0o600 })
        await rename(half, path)
      } catch {
        await rm(half, { force: true }).catch(() => undefined)
      }
    },
  }
}
