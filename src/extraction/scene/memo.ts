/**
 * Remembers what a function of a record gave, for as long as the record lives. Finders ask the same of one sentence many times.
 * The function must depend on nothing but its arguments.
 */
export const remember = <K extends object, V>(make: (key: K) => V): ((key: K) => V) => {
  const known = new WeakMap<K, { readonly value: V }>()
  return (key) => {
    const seen = known.get(key)
    if (seen !== undefined) return seen.value
    const value = make(key)
    known.set(key, { value })
    return value
  }
}

/** A shelf of answers by number for each record, for functions that ask about a place in it. */
export const shelves = <V>(): ((key: object) => Map<number, V>) => remember(() => new Map<number, V>())
