import type { Command } from 'commander'
import { Problem } from '../problem.ts'
import { print } from '../terminal.ts'
import { report } from '../texts.ts'
import { useLedger, withLedgerOption, type LedgerOptions } from '../with-ledger.ts'
import { number } from '../words.ts'

interface AuditOptions extends LedgerOptions {
  readonly head?: string
}

const headOption = (text: string): string => {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Problem(`--head: ${text}, give the 64 hexadecimal digits that an earlier audit printed`, 2)
  return text
}

/** `servanda audit`: whether anything in the ledger was changed, taken away or put between. */
export const addAudit = (program: Command): void => {
  const command = program
    .command('audit')
    .description('reckon the chain of hashes anew: whether anything was changed, taken away or put between')
    .option('--head <hash>', 'a head that was kept elsewhere must be in the chain', headOption)
  withLedgerOption(command).action(async (options: AuditOptions) => {
    const audit = await useLedger(options, (ledger) => ledger.audit(options.head))
    report(audit.findings)
    const what = `${number(audit.documents, 'text')}, ${number(audit.claims, 'claim')}, ${audit.entries} ${audit.entries === 1 ? 'entry' : 'entries'}`
    if (!audit.sound) throw new Problem(`not sound: ${what}, see the lines above and restore a backup`)
    await print(`Sound: ${what}\nhead ${audit.head.seq} ${audit.head.hash}\n`)
  })
}
