import type { DayRange } from '../base/index.ts'
import { byTime, narrower, overlaps } from './when.ts'

/** Things that are told of one time. `on` is the narrowest of their times; null for those that nobody dates. */
export interface TimeCluster<Value> {
  readonly on: DayRange | null
  readonly values: readonly Value[]
}

/**
 * Parts values by time: those whose times overlap speak of one time. An undated value joins the only dated cluster, if it may;
 * where there are several, it stays apart. In n log n steps.
 */
export const clusterByTime = <Value>(
  values: readonly Value[],
  timeOf: (value: Value) => DayRange | undefined,
  mayJoin: (value: Value, on: DayRange) => boolean = () => true,
): TimeCluster<Value>[] => {
  const [first, next] = values
  // Most things are told once.
  if (first !== undefined && next === undefined) return [{ on: timeOf(first) ?? null, values: [first] }]
  const dated: { on: DayRange; readonly values: Value[] }[] = []
  const undated = values.filter((value) => timeOf(value) === undefined)
  const known = values.flatMap((value) => {
    const on = timeOf(value)
    return on === undefined ? [] : [{ value, on }]
  })
  for (const { value, on } of known.sort((a, b) => byTime(a.on, b.on))) {
    const last = dated.at(-1)
    if (last && overlaps(last.on, on)) {
      last.on = narrower(last.on, on) ?? on
      last.values.push(value)
    } else dated.push({ on, values: [value] })
  }
  const [only, second] = dated
  const joining = only && !second ? undated.filter((value) => mayJoin(value, only.on)) : []
  const apart = joining.length === 0 ? undated : undated.filter((value) => !(only && mayJoin(value, only.on)))
  const clusters = only && joining.length > 0 ? [{ on: only.on, values: [...only.values, ...joining] }] : dated
  return apart.length === 0 ? clusters : [...clusters, { on: null, values: apart }]
}
