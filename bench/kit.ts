import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument, type Document } from '../src/documents/index.ts'
import { projectFile } from '../src/surfaces/project-files.ts'

/** Texts that a benchmark reads: a folder of .txt files, or those of the project. */
export const textsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))

export const denseTexts = (): string[] => textsIn(projectFile('examples'))
export const generalTexts = (): string[] => textsIn(projectFile('bench/texts'))

export const documentOf = async (text: string, label = 'bench'): Promise<Document> => {
  const { document } = await readDocument(new TextEncoder().encode(text), {
    label,
    media_type: 'text/plain',
    origin: { published_on: '2025-06-20' },
  })
  if (!document) throw new Error('a text of the benchmark could not be read')
  return document
}

const cpuMilliseconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

/**
 * The best of several rounds of at least 0.2 s, after 5 s that the engine needs to compile what is hot, in milliseconds of the
 * processor for one call. Time of the processor and not of the clock, so that other work on the machine does not count.
 */
export const best = (run: () => void, rounds = 12): number => {
  const start = process.cpuUsage()
  do run()
  while (cpuMilliseconds(start) < 5000)
  let least = Infinity
  for (let round = 0; round < rounds; round++) {
    const from = process.cpuUsage()
    let calls = 0
    do {
      run()
      calls++
    } while (cpuMilliseconds(from) < 200)
    least = Math.min(least, cpuMilliseconds(from) / calls)
  }
  return least
}

export const perSecond = (count: number, milliseconds: number): string => Math.round((count * 1000) / milliseconds).toLocaleString('en-GB')
