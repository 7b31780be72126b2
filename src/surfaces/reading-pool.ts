import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { ReadOrder, ReadOutcome } from './read-one.ts'

const workerFile = new URL('./reading-worker.js', import.meta.url)

/** Orders that may be ahead of the one that is next to be written, for each worker: bounds the memory of the whole. */
const ahead = 4

/** True where the built worker stands beside this file. */
export const canUseWorkers = (): boolean => existsSync(workerFile)

interface Seat {
  readonly worker: Worker
  settle: ((outcome: ReadOutcome) => void) | undefined
  fail: ((error: Error) => void) | undefined
}

const seatOf = (data: string | undefined): Seat => {
  const seat: Seat = { worker: new Worker(workerFile, { workerData: { data } }), settle: undefined, fail: undefined }
  seat.worker.on('message', (outcome: ReadOutcome) => seat.settle?.(outcome))
  seat.worker.on('error', (error) => seat.fail?.(error))
  return seat
}

const ask = (seat: Seat, order: ReadOrder): Promise<ReadOutcome> =>
  new Promise((settle, fail) => {
    seat.settle = settle
    seat.fail = fail
    seat.worker.postMessage(order)
  })

/**
 * Reads sources with several workers, each with an engine of its own, and gives the outcomes in the order of the sources.
 * At most a few outcomes a worker wait for their turn, so that memory does not grow with the number of sources.
 */
export async function* readWithWorkers(orders: Iterable<ReadOrder>, jobs: number, data?: string): AsyncGenerator<ReadOutcome> {
  const seats = Array.from({ length: jobs }, () => seatOf(data))
  const free = [...seats]
  const waiting: (() => void)[] = []
  const take = async (): Promise<Seat> => {
    if (free.length === 0)
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
      })
    return free.pop()!
  }
  const run = async (order: ReadOrder): Promise<ReadOutcome> => {
    const seat = await take()
    try {
      return await ask(seat, order)
    } finally {
      free.push(seat)
      waiting.shift()?.()
    }
  }
  try {
    const running: Promise<ReadOutcome>[] = []
    for (const order of orders) {
      const outcome = run(order)
      outcome.catch(() => undefined)
      running.push(outcome)
      if (running.length >= jobs * ahead) yield await running.shift()!
    }
    for (const outcome of running) yield await outcome
  } finally {
    await Promise.all(seats.map((seat) => seat.worker.terminate()))
  }
}
