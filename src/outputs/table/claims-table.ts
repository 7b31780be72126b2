import type { Claim, DayRange, Quantity } from '../../base/index.ts'

const dash = '–'

const dayText = (range: DayRange | undefined): string =>
  range === undefined ? '' : typeof range === 'string' ? range : `${range[0]} to ${range[1]}`

const amountText = (quantity: Quantity | undefined): string => {
  if (quantity === undefined) return ''
  if (typeof quantity === 'number') return quantity.toLocaleString('en-GB')
  return 'amount' in quantity ? `${quantity.currency} ${quantity.amount.toLocaleString('en-GB')}` : `${quantity[0]}${dash}${quantity[1]}`
}

const partiesText = (claim: Claim): string =>
  'parties' in claim && claim.parties ? claim.parties.join(' + ') || '?' : `${claim.from_party ?? '?'} → ${claim.to_party ?? '?'}`

const detail = (claim: Claim): string => {
  const field = (name: string): string => String((claim as unknown as Record<string, unknown>)[name] ?? '')
  const amount = 'quantity' in claim ? amountText(claim.quantity) : ''
  const counted =
    amount && field('item') && field('item') !== 'money'
      ? `${amount} × ${field('item')}`
      : [amount, field('item')].filter(Boolean).join(' ')
  const told = [field('act') || field('obligation') || field('rung') || field('verdict'), field('name')].filter(Boolean).join(' ')
  return [counted, told].filter(Boolean).join(' · ')
}

const hedges = (claim: Claim): string =>
  [claim.polarity === 'denied' ? 'denied' : '', claim.modality === 'actual' ? '' : claim.modality].filter(Boolean).join(', ')

const cut = (text: string, width: number): string => (text.length <= width ? text : `${text.slice(0, Math.max(1, width - 1))}…`)
const cell = (text: string, width: number): string => cut(text, width).padEnd(width)

/** Control characters of a hostile text must not reach a terminal. */
export const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ')

const columns = [
  ['kind', 10],
  ['parties', 13],
  ['what', 34],
  ['so far', 16],
  ['when', 24],
] as const

const row = (cells: readonly string[]): string =>
  columns
    .map(([, width], at) => cell(printable(cells[at] ?? ''), width))
    .join('  ')
    .trimEnd()

/** Claims as a table for a terminal, two lines each: the fields, and below them the words and who says so. */
export const claimsTable = (claims: readonly Claim[], width = 100): string => {
  if (claims.length === 0) return 'No claim about promises between states is made in this text.\n'
  const head = `${row(columns.map(([name]) => name))}\n${'─'.repeat(Math.min(width, 105))}\n`
  return (
    head +
    claims
      .map((claim) => {
        const when = [dayText(claim.event_on), 'due_on' in claim && claim.due_on ? `due ${dayText(claim.due_on)}` : '']
          .filter(Boolean)
          .join(', ')
        const said = claim.speaker.length ? `  (${claim.speaker.join(', cited by ')})` : ''
        return `${row([claim.kind, partiesText(claim), detail(claim), hedges(claim), when])}\n    ${cut(printable(`“${claim.quote}”${said}`), Math.max(40, width - 4))}\n`
      })
      .join('')
  )
}
