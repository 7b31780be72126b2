// The whole process of `servanda read` on one article, against a script that loads wink-nlp with its model and tags it.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFile } from '../src/surfaces/project-files.ts'

const text = projectFile('examples/june-2025.txt')
const script = join(projectFile('.cache'), 'wink-process.mjs')
writeFileSync(
  script,
  `import { readFileSync } from 'node:fs'
import winkNLP from 'wink-nlp'
import model from 'wink-eng-lite-web-model'
const wink = winkNLP(model, ['sbd', 'pos'])
console.log(wink.readDoc(readFileSync(process.argv[2], 'utf8')).tokens().out(wink.its.pos).length)
`,
)

const seconds = (args: readonly string[]): number => {
  const times = Array.from({ length: 7 }, () => {
    const from = performance.now()
    const done = spawnSync(process.execPath, args, { stdio: 'ignore' })
    if (done.status !== 0) throw new Error(`${args[0]}: ended with ${done.status}`)
    return performance.now() - from
  })
  return Math.min(...times)
}

const read = seconds([projectFile('bin/servanda.js'), 'read', text])
const wink = seconds([script, text])
console.log(
  `one article, whole process: servanda read ${Math.round(read)} ms, wink-nlp ${Math.round(wink)} ms, ratio ${(read / wink).toFixed(2)}`,
)
