import type { Dossier } from './record.ts'

/** The dossier as JSON, as `servanda schema dossier` describes it: fields in a fixed order, two spaces, a line at the end. */
export const dossierJson = (dossier: Dossier): string => `${JSON.stringify(dossier, null, 2)}\n`
