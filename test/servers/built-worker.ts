import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Builds the worker from its source as it is now, so that tests need no earlier build; `remove` takes it away again. */
export const builtWorker = async (): Promise<{ readonly file: URL; readonly remove: () => void }> => {
  const folder = `${root}.cache/worker-${process.pid}-${Math.round(performance.now())}`
  mkdirSync(folder, { recursive: true })
  await build({
    absWorkingDir: root,
    entryPoints: ['src/surfaces/workers/document-worker.ts'],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    logLevel: 'error',
  })
  return {
    file: pathToFileURL(`${folder}/document-worker.js`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
