import type { Command } from 'commander'
import type { Ledger } from '../../../ledger/index.ts'
import { rulesReader, waitsForRules } from '../../ledger/reader-name.ts'
import { textsOnFile } from '../../ledger/texts-on-file.ts'
import { checkFolders } from '../check-folders.ts'
import { progressOf } from '../progress.ts'
import { print } from '../terminal.ts'
import { useLedger, withLedgerOption, type LedgerOptions } from '../with-ledger.ts'
import { number } from '../words.ts'

interface RereadOptions extends LedgerOptions {
  readonly data?: string
}

/** Ids of the texts that an earlier version read. */
const unread = async (ledger: Ledger): Promise<readonly string[]> => {
  const ids: string[] = []
  for await (const row of textsOnFile(ledger)) if (waitsForRules(row.reader)) ids.push(row.id)
  return ids
}

interface Sum {
  texts: number
  claims: number
  withdrawn: number
}

const readAgain = async (ledger: Ledger, options: RereadOptions): Promise<Sum> => {
  const { openReader } = await import('../../reader.ts')
  const reader = openReader(options)
  const name = rulesReader()
  const sum: Sum = { texts: 0, claims: 0, withdrawn: 0 }
  const ids = await unread(ledger)
  const progress = progressOf(ids.length)
  for (const id of ids) {
    // One text at a time, so that memory holds few.
    const [document] = (await ledger.recall({ documents: [id] })).documents
    if (!document) throw new Error(`text listed and not there: ${id}`)
    const receipt = await ledger.append([{ document, reader: name, claims: reader.read(document).claims }])
    sum.texts++
    sum.claims += receipt.claims
    sum.withdrawn += receipt.withdrawn
    progress.step()
  }
  progress.end()
  return sum
}

/** `servanda reread`: the texts on file, read by this version. */
export const addReread = (program: Command): void => {
  const command = program
    .command('reread')
    .description('read the texts on file again after an upgrade; judgements carry over to the claims that match, the rest waits in review')
    .option('--data <folder>', 'own tables of states, groups and items, read beside those of the program')
  withLedgerOption(checkFolders(command)).action(async (options: RereadOptions) => {
    const { texts, claims, withdrawn } = await useLedger(options, (ledger) => readAgain(ledger, options))
    await print(
      texts === 0
        ? 'No text on file waits to be read again.\n'
        : `${number(texts, 'text')} read again: ${number(claims, 'new claim')}, ${number(withdrawn, 'claim')} no longer made\n`,
    )
  })
}
