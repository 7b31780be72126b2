import { isPreciser, isVariant } from '../item-name.ts'
import type { ItemForm, ItemLikeness, Kinship } from './item-form.ts'
import type { Profile } from './profile.ts'

/** True when a claim's words also name the class: "Leopard 2 tanks" for `tank`. */
const saysClass = (item: Profile, head: string): boolean => head.length > 2 && item.quote.includes(head)

/** `leopard2` of `leopard`: a name without its number. */
const isNumbered = (a: string, b: string): boolean => b.length > 2 && a.startsWith(b) && /^\d/.test(a.slice(b.length)) && !/\d/.test(b)

const isForm = (a: string, b: string): boolean => isVariant(a, b) || isPreciser(a, b) || isNumbered(a, b) || a.startsWith(`${b} `)

const kinshipOf = (a: ItemForm, b: ItemForm): Kinship => {
  if (a.key === '' || b.key === '') return 'open'
  if (a.key === b.key) return 'same'
  if (isForm(a.key, b.key) || isForm(b.key, a.key)) return 'variant'
  if (a.named && b.named) return 'other'
  return !a.named && !b.named && a.head === b.head ? 'class_fits' : 'by_words'
}

const kinship = (a: ItemForm, b: ItemForm): Kinship => {
  const known = a.kin.get(b)
  if (known !== undefined) return known
  const found = kinshipOf(a, b)
  a.kin.set(b, found)
  return found
}

/**
 * How far two items may be one: `variant` of the other, a `class` beside a named type (`class_fits` when the type's own sentence uses the
 * word), `open` where a text names none, `other` where both are named and differ.
 */
export const itemLikeness = (a: Profile, b: Profile): ItemLikeness => {
  const found = kinship(a.item, b.item)
  if (found !== 'by_words') return found
  if (!a.item.named && !b.item.named) return saysClass(a, b.item.head) || saysClass(b, a.item.head) ? 'class' : 'other'
  return (a.item.named ? saysClass(a, b.item.head) : saysClass(b, a.item.head)) ? 'class_fits' : 'class'
}
