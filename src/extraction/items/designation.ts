import { currentItems } from './current.ts'
import type { Items } from './load-items.ts'

// `Su-35`, `S-300PMU-2`, `F/A-18E`, `MiG-29UB`, `T-72B3`, `Kh-101`: a stem, a hyphen, a number. All parts are bounded.
const hyphened = /(?<![\p{L}\d-])(?:[A-Z]\/)?[A-Z][A-Za-z]{0,11}[-‑–]\d{1,4}[A-Z]{0,5}\d{0,2}[a-z]{0,3}(?:-\d{1,3})?(?![\p{L}\d])/u
// `Tor-M1`, `Iskander-M`, `Pantsir-S1`, `Hwasong-12`: a name, a hyphen, a short code.
const named = /(?<![\p{L}\d-])\p{Lu}[\p{L}]{1,11}[-‑](?:[A-Z]{1,2}\d{1,2}|[A-Z]{1,2})(?![\p{L}\d-])/u
// `TB2`, `M1A2`, `CV90`, `T72`, `9K720`, `2S1`: letters and digits without a hyphen.
const joined = /(?<![\p{L}\d-])(?:[A-Z]{1,4}\d{1,4}(?:[A-Z]\d{0,2})?|\d{1,2}[A-Z]\d{1,3}[A-Z]?\d?)s?(?![\p{L}\d-])/u
// `Type 054A`, `Project 636`: how Chinese and Soviet series are named.
const series = /(?<![\p{L}\d])(?:Type|Project) \d{2,5}[A-Z]{0,2}(?![\p{L}\d])/u
// `Su 35`: the makers' marks without their hyphen.
const spaced = /(?<![\p{L}\d-])(?:Su|SU|MiG|Mig|MIG|Mi|Ka|Tu|Il|Yak|Kh) \d{1,3}[A-Z]{0,4}s?(?![\p{L}\d-])/u
const notTypes = /^(?:G\d+|M23|E3|P5|Q[1-4]|H[12]|FY\d+|COVID.*|Covid.*|UN\d*|EU\d*|AU\d*|C5|B9|A\d|COP.*|MH17|I\d|UTC.*|GMT.*)$/
const notStems = new Set(
  `Jan Feb Mar Apr May Jun Jul Aug Sep Sept Oct Nov Dec January February March April June July August September
  October November December Mid Post Pre Page Article Top Under Over Anti Non Pro Group OPEC Covid COVID Chapter Part Phase Section COP The
  G Apollo Soyuz`.split(/\s+/),
)
const isType = (found: string): boolean => !notStems.has(/^\p{L}*/u.exec(found)![0]) || !/^\p{L}+[-‑–]/u.test(found)

// How the makers' marks are written whatever a text has: `SU-35`, `Mig-29`, `SU35`.
const stems: Readonly<Record<string, string>> = {
  su: 'Su',
  mig: 'MiG',
  mi: 'Mi',
  ka: 'Ka',
  tu: 'Tu',
  il: 'Il',
  an: 'An',
  yak: 'Yak',
  kh: 'Kh',
}

const spelled = (found: string): string => {
  const text = found.replace(/[‑–]/g, '-').replace(/(?<=\d[A-Z]{0,5})s$/, '')
  const maker = /^(su|mig|mi|ka|tu|il|an|yak|kh)[- ]?(?=\d)/i.exec(text)
  if (!maker) return text
  return `${stems[maker[1]!.toLowerCase()]}-${text.slice(maker[0].length)}`
}

const wordStart = /(?<![\p{L}\d])[\p{L}\d]/gu

const longestName = 28

const nameAt = (text: string, at: number, items: Items): { name: string; end: number } | undefined => {
  for (let end = Math.min(text.length, at + longestName); end > at + 1; end--) {
    if (end < text.length && /[\p{L}\d]/u.test(text[end]!)) continue
    const known = items.names.get(text.slice(at, end))
    if (known) return { name: known.name, end }
  }
  return undefined
}

// `Leopard 2A6`: a named type with the letter of its version.
const version = /^(\p{Lu}[\p{L}]{2,12} \d{1,4}) ?(?:([A-Z]\d{0,2}[A-Z]?)|s)?(?![\p{L}\d])/u

const namedSystem = (text: string, items: Items): string | undefined => {
  for (const { index } of text.matchAll(wordStart)) {
    const match = version.exec(text.slice(index, index + longestName))
    const base = match && items.names.get(match[1]!)
    if (match && base) return match[2] ? `${base.name}${match[2]}` : base.name
    const found = nameAt(text, index, items)
    if (found) return found.name
  }
  return undefined
}

const byPattern = (text: string): string | undefined => {
  const numbered = series.exec(text)?.[0]
  if (numbered) return numbered
  for (const pattern of [hyphened, joined, spaced]) {
    const found = pattern.exec(text)?.[0]
    if (found && isType(found) && !notTypes.test(found.replace(/s$/, ''))) return spelled(found)
  }
  const found = named.exec(text)?.[0]
  return found && /\d|-[A-Z]$/.test(found) && isType(found) && !/^[A-Z]+-[A-Z]+$/.test(found) ? found.replace('‑', '-') : undefined
}

/**
 * The designation of equipment in a phrase as the field writes it, without plural: `Su-35` from "24 SU-35s", `Leopard 2A6`,
 * `Patriot` from "Patriot batteries". Undefined where the phrase names no type. A number decides over a name beside
 * it (`S-400 Triumf` gives `S-400`), except where the name is the longer form that the table has (`Bayraktar TB2`).
 */
export const designation = (text: string, items: Items = currentItems()): string | undefined => {
  const part = text.slice(0, 200)
  const system = namedSystem(part, items)
  if (system !== undefined && /\d/.test(system)) return system
  return byPattern(part) ?? system
}
