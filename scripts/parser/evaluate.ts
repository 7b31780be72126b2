import { readFileSync } from 'node:fs'
import { loadEngine, WeightsError } from '../../src/english/parser/index.ts'
import { ConlluError, readConllu } from './conllu.ts'
import { score, scoreTable } from './score.ts'

/** Milliseconds of the processor, so that other work on the machine does not count. */
const processorTime = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const weightsPath = 'weights/english.bin'

const main = (paths: readonly string[]): void => {
  if (paths.length === 0) throw new ConlluError('no file, give one: npm run parser:evaluate -- FILE.conllu[.gz]')
  const bytes = readFileSync(weightsPath)
  const begin = performance.now()
  const engine = loadEngine(bytes)
  process.stdout.write(`${weightsPath}: ${(bytes.length / 1e6).toFixed(2)} MB, loaded in ${Math.round(performance.now() - begin)} ms\n`)
  for (const path of paths) {
    const sentences = readConllu(path)
    // A first look lets the just-in-time compiler do its work before time is taken.
    score(engine, sentences.slice(0, 2500), processorTime)
    process.stdout.write(`\n${path}\n${scoreTable(score(engine, sentences, processorTime))}\n`)
  }
}

try {
  main(process.argv.slice(2))
} catch (error) {
  const known = error instanceof ConlluError || error instanceof WeightsError
  const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
  if (!known && !missing) throw error
  process.stderr.write(`${missing ? `cannot read ${weightsPath}: train it with npm run parser:train -- DIR` : (error as Error).message}\n`)
  process.exitCode = 1
}
