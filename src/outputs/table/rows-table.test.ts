import { describe, expect, it } from 'vitest'
import { rowsTable } from './rows-table.ts'

describe('a table of rows', () => {
  it('is as wide as its content, no wider than the terminal', () => {
    const lines = rowsTable(['id', 'title'], [['a1', 'x'.repeat(300)]], 60).split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBe(60)
    expect(lines[2]).toMatch(/^a1 .*…$/)
  })

  it('keeps short columns whole and shows what is missing as a dash', () => {
    expect(rowsTable(['a', 'b'], [[1, null]])).toBe('a  b\n────\n1  –\n')
  })

  it('lets no control character of a hostile cell reach the terminal', () => {
    expect(rowsTable(['a'], [['\u001b[2Jx']])).not.toContain('\u001b')
  })
})
