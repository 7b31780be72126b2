import type { Context } from 'hono'
import { isDay, type PartyId } from '../../base/index.ts'
import type { FactsOnFileQuestion } from '../ledger/facts-on-file.ts'
import { SiteFault } from './site-problem.ts'

/** The last part of a path without `.json`, and whether it had it. */
export const ending = (part: string): { readonly bare: string; readonly ext: string } => {
  const [, bare = part, ext = ''] = /^(.*)\.(json|md|txt|html|docx)$/s.exec(part) ?? []
  return { bare, ext }
}

export const wantsJson = (context: Context): boolean => context.req.path.endsWith('.json')

const party = /^[A-Z][A-Z0-9_-]{1,31}$/

export const partyOf = (text: string): PartyId => {
  if (!party.test(text)) throw new SiteFault(404, `party: ${text.slice(0, 40)}, an address has codes such as RUS`)
  return text
}

const dayOf = (name: string, text: string | undefined): string | undefined => {
  const day = text?.trim()
  if (day === undefined || day === '') return undefined
  if (!isDay(day)) throw new SiteFault(400, `${name}: ${day.slice(0, 40)}, give a day, month or year such as 2025-06-20, 2025-06 or 2025`)
  return day
}

/** The days that stand in the address. */
export const clocksOf = (context: Context): Pick<FactsOnFileQuestion, 'as_of' | 'known_by'> => {
  const as_of = dayOf('as_of', context.req.query('as_of'))
  const known_by = dayOf('known_by', context.req.query('known_by'))
  return { ...(as_of !== undefined && { as_of }), ...(known_by !== undefined && { known_by }) }
}

export const sinceOf = (context: Context): string | null => dayOf('since', context.req.query('since')) ?? null

export const pageOf = (context: Context): number => Math.min(100_000, Math.max(1, Math.floor(Number(context.req.query('page') ?? 1)) || 1))

/** `RUS/IRN` as a pair; undefined where nothing is given. */
export const pairOf = (text: string | undefined): readonly [PartyId, PartyId] | undefined => {
  if (text === undefined || text === '') return undefined
  const [from, to, ...rest] = text.split('/')
  if (from === undefined || to === undefined || rest.length > 0)
    throw new SiteFault(400, `of: ${text.slice(0, 80)}, write a pair such as RUS/IRN`)
  return [partyOf(from), partyOf(to)]
}

/** One page of a list. */
export const slice = <Value>(all: readonly Value[], page: number, size: number) => {
  const pages = Math.max(1, Math.ceil(all.length / size))
  const at = Math.min(page, pages)
  return { page: at, pages, shown: all.slice((at - 1) * size, at * size) }
}
