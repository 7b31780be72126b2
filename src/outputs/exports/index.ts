import { exporters } from './exporters.ts'
import type { ExportFormat } from './exporters.ts'
import type { ExportClock, ExportFile, ExportInput } from './exporter.ts'

export { exporters, isExportFormat } from './exporters.ts'
export type { Exporter, ExportFormat } from './exporters.ts'
export { rowsCsv } from './rows-csv.ts'
export type { Capture, ExportClock, ExportFile, ExportInput } from './exporter.ts'

/**
 * Writes claims, or the sources of them, in one format. Pure: the same input and instant give the same bytes. The first file is
 * the main one, the others (dictionary, codebook, labels) belong beside it. Ask `isExportFormat` before giving a word of the user.
 */
export const exportClaims = async (
  format: ExportFormat,
  input: ExportInput,
  clock: ExportClock,
): Promise<{ readonly files: readonly ExportFile[] }> => {
  const exporter = exporters.find((entry) => entry.format === format)
  if (exporter === undefined) throw new Error(`export format without a writer: ${format}`)
  const write = await exporter.load()
  return { files: await write(input, clock) }
}
