import type { Claim } from '../../src/base/index.ts'
import type { Document } from '../../src/documents/index.ts'
import { contentId, sha256 } from '../../src/base/index.ts'

/** A document of one paragraph. */
export const documentOf = (text: string, known: Partial<Document> = {}): Document => ({
  kind: 'document', id: contentId(text), label: 'memo.txt', text, sha256: sha256(text),
  blocks: [{ span: [0, text.length], kind: 'paragraph' }], anchors: [], ...known,
})

const said = (document: Document, quote: string, speaker: readonly string[] = []) => {
  const start = document.text.indexOf(quote)
  if (start < 0) throw new Error(`not in the text: ${quote}`)
  return { speaker, evidence: [start, start + quote.length] as const, quote, document: document.id, made_by: 'sample' }
}

export const report = documentOf(
  'Norland and Sudland signed a pact in May 2024. Article 3 holds no duty to defend.\n'
  + '=HYPERLINK("http://evil.example") promised 12 to 15 Su-35 jets by 2026 and $400 million, said "the minister" | the envoy.\n'
  + '-5 batteries were lost. @SUM(A1) never came. Eastland asked for help; Norland kept silent; it is called unreliable.',
  { published_on: '2025-06-13', outlet: 'The "Daily" Wire & Co', url: 'https://example.org/a_b?c=1&d=%20e~#x',
    title: 'A {pact} — 50% of $1_000 # of \\ ~ ^ "nothing"',
    anchors: [{ span: [0, 81], place: 'p. 1' }] },
)
export const bare = documentOf('Norland may supply tanks. Ünïcödé 雪 🚀.', { label: '+cmd|calc.txt' })

/** One claim of each kind, with every form that a value can take, and words that a spreadsheet would run. */
export const claims: readonly Claim[] = [
  { kind: 'instrument', from_party: null, to_party: null, parties: ['NOR', 'SUD'], polarity: 'affirmed', modality: 'actual', act: 'signed',
    name: '=cmd|pact', event_on: '2024-05', ...said(report, 'signed a pact in May 2024') },
  { kind: 'clause', from_party: null, to_party: null, parties: [], polarity: 'denied', modality: 'actual', obligation: 'defense',
    ...said(report, 'Article 3 holds no duty to defend') },
  { kind: 'pledge', from_party: 'NOR', to_party: null, polarity: 'affirmed', modality: 'actual', act: 'made', item: 'Su-35',
    quantity: [12, 15],
    due_on: '2026', ...said(report, '=HYPERLINK("http://evil.example") promised 12 to 15 Su-35 jets',
      ['"the minister" | the envoy', "O'Neill \\ Co", '雪']) },
  { kind: 'pledge', from_party: 'NOR', to_party: 'SUD', polarity: 'affirmed', modality: 'conditional', act: 'made', item: 'money',
    quantity: { amount: 400000000.5, currency: 'USD' }, ...said(report, '$400 million') },
  { kind: 'loss', from_party: null, to_party: 'SUD', polarity: 'affirmed', modality: 'actual', item: 'unknown', quantity: 5,
    event_on: ['2025-06-13', '2025-06'], ...said(report, '-5 batteries were lost') },
  { kind: 'delivery', from_party: 'NOR', to_party: 'SUD', polarity: 'denied', modality: 'actual', item: "'quoted'", replaces: '\ttabbed',
    ...said(report, '@SUM(A1) never came', ['=1+1']) },
  { kind: 'appeal', from_party: 'EAS', to_party: 'NOR', polarity: 'affirmed', modality: 'actual', act: 'asked',
    ...said(report, 'Eastland asked for help') },
  { kind: 'attack', from_party: 'EAS', to_party: 'SUD', polarity: 'affirmed', modality: 'possible', act: 'threatened',
    ...said(report, 'Eastland asked') },
  { kind: 'response', from_party: 'NOR', to_party: 'EAS', polarity: 'affirmed', modality: 'actual', rung: 'silence',
    ...said(report, 'kept silent') },
  { kind: 'assessment', from_party: 'NOR', to_party: null, polarity: 'affirmed', modality: 'actual', verdict: 'unreliable',
    ...said(report, 'it is called unreliable') },
  { kind: 'delivery', from_party: 'NOR', to_party: null, polarity: 'affirmed', modality: 'possible', item: 'tank',
    ...said(bare, 'Norland may supply tanks. Ünïcödé 雪 🚀') },
]
export const input = {
  claims, documents: [report, bare],
  captures: { [report.id]: { archived_url: 'https://archive.example/2025/x', seen_at: '2025-06-14T09:30:00Z' } },
}
export const empty = { claims: [], documents: [] }
export const clock = { exported_at: '2025-07-01T12:00:00Z' }

export const textOf = (file: { readonly bytes: Uint8Array } | undefined): string => new TextDecoder().decode(file?.bytes)
