import type { Command } from 'commander'
import { checkFolders } from '../check-folders.ts'
import { Problem } from '../problem.ts'
import { report } from '../texts.ts'
import { print, terminalWidth } from '../terminal.ts'

interface WatchOptions {
  readonly keep: string
  readonly jsonl?: boolean
  readonly data?: string
  readonly allowPrivateAddresses?: boolean
}

/** `servanda watch`: what a feed has that the folder has not. */
export const addWatch = (program: Command): void => {
  const command = program
    .command('watch')
    .argument('<feed>', 'address or file of an RSS or Atom feed')
    .description('read the entries of a feed that are not yet kept, and keep them')
    .requiredOption('--keep <folder>', 'folder in which the entries are kept')
    .option('--jsonl', 'one claim a line, as JSON')
    .option('--data <folder>', 'own tables of states and groups, read beside those of the program')
    .option('--allow-private-addresses', 'also fetch from addresses of the inner network')
  checkFolders(command).action(async (feed: string, options: WatchOptions) => {
    const [{ watchFeed }, { openReader }, { claimLine }, { claimsTable }] = await Promise.all([
      import('../../intake/watch-feed.ts'),
      import('../../reader.ts'),
      import('../../../base/index.ts'),
      import('../../../outputs/table/index.ts'),
    ])
    const reader = openReader(options)
    const { entries, findings, tried } = await watchFeed(feed, {
      keep: options.keep,
      allow_private_addresses: options.allowPrivateAddresses === true,
      now: () => new Date(),
    })
    report(findings)
    if (entries.length === 0 && (tried > 0 || findings.some(({ severity }) => severity === 'error')))
      throw new Problem(`nothing was read: ${feed}, see the lines above`)
    for (const { document } of entries) {
      const { claims } = reader.read(document)
      await print(
        options.jsonl
          ? claims.map((claim) => `${claimLine(claim)}\n`).join('')
          : `${document.title ?? document.label}\n${claimsTable(claims, terminalWidth())}\n`,
      )
    }
  })
}
