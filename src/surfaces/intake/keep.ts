import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, link, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { finding, sha256, type Finding } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import { makeFolder } from './make-folder.ts'

/** Where the bytes came from and when. */
export interface Capture {
  readonly bytes: Uint8Array
  /** The path or address that was asked for. */
  readonly requested: string
  /** The address that answered, and those that pointed to it; absent for files. */
  readonly address?: string
  readonly redirects?: readonly string[]
  readonly media_type?: string
  /** Instant in UTC, ISO 8601. */
  readonly captured_at: string
}

/** What was kept: the record's fields, and the paths of the three files. */
export interface Kept {
  readonly record_path: string
  readonly text_path: string
  readonly original_path: string
}

export type KeepResult = { readonly kept?: Kept; readonly findings: readonly Finding[] }

const endings: readonly (readonly [sign: RegExp, ending: string])[] = [
  [/^\s*%PDF-/, 'pdf'],
  [/^PK\x03\x04/, 'docx'],
  [/^(?:\xEF\xBB\xBF)?\s*<(?:!doctype html|html|head|body|!--)/i, 'html'],
]

const endingOf = ({ bytes, media_type = '', requested }: Capture): string => {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  const sure = endings.find(([sign]) => sign.test(head))?.[1] ?? (media_type.includes('html') ? 'html' : undefined)
  return sure ?? /\.(txt|md|html?|pdf|docx|eml)$/i.exec(requested)?.[1]?.toLowerCase() ?? 'bytes'
}

/** A name that every file system takes: a few letters of the address to recognise it, and a digest that makes it its own. */
const stemOf = ({ requested, bytes }: Capture): string => {
  const slug = requested
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .toLowerCase()
    .slice(-400)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '')
  return `${slug === '' ? 'text' : slug}-${sha256(`${requested}\n${sha256(bytes)}`).slice(0, 12)}`
}

const code = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown error'

/** Puts whole files in place and never over another one: true when it was not there. */
const place = async (path: string, content: Uint8Array): Promise<boolean> => {
  const draft = `${path}.${randomUUID()}.part`
  try {
    await writeFile(draft, content, { flag: 'wx' })
    // Not every file system has links; a copy that refuses to overwrite is the next best.
    await link(draft, path).catch((error: unknown) =>
      code(error) === 'EEXIST' ? Promise.reject(error) : copyFile(draft, path, constants.COPYFILE_EXCL),
    )
    return true
  } catch (error) {
    if (code(error) !== 'EEXIST') throw error
    return false
  } finally {
    await rm(draft, { force: true })
  }
}

const recordOf = (capture: Capture, document: Document, files: { original: string; text: string }): Record<string, unknown> => ({
  kind: 'capture',
  document: document.id,
  published_on: document.published_on,
  outlet: document.outlet,
  url: document.url,
  title: document.title,
  requested: capture.requested,
  address: capture.address,
  redirects: capture.redirects,
  media_type: capture.media_type,
  captured_at: capture.captured_at,
  sha256: document.sha256,
  bytes: capture.bytes.length,
  text_sha256: sha256(document.text),
  ...files,
})

/**
 * Keeps the original bytes, the text drawn from them, and a record with SHA-256, time of capture and the way to the address.
 * The record stands beside the text as its sidecar, so that the kept text can be read again. Nothing is overwritten: bytes of the
 * same address that are there already stay as they are, with their first record.
 */
export const keepCapture = async (folder: string, capture: Capture, document: Document): Promise<KeepResult> => {
  const stem = stemOf(capture)
  const files = { original: `${stem}.original.${endingOf(capture)}`, text: `${stem}.txt` }
  const record = JSON.stringify(recordOf(capture, document, files), null, 2)
  const kept = {
    record_path: join(folder, `${stem}.json`),
    text_path: join(folder, files.text),
    original_path: join(folder, files.original),
  }
  try {
    await makeFolder(folder)
    await place(kept.original_path, capture.bytes)
    await place(kept.text_path, Buffer.from(document.text))
    await place(kept.record_path, Buffer.from(`${record}\n`))
    return { kept, findings: [] }
  } catch (error) {
    return {
      findings: [finding('error', 'keep-failed', `${folder}: nothing could be kept there (${code(error)}), name another folder`)],
    }
  }
}

/** Every address that the records of a folder name: asked for, answered, or given by the page. A folder that is not there names none. */
export const keptAddresses = async (folder: string): Promise<ReadonlySet<string>> => {
  const names = await readdir(folder).catch(() => [])
  const addresses = new Set<string>()
  for (const name of names.filter((each) => each.endsWith('.json'))) {
    try {
      const record = JSON.parse(await readFile(join(folder, name), 'utf8')) as Record<string, unknown>
      for (const field of ['requested', 'address', 'url']) if (typeof record[field] === 'string') addresses.add(record[field])
    } catch {
      // Another program's file, or one that is damaged: it names no address.
    }
  }
  return addresses
}
