import { isPreciser, isVariant } from '../item-name.ts'
import type { Profile } from './profile.ts'

export type ItemLikeness = 'same' | 'variant' | 'class_fits' | 'class' | 'open' | 'other'

const headOf = (key: string): string => key.slice(key.lastIndexOf(' ') + 1)

/** True when a claim's words also name the class: "Leopard 2 tanks" for `tank`. */
const saysClass = (item: Profile, head: string): boolean => head.length > 2 && item.quote.includes(head)

/** `leopard2` of `leopard`: a name without its number. */
const isNumbered = (a: string, b: string): boolean => b.length > 2 && a.startsWith(b) && /^\d/.test(a.slice(b.length)) && !/\d/.test(b)

const isForm = (a: string, b: string): boolean => isVariant(a, b) || isPreciser(a, b) || isNumbered(a, b) || a.startsWith(`${b} `)

/**
 * How far two items may be one: `variant` of the other, a `class` beside a named type (`class_fits` when the type's own sentence uses the
 * word), `open` where a text names none, `other` where both are named and differ.
 */
export const itemLikeness = (a: Profile, b: Profile): ItemLikeness => {
  if (a.key === '' || b.key === '') return 'open'
  if (a.key === b.key) return 'same'
  if (isForm(a.key, b.key) || isForm(b.key, a.key)) return 'variant'
  if (a.named && b.named) return 'other'
  if (!a.named && !b.named) {
    if (headOf(a.key) === headOf(b.key)) return 'class_fits'
    return saysClass(a, headOf(b.key)) || saysClass(b, headOf(a.key)) ? 'class' : 'other'
  }
  const [type, group] = a.named ? [a, b] : [b, a]
  return saysClass(type, headOf(group.key)) ? 'class_fits' : 'class'
}
