import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lintWording } from './index.ts'
import { rules } from './rules/index.ts'

const folder = new URL('./rules/', import.meta.url)

/** Cases of a file: lines of a memo, then `! code: words` for each finding, or `ok`. */
const casesOf = (file: string) =>
  readFileSync(new URL(file, folder), 'utf8')
    .split(/\n{2,}/)
    .filter((block) => /\n(?:!|ok)/.test(block))
    .map((block) => block.split('\n').filter((line) => line !== ''))
    .map((lines) => ({
      memo: lines
        .filter((line) => !line.startsWith('! ') && line !== 'ok')
        .join('\n')
        .replaceAll('\\n', '\n'),
      expected: lines.filter((line) => line.startsWith('! ')).map((line) => line.slice(2)),
    }))

test('every rule has its cases', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.cases.txt'))
  expect(files.sort()).toEqual(rules.map(({ code }) => `${code}.cases.txt`).sort())
})

describe.each(rules.map(({ code }) => code))('%s', (code) => {
  test.each(casesOf(`${code}.cases.txt`))('$memo', ({ memo, expected }) => {
    const found = lintWording(memo).filter((each) => each.code === code || expected.length === 0)
    expect(found.map((each) => `${each.code}: ${each.words}`)).toEqual(expected)
  })
})

describe('a finding', () => {
  test('says where and what to do', () => {
    expect(lintWording('---\ntitle: maybe\n---\r\n\r\nOn record.\r\nIt came,  perhaps.\r\n')).toEqual([
      {
        kind: 'finding',
        code: 'estimative-word',
        severity: 'warning',
        line: 6,
        column: 11,
        span: [46, 53],
        words: 'perhaps',
        message:
          'estimative word outside the seven bands: “perhaps”, say “almost no chance” (1–5 %), “very unlikely” (5–20 %), ' +
          '“unlikely” (20–45 %), “roughly even chance” (45–55 %), “likely” (55–80 %), “very likely” (80–95 %) or ' +
          '“almost certain” (95–99 %), or say what is on record',
      },
    ])
  })

  test('stands at its words, whatever the memo', () => {
    const piece = fc.constantFrom(
      'perhaps',
      ' ',
      '\n',
      '\n\n',
      '"',
      '“',
      '”',
      "'",
      '‘',
      '’',
      '`',
      '```\n',
      '> ',
      '# ',
      '- ',
      '[^1]',
      '[',
      ']',
      '(',
      ')',
      '12 jets',
      '.',
      '<!--',
      '-->',
      '|',
      '\r\n',
      '    ',
      '🚀',
      'likely',
      'high confidence',
      '[^1]: ',
      '\\',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const memo = pieces.join('')
        const lines = memo.split('\n')
        for (const { span, words, line, column } of lintWording(memo)) {
          expect(memo.slice(...span)).toBe(words)
          expect(lines[line - 1]!.slice(column - 1).startsWith(words.split('\n')[0]!)).toBe(true)
        }
      }),
      { numRuns: 500, seed: 3 },
    )
  })
})

test('an empty memo, and one without words of ours, give nothing', () => {
  const memos = ['', '\n', '\uFEFF', '> perhaps 12 jets', '```\nperhaps', '<!-- perhaps', '---\nperhaps: 1\n---']
  for (const memo of memos) expect(lintWording(memo)).toEqual([])
})

test('the time grows with the length of a hostile memo alone', () => {
  const hostile = [
    '"',
    "'a ",
    " 'a",
    '‘',
    '“',
    '«',
    '`',
    '``` ',
    '[',
    '[a',
    '](',
    '](a(b)',
    '<',
    '<a ',
    '<!-- ',
    '(',
    '1',
    '1,',
    '1. ',
    'may ',
    'as a ',
    'no 1',
    'S-',
    '. ',
    '|',
    '> ',
    '!',
    'perhaps',
    '[1,',
    'one ',
    'USD',
    ' ',
    '\t',
    'a-',
    'one a-a ',
    '„“',
    '\\',
    '- a\n',
    'a.',
  ]
  for (const piece of hostile) {
    const started = performance.now()
    lintWording(piece.repeat(Math.ceil(50_000 / piece.length)))
    expect(performance.now() - started, JSON.stringify(piece)).toBeLessThan(5_000)
  }
})
