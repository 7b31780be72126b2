/** Runs a few jobs at a time and gives their results in the order of what they were made of. */
export async function* inOrder<T, R>(all: Iterable<T>, jobs: number, run: (each: T) => Promise<R>): AsyncGenerator<R> {
  const running: Promise<R>[] = []
  for (const each of all) {
    const result = run(each)
    // A job that fails is told when its turn comes.
    result.catch(() => undefined)
    running.push(result)
    if (running.length >= jobs) yield await running.shift()!
  }
  for (const result of running) yield await result
}
