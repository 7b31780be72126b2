import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Origin } from '../../documents/index.ts'
import { LedgerProblem } from '../../ledger/index.ts'
import { unaskedReading } from '../ledger/reader-name.ts'
import type { Job } from '../../outputs/web/index.ts'
import type { WebOptions } from './options.ts'

/** A text that somebody wants to add: bytes with the name of their file, or an address. */
export type Wanted = { readonly origin: Origin; readonly label: string } & ({ readonly bytes: Uint8Array } | { readonly address: string })

/** Texts on their way into the ledger, one at a time. */
export interface Jobs {
  /** Undefined when too many wait already. */
  readonly begin: (wanted: Wanted) => string | undefined
  readonly jobOf: (id: string) => Job | undefined
  /** The latest first. */
  readonly list: () => readonly Job[]
}

const mostWaiting = 20
const mostKept = 200

interface Running {
  readonly id: string
  readonly label: string
  readonly began: number
  state: Job['state']
  ended: number | undefined
  findings: readonly string[]
  document: string | null
  claims: number | null
}

type Outcome = Pick<Running, 'state' | 'findings' | 'document' | 'claims'>

/** What is left of a file's name: its last part, without what a file system could take for something else. */
const safeName = (label: string): string => {
  // Letters may take four bytes each, and a name 255 bytes in all; its end tells the format.
  const name = (label.split(/[\\/]/).at(-1) ?? '').replace(/[^\p{L}\p{N}._ -]/gu, '_').slice(-60)
  return name.replace(/^\.+/, '') || 'text.txt'
}

/** Reads bytes by way of a file of their own name, as `servanda add` would. */
const readBytes = async (options: WebOptions, { bytes, label, origin }: Wanted & { readonly bytes: Uint8Array }) => {
  const folder = await mkdtemp(join(tmpdir(), 'servanda-add-'))
  try {
    const path = join(folder, safeName(label))
    await writeFile(path, bytes, { mode: 0o600 })
    const outcome = await options.read({ source: path, options: { origin }, form: 'record', width: 0, named: false })
    const named = (message: string): string => message.replaceAll(path, () => label)
    return {
      findings: outcome.findings.map(({ message }) => named(message)),
      read: outcome.read && { ...outcome.read, document: { ...outcome.read.document, label } },
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const readAddress = async (options: WebOptions, { address, origin }: Wanted & { readonly address: string }) => {
  const network = options.allow_private_addresses === true ? { allow_private_addresses: true } : {}
  const { read, findings } = await options.read({
    source: address,
    options: { origin, ...network },
    form: 'record',
    width: 0,
    named: false,
  })
  return { read, findings: findings.map(({ message }) => message) }
}

const takeIn = async (options: WebOptions, wanted: Wanted): Promise<Outcome> => {
  const { read, findings } = 'bytes' in wanted ? await readBytes(options, wanted) : await readAddress(options, wanted)
  if (!read) return { state: 'failed', findings, document: null, claims: null }
  const { document, claims, reader } = read
  const receipt = await options.ledger.append([unaskedReading({ document, claims, reader })])
  const left = receipt.left > 0 ? ['text: another reader read it before, whose claims were left as they are'] : []
  return {
    state: receipt.documents > 0 ? 'added' : 'known',
    findings: [...findings, ...left],
    document: document.id,
    claims: receipt.claims,
  }
}

const failure = (options: WebOptions, error: unknown): Outcome => {
  if (!(error instanceof LedgerProblem))
    options.onFault(`adding a text failed: ${error instanceof Error ? error.message : 'unknown error'}`)
  const message = error instanceof LedgerProblem ? error.message : 'text: reading it failed, save it as plain text and try again'
  return { state: 'failed', findings: [message], document: null, claims: null }
}

export const openJobs = (options: WebOptions): Jobs => {
  const jobs = new Map<string, Running>()
  let last: Promise<void> = Promise.resolve()
  const time = (): number => options.now().getTime()
  const shown = ({ id, label, state, began, ended, findings, document, claims }: Running): Job => ({
    kind: 'job',
    id,
    label,
    state,
    seconds: Math.max(0, Math.round(((ended ?? time()) - began) / 1000)),
    findings,
    document,
    claims,
  })
  const run = async (job: Running, wanted: Wanted): Promise<void> => {
    job.state = 'reading'
    const outcome = await takeIn(options, wanted).catch((error: unknown) => failure(options, error))
    Object.assign(job, outcome, { ended: time() })
  }
  return {
    begin: (wanted) => {
      if ([...jobs.values()].filter(({ ended }) => ended === undefined).length >= mostWaiting) return undefined
      const id = Buffer.from(options.chance(9)).toString('base64url')
      const job: Running = {
        id,
        label: wanted.label,
        began: time(),
        state: 'waiting',
        ended: undefined,
        findings: [],
        document: null,
        claims: null,
      }
      jobs.set(id, job)
      if (jobs.size > mostKept) jobs.delete(jobs.keys().next().value!)
      last = last.then(() => run(job, wanted))
      return id
    },
    jobOf: (id) => {
      const job = jobs.get(id)
      return job && shown(job)
    },
    list: () => [...jobs.values()].reverse().map(shown),
  }
}
