import type { Command } from 'commander'
import { isDay, type Day } from '../../base/index.ts'
import { checkFolders } from './check-folders.ts'
import { Problem } from './problem.ts'

/** Options of every command that opens texts. */
export interface TextOptions {
  readonly published?: Day
  readonly outlet?: string
  readonly url?: string
  readonly title?: string
  readonly keep?: string
  readonly data?: string
  readonly list?: string[]
  readonly column?: string
  readonly allowPrivateAddresses?: boolean
}

const dayOption = (text: string): Day => {
  if (!isDay(text)) throw new Problem(`--published: ${text}, give a day, month or year such as 2025-06-20, 2025-06 or 2025`, 2)
  return text
}

const collect = (value: string, before: string[] = []): string[] => [...before, value]

/** Adds the options of a command that opens texts. */
export const withTextOptions = (command: Command): Command =>
  checkFolders(command)
    .option('--published <day>', 'day, month or year of publication, against which "last year" is read', dayOption)
    .option('--outlet <name>', 'who published the text')
    .option('--url <url>', 'where the text was published')
    .option('--title <title>', 'title of the text')
    .option('--keep <folder>', 'keep what was fetched: its bytes, text, SHA-256 and time of capture')
    .option('--list <file>', 'read the addresses that a text file or a CSV file lists', collect)
    .option('--column <name>', 'column of the CSV file that holds the addresses')
    .option('--allow-private-addresses', 'also fetch from addresses of the inner network')
    .option('--data <folder>', 'own tables of states, groups and items, read beside those of the program')
