import type { Command } from 'commander'
import { withTextOptions, type TextOptions } from '../options.ts'
import { Problem } from '../problem.ts'
import { print } from '../terminal.ts'

interface ServeOptions extends TextOptions {
  readonly port: string
}

const portOf = (text: string): number => {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Problem(`--port: ${text}, give a number from 0 (any free port) to 65535`, 2)
  return port
}

/** `servanda serve`: the brief as pages at an address of this machine. */
export const addServe = (program: Command): void => {
  const command = program
    .command('serve')
    .argument('[file...]', 'files, addresses, or "-" for standard input')
    .description('show the brief as pages at a loopback address')
    .option('--port <number>', 'port; 0 takes any that is free', '0')
  withTextOptions(command).action(async (files: string[], options: ServeOptions) => {
    const port = portOf(options.port)
    const [{ briefOf }, { servedBrief }, { serveBriefs }] = await Promise.all([
      import('../briefing.ts'),
      import('../render-brief.ts'),
      import('../../http/index.ts'),
    ])
    const served = await serveBriefs({ pages: [await servedBrief(await briefOf(files, options))], port })
    if (served.kind !== 'served') throw new Problem(served.message)
    await print(`The brief is at ${served.url} (Ctrl-C ends it)\n`)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void served.close().then(() => process.exit(0)))
  })
}
