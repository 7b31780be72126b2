export { diffRecordOf, type DiffFacts, type DiffOptions } from './diff.ts'
export type { DiffRecord } from './record.ts'
export { diffJson, diffMarkdown, diffText } from './render.ts'
export { movedOf, type Moved } from './moved.ts'
