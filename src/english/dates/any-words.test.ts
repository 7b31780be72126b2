import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstDay, isDay, lastDay } from '../../base/index.ts'
import { findDates } from './find.ts'

const words = (
  'in on since by from to until between and , . the of last next this past that same year years month months week weeks day days ' +
  'weekend ago later earlier end early late mid-2024 mid-July two 31 30 29 13 2024 2025 1990s 2023 - – / May March June February September ' +
  "Friday Sunday night spring winter quarter second first half decade a an and-a-half half few several recent within inside time 's will was " +
  'yesterday today before after 2024/25 31/02/2024 2025-13-01 9/11 99 0 coming decades 1600 2099 Q4 H2'
).split(' ')

const published = fc.constantFrom(undefined, '2025-06-13', '2024-02-29', '2025-01-01', '2025-06', '2025', '1999-12-31')

it('gives only days that the calendar has, in order, whatever words stand together', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), published, published, (texts, day, anchor) => {
      let at = 0
      const tokens = texts.map((text) => {
        const span = [at, at + text.length] as const
        at = span[1] + 1
        return { text, span }
      })
      let next = 0
      for (const {
        span,
        tokens: [first, last],
        on,
      } of findDates(tokens, day, anchor)) {
        expect(first).toBeGreaterThanOrEqual(next)
        expect(last).toBeGreaterThanOrEqual(first)
        expect(span).toEqual([tokens[first]?.span[0], tokens[last]?.span[1]])
        next = last + 1
        if (on === undefined) continue
        for (const end of typeof on === 'string' ? [on] : on) expect([end, isDay(end)]).toEqual([end, true])
        expect(firstDay(on) <= lastDay(on)).toBe(true)
      }
    }),
    { seed: 1, numRuns: 5_000 },
  )
}, 30_000)
