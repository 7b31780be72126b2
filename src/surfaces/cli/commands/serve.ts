import type { Command } from 'commander'
import { withTextOptions, type TextOptions } from '../options.ts'
import { Problem } from '../problem.ts'
import type { PagesOptions } from '../serve-pages.ts'
import { portOf, untilEnded } from '../serving.ts'
import { print } from '../terminal.ts'
import { useLedger, withLedgerOption } from '../with-ledger.ts'

interface ServeOptions extends TextOptions, PagesOptions {
  readonly port: string
}

const serveBrief = async (files: string[], options: ServeOptions, port: number): Promise<void> => {
  const [{ briefOf }, { servedBrief }, { serveBriefs }] = await Promise.all([
    import('../briefing.ts'),
    import('../render-brief.ts'),
    import('../../http/index.ts'),
  ])
  const served = await serveBriefs({ pages: [await servedBrief(await briefOf(files, options))], port })
  if (served.kind !== 'served') throw new Problem(served.message)
  await print(`The brief is at ${served.url} (Ctrl-C ends it)\n`)
  await untilEnded()
  await served.close()
}

const serveOnFile = (options: ServeOptions, port: number): Promise<void> =>
  useLedger(
    options,
    async (ledger) => {
      const { servePages } = await import('../serve-pages.ts')
      const served = await servePages(ledger, options, port)
      await print(`The ledger is at ${served.url} (Ctrl-C ends it)\n`)
      await untilEnded()
      await served.close()
    },
    { create: true },
  )

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

/** `servanda serve`: the ledger as pages, or with files the brief of these alone. */
export const addServe = (program: Command): void => {
  const command = program
    .command('serve')
    .argument('[file...]', 'files, addresses, or "-" for standard input: their brief; none: the ledger')
    .description('show the ledger, or the brief of some texts, as pages at an address of this machine')
    .option('--port <number>', 'port; 0 takes any that is free', '0')
    .option('--host <address>', 'serve the ledger at this address of the network; people sign in with a token')
    .option('--name <host>', 'a further name under which people know the server; several times', collect)
    .option(
      '--behind-tls',
      'a server that speaks TLS stands before this one and sets X-Forwarded-Proto and -For: people sign in, by TLS alone',
    )
    .option('--by <name>', 'who decides, on this machine alone (else SERVANDA_PERSON, or the name of this account)')
  withLedgerOption(withTextOptions(command)).action(async (files: string[], options: ServeOptions) => {
    const port = portOf(options.port)
    if (files.length === 0 && !options.list?.length) return serveOnFile(options, port)
    if (options.host !== undefined || options.behindTls)
      throw new Problem(
        `${options.host === undefined ? '--behind-tls' : '--host'}: briefs are shown to this machine alone, add the texts to a ledger and serve that`,
        2,
      )
    return serveBrief(files, options, port)
  })
}
