/** A 32-bit hash of a text (FNV-1a over UTF-16 units). */
export const hashText = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}

/** Folds one more value into a 32-bit hash. */
export const mix = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

/** Open addressing over 32-bit keys: key and row lie side by side. */
export class Dictionary {
  readonly keys: Int32Array
  private readonly slots: Int32Array
  private readonly mask: number

  /** Row `i` belongs to `keys[i]`; a key stands once. Key 0 is reserved and reads as 1. */
  constructor(keys: Int32Array) {
    let capacity = 16
    while (capacity < keys.length * 2) capacity *= 2
    this.keys = keys
    this.mask = capacity - 1
    this.slots = new Int32Array(capacity * 2)
    for (let row = 0; row < keys.length; row++) this.put(keys[row]! === 0 ? 1 : keys[row]!, row)
  }

  private put(key: number, row: number): void {
    let at = (key ^ (key >>> 16)) & this.mask
    while (this.slots[at * 2] !== 0) at = (at + 1) & this.mask
    this.slots[at * 2] = key
    this.slots[at * 2 + 1] = row
  }

  /** The row of a key, or -1. */
  find(key: number): number {
    const { slots, mask } = this
    const wanted = key === 0 ? 1 : key
    let at = (wanted ^ (wanted >>> 16)) & mask
    for (;;) {
      const found = slots[at * 2]!
      if (found === wanted) return slots[at * 2 + 1]!
      if (found === 0) return -1
      at = (at + 1) & mask
    }
  }
}
