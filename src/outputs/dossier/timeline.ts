import { firstDay, lastDay, type Day, type DayRange } from '../../base/index.ts'
import type { Crisis, Facts, InstrumentFact, ItemAccount, ItemStep } from '../../facts/index.ts'
import { inReadingOrder } from '../brief/items.ts'
import type { NoteBook } from '../brief/note-book.ts'
import { instrumentTitle } from '../brief/owed.ts'
import { boundsWords, capital, itemWords, rungName, timeWords } from '../brief/words.ts'
import type { PartyWords } from '../brief/words.ts'
import type { TimelineBand, TimelineMark, TimelineRow } from '../pictures/timeline-record.ts'
import { bandsOf, type ForceBand } from './bands.ts'

const itemsDrawn = 8

const bandWords: Readonly<Record<ForceBand['look'], string>> = {
  in_force: 'in force',
  contested: 'contested whether in force',
  possible: 'may have been in force',
}

const fromTo = (from: Day, to: Day | null): string => ` from ${timeWords(from)}${to === null ? '' : ` to ${timeWords(to)}`}`

const inOrder = (marks: readonly TimelineMark[]): readonly TimelineMark[] =>
  [...marks].sort((a, b) => {
    const [x, y] = [firstDay(a.on) + lastDay(a.on), firstDay(b.on) + lastDay(b.on)]
    return x < y ? -1 : x > y ? 1 : 0
  })

const instrumentRow = (fact: InstrumentFact, book: NoteBook, words: PartyWords): TimelineRow => ({
  kind: 'instrument',
  title: capital(instrumentTitle(fact, words)),
  bands: bandsOf(fact).map(({ from, to, look, claims }) => ({
    from,
    to,
    look,
    words: `${bandWords[look]}${fromTo(from, to)}`,
    notes: book.cite(claims),
  })),
  marks: inOrder(
    fact.steps
      .filter(
        ({ event_on, polarity, modality, act }) =>
          event_on !== null && polarity === 'affirmed' && modality === 'actual' && act !== 'in_force',
      )
      .map(({ act, event_on, claims }) => ({
        on: event_on as DayRange,
        look: 'act' as const,
        words: `${act === 'violated' ? 'said to be violated' : act} ${timeWords(event_on as DayRange)}`,
        notes: book.cite(claims),
      })),
  ),
})

const looks: Partial<Record<ItemStep['stage'], TimelineMark['look']>> = { delivered: 'done', lost: 'lost', replaced: 'done' }

const stepMark = (step: ItemStep, unit: string, book: NoteBook): TimelineMark => {
  const count = step.count ? ` ${boundsWords(step.count.low, step.count.high, unit)}` : ''
  const stage = step.stage === 'made' ? 'promised' : step.stage
  return {
    on: step.event_on as DayRange,
    look: looks[step.stage] ?? 'order',
    words: `${stage}${count} ${timeWords(step.event_on as DayRange)}`,
    notes: book.cite(step.claims),
  }
}

const isDrawn = ({ event_on, polarity, modality }: ItemStep): boolean =>
  event_on !== null && polarity === 'affirmed' && modality === 'actual'

/** The day in the middle of a time, where its mark stands. */
const middleDay = (on: DayRange): Day => {
  const [from, to] = [Date.parse(`${firstDay(on)}T00:00:00Z`), Date.parse(`${lastDay(on)}T00:00:00Z`)]
  return new Date(from + Math.floor((to - from) / 172_800_000) * 86_400_000).toISOString().slice(0, 10)
}

