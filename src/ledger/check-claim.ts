import type { Claim } from '../base/index.ts'
import type { Queries } from './engines/engine.ts'
import { claimOfEntry } from './rows.ts'
import type { Entry } from './record.ts'

const groundFault = ({ evidence: [start, end], quote }: Claim, text: string): string | null => {
  if (end > text.length) return `evidence: ${start}–${end}, give a span within the text's ${text.length} units`
  const there = text.slice(start, end)
  if (there === quote) return null
  return `quote: “${quote.slice(0, 80)}”, at ${start}–${end} the text has “${there.slice(0, 80)}”; give the words that stand there`
}

/** Why a claim cannot be taken in with its text, or null: it is as the codebook has it, and its quote stands at its span, to the letter. */
export type ClaimCheck = (claim: Claim, text: string) => string | null

/** The check of claims. The library of schemas is loaded when the first claim is taken in. */
export const claimCheck = async (): Promise<ClaimCheck> => {
  const { checkClaim } = await import('../base/schema/index.ts')
  return (claim, text) => {
    const given = checkClaim(claim)
    // What is kept is JSON, in which a field without a value is none.
    const checked = 'problems' in given ? checkClaim(JSON.parse(JSON.stringify(claim))) : given
    return 'problems' in checked ? checked.problems.slice(0, 3).join('; ') : groundFault(claim, text)
  }
}

const textOnFile = async (db: Queries, id: string): Promise<string | undefined> =>
  (await db.selectFrom('documents').select('text').where('id', '=', id).executeTakeFirst())?.text

/**
 * The same for entries on file; nothing is wrong with one that brings no claim. `handed` gives the text, as a JSON string, of a document that
 * is not on file yet. The last text is kept: claims of one text stand together.
 */
export const entryCheck = async (
  db: Queries,
  handed: (document: string) => string | undefined = () => undefined,
): Promise<(entry: Pick<Entry, 'kind' | 'body'>) => Promise<string | null>> => {
  const check = await claimCheck()
  let last: { readonly id: string; readonly text: string } | undefined
  return async (entry) => {
    const claim = claimOfEntry(entry)
    if (claim === null) return null
    const id = claim.document ?? ''
    if (last?.id !== id) {
      const found = handed(id) ?? (await textOnFile(db, id))
      if (found === undefined) return `document: ${id || 'none'}, it is not on file`
      last = { id, text: JSON.parse(found) as string }
    }
    return check(claim, last.text)
  }
}
