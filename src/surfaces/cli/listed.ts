import type { TextOptions } from './options.ts'
import { Problem } from './problem.ts'
import { warn } from './terminal.ts'

const mostListBytes = 64 * 1024 * 1024

/** The addresses of all `--list` files, in their order. */
export const listedAddresses = async (options: TextOptions): Promise<string[]> => {
  if (!options.list?.length) return []
  const [{ addressesOf }, { readFileBytes }] = await Promise.all([import('../intake/address-list.ts'), import('../intake/read-bytes.ts')])
  const found: string[] = []
  for (const path of options.list) {
    const { bytes, findings } = await readFileBytes(path, mostListBytes)
    if (bytes === undefined) throw new Problem(findings[0]!.message)
    const listed = addressesOf(bytes, path, options.column)
    const wrong = listed.findings.find(({ severity }) => severity === 'error')
    if (wrong) throw new Problem(wrong.message)
    for (const { message } of listed.findings) warn(`note: ${message}`)
    found.push(...listed.addresses)
  }
  return found
}
