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

/**
 * What the output may hold. Told only the version of Node.js, esbuild would make `/\p{Lu}/u` a `new RegExp` that is compiled at every call.
 */
export const language = { target: 'node20.19', supported: { 'regexp-unicode-property-escapes': true } }

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
    ...language,
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'warning',
  })
}
