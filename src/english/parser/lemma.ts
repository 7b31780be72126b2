import { plainForm } from './normal.ts'

/**
 * Lemma rules: for a Penn tag and an ending (a whole word begins with `^`), how many letters are cut and what is put instead.
 * The longest ending decides.
 */
export interface LemmaRules {
  readonly byEnding: ReadonlyMap<string, string>
}

export const longestEnding = 7

/** Words of these tags keep their capitals in the lemma. */
const keepsCase = (xpos: string): boolean => ['NNP', 'NNPS', 'CD', 'FW', 'ADD', 'SYM', 'NFP'].includes(xpos)

/** The form that lemma rules see. */
export const lemmaForm = (form: string, xpos: string): string => (keepsCase(xpos) ? plainForm(form) : plainForm(form).toLowerCase())

/** Reads rules from lines `TAG ENDING CUT ADDED`. */
export const readLemmaRules = (lines: readonly string[]): LemmaRules => {
  const byEnding = new Map<string, string>()
  for (const line of lines) {
    const space = line.indexOf(' ', line.indexOf(' ') + 1)
    byEnding.set(line.slice(0, space), line.slice(space + 1))
  }
  return { byEnding }
}

/** Applies `CUT ADDED` to a word. */
export const applyRule = (word: string, rule: string): string => {
  const space = rule.indexOf(' ')
  const cut = Number(rule.slice(0, space))
  return cut >= word.length && rule.length === space + 1 ? word : word.slice(0, word.length - cut) + rule.slice(space + 1)
}

/** Forms of verbs of force and promise that rules of endings get wrong, and that treebanks hardly hold. */
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    overran: 'overrun',
    overthrew: 'overthrow',
    overflew: 'overfly',
    forsook: 'forsake',
    forbade: 'forbid',
    foreswore: 'foreswear',
    forswore: 'forswear',
    strafed: 'strafe',
    strafing: 'strafe',
    froze: 'freeze',
    shelled: 'shell',
    shelling: 'shell',
    quelled: 'quell',
    quelling: 'quell',
    bled: 'bleed',
    bred: 'breed',
    sped: 'speed',
    hid: 'hide',
    rode: 'ride',
    wove: 'weave',
    routed: 'rout',
    fled: 'flee',
    strove: 'strive',
    wiped: 'wipe',
    swiped: 'swipe',
    piped: 'pipe',
    ukrainian: 'ukrainian',
    tranches: 'tranche',
  }),
)

/** True for a past form that can be no other word, which the tagger does not know. */
export const isPlainPast = (word: string): boolean => /^(froze|overran|overthrew|forsook|overflew)$/.test(word)

// Tags whose forms are made alike share their rules.
const alike: Readonly<Record<string, string>> = { VBD: 'VBN', VBP: 'VB' }

/** The tag under which rules stand. */
export const ruleTag = (xpos: string): string => alike[xpos] ?? xpos

const mayBeRespelt = new Set(['VBN', 'VBG', 'VBZ', 'NNS', 'JJR', 'JJS'])

/** Another spelling of a lemma that is no known word, if that is one: `invok` is `invoke`, `crise` is `crisis`. */
const respell = (lemma: string, isWord: (word: string) => boolean): string => {
  const shorter = lemma.slice(0, -1)
  const spellings = [lemma + 'e', ...(lemma.at(-1) === lemma.at(-2) ? [shorter] : []), ...(lemma.endsWith('se') ? [shorter + 'is'] : [])]
  return spellings.find(isWord) ?? lemma
}

/**
 * The lemma of a word form with a Penn tag, as in UD English EWT: `delivered` VBN is `deliver`, `States` NNPS is `State`.
 * `isWord` tells common words in lower case.
 */
export const lemmaOf = (rules: LemmaRules, isWord: (word: string) => boolean, form: string, xpos: string): string => {
  const word = lemmaForm(form, xpos)
  const tag = ruleTag(xpos)
  const known = xpos.startsWith('V') ? irregular.get(word) : undefined
  if (known !== undefined) return known
  const whole = rules.byEnding.get(`${tag} ^${word}`)
  if (whole !== undefined) return applyRule(word, whole)
  if (xpos === 'CD') return word.replace(/,(?=\d)/g, '')
  if (keepsCase(xpos) && xpos !== 'NNPS') return word
  for (let length = Math.min(longestEnding, word.length); length >= 0; length--) {
    const rule = rules.byEnding.get(`${tag} ${word.slice(word.length - length)}`)
    if (rule === undefined) continue
    const lemma = applyRule(word, rule)
    return lemma !== word && mayBeRespelt.has(tag) && !isWord(lemma) ? respell(lemma, isWord) : lemma
  }
  return word
}
