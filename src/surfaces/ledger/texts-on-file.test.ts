import { describe, expect, it } from 'vitest'
import { openLedger } from '../../ledger/index.ts'
import { readingOf } from '../../../scripts/faults/readings.ts'
import { textsOnFile } from './texts-on-file.ts'

describe('the texts on file', () => {
  it('are all given, in their order, however many pages they fill', async () => {
    const ledger = await openLedger({ location: ':memory:', now: () => new Date(0) })
    await ledger.append(Array.from({ length: 2_300 }, (_, index) => readingOf(index)))
    const labels: string[] = []
    for await (const { label } of textsOnFile(ledger)) labels.push(label)
    await ledger.close()
    expect(labels).toEqual(Array.from({ length: 2_300 }, (_, index) => `text-${index}`))
  })
})
