import type { z } from 'zod'
import type { briefSchema } from '../schema/brief-schema.ts'

export type DeepReadonly<Value> = Value extends readonly (infer Item)[]
  ? number extends Value['length']
    ? readonly DeepReadonly<Item>[]
    : { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value

/** The brief of one or more texts, as `--format json` prints it. Its schema is the only definition. */
export type Brief = DeepReadonly<z.infer<typeof briefSchema>>
/** What a brief and a dossier have in common, so that one set of sections shows both. */
export type Body = Omit<Brief, 'kind' | 'version'>
export type BriefLine = Body['headline']
export type BriefCell = Body['items'][number]['promised']
export type BriefItem = Body['items'][number]
export type BriefInstrument = Body['owed'][number]
export type BriefTest = Body['tests'][number]
export type BriefCrisis = Body['crises'][number]
export type BriefLadder = BriefCrisis['ladders'][number]
export type BriefNote = Body['notes'][number]
