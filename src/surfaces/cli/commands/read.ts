import type { Command } from 'commander'
import { withTextOptions, type TextOptions } from '../options.ts'
import { openTexts } from '../texts.ts'
import { print, terminalWidth } from '../terminal.ts'

interface ReadOptions extends TextOptions {
  readonly jsonl?: boolean
}

/** `servanda read`: the claims of texts. */
export const addRead = (program: Command): void => {
  const command = program.command('read').argument('[file...]', 'files, addresses, or "-" for standard input')
    .description('read the claims that texts make about promises between states')
    .option('--jsonl', 'one claim a line, as JSON')
  withTextOptions(command).action(async (files: string[], options: ReadOptions) => {
    const [{ openReader }, { claimLine }, { claimsTable }] = await Promise.all(
      [import('../../reader.ts'), import('../../../base/index.ts'), import('../../../outputs/table/index.ts')])
    const reader = openReader(options)
    const many = files.length + (options.list?.length ?? 0) > 1
    for await (const { document } of openTexts(files, options)) {
      const { claims } = reader.read(document)
      if (options.jsonl) await print(claims.map((claim) => `${claimLine(claim)}\n`).join(''))
      else await print(`${many ? `${document.label}\n` : ''}${claimsTable(claims, terminalWidth())}${many ? '\n' : ''}`)
    }
  })
}
