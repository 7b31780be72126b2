import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentId, sha256 } from '../base/index.ts'
import type { Claim } from '../base/index.ts'
import type { Document } from '../documents/index.ts'
import { factsOf } from './facts-of.ts'
import { foldSource, independentSources, sourceOf } from './sources.ts'

const documentOf = (text: string, outlet: string, published_on?: string): Document => ({
  kind: 'document',
  id: contentId(text),
  label: `${outlet}.txt`,
  text,
  sha256: sha256(text),
  blocks: [],
  anchors: [],
  outlet,
  ...(published_on && { published_on }),
})

const claimIn = (document: Document, quote: string, fields: Record<string, unknown> = {}): Claim => {
  const start = document.text.indexOf(quote)
  if (start < 0) throw new Error(`not in the text: ${quote}`)
  return {
    kind: 'delivery',
    from_party: 'SWE',
    to_party: 'EST',
    polarity: 'affirmed',
    modality: 'actual',
    item: 'howitzer',
    quantity: 6,
    speaker: [],
    ...fields,
    evidence: [start, start + quote.length],
    quote,
    document: document.id,
  } as unknown as Claim
}

const wire =
  'Six howitzers from Sweden reached the Estonian port of Paldiski on Thursday morning under heavy rain, and were moved inland by rail ' +
  'before noon.\nA crowd of a few dozen people watched from the pier, some of them with flags, while the police kept the road to the ' +
  'railway station free and told drivers to wait or to take the long way round the bay.'
const told = 'Six howitzers from Sweden reached the Estonian port of Paldiski'
const facts = (...given: readonly (readonly [Document, ...Claim[]])[]) =>
  factsOf(
    given.flatMap(([, ...claims]) => claims),
    given.map(([document]) => document),
  )

describe('reports that go back to one source', () => {
  const first = documentOf(wire, 'Harju Courier', '2024-05-02')
  const reprint = documentOf(`Guns from Sweden\n${wire.replaceAll(',', ' –')}`, 'Coast Mail', '2024-05-03')
  const own = documentOf(
    'Our reporter counted six Swedish howitzers on the quay. She spoke with the harbour master.',
    'Tartu Voice',
    '2024-05-02',
  )
  const others = claimIn(own, 'six Swedish howitzers on the quay')

  it('count once when one text is a copy of another, and the copy is shown', () => {
    const { told: found, clusters, items } = facts([first, claimIn(first, told)], [reprint, claimIn(reprint, told)], [own, others])
    expect(clusters).toMatchObject([{ why: 'near_duplicate', upstream: 'Harju Courier', documents: [first.id, reprint.id] }])
    expect(clusters[0]?.claims).toHaveLength(2)
    expect(found[0]).toMatchObject({ sources: 2 })
    expect(found[0]?.claims).toHaveLength(3)
    expect(items[0]?.delivered.sources).toBe(2)
  })

  it('do not become one because they tell the same in other words', () => {
    const { clusters, told: found } = facts([first, claimIn(first, told)], [own, others])
    expect(clusters).toEqual([])
    expect(found[0]?.sources).toBe(2)
  })

  it('count once where a paragraph was taken over into a text of its own', () => {
    const [paragraph] = wire.split('\n')
    const longer = documentOf(
      `The minister will be asked about the deal in parliament next week, where some want to see the bill.\n${paragraph}\nLast ` +
        `year's guns came from another country and by another road, said an officer who had been there and kept his notes.`,
      'Narva Post',
      '2024-05-06',
    )
    const { clusters, claims } = facts([longer, claimIn(longer, told)], [first, claimIn(first, told)])
    expect(clusters).toMatchObject([{ why: 'copied_passage', upstream: 'Harju Courier', documents: [first.id, longer.id] }])
    expect(new Set(claims.map(({ source }) => source))).toEqual(new Set(['harju courier']))
  })

  it('count once where all cite one agency, named or through an official without a name', () => {
    const [a, b, c] = [
      documentOf('Six Swedish howitzers are in the country, the BNS news agency reports.', 'Coast Mail', '2024-05-03'),
      documentOf('An officer told BNS that the six howitzers had arrived from Sweden.', 'Narva Post', '2024-05-04'),
      documentOf('BNS: Swedish guns, six of them, have come.', 'Hill Times', '2024-05-05'),
    ]
    const { clusters, told: found } = facts(
      [a!, claimIn(a!, 'Six Swedish howitzers are in the country', { speaker: ['BNS news agency'] })],
      [b!, claimIn(b!, 'the six howitzers had arrived from Sweden', { speaker: ['officer', 'BNS'] })],
      [c!, claimIn(c!, 'Swedish guns, six of them, have come', { speaker: ['BNS'] })],
      [own, others],
    )
    expect(clusters).toMatchObject([{ why: 'cites_one_source', upstream: 'bns', documents: [a!.id, b!.id, c!.id] }])
    expect(found[0]).toMatchObject({ sources: 2 })
  })
})

