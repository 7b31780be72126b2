import { applyRule, lemmaForm, longestEnding, ruleTag } from '../../src/english/parser/lemma.ts'
import type { TreebankSentence } from './conllu.ts'

/** The shortest rule that makes a lemma of a word: letters to cut, text to add. */
const ruleOf = (word: string, lemma: string): string => {
  let same = 0
  while (same < word.length && word[same] === lemma[same]) same++
  return `${word.length - same} ${lemma.slice(same)}`
}

const best = (counts: ReadonlyMap<string, number>): string => [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]

const bump = (map: Map<string, Map<string, number>>, key: string, rule: string, by = 1): void => {
  const counts = map.get(key) ?? new Map<string, number>()
  counts.set(rule, (counts.get(rule) ?? 0) + by)
  map.set(key, counts)
}

/**
 * Learns lemma rules: for each tag and ending the commonest edit among the different words that end so, where it differs from
 * what the next
 * shorter ending says; then whole words that the endings get wrong and that were seen twice. Returns the lines of `readLemmaRules`.
 */
export const trainLemmas = (sentences: readonly TreebankSentence[]): string[] => {
  const words = new Map<string, Map<string, number>>()
  for (const s of sentences) {
    s.words.forEach((form, i) => {
      const xpos = s.xpos[i]!
      const word = lemmaForm(form, xpos)
      if (!/\s/.test(word) && s.lemmas[i] !== '_') bump(words, `${ruleTag(xpos)} ^${word}`, ruleOf(word, s.lemmas[i]!))
    })
  }
  const endings = new Map<string, Map<string, number>>()
  for (const [key, counts] of words) {
    const [xpos, word] = key.split(' ^') as [string, string]
    for (let length = 0; length <= Math.min(longestEnding, word.length); length++) {
      bump(endings, `${xpos} ${word.slice(word.length - length)}`, best(counts))
    }
  }
  const rules = new Map<string, string>()
  const shorter = (xpos: string, ending: string): string | undefined => {
    for (let at = 0; at <= ending.length; at++) {
      const rule = rules.get(`${xpos} ${ending.slice(at)}`)
      if (rule !== undefined) return rule
    }
    return undefined
  }
  for (const [key, counts] of [...endings].sort((a, b) => a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))) {
    const [xpos, ending] = key.split(' ') as [string, string]
    const rule = best(counts)
    if (rule !== (shorter(xpos, ending) ?? '0 ') && (ending.length < 2 || counts.get(rule)! >= 2)) rules.set(key, rule)
  }
  for (const [key, counts] of [...words].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const [xpos, word] = key.split(' ^') as [string, string]
    const rule = best(counts)
    if (counts.get(rule)! >= 2 && applyRule(word, shorter(xpos, word) ?? '0 ') !== applyRule(word, rule)) rules.set(key, rule)
  }
  return [...rules].map(([key, rule]) => `${key} ${rule}`).sort()
}
