/** Lets a sender do something so many times in a while. */
export interface RateLimit {
  /** Counts one attempt; false when it is one too many. */
  readonly allows: (sender: string) => boolean
}

/** Senders that are remembered at most; the oldest are forgotten, and with them the whole is bounded. */
const mostSenders = 10_000

/** A limit of `most` attempts of one sender in `seconds`, and of `most` times `together` of all senders. */
export const rateLimit = (most: number, seconds: number, now: () => Date, together = 20): RateLimit => {
  const windows = new Map<string, { since: number; count: number }>()
  const count = (sender: string, limit: number, time: number): boolean => {
    const known = windows.get(sender)
    const window = known && time - known.since < seconds * 1000 ? known : { since: time, count: 0 }
    window.count++
    windows.delete(sender)
    windows.set(sender, window)
    if (windows.size > mostSenders) windows.delete(windows.keys().next().value!)
    return window.count <= limit
  }
  return {
    allows: (sender) => {
      const time = now().getTime()
      // What is refused to one sender does not use up what all may do together: nobody locks out the others.
      return count(`of ${sender}`, most, time) && count('', most * together, time)
    },
  }
}
