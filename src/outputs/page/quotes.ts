import type { BriefNote } from '../brief/record.ts'
import type { Context } from './context.ts'
import { foreign, html, type Html } from './html.ts'

const longest = 120

/** A quote short enough for a table; the note and the text have all of it. */
export const shortened = (words: string): string => {
  if (words.length <= longest) return words
  const end = Math.max(longest / 2, words.lastIndexOf(' ', longest))
  return `${words.slice(0, end).replace(/[\ud800-\udbff]$/, '')} …`
}

const one = (note: BriefNote, named: boolean): Html =>
  html`${named && note.speaker[0] !== undefined && html`${foreign(note.speaker[0])}: `}<q>${shortened(note.quote)}</q>`

/** The words of the first notes with their marks, then the marks of the rest. */
export const quotes = (numbers: readonly number[], { marks, brief, together }: Context, { most = 2, named = true } = {}): Html => {
  const byNumber = new Map(brief.notes.map((note) => [note.n, note]))
  const quoted = Math.min(most, together)
  const rest = numbers.slice(quoted)
  return html`${numbers.slice(0, quoted).map((n, index) => {
    const note = byNumber.get(n)
    return html`${index > 0 && '; '}${note && one(note, named)}${marks.set([n])}`
  })}${rest.length > 0 && html`; also ${marks.set(rest)}`}`
}
