// npm run cases: writes the list of misread cases anew; review it as a diff.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFile } from '../../src/surfaces/project-files.ts'
import { casesToMend, readCases } from './read-cases.ts'

const folder = projectFile('test/cases/claims')
const cases = await readCases(folder)
const names = casesToMend(cases)
const head = `# Cases that are still misread, written by "npm run cases". A case that is read again must leave this list.\n`
writeFileSync(join(folder, 'misread.txt'), head + names.map((name) => `${name}\n`).join(''))
console.log(`${cases.length - names.length} of ${cases.length} cases read right, ${names.length} listed as misread`)
