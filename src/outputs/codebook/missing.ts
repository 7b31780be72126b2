/** Why a cell holds no value. Kept apart everywhere: a text that is silent is not a question that does not arise. */
export type Missing = 'unknown' | 'not_applicable' | 'own_voice'

export interface MissingCode {
  readonly code: Missing
  /** As it is said on pages and in workbooks. */
  readonly words: string
  readonly meaning: string
  /** In number columns of the Stata form. */
  readonly number: number
  /** Stata's extended missing value. */
  readonly stata: string
}

export const missingCodes: readonly MissingCode[] = [
  { code: 'unknown', words: 'not said', meaning: 'the source does not say', number: -99, stata: '.a' },
  { code: 'not_applicable', words: '–', meaning: 'the question does not arise for this row', number: -88, stata: '.b' },
  { code: 'own_voice', words: 'own voice', meaning: 'the text says it in its own voice; nobody else is named', number: -77, stata: '.c' },
]

export const missingOf = (code: Missing): MissingCode => missingCodes.find((entry) => entry.code === code) as MissingCode

/** A reason in the place of a value. */
export interface NoValue {
  readonly missing: Missing
}
/** One cell of a flat table: a text, a number, a list of texts, or the reason why there is none. */
export type Cell = string | number | readonly string[] | NoValue

export const unknown: NoValue = { missing: 'unknown' }
export const notApplicable: NoValue = { missing: 'not_applicable' }
export const ownVoice: NoValue = { missing: 'own_voice' }

/** The reason why a cell holds no value, or nothing if it holds one. */
export const missingIn = (cell: Cell): Missing | undefined => (typeof cell === 'object' && 'missing' in cell ? cell.missing : undefined)
