import { Worker } from 'node:worker_threads'
import { finding } from '../../base/index.ts'
import type { Known, ReadResult } from '../../documents/index.ts'

/** What one document may cost before its worker is ended. */
export interface WorkerLimits {
  readonly timeout_ms: number
  readonly memory_mb: number
}

export const workerLimits: WorkerLimits = { timeout_ms: 60_000, memory_mb: 1024 }

/** Built beside this module; when the sources themselves run, as in tests, the built one is taken. */
const workerFile = new URL(import.meta.url.endsWith('.ts') ? '../../../dist/document-worker.js' : './document-worker.js', import.meta.url)

const failed = (code: string, message: string): ReadResult => ({ findings: [finding('error', code, message)] })

const endedBy = (label: string, error: NodeJS.ErrnoException | undefined): ReadResult =>
  error?.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? failed('document-too-costly', `${label}: reading it takes too much memory, split it into parts or save it as plain text`)
    : failed(
        'document-unreadable',
        `${label}: the file is damaged (${error?.message.slice(0, 80) ?? 'reading ended early'}), save it anew or as plain text`,
      )

/**
 * `readDocument` in a worker that is ended when it takes too long or too much memory; then a finding says so. Rejects only
 * when the built worker is not there.
 */
export const readInWorker = (
  bytes: Uint8Array,
  known: Known,
  limits: WorkerLimits = workerLimits,
  file = workerFile,
): Promise<ReadResult> =>
  new Promise((resolve, reject) => {
    const resourceLimits = { maxOldGenerationSizeMb: limits.memory_mb }
    const worker = new Worker(file, { workerData: { bytes, known }, resourceLimits, stdout: true, stderr: true })
    const settle = (result: ReadResult): void => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(result)
    }
    const late = failed(
      'document-too-costly',
      `${known.label}: not read after ${limits.timeout_ms / 1000} s, split it into parts or save it as plain text`,
    )
    const timer = setTimeout(() => settle(late), limits.timeout_ms)
    worker.once('message', settle)
    worker.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_MODULE_NOT_FOUND' ? reject(error) : settle(endedBy(known.label, error)),
    )
    worker.once('exit', () => settle(endedBy(known.label, undefined)))
  })
