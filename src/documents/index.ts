export * from './document.ts'
export { maxBinaryBytes, maxTextBytes, megabytes } from './limits.ts'
export { needsWorker, placeOf, readDocument, type Known, type ReadResult } from './read-document.ts'
