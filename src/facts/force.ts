import { firstDay, lastDay } from '../base/index.ts'
import type { DayRange } from '../base/index.ts'
import { clusterByTime } from './event-clusters.ts'
import type { Answer, ForceReading } from './force-record.ts'
import { distinct } from './group.ts'
import type { ToldInstrument } from './instrument-drafts.ts'
import type { InstrumentFact, InstrumentStep } from './record.ts'
import { before, byTime, compareText, gapDays, overlaps } from './when.ts'

/**
 * A text that calls an instrument in force, without a day, long after it was signed tells of a state and not of an entry: within
 * this time of the signature it is taken to have come into force. Multilateral treaties of the last century took longer; then a
 * text has to name the day.
 */
const ENTRY_DAYS = 3 * 366

interface Entry {
  readonly from: DayRange | null
  readonly told: readonly ToldInstrument[]
}

const isActual = ({ claim }: ToldInstrument): boolean => claim.modality === 'actual'

const sourcesIn = (told: readonly ToldInstrument[]): readonly string[] => distinct(told.map(({ source }) => source))

const idsOf = (told: readonly ToldInstrument[]): readonly string[] => distinct(told.map(({ id }) => id))

/** The time at which a claim that something was not in force holds: its own, else that of its text. */
const deniedOn = ({ claim, published_on }: ToldInstrument): DayRange | null => claim.event_on ?? published_on

/** The last day before `day` on which the instrument was surely not yet in force: it was being signed or ratified, or a text says so. */
const notBefore = (acts: readonly ToldInstrument[], day: DayRange): string | null =>
  acts
    .filter(isActual)
    .flatMap((one) => {
      const { act, polarity, event_on } = one.claim
      if (act === 'in_force') return polarity === 'denied' ? [deniedOn(one)] : []
      return (act === 'signed' || act === 'ratified') && polarity === 'affirmed' ? [event_on ?? null] : []
    })
    .filter((on) => on !== null)
    .filter((on) => lastDay(on) < lastDay(day))
    .map(firstDay)
    .sort(compareText)
    .at(-1) ?? null

/** When an undated "in force" began: after the last day on which it was not, and at the latest when it was published. */
const boundsOf = (one: ToldInstrument, acts: readonly ToldInstrument[]): DayRange | null => {
  if (one.published_on === null) return null
  const from = notBefore(acts, one.published_on)
  if (from === null) return null
  const to = lastDay(one.published_on)
  if (gapDays(from, to) <= ENTRY_DAYS) return [from, to]
  return [from, new Date(Date.parse(`${from}T00:00:00Z`) + ENTRY_DAYS * 86_400_000).toISOString().slice(0, 10)]
}

/**
 * Entries into force: named days first; an undated claim joins the day that its bounds hold, else claims with bounds that meet
 * its own.
 */
const entriesOf = (acts: readonly ToldInstrument[]): readonly Entry[] => {
  const told = acts.filter((one) => isActual(one) && one.claim.act === 'in_force' && one.claim.polarity === 'affirmed')
  const named = clusterByTime(
    told.filter(({ claim }) => claim.event_on !== undefined),
    ({ claim }) => claim.event_on,
  ).map(({ on, values }) => ({ on, values: [...values] }))
  const loose: { readonly one: ToldInstrument; readonly on: DayRange | null }[] = []
  for (const one of told.filter(({ claim }) => claim.event_on === undefined)) {
    const on = boundsOf(one, acts)
    const fitting = named.filter((entry) => entry.on !== null && (on === null || overlaps(entry.on, on))).at(-1)
    if (fitting) fitting.values.push(one)
    else loose.push({ one, on })
  }
  const others = clusterByTime(loose, ({ on }) => on ?? undefined).map(({ on, values }) => ({ on, values: values.map(({ one }) => one) }))
  return [...named, ...others].map(({ on, values }) => ({ from: on, told: values }))
}

/** When the instrument ended, by who says so; the empty reading where nobody does, or where somebody denies it. */
const endingsOf = (acts: readonly ToldInstrument[]): readonly Entry[] => {
  const told = acts.filter((one) => isActual(one) && (one.claim.act === 'terminated' || one.claim.act === 'suspended'))
  const ended = told.filter(({ claim }) => claim.polarity === 'affirmed')
  const standing = told.filter(({ claim }) => claim.polarity === 'denied')
  const endings = clusterByTime(ended, (one) => one.claim.event_on ?? one.published_on ?? undefined).map(({ on, values }) => ({
    from: on,
    told: values,
  }))
  return ended.length === 0 || standing.length > 0 ? [...endings, { from: null, told: standing }] : endings
}

