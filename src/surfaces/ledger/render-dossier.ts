import type { PartyId } from '../../base/index.ts'
import type { TextStyle } from '../../outputs/index.ts'
import { dossierJson, dossierMarkdown, dossierOf, dossierText, type Dossier } from '../../outputs/dossier/index.ts'
import type { Ledger } from '../../ledger/index.ts'
import { factsOnFile, type FactsOnFile, type FactsOnFileQuestion } from './facts-on-file.ts'

export type DossierFormat = 'text' | 'md' | 'json' | 'html' | 'docx'

/** A dossier with what a page or a Word file needs beside it. */
export interface DossierOnFile extends FactsOnFile {
  readonly dossier: Dossier
}

/** The dossier of facts that were drawn already. */
export const dossierOfFacts = (
  onFile: FactsOnFile,
  { recorded_by }: FactsOnFileQuestion,
  nameOf: (id: PartyId) => string | undefined,
): DossierOnFile => {
  const { facts, recalled } = onFile
  const dossier = dossierOf(facts, recalled.documents, { nameOf, head: recalled.head, ...(recorded_by !== undefined && { recorded_by }) })
  return { ...onFile, dossier }
}

/** What a ledger holds on a pair of parties, as a dossier. */
export const dossierOnFile = async (
  ledger: Ledger,
  question: FactsOnFileQuestion,
  nameOf: (id: PartyId) => string | undefined,
): Promise<DossierOnFile> => dossierOfFacts(await factsOnFile(ledger, question), question, nameOf)

type Write = (onFile: DossierOnFile, style: TextStyle) => Promise<string | Uint8Array>

const judged = ({ facts }: DossierOnFile) => facts.claims.map(({ claim }) => claim)

const writers: Readonly<Record<DossierFormat, Write>> = {
  text: async ({ dossier }, style) => dossierText(dossier, style),
  md: async ({ dossier }) => dossierMarkdown(dossier),
  json: async ({ dossier }) => dossierJson(dossier),
  html: async (onFile) =>
    (await import('../../outputs/page/index.ts')).dossierPage(onFile.dossier, {
      claims: judged(onFile),
      documents: onFile.recalled.documents,
    }),
  docx: async (onFile) =>
    (await import('../../outputs/word/index.ts')).dossierWord(onFile.dossier, {
      claims: judged(onFile),
      documents: onFile.recalled.documents,
    }),
}

/** A dossier in one format. What only one format needs is loaded when it is asked for. */
export const renderDossier = (onFile: DossierOnFile, format: DossierFormat, style: TextStyle): Promise<string | Uint8Array> =>
  writers[format](onFile, style)
