import { readDocument, type Document } from '../../src/documents/index.ts'

/** A short report that makes four claims. */
export const report = [
  'Russia promised Iran two dozen Su-35 fighters in 2022.',
  'So far only training aircraft have arrived, Iranian officials said.',
  'In June 2025 Israel struck Iranian “air–defence” batteries.',
  'Moscow condemned the attack but offered Tehran no military support.',
].join(' ')

/** Claims of the report as a model that reads well gives them. */
export const rightClaims = [
  {
    kind: 'pledge',
    from_party: 'RUS',
    to_party: 'IRN',
    item: 'Su-35',
    quantity: '24',
    act: 'made',
    event_on: '2022',
    sentence: 1,
    quote: 'Russia promised Iran two dozen Su-35 fighters',
  },
  {
    kind: 'delivery',
    from_party: 'RUS',
    to_party: 'IRN',
    item: 'training aircraft',
    speaker: ['Iranian officials'],
    sentence: 2,
    quote: 'only training aircraft have arrived',
  },
  {
    kind: 'attack',
    from_party: 'ISR',
    to_party: 'IRN',
    act: 'used',
    event_on: '2025-06',
    sentence: 3,
    quote: 'Israel struck Iranian "air-defence" batteries',
  },
  { kind: 'response', from_party: 'RUS', to_party: 'IRN', rung: 'rhetorical', sentence: 4, quote: 'Moscow condemned the attack' },
].map((claim) => ({
  parties: [],
  polarity: 'affirmed',
  modality: 'actual',
  item: '',
  quantity: '',
  act: 'none',
  name: '',
  obligation: 'none',
  rung: 'none',
  verdict: 'none',
  event_on: '',
  due_on: '',
  replaces: '',
  speaker: [],
  ...claim,
}))

/** A plain text as a document. */
export const documentOf = async (text: string, published_on = '2025-06-20', label = 'report.txt'): Promise<Document> => {
  const { document } = await readDocument(new TextEncoder().encode(text), { label, media_type: 'text/plain', origin: { published_on } })
  if (!document) throw new Error('no document')
  return document
}
