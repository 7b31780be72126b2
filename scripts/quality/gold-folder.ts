import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCases } from './case-file.ts'
import type { Coded } from './compare.ts'

/** A text with the claims that a coder found in it. */
export interface GoldText {
  readonly name: string
  /** The file of the text; absent for a case of a case file. */
  readonly path?: string
  readonly text: string
  readonly published_on?: string
  readonly outlet?: string
  readonly claims: readonly Coded[]
}

const lines = (content: string): Coded[] =>
  content
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Coded)

const goldText = (folder: string, name: string): GoldText => {
  const beside = join(folder, `${name}.json`)
  const meta = existsSync(beside) ? (JSON.parse(readFileSync(beside, 'utf8')) as { published_on?: string; outlet?: string }) : {}
  const path = join(folder, `${name}.txt`)
  return {
    name,
    path,
    text: readFileSync(path, 'utf8'),
    claims: lines(readFileSync(join(folder, `${name}.gold.jsonl`), 'utf8')),
    ...(meta.published_on !== undefined && { published_on: meta.published_on }),
    ...(meta.outlet !== undefined && { outlet: meta.outlet }),
  }
}

const casesOf = (folder: string, file: string): GoldText[] =>
  parseCases(readFileSync(join(folder, file), 'utf8'), file).map((each) => ({
    ...each,
    name: `${file.replace('.cases.txt', '')}: ${each.name}`,
  }))

/** All coded texts of a folder: `NAME.txt` with `NAME.gold.jsonl`, and the cases of `NAME.cases.txt`, in the order of their names. */
export const readGoldFolder = (folder: string): GoldText[] =>
  readdirSync(folder)
    .sort()
    .flatMap((file) =>
      file.endsWith('.gold.jsonl')
        ? [goldText(folder, file.slice(0, -'.gold.jsonl'.length))]
        : file.endsWith('.cases.txt')
          ? casesOf(folder, file)
          : [],
    )
