import type { WriteExport } from './exporter.ts'

export interface Exporter {
  readonly format: string
  /** What comes out, for the help of the command. */
  readonly about: string
  /** Loaded when it is asked for, so that no format slows the start of the others. */
  readonly load: () => Promise<WriteExport>
}

/** All formats, in the order in which help lists them. A new format is one file and one line here. */
export const exporters = [
  { format: 'csv', about: 'claims as CSV, with a dictionary of its columns', load: async () => (await import('./csv.ts')).writeCsv },
  {
    format: 'xlsx',
    about: 'claims, items, obligations, responses, sources and codebook as a workbook',
    load: async () => (await import('./xlsx.ts')).writeXlsx,
  },
  { format: 'jsonl', about: 'claims as JSON Lines', load: async () => (await import('./jsonl.ts')).writeJsonLines },
  {
    format: 'stata',
    about: 'claims as CSV for Stata and R, with codebook and labels',
    load: async () => (await import('./stata.ts')).writeStata,
  },
  { format: 'csl', about: 'sources as CSL-JSON', load: async () => (await import('./csl.ts')).writeCsl },
  { format: 'bibtex', about: 'sources as BibTeX', load: async () => (await import('./bibtex.ts')).writeBibtex },
  { format: 'ris', about: 'sources as RIS', load: async () => (await import('./ris.ts')).writeRis },
  {
    format: 'jsonld',
    about: 'claims and sources as JSON-LD (ClaimReview, PROV)',
    load: async () => (await import('./jsonld.ts')).writeJsonLd,
  },
] as const satisfies readonly Exporter[]

export type ExportFormat = (typeof exporters)[number]['format']

/** True for a format that `exportClaims` writes. */
export const isExportFormat = (text: string): text is ExportFormat => exporters.some(({ format }) => format === text)
