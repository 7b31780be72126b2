import { describe, expect, it } from 'vitest'
import { tokenise } from '../tokens/tokenise.ts'
import { findDates } from './find.ts'

const tokensOf = (text: string): { span: [number, number]; text: string }[] => {
  const flat = tokenise(text)
  const spans = flat.flatMap((at, i): [number, number][] => (i % 2 === 0 ? [[at, flat[i + 1] as number]] : []))
  return spans.map((span) => ({ span, text: text.slice(...span) }))
}

/** `words = time relation`, the relation left out when it is `at`; `?` for a time that cannot be told. */
const dates = (text: string, published?: string, anchor?: string): string[] =>
  findDates(tokensOf(text), published, anchor).map(({ span, on, relation }) => {
    const time = on === undefined ? '?' : typeof on === 'string' ? on : on.join('..')
    return `${text.slice(...span)} = ${time}${relation === 'at' ? '' : ` ${relation}`}`
  })

type Row = [text: string, published: string | undefined, ...expected: string[]]

const table = (name: string, rows: Row[]): void => {
  describe(name, () => {
    const cases = rows.map(([text, published, ...expected]) => ({ text, published, expected }))
    it.each(cases)('$text ($published)', ({ text, published, expected }) => expect(dates(text, published)).toEqual(expected))
  })
}

table('what needs no day of publication', [
  ['It was signed on 13 June 2025 in Tehran.', undefined, '13 June 2025 = 2025-06-13'],
  ['It was signed on September 27, 2020.', undefined, 'September 27, 2020 = 2020-09-27'],
  ['In force since 4 December 2024, it holds.', undefined, '4 December 2024 = 2024-12-04 since'],
  ['Talks ran on the 3rd of March 2024.', undefined, '3rd of March 2024 = 2024-03-03'],
  ['From Sept. 13-15, 2023 they met.', undefined, 'Sept. 13-15, 2023 = 2023-09-13..2023-09-15 since'],
  ['They met on 13 and 14 June 2025.', undefined, '13 and 14 June 2025 = 2025-06-13..2025-06-14'],
  ['On Monday, 13 October 2025, they came.', undefined, 'Monday, 13 October 2025 = 2025-10-13'],
  ['Signed 2025-06-13 and 13.06.2024.', undefined, '2025-06-13 = 2025-06-13', '13.06.2024 = 2024-06-13'],
  ['Signed 06/13/2025, not 03/04/2025.', undefined, '06/13/2025 = 2025-06-13'],
  ['In March 2024 it came; in January, 2025 not.', undefined, 'March 2024 = 2024-03', 'January, 2025 = 2025-01'],
  ['In 2024 and 2023, nothing came.', undefined, '2024 = 2024', '2023 = 2023'],
  ['as in Armenia (2020, 2023) and Syria (2024)', undefined, '2020 = 2020', '2023 = 2023', '2024 = 2024'],
  ['Iran bought them in 1990 under a 1989 agreement.', undefined, '1990 = 1990', '1989 = 1989'],
  ["the 2010 NATO summit and Iran's 2015 nuclear deal", undefined, '2010 = 2010', '2015 = 2015'],
  ['Deliveries between 2027 and 2029, or from 2027 to 2028.', undefined, '2027 and 2029 = 2027..2029', '2027 to 2028 = 2027..2028'],
  [
    'The 2020-2024 period, the 2023–24 budget, the 2024/25 season.',
    undefined,
    '2020-2024 = 2020..2024',
    '2023–24 = 2023..2024',
    '2024/25 = 2024..2025',
  ],
  ['from March to May 2024', undefined, 'March to May 2024 = 2024-03..2024-05'],
  [
    '13 June to 2 July 2025; June to September 2024',
    undefined,
    '13 June to 2 July 2025 = 2025-06-13..2025-07-02',
    'June to September 2024 = 2024-06..2024-09',
  ],
  [
    'In May and June 2024, on 5 March and 7 April 2023, on June 13 and July 2, 2022.',
    undefined,
    'May = 2024-05',
    'June 2024 = 2024-06',
    '5 March = 2023-03-05',
    '7 April 2023 = 2023-04-07',
    'June 13 = 2022-06-13',
    'July 2, 2022 = 2022-07-02',
  ],
  ['between 5 November 2024 and 3 January 2025', undefined, '5 November 2024 and 3 January 2025 = 2024-11-05..2025-01-03'],
  ["In the 1990s and the early 2000s, and the '80s.", undefined, '1990s = 1990..1999', 'early 2000s = 2000..2009', "'80s = 1980..1989"],
  ['the war of autumn 2020 and the winter of 2022-23', undefined, 'autumn 2020 = 2020-09..2020-11', 'winter of 2022-23 = 2022-12..2023-02'],
  ['In the second quarter of 2024 and Q4 2023.', undefined, 'second quarter of 2024 = 2024-04..2024-06', 'Q4 2023 = 2023-10..2023-12'],
  ['the first half of 2025', undefined, 'first half of 2025 = 2025-01..2025-06'],
  ['by the end of 2026, not before early 2028', undefined, 'end of 2026 = 2026 until', 'early 2028 = 2028 before'],
  ['mid-2024, in late March 2025, at end-2025', undefined, 'mid-2024 = 2024', 'late March 2025 = 2025-03', 'end-2025 = 2025'],
  [
    'by 2028; until 2030; no later than 2027; after 2031; from 2029 onwards',
    undefined,
    '2028 = 2028 until',
    '2030 = 2030 until',
    '2027 = 2027 until',
    '2031 = 2031 after',
    '2029 = 2029 since',
  ],
  ['They will all be there before 2026 is out.', undefined, '2026 = 2026 until'],
])

