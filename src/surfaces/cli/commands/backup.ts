import { createReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Command } from 'commander'
import type { Ledger } from '../../../ledger/index.ts'
import { Problem } from '../problem.ts'
import { print } from '../terminal.ts'
import { useLedger, withLedgerOption, type LedgerOptions } from '../with-ledger.ts'

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)

async function* withBreaks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`
}

/** Writes beside the file and puts it in place when it is whole and on the disk, so that a backup is never half there. */
const writeBackup = async (ledger: Ledger, file: string): Promise<void> => {
  const part = `${file}.part`
  const handle = await open(part, 'w').catch((error: unknown) => {
    throw new Problem(`cannot write: ${file} (${codeOf(error)}), give a path in a folder that exists and is yours`)
  })
  try {
    await pipeline(Readable.from(withBreaks(ledger.backup())), createGzip(), handle.createWriteStream({ flush: true }))
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/** Lines of a backup; a file that is none, or was cut, is the user's problem. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const unzipped = createReadStream(file)
    .on('error', (error) => unzipped.destroy(error))
    .pipe(createGunzip())
  try {
    yield* createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY })
  } catch (error) {
    throw new Problem(`cannot restore: ${file} (${codeOf(error)}), give a whole file that servanda backup wrote`)
  }
}

/** `servanda backup`: the whole ledger in one file, whichever engine keeps it. */
export const addBackup = (program: Command): void => {
  const command = program.command('backup').argument('<file>', 'file to write').description('write the whole ledger to one compressed file')
  withLedgerOption(command).action(async (file: string, options: LedgerOptions) => {
    const head = await useLedger(options, async (ledger) => {
      await writeBackup(ledger, file)
      return ledger.head()
    })
    await print(`Backed up to ${file}\nhead ${head.seq} ${head.hash}\n`)
  })
}

/** `servanda restore`: a backup into an empty ledger, with the same chain. */
export const addRestore = (program: Command): void => {
  const command = program
    .command('restore')
    .argument('<file>', 'file that servanda backup wrote')
    .description('take a backup into an empty ledger; its chain is checked on the way')
  withLedgerOption(command).action(async (file: string, options: LedgerOptions) => {
    const head = await useLedger(options, (ledger) => ledger.restore(linesOf(file)), { create: true })
    await print(`Restored from ${file}\nhead ${head.seq} ${head.hash}\n`)
  })
}
