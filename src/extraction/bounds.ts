import type { Claim, PartyId, Quantity } from '../base/index.ts'

/** Longer names, items and speakers are no names: a hostile or broken text made them. */
const mostUnits = 300
const mostSpeakers = 8
const mostParties = 256

const isWord = (word: string): boolean => word.trim() !== '' && word.length <= mostUnits

const isCountable = (quantity: Quantity): boolean => {
  const bounds = typeof quantity === 'number' ? [quantity] : 'amount' in quantity ? [quantity.amount] : quantity
  return bounds.every((bound) => bound >= 0 && bound <= Number.MAX_SAFE_INTEGER)
}

const word = (value: string): string | undefined => (isWord(value) ? value : undefined)

const bounded = {
  item: word,
  name: word,
  replaces: word,
  quantity: (value: Quantity): Quantity | undefined => (isCountable(value) ? value : undefined),
  parties: (value: readonly PartyId[]): readonly PartyId[] => value.slice(0, mostParties),
  speaker: (value: readonly string[]): readonly string[] => value.filter(isWord).slice(0, mostSpeakers),
}

/** A claim within what the codebook allows: without what is too long to be a name, or too large to be counted to the unit. */
export const withinBounds = (claim: Claim): Claim => {
  const said: Record<string, unknown> = { ...claim }
  for (const [field, bound] of Object.entries(bounded)) {
    if (said[field] === undefined) continue
    said[field] = (bound as (value: unknown) => unknown)(said[field])
    if (said[field] === undefined) delete said[field]
  }
  return said as unknown as Claim
}
