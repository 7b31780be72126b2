import { readFileSync } from 'node:fs'
import { projectFile } from './project-files.ts'

/** The version of the package, as in its package.json. */
export const version = (): string => (JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as { version: string }).version
