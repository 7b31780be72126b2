import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkClaim } from '../../src/base/schema/index.ts'
import { readDocument } from '../../src/documents/index.ts'
import { projectFile } from '../../src/surfaces/project-files.ts'
import { openReader } from '../../src/surfaces/reader.ts'
import { seeded } from '../../scripts/parser/random.ts'

const reader = openReader()

/** Number of claims of a text, each as the codebook has it. */
const claimsIn = async (text: string): Promise<number> => {
  const { document } = await readDocument(new TextEncoder().encode(text), { label: 'a.txt', origin: { published_on: '2025-06-20' } })
  const claims = [...reader.read(document!).claims, ...reader.inspect(document!).claims]
  expect(claims.flatMap((claim) => ('problems' in checkClaim(claim) ? [checkClaim(claim), claim] : []))).toEqual([])
  return claims.length
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

  it('keeps what is too much for a claim out of it', async () => {
    const states = 'France, Germany, Italy, Spain, Poland, Iraq, Syria, Turkey, Egypt, India, China, Japan, Brazil, Chile, Peru, Cuba'
    const treaty = `the ${'Comprehensive Strategic '.repeat(20)}Partnership Treaty`
    const agencies =
      'Interfax, citing the BBC, citing CNN, citing Reuters, citing AFP, citing DPA, citing Xinhua, citing Kyodo, citing TASS'
    const told = 'The ministry said on Monday that nothing more was known of it, and that it would say more when it could.'
    expect(await claimsIn(`Russia delivered 99999999999999999999999 shells to Iran. ${told}`)).toBeGreaterThan(0)
    expect(await claimsIn(`Russia, ${states} and Iran signed ${treaty}. ${told}`)).toBeGreaterThan(0)
    expect(await claimsIn(`Tass, citing ${agencies}, said that Russia delivered 24 Su-35 fighters to Iran. ${told}`)).toBeGreaterThan(0)
  })

  it('comes to its end on words in any order', async () => {
    const random = seeded(20250620)
    for (let text = 0; text < 150; text++) {
      const sentences = Array.from({ length: 6 }, () => broken(random)).join(' ')
      expect(await claimsIn(`Russia promised Iran arms. ${sentences}`), sentences).toBeGreaterThanOrEqual(0)
    }
  })
})
