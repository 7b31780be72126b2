import { firstDay } from '../../base/index.ts'
import { capital, shortList, timeWords } from '../brief/words.ts'
import type { BriefItem, BriefLine } from '../brief/record.ts'
import type { Dossier, DossierConflict } from './record.ts'

/** The clocks that a dossier stands at, each as a line of its own. */
export const clockLines = ({ valid_on, known_by, recorded_by, reference_day, head }: Dossier): readonly string[] => [
  valid_on ? `As of ${timeWords(valid_on)}: what held on that day.` : 'As of the latest that the texts tell.',
  known_by ? `As known by ${timeWords(known_by)}: what had been published by then.` : 'As known from all texts on file.',
  ...(recorded_by ? [`As recorded by ${recorded_by}: what the ledger had taken in by then.`] : []),
  ...(reference_day ? [`Deadlines are read against ${timeWords(reference_day)}.`] : []),
  ...(head ? [`Head of the ledger: entry ${head.seq}, ${head.hash}.`] : []),
]

/** A reading of a contested value: what it says, who says so. */
export const readingWords = ({ words, sources, independent }: DossierConflict['readings'][number]): string => {
  const who = sources.length === 0 ? 'no source named' : shortList(sources, 4)
  return `${words}: ${who}${independent < sources.length ? `; ${independent} independent` : ''}`
}

export const accountNames = ['Obligations', 'Items', 'Responses'] as const

/** The three lines under a headline with the account that each is of. */
export const leadLines = ({ lead }: Pick<Dossier, 'lead'>): readonly BriefLine[] =>
  lead.map(({ text, notes }, index) => ({ text: `${accountNames[index] ?? 'Also'}: ${text}`, notes }))

/** The way of an item where it tells more than that it was promised; with how long it took and what deadlines differ. */
export const wayOf = ({ path, due_readings, delay }: BriefItem): readonly BriefLine[] => [
  ...(path.length > 1 ? path : []),
  ...(delay === null ? [] : [delay]),
  ...due_readings,
]

/** What an item is called in a picture, with its currency where it is a sum. */
export const itemName = ({ item, naming, unit }: BriefItem): string => {
  const name = item === null ? 'Not named' : naming === 'class' ? capital(item) : item
  return unit === 'count' || unit === 'money' ? name : `${name} (${unit})`
}

/** Lines of the pair itself, then those of others to the partner; those in the other direction last. */
export const byDirection = (items: readonly BriefItem[], { main }: Pick<Dossier, 'main'>) => ({
  forth: items.filter(({ from_party, to_party }) => from_party === main?.from_party && to_party === main?.to_party),
  others: items.filter(({ from_party, to_party }) => to_party === main?.to_party && from_party !== main?.from_party),
  back: items.filter(({ from_party, to_party }) => from_party === main?.to_party && to_party === main?.from_party),
})

/** What a row of the timeline tells, in order of time: the time in force, and each act. */
export const rowLines = ({ bands, marks }: Dossier['timeline'][number]): readonly BriefLine[] => {
  const told = [
    ...bands
      .filter(({ look }) => look !== 'open' && look !== 'off')
      .map(({ from, words, notes }) => ({ day: from === null ? '' : firstDay(from), text: words, notes })),
    ...marks.map(({ on, words, notes }) => ({ day: firstDay(on), text: words, notes })),
  ]
  return told.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ text, notes }) => ({ text, notes }))
}
