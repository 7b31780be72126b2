import { isDay, obligations, rungs, type Obligation, type Rung } from '../../base/index.ts'
import type { Change } from '../../facts/index.ts'
import { capital, obligationWords, rungName, timeWords } from '../brief/words.ts'
import type { PartyWords } from '../brief/words.ts'

const isObligation = (code: string): code is Obligation => (obligations as readonly string[]).includes(code)
const isRung = (code: string): code is Rung => (rungs as readonly string[]).includes(code)
const isBoundary = (code: string): boolean => isDay(code) && code.length > 4

const said: Readonly<Record<string, string>> = {
  affirmed: 'yes',
  denied: 'no',
  not_named: 'a party not named',
  partly_arrived: 'arrived in part',
  none_arrived: 'said not to have come',
  not_said: 'not said',
  lost_only: 'lost; who gave it is not said',
  arrived_without_pledge: 'arrived; no pledge on record',
  none_without_pledge: 'said not to have come; no pledge on record',
  expected_without_pledge: 'expected; no pledge on record',
  pledge_denied: 'said not to have been promised',
}

const partWords = (code: string, change: Change, words: PartyWords): string => {
  if (said[code]) return said[code]
  if (isObligation(code) && change.account !== 'judgement') return obligationWords[code]
  if (isRung(code)) return rungName(code)
  if (isBoundary(code) || (['due', 'in_force', 'signed', 'ratified'].includes(change.field ?? '') && isDay(code))) return timeWords(code)
  return change.account === 'crisis' && /^[A-Z]+$/.test(code) ? words.party(code) : code.replaceAll('_', ' ')
}

/** A code of the record as a reader says it; ranges with a dash, readings that stand side by side with their joint. */
const codeWords = (code: string, change: Change, words: PartyWords): string => {
  const contested = code.endsWith(' contested')
  const shown = (contested ? code.slice(0, -' contested'.length) : code)
    .split(/( or | and )/)
    .map((part) => {
      if (part === ' or ' || part === ' and ') return part
      const [from, to] = part.split('..')
      return from !== undefined && to !== undefined
        ? `${partWords(from, change, words)}${isDay(from) ? ' to ' : '–'}${partWords(to, change, words)}`
        : partWords(part, change, words)
    })
    .join('')
  return contested ? `${shown} ≠` : shown
}

const accountWords: Readonly<Record<Change['account'], string>> = {
  instrument: 'instrument',
  clause: 'clause',
  item: 'item',
  support: 'help',
  crisis: 'crisis',
  response: 'response',
  test: 'test',
  judgement: 'judgement',
}

const subjectWords = (change: Change, words: PartyWords): string => {
  const { account, subject, from_party, to_party } = change
  const pair =
    account === 'crisis'
      ? words.title(to_party)
      : from_party === null && to_party === null
        ? ''
        : `${words.title(from_party)} → ${words.title(to_party)}`
  const named = subject === null ? '' : codeWords(subject, change, words)
  const parts = account === 'item' || account === 'support' ? [named || 'items not named', pair] : [accountWords[account], named, pair]
  return parts.filter((part) => part !== '').join(', ')
}

/** One difference as a sentence: what it is of, then what it was and what it is. */
export const changeWords = (change: Change, words: PartyWords): string => {
  const of = capital(subjectWords(change, words))
  const [before, after] = [change.before, change.after].map((code) => (code === null ? null : codeWords(code, change, words)))
  if (change.change === 'new') return `${of}: new${after === null || after === undefined ? '' : `, ${after}`}`
  if (change.change === 'gone') return `${of}: no longer on record${before === null || before === undefined ? '' : `, was ${before}`}`
  const field = (change.field ?? 'state').replaceAll('_', ' ')
  return `${of}: ${field} ${before ?? 'not said'} → ${after ?? 'not said'}`
}
