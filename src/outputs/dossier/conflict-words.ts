import { isDay, obligations, rungs, type DayRange, type Obligation, type Rung } from '../../base/index.ts'
import type { Conflict } from '../../facts/index.ts'
import type { NoteBook } from '../brief/note-book.ts'
import { boundsWords, capital, listWords, obligationWords, rungName, timeWords } from '../brief/words.ts'
import type { PartyWords } from '../brief/words.ts'
import type { DossierConflict } from './record.ts'

/** Titles by what a conflict is about: what sources differ on. */
const asked: Readonly<Record<Conflict['about'], (field: string) => string>> = {
  count: (field) => `how many ${field}`,
  whether: (field) => `whether ${field}`,
  due: () => 'when due',
  instrument_state: () => 'state',
  instrument_day: (field) => `since when ${field}`,
  clause: (field) => `whether there is a clause on ${field}`,
  attack: () => 'whether force was used',
  trigger: (field) => `test: ${field}`,
  response: (field) => `whether ${field}`,
  statement: () => 'one statement, rendered in two ways',
}

const isObligation = (code: string): code is Obligation => (obligations as readonly string[]).includes(code)
const isRung = (code: string): code is Rung => (rungs as readonly string[]).includes(code)

const codeWords = (code: string): string =>
  isObligation(code) ? obligationWords[code] : isRung(code) ? rungName(code) : code === 'in_force' ? 'in force' : code.replaceAll('_', ' ')

const range = /^(\S+) to (\S+)$/

const asDay = (value: string): DayRange | null => {
  if (isDay(value) && value.length > 4) return value
  const [, from, to] = range.exec(value) ?? []
  return from && to && isDay(from) && isDay(to) && from.length + to.length > 8 ? [from, to] : null
}

const figureForm = /^(\d+(?:\.\d+)?)(?: to (\d+(?:\.\d+)?))?(?: ([A-Z]{3}))?$/

/** A count, bounds of one, or a sum: `8000000000 USD` is USD 8,000,000,000. Null for anything else. */
const figureWords = (value: string): string | null => {
  const [, low, high = low, unit = 'count'] = figureForm.exec(value) ?? []
  return low === undefined ? null : boundsWords(Number(low), Number(high), unit)
}

const isYears = ({ about }: Pick<Conflict, 'about'>): boolean => about === 'due' || about === 'instrument_day'

/** The code of a reading as a reader says it: days as days, bounds as they are, yes and no for what is affirmed and denied. */
export const valueWords = (value: string, conflict: Pick<Conflict, 'about'>): string => {
  if (value === 'affirmed') return 'Yes'
  if (value === 'denied') return 'No'
  const day = asDay(value) ?? (isYears(conflict) && isDay(value) ? value : null)
  if (day !== null) return timeWords(day)
  const figure = figureWords(value)
  if (figure !== null) return figure
  if (conflict.about === 'statement') return statementWords(value)
  const [, code, said] = /^(.*), (affirmed|denied)$/.exec(value) ?? []
  return code === undefined ? capital(codeWords(value)) : capital(`${said === 'denied' ? 'not ' : ''}${codeWords(code)}`)
}

const renderings: Readonly<Record<string, string>> = {
  future: 'planned',
  possible: 'possible',
  conditional: 'conditional',
  denied: 'denied',
}

/** `pledge made future 24 due 2025` is how a rendering tells a statement: kind, act, what hedges it, quantity and deadline. */
const statementWords = (value: string): string => {
  const [said = value, due] = value.split(' due ')
  const [kind = said, ...rest] = said.split(' ')
  const hedges = rest.flatMap((word) => renderings[word] ?? [])
  const codes = rest.filter((word) => /^[a-z_]+$/.test(word) && word !== 'made' && word !== 'to' && renderings[word] === undefined)
  const figure = figureWords(said.slice(said.search(/\d/)))
  return [
    `Told as ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`,
    ...codes.map(codeWords),
    ...hedges,
    ...(figure === null ? [] : [figure]),
    ...(due === undefined ? [] : [`due ${timeWords(asDay(due) ?? due)}`]),
  ].join(', ')
}

/** `delivered of Mi-28` and `due of Mi-28` together: delivered and due of Mi-28; parties by name. */
const movesWords = (moves: readonly string[], words: PartyWords): string => {
  const byThing = new Map<string, string[]>()
  for (const move of moves) {
    const [, figure, thing] = /^(\S+) of (.+)$/.exec(move) ?? []
    const key = thing === undefined ? '' : thing
    const said = figure ?? move.replace(/\b[A-Z]{2,10}\b/g, (code) => words.party(code))
    byThing.set(key, [...(byThing.get(key) ?? []), said.replaceAll('_', ' ')])
  }
  const parts = [...byThing].map(([thing, figures]) => (thing === '' ? listWords(figures) : `${listWords(figures)} of ${thing}`))
  return parts.length === 0 ? 'moves no figure' : `moves ${parts.join('; ')}`
}

const titleOf = ({ about, subject, field, from_party, to_party }: Conflict, words: PartyWords): string => {
  const pair = from_party === null && to_party === null ? '' : ` (${words.title(from_party)} → ${words.title(to_party)})`
  const named = subject === null ? '' : `${isRung(subject) || isObligation(subject) ? codeWords(subject) : subject}: `
  return `${capital(named + asked[about](codeWords(field)))}${pair}`
}

/** A value on which sources differ, with each reading in words, who is answerable for it, and what the choice would move. */
export const conflictLine = (conflict: Conflict, book: NoteBook, words: PartyWords): DossierConflict => ({
  id: conflict.id,
  about: conflict.about,
  title: titleOf(conflict, words),
  moves: movesWords(conflict.moves, words),
  readings: conflict.readings.map((reading) => ({
    value: reading.value,
    words: valueWords(reading.value, conflict),
    sources: reading.sources.map(book.source),
    independent: reading.independent,
    notes: book.cite(reading.claims),
  })),
  notes: book.cite(conflict.readings.flatMap(({ claims }) => claims)),
})
