import { expect, test } from 'vitest'
import type { BriefItem } from '../brief/record.ts'
import { bar } from './bar.ts'

type Cell = BriefItem['promised']
const cell = (look: Cell['look'], low: number | null = null, high = low): Cell => ({ look, low, high, words: '', sources: 1, notes: [] })
const drawn = (promised: Cell, delivered: Cell): string => bar({ promised, delivered } as BriefItem)?.text ?? 'none'
const boxes = (markup: string): readonly string[] =>
  [...markup.matchAll(/<rect x="(\d+)" y="1" width="(\d+)" height="10" class="([^"]+)"/g)].map(
    ([, x, width, name]) => `${name} ${x}+${width}`,
  )

test('a contested promise is hatched between its bounds; what came is filled', () => {
  const markup = drawn(cell('contested', 24, 48), cell('counted', 12))
  expect(boxes(markup)).toEqual(['b-track 1+84', 'b-track b-hatch 85+84', 'b-done 1+42'])
  expect(markup).toContain('aria-label="Promised 24 to 48, delivered 12"')
})

test('over-delivery is shown, not clipped', () => {
  expect(boxes(drawn(cell('counted', 10), cell('counted', 20)))).toEqual(['b-track 1+84', 'b-done 1+168'])
})

test('denied is none, unknown is not said, and without a count there is no bar', () => {
  expect(drawn(cell('counted', 10), cell('none'))).toContain('delivered 0')
  expect(drawn(cell('counted', 10), cell('not_said'))).toContain('delivered not said')
  expect(drawn(cell('yes'), cell('counted', 3))).toBe('none')
  expect(drawn(cell('counted', 0), cell('counted', 3))).toBe('none')
})
