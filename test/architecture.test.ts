import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentOf, filesBelow } from './source-files.ts'

const files = filesBelow('src', '.ts').filter((path) => !path.endsWith('.test.ts') && path !== 'src/index.ts')
const roomOf = (path: string): string => path.split('/')[1]!

/** Files that a file imports, types included; dynamic imports too. */
const importsOf = (path: string): string[] =>
  [...contentOf(path).matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].map(([, target]) =>
    normalize(join(dirname(path), target!)).replaceAll('\\', '/'),
  )

/** Files that a file imports for their values at once: neither types nor what is loaded later. */
const valuesOf = (path: string): string[] =>
  [...contentOf(path).matchAll(/^(?:import|export) (?!type)(?:\*|\{([^}]*)\}|\w+)?(?: as \w+)?(?: from )?'(\.{1,2}\/[^']+)'/gm)]
    .filter(([, names]) => names === undefined || names.split(',').some((name) => name.trim() !== '' && !/^\s*type /.test(name)))
    .map(([, , target]) => normalize(join(dirname(path), target!)).replaceAll('\\', '/'))

/** All that is loaded when a file is. */
const loadedAtStart = (start: string): ReadonlySet<string> => {
  const seen = new Set([start])
  for (const path of seen) if (files.includes(path)) for (const target of valuesOf(path)) seen.add(target)
  return seen
}

const edges = new Map(files.map((path) => [path, importsOf(path)]))

describe('the house', () => {
  it('imports a room only from rooms before it in the alphabet', () => {
    const wrong = [...edges].flatMap(([path, targets]) =>
      targets.filter((target) => roomOf(target) > roomOf(path)).map((target) => `${path} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('enters another room by its door', () => {
    const doors = /^src\/[a-z]+\/(index\.ts|[a-z-]+\/index\.ts)$/
    const wrong = [...edges].flatMap(([path, targets]) =>
      targets.filter((target) => roomOf(target) !== roomOf(path) && !doors.test(target)).map((target) => `${path} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('loads neither engine nor database nor schemas before a command asks for them', () => {
    const heavy = /^src\/(english|extraction|facts|ledger\/(?!place\/)|outputs\/(web|page|dossier|brief)\/|base\/schema\/)/
    expect([...loadedAtStart('src/surfaces/cli/main.ts')].filter((path) => heavy.test(path))).toEqual([])
  })

  it('has no cycle, types included', () => {
    expect(cycles(edges)).toEqual([])
  })

  it('names only files that exist', () => {
    const wrong = [...edges].flatMap(([path, targets]) =>
      targets.filter((target) => target.endsWith('.ts') && !files.includes(target)).map((target) => `${path} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })
})

/** Groups of files that import each other in a loop, found by repeatedly taking away files without imports. */
const cycles = (graph: ReadonlyMap<string, readonly string[]>): string[] => {
  const left = new Map(graph)
  for (let before = -1; before !== left.size; ) {
    before = left.size
    for (const [path, targets] of left) if (!targets.some((target) => left.has(target))) left.delete(path)
  }
  // What only leads into a loop is taken away from the other end.
  for (let before = -1; before !== left.size; ) {
    before = left.size
    const wanted = new Set([...left.values()].flat())
    for (const path of left.keys()) if (!wanted.has(path)) left.delete(path)
  }
  return [...left.keys()]
}