/** From the first dated act of the pledge to the last delivery, or on to the day of reference; dotted while it was suspended. */
const itemBands = (account: ItemAccount, reference: Day | null, book: NoteBook): readonly TimelineBand[] => {
  const acts = account.path.filter((step) => isDrawn(step) && looks[step.stage] === undefined)
  const came = account.path.filter((step) => isDrawn(step) && step.stage === 'delivered')
  const end = account.state === 'arrived' && came.length > 0 ? middleDay(came.at(-1)?.event_on as DayRange) : reference
  if (acts.length === 0 || end === null) return []
  return acts.flatMap((step, index): readonly TimelineBand[] => {
    const from = middleDay(step.event_on as DayRange)
    const next = acts[index + 1]
    const to = next ? middleDay(next.event_on as DayRange) : lastDay(end)
    if (to < from || step.stage === 'cancelled' || step.stage === 'refused') return []
    const off = step.stage === 'suspended'
    return [
      { from, to, look: off ? 'off' : 'open', words: `${off ? 'suspended' : 'open'}${fromTo(from, to)}`, notes: book.cite(step.claims) },
    ]
  })
}

const dueMarks = ({ due }: ItemAccount, book: NoteBook): readonly TimelineMark[] =>
  due.readings.map(({ due_on, claims }) => ({ on: due_on, look: 'due', words: `due ${timeWords(due_on)}`, notes: book.cite(claims) }))

const itemRow = (account: ItemAccount, reference: Day | null, book: NoteBook): TimelineRow => ({
  kind: 'item',
  title: capital(itemWords(account.item, account.naming, account.unit)),
  bands: itemBands(account, reference, book),
  marks: inOrder([...account.path.filter(isDrawn).map((step) => stepMark(step, account.unit, book)), ...dueMarks(account, book)]),
})

const forceMarks = ({ attacks, ladders }: Crisis, book: NoteBook, words: PartyWords): readonly TimelineMark[] => [
  ...attacks
    .filter(({ act, said, event_on }) => act === 'used' && said !== 'denied' && event_on !== null)
    .map(({ from_party, said, event_on, claims }) => ({
      on: event_on as DayRange,
      look: 'force' as const,
      words: [
        from_party === null ? 'force used' : words.title(from_party),
        ...(said === 'affirmed' ? [] : ['contested']),
        timeWords(event_on as DayRange),
      ].join(', '),
      notes: book.cite(claims),
    })),
  ...ladders.flatMap(({ responder, rungs }) =>
    rungs.flatMap(({ rung, delivered }) =>
      delivered.flatMap((id) => {
        const on = book.told(id).claim.event_on
        if (on === undefined || rung === null) return []
        return [
          { on, look: 'answer' as const, words: `${words.title(responder)}: ${rungName(rung)}, ${timeWords(on)}`, notes: book.cite([id]) },
        ]
      }),
    ),
  ),
]

const alike = (marks: readonly TimelineMark[]): readonly TimelineMark[] => {
  const byWords = new Map<string, TimelineMark>()
  for (const mark of marks) {
    const known = byWords.get(mark.words)
    byWords.set(mark.words, known ? { ...known, notes: [...new Set([...known.notes, ...mark.notes])].sort((a, b) => a - b) } : mark)
  }
  return [...byWords.values()]
}

/** Instruments, then the pair’s dated items, then force used against the partner and what was done; rows without a day are left out. */
export const timelineOf = (facts: Facts, book: NoteBook, words: PartyWords): readonly TimelineRow[] => {
  const { main, reference_day } = facts
  const own = inReadingOrder(facts.items, facts).filter(
    ({ from_party, to_party, unit }) => from_party === main?.from_party && to_party === main?.to_party && unit === 'count',
  )
  const crises = facts.crises.filter(({ partner }) => partner === main?.to_party)
  const rows: readonly TimelineRow[] = [
    ...facts.instruments.map((fact) => instrumentRow(fact, book, words)),
    ...own
      .map((account) => itemRow(account, reference_day, book))
      .filter(({ marks }) => marks.length > 0)
      .slice(0, itemsDrawn),
    {
      kind: 'crisis',
      title: 'Force and answers',
      bands: [],
      marks: inOrder(alike(crises.flatMap((crisis) => forceMarks(crisis, book, words)))),
    },
  ]
  return rows.filter(({ bands, marks }) => bands.length + marks.length > 0)
}
