import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandLinePage } from '../scripts/docs/command-line-page.ts'
import { commands } from '../src/surfaces/cli/commands/index.ts'
import { contentOf, filesBelow, root } from './source-files.ts'

const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'GLOSSARY.md', 'CHANGELOG.md', ...filesBelow('docs', '.md')]

describe('the documents', () => {
  it('describe the command line as its help does', () => {
    expect(contentOf('docs/command-line.md')).toBe(commandLinePage())
    expect(commands.length).toBeGreaterThan(5)
  })

  it('point only to files that exist', () => {
    const dead = pages.flatMap((page) =>
      [...contentOf(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map(([, target]) => target!)
        .filter((target) => !existsSync(join(root, dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    )
    expect(dead).toEqual([])
  })

  it('name only scripts that package.json has', () => {
    const { scripts } = JSON.parse(contentOf('package.json')) as { scripts: Record<string, string> }
    const named = pages.flatMap((page) => [...contentOf(page).matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name!))
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([])
  })
})
