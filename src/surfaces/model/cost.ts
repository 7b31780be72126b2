import type { Price } from './prices.ts'

/** Tokens in and out. */
export interface Tokens {
  readonly input_tokens: number
  readonly output_tokens: number
}

/** The most that a run may take: dollars, or tokens in and out together. */
export type CostLimit = { readonly usd: number } | { readonly tokens: number }

/** `2`, `2.50` are dollars, `300000t` and `300000 tokens` tokens. A text says what is wrong. */
export const costLimit = (text: string): CostLimit | string => {
  const [, amount, unit] = /^\$?\s?(\d{1,12}(?:\.\d{1,4})?)\s*(t|tokens|usd)?$/i.exec(text.trim()) ?? []
  if (amount === undefined) return `--max-cost: ${text}, give US dollars such as 2.50 or tokens such as 300000t`
  return /^t/i.test(unit ?? '') ? { tokens: Number(amount) } : { usd: Number(amount) }
}

/** English has about four units to a token; codes and names have fewer. */
const unitsInToken = 3.5
/** Tokens of an answer for each token of its text: a claim is written at more length than it is said. */
const answerShare = 1.5

/** What a question is likely to take, from the units of its prompt and of the text in it. */
export const likelyTokens = (promptUnits: number, textUnits: number): Tokens => ({
  input_tokens: Math.ceil(promptUnits / unitsInToken),
  output_tokens: Math.ceil((answerShare * textUnits) / unitsInToken),
})

export const sumOf = (all: readonly Tokens[]): Tokens => ({
  input_tokens: all.reduce((sum, each) => sum + each.input_tokens, 0),
  output_tokens: all.reduce((sum, each) => sum + each.output_tokens, 0),
})

/** US dollars; undefined where the price is not known. */
export const costOf = ({ input_tokens, output_tokens }: Tokens, price: Price | undefined): number | undefined =>
  price && (input_tokens * price.input_usd + output_tokens * price.output_usd) / 1e6

export const dollars = (usd: number): string => `${usd.toFixed(usd < 0.1 && usd > 0 ? 4 : 2)} USD`

/** True when tokens are more than the limit. Dollars of an unknown price are never within one. */
export const isOver = (tokens: Tokens, limit: CostLimit, price: Price | undefined): boolean =>
  'tokens' in limit ? tokens.input_tokens + tokens.output_tokens > limit.tokens : (costOf(tokens, price) ?? Infinity) > limit.usd

export const limitText = (limit: CostLimit): string =>
  'tokens' in limit ? `${limit.tokens.toLocaleString('en-GB')} tokens` : dollars(limit.usd)

/** Counts what a run takes and says beforehand whether the next question still fits. */
export interface Meter {
  /** Sets tokens aside for a question; false when they would go over the limit. */
  readonly reserve: (likely: Tokens) => boolean
  /** Puts what a question took in the place of what was set aside for it. */
  readonly settle: (likely: Tokens, taken: Tokens) => void
  readonly taken: () => Tokens
}

export const meterOf = (limit: CostLimit | undefined, price: Price | undefined): Meter => {
  let [taken, aside] = [sumOf([]), sumOf([])]
  const minus = (a: Tokens, b: Tokens): Tokens => ({
    input_tokens: a.input_tokens - b.input_tokens,
    output_tokens: a.output_tokens - b.output_tokens,
  })
  return {
    reserve: (likely) => {
      if (limit !== undefined && isOver(sumOf([taken, aside, likely]), limit, price)) return false
      aside = sumOf([aside, likely])
      return true
    },
    settle: (likely, used) => {
      aside = minus(aside, likely)
      taken = sumOf([taken, used])
    },
    taken: () => taken,
  }
}
