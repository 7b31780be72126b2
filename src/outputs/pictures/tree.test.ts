import { describe, expect, it } from 'vitest'
import { pictureInPage } from './picture.ts'
import { relationWords, treeLines, treePicture, type TreeWord } from './tree.ts'

const word = (text: string, head: number, relation: string, part = 'NOUN'): TreeWord => ({ text, head, relation, part })

const sentence: readonly TreeWord[] = [
  word('Poland', 1, 'nsubj', 'PROPN'),
  word('gave', -1, 'root', 'VERB'),
  word('“', 3, 'punct', 'PUNCT'),
  word('launchers', 1, 'obj'),
  word('to', 5, 'case', 'ADP'),
  word('Moldova', 1, 'obl', 'PROPN'),
  word('.', 1, 'punct', 'PUNCT'),
]

describe('the tree of a sentence', () => {
  it('puts each word under its head, in the order of the sentence, and leaves punctuation out', () => {
    const lines = treeLines(sentence)
    expect(lines.map(({ word: { text }, depth, under }) => `${depth} ${text} ${under}`)).toEqual([
      '0 gave -1',
      '1 Poland 0',
      '1 launchers 0',
      '1 Moldova 0',
      '2 to 3',
    ])
  })

  it('loses no word, though heads lead round in a circle or a head is punctuation', () => {
    const round = [word('a', 1, 'dep'), word('b', 0, 'dep'), word(',', -1, 'root', 'PUNCT'), word('c', 2, 'dep')]
    expect(treeLines(round).map(({ word: { text } }) => text)).toEqual(['c', 'a', 'b'])
    const deep = Array.from({ length: 20_000 }, (_, at) => word(`w${at}`, at - 1, 'dep'))
    expect(treeLines(deep)).toHaveLength(20_000)
    expect(treePicture(deep).height).toBeLessThan(3000)
  })

  it('says in words what it shows, with the relations as a reader says them', () => {
    const picture = treePicture(sentence)
    expect(picture.label).toBe('Tree of the sentence: gave, with subject Poland, object launchers, oblique Moldova')
    expect([relationWords('nsubj:pass'), relationWords('obl:npmod'), relationWords('xyz')]).toEqual(['subject, passive', 'oblique', 'xyz'])
    const { text } = pictureInPage(picture, 'deps')
    expect(text.match(/<path/g)).toHaveLength(4)
    expect(treePicture([]).label).toBe('No tree')
  })

  it('shows a hostile word as text', () => {
    expect(pictureInPage(treePicture([word('<script>', -1, 'root')]), 'deps').text).toContain('&lt;script&gt;')
  })
})
