import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentId } from '../base/index.ts'
import type { Document } from './document.ts'
import { fingerprintOf, resemblance } from './fingerprint.ts'

const documentOf = (text: string): Document => ({
  kind: 'document',
  id: contentId(text),
  label: 'a.txt',
  text,
  sha256: '',
  blocks: [],
  anchors: [],
})
const wire =
  'The foreign ministry in Sofia said on Monday that the first six patrol boats promised by Athens last spring would be handed over in Varna ' +
  'before the end of October, and that crews were being trained.\n' +
  'A spokesman for the Greek navy confirmed the date but would not say whether the boats, which were built in the nineties, would carry ' +
  'their old radars or new ones.'
const print = (text: string) => fingerprintOf(documentOf(text))

describe('fingerprints', () => {
  it('tell a reprint with another headline and other punctuation from another report on the same matter', () => {
    const reprint = `Boats for Bulgaria\n${wire.replaceAll(',', ' -').toUpperCase()}`
    const other = `Bulgaria expects six patrol boats from Greece by the end of October, its foreign ministry announced. They were promised
last spring and are to reach Varna, where crews are in training, although the Greek navy left open which radars they will have.`
    expect(resemblance(print(wire), print(reprint))).toBeGreaterThan(0.8)
    expect(resemblance(print(wire), print(other))).toBeLessThan(0.2)
    expect(resemblance(print(wire), print(wire))).toBe(1)
  })

  it('find a paragraph that was taken over into a longer text', () => {
    const [first] = wire.split('.\n')
    const story = `Readers asked what became of the boats.\n${first}.\nNobody on the quay had seen them.`
    expect(print(story).passages.map(({ hash }) => hash)).toEqual([print(`${first}.`).passages[0]!.hash])
    const [start, end] = print(story).passages[0]!.span
    expect(story.slice(start, end)).toBe(`${first}.`)
  })

  it('give the same for the same text, stay within bounds and take any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 400 }), (a, b) => {
        const [x, y] = [print(a), print(b)]
        expect(print(a)).toEqual(x)
        expect(resemblance(x, y)).toBe(resemblance(y, x))
        expect(resemblance(x, y)).toBeGreaterThanOrEqual(0)
        expect(resemblance(x, y)).toBeLessThanOrEqual(1)
      }),
      { seed: 3, numRuns: 100 },
    )
    expect(print('word '.repeat(60_000)).words).toBe(50_000)
  })
})
