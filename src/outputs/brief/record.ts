import type { z } from 'zod'
import type { briefSchema } from '../schema/brief-schema.ts'

type DeepReadonly<Value> = Value extends readonly (infer Item)[]
  ? number extends Value['length']
    ? readonly DeepReadonly<Item>[]
    : { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value

/** The brief of one or more texts, as `--format json` prints it. Its schema is the only definition. */
export type Brief = DeepReadonly<z.infer<typeof briefSchema>>
export type BriefLine = Brief['headline']
export type BriefCell = Brief['items'][number]['promised']
export type BriefItem = Brief['items'][number]
export type BriefInstrument = Brief['owed'][number]
export type BriefTest = Brief['tests'][number]
export type BriefCrisis = Brief['crises'][number]
export type BriefLadder = BriefCrisis['ladders'][number]
export type BriefNote = Brief['notes'][number]
