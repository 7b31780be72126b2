import { availableParallelism } from 'node:os'
import type { ReadOrder, ReadOutcome } from '../read-one.ts'
import { report } from './texts.ts'

/** How many texts are read at a time, and with which tables. */
export interface ReadingOptions {
  readonly jobs?: number
  readonly data?: string
}

/** Outcomes in the order of the sources: by workers for many texts, in this thread for few. */
export async function* outcomesOf(orders: readonly ReadOrder[], options: ReadingOptions): AsyncGenerator<ReadOutcome> {
  const jobs = Math.min(options.jobs ?? (orders.length > 40 ? availableParallelism() : 1), orders.length)
  const { canUseWorkers, readWithWorkers } = await import('../reading-pool.ts')
  if (jobs > 1 && canUseWorkers() && !orders.some((order) => order.source === '-'))
    return yield* readWithWorkers(orders, jobs, options.data)
  const [{ openReader }, { readOne }] = await Promise.all([import('../reader.ts'), import('../read-one.ts')])
  const reader = openReader(options)
  report(reader.findings)
  for (const order of orders) yield await readOne(reader, order)
}
