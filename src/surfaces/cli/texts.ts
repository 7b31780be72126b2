import type { Finding } from '../../base/index.ts'
import type { Document, Origin } from '../../documents/index.ts'
import { isAddress, readSource, type SourceOptions } from '../intake/read-source.ts'
import { listedAddresses } from './listed.ts'
import type { TextOptions } from './options.ts'
import { Problem } from './problem.ts'
import { warn } from './terminal.ts'
import { printable } from '../../outputs/table/index.ts'

/** Texts that could be read, and what is known of their capture. */
export interface Opened {
  readonly document: Document
  /** Instant in UTC at which an address was asked; absent for files. */
  readonly seen_at?: string
}

const originOf = (options: TextOptions): Origin => ({
  ...(options.published !== undefined && { published_on: options.published }),
  ...(options.outlet !== undefined && { outlet: options.outlet }),
  ...(options.url !== undefined && { url: options.url }),
  ...(options.title !== undefined && { title: options.title }),
})

/** Findings go to standard error, one line each, and never stop the reading of other texts. */
export const report = (findings: readonly Finding[]): void => {
  for (const { severity, message } of findings) warn(printable(severity === 'error' ? message : `note: ${message}`))
}

/** What the user's options say of every source, without the clock. */
export const sourceOptions = (options: TextOptions): Pick<SourceOptions, 'origin' | 'keep' | 'allow_private_addresses'> => ({
  origin: originOf(options),
  ...(options.keep !== undefined && { keep: options.keep }),
  allow_private_addresses: options.allowPrivateAddresses === true,
})

/** All sources that a command names, those of its lists included. None is a problem. */
export const allSources = async (sources: readonly string[], options: TextOptions): Promise<string[]> => {
  const all = [...sources, ...(await listedAddresses(options))]
  if (all.length === 0) throw new Problem('no text: none was named, give a file, an address, "-" for standard input or --list FILE', 2)
  return all
}

/**
 * Opens texts one after the other, in the order in which they were named, so that memory holds one at a time. Sets the exit
 * code to 1 when one could not be read.
 */
export async function* openTexts(sources: readonly string[], options: TextOptions): AsyncGenerator<Opened> {
  // What a site's robots.txt says is asked once in a run.
  const robots = new Map()
  for (const source of await allSources(sources, options)) {
    const { document, findings } = await readSource(source, { ...sourceOptions(options), robots, now: () => new Date() })
    report(findings)
    if (document) yield { document, ...(isAddress(source) && { seen_at: new Date().toISOString() }) }
    else process.exitCode = 1
  }
}
