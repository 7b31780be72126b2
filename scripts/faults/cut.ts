import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openLedger } from '../../src/ledger/index.ts'
import { check } from './check.ts'
import type { Killed } from './kill.ts'
import { readingOf } from './readings.ts'

/** Texts in the log: few enough that the engine does not yet move it into the file by itself. */
const texts = 120

/** Copies an open ledger's file with its log cut at random offsets, as a power cut may leave it, and looks at each copy. */
export const cutMany = async (folder: string, cuts: number, random: () => number): Promise<Killed> => {
  const file = join(folder, 'cut.sqlite')
  const ledger = await openLedger({ location: file, now: () => new Date() })
  const sizes: number[] = []
  const sum = { runs: 0, confirmed: texts, lost: 0, half: 0, unsound: 0 }
  try {
    for (let index = 0; index < texts; index++) {
      await ledger.append([readingOf(index)])
      sizes.push(statSync(`${file}-wal`).size)
    }
    if (sizes.some((size, at) => at > 0 && size < sizes[at - 1]!)) throw new Error('the log was moved into the file: take fewer texts')
    const log = readFileSync(`${file}-wal`)
    for (let cut = 0; cut < cuts; cut++) {
      const offset = Math.floor(random() * log.length)
      const copy = join(folder, `copy-${cut}.sqlite`)
      copyFileSync(file, copy)
      writeFileSync(`${copy}-wal`, log.subarray(0, offset))
      const checked = await check(copy, sizes.filter((size) => size <= offset).length)
      sum.runs++
      sum.lost += checked.lost
      sum.half += checked.half
      sum.unsound += checked.sound ? 0 : 1
    }
  } finally {
    await ledger.close()
  }
  return sum
}
