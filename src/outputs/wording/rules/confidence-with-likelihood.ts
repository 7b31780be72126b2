import { bandTerm } from '../bands.ts'
import type { MemoSentence } from '../sentence.ts'
import { shown, words } from './rule.ts'
import type { Hit, Rule } from './rule.ts'

const degree = '(?:very )?(?:high|moderate|medium|low|some|great|full|limited|strong|little)(?:-to-(?:high|moderate|medium|low))?'
const confidence = words(
  [
    `${degree}(?: (?:degrees?|levels?) of| analytic| analytical)?[ -]confidence`,
    'confidence (?:level|that)',
    '(?:we|i) (?:are|am|remain) (?:\\p{L}+ )?confident',
    'confidently',
  ].join('|'),
)
const chance = words(
  ['\\d{1,3}(?: ?[–-] ?\\d{1,3})? ?(?:%|per ?cent) (?:chance|likelihood|probability|odds)', 'likelihood|probability|chances|odds'].join(
    '|',
  ),
)

const first = (text: string, patterns: readonly RegExp[]): RegExpExecArray | undefined =>
  patterns.map((pattern) => text.matchAll(pattern).next().value).find((match) => match !== undefined)

const find = ({ text }: MemoSentence): readonly Hit[] => {
  const sure = first(text, [confidence])
  const likely = first(text, [bandTerm, chance])
  if (sure === undefined || likely === undefined) return []
  const message =
    `confidence and likelihood in one sentence: ${shown(sure[0])} with ${shown(likely[0])}, ` +
    'say how likely it is in one sentence and how sure of it in another'
  return [{ start: sure.index, end: sure.index + sure[0].length, message }]
}

/** How likely a thing is and how good the sources are do not stand in one sentence (ICD 203, D.6.e.2). */
export const confidenceWithLikelihood: Rule = { code: 'confidence-with-likelihood', find }
