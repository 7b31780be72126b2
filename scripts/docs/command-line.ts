// Writes docs/command-line.md from the help of the commands: node scripts/run.mjs scripts/docs/command-line.ts
import { writeFileSync } from 'node:fs'
import { commandLinePage } from './command-line-page.ts'
import { projectFile } from '../../src/surfaces/project-files.ts'

writeFileSync(projectFile('docs/command-line.md'), commandLinePage())
