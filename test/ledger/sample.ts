import { contentId, sha256, type Claim } from '../../src/base/index.ts'
import type { Document, Origin } from '../../src/documents/index.ts'
import type { Reading } from '../../src/ledger/index.ts'

/** A claim in a test: its fields, and the quote that is looked up in the text. */
type Draft = { readonly kind: Claim['kind']; readonly quote: string } & Readonly<Record<string, unknown>>

export const documentOf = (text: string, origin: Origin & { readonly label?: string } = {}): Document => ({
  kind: 'document',
  id: contentId(text),
  label: 'sample.txt',
  text,
  sha256: sha256(text),
  blocks: [{ span: [0, text.length], kind: 'paragraph' }],
  anchors: [],
  ...origin,
})

export const claimIn = (document: Document, { quote, ...fields }: Draft): Claim => {
  const start = document.text.indexOf(quote)
  if (start < 0) throw new Error(`the sample text does not hold: ${quote}`)
  return {
    from_party: null,
    to_party: null,
    polarity: 'affirmed',
    modality: 'actual',
    speaker: [],
    evidence: [start, start + quote.length],
    made_by: 'transfer/frame',
    ...fields,
    quote,
    document: document.id,
  } as unknown as Claim
}

export const readingOf = (
  text: string,
  drafts: readonly Draft[],
  origin: Origin & { readonly label?: string; readonly reader?: string } = {},
): Reading => {
  const { reader = 'rules 0.1.0', ...rest } = origin
  const document = documentOf(text, rest)
  return { document, reader, claims: drafts.map((draft) => claimIn(document, draft)) }
}

const trainersText =
  'Russia promised Iran 24 Su-35 fighters. It has delivered only trainers. Israel struck Iran on 13 June. “We never asked for more,” said an envoy.'
const trainersDrafts: readonly Draft[] = [
  {
    kind: 'pledge',
    quote: 'Russia promised Iran 24 Su-35 fighters',
    from_party: 'RUS',
    to_party: 'IRN',
    item: 'Su-35',
    quantity: 24,
    act: 'made',
    due_on: '2025',
  },
  { kind: 'delivery', quote: 'has delivered only trainers', from_party: 'RUS', to_party: 'IRN', item: 'trainer' },
  { kind: 'attack', quote: 'Israel struck Iran on 13 June', from_party: 'ISR', to_party: 'IRN', act: 'used', event_on: '2025-06-13' },
  {
    kind: 'appeal',
    quote: 'We never asked for more',
    from_party: 'IRN',
    polarity: 'denied',
    act: 'asked',
    speaker: ['envoy'],
  },
]

/** Four claims on Russia and Iran, of which one has one side only and one is an attack by a third party. */
export const trainers = (reader = 'rules 0.1.0', without: readonly number[] = []): Reading =>
  readingOf(
    trainersText,
    trainersDrafts.filter((_, at) => !without.includes(at)),
    { published_on: '2025-06-20', outlet: 'The Sample', title: 'Trainers, not fighters', label: 'trainers.txt', reader },
  )

/** A treaty of three, and a loss that concerns neither Russia nor Iran. */
export const treaty = (): Reading =>
  readingOf(
    'Russia, Armenia and Belarus signed the Collective Security Treaty. Ukraine destroyed a café of Azerbaijan.',
    [
      {
        kind: 'instrument',
        quote: 'Russia, Armenia and Belarus signed the Collective Security Treaty',
        parties: ['ARM', 'BLR', 'RUS'],
        act: 'signed',
        name: 'Collective Security Treaty',
      },
      { kind: 'loss', quote: 'Ukraine destroyed a café of Azerbaijan', from_party: 'UKR', to_party: 'AZE', item: 'café', quantity: [1, 2] },
    ],
    { label: 'treaty.txt' },
  )

/** A clock that gives the next second at each look. */
export const tickingClock = (from = '2025-07-01T00:00:00.000Z'): (() => Date) => {
  let time = Date.parse(from)
  return () => {
    time += 1000
    return new Date(time)
  }
}
