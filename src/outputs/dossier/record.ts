import type { z } from 'zod'
import type { DeepReadonly } from '../brief/record.ts'
import type { dossierSchema } from '../schema/dossier-schema.ts'

/** What is on record of a pair of parties over many texts, as `--format json` prints it. Its schema is the only definition. */
export type Dossier = DeepReadonly<z.infer<typeof dossierSchema>>
export type DossierConflict = Dossier['contested'][number]
export type DossierSource = Dossier['sources'][number]