/** True when an instrument that was not in force at one time can have entered into force at another. */
const leavesRoom = (denied: DayRange | null, from: DayRange | null): boolean =>
  denied !== null && from !== null && (before(denied, from) || lastDay(denied) < lastDay(from))

/**
 * What the dated acts of an instrument say of the time in which it was in force: one reading for each set of sources that agree.
 * A day of entry that one source names and another puts elsewhere gives two readings; none is preferred.
 */
export const forceReadings = (acts: readonly ToldInstrument[]): readonly ForceReading[] => {
  const denials = acts.filter((one) => isActual(one) && one.claim.act === 'in_force' && one.claim.polarity === 'denied')
  const entries = entriesOf(acts)
  const answered = new Set<ToldInstrument>()
  const affirmed = entries.flatMap((entry) =>
    endingsOf(acts).map((ending): ForceReading => {
      const agreeing = denials.filter((one) => leavesRoom(deniedOn(one), entry.from))
      agreeing.forEach((one) => answered.add(one))
      const told = [...entry.told, ...agreeing, ...ending.told]
      return {
        said: 'affirmed',
        from: entry.from,
        until: ending.from,
        sources: sourcesIn([...entry.told, ...ending.told]),
        claims: idsOf(told),
      }
    }),
  )
  const against = denials.filter((one) => !answered.has(one))
  const last = against.map(deniedOn).sort(byTime).at(-1) ?? null
  const denied: ForceReading = { said: 'denied', from: null, until: last, sources: sourcesIn(against), claims: idsOf(against) }
  return against.length === 0 ? affirmed : [...affirmed, denied]
}

const answerOf = ({ said, from, until }: ForceReading, on: DayRange): Answer => {
  if (said === 'denied') return until === null || lastDay(on) <= lastDay(until) ? 'no' : 'unknown'
  if (from !== null && lastDay(on) < firstDay(from)) return 'no'
  if (until !== null && firstDay(on) > lastDay(until)) return 'no'
  const begun = from === null || firstDay(on) >= lastDay(from)
  return begun && (until === null || lastDay(on) < firstDay(until)) ? 'yes' : 'unknown'
}

/** An answer with the claims that it was made from. */
export interface InForce {
  readonly answer: Answer
  /** What each of the instrument's readings answers, in their order. */
  readonly by_reading: readonly Answer[]
  readonly claims: readonly string[]
}

/** The claims by which an instrument was not yet signed, or null when it may have been. */
const beforeSigning = (steps: readonly InstrumentStep[], on: DayRange): readonly string[] | null => {
  const signed = steps.filter(
    ({ act, polarity, modality, event_on }) => act === 'signed' && polarity === 'affirmed' && modality === 'actual' && event_on !== null,
  )
  if (signed.length === 0 || !signed.every(({ event_on }) => before(on, event_on))) return null
  return signed.flatMap(({ claims }) => claims)
}

const together = (given: readonly Answer[]): Answer => {
  if (given.includes('yes') && given.includes('no')) return 'contested'
  if (given.length === 0 || given.includes('unknown')) return 'unknown'
  return given[0] ?? 'unknown'
}

/**
 * Whether an instrument was in force on a day, or throughout several: `contested` when one reading says yes and another no,
 * `unknown` when none says enough. Without a day: whether it is in force at the end of what the texts tell.
 */
export const inForceOn = ({ steps, in_force }: Pick<InstrumentFact, 'steps' | 'in_force'>, on: DayRange | null): InForce => {
  const unsigned = on === null ? null : beforeSigning(steps, on)
  if (unsigned) return { answer: 'no', by_reading: in_force.map(() => 'no'), claims: unsigned }
  const given = in_force.map((reading): Answer => {
    if (on !== null) return answerOf(reading, on)
    return reading.said === 'affirmed' && reading.until === null ? 'yes' : 'no'
  })
  return { answer: together(given), by_reading: given, claims: distinct(in_force.flatMap(({ claims }) => claims)) }
}
