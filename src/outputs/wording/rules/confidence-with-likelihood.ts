import { bandTerm } from '../bands.ts'
import type { MemoSentence } from '../sentence.ts'
import { shown, words } from './rule.ts'
import type { Hit, Rule } from './rule.ts'

const confidence = words('(?:(?:very )?(?:high|moderate|medium|low|some|great|full|limited|strong|little)(?:-to-(?:high|moderate|medium|low))?'
  + '(?: (?:degree|degrees|level|levels) of| analytic| analytical)?[ -])confidence|confidence (?:level|that)|(?:we|i) (?:are|am|remain) (?:\\p{L}+ )?confident|confidently')
const percentage = words('\\d{1,3}(?: ?[–-] ?\\d{1,3})? ?(?:%|per ?cent) (?:chance|likelihood|probability|odds)|(?:likelihood|probability|chances|odds)')

const find = ({ text }: MemoSentence): readonly Hit[] => {
  const sure = [...text.matchAll(confidence)][0]
  if (sure === undefined) return []
  const likely = [bandTerm, percentage].map((pattern) => [...text.matchAll(pattern)][0]).find((match) => match !== undefined)
  if (likely === undefined) return []
  return [{ start: sure.index, end: sure.index + sure[0].length,
    message: `confidence and likelihood in one sentence: ${shown(sure[0])} with ${shown(likely[0])}, say how likely it is in one sentence and how sure of it in another` }]
}

/** How likely a thing is and how good the sources are do not stand in one sentence (ICD 203, D.6.e.2.b). */
export const confidenceWithLikelihood: Rule = { code: 'confidence-with-likelihood', find }
