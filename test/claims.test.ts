import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { casesToMend, readCases, type ReadCase } from '../scripts/quality/read-cases.ts'
import { root } from './source-files.ts'

const folder = join(root, 'test', 'cases', 'claims')
const listed = new Set(
  readFileSync(join(folder, 'misread.txt'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#')),
)

let cases: readonly ReadCase[] = []
beforeAll(async () => {
  cases = await readCases(folder)
})

describe('reading claims', () => {
  it('reads every case that is not listed as misread', () => {
    const wrong = cases.filter((each) => !each.isRight && !listed.has(each.name))
    expect(wrong.map((each) => `${each.name}\n${each.report}`).join('\n')).toBe('')
  })

  it('lists as misread only what still is', () => {
    expect(cases.filter((each) => each.isRight && listed.has(each.name)).map((each) => each.name)).toEqual([])
    expect([...listed].filter((name) => !cases.some((each) => each.name === name))).toEqual([])
  })

  it('makes no claim of a text without a promise between states', () => {
    expect(
      cases.filter((each) => each.gold.length === 0).flatMap((each) => each.read.map((claim) => `${each.name}: ${String(claim.quote)}`)),
    ).toEqual([])
  })

  it('grounds every claim: its quote stands at its span', () => {
    expect(cases.flatMap((each) => each.read.filter((claim) => each.text.slice(...claim.evidence) !== claim.quote))).toEqual([])
  })

  it('reads the same claims with every sentence parsed as with the gate', () => {
    expect(cases.filter((each) => !each.gateIsSilent).map((each) => each.name)).toEqual([])
  })

  it('has an expectation for each kind of construction', () => {
    expect(cases.length).toBeGreaterThan(300)
    expect(casesToMend(cases).length).toBe(listed.size)
  })
})
