import type { Money } from '../../base/index.ts'
import { numberOf } from './number.ts'

const symbols: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  a$: 'AUD',
  c$: 'CAD',
}
const names: Readonly<Record<string, string>> = {
  dollar: 'USD',
  usd: 'USD',
  euro: 'EUR',
  eur: 'EUR',
  pound: 'GBP',
  gbp: 'GBP',
  sterling: 'GBP',
  ruble: 'RUB',
  rouble: 'RUB',
  yuan: 'CNY',
  renminbi: 'CNY',
  yen: 'JPY',
  rupee: 'INR',
  franc: 'CHF',
  krone: 'NOK',
  kronor: 'SEK',
  krona: 'SEK',
  zloty: 'PLN',
  lira: 'TRY',
  shekel: 'ILS',
  dinar: 'IQD',
  riyal: 'SAR',
  won: 'KRW',
  peso: 'MXN',
  rial: 'IRR',
  dirham: 'AED',
  dram: 'AMD',
  hryvnia: 'UAH',
  crown: 'CZK',
  kroner: 'NOK',
  forint: 'HUF',
  baht: 'THB',
  ringgit: 'MYR',
  rupiah: 'IDR',
  naira: 'NGN',
  dong: 'VND',
  tenge: 'KZT',
  toman: 'IRR',
  real: 'BRL',
  rand: 'ZAR',
}

const amount = '(\\d[\\d,]*(?:\\.\\d+)?)\\s*-?(trillion|billion|million|thousand|bn|mn|tn|m|k)?\\b'
const before = new RegExp(`(US\\$|A\\$|C\\$|[$€£¥₹₽])\\s?${amount}`, 'i')
const after = new RegExp(`${amount}\\s+(?:of\\s+)?(?:US |U\\.S\\. |American |Canadian |Australian )?([a-z]{3,9}?)s?\\b`, 'i')

/** The sum of money that a phrase names: "$400 million", "1.5 billion euros". Only the first sum counts. */
export const moneyOf = (phrase: string): Money | undefined => {
  const text = phrase.slice(0, 400)
  const left = before.exec(text)
  if (left) return moneyFrom(left[2]!, left[3], symbols[left[1]!.toLowerCase()])
  const right = after.exec(text)
  return right ? moneyFrom(right[1]!, right[2], names[right[3]!.toLowerCase()]) : undefined
}

const moneyFrom = (figure: string, unit: string | undefined, currency: string | undefined): Money | undefined => {
  const value = numberOf([figure, ...(unit ? [unit.toLowerCase()] : [])])
  return value === undefined || currency === undefined ? undefined : { amount: value, currency }
}

/** True when a phrase speaks of money without a figure: "millions of dollars". */
export const isMoney = (phrase: string): boolean =>
  moneyOf(phrase) !== undefined || /[$€£¥₹₽]\s?\d|\b(dollars|euros|roubles|rubles|pounds sterling|yuan|rupees)\b/i.test(phrase)
