import { z } from 'zod'
import { briefSchema } from './brief-schema.ts'
import { diffSchema } from './diff-schema.ts'
import { dossierSchema } from './dossier-schema.ts'

/** The records that have a schema, by name. */
const schemas = { brief: briefSchema, dossier: dossierSchema, diff: diffSchema } as const

export const schemaNames: readonly string[] = Object.keys(schemas)

/** The JSON Schema (draft 2020-12) of a record, as `servanda schema NAME` prints it; undefined for an unknown name. */
export const schemaOf = (name: string): object | undefined =>
  Object.hasOwn(schemas, name) ? z.toJSONSchema(schemas[name as keyof typeof schemas], { reused: 'ref' }) : undefined

export { briefSchema, diffSchema, dossierSchema }
