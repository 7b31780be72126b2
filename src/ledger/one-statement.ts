import { LedgerProblem } from './problem.ts'

const mostUnits = 20_000

/** Strings, quoted names and comments, in which a semicolon ends nothing. */
const apart = /'[^']*'|"[^"]*"|`[^`]*`|--[^\n]*|\/\*[\s\S]*?\*\//g

/** The statement without its last semicolon. Throws `LedgerProblem` unless it is one statement that asks and changes nothing. */
export const oneStatement = (text: string): string => {
  const statement = text.trim().replace(/;$/, '')
  const refuse = (why: string): never => {
    throw new LedgerProblem(`query: ${statement.slice(0, 80)}, ${why}`)
  }
  if (statement.length > mostUnits || statement.includes('\0')) return refuse(`give at most ${mostUnits} characters of text`)
  const bare = statement.replace(apart, ' ')
  if (bare.includes(';')) return refuse('give one statement at a time')
  if (!/^\s*(select|with|values)\b/i.test(bare)) return refuse('give a SELECT: the ledger can be asked, not changed, in this way')
  return statement
}
