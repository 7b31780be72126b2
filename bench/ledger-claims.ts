import { contentId, sha256, type Claim, type PartyId } from '../src/base/index.ts'
import type { Reading } from '../src/ledger/index.ts'
import { seeded } from '../scripts/parser/random.ts'

const codes = Array.from(
  { length: 45 },
  (_, at) => `S${String.fromCharCode(65 + (at % 26))}${String.fromCharCode(65 + Math.floor(at / 26))}`,
)
const items = ['Su-35', 'S-400', 'Leopard 2', 'patrol ship', 'artillery shell', 'Mi-28', 'radar', 'F-16', 'T-90', 'howitzer'] as const

/** Claims of one text: a text tells of one pair. */
const perText = 20

const said = (text: string, quote: string, document: string) => {
  const start = text.indexOf(quote)
  return {
    polarity: 'affirmed',
    modality: 'actual',
    speaker: [],
    evidence: [start, start + quote.length] as const,
    quote,
    document,
    made_by: 'bench',
  } as const
}

const lineOf = (at: number, quantity: number, item: string): string => `Line ${at}: ${quantity} ${item}`

const claimOf = (
  text: string,
  document: string,
  at: number,
  pair: readonly [PartyId, PartyId],
  item: string,
  quantity: number,
  year: number,
): Claim => {
  const words = said(text, lineOf(at, quantity, item), document)
  const [from_party, to_party] = pair
  const event_on = `${year}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`
  const directed = { from_party, to_party, item, quantity, event_on, ...words }
  if (at % 5 < 2) return { kind: 'pledge', act: 'made', ...directed }
  if (at % 5 < 4) return { kind: 'delivery', ...directed }
  return { kind: 'loss', ...directed, from_party: null }
}

/**
 * Texts of twenty claims each, made from a seed: half of them on pledges and half on what came, at different days. One text in
 * `every` tells of the pair SAA and SBA, none for 0; the others of some of the 1,980 other pairs.
 */
export const readingsOf = (claims: number, every: number, seed = 1): Reading[] => {
  const random = seeded(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  return Array.from({ length: Math.ceil(claims / perText) }, (_, text) => {
    const pair: [PartyId, PartyId] = every > 0 && text % every === 0 ? ['SAA', 'SBA'] : [pick(codes.slice(2)), pick(codes.slice(2))]
    const year = 2000 + Math.floor(random() * 25)
    const facts = Array.from({ length: perText }, (__, at) => ({ at, item: pick(items), quantity: 1 + Math.floor(random() * 40) }))
    const body = `Text ${seed}/${text}. ${facts.map(({ at, item, quantity }) => lineOf(at, quantity, item)).join('. ')}.`
    const id = contentId(body)
    const published_on = `${year + 1}-01-${String(1 + (text % 28)).padStart(2, '0')}`
    return {
      reader: 'bench 1',
      document: {
        kind: 'document',
        id,
        label: `text ${text}`,
        outlet: `Outlet ${text % 200}`,
        text: body,
        sha256: sha256(body),
        published_on,
        blocks: [{ span: [0, body.length], kind: 'paragraph' }],
        anchors: [],
      },
      claims: facts.map(({ at, item, quantity }) => claimOf(body, id, at, pair, item, quantity, year)),
    }
  })
}
