// npm run train:weighed -- FOLDER… [--write]: trains the scorer that weighs what the rules read and left unread, from coded texts.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { projectFile } from '../../../src/surfaces/project-files.ts'
import { readGoldFolder } from '../gold-folder.ts'
import { crossValidated } from './cross-validation.ts'
import { exampleOf } from './examples.ts'
import { fit } from './fit.ts'

const options = { write: { type: 'boolean' }, folds: { type: 'string', default: '5' } } as const
const { values, positionals: folders } = parseArgs({ allowPositionals: true, options })
if (folders.length === 0) {
  console.error('usage: npm run train:weighed -- FOLDER… [--folds N] [--write]')
  process.exit(2)
}
const texts = folders.flatMap((folder) => readGoldFolder(folder).map((gold) => ({ folder, gold })))
const examples = []
for (const { folder, gold } of texts) examples.push({ folder, gold, example: await exampleOf(gold) })
const predicates = examples.reduce((sum, { example }) => sum + example.seen.length, 0)
const claims = texts.reduce((sum, { gold }) => sum + gold.claims.length, 0)
console.log(`${texts.length} texts, ${claims} claims, ${predicates} predicates`)
if (Number(values.folds) > 1) for (const line of crossValidated(examples, Number(values.folds))) console.log(line)
if (values.write) {
  const json = `${JSON.stringify(fit(examples.map(({ example }) => example)))}\n`
  writeFileSync(projectFile('weights/claims.json'), json)
  console.log(`weights/claims.json: ${Math.round(json.length / 1024)} KB`)
}
