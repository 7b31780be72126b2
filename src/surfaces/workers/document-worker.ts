import { parentPort, workerData } from 'node:worker_threads'
import { readDocument, type Known } from '../../documents/index.ts'

// Reads one document and says what came out; whoever started this ends it when that takes too long.
const { bytes, known } = workerData as { bytes: Uint8Array; known: Known }
parentPort?.postMessage(await readDocument(bytes, known))
