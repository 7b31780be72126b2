/** What is counted in memos of this field, in the singular. */
const counted = [
  'aircraft|aeroplane|airplane|plane|jet|fighter|bomber|helicopter|drone|trainer|missile|rocket|interceptor|launcher|battery|system|radar',
  'tank|howitzer|gun|mortar|vehicle|carrier|truck|rifle|shell|round|munition|mine|bomb|ship|vessel|frigate|corvette|submarine|boat',
  'soldier|troop|trooper|adviser|advisor|instructor|officer|sailor|pilot|mercenary|guard|prisoner|civilian|refugee|casualty|death|person',
  'people|personnel|brigade|battalion|regiment|division|squadron|unit|base|site|target|strike|attack|raid|sortie',
  'delivery|shipment|tranche|batch|order|contract',
  'dollar|euro|pound|rouble|ruble|rial|yuan|yen|lira|shekel|hryvnia|crown|franc|tonne|ton|kilogram|kilogramme|barrel|litre',
  'kilometre|kilometer|mile|metre|meter|knot|hour|day|week|month|year|decade|percent|per cent|percentage point',
]
  .join('|')
  .split('|')

const withPlural = (unit: string): string =>
  /[^aeiou]y$/.test(unit) ? `${unit.slice(0, -1)}(?:y|ies)` : unit.endsWith('ch') ? `${unit}(?:es)?` : `${unit}s?`

/** Units, singular and plural, as alternatives of a pattern. */
export const units = counted.map(withPlural).join('|')

/** Words for numbers as alternatives of a pattern. */
export const numberWords = [
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen',
  'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|scores',
  'half|half-dozen|two-thirds',
].join('|')

/** Words that may stand between a number and its unit: an adjective of this field, a word with a hyphen, a designation. */
export const between = `(?:${[
  'new|more|other|further|additional|extra|old|older|modern|used|heavy|light|armoured|armored|military|combat|training|attack|transport',
  'air|defen[cs]e|artillery|ballistic|cruise|naval|infantry|fighting|main|battle|foreign|advanced|long|short|full|consecutive|successive',
  '\\p{L}+-\\p{L}+|\\uFFFC+',
].join('|')})`

/** Words and letters that follow digits and multiply them. */
export const scales = 'hundred|thousand|million|billion|trillion|dozen|mn|bn|m|k'
