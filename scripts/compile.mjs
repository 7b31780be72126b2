// Compiles src/ to dist/: one file per door, shared parts split off, libraries left where they are.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './setup.mjs'

const doors = {
  index: 'src/index.ts',
  cli: 'src/surfaces/cli/main.ts',
  'document-worker': 'src/surfaces/workers/document-worker.ts',
  'reading-worker': 'src/surfaces/workers/reading-worker.ts',
}

export const compile = async () => {
  const { build } = await import('esbuild')
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  await build({
    absWorkingDir: root,
    entryPoints: doors,
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'warning',
  })
}
