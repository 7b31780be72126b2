import { lastDay, type Day, type PartyId } from '../../base/index.ts'
import type { Name } from '../sentence.ts'

/** States that spoke from the same capital before: Moscow was the Soviet Union's until its end. Dates: last day of each. */
const predecessors: Readonly<Record<PartyId, { readonly was: PartyId; readonly until: string }>> = {
  RUS: { was: 'SUN', until: '1991-12-25' },
  CZE: { was: 'CSK', until: '1992-12-31' },
  SRB: { was: 'YUG', until: '1992-04-26' },
}

/** Names as a text of that day meant them: in a report of 1979 Moscow and the Russians are the Soviet Union. */
export const namesAsOf = (names: Name[], published_on: Day | undefined): Name[] => {
  if (published_on === undefined || lastDay(published_on) > '1993') return names
  return names.map((name) => {
    const before = predecessors[name.id]
    return before && lastDay(published_on) <= before.until ? { ...name, id: before.was } : name
  })
}
