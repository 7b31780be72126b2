import type { DayRange, Obligation, PartyId, Rung } from '../../base/index.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const dayWords = (day: string): string => {
  const [year = '', month, date] = day.split('-')
  if (month === undefined) return year
  const name = months[Number(month) - 1] ?? month
  return date === undefined ? `${name} ${year}` : `${Number(date)} ${name} ${year}`
}

/** `21 to 22 June 2025` where both days are of one month. */
const rangeWords = ([from, to]: readonly [string, string]): string => {
  const oneMonth = from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7)
  return `${oneMonth ? Number(from.slice(8)) : dayWords(from)} to ${dayWords(to)}`
}

/** A time as a reader says it: `13 June 2025`, `June 2025`, `21 to 22 June 2025`, `2023 to 2028`. */
export const timeWords = (on: DayRange): string => (typeof on === 'string' ? dayWords(on) : rangeWords(on))

/** `a, b and c`. */
export const listWords = (parts: readonly string[], joint = 'and'): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${joint} ${parts.at(-1)}`

/** As `listWords`, and no longer than a line: what is beyond `most` is counted. */
export const shortList = (parts: readonly string[], most = 5): string => {
  if (parts.length <= most) return listWords(parts)
  return `${parts.slice(0, most - 1).join(', ')} and ${parts.length - most + 1} others`
}

const grouped = (value: number): string => {
  const [whole = '', part] = String(Math.abs(value)).split('.')
  const digits = /^\d+$/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return `${value < 0 ? '−' : ''}${digits}${part === undefined ? '' : `.${part}`}`
}

/** A number of items, or a sum with its currency before it. */
export const numberWords = (value: number, unit: string): string =>
  unit === 'count' || unit === 'money' ? grouped(value) : `${unit} ${grouped(value)}`

/** `24`, or `24–48` when the bounds differ. */
export const boundsWords = (low: number, high: number, unit: string): string =>
  low === high ? numberWords(low, unit) : `${numberWords(low, unit)}–${grouped(high)}`

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const withArticle = new RegExp(
  `^(${[
    'United ',
    'Soviet ',
    'European ',
    'African ',
    'Arab ',
    'Central African ',
    'Dominican ',
    'Czech Republic',
    'Netherlands',
    'Philippines',
    'Gambia',
    'Maldives',
    'Bahamas',
    'Seychelles',
    'Vatican',
    'Holy See',
    'Taliban',
    'Houthis?$',
    'Kurds',
    'West$',
    '.* (Organisation|Organization|Council|League|Nations|Front|Islands|Republic|Union|Emirates|States|Kingdom|Forces)$',
  ].join('|')})`,
)

/** A party's name within a sentence: `the United States`, `Russia`. */
export const inSentence = (name: string): string => (withArticle.test(name) ? `the ${name}` : name)

export interface PartyWords {
  /** Name within a sentence. */
  readonly party: (id: PartyId | null) => string
  /** Name as a heading or a cell. */
  readonly title: (id: PartyId | null) => string
}

export const partyWords = (nameOf: (id: PartyId) => string | undefined): PartyWords => {
  const title = (id: PartyId | null): string => (id === null ? 'a party not named' : (nameOf(id) ?? id))
  return { title, party: (id) => (id === null ? 'a party not named' : inSentence(title(id))) }
}

const massNouns = new RegExp(
  `(${[
    'aircraft',
    'craft',
    'equipment',
    'ammunition',
    'artillery',
    'training',
    'support',
    'help',
    'aid',
    'assistance',
    'protection',
    'backing',
    'cooperation',
    'partnership',
    'money',
    'material',
    'materiel',
    'gear',
    'fuel',
    'gas',
    'oil',
    'grain',
    'wheat',
    'food',
    'water',
    'medicine',
    'territory',
    'intelligence',
    'information',
    'technology',
    'upkeep',
    'supply',
    'defence',
    'defense',
    's',
  ].join('|')})$`,
)

/** An item within a sentence: designations as they are, classes in the plural. */
export const itemWords = (item: string | null, naming: 'named' | 'class' | 'none', unit = 'count'): string => {
  if (item === null) return 'items not named'
  if (unit !== 'count' || naming !== 'class' || massNouns.test(item)) return item
  return item.endsWith('y') ? `${item.slice(0, -1)}ies` : `${item}s`
}

/** Rungs as nouns, for sentences on what came and what did not. */
export const rungWords: Readonly<Record<Rung, string>> = {
  fights_partner: 'fighting against the partner',
  aids_adversary: 'aid to the adversary',
  withholds: 'help withheld',
  equidistance: 'equidistance',
  silence: 'silence',
  rhetorical: 'words',
  diplomatic: 'diplomacy',
  economic: 'economic help',
  enabling: 'enabling help',
  materiel: 'arms',
  show_of_force: 'a show of force',
  fights: 'fighting',
}

export const rungName = (rung: Rung): string => rung.replaceAll('_', ' ')

export const obligationWords: Readonly<Record<Obligation, string>> = {
  defense: 'defence',
  offense: 'joint attack',
  neutrality: 'neutrality',
  nonaggression: 'non-aggression',
  consultation: 'consultation',
  nonaid: 'no help to an attacker',
  materiel: 'arms and means',
  basing: 'bases',
  intelligence: 'intelligence',
  economic: 'economic cooperation',
  training: 'training',
  other: 'other undertakings',
}

/** `analysts, cited by The Wall Street Journal`; the texts' own voice when the chain is empty. */
export const chainWords = (chain: readonly string[]): string => (chain.length === 0 ? 'the text’s own voice' : chain.join(', cited by '))
