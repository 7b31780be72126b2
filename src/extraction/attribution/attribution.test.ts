import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { engine, plainDocument } from '../../../test/reading/kit.ts'
import type { Span } from '../../base/index.ts'
import { analyse, type Sentence } from '../../english/index.ts'
import { attributionsOf, speakerPartyAt, speakersAt, type Attribution } from './index.ts'
import { quotationsOf } from './quotations.ts'

const read = (text: string): Attribution[] => {
  const document = plainDocument(text)
  return attributionsOf(document, analyse(document, engine, { everything: true }))
}

interface Marked {
  readonly text: string
  readonly gold: readonly { source: Span | null; cue: Span | null; content: Span[] }[]
}

/** A line of the case file: `{s1 Officials} {c1 said} {t1 that …}`, marks nested, `¶` for a new paragraph. */
const marked = (line: string): Marked => {
  let text = ''
  const open: [string, number][] = []
  const marks: [string, Span][] = []
  for (const [piece] of line.matchAll(/\{\w+ |\}| ¶ |[^{}¶ ]+| /g)) {
    if (/^\{/.test(piece)) open.push([piece.slice(1, -1), text.length])
    else if (piece === '}') {
      const [id, start] = open.pop()!
      marks.push([id, [start, text.length]])
    } else text += piece === ' ¶ ' ? '\n\n' : piece
  }
  const gold = new Map<string, { source: Span | null; cue: Span | null; content: Span[] }>()
  for (const [id, span] of marks.sort((a, b) => a[1][0] - b[1][0])) {
    const one = gold.get(id.slice(1)) ?? { source: null, cue: null, content: [] }
    gold.set(id.slice(1), one)
    if (id.startsWith('s')) one.source = span
    else if (id.startsWith('c')) one.cue = span
    else one.content.push(span)
  }
  return { text, gold: [...gold.values()] }
}

const cases = readFileSync(new URL('attribution.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(marked)

type Part = 'source' | 'cue' | 'content'

const spansOf = (all: readonly Pick<Attribution, Part>[], part: Part): Set<string> =>
  new Set(
    all
      .map((one) => one[part])
      .filter((value) => value !== null && value.length > 0)
      .map((value) => JSON.stringify(value)),
  )

const exactF1 = (part: Part, got: readonly (readonly Attribution[])[]): number => {
  let [right, all] = [0, 0]
  cases.forEach(({ gold }, at) => {
    const [wanted, said] = [spansOf(gold, part), spansOf(got[at]!, part)]
    right += [...said].filter((span) => wanted.has(span)).length
    all += wanted.size + said.size
  })
  return (2 * right) / all
}

describe('attributions, on marked sentences', () => {
  const got = cases.map(({ text }) => read(text))
  it.each([
    ['source', 0.93],
    ['cue', 0.93],
    ['content', 0.89],
  ] as const)('finds each %s with an exact F1 of at least %s', (part, least) => {
    expect(exactF1(part, got)).toBeGreaterThan(least)
  })

  it('gives spans within the text, and words in each', () => {
    got.forEach((all, at) => {
      for (const { source, cue, content } of all) {
        for (const [start, end] of [source, cue, ...content].filter((span) => span !== null)) {
          expect(cases[at]!.text.slice(start, end).trim()).not.toBe('')
          expect(end).toBeLessThanOrEqual(cases[at]!.text.length)
        }
      }
    })
  })
})

const speakersOf = (text: string, words: string): string[] => {
  const start = text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  return speakersAt(read(text), [start, start + words.length])
}

describe('speakers', () => {
  it.each([
    ['titles are dropped', 'Russian President Vladimir Putin said that the jets were ready.', 'jets', ['Vladimir Putin']],
    ['articles are dropped', 'The analysts said that the jets were ready.', 'jets', ['analysts']],
    ['a name beats a role', 'Mark Rutte, the alliance’s secretary general, said that the jets were ready.', 'jets', ['Mark Rutte']],
    ['affiliation is dropped', 'Farzin Nadimi of the Washington Institute said that the jets were late.', 'jets', ['Farzin Nadimi']],
    [
      'an example stands for its group',
      'Military experts, including Nikolai Kozhanov of the University of Qatar, said that the jets were late.',
      'jets',
      ['Nikolai Kozhanov'],
    ],
    ['a pronoun finds its person', 'Ben Wallace came to Kyiv. He said that the tanks had arrived.', 'tanks', ['Ben Wallace']],
    ['a surname finds its person', 'Ben Wallace came to Kyiv. Wallace said that the tanks had arrived.', 'tanks', ['Ben Wallace']],
    [
      'an outlet that is cited stands last',
      'The tanks have arrived, analysts cited by The Wall Street Journal said.',
      'tanks',
      ['analysts', 'The Wall Street Journal'],
    ],
    [
      'a chain is nearest first',
      'Tass, citing the deputy minister, reported that the tanks had arrived.',
      'tanks',
      ['deputy minister', 'Tass'],
    ],
    [
      'an outlet in the next sentence ends the chain',
      'Sources said that the tanks had arrived. Meduza carried the report.',
      'tanks',
      ['sources', 'Meduza'],
    ],
    ['a quotation goes on', '“The tanks are late,” said Joseph Banda. “The jets never came.”', 'jets', ['Joseph Banda']],
    ['two speak as one', 'John Kerry and Sergei Lavrov said that the truce would hold.', 'truce', ['John Kerry and Sergei Lavrov']],
    ['what a state plans has no speaker', 'Moscow plans to send more tanks.', 'tanks', []],
    ['what a state says has', 'Moscow said that it would send more tanks.', 'tanks', ['Moscow']],
    ['who released a statement says it', 'The coalition released a statement saying that the tanks had arrived.', 'tanks', ['coalition']],
    ['a document is its maker’s', 'Forty tanks arrived, SIPRI’s figures show.', 'tanks', ['SIPRI']],
    ['the text speaks for itself', 'Russia sent the tanks in March.', 'tanks', []],
  ])('%s', (_, text, words, speakers) => {
    expect(speakersOf(text, words)).toEqual(speakers)
  })

  it('gives the party that a speaker speaks for', () => {
    const text = '“We will send the tanks,” said Russian Foreign Minister Sergei Lavrov.'
    expect(speakerPartyAt(read(text), [15, 20])).toBe('RUS')
  })
})

describe('quotations', () => {
  const quoted = (text: string): string[] => quotationsOf(plainDocument(text)).map(({ span: [start, end] }) => text.slice(start, end))

  it('takes curly and straight marks, and no apostrophes', () => {
    expect(quoted("The soldiers’ arms, he said, “won’t rust” in the '90s.")).toEqual(['“won’t rust”'])
    expect(quoted('"Yes," she said. "It\'s done."')).toEqual(['"Yes,"', '"It\'s done."'])
    expect(quoted('‘The contract is dead,’ he said.')).toEqual(['‘The contract is dead,’'])
  })

  it('keeps an inner quotation within the outer one', () => {
    expect(quoted('“He called it ‘a gift’ to us.”')).toEqual(['“He called it ‘a gift’ to us.”'])
  })

  it('ends an open quotation with its paragraph', () => {
    expect(quoted('“We are late.\n\n“We know it.”')).toEqual(['“We are late.', '“We know it.”'])
  })
})

describe('attributions of hostile text', () => {
  const wild = (length: number): Sentence => {
    const words = ['said', ',', '“', '”', 'that', 'he', ':', ';', 'according', 'to', 'Tass', 'citing', 'as', '.']
    let seed = 7
    const next = (bound: number): number => (seed = (seed * 48271) % 2147483647) % bound
    const tokens = Array.from({ length }, (_, index) => {
      const text = words[next(words.length)]!
      return {
        index,
        span: [index * 10, index * 10 + text.length] as const,
        text,
        lemma: text === 'said' ? 'say' : text,
        head: next(length),
        deprel: ['nsubj', 'ccomp', 'conj', 'xcomp', 'obj'][next(5)]!,
        upos: ['VERB', 'NOUN', 'PUNCT', 'PROPN'][next(4)]!,
        xpos: ['VBD', 'NN', ',', 'NNP'][next(4)]!,
      }
    })
    return { index: 0, span: [0, length * 10], block: 'paragraph', paragraph: 0, tokens, parsed: true, names: [], dates: [] }
  }

  it('reads trees that are no trees without an end or an error', () => {
    for (const length of [1, 2, 3, 17, 120, 400]) {
      const sentence = wild(length)
      const document = { ...plainDocument('x'.repeat(length * 10)), blocks: [{ span: sentence.span, kind: 'paragraph' as const }] }
      expect(() => attributionsOf(document, [sentence])).not.toThrow()
    }
  })

  it('takes a paragraph of quotation marks in a moment', () => {
    const before = performance.now()
    quotationsOf(plainDocument('“'.repeat(50_000) + "'a ".repeat(50_000)))
    expect(performance.now() - before).toBeLessThan(2_000)
  })
})
