import { finding, isDay, type Finding } from '../../base/index.ts'
import type { Origin } from '../../documents/index.ts'

interface Sidecar {
  readonly origin: Origin
  readonly findings: readonly Finding[]
}

/** Where the sidecar file of a text stands: `x.json` beside `x.txt`; other files have none. */
export const sidecarPath = (path: string): string | undefined => (/\.txt$/i.test(path) ? path.replace(/\.txt$/i, '.json') : undefined)

const isWebAddress = (value: string): boolean => /^https?:\/\/\S+$/i.test(value)

const accepted: Readonly<Record<keyof Origin, (value: string) => boolean>> = {
  published_on: isDay,
  outlet: (value) => value.trim() !== '',
  url: isWebAddress,
  title: (value) => value.trim() !== '',
}

const wanted: Readonly<Record<keyof Origin, string>> = {
  published_on: 'write a day, month or year such as 2025-06-18, 2025-06 or 2025',
  outlet: 'write a name between quotation marks',
  url: 'write an address that begins with http:// or https://',
  title: 'write a title between quotation marks',
}

const recordOf = (json: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(json.replace(/^\uFEFF/, ''))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/**
 * What a sidecar file says of its text: `published_on`, `outlet`, `url`, `title`, and nothing else in it. A field that cannot be
 * used, or a file that is no JSON object, is a warning; the text is read all the same.
 */
export const readSidecar = (json: string, path: string): Sidecar => {
  const record = recordOf(json)
  if (record === undefined) {
    return {
      origin: {},
      findings: [finding('warning', 'sidecar-unreadable', `${path}: is no JSON object, the text is read without it; repair or remove it`)],
    }
  }
  const origin: Record<string, string> = {}
  const findings: Finding[] = []
  for (const [field, accepts] of Object.entries(accepted)) {
    const value = record[field]
    if (value === undefined || value === null) continue
    if (typeof value === 'string' && accepts(value)) origin[field] = value.trim()
    else {
      const shown = JSON.stringify(value).slice(0, 60)
      findings.push(finding('warning', 'sidecar-field', `${path}, ${field}: ${shown} is left out, ${wanted[field as keyof Origin]}`))
    }
  }
  return { origin, findings }
}
