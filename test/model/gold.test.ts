import { describe, expect, it } from 'vitest'
import { readGoldFolder } from '../../scripts/quality/gold-folder.ts'
import { splitSentences } from '../../src/english/index.ts'
import { givesOrders, groundAnswer, mergeParts, partsOf, textWords } from '../../src/extraction/model/index.ts'
import { openTables } from '../../src/surfaces/engine.ts'
import { rawFrom } from './raw-claim.ts'
import { documentOf } from './text.ts'

const { tables } = openTables()
const folders = [
  'restated',
  'first-contact-1',
  'first-contact-2',
  'first-contact-3',
  'first-contact-4',
  'first-contact-5',
  'first-contact-6',
]

/** What a careful coder wrote, given as a model gives it, part by part. */
const throughGrounding = async (folder: string, units: number): Promise<{ coded: number; kept: number; ungrounded: number }> => {
  const sum = { coded: 0, kept: 0, ungrounded: 0 }
  for (const gold of readGoldFolder(`test/gold/${folder}`)) {
    const document = await documentOf(gold.text, gold.published_on ?? '2025', gold.name)
    const sentences = document.blocks.flatMap(({ span }) => splitSentences(document.text, span))
    const raws = gold.claims.map((claim) => rawFrom(claim as never, sentences))
    const words = textWords(document, tables)
    const parts = partsOf(sentences, { units, overlap: 3 }).map((part) => {
      const shown = new Set<unknown>(part.map(({ number }) => number))
      return groundAnswer(
        raws.filter(({ sentence }) => shown.has(sentence)),
        { document, part, words, made_by: 'model:a/careful-coder' },
      ).claims
    })
    const claims = mergeParts(parts)
    sum.coded += gold.claims.length
    sum.kept += claims.length
    sum.ungrounded += claims.filter(({ evidence, quote }) => document.text.slice(...evidence) !== quote).length
  }
  return sum
}

describe('grounding', () => {
  it.each(folders)('keeps what a careful coder found, in %s', async (folder) => {
    const { coded, kept, ungrounded } = await throughGrounding(folder, 12_000)
    expect(ungrounded).toBe(0)
    expect(kept).toBeLessThanOrEqual(coded)
    expect(kept / coded).toBeGreaterThan(0.95)
  })

  it('keeps the same of overlapping parts, without doubles', async () => {
    const [whole, cut] = [await throughGrounding('restated', 12_000), await throughGrounding('restated', 600)]
    expect(cut.kept).toBe(whole.kept)
  })

  it('takes no sentence of a report for an order', () => {
    const taken = folders.flatMap((folder) =>
      readGoldFolder(`test/gold/${folder}`).flatMap(({ text }) =>
        splitSentences(text, [0, text.length])
          .map((span) => text.slice(...span))
          .filter(givesOrders),
      ),
    )
    expect(taken).toEqual([])
  })
})
