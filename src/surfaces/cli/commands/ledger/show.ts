import type { Command } from 'commander'
import { claimIdOf, claimLine, type Claim, type RecordedJudgement } from '../../../../base/index.ts'
import type { Document } from '../../../../documents/index.ts'
import type { Ledger } from '../../../../ledger/index.ts'
import { Problem } from '../../problem.ts'
import { print, terminalWidth } from '../../terminal.ts'
import { useLedger, withLedgerOption, type LedgerOptions } from '../../with-ledger.ts'

interface ShowOptions extends LedgerOptions {
  readonly jsonl?: boolean
}

interface Shown {
  readonly document: Document
  readonly claims: readonly Claim[]
  readonly judgements: readonly RecordedJudgement[]
}

const find = async (ledger: Ledger, id: string): Promise<Shown> => {
  const asText = await ledger.recall({ documents: [id] })
  const asClaim = asText.documents.length > 0 ? asText : await ledger.recall({ claims: [id] })
  const [document] = asClaim.documents
  if (!document) throw new Problem(`not on file: ${id}, servanda ledger list shows the texts and servanda read their claims`)
  const claims = asText.documents.length > 0 ? asClaim.claims : asClaim.claims.filter((claim) => claimIdOf(claim) === id)
  return { document, claims, judgements: asClaim.judgements }
}

const headOf = ({ id, label, title, outlet, url, published_on, sha256 }: Document): string =>
  Object.entries({ text: id, title, outlet, published_on, url, label, sha256 })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name.padEnd(13)}${value}\n`)
    .join('')

const decided = ({ seq, recorded_at, judgement }: RecordedJudgement): string =>
  `${seq}  ${recorded_at.slice(0, 16)}  ${judgement.verb} by ${judgement.person}: ${judgement.reason}\n`

const shownText = async ({ document, claims, judgements }: Shown): Promise<string> => {
  const { claimsTable, printable } = await import('../../../../outputs/table/index.ts')
  const clean = (text: string): string => text.split('\n').map(printable).join('\n')
  const ids = claims.map((claim) => `${claimIdOf(claim)}  ${claim.kind}  ${claim.made_by ?? ''}\n`).join('')
  const judged = judgements.map(decided).join('')
  return `${clean(headOf(document))}\n${claimsTable(claims, terminalWidth())}\n${clean(ids)}${judged ? `\n${clean(judged)}` : ''}`
}

const shownLines = ({ claims, judgements }: Shown): string =>
  [...claims.map(claimLine), ...judgements.map((one) => JSON.stringify(one))].map((line) => `${line}\n`).join('')

/** `servanda ledger show`: one text with its claims, or one claim, with what was decided about it. */
export const addShow = (group: Command): void => {
  const command = group
    .command('show')
    .argument('<id>', 'id of a text or of a claim')
    .description('one text with its claims, or one claim, and what was decided about them')
    .option('--jsonl', 'claims and judgements one a line, as JSON')
  withLedgerOption(command).action(async (id: string, options: ShowOptions) => {
    const shown = await useLedger(options, (ledger) => find(ledger, id))
    await print(options.jsonl ? shownLines(shown) : await shownText(shown))
  })
}
