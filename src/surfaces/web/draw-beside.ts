/** Pauses are so many times as long as the work, so that requests come first. */
const rest = 9
/** Milliseconds without a request after which something is drawn beside. */
const quiet = 1000
/** What waits at most: the latest asked for is what somebody looks at. */
const mostWaiting = 20

/** Knows when somebody asked last. */
export interface Quiet {
  readonly asked: () => void
  /** Waits until nobody has asked for a second. */
  readonly wait: () => Promise<void>
}

export const openQuiet = (): Quiet => {
  let last = performance.now()
  const wait = async (): Promise<void> => {
    for (let left = quiet; left > 0; left = last + quiet - performance.now())
      await new Promise<void>((resolve) => void setTimeout(resolve, left).unref())
  }
  return { asked: () => void (last = performance.now()), wait }
}

/** Draws what is handed in one after the other, while nobody asks for a page; the same key waits once. */
export const drawBeside = <Value>(draw: (value: Value) => Promise<unknown>, { wait }: Quiet): ((key: string, value: Value) => void) => {
  const waiting = new Map<string, Value>()
  let drawing = false
  const next = async (): Promise<void> => {
    await wait()
    const entry = waiting.entries().next()
    drawing = entry.done !== true
    if (entry.done) return
    const [key, value] = entry.value
    waiting.delete(key)
    const from = performance.now()
    const pause = (): void => void setTimeout(() => void next(), (performance.now() - from) * rest).unref()
    draw(value).then(pause, pause)
  }
  return (key, value) => {
    // Who asks again does not send to the end what waits already.
    waiting.set(key, value)
    if (waiting.size > mostWaiting) waiting.delete(waiting.keys().next().value!)
    if (drawing) return
    drawing = true
    void next()
  }
}
