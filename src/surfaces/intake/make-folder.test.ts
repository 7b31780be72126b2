import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { dataProblem } from '../data-folder.ts'
import { folderProblem } from './make-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'servanda-folder-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a folder is made level by level and left empty', async () => {
  expect(await folderProblem(join(folder, 'a', 'b', 'c'))).toBeUndefined()
  expect(readdirSync(join(folder, 'a', 'b', 'c'))).toEqual([])
})

test('a folder below a file is a problem', async () => {
  writeFileSync(join(folder, 'file'), '')
  expect(await folderProblem(join(folder, 'file', 'b'))).toBe('ENOTDIR')
})

test('a file system that makes no folder ends the attempt', async () => {
  const nowhere = existsSync('/proc/self') ? '/proc/servanda/kept' : '/dev/null/kept'
  expect(await folderProblem(nowhere)).toBeTypeOf('string')
})

test('a folder of own tables exists and holds a known one', () => {
  expect(dataProblem(join(folder, 'none'))).toMatch(/there is no such folder/)
  expect(dataProblem(folder)).toMatch(/holds none of states\.csv/)
  writeFileSync(join(folder, 'groups.csv'), 'id,name\n')
  expect(dataProblem(folder)).toBeUndefined()
})
