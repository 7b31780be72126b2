/**
 * A function of texts that answers the same text from memory: a ledger asks for the same items, names and days thousands of times. At most
 * `most` answers are kept.
 */
export const remember = <Value>(reckon: (text: string) => Value, most = 20_000): ((text: string) => Value) => {
  const known = new Map<string, Value>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= most) known.clear()
    const value = reckon(text)
    known.set(text, value)
    return value
  }
}
