import type { z } from 'zod'
import type { DeepReadonly } from '../brief/record.ts'
import type * as schema from './schema.ts'

type Of<Schema extends z.ZodType> = DeepReadonly<z.infer<Schema>>

export type DyadLine = Of<typeof schema.dyadRow>
export type DyadSummary = NonNullable<DyadLine['summary']>
export type Front = Of<typeof schema.frontSchema>
export type Sources = Of<typeof schema.sourcesSchema>
export type Source = Of<typeof schema.sourceSchema>
export type EventRecord = Of<typeof schema.eventSchema>
export type Partner = Of<typeof schema.partnerSchema>
export type Conflicts = Of<typeof schema.conflictsSchema>
export type Search = Of<typeof schema.searchSchema>
export type Review = Of<typeof schema.reviewSchema>
export type ReviewShown = NonNullable<Review['item']>
export type Add = Of<typeof schema.addSchema>
export type Job = Of<typeof schema.jobSchema>
export type Data = Of<typeof schema.dataSchema>
export type SiteProblem = Of<typeof schema.problemSchema>
