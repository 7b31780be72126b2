import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/documents/index.ts'
import { projectFile } from '../../src/surfaces/project-files.ts'
import { openReader } from '../../src/surfaces/reader.ts'
import { seeded } from '../../scripts/parser/random.ts'

const reader = openReader()

const claimsIn = async (text: string): Promise<number> => {
  const { document } = await readDocument(new TextEncoder().encode(text), { label: 'a.txt', origin: { published_on: '2025-06-20' } })
  return reader.read(document!).claims.length + reader.inspect(document!).claims.length
}

const examples = readdirSync(projectFile('examples'))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(projectFile('examples'), name), 'utf8'))

/** Sentences of the examples with their words cut, doubled and thrown about: trees that no grammar foresees. */
const broken = (random: () => number): string => {
  const words = examples[Math.floor(random() * examples.length)]!.split(/\s+/)
  const from = Math.floor(random() * words.length)
  const part = words.slice(from, from + 3 + Math.floor(random() * 25))
  for (let swap = 0; swap < part.length / 3; swap++) {
    const [a, b] = [Math.floor(random() * part.length), Math.floor(random() * part.length)]
    ;[part[a], part[b]] = [part[b]!, part[a]!]
  }
  return `${part.join(' ')}.`
}

describe('reading', () => {
  it.each([
    'Yet Russia promised Iran arms.',
    'Yet to be delivered: arms that Russia promised Iran.',
    'Warning to Mali to expel the French troops.',
    'Yet. Iran. Of Russia. To. Never, not, nor, and arms or Iran to from by.',
  ])('comes to its end on %s', async (text) => {
    expect(await claimsIn(text)).toBeGreaterThanOrEqual(0)
  })

  it('comes to its end on words in any order', async () => {
    const random = seeded(20250620)
    for (let text = 0; text < 150; text++) {
      const sentences = Array.from({ length: 6 }, () => broken(random)).join(' ')
      expect(await claimsIn(`Russia promised Iran arms. ${sentences}`), sentences).toBeGreaterThanOrEqual(0)
    }
  })
})
