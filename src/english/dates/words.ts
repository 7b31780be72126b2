import type { Unit } from './calendar.ts'

/** A set of the words of a line. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const table = (words: string, first: number): Map<string, number> => new Map(words.split(' ').map((word, i) => [word, i + first]))

const monthNames = table('january february march april may june july august september october november december', 1)
const shortMonths = table('jan. feb. mar. apr. may. jun. jul. aug. sep. oct. nov. dec.', 1)
const barMonths: [string, number][] = [
  ['sept.', 9],
  ['sept', 9],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
  ['jan', 1],
  ['feb', 2],
  ['aug', 8],
]
export const months: ReadonlyMap<string, number> = new Map([...monthNames, ...shortMonths, ...barMonths])

/** Names of months that are also other words or people's names: they need company to be read as months. */
export const doubtfulMonths = wordSet('march may april june august jan dec nov')

export const weekdays: ReadonlyMap<string, number> = table('sunday monday tuesday wednesday thursday friday saturday', 0)

/** First month of a season of the northern half; each has three. */
export const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
])

export const units: ReadonlyMap<string, Unit> = new Map(
  (['day', 'week', 'month', 'year', 'decade'] as const).flatMap(
    (unit) =>
      [
        [unit, unit],
        [`${unit}s`, unit],
      ] as [string, Unit][],
  ),
)

const numbers = table(
  'one two three four five six seven eight nine ten eleven twelve ' +
    'thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  1,
)
const more: [string, number][] = [
  ['a', 1],
  ['an', 1],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
]
const counts: ReadonlyMap<string, number> = new Map([...numbers, ...more])

/** A small whole number as a word or in digits; undefined for other words. */
export const countOf = (word: string): number | undefined => counts.get(word) ?? (/^\d{1,3}$/.test(word) ? Number(word) : undefined)

export const ordinals: ReadonlyMap<string, number> = new Map([
  ...table('first second third fourth', 1),
  ...table('1st 2nd 3rd 4th', 1),
  ['final', -1],
  ['last', -1],
])

export const dashes = wordSet('- – — /')
export const partsOfDay = wordSet('morning afternoon evening night')

/** Words of vague number: the time is named but cannot be told. */
export const vague = wordSet('few several some couple many recent')

/** Words that a number follows when it is no year. */
export const beforeOtherNumbers = wordSet(
  'resolution resolutions article articles section no. nos. number numbers flight decree ' +
    'order room page paragraph rule chapter highway route at some about nearly almost over least than roughly approximately around ' +
    'only fewer another these those $ £ € us$',
)

/** Nouns in the plural that a year may stand before (`the 2020 elections`); before other plurals it is a count. */
export const eventPlurals = wordSet(
  'elections protests attacks strikes wars talks games sanctions agreements negotiations events ' +
    'accords clashes hostilities deliveries guidelines olympics commitments pledges promises minutes guarantees treaties ' +
    'exercises drills',
)

export const prepositions = wordSet(
  'in on since until till by before after from during through throughout of between to and or ' +
    'for around early late mid this last next past every each through as over',
)
