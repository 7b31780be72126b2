import type { Claim, Money, Quantity, Rung } from '../base/index.ts'
import { remember } from './remember.ts'

/** Spellings that the field writes in two ways, folded to one. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/\bdefense\b/g, 'defence'],
  [/\barmoured\b/g, 'armored'],
  [/\btrainer aircraft\b|\btrainer\b/g, 'training aircraft'],
  [/\baeroplane\b/g, 'aircraft'],
]

/** The key under which two ways of writing an item are the same item: `Su-35`, `SU 35` and `su35`. */
export const itemKey = remember((item: string): string => {
  const plain = item
    .toLowerCase()
    .replace(/[\s\u2010-\u2015-]+/g, ' ')
    .trim()
  const folded = spellings.reduce((text, [from, to]) => text.replace(from, to), plain)
  return /\d/.test(folded) ? folded.replaceAll(' ', '') : folded
})

/** A designation has a digit or a capital (`S-400`, `Patriot`); anything else is a class of items. */
export const isNamed = (item: string): boolean => /[\p{Lu}\d]/u.test(item)

/** True when `longer` is a variant of the designation `shorter`: `leopard2a6` of `leopard2`, but `su350` not of `su35`. */
export const isVariant = (longer: string, shorter: string): boolean =>
  /\d/.test(shorter) && longer.length > shorter.length && longer.startsWith(shorter) && /^[a-z]/.test(longer.slice(shorter.length))

/** True when `longer` is `shorter` with a word before its head noun: `artillery shell` of `shell`. Keys of `itemKey`. */
export const isPreciser = (longer: string, shorter: string): boolean => longer.endsWith(` ${shorter}`)

export const isMoney = (quantity: Quantity | undefined): quantity is Money => typeof quantity === 'object' && !Array.isArray(quantity)

/** `count`, or the currency of a sum; a sum of which no figure is told has the unit `money`. */
export const unitOf = (claim: Claim): string => {
  if (!('item' in claim) || claim.item !== 'money') return 'count'
  return isMoney(claim.quantity) ? claim.quantity.currency : 'money'
}

const helpRungs: readonly (readonly [RegExp, Rung | null])[] = [
  [/\b(military|armed|defence|defense|arms) (support|help|aid|assistance|backing|protection)$/, 'materiel'],
  [/\b(diplomatic|political) (support|help|backing|assistance)$/, 'diplomatic'],
  [/\b(economic|financial|humanitarian|budget) (support|help|aid|assistance|backing)$/, 'economic'],
  [/\b(intelligence|logistical|technical) (support|help|aid|assistance)$/, 'enabling'],
  [/^(troop|soldier|force|peacekeeper)s?$/, 'show_of_force'],
  [/\b(support|help|aid|assistance|backing|protection|partnership|obligation|duty|cooperation)$/, null],
]

/**
 * Help that nobody can count feeds the ladder, not the items: its rung, or null when the words name none.
 * `undefined` for things that can be counted, and for troops with a number.
 */
export const helpRung = (item: string, counted: boolean): Rung | null | undefined => {
  if (counted) return undefined
  const found = helpRungs.find(([pattern]) => pattern.test(item.toLowerCase()))
  return found ? found[1] : undefined
}
