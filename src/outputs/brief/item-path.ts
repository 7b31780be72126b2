import type { DueStatus, ItemAccount, ItemStep } from '../../facts/index.ts'
import type { NoteBook } from './note-book.ts'
import type { BriefItem, BriefLine } from './record.ts'
import { boundsWords, shortList, timeWords } from './words.ts'
import type { PartyWords } from './words.ts'

const hedges = { actual: '', future: ', planned', possible: ', possible', conditional: ', conditional' } as const

/** What happened to the pledge, in order of time. */
export const stepLines = ({ steps }: ItemAccount, book: NoteBook): BriefItem['steps'] =>
  steps.map(({ act, polarity, modality, event_on, due_on, claims }) => ({
    text: `${polarity === 'denied' ? `said not ${act}` : act}${hedges[modality]}${event_on ? `, ${timeWords(event_on)}` : ''}${
      due_on ? `, due ${timeWords(due_on)}` : ''
    }`,
    notes: book.cite(claims),
  }))

const stageWords = ({ stage, polarity, modality }: ItemStep): string =>
  `${polarity === 'denied' ? `said not ${stage}` : stage}${hedges[modality]}`

const stepWords = (step: ItemStep, { unit, from_party }: ItemAccount, words: PartyWords): string =>
  [
    stageWords(step),
    ...(step.count ? [`${boundsWords(step.count.low, step.count.high, unit)}${step.count.contested ? ' ≠' : ''}`] : []),
    ...(step.by !== null && step.by !== from_party ? [`by ${words.party(step.by)}`] : []),
    ...(step.event_on ? [timeWords(step.event_on)] : step.published_on ? [`told ${timeWords(step.published_on)}`] : []),
    ...(step.due_on ? [`due ${timeWords(step.due_on)}`] : []),
  ].join(', ')

/** The whole way of an item: promised, ordered, delayed, delivered, lost, replaced. */
export const pathLines = (account: ItemAccount, book: NoteBook, words: PartyWords): BriefItem['path'] =>
  account.path.map((step) => ({ text: stepWords(step, account, words), notes: book.cite(step.claims) }))

/** Days as a reader takes them in: years from two years on, months from two months on. */
const spanWords = ([low, high]: readonly [number, number]): string => {
  const [size, unit] = low >= 730 ? [365.25, 'year'] : low >= 61 ? [30.44, 'month'] : [1, 'day']
  const [from, to] = [Math.round(low / size), Math.round(high / size)]
  return from === to ? `${from} ${unit}${from === 1 ? '' : 's'}` : `${from} to ${to} ${unit}s`
}

/** How long a delivery took, or has been outstanding; null where either end has no day. */
export const delayLine = ({ delay }: ItemAccount, book: NoteBook): BriefLine | null => {
  if (delay === null) return null
  const exact = typeof delay.to === 'string' && delay.to.length === 10
  const end = delay.open ? `still outstanding ${exact ? 'on' : 'in'} ${timeWords(delay.to)}` : `last delivery ${timeWords(delay.to)}`
  const mark = delay.contested ? '≠ ' : ''
  return {
    text: `${mark}${spanWords(delay.days)} since the pledge (first pledge ${timeWords(delay.from)}, ${end})`,
    notes: book.cite(delay.claims),
  }
}

const lateWords = (days: readonly [number, number] | null): string => (days === null ? '' : `, ${spanWords(days)} late`)

const dueStates: Readonly<Record<DueStatus, string>> = {
  no_reference: '',
  not_due: ', not due',
  overdue: ', overdue',
  passed_not_said: ', passed; no source says whether it came',
  settled: ', settled',
}

/** Where sources name deadlines that differ, each with what it would mean. */
export const dueReadings = ({ due }: ItemAccount, book: NoteBook): BriefItem['due_readings'] =>
  due.readings.length < 2
    ? []
    : due.readings.map(({ due_on, status, late_days, moved, sources, claims }) => ({
        text: [
          `due ${timeWords(due_on)}${moved ? ', moved since' : dueStates[status]}${lateWords(late_days)}`,
          `(${shortList(sources.map(book.source), 3)})`,
        ].join(' '),
        notes: book.cite(claims),
      }))
