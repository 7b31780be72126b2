import { bandList, bandOf } from '../bands.ts'
import type { MemoSentence } from '../sentence.ts'
import { shown, words } from './rule.ts'
import type { Hit, Rule } from './rule.ts'

const anyBand = `say ${bandList}, or say what is on record`
const use = (term: string): string => `say ${bandOf(term)}`

const size = [
  'good',
  'fair',
  'strong',
  'slim',
  'small',
  'big',
  'high',
  'low',
  'real',
  'serious',
  'significant',
  'substantial',
  'considerable',
  'reasonable',
  'distinct',
  'outside',
  'some',
  'every',
  'little',
  'remote',
  'possible',
  'decent',
  'better than even',
].join('|')
const cannot = "cannot|can't|can’t|can not|could not|couldn't|couldn’t"
const likelihood = 'likely|probabl[ey]|unlikely|improbabl[ey]'

/** What is outside the seven bands, the longest phrases first, each with what to say in its place. */
const phrases: readonly (readonly [alternatives: string, advice: string])[] = [
  ['(?:virtually|practically|all but|nigh|near|absolutely|quite) certain(?:ly)?', use('almost certain')],
  ['in all (?:likelihood|probability)|more likely than not|more than likely', anyBand],
  [`(?:quite|fairly|rather|reasonably|somewhat|pretty|not) (?:${likelihood})`, anyBand],
  ['(?:highly|extremely|overwhelmingly|exceedingly|most) likely|(?:very|extremely|most) probabl[ey]', use('very likely')],
  ['(?:highly|extremely|exceedingly|most) unlikely|(?:very|extremely|most) improbabl[ey]', use('very unlikely')],
  ['(?:more|less|increasingly|hardly|scarcely) (?:likely|probable)', anyBand],
  ['even (?:chance|odds)|50[-–/ ]50|fifty-fifty|toss-?up|(?:chances|odds) are even', use('roughly even chance')],
  [`(?:very )?(?:${size}) (?:chance|chances|possibility|likelihood|probability|odds)`, anyBand],
  ['(?:an?|the|any|no|some) (?:chance|possibility|likelihood) (?:that|of|for|to)|(?:the )?(?:chances|odds) are', anyBand],
  [`(?:${cannot}) (?:be )?(?:ruled out|rule out|excluded?|discounted?|dismiss(?:ed)?)`, anyBand],
  ['(?:might|may|could) (?:very )?(?:well|possibly|conceivably|perhaps|potentially|plausibly|easily)', anyBand],
  [
    'without (?:a |any )?doubt|no doubt|undoubtedly|doubtless|unquestionably|inevitabl[ey]|surely|definitely|certainly',
    use('almost certain'),
  ],
  ['(?:sure|bound) to|(?:is|are|was|were|be|seems?|looks?) certain (?:to|that)', use('almost certain')],
  ['possibl[ey]|possibility|possibilities|perhaps|maybe|conceivabl[ey]|plausibl[ey]', anyBand],
  ['presumabl[ey]|arguabl[ey]|potentially|doubtful', anyBand],
]

/** Terms of bands that hold another phrase, and set phrases in which such a word estimates nothing. */
const harmless = words(
  [
    'almost no chance',
    'roughly even (?:chance|odds)',
    'as (?:\\p{L}+ ){1,3}as possible',
    '(?:if|where|when|wherever|whenever|if at all|everything|all|best|worst) possible',
    '(?:as|than) (?:likely|possible)',
    'certainly not',
    'might (?:of|and)',
  ].join('|'),
)

/** `might` after these is strength, not a modal. */
const strength = /(?:military|naval|economic|industrial|financial|nuclear|armed|full|whole|its|their|his|her|our|the)\s+$/iu

const modals: readonly (readonly [pattern: RegExp, advice: string])[] = [
  // In lower case only: `May` at the front of a sentence is as often the month.
  [/(?<![\p{L}\p{N}-])(?:may|might)(?![\p{L}\p{N}])/gu, `${anyBand}; of a right, say “is free to”`],
  [/(?<![\p{L}\p{N}-])could(?!\s+not|n['’]t)(?![\p{L}\p{N}])/gu, `${anyBand}; of an ability, say “is able to”`],
]

const patterns = [...phrases.map(([alternatives, advice]) => [words(alternatives), advice] as const), ...modals]

const exempt = (text: string, word: string, start: number): boolean => {
  const before = text.slice(Math.max(0, start - 14), start)
  return (word === 'might' && strength.test(before)) || (/^certain/i.test(word) && /(?:almost|nearly)\s+$/i.test(before))
}

const find = ({ text }: MemoSentence): readonly Hit[] => {
  const taken = new Uint8Array(text.length)
  for (const { index, 0: word } of text.matchAll(harmless)) taken.fill(1, index, index + word.length)
  const hits: Hit[] = []
  for (const [pattern, advice] of patterns) {
    for (const { index: start, 0: word } of text.matchAll(pattern)) {
      const end = start + word.length
      if (taken.subarray(start, end).includes(1) || exempt(text, word, start)) continue
      taken.fill(1, start, end)
      hits.push({ start, end, message: `estimative word outside the seven bands: ${shown(word)}, ${advice}` })
    }
  }
  return hits
}

/** Words of likelihood other than the seven bands of ICD 203: each reader takes them for another number. */
export const estimativeWord: Rule = { code: 'estimative-word', find }
