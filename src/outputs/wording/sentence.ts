import type { Span } from '../../base/index.ts'

/** Stands in the place of what is not our own voice: a quotation, code, an address. */
export const hidden = '\uFFFC'
/** Stands in the place of a note: `[^1]`, `[1]`, the address of a link. */
export const noteMark = '\uFFFB'

/** Stands in the place of a backslash that escapes a sign: no space, so that `Su\\-35` stays one word. */
export const joiner = '\u2060'

/** A sentence of a memo. `text` is as long as its span; what is not our own voice is `hidden`, what carries a note is `noteMark`. */
export interface MemoSentence {
  readonly span: Span
  readonly text: string
  /** `note` is the text of a footnote. */
  readonly block: 'heading' | 'prose' | 'row' | 'note'
}

/** Words after which a full stop ends no sentence. */
const abbreviations = new RegExp(
  '(?:^|[^\\p{L}])(?:\\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Maj|Adm|Sen|Rep|Gov|Prof|Art|Arts|Sec|No|Nos|Fig|Vol' +
    '|pp?|cf|vs|ca|approx|est|e\\.g|i\\.e|al|U\\.S|U\\.N|U\\.K)$',
  'u',
)

/** A full stop with what closes after it, and the notes that belong to it. */
const stop = new RegExp(`[.!?…]+[\\]"”’»)*_]*(?: ?${noteMark}+)*(?=\\s|$)`, 'gu')

/**
 * Splits the text of a block. `start` is where the block begins in the memo. The end of a row or heading is the end of its sentence;
 * what has no letter is no sentence.
 */
export const splitSentences = (text: string, start: number, block: MemoSentence['block']): readonly MemoSentence[] => {
  const ends: number[] = []
  if (block === 'prose' || block === 'note') {
    for (const match of text.matchAll(stop)) {
      const end = match.index + match[0].length
      const shortened = match[0].startsWith('.') && abbreviations.test(text.slice(Math.max(0, match.index - 8), match.index))
      if (!shortened && !/^\s+\p{Ll}/u.test(text.slice(end, end + 8))) ends.push(end)
    }
  }
  return [0, ...ends]
    .map((from, at): MemoSentence => {
      const to = ends[at] ?? text.length
      return { span: [start + from, start + to], text: text.slice(from, to), block }
    })
    .filter((sentence) => (block === 'row' ? /[\p{L}\p{N}]/u : /\p{L}/u).test(sentence.text))
}
