import { Option, type Command } from 'commander'
import { withTextOptions, type TextOptions } from '../options.ts'
import { withReaderOptions, type ReaderOptions } from '../reader-options.ts'
import { writeOut } from '../write-out.ts'

interface BriefOptions extends TextOptions, ReaderOptions {
  readonly format: 'text' | 'md' | 'json' | 'html' | 'docx'
  readonly out?: string
}

/** `servanda brief`: the account of texts, every figure with its words. */
export const addBrief = (program: Command): void => {
  const command = program
    .command('brief')
    .argument('[file...]', 'files, addresses, or "-" for standard input')
    .description('tell what texts put on record: what is owed, promised, delivered, lost and said, with numbered notes')
    .addOption(new Option('--format <format>', 'how it is written').choices(['text', 'md', 'json', 'html', 'docx']).default('text'))
    .option('--out <file>', 'write to a file instead of the terminal')
  withReaderOptions(withTextOptions(command)).action(async (files: string[], options: BriefOptions) => {
    const [{ briefOf }, { renderBrief }] = await Promise.all([import('../briefing.ts'), import('../render-brief.ts')])
    const bytes = await renderBrief(await briefOf(files, options), options.format)
    await writeOut(bytes, options.out, options.format === 'docx')
  })
}
