import { describe, expect, it } from 'vitest'
import { rateLimit } from './rate-limit.ts'

describe('a limit on attempts', () => {
  let time = 0
  const now = (): Date => new Date(time)

  it('lets a sender do something so many times in a while, and again after it', () => {
    const limit = rateLimit(3, 60, now)
    expect([1, 2, 3, 4].map(() => limit.allows('a'))).toEqual([true, true, true, false])
    time += 61_000
    expect(limit.allows('a')).toBe(true)
  })

  it('bounds what all senders do together', () => {
    const limit = rateLimit(1, 60, now, 2)
    expect(['a', 'b', 'c'].map(limit.allows)).toEqual([true, true, false])
  })

  it('lets nobody lock out the others: what was refused to one counts for nobody else', () => {
    const limit = rateLimit(2, 60, now, 2)
    for (let attempt = 0; attempt < 500; attempt++) limit.allows('guesser')
    expect(limit.allows('a')).toBe(true)
  })
})
