import type { z } from 'zod'
import type { DeepReadonly } from '../brief/record.ts'
import type { dossierSchema } from '../schema/dossier-schema.ts'

/** What happened over time, row by row: instruments with the time in force, items, and what was done to the partner. */
export type Timeline = DeepReadonly<z.infer<typeof dossierSchema>['timeline']>
export type TimelineRow = Timeline[number]
export type TimelineBand = TimelineRow['bands'][number]
export type TimelineMark = TimelineRow['marks'][number]
