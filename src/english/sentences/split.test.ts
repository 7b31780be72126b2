import { describe, expect, it } from 'vitest'
import { splitSentences } from './split.ts'

const split = (text: string): string[] => splitSentences(text, [0, text.length]).map(([start, end]) => text.slice(start, end))

describe('sentences of news', () => {
  it.each([
    'The U.S. President met Gen. X on Jan. 3 in the U.S. and left.|Then J. D. Vance spoke.',
    'It came from the U.S.|The other did not.|Nothing arrived.',
    '“We will help,” he said.|“But not now.”|Then he left.',
    'He asked: “Will they come?”|Nobody knew.',
    '“Will they come?” Kozhanov asked.|“No.”|That was all.',
    '“Why now?” he asked.',
    'Talks began at 4 p.m. Moscow time.|They ended at 6 p.m.|The minister left.',
    'Sales of Lockheed Martin Corp. rose.|Those of Boeing Co.|The firm said fell.',
    'They waited …|Then help came.',
    '“I ... I do not know,” he said.',
    'Iran has bought S-300s, S-400s, etc.|Others have not.',
    'Resolution No. 2231 ended.|He said no.|Then it was 10.5 per cent.',
    'He is Lt. Gen. Ben H. Hodges of the U.S. Army.|He is retired.',
    'Some 24 jets came.|24 others did not.',
    'The pact (signed in Moscow.) holds.|(It was late.)|It lapsed.',
    'He was sure of it.[12]|It lapsed.|[…] And so on.',
    '1. The parties shall help each other.|They shall meet.',
    'See art. 5 of the treaty, p. 12.|It is clear, cf. Smith.',
    'He met Mr. al-Assad.|al-Sharaa came later.',
    'Is Russia able?|Is it willing?!|No!',
    'The answer, i.e. The Hague’s, was clear.',
    'Washington, D.C. is far.|He lives in Washington, D.C.|It is far.',
    'The minister of St. Kitts vs. the U.K. Foreign Office.',
    'First line\nsecond line.|Third.',
    'A heading\n\n|And its text.',
    'Prices rose 3.5 percent.|“Nothing will come,” Putin said.',
  ])('%s', (text) => expect(split(text.replaceAll('|', ' '))).toEqual(text.split('|').map((part) => part.trim())))
})

describe('sentences of hostile text', () => {
  it('cuts what never ends, at a blank where there is one', () => {
    const spans = split('word '.repeat(200_000))
    expect(Math.max(...spans.map((part) => part.length))).toBeLessThanOrEqual(3000)
    expect(spans.every((part) => part.endsWith('word'))).toBe(true)
  })
  it('leaves no seen character out and keeps to the block', () => {
    for (const text of ['. . . ? !', '\0a.\0B.\u200f', '[1][2] x.[3] Y', '... A ...', 'A. B. C.']) {
      expect(
        split(text)
          .join('')
          .replace(/[\s\0\u200f]/g, ''),
      ).toBe(text.replace(/[\s\0\u200f]/g, ''))
    }
    expect(splitSentences('One. Two. Three.', [5, 9])).toEqual([[5, 9]])
    expect(split(' \0\u200f ')).toEqual([])
  })
  it.each([
    ['full stops', '. '],
    ['abbreviations', 'e.g. '],
    ['notes', '.[1] '],
    ['quotes', '"'],
    ['lines', 'a\n'],
  ])('is linear on %s', (_, unit) => {
    const started = performance.now()
    split(unit.repeat(300_000))
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
