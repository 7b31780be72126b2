import type { Command } from 'commander'
import { Problem } from '../problem.ts'
import { print } from '../terminal.ts'

const mostMemoBytes = 20 * 1024 * 1024

/** `servanda lint`: the wording of a memo. */
export const addLint = (program: Command): void => {
  program
    .command('lint')
    .argument('<memo...>', 'Markdown files')
    .description('check the wording of a memo: estimative words, confidence, figures without a note')
    .option('--jsonl', 'one finding a line, as JSON')
    .action(async (memos: string[], options: { jsonl?: boolean }) => {
      const [{ lintWording }, { readFileBytes }, { decodeText }] = await Promise.all([
        import('../../../outputs/wording/index.ts'),
        import('../../intake/read-bytes.ts'),
        import('../../../documents/index.ts'),
      ])
      for (const memo of memos) {
        const { bytes, findings } = await readFileBytes(memo, mostMemoBytes)
        const decoded = bytes && decodeText(bytes)
        if (!decoded) throw new Problem(findings[0]?.message ?? `cannot read: ${memo}`)
        if (!('text' in decoded)) throw new Problem(`${memo}: is no text, lint reads Markdown; save the memo as Markdown or plain text`)
        const found = lintWording(decoded.text)
        if (found.length) process.exitCode = 1
        await print(
          found
            .map((each) =>
              options.jsonl
                ? `${JSON.stringify({ file: memo, ...each })}\n`
                : `${memo}:${each.line}:${each.column} ${each.code} ${each.message}\n`,
            )
            .join(''),
        )
      }
    })
}
