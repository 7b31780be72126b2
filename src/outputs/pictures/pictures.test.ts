import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rungs } from '../../base/index.ts'
import type { BriefCell, BriefItem, BriefLadder } from '../brief/record.ts'
import { barOf } from './bar-parts.ts'
import { itemBars } from './item-bars.ts'
import { itemBarsText } from './item-bars-text.ts'
import { ladderLines, ladderPicture } from './ladder.ts'
import { pictureFile, type Label, type Picture } from './picture.ts'
import { spanOf, timelinePicture } from './timeline.ts'
import { timelineText } from './timeline-text.ts'
import type { Timeline, TimelineRow } from './timeline-record.ts'

const cell = (look: BriefCell['look'], low: number | null = null, high = low): BriefCell => ({
  look,
  low,
  high,
  words: '',
  sources: 1,
  notes: [],
})
const itemOf = (promised: BriefCell, delivered: BriefCell, lost = cell('not_said')): BriefItem =>
  ({ item: 'tank', unit: 'count', naming: 'class', promised, delivered, lost }) as BriefItem

const cells = fc.oneof(
  fc.constantFrom<BriefCell['look']>('yes', 'none', 'contested', 'not_said', 'not_applicable').map((look) => cell(look)),
  fc
    .tuple(fc.constantFrom<BriefCell['look']>('counted', 'contested'), fc.nat(5000), fc.nat(5000))
    .map(([look, a, b]) => cell(look, a, a + b)),
)
const items = fc.tuple(cells, cells, cells).map(([promised, delivered, lost]) => itemOf(promised, delivered, lost))

const days = fc.tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
const dayOf = ([year, month, day]: readonly number[]): string => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
const precise = fc.tuple(days, fc.constantFrom(4, 7, 10)).map(([day, length]) => dayOf(day).slice(0, length))
const marks = fc.record({
  on: precise,
  look: fc.constantFrom('act', 'order', 'due', 'done', 'lost', 'force', 'answer'),
  words: fc.string({ minLength: 1, maxLength: 40 }),
  notes: fc.constant([]),
})
const bands = fc.tuple(days, days, fc.constantFrom('in_force', 'contested', 'possible', 'open', 'off')).map(([a, b, look]) => {
  const [from, to] = [dayOf(a), dayOf(b)].sort()
  return { from, to, look, words: 'in force', notes: [] }
})
const timelines = fc.array(
  fc.record({
    kind: fc.constant('item'),
    title: fc.string({ minLength: 1, maxLength: 60 }),
    bands: fc.array(bands, { maxLength: 3 }),
    marks: fc.array(marks, { maxLength: 5 }),
  }),
  { minLength: 1, maxLength: 12 },
) as fc.Arbitrary<Timeline>

/** Two boxes of words that lie on each other by more than a pixel. */
const overlaps = (labels: readonly Label[]): readonly (readonly [Label, Label])[] =>
  labels.flatMap((a, at) =>
    labels
      .slice(at + 1)
      .filter((b) => a.x + 1 < b.x + b.width && b.x + 1 < a.x + a.width && Math.abs(a.y - b.y) < 11)
      .map((b) => [a, b] as const),
  )

const numbersIn = (picture: Picture): readonly number[] =>
  [...pictureFile(picture).matchAll(/ (?:x|cx|width)="(-?[\d.]+)"/g)].map(([, value]) => Number(value))

const isWhole = (picture: Picture): void => {
  const { labels, width, height, label } = picture
  expect(overlaps(labels)).toEqual([])
  expect(labels.filter(({ x, y }) => x < 0 || y < 0 || y > height)).toEqual([])
  expect(labels.filter((one) => one.x + one.width > width + 1)).toEqual([])
  expect(numbersIn(picture).every((value) => value >= -6 && value <= width + 6)).toBe(true)
  expect(label).not.toBe('')
  expect(pictureFile(picture)).toBe(pictureFile(picture))
}

