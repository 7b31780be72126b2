import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Argument, type Command } from 'commander'
import { exporters, type ExportFile, type ExportFormat } from '../../../outputs/exports/index.ts'
import { withTextOptions, type TextOptions } from '../options.ts'
import { makeFolder } from '../../intake/make-folder.ts'
import { Problem } from '../problem.ts'
import { warn } from '../terminal.ts'
import { writeFileOrComplain, writeOut } from '../write-out.ts'

interface ExportOptions extends TextOptions {
  readonly out?: string
}

const isFolder = async (path: string): Promise<boolean> =>
  path.endsWith('/') ||
  (await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  ))

const makeFolderOrComplain = (path: string): Promise<void> =>
  makeFolder(path).catch((error: NodeJS.ErrnoException) => {
    throw new Problem(`--out: ${path}, the folder cannot be made (${error.code ?? 'unknown error'}), name another`)
  })

/** The main file at the path itself, the others beside it; into a folder all under their own names. */
const writeFiles = async (files: readonly ExportFile[], out: string): Promise<void> => {
  const folder = await isFolder(out)
  if (folder) await makeFolderOrComplain(out)
  for (const [at, file] of files.entries()) {
    const path = folder ? join(out, file.name) : at === 0 ? out : join(dirname(out), file.name)
    await writeFileOrComplain(path, file.bytes)
    warn(`written: ${path}`)
  }
}

/** `servanda export`: claims and sources for other software. */
export const addExport = (program: Command): void => {
  const command = program
    .command('export')
    .addArgument(new Argument('<format>', 'the format').choices(exporters.map(({ format }) => format)))
    .argument('[file...]', 'files, addresses, or "-" for standard input')
    .description(
      `write claims or sources for other software:\n${exporters.map(({ format, about }) => `  ${format.padEnd(7)} ${about}`).join('\n')}`,
    )
    .option('--out <path>', 'a file, or a folder for all files of the format; without it the main file goes to standard output')
  withTextOptions(command).action(async (format: ExportFormat, texts: string[], options: ExportOptions) => {
    const [{ briefOf }, { exportClaims }] = await Promise.all([import('../briefing.ts'), import('../../../outputs/exports/index.ts')])
    const { claims, documents, facts, captures } = await briefOf(texts, options, 'nothing exported')
    const { files } = await exportClaims(format, { claims, documents, facts, captures }, { exported_at: new Date().toISOString() })
    if (options.out !== undefined) return writeFiles(files, options.out)
    await writeOut(files[0]!.bytes, undefined, format === 'xlsx')
  })
}
