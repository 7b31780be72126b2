/** Pauses are so many times as long as the work, so that requests come first. */
const rest = 9
/** What waits at most: the latest asked for is what somebody looks at. */
const mostWaiting = 20

/** Draws what is handed in one after the other, beside the requests; the same key waits once. */
export const drawBeside = <Value>(draw: (value: Value) => Promise<unknown>): ((key: string, value: Value) => void) => {
  const waiting = new Map<string, Value>()
  let drawing = false
  const next = (): void => {
    const entry = waiting.entries().next()
    drawing = entry.done !== true
    if (entry.done) return
    const [key, value] = entry.value
    waiting.delete(key)
    const from = performance.now()
    const pause = (): void => void setTimeout(next, (performance.now() - from) * rest).unref()
    draw(value).then(pause, pause)
  }
  return (key, value) => {
    waiting.delete(key)
    waiting.set(key, value)
    if (waiting.size > mostWaiting) waiting.delete(waiting.keys().next().value!)
    if (drawing) return
    drawing = true
    setImmediate(next)
  }
}