describe('whatever is reprinted', () => {
  it('adds no source to any figure, and each reprint is listed', () => {
    const quote = told
    const first = documentOf(wire, 'Harju Courier', '2024-05-02')
    const own = documentOf(
      'Our reporter counted six Swedish howitzers on the quay. She spoke with the harbour master.',
      'Tartu Voice',
      '2024-05-02',
    )
    const originals = [[first, claimIn(first, quote)] as const, [own, claimIn(own, 'six Swedish howitzers on the quay')] as const]
    const before = facts(...originals).items[0]?.delivered.sources
    const outlet = fc.constantFrom('Coast Mail', 'Hill Times', 'Narva Post', 'Shore Radio')
    const change = fc.constantFrom(
      (text: string) => `Guns from Sweden\n${text}`,
      (text: string) => text.replaceAll(',', ' –'),
      (text: string) => `${text}\n(Our staff contributed to this report.)`,
      (text: string) => text.replace('under heavy rain, ', ''),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(outlet, change), { minLength: 1, maxLength: 6 }), (reprints) => {
        const copies = reprints.map(([name, edit], at) => {
          const copy = documentOf(edit(wire) + ' '.repeat(at), name, '2024-05-03')
          return [copy, claimIn(copy, quote)] as const
        })
        const { items, clusters } = facts(...originals, ...copies)
        expect(items[0]?.delivered.sources).toBe(before)
        const listed = new Set(clusters.filter(({ why }) => why === 'near_duplicate').flatMap(({ documents }) => documents))
        expect(copies.every(([copy]) => listed.has(copy.id))).toBe(true)
      }),
      { seed: 9, numRuns: 60 },
    )
  })
})

describe('sources', () => {
  it('are the same under article, case and the word for their trade', () => {
    expect(['the Tass news agency', 'TASS', 'state news agency Tass', 'Tass agency'].map(foldSource)).toEqual(Array(4).fill('tass'))
    expect(foldSource('State Department')).toBe('state department')
  })

  it('that rest on each other are not independent', () => {
    const count = (...speakers: readonly string[][]) =>
      independentSources(
        speakers.map((speaker) => {
          const claim = { speaker } as unknown as Claim
          return { claim, source: sourceOf(claim, undefined) }
        }),
      )
    expect(count(['officials', 'Tass'], ['Tass'], ['envoy', 'Tass'])).toBe(1)
    expect(count(['Heidari', 'Tasnim'], ['Tasnim'])).toBe(1)
    expect(count(['Heidari', 'Tasnim'], ['Shahriar Heidari', 'Fars'])).toBe(1)
    expect(count(['Putin', 'Reuters'], ['Zelensky', 'Reuters'])).toBe(2)
    expect(count(['Putin', 'Reuters'], ['Zelensky', 'AFP'], ['AFP'])).toBe(2)
    expect(count([])).toBe(1)
    expect(count()).toBe(0)
  })
})
