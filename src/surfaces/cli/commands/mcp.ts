import type { Command } from 'commander'
import type { Ledger } from '../../../ledger/index.ts'
import { checkFolders } from '../check-folders.ts'
import { Problem } from '../problem.ts'
import { portOf, untilEnded } from '../serving.ts'
import { warn } from '../terminal.ts'
import { useLedger, withLedgerOption, type LedgerOptions } from '../with-ledger.ts'

interface McpOptions extends LedgerOptions {
  readonly http?: boolean
  readonly port: string
  readonly allowAdd?: boolean
  readonly data?: string
}

const serve = async (ledger: Ledger, options: McpOptions): Promise<void> => {
  const [{ serveHttp, serveStdio }, { openReader }, { openTables }] = await Promise.all([
    import('../../mcp/index.ts'),
    import('../../reader.ts'),
    import('../../engine.ts'),
  ])
  const own = options.data === undefined ? {} : { data: options.data }
  let opened: ReturnType<typeof openReader> | undefined
  const context = {
    ledger,
    reader: () => (opened ??= openReader(own)),
    tables: openTables(own).tables,
    allow_add: options.allowAdd === true,
  }
  if (!options.http) return serveStdio(context)
  const served = await serveHttp(context, portOf(options.port))
  if (served.kind !== 'served') throw new Problem(served.message)
  // Standard output belongs to the protocol elsewhere, so that here, too, words for people go to standard error.
  warn(`The server is at ${served.url}mcp (Ctrl-C ends it)`)
  await untilEnded()
  await served.close()
}

/** `servanda mcp`: the ledger for assistants, by the Model Context Protocol. */
export const addMcp = (program: Command): void => {
  const command = program
    .command('mcp')
    .description('let assistants ask the ledger by the Model Context Protocol, on standard input and output or at a loopback address')
    .option('--http', 'at a loopback address instead of standard input and output')
    .option('--port <number>', 'port for --http; 0 takes any that is free', '0')
    .option('--allow-add', 'assistants may also add texts; without it they change nothing')
    .option('--data <folder>', 'own tables of states, groups and items, read beside those of the program')
  withLedgerOption(checkFolders(command)).action((options: McpOptions) =>
    useLedger(options, (ledger) => serve(ledger, options), { create: options.allowAdd === true }),
  )
}
