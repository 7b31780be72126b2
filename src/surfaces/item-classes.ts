import { readFileSync } from 'node:fs'
import { itemClassIn } from '../extraction/index.ts'
import { projectFile } from './project-files.ts'

let classes: ((item: string) => string | null) | undefined

/** The class of an item by the tables that come with the program, which are read when first asked for: a balance sums by it. */
export const itemClass = (item: string): string | null => {
  classes ??= itemClassIn(readFileSync(projectFile('data/families.csv'), 'utf8'))
  return classes(item)
}
