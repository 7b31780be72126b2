import { contentId, sha256, type Claim, type Span } from '../../src/base/index.ts'
import type { Block, Document, Origin } from '../../src/documents/index.ts'
import { factsOf } from '../../src/facts/index.ts'
import { dossierOf, type Dossier } from '../../src/outputs/dossier/index.ts'
import { briefOf, type Brief } from '../../src/outputs/index.ts'

type Fields = { readonly kind: Claim['kind'] } & { readonly [field: string]: unknown }

export interface Told {
  readonly document: Document
  readonly claims: readonly Claim[]
}

const blocksOf = (text: string): readonly Block[] => {
  let at = 0
  return text
    .split('\n')
    .map((line): Block => {
      const span: Span = [at, at + line.length]
      at += line.length + 1
      return { span, kind: line.startsWith('“') ? 'quotation' : line.length < 48 ? 'heading' : 'paragraph' }
    })
    .filter(({ span }) => span[1] > span[0])
}

/** A text and its claims, each given by the words that carry it. The words must stand in the text. */
export const told = (text: string, said: readonly (readonly [quote: string, fields: Fields])[], origin: Origin = {}): Told => {
  const id = contentId(text)
  const claims = said.map(([quote, fields]) => {
    const start = text.indexOf(quote)
    if (start < 0) throw new Error(`not in the text: ${quote}`)
    const rest = { from_party: null, to_party: null, polarity: 'affirmed', modality: 'actual', speaker: [], ...fields }
    return { ...rest, evidence: [start, start + quote.length], quote, document: id, made_by: 'by hand' } as unknown as Claim
  })
  const known = { kind: 'document', id, label: 'told.txt', text, sha256: sha256(text), anchors: [] } as const
  return { claims, document: { ...known, blocks: blocksOf(text), ...origin } }
}

const names: Readonly<Record<string, string>> = { NOR: 'Norway', UKR: 'Ukraine', RUS: 'Russia', MDA: 'Moldova', POL: 'Poland' }

export interface Briefed {
  readonly brief: Brief
  readonly claims: readonly Claim[]
  readonly documents: readonly Document[]
}

/** The brief of some texts, with what a page or a Word file needs beside it. */
export const briefed = (texts: readonly Told[]): Briefed => {
  const claims = texts.flatMap((one) => one.claims)
  const documents = texts.map(({ document }) => document)
  return { claims, documents, brief: briefOf(factsOf(claims, documents), documents, { nameOf: (id) => names[id] }) }
}

/** The dossier of the pair that the texts tell most of, with the same beside it. */
export const dossiered = (texts: readonly Told[]): Omit<Briefed, 'brief'> & { readonly dossier: Dossier } => {
  const { claims, documents } = briefed(texts)
  return { claims, documents, dossier: dossierOf(factsOf(claims, documents), documents, { nameOf: (id) => names[id] }) }
}

const delivery = { kind: 'delivery', from_party: 'POL', to_party: 'MDA' } as const
const pledge = { kind: 'pledge', from_party: 'POL', to_party: 'MDA', act: 'made' } as const
const response = { kind: 'response', from_party: 'POL', to_party: 'MDA' } as const
const agreement = { parties: ['MDA', 'POL'], name: 'security agreement' } as const
const attack = { kind: 'attack', from_party: 'RUS', to_party: 'MDA', act: 'used' } as const

const reportText = [
  'Aid for Chisinau comes in part',
  'Poland and Moldova signed a security agreement in March 2024; it contains no clause on mutual defence, the ministry in Warsaw said.' +
    ' Both sides promised to consult each other when either is attacked.',
  'Warsaw undertook to give 24 Piorun launchers by June 2024 and an undisclosed number of Rosomak vehicles.' +
    ' According to one official it was 48 launchers. Fourteen launchers arrived in May, the defence ministry in Chisinau said,' +
    ' and two of them were lost when Russia struck a depot. Nobody has replaced them.',
  'Rosomak vehicles have not arrived. Poland paid 40 million zlotys, cited by The Warsaw Courier.' +
    ' Radars, an analyst told The Warsaw Courier, may follow.',
  'Words in the crisis',
  'After Russia attacked the depot, Moldova asked Poland for help. Poland condemned the strike and promised arms,' +
    ' but ruled out sending soldiers.',
  '“Warsaw will not fight for us,” said Ion Rusu, an analyst. “It did as little for Ukraine in 2022, and nobody should count on it.”',
].join('\n')

