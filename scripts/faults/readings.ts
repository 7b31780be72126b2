import { contentId, sha256, type Claim } from '../../src/base/index.ts'
import type { Reading } from '../../src/ledger/index.ts'

const parties = ['RUS', 'IRN', 'USA', 'UKR', 'TUR', 'QAT', 'JPN', 'PHL'] as const
const items = ['Su-35', 'S-400', 'Leopard 2', 'artillery shell', 'patrol ship'] as const

/** Number of claims of the text with a number: between one and six. */
export const claimsOf = (index: number): number => 1 + (index % 6)

const claimAt = (text: string, document: string, index: number, line: number): Claim => {
  const quote = `Pledge ${line} of text ${index}`
  const start = text.indexOf(quote)
  return {
    kind: 'pledge',
    from_party: parties[(index + line) % parties.length]!,
    to_party: parties[(index + line + 1 + (index % 5)) % parties.length]!,
    polarity: 'affirmed',
    modality: 'actual',
    item: items[(index + line) % items.length]!,
    quantity: 1 + (index % 40),
    act: 'made',
    speaker: [],
    evidence: [start, start + quote.length],
    quote,
    document,
    made_by: 'faults',
  }
}

/** A text and its claims, made from a number alone, so that who looks later knows what must be there. */
export const readingOf = (index: number): Reading => {
  const lines = Array.from({ length: claimsOf(index) }, (_, line) => `Pledge ${line} of text ${index}.`)
  const text = `${lines.join(' ')} ${'More was said. '.repeat(index % 30)}`
  const id = contentId(text)
  return {
    reader: 'faults 1',
    document: {
      kind: 'document',
      id,
      label: `text-${index}`,
      text,
      sha256: sha256(text),
      published_on: `20${10 + (index % 15)}-01-01`,
      blocks: [{ span: [0, text.length], kind: 'paragraph' }],
      anchors: [],
    },
    claims: lines.map((_, line) => claimAt(text, id, index, line)),
  }
}
