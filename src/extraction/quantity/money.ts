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
  nt$: 'TWD',
  t$: 'TWD',
  hk$: 'HKD',
  s$: 'SGD',
  nz$: 'NZD',
  r$: 'BRL',
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
/** Currencies of one name, by whose they are. */
const national: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dollar: { canadian: 'CAD', australian: 'AUD', 'new zealand': 'NZD', singapore: 'SGD', taiwan: 'TWD', 'hong kong': 'HKD' },
  pound: { egyptian: 'EGP', lebanese: 'LBP', syrian: 'SYP', sudanese: 'SDG' },
  crown: { swedish: 'SEK', danish: 'DKK', norwegian: 'NOK' },
  kroner: { danish: 'DKK' },
  dinar: { kuwaiti: 'KWD', jordanian: 'JOD', algerian: 'DZD', serbian: 'RSD' },
  rupee: { pakistani: 'PKR' },
}
const nations = [...new Set(Object.values(national).flatMap((each) => Object.keys(each)))].join('|')

const before = new RegExp(`((?:\\b(?:US|NT|NZ|HK|[ACSTR]) ?)?\\$|[€£¥₹₽])\\s?${amount}`, 'i')
const after = new RegExp(`${amount}\\s+(?:of\\s+)?(?:(US|U\\.S\\.|American|${nations}) )?([a-z]{3,9}?)s?\\b`, 'i')

/** The sum of money that a phrase names: "$400 million", "1.5 billion euros". Only the first sum counts. */
export const moneyOf = (phrase: string): Money | undefined => {
  const text = phrase.slice(0, 400)
  const left = before.exec(text)
  // "a $60 billion package": only capitals are a country's.
  if (left)
    return moneyFrom(
      left[2]!,
      left[3],
      (/^\p{Lu}/u.test(left[1]!) && symbols[left[1]!.replace(' ', '').toLowerCase()]) || symbols[left[1]!.slice(-1)],
    )
  const right = after.exec(text)
  const name = right?.[4]!.toLowerCase() ?? ''
  return right ? moneyFrom(right[1]!, right[2], national[name]?.[right[3]?.toLowerCase() ?? ''] ?? names[name]) : undefined
}

const moneyFrom = (figure: string, unit: string | undefined, currency: string | undefined): Money | undefined => {
  const value = numberOf([figure, ...(unit ? [unit.toLowerCase()] : [])])
  return value === undefined || currency === undefined ? undefined : { amount: value, currency }
}

/** True when a phrase speaks of money without a figure: "millions of dollars". */
export const isMoney = (phrase: string): boolean =>
  moneyOf(phrase) !== undefined || /[$€£¥₹₽]\s?\d|\b(dollars|euros|roubles|rubles|pounds sterling|yuan|rupees)\b/i.test(phrase)
