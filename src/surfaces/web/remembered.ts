/** Keeps what was drawn for as long as what it was drawn from is the same. */
export interface Remembered {
  readonly of: <T>(key: string, make: () => Promise<T>) => Promise<T>
  /** What was drawn already; undefined where it was not, or is being drawn. */
  readonly known: <T>(key: string) => Promise<T | undefined>
}

/**
 * Keeps at most `most` answers; the one not asked for longest is forgotten. `stateOf` tells from what a key is drawn, such as the head of a
 * ledger: what is taken in is never changed, so nothing else can make an answer old.
 */
export const remember = (stateOf: (key: string) => Promise<string>, most: number): Remembered => {
  const kept = new Map<string, Promise<unknown>>()
  const drawn = new WeakSet<Promise<unknown>>()
  const keyed = async (key: string): Promise<string> => `${await stateOf(key)} ${key}`
  const touch = (full: string, answer: Promise<unknown>): void => {
    kept.delete(full)
    kept.set(full, answer)
    if (kept.size > most) kept.delete(kept.keys().next().value!)
  }
  return {
    of: async <T>(key: string, make: () => Promise<T>) => {
      const full = await keyed(key)
      const known = kept.get(full) as Promise<T> | undefined
      const answer = known ?? make()
      touch(full, answer)
      if (!known)
        answer.then(
          () => drawn.add(answer),
          () => kept.delete(full),
        )
      return answer
    },
    known: async <T>(key: string) => {
      const answer = kept.get(await keyed(key)) as Promise<T> | undefined
      return answer !== undefined && drawn.has(answer) ? answer : undefined
    },
  }
}
