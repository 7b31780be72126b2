import { availableParallelism } from 'node:os'
import type { OpenedSource, ReadOrder, ReadOutcome } from '../read-one.ts'
import { inOrder } from './in-order.ts'
import { Problem } from './problem.ts'
import { asksModel, openChosen, type ReaderOptions } from './reader-options.ts'
import { report } from './texts.ts'

/** How many texts are read at a time, by whom, and with which tables. */
export interface ReadingOptions extends ReaderOptions {
  readonly jobs?: number
}

/** Questions to a model that are under way at a time where the user does not say. */
const usualQuestions = 2

/** All sources are opened before a model is asked, so that what it will take is known. */
async function* outcomesOfModel(orders: readonly ReadOrder[], options: ReadingOptions): AsyncGenerator<ReadOutcome> {
  const [reader, { openOne, readOpened }] = await Promise.all([openChosen(options), import('../read-one.ts')])
  report(reader.findings)
  const opened: OpenedSource[] = []
  for (const order of orders) opened.push(await openOne(order))
  const noticed = await reader.prepare(opened.flatMap(({ document }) => document ?? []))
  for (const { severity, message } of noticed) if (severity === 'error') throw new Problem(message)
  report(noticed)
  yield* inOrder(opened, options.jobs ?? usualQuestions, (each) => readOpened(reader, each))
}

/** Outcomes in the order of the sources: by workers for many texts, in this thread for few, and by a model where one is chosen. */
export async function* outcomesOf(orders: readonly ReadOrder[], options: ReadingOptions): AsyncGenerator<ReadOutcome> {
  if (asksModel(options)) return yield* outcomesOfModel(orders, options)
  const jobs = Math.min(options.jobs ?? (orders.length > 40 ? availableParallelism() : 1), orders.length)
  const { canUseWorkers, readWithWorkers } = await import('../reading-pool.ts')
  if (jobs > 1 && canUseWorkers() && !orders.some((order) => order.source === '-'))
    return yield* readWithWorkers(orders, jobs, options.data)
  const [reader, { readOne }] = await Promise.all([openChosen(options), import('../read-one.ts')])
  report(reader.findings)
  for (const order of orders) yield await readOne(reader, order)
}
