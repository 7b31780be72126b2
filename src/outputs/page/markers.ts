import { html, type Html } from './html.ts'

/** Sets the marks of notes and remembers them, so that each note can lead back to every place that uses it. */
export interface Markers {
  /** The marks of some notes, in the given order. Must be called in the order in which the page is read. */
  readonly set: (numbers: readonly number[]) => Html
  /** Ids of the marks of a note that have been set so far. */
  readonly usesOf: (n: number) => readonly string[]
}

/** Marks of one note beyond these are no way back from it, and need no id. */
export const ways = 3

/**
 * Marks for the notes that the page holds; a number without a note sets none. Where more than `most` stand together the rest are
 * counted.
 */
export const makeMarkers = (known: ReadonlySet<number>, most = Infinity): Markers => {
  const uses = new Map<number, string[]>()
  const one = (n: number): Html => {
    const before = uses.get(n) ?? []
    const id = before.length === 0 ? `r${n}` : `r${n}-${before.length + 1}`
    uses.set(n, [...before, id])
    return html`<a class="note" href="#n${n}"${before.length < ways && html` id="${id}"`} aria-label="Note ${n}">${n}</a>`
  }
  return {
    set: (numbers) => {
      const there = numbers.filter((n) => known.has(n))
      const rest = there.length - most
      return rest < 2
        ? html`${there.map(one)}`
        : html`${there.slice(0, most).map(one)}<span class="rest">+${rest}<span class="vh"> more notes</span></span>`
    },
    usesOf: (n) => uses.get(n) ?? [],
  }
}