describe('the bar of an item', () => {
  test('a contested promise is hatched between its bounds; what came is solid', () => {
    const { parts, ticks, label } = barOf(itemOf(cell('contested', 24, 48), cell('counted', 12)))
    expect(parts).toEqual([
      { from: 0, to: 24, look: 'promised' },
      { from: 24, to: 48, look: 'promised_contested' },
      { from: 0, to: 12, look: 'delivered' },
    ])
    expect(ticks).toEqual([0, 12, 24, 48])
    expect(label).toBe('Promised 24 to 48, delivered 12')
  })

  test('over-delivery is shown, not clipped; a loss is taken from what came', () => {
    expect(barOf(itemOf(cell('counted', 10), cell('counted', 20))).most).toBe(20)
    expect(barOf(itemOf(cell('counted', 5), cell('counted', 5), cell('contested', 0, 5))).parts).toContainEqual({
      from: 0,
      to: 5,
      look: 'lost_contested',
    })
  })

  test('a source that says no, nobody who says, and no number are three looks', () => {
    const denied = barOf(itemOf(cell('counted', 10), cell('none')))
    expect([denied.denied, denied.label]).toEqual([true, 'Promised 10, delivered 0'])
    expect(barOf(itemOf(cell('counted', 10), cell('not_said'))).label).toBe('Promised 10, delivered not said')
    expect(barOf(itemOf(cell('yes'), cell('not_said')))).toMatchObject({ most: null, parts: [] })
    const drawn = (item: BriefItem): string => pictureFile(itemBars([item], () => 'Tank'))
    expect(drawn(itemOf(cell('yes'), cell('not_said')))).toContain('stroke-dasharray="3 3"')
    expect(drawn(itemOf(cell('counted', 10), cell('none')))).toContain('class="b-none"')
    expect(drawn(itemOf(cell('counted', 10), cell('not_said')))).not.toContain('class="b-none"')
  })

  test('parts stay within the bar, whatever the figures, and words lie on nothing', () => {
    fc.assert(
      fc.property(fc.array(items, { minLength: 1, maxLength: 12 }), (lines) => {
        for (const line of lines) {
          const { parts, most } = barOf(line)
          for (const { from, to } of parts) {
            expect(from).toBeGreaterThanOrEqual(0)
            expect(to).toBeGreaterThan(from)
            expect(to).toBeLessThanOrEqual(most ?? 0)
          }
        }
        isWhole(itemBars(lines, () => 'Infantry fighting vehicle'))
        expect(itemBarsText(lines, () => 'Tank', 80).every((line) => line.startsWith('Tank'))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('a terminal shows the same as signs', () => {
    const [line] = itemBarsText([itemOf(cell('contested', 20, 40), cell('counted', 10))], () => 'Tank', 120)
    expect(line).toBe(`Tank       ${'█'.repeat(10)}${'□'.repeat(10)}${'▨'.repeat(20)}  Promised 20 to 40, delivered 10`)
  })
})

const treaty: TimelineRow = {
  kind: 'instrument',
  title: '2025 treaty',
  bands: [
    { from: '2025-06-20', to: '2025-10-01', look: 'contested', words: 'contested whether in force', notes: [1] },
    { from: '2025-10-02', to: null, look: 'in_force', words: 'in force from 2 October 2025', notes: [2] },
  ],
  marks: [{ on: '2025-01', look: 'act', words: 'signed January 2025', notes: [3] }],
}

describe('the timeline', () => {
  test('draws what is so, what is contested and what was done, and names it', () => {
    const picture = timelinePicture([treaty], { from: '2025-01-01', to: '2025-12-31', as_of: '2025-09-30' })
    const file = pictureFile(picture)
    expect(file).toMatch(/class="maybe" fill="url\(#hatch-force\)"/)
    expect(file).toMatch(/class="force" fill="currentColor"/)
    expect(picture.labels.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['2025 treaty', 'signed January 2025', 'as of 30 September 2025', 'Jan 2025']),
    )
    expect(picture.label).toContain('2025 treaty: contested whether in force, in force from 2 October 2025, signed January 2025')
  })

  test('a month is as long as a month where that can be seen', () => {
    const wide = pictureFile(timelinePicture([treaty], { from: '2025-01-01', to: '2025-12-31', as_of: null }))
    expect(wide).toMatch(/<rect [^>]*rx="5" class="act"/)
    const far = pictureFile(timelinePicture([treaty], { from: '1990-01-01', to: '2030-12-31', as_of: null }))
    expect(far).toMatch(/<circle [^>]*class="act"/)
  })

  test('no words lie on others, none leave the picture, wide or narrow', () => {
    fc.assert(
      fc.property(timelines, fc.boolean(), fc.option(precise, { nil: null }), (rows, narrow, as_of) => {
        const span = spanOf(rows, as_of)
        if (span === null) return
        isWhole(timelinePicture(rows, { ...span, as_of, narrow }))
        for (const line of timelineText(rows, as_of, 80)) expect(line.length).toBeLessThanOrEqual(80)
      }),
      { numRuns: 300 },
    )
  })

  test('words of a text stay text', () => {
    const row = { ...treaty, title: '<script>alert(1)</script>', marks: [{ ...treaty.marks[0]!, words: '"><img src=x>\u001b[31m' }] }
    const file = pictureFile(timelinePicture([row], { from: '2025-01-01', to: '2025-12-31', as_of: null }))
    expect(file).not.toMatch(/<script|<img|\u001b/)
    expect(timelineText([row], null, 80).join('\n')).not.toContain('\u001b')
  })

  test('without a day there is nothing to draw', () => {
    expect(spanOf([{ ...treaty, bands: [], marks: [] }], null)).toBeNull()
    expect(timelineText([], null)).toEqual([])
  })

  test('a terminal shows bands and marks in their places', () => {
    const [axis, line] = timelineText([treaty], '2025-12-31', 60)
    expect(axis).toMatch(/^ +Jan 2025/)
    expect(line).toMatch(/^2025 treaty {2} *○ +╍+━+$/)
  })
})

const ladder: BriefLadder = {
  responder: 'RUS',
  words: 'Russia: promised materiel; delivered rhetorical; denied fights',
  required: { at_least: 'diplomatic', never: ['aids_adversary'], words: '', notes: [] },
  promised: 'materiel',
  delivered: 'rhetorical',
  notes: [],
  rungs: (['fights', 'materiel', 'diplomatic', 'rhetorical', 'aids_adversary'] as const).map((rung) => ({
    rung,
    level: rungs.indexOf(rung) - rungs.indexOf('silence'),
    required: rung === 'diplomatic' ? 'at_least' : rung === 'aids_adversary' ? 'never' : null,
    promised: rung === 'materiel' ? [1] : [],
    delivered: rung === 'rhetorical' ? [2] : [],
    denied: rung === 'fights' ? [3] : [],
    possible: [],
    words: '',
  })),
}

describe('the ladder', () => {
  test('lanes hold a sign each, and the gap between promised and delivered', () => {
    expect(ladderLines(ladder).map((line) => line.replace(/ +/g, ' '))).toEqual([
      ' required promised delivered denied',
      'fights · · · ⊘',
      'show of force · · · ·',
      'materiel · ○ · ·',
      'enabling · ╱ · ·',
      'economic · ╱ · ·',
      'diplomatic ■ ╱ · ·',
      'rhetorical · · ● ·',
      'silence · · · ·',
      'equidistance · · · ·',
      'withholds · · · ·',
      'aids adversary ▧ · · ·',
    ])
  })

  test('the drawing says the same, and nothing lies on anything', () => {
    const picture = ladderPicture(ladder)
    isWhole(picture)
    expect(picture.label).toContain('materiel: promised; enabling: no source says')
    expect(pictureFile(picture)).toContain('url(#hatch)')
  })
})
