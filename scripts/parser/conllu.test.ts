import { expect, test } from 'vitest'
import { ConlluError, parseConllu, readConllu } from './conllu.ts'

const row = (id: string, form: string, head: string, deprel: string, misc = '_'): string =>
  [id, form, form.toLowerCase(), 'X', 'XX', '_', head, deprel, '_', misc].join('\t')

test('reads words, and leaves ranges and empty nodes out', () => {
  const text = [
    '# text = do not go.',
    row('1-2', "don't", '_', '_'),
    row('1', 'do', '3', 'aux'),
    row('2', "n't", '3', 'advmod'),
    row('2.1', 'empty', '_', '_'),
    row('3', 'go', '0', 'root', 'SpaceAfter=No'),
    row('4', '.', '3', 'punct'),
    '',
  ].join('\r\n')
  const [sentence, ...rest] = parseConllu(text)
  expect(rest).toEqual([])
  expect(sentence!.words).toEqual(['do', "n't", 'go', '.'])
  expect([...sentence!.heads]).toEqual([2, 2, -1, 2])
  expect(sentence!.spaceBefore).toEqual([true, false, true, false])
})

test.each([
  ['too few columns', 'one\ttwo', 'line 1: 2 columns'],
  ['a head that is no number', row('1', 'go', 'x', 'root'), 'HEAD is "x"'],
  ['a head past the end', row('1', 'go', '7', 'root'), 'past the end'],
  ['a jump in the numbers', row('2', 'go', '0', 'root'), 'where 1 should stand'],
])('says what is wrong: %s', (_, text, message) => {
  expect(() => parseConllu(text)).toThrow(ConlluError)
  expect(() => parseConllu(text)).toThrow(message)
})

test('says that a file is missing', () =>
  expect(() => readConllu('no-such-file.conllu')).toThrow(/cannot read no-such-file.conllu: ENOENT/))
