import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLedger } from '../../src/ledger/index.ts'
import { root } from '../../test/source-files.ts'
import { check } from './check.ts'
import { readingOf } from './readings.ts'

const faults = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts', 'run.mjs'), 'scripts/faults/faults.ts', ...args], { cwd: root, encoding: 'utf8' })

describe('a ledger whose writer is killed', () => {
  it('has all that it confirmed, nothing by half, and a sound chain, on both engines and with its log cut', () => {
    const { status, stdout, stderr } = faults('--runs', '3', '--cuts', '10', '--seed', '7')
    expect(stderr).toBe('')
    expect(stdout.match(/\| 0 \| 0 \| 0 \|$/gm)).toHaveLength(3)
    expect(status).toBe(0)
  }, 120_000)

  it('is seen to have lost or halved what it lost or halved', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'servanda-'))
    const location = join(folder, 'ledger.sqlite')
    const ledger = await openLedger({ location, now: () => new Date() })
    await ledger.append([readingOf(0), { ...readingOf(5), claims: readingOf(5).claims.slice(1) }])
    await ledger.close()
    expect(await check(location, 3)).toEqual({ lost: 2, half: 1, sound: true, texts: 2 })
    rmSync(folder, { recursive: true })
  })
})
