export type ItemLikeness = 'same' | 'variant' | 'class_fits' | 'class' | 'open' | 'other'

/** How two items stand to each other by their names alone; `by_words` where the sentences decide. */
export type Kinship = Exclude<ItemLikeness, 'class'> | 'by_words'

/** An item as claims name it, one object for all claims that name it alike. */
export interface ItemForm {
  /** `itemKey` of the item; empty when none is named. */
  readonly key: string
  readonly named: boolean
  /** The last word of the key. */
  readonly head: string
  /** What was found out already: a ledger names few items often. */
  readonly kin: Map<ItemForm, Kinship>
}

export const itemForm = (key: string, named: boolean): ItemForm => ({
  key,
  named,
  head: key.slice(key.lastIndexOf(' ') + 1),
  kin: new Map(),
})
