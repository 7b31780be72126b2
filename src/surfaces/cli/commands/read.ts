import type { Command } from 'commander'
import type { Document } from '../../../documents/index.ts'
import type { Reader } from '../../reader.ts'
import { withTextOptions, type TextOptions } from '../options.ts'
import { Problem } from '../problem.ts'
import { openTexts } from '../texts.ts'
import { print, terminalWidth } from '../terminal.ts'

interface ReadOptions extends TextOptions {
  readonly jsonl?: boolean
  readonly explain?: boolean
  readonly at?: number
}

const offset = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new Problem(`--at: ${text}, give an offset into the text, counted from 0`, 2)
  return Number(text)
}

const readingOf = async (reader: Reader, document: Document, options: ReadOptions): Promise<string> => {
  if (options.at !== undefined || options.explain) {
    const { explanationsText, placeText } = await import('../../../outputs/explanations/index.ts')
    return options.at === undefined ? explanationsText(reader.explain(document)) : placeText(document, reader.explainPlace(document, options.at), options.at)
  }
  const { claims } = reader.read(document)
  if (options.jsonl) {
    const { claimLine } = await import('../../../base/index.ts')
    return claims.map((claim) => `${claimLine(claim)}\n`).join('')
  }
  const { claimsTable } = await import('../../../outputs/table/index.ts')
  return claimsTable(claims, terminalWidth())
}

/** `servanda read`: the claims of texts. */
export const addRead = (program: Command): void => {
  const command = program.command('read').argument('[file...]', 'files, addresses, or "-" for standard input')
    .description('read the claims that texts make about promises between states')
    .option('--jsonl', 'one claim a line, as JSON')
    .option('--explain', 'for each claim the path from its words to its fields')
    .option('--at <offset>', 'why the sentence at an offset gave claims or none', offset)
  withTextOptions(command).action(async (files: string[], options: ReadOptions) => {
    const { openReader } = await import('../../reader.ts')
    const reader = openReader(options)
    const named = !options.jsonl && files.length + (options.list?.length ?? 0) > 1
    for await (const { document } of openTexts(files, options)) {
      const text = await readingOf(reader, document, options)
      await print(named ? `${document.label}\n${text}\n` : text)
    }
  })
}
