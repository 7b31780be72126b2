import { describe, expect, it } from 'vitest'
import { keepRead } from './keep-read.ts'

describe('what was read', () => {
  it('is kept up to a weight, the latest used of it', () => {
    const kept = keepRead<number, string>(5, ({ length }) => length)
    kept.set(1, 'ab')
    kept.set(2, 'cd')
    expect(kept.get(1)).toBe('ab')
    kept.set(3, 'ef')
    expect([1, 2, 3].map(kept.get)).toEqual(['ab', undefined, 'ef'])
  })

  it('is weighed once, however often it is set', () => {
    const kept = keepRead<number, string>(4, ({ length }) => length)
    for (let round = 0; round < 9; round++) kept.set(1, 'ab')
    kept.set(2, 'cd')
    expect([1, 2].map(kept.get)).toEqual(['ab', 'cd'])
  })

  it('is not kept where it alone weighs too much', () => {
    const kept = keepRead<number, string>(3, ({ length }) => length)
    kept.set(1, 'abcd')
    expect(kept.get(1)).toBeUndefined()
  })
})
