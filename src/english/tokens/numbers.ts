const phone = /\d{1,3}-\d{3}-\d{3}-\d{4}|\d{3}-\d{3}-\d{4}|\d{3,5}-\d{4}(?![\d-])|\d{1,2}-\d{1,2}-\d{2,4}|\d{4}-\d\d-\d\d/y
const number = /\d{1,40}(?:[.,:/]\d{1,40}){0,20}/y
const ordinal = /\d{1,9}(?:st|nd|rd|th)(?![\p{L}\d])/iuy
const era = /\d{2,4}['’]?s(?![\p{L}\d])/uy
const units = 'am|pm|a\\.m|p\\.m|k|m|b|bn|mn|mm|cm|km|kg|g|kb|mb|gb|tb|mw|gw|kw|kv|hz|mhz|ghz|ft|lb|lbs|mph|kph|min|hrs?|x|c|f'
const unit = new RegExp(`(?:${units})(?![\\p{L}\\d])`, 'iuy')
const year = /^(?:19|20)\d\d-\d{4}$/

const endOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/**
 * The end of a number at `start`: `1,200.5`, `7:30`, `9/11`, `20th`, `1990s`, `713-853-3989`. A unit that is joined to it
 * (`5pm`, `155mm`) is left for the next token. -1 when letters follow that make it a code (`4A`, `9K720`), -1 too for no number.
 */
export const numberEnd = (text: string, start: number, end: number): number => {
  const call = endOf(phone, text, start)
  if (call > 0 && call <= end && !year.test(text.slice(start, call))) return call
  for (const pattern of [ordinal, era]) {
    const stop = endOf(pattern, text, start)
    if (stop > 0 && stop <= end) return stop
  }
  const stop = endOf(number, text, start)
  if (stop < 0 || stop > end) return -1
  if (stop === end || !/[\p{L}\d]/u.test(text[stop] as string)) return stop
  return endOf(unit, text, stop) > 0 ? stop : -1
}
