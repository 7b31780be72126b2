import { parentPort, workerData } from 'node:worker_threads'
import { rulesTextReader } from '../model/text-reader.ts'
import { openReader } from '../reader.ts'
import { readOne, type ReadOrder } from '../read-one.ts'

// Reads the sources that it is sent, one after the other, with an engine of its own.
const { data } = workerData as { data?: string }
const reader = rulesTextReader(openReader(data === undefined ? {} : { data }))
parentPort?.on('message', async (order: ReadOrder) => parentPort?.postMessage(await readOne(reader, order)))
