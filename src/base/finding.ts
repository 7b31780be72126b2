import type { Span } from './span.ts'

/** A problem in what was given, as a value. A bug in the program is never a finding: it is an assertion and stops. */
export interface Finding {
  readonly kind: 'finding'
  /** Stable, kebab-case: `document-empty`, `language-unsupported`. */
  readonly code: string
  /** In one voice: what, colon, the value, what to do. */
  readonly message: string
  /** `error`: nothing could be read; `warning`: something was left out or is doubtful. */
  readonly severity: 'error' | 'warning'
  readonly document?: string
  readonly span?: Span
}

export const finding = (
  severity: Finding['severity'],
  code: string,
  message: string,
  place: { document?: string; span?: Span } = {},
): Finding => ({ kind: 'finding', code, message, severity, ...place })
