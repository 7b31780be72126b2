import type { z } from 'zod'
import type { DeepReadonly } from '../brief/record.ts'
import type { diffSchema } from '../schema/diff-schema.ts'

/** What changed between two days on record of a pair, as `--format json` prints it. Its schema is the only definition. */
export type DiffRecord = DeepReadonly<z.infer<typeof diffSchema>>
export type DiffComparison = DiffRecord['world']
export type DiffChange = DiffComparison['changes'][number]
