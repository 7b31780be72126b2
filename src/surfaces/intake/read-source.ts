import type { Finding } from '../../base/index.ts'
import {
  maxBinaryBytes,
  needsWorker,
  readDocument,
  type Document,
  type Known,
  type Origin,
  type ReadResult,
} from '../../documents/index.ts'
import type { NetworkOptions } from './fetch-address.ts'
import type { Capture, Kept } from './keep.ts'
import { readFileBytes, readStreamBytes } from './read-bytes.ts'
import { readSidecar, sidecarPath } from './sidecar.ts'
import { readInWorker, workerLimits, type WorkerLimits } from './worker.ts'

export interface SourceOptions extends NetworkOptions {
  /** What the user says of the text; it wins over the sidecar, which wins over the file's own metadata. */
  readonly origin?: Origin
  /** What is believed where nothing else says it, such as the date in a feed. */
  readonly fallback?: Origin
  /** A folder in which the original, the text and a record are kept. */
  readonly keep?: string
  /** The clock, for the time of capture. */
  readonly now?: () => Date
  readonly stdin?: AsyncIterable<Uint8Array>
  readonly limits?: WorkerLimits
  /** The built worker, where it does not stand beside this module. */
  readonly worker?: URL
}

export interface SourceResult extends ReadResult {
  readonly kept?: Kept
}

interface Taken {
  readonly capture?: Omit<Capture, 'captured_at'>
  readonly known: Known
  readonly findings: readonly Finding[]
}

/** True for an address, also of a scheme that is not read; `C:\texts` is a path. */
export const isAddress = (source: string): boolean =>
  /^[a-z][a-z0-9+.-]+:\/\//i.test(source) || /^(?:mailto|data|javascript|blob|about|view-source):/i.test(source)

const mostSidecarBytes = 1024 * 1024

const sidecarOf = async (path: string): Promise<ReturnType<typeof readSidecar>> => {
  const beside = sidecarPath(path)
  if (beside === undefined) return { origin: {}, findings: [] }
  const { bytes, findings } = await readFileBytes(beside, mostSidecarBytes)
  if (bytes !== undefined) return readSidecar(new TextDecoder().decode(bytes), beside)
  const other = findings.filter(({ code }) => code !== 'file-missing')
  return {
    origin: {},
    findings: other.map((each) => ({
      ...each,
      severity: 'warning',
      message: `${each.message}; the text is read without it`,
    })),
  }
}

const withHint = (path: string, each: Finding): Finding =>
  each.code === 'file-missing' && /^www\./i.test(path) ? { ...each, message: `${each.message}; for a page begin with https://` } : each

const takeFile = async (path: string, origin: Origin): Promise<Taken> => {
  const { bytes, findings } = await readFileBytes(path, maxBinaryBytes)
  if (bytes === undefined) return { known: { label: path }, findings: findings.map((each) => withHint(path, each)) }
  const sidecar = await sidecarOf(path)
  return {
    capture: { bytes, requested: path },
    known: { label: path, origin: { ...sidecar.origin, ...origin } },
    findings: sidecar.findings,
  }
}

const takeStdin = async (stdin: AsyncIterable<Uint8Array>, origin: Origin): Promise<Taken> => {
  const { bytes, findings } = await readStreamBytes(stdin, 'standard input', maxBinaryBytes)
  return { ...(bytes && { capture: { bytes, requested: '-' } }), known: { label: '-', origin }, findings }
}

const takeAddress = async (source: string, origin: Origin, options: NetworkOptions): Promise<Taken> => {
  const { fetchAddress } = await import('./fetch-address.ts')
  const { fetched, findings } = await fetchAddress(source, options)
  if (fetched === undefined) return { known: { label: source }, findings }
  const { address, media_type } = fetched
  // The page's own canonical address may name any site: what was asked is what is cited.
  const known: Known = { label: source, origin: { url: address, ...origin }, ...(media_type !== '' && { media_type }) }
  return { capture: { ...fetched, requested: source }, known, findings }
}

const take = (source: string, origin: Origin, options: SourceOptions): Promise<Taken> => {
  if (source === '-') return takeStdin(options.stdin ?? process.stdin, origin)
  return isAddress(source) ? takeAddress(source, origin, options) : takeFile(source, origin)
}

const present = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T

const read = (bytes: Uint8Array, known: Known, { limits = workerLimits, worker }: SourceOptions): Promise<ReadResult> =>
  needsWorker(bytes, known) ? readInWorker(bytes, known, limits, worker) : readDocument(bytes, known)

const keep = async (folder: string, capture: Capture, document: Document): Promise<{ kept?: Kept; findings: readonly Finding[] }> =>
  (await import('./keep.ts')).keepCapture(folder, capture, document)

/**
 * Reads one source: the path of a file (with its sidecar `x.json` for `x.txt`), `-` for standard input, or an address. Pages, PDF
 * and other formats that need a library are read in a worker that is ended when it takes too long. Whatever is wrong with the
 * source comes back as findings; nothing of it throws.
 */
export const readSource = async (source: string, options: SourceOptions = {}): Promise<SourceResult> => {
  const { capture, known, findings } = await take(source, present(options.origin ?? {}), options)
  if (capture === undefined) return { findings }
  const { document: drawn, findings: more } = await read(capture.bytes, known, options)
  if (drawn === undefined) return { findings: [...findings, ...more] }
  const document: Document = { ...present(options.fallback ?? {}), ...drawn }
  const all = [...findings, ...more].map((each) => ({ ...each, document: document.id }))
  if (options.keep === undefined) return { document, findings: all }
  const captured_at = (options.now ?? (() => new Date()))().toISOString()
  const { kept, findings: problems } = await keep(options.keep, { ...capture, captured_at }, document)
  return { document, findings: [...all, ...problems], ...(kept && { kept }) }
}
