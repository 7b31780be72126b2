import { boundsOf } from '../../facts/index.ts'
import type { Dyad, Facts, ItemAccount, Replacement } from '../../facts/index.ts'
import { cellOf, outstandingCell, plainWords } from './cells.ts'
import { delayLine, dueReadings, pathLines, stepLines } from './item-path.ts'
import type { NoteBook } from './note-book.ts'
import type { BriefItem } from './record.ts'
import { boundsWords, listWords, timeWords } from './words.ts'
import type { PartyWords } from './words.ts'

type State = BriefItem['state']
type Look = State['look']

const dueWords = ({ due }: ItemAccount): string => {
  const on = due.due_on === null ? '' : timeWords(due.due_on)
  switch (due.status) {
    case 'no_date':
      return 'no date named'
    case 'no_reference':
      return `due ${on}`
    case 'not_due':
      return `not due, ${on}`
    case 'overdue':
      return `overdue, was due ${on}`
    case 'passed_not_said':
      return `was due ${on}; no source says whether it came`
    case 'contested':
      return `≠ due date contested, ${on}`
    case 'settled':
      return on === '' ? '–' : `was due ${on}`
  }
}

const openWords = (account: ItemAccount, came: string): readonly [Look, string] => {
  if (account.due.status === 'overdue') return ['overdue', `${came}; ${dueWords(account)}`]
  if (account.due.status === 'contested') return ['contested', `${came}; ${dueWords(account)}`]
  return ['open', `${came}; open, ${dueWords(account)}`]
}

const replacedWords = (account: ItemAccount, words: PartyWords): string | null =>
  account.replaced.said === 'denied' && account.lost.said !== 'not_applicable' ? `not replaced by ${words.party(account.from_party)}` : null

const stateWords = (account: ItemAccount): readonly [Look, string] => {
  switch (account.state) {
    case 'arrived':
      return ['ok', 'arrived']
    case 'partly_arrived':
      return openWords(account, 'arrived in part')
    case 'none_arrived':
      return openWords(account, 'said not to have come')
    case 'not_said':
      return [
        'unknown',
        account.due.status === 'passed_not_said' ? dueWords(account) : `no source says whether it came; ${dueWords(account)}`,
      ]
    case 'contested':
      return ['contested', '≠ contested']
    case 'cancelled':
      return ['denied', 'cancelled']
    case 'suspended':
      return ['open', 'suspended']
    case 'refused':
      return ['denied', 'refused']
    case 'planned':
      return ['open', 'planned, not promised']
    case 'unconfirmed':
      return ['unknown', 'unconfirmed']
    case 'pledge_denied':
      return ['denied', 'said not to have been promised']
    case 'arrived_without_pledge':
      return ['ok', 'arrived; no pledge on record']
    case 'none_without_pledge':
      return ['denied', 'said not to have come; no pledge on record']
    case 'expected_without_pledge':
      return ['open', 'expected; no pledge on record']
    case 'lost_only':
      return ['unknown', 'lost; who gave it is not said']
  }
}

/** Deliveries that are told as planned, expected or possible, with their figure and time. */
const aheadLines = ({ open_claims, unit }: ItemAccount, book: NoteBook): BriefItem['ahead'] =>
  open_claims.flatMap((id) => {
    const { claim } = book.told(id)
    if (claim.kind !== 'delivery') return []
    const bounds = boundsOf(claim)
    const figure = bounds ? `, ${boundsWords(bounds[0], bounds[1], unit)}` : ''
    const word = claim.polarity === 'denied' ? 'said not to be coming' : claim.modality === 'future' ? 'expected' : claim.modality
    return [{ text: `delivery ${word}${figure}${claim.event_on ? `, ${timeWords(claim.event_on)}` : ''}`, notes: book.cite([id]) }]
  })

const replacerWords = ({ said, replaced_by, by }: Replacement, words: PartyWords): string => {
  const who = replaced_by === 'self' ? `${words.party(by)} itself` : replaced_by === 'not_said' ? 'somebody, not said who' : words.party(by)
  return said === 'denied' ? `not by ${who}` : said === 'affirmed' ? `by ${who}` : `${said === 'contested' ? '≠ ' : 'possibly '}by ${who}`
}

/** One line of the account of items. */
export const itemLine = (account: ItemAccount, book: NoteBook, words: PartyWords): BriefItem => {
  const { unit } = account
  const [look, state] = stateWords(account)
  const notReplaced = replacedWords(account, words)
  const by = account.lost_to.length > 0 ? `, by ${listWords(account.lost_to.map(words.party))}` : ''
  const others = account.replacements.filter(({ said, by: one }) => said !== 'denied' || one !== account.from_party)
  const givers = others.length > 0 ? `, ${others.map((one) => replacerWords(one, words)).join(', ')}` : ''
  const promised = cellOf(account.promised, unit, book, {
    ...plainWords,
    none: 'said not to have been promised',
    not_applicable: 'no pledge on record',
  })
  const delivered = cellOf(account.delivered, unit, book)
  const lost = cellOf(account.lost, unit, book, { ...plainWords, yes: 'some, number not said' })
  const replaced = cellOf(account.replaced, unit, book, {
    ...plainWords,
    none: `none by ${words.party(account.from_party)}`,
  })
  const outstanding = outstandingCell(account.outstanding, unit, account.delivered.said === 'denied', book)
  return {
    from_party: account.from_party,
    to_party: account.to_party,
    item: account.item,
    item_class: account.item_class,
    unit,
    naming: account.naming,
    promised,
    delivered,
    lost: { ...lost, words: lost.words + by },
    replaced: { ...replaced, words: replaced.words + givers },
    outstanding,
    state: {
      code: account.state,
      look: notReplaced ? 'denied' : look,
      words: notReplaced ? `${state}; ${notReplaced}` : state,
      notes: book.cite(account.claims),
    },
    steps: stepLines(account, book),
    ahead: aheadLines(account, book),
    due: {
      status: account.due.status,
      due_on: account.due.due_on,
      words: dueWords(account),
      notes: book.cite(account.due.claims),
    },
    due_readings: dueReadings(account, book),
    path: pathLines(account, book, words),
    delay: delayLine(account, book),
    notes: book.cite(account.claims),
  }
}

const isMain = (account: ItemAccount, main: Dyad | null): boolean =>
  account.from_party === main?.from_party && account.to_party === main?.to_party
const isPledged = ({ promised }: ItemAccount): boolean => promised.said === 'affirmed' || promised.said === 'contested'

/** The main pair first, then what was promised before what was not, then in the order of the texts. */
export const inReadingOrder = (accounts: readonly ItemAccount[], facts: Facts): readonly ItemAccount[] => {
  const places = new Map(facts.claims.map(({ id }, place) => [id, place]))
  const placed = accounts.map((account) => ({
    account,
    dyad: `${account.from_party ?? '~'} ${account.to_party ?? '~'}`,
    place: account.claims.reduce((first, id) => Math.min(first, places.get(id) ?? Infinity), Infinity),
  }))
  return placed
    .sort(
      (x, y) =>
        Number(isMain(y.account, facts.main)) - Number(isMain(x.account, facts.main)) ||
        (x.dyad < y.dyad ? -1 : x.dyad > y.dyad ? 1 : 0) ||
        Number(isPledged(y.account)) - Number(isPledged(x.account)) ||
        Number(y.account.naming === 'named') - Number(x.account.naming === 'named') ||
        x.place - y.place ||
        ((x.account.item ?? '') < (y.account.item ?? '') ? -1 : 1),
    )
    .map(({ account }) => account)
}
