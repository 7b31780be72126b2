/** Values that were read and parsed once, the latest used of them: what stands in a ledger never changes. */
export interface Kept<Key, Value> {
  readonly get: (key: Key) => Value | undefined
  readonly set: (key: Key, value: Value) => void
}

/** Keeps values as long as they weigh no more than `most` together; the one not asked for longest goes first. */
export const keepRead = <Key, Value>(most: number, weightOf: (value: Value) => number = () => 1): Kept<Key, Value> => {
  const kept = new Map<Key, Value>()
  let weight = 0
  const drop = (key: Key, value: Value): void => {
    if (kept.delete(key)) weight -= weightOf(value)
  }
  return {
    get: (key) => {
      const value = kept.get(key)
      if (value === undefined) return undefined
      kept.delete(key)
      kept.set(key, value)
      return value
    },
    set: (key, value) => {
      const before = kept.get(key)
      if (before !== undefined) drop(key, before)
      kept.set(key, value)
      weight += weightOf(value)
      for (const [first, oldest] of kept) {
        if (weight <= most) break
        drop(first, oldest)
      }
    },
  }
}
