/** Groups values by a key, keeping the order of first appearance. */
export const groupBy = <Key, Value>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> => {
  const groups = new Map<Key, Value[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

/** The values without doubles, in the order of first appearance. */
export const distinct = <Value>(values: readonly Value[]): Value[] => (values.length < 2 ? [...values] : [...new Set(values)])
