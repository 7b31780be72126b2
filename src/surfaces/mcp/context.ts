import type { PartyId } from '../../base/index.ts'
import { readDocument, type Document, type Origin } from '../../documents/index.ts'
import type { Tables } from '../../english/index.ts'
import type { Ledger } from '../../ledger/index.ts'
import { partyNamed } from '../party-named.ts'
import type { Reader } from '../reader.ts'

/** What the tools of an assistant work with. */
export interface ToolContext {
  readonly ledger: Ledger
  /** Opens the engine when the first text is to be read. */
  readonly reader: () => Reader
  readonly tables: Tables
  /** Whether texts may be added to the ledger; else nothing can be changed. */
  readonly allow_add: boolean
}

/** Something in a question that the assistant can put right: told in one line. */
export class ToolProblem extends Error {}

export const nameOf =
  ({ tables }: ToolContext) =>
  (id: PartyId): string | undefined =>
    tables.parties.get(id)?.name

/** Parties by code or name, as an assistant writes them. */
export const partiesOf = (written: readonly string[], { tables }: ToolContext): PartyId[] =>
  written.map((name) => {
    const id = partyNamed(name, tables)
    if (id === undefined) throw new ToolProblem(`party not known: ${name}, give a code such as RUS or a name such as Russia`)
    return id
  })

/** A text that an assistant hands over, as a document. */
export const documentOf = async (text: string, origin: Origin): Promise<Document> => {
  const bytes = new TextEncoder().encode(text)
  const { document, findings } = await readDocument(bytes, { label: 'from an assistant', media_type: 'text/plain', origin })
  if (!document) throw new ToolProblem(findings[0]?.message ?? 'the text could not be read')
  return document
}
