import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../source-files.ts'

/** What a run of the program gave. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the built program as a user does, with nothing of this environment that would name another ledger. */
export const servanda = (
  args: readonly string[],
  options: { readonly env?: Record<string, string>; readonly input?: string } = {},
): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const { SERVANDA_LEDGER: _ledger, DATABASE_URL: _url, SERVANDA_PERSON: _person, ...inherited } = process.env
    const child = spawn(process.execPath, [join(root, 'bin', 'servanda.js'), ...args], { env: { ...inherited, ...options.env }, cwd: root })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk) => (out += chunk))
    child.stderr.on('data', (chunk) => (err += chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }))
    child.stdin.end(options.input ?? '')
  })

/** A folder for one test file, and how to take it away. */
export const scratch = (): { readonly folder: string; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'servanda-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
