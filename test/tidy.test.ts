import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contentOf, filesBelow, root } from './source-files.ts'

const code = ['src', 'scripts', 'test', 'bench']
  .flatMap((folder) => filesBelow(folder, '.ts'))
  .concat(filesBelow('scripts', '.mjs'), filesBelow('bin'))
const source = filesBelow('src', '.ts').filter((path) => !path.endsWith('.test.ts'))
const lines = (path: string): string[] => contentOf(path).split('\n')

describe('the tidy house', () => {
  it('keeps files under 400 lines', () => {
    expect(code.filter((path) => lines(path).length > 400)).toEqual([])
  })

  it('keeps lines under 200 columns', () => {
    expect(code.flatMap((path) => lines(path).flatMap((line, at) => (line.length > 200 ? [`${path}:${at + 1}`] : [])))).toEqual([])
  })

  it('keeps functions under 60 lines', () => {
    expect(source.flatMap((path) => longFunctions(path))).toEqual([])
  })

  it('leaves no note of work to do and narrows no test', () => {
    const left = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].map((word) => `\\b${word}\\b`).join('|'))
    const narrowed = new RegExp(`(it|test|describe)\\.(${['skip', 'skipIf', 'runIf', 'todo', 'only'].join('|')})\\(`)
    expect(code.filter((path) => left.test(contentOf(path)) || narrowed.test(contentOf(path)))).toEqual([])
  })

  it('reads no clock and no chance outside the surfaces', () => {
    const hidden = /new Date\(\)|Date\.now\(\)|Math\.random\(\)/
    expect(source.filter((path) => !path.startsWith('src/surfaces/') && hidden.test(contentOf(path)))).toEqual([])
  })

  it('keeps the README under 100 lines and the root under 24 entries', () => {
    expect(lines('README.md').length).toBeLessThanOrEqual(100)
    const passing = new Set(['.git', '.cache', 'node_modules', 'dist'])
    expect(readdirSync(root).filter((name) => !passing.has(name)).length).toBeLessThanOrEqual(24)
  })

  it('gives a reason for every dependency', () => {
    const { dependencies, devDependencies } = JSON.parse(contentOf('package.json')) as Record<string, Record<string, string>>
    const reasons = contentOf('docs/dependencies.md')
    expect(Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !reasons.includes(`\`${name}\``))).toEqual([])
  })
})

/** Top-level functions by their indentation: from `const name = (` at the margin to the next closing line at the margin. */
const longFunctions = (path: string): string[] => {
  const found: string[] = []
  let start = -1
  for (const [at, line] of lines(path).entries()) {
    if (/^(export )?(default )?(async )?(const \w+ = (async )?(\(|<|\w+ =>)|function)/.test(line) && /[{([>]$/.test(line)) start = at
    else if (start >= 0 && /^[})\]]/.test(line)) {
      if (at - start > 60) found.push(`${path}:${start + 1}`)
      start = -1
    }
  }
  return found
}