table('what is told from publication is not resolved without it', [
  ['Yesterday and last year, on Monday in January.', undefined, 'Yesterday = ?', 'last year = ?', 'Monday = ?', 'January = ?'],
  ['Five months ago, in recent years.', undefined, 'Five months ago = ?', 'recent years = ?'],
])

table('from a month of publication', [
  ['Formally signed in January, the agreement holds.', '2025-06', 'January = 2025-01'],
  ['The agreement announced last year fell.', '2025-06', 'last year = 2024'],
  ['it signed an alliance only five months ago', '2025-06', 'five months ago = 2025-01'],
  ['A year ago, a decade ago, two decades ago.', '2025-06', 'A year ago = 2024', 'a decade ago = 2015', 'two decades ago = 2005'],
  ['It came yesterday, on Wednesday.', '2025-06', 'yesterday = 2025-06', 'Wednesday = 2025-06'],
  ['It has held since October.', '2025-06', 'October = 2024-10 since'],
  ['last January, next March, this May', '2025-06', 'last January = 2025-01', 'next March = 2026-03', 'this May = 2025-05'],
  ['It is expected in March; it came in March.', '2025-06', 'March = 2026-03', 'March = 2025-03'],
  ['Last month they met; next month they will meet again.', '2025-06', 'Last month = 2025-05', 'next month = 2025-07'],
  ['He came last week, eight weeks ago.', '2025-06', 'last week = 2025-06', 'eight weeks ago = 2025-04'],
  ['the fifth in October of the same year', '2025-06', 'October of the same year = ?'],
  ['In the third quarter it rose.', '2025-06', 'third quarter = 2024-07..2024-09'],
  ['Last summer was hot, this spring was cold.', '2025-06', 'Last summer = 2024-06..2024-08', 'this spring = 2025-03..2025-05'],
  ['In the coming months they will act.', '2025-06', 'coming months = ?'],
  ['In 2024 officials said so.', '2025-06', '2024 = 2024'],
  [
    'Talk was going on in February; jets may help it to recover from the long war with Israel that came in April.',
    '2025-06',
    'February = 2025-02',
    'April = 2025-04',
  ],
  ['Over the past two years nothing came.', '2025-06', 'past two years = 2023..2025'],
  ['in the next five years', '2025-06', 'next five years = 2025..2030'],
  [
    "by the end of the year, by year's end, by the end of next year",
    '2025-06',
    'end of the year = 2025 until',
    "year's end = 2025 until",
    'end of next year = 2026 until',
  ],
  ['in May last year', '2025-06', 'May last year = 2024-05'],
  ['It will be delivered within two years.', '2025-06', 'within two years = 2025-06..2027-06 until'],
  ['from December to March they fought', '2025-06', 'December to March = 2024-12..2025-03'],
])