/** An invented report with every kind of claim and every look of a figure. */
export const report: Told = told(
  reportText,
  [
    [
      'Poland and Moldova signed a security agreement in March 2024',
      { kind: 'instrument', ...agreement, act: 'signed', event_on: '2024-03' },
    ],
    [
      'it contains no clause on mutual defence',
      { kind: 'clause', ...agreement, polarity: 'denied', obligation: 'defense', speaker: ['ministry in Warsaw'] },
    ],
    [
      'Both sides promised to consult each other when either is attacked',
      { kind: 'clause', parties: ['MDA', 'POL'], obligation: 'consultation' },
    ],
    ['undertook to give 24 Piorun launchers by June 2024', { ...pledge, item: 'Piorun', quantity: 24, due_on: '2024-06' }],
    ['undertook to give 24 Piorun launchers by June 2024 and an undisclosed number of Rosomak vehicles', { ...pledge, item: 'Rosomak' }],
    ['it was 48 launchers', { ...pledge, item: 'Piorun', quantity: 48, speaker: ['official'] }],
    [
      'Fourteen launchers arrived in May',
      { ...delivery, item: 'Piorun', quantity: 14, event_on: '2024-05', speaker: ['defence ministry in Chisinau'] },
    ],
    ['two of them were lost when Russia struck a depot', { kind: 'loss', from_party: 'RUS', to_party: 'MDA', item: 'Piorun', quantity: 2 }],
    ['Russia struck a depot', { ...attack, event_on: '2024-07' }],
    ['Nobody has replaced them', { ...delivery, item: 'Piorun', polarity: 'denied', replaces: 'Piorun' }],
    ['Rosomak vehicles have not arrived', { ...delivery, item: 'Rosomak', polarity: 'denied' }],
    [
      'Poland paid 40 million zlotys',
      { ...delivery, item: 'money', quantity: { amount: 40_000_000, currency: 'PLN' }, speaker: ['The Warsaw Courier'] },
    ],
    ['Radars', { ...delivery, item: 'radar', modality: 'possible', speaker: ['analyst', 'The Warsaw Courier'] }],
    ['Russia attacked the depot', attack],
    ['Moldova asked Poland for help', { kind: 'appeal', from_party: 'MDA', to_party: 'POL', act: 'asked' }],
    ['condemned the strike', { ...response, rung: 'rhetorical' }],
    ['promised arms', { ...response, rung: 'materiel', modality: 'future' }],
    ['ruled out sending soldiers', { ...response, rung: 'fights', polarity: 'denied' }],
    ['Warsaw will not fight for us', { ...response, rung: 'fights', polarity: 'denied', modality: 'future', speaker: ['Ion Rusu'] }],
    ['It did as little for Ukraine in 2022', { ...response, to_party: 'UKR', rung: 'withholds', event_on: '2022', speaker: ['Ion Rusu'] }],
    ['nobody should count on it', { kind: 'assessment', from_party: 'POL', verdict: 'unreliable', speaker: ['Ion Rusu'] }],
  ],
  {
    published_on: '2024-09-10',
    title: 'Aid for Chisinau comes in part',
    outlet: 'An invented paper',
    url: 'https://example.org/aid?id=1&x=<y>',
  },
)

const nasty = '"><img src=x onerror="window.broken=1"><script>window.broken=2</script><svg/onload=window.broken=3>'
const endless = 'Supercalifragilistic'.repeat(14)

const hostileText = [
  `${nasty} </p></article></main><style>*{display:none}</style>`,
  `\u202eNorway promised \u2067${nasty} and ${endless} to Ukraine.\u2066 \u200f\u05d4\u05d1\u05d8\u05d9\u05d7\u05d4\u200e ${endless}`,
  `&lt;b&gt;Norway sent 5 ${endless}&amp;&#x3c;script&#x3e;window.broken=4&#x3c;/script&#x3e; and none came back. ]]> --> {{7*7}}`,
].join('\n')

/** A text whose every field tries to become markup, to turn the line around, or to burst the page. */
export const hostile: Told = told(
  hostileText,
  [
    [
      `Norway promised \u2067${nasty}`,
      { kind: 'pledge', from_party: 'NOR', to_party: 'UKR', act: 'made', item: nasty, speaker: [nasty, `\u202e${endless}`] },
    ],
    [
      `Norway sent 5 ${endless}`,
      {
        kind: 'delivery',
        from_party: 'NOR',
        to_party: 'UKR',
        item: endless,
        quantity: 5,
        speaker: ['</li></ol><a href="javascript:window.broken=5">x</a>'],
      },
    ],
    ['and none came back', { kind: 'assessment', from_party: '<i>', to_party: null, verdict: 'other', speaker: ['\u202e'] }],
  ],
  { title: `${nasty}\u202e`, outlet: nasty, url: 'javascript:window.broken=6', published_on: '2024-01' },
)
