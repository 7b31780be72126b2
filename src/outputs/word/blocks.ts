/** A run of words in a Word file, or the mark of a footnote. */
export type Run =
  | { readonly text: string; readonly look?: 'quote' | 'strong' | 'muted' | 'denied'; readonly url?: string }
  | { readonly note: number }

/** A part of a Word file, in the order of reading. */
export type Block =
  | { readonly kind: 'title' | 'lead' | 'paragraph' | 'bullet' | 'quotation'; readonly runs: readonly Run[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      /** Shares of the width, one per column. */
      readonly widths: readonly number[]
      readonly rows: readonly (readonly (readonly Run[])[])[]
    }

export const say = (text: string): Run => ({ text })
export const quote = (text: string): Run => ({ text, look: 'quote' })
export const muted = (text: string): Run => ({ text, look: 'muted' })
export const notes = (numbers: readonly number[]): readonly Run[] => numbers.map((note) => ({ note }))