table('from a day of publication', [
  ['Yesterday oil fields were hit; today all is quiet.', '2019-09-15', 'Yesterday = 2019-09-14', 'today = 2019-09-15'],
  ['On Wednesday they met.', '2025-06-13', 'Wednesday = 2025-06-11'],
  ['On Friday they met.', '2025-06-13', 'Friday = 2025-06-13'],
  ['They will meet on Wednesday.', '2025-06-13', 'Wednesday = 2025-06-18'],
  ['last Friday and next Tuesday', '2025-06-13', 'last Friday = 2025-06-06', 'next Tuesday = 2025-06-17'],
  ['On Thursday night he spoke.', '2025-06-13', 'Thursday night = 2025-06-12'],
  ["Friday's strike", '2024-04-20', 'Friday = 2024-04-19'],
  ['the jets are due on Monday, 13 October', '2025-10-02', 'Monday, 13 October = 2025-10-13'],
  ['On Sunday, July 20, a citizen was killed.', '2014-07-25', 'Sunday, July 20 = 2014-07-20'],
  ['On 27 September the war began.', '2020-10-10', '27 September = 2020-09-27'],
  ['On 27 December the war began.', '2020-10-10', '27 December = 2019-12-27'],
  ['They met last week and the week will end.', '2025-06-13', 'last week = 2025-06-02..2025-06-08'],
  ['the action of the weekend; last weekend', '2025-06-23', 'weekend = 2025-06-21..2025-06-22', 'last weekend = 2025-06-21..2025-06-22'],
  [
    'last night, this morning, ten days ago',
    '2025-06-13',
    'last night = 2025-06-12',
    'this morning = 2025-06-13',
    'ten days ago = 2025-06-03',
  ],
  [
    'They will meet this weekend; millions were hit by the October 8 earthquake.',
    '2025-06-14',
    'this weekend = 2025-06-14..2025-06-15',
    'October 8 = 2024-10-08',
  ],
  ['two weeks ago', '2025-06-13', 'two weeks ago = 2025-05'],
  ['a year and a half ago; half a year ago', '2025-06-13', 'a year and a half ago = 2023', 'half a year ago = 2024-12'],
  ['the day before yesterday', '2025-03-01', 'day before yesterday = 2025-02-27'],
  ["They will come in six months' time.", '2025-06-13', "in six months' time = 2025-12"],
  [
    'Officials had announced it in January and said that it would come inside three months.',
    '2023-04-06',
    'January = 2023-01',
    'inside three months = 2023-01..2023-04 until',
  ],
  ['From 13 to 24 June they fought.', '2025-07-01', '13 to 24 June = 2025-06-13..2025-06-24 since'],
  ['In the past year he vowed it.', '2019-10-29', 'past year = 2018-10..2019-10'],
  [
    'They left at the end of the week; they will leave at the end of the week.',
    '2023-03-27',
    'end of the week = 2023-03-24..2023-03-26',
    'end of the week = 2023-03-31..2023-04-02',
  ],
  ['Firing went on late Saturday night.', '2014-07-26', 'late Saturday night = 2014-07-19'],
  [
    'gas for the first two months of this year and the last three months of 2007',
    '2008-03-13',
    'first two months of this year = 2008-01..2008-02',
    'last three months of 2007 = 2007-10..2007-12',
  ],
  ['On Tuesday he said that the job was finished the day before.', '2018-10-02', 'Tuesday = 2018-10-02', 'day before = 2018-10-01'],
  ['The day before the attack he left.', '2018-10-02'],
  ['several weeks ago, decades ago', '2025-06-13', 'several weeks ago = ?', 'decades ago = ?'],
])

table('from a year of publication only a named month is more precise than a year', [
  [
    'Yesterday, in January, last month, two weeks ago.',
    '2025',
    'Yesterday = 2025',
    'January = 2025-01',
    'last month = 2025',
    'two weeks ago = 2025',
  ],
  ['last year; ten years ago; a month ago', '2025', 'last year = 2024', 'ten years ago = 2015', 'a month ago = 2025'],
])

table('what is no date', [
  ['He may march on; she may fall in spring mattresses.', '2025-06'],
  ['Theresa May and June Smith met April Jones.', '2025-06'],
  ['Some 2000 shells, about 1990 soldiers, Resolution 2015 and 1,402 tanks.', '2025-06'],
  ['The 12-day war, a five-year plan, two years of war, for ten months.', '2025-06'],
  ['Three Su-35 jets, 24 of 31 tanks, a second aircraft carrier.', '2025-06'],
  ['The fall of Damascus and the second half.', '2025-06'],
  ['That day never came; the last of the tanks.', '2025-06', 'That day = ?'],
  ['Persian year 1402 opens; in 1402.', '2025-06'],
])

describe('from a time named before', () => {
  it.each([
    ['In 2019 it was ordered; two years later it came.', ['2019 = 2019', 'two years later = 2021']],
    [
      'The fourth came in March 2026, the fifth in October of the same year.',
      ['March 2026 = 2026-03', 'October of the same year = 2026-10'],
    ],
    ['Signed in May 2024, it was broken the following month.', ['May 2024 = 2024-05', 'following month = 2024-06']],
  ])('%s', (text, expected) => expect(dates(text, '2027-01')).toEqual(expected))
  it('takes it from an earlier sentence', () => {
    expect(dates('That year nothing came.', '2025-06', '2019-05')).toEqual(['That year = 2019'])
  })
})

describe('tags decide where words do not', () => {
  const tagged = (tags: string): string[] => {
    const tokens = tokensOf('Jets that Iran chose will reach Tehran in March')
    return findDates(
      tokens.map((token, i) => ({ ...token, xpos: tags.split(' ')[i] ?? '' })),
      '2025-06',
    ).map(({ on }) => String(on))
  }
  it('tells reports from a year from supplies from a year on', () => {
    const tokens = tokensOf('reports from 2024').map((token, i) => ({ ...token, xpos: ['NNS', 'IN', 'CD'][i] ?? '' }))
    expect(findDates(tokens, '2025-06')[0]?.relation).toBe('at')
    expect(findDates(tokens, '2023-06')[0]?.relation).toBe('since')
  })
  it('reads the nearest verb', () => expect(tagged('NNS WDT NNP VBD MD VB NNP IN NNP')).toEqual(['2026-03']))
})

it('ends on long and strange sentences', () => {
  for (const unit of ['in 2024 and ', 'last ', 'from May to ', 'end of the ', 'May ', '13-', 'a year and a half ', 'the same year ']) {
    expect(findDates(tokensOf(unit.repeat(3000)), '2025-06-13').length).toBeGreaterThanOrEqual(0)
  }
})
