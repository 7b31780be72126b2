import type { Said, Sentence } from './kit.ts'

const give = { from_party: 'RUS', to_party: 'IRN' } as const
const both = { parties: ['IRN', 'RUS'] } as const
const items = ['Su-35', 'Mi-28', 'S-400'] as const
const supply = 'agreed to supply Iran with Su-35 fighters, Mi-28 helicopters and S-400 air defence systems'

/** The case of June 2025 in our own words, sentence by sentence, so that a test can retell it another way. */
export const june = {
  strikes: [
    "In June Israel bombed Iran's nuclear sites.",
    { kind: 'attack', from_party: 'ISR', to_party: 'IRN', act: 'used', event_on: '2025-06' },
  ],
  threat: ['The United States threatened Iran as well.', { kind: 'attack', from_party: 'USA', to_party: 'IRN', act: 'threatened' }],
  israeli_threat: ['Israel threatened Iran as well.', { kind: 'attack', from_party: 'ISR', to_party: 'IRN', act: 'threatened' }],
  hope: ['Tehran expected help from Russia.', { kind: 'appeal', from_party: 'IRN', to_party: 'RUS', act: 'expected' }],
  support: [
    'Iran did not get the promised military support of Russia.',
    { kind: 'pledge', ...give, item: 'military support', act: 'made', quote: 'the promised military support of Russia' },
    { kind: 'delivery', ...give, item: 'military support', polarity: 'denied' },
  ],
  words: [
    'Putin called the strikes "unprovoked" and offered no arms, analysts told The Wall Street Journal.',
    {
      kind: 'response',
      ...give,
      rung: 'rhetorical',
      speaker: ['analysts', 'The Wall Street Journal'],
      quote: 'Putin called the strikes "unprovoked"',
    },
    {
      kind: 'response',
      ...give,
      rung: 'materiel',
      polarity: 'denied',
      speaker: ['analysts', 'The Wall Street Journal'],
      quote: 'offered no arms',
    },
  ],
  kozhanov: [
    'Russia will not fight for Iran, said Nikolai Kozhanov.',
    {
      kind: 'response',
      ...give,
      rung: 'fights',
      polarity: 'denied',
      modality: 'future',
      speaker: ['Nikolai Kozhanov'],
      quote: 'Russia will not fight for Iran',
    },
  ],
  treaty: [
    'In January Russia and Iran signed a treaty on strategic partnership.',
    { kind: 'instrument', ...both, act: 'signed', name: 'treaty on strategic partnership', event_on: '2025-01' },
  ],
  no_clause: [
    'The treaty contains no clause on mutual defence.',
    { kind: 'clause', ...both, obligation: 'defense', polarity: 'denied', name: 'treaty' },
  ],
  clause: ['The treaty obliges both to defend each other.', { kind: 'clause', ...both, obligation: 'defense', name: 'treaty' }],
  in_force: [
    'The treaty has been in force since March 2025.',
    { kind: 'instrument', ...both, act: 'in_force', name: 'treaty', event_on: '2025-03' },
  ],
  pledges: [
    `In 2024 Russia ${supply}.`,
    ...items.map((item): Said => ({ kind: 'pledge', ...give, item, act: 'made', event_on: '2024', quote: supply })),
  ],
  none: ['None of them has been delivered.', ...items.map((item): Said => ({ kind: 'delivery', ...give, item, polarity: 'denied' }))],
  one: [
    'The helicopters have arrived, and nothing else has.',
    { kind: 'delivery', ...give, item: 'Mi-28', quote: 'The helicopters have arrived' },
    ...(['Su-35', 'S-400'] as const).map(
      (item): Said => ({
        kind: 'delivery',
        ...give,
        item,
        polarity: 'denied',
        quote: 'nothing else has',
      }),
    ),
  ],
  all: ['All of them have been delivered.', ...items.map((item): Said => ({ kind: 'delivery', ...give, item }))],
  trainers: ['Training aircraft have arrived.', { kind: 'delivery', ...give, item: 'training aircraft' }],
  losses: [
    'Israel destroyed some of the air defence systems that Russia had delivered, and they have not been replaced.',
    { kind: 'delivery', ...give, item: 'air defence system', quote: 'the air defence systems that Russia had delivered' },
    {
      kind: 'loss',
      from_party: 'ISR',
      to_party: 'IRN',
      item: 'air defence system',
      quote: 'Israel destroyed some of the air defence systems',
    },
    { kind: 'delivery', ...give, item: 'air defence system', polarity: 'denied', quote: 'have not been replaced' },
  ],
  dependence: [
    'Iran depends on Russia, said Tino Sanandaji.',
    {
      kind: 'assessment',
      from_party: 'IRN',
      to_party: 'RUS',
      verdict: 'dependence',
      speaker: ['Tino Sanandaji'],
      quote: 'Iran depends on Russia',
    },
  ],
  precedents: [
    'Russia stood aside in Armenia in 2020 and 2023 and in Syria in 2024.',
    { kind: 'response', from_party: 'RUS', to_party: 'ARM', rung: 'withholds', event_on: '2020' },
    { kind: 'response', from_party: 'RUS', to_party: 'ARM', rung: 'withholds', event_on: '2023' },
    { kind: 'response', from_party: 'RUS', to_party: 'SYR', rung: 'withholds', event_on: '2024' },
  ],
} as const satisfies Record<string, Sentence>

/** The whole case as it was told. */
export const juneStory: readonly Sentence[] = [
  june.strikes,
  june.threat,
  june.hope,
  june.support,
  june.words,
  june.kozhanov,
  june.treaty,
  june.no_clause,
  june.pledges,
  june.none,
  june.trainers,
  june.losses,
  june.dependence,
  june.precedents,
]

export type JunePart = keyof typeof june

/** The case told another way: sentences replaced, left out (null) or put at the end. */
export const retold = (changes: Partial<Record<JunePart, JunePart | null>>, ...added: readonly JunePart[]): readonly Sentence[] => {
  const parts = (Object.keys(june) as JunePart[]).filter((part) => juneStory.includes(june[part]))
  const kept = parts.map((part) => (part in changes ? changes[part] : part)).filter((part) => part !== null && part !== undefined)
  return [...kept, ...added].map((part) => june[part])
}
