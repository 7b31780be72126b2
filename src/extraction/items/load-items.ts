import { finding, listOf, parseCsv } from '../../base/index.ts'
import type { Finding } from '../../base/index.ts'

/** What is known of one noun for things that can be given, promised or lost. */
export interface ItemWord {
  /** Singular: `artillery shell`. */
  readonly noun: string
  /** `artillery shell` for `round`, `fighter aircraft` for `jet`. */
  readonly class: string
  readonly countable: boolean
  readonly military: boolean
}

interface Entry extends ItemWord {
  /** Words of which one must stand before the noun; empty when it stands alone. */
  readonly needs: readonly string[]
}

/** The tables of items, ready for look-up. */
export interface Items {
  /** By the last word of the noun, singular and plural, in lower case; nouns of more words first. */
  readonly nouns: ReadonlyMap<string, readonly Entry[]>
  readonly singulars: ReadonlyMap<string, string>
  /** Words that stand before nouns of the table and say their kind: `air`, `defence`. */
  readonly modifiers: ReadonlySet<string>
  /** Named systems by every way of writing them: the designation to give, and the class. */
  readonly names: ReadonlyMap<string, { readonly name: string; readonly class: string }>
}

/** The tables of `data/` that items are read from; the keys are the file names without `.csv`. */
export const itemTables = ['items', 'designations'] as const
export type ItemTable = (typeof itemTables)[number]
export type ItemFiles = Partial<Readonly<Record<ItemTable, string>>>

interface Draft {
  readonly nouns: Map<string, Entry[]>
  readonly singulars: Map<string, string>
  readonly modifiers: Set<string>
  readonly names: Map<string, { name: string; class: string }>
  readonly findings: Finding[]
}

const lastWord = (noun: string): string => noun.slice(noun.lastIndexOf(' ') + 1).toLowerCase()

const addNoun = (draft: Draft, cells: Readonly<Record<string, string>>): void => {
  const { noun = '', class: kind = '' } = cells
  const words = noun.split(' ')
  const entry: Entry = {
    noun,
    class: kind,
    countable: cells['countable'] === 'yes',
    military: cells['military'] === 'yes',
    needs: words.length > 1 ? [words.slice(0, -1).join(' ')] : listOf(cells['needs']),
  }
  for (const need of entry.needs) for (const word of need.split(' ')) draft.modifiers.add(word.toLowerCase())
  for (const form of new Set([noun, ...listOf(cells['plural'])].map(lastWord))) {
    const bucket = draft.nouns.get(form) ?? []
    draft.nouns.set(
      form,
      [...bucket, entry].sort((a, b) => b.noun.split(' ').length - a.noun.split(' ').length),
    )
  }
  for (const plural of listOf(cells['plural'])) draft.singulars.set(lastWord(plural), words.at(-1)!)
}

// Variants keep their own spelling (`Pantsir-S1`); plurals, classes of ships and other spellings give the name.
const nameFor = (name: string, alias: string): string =>
  alias.startsWith(name) && /[\d-]/.test(alias) && !/[- ]class$/.test(alias) && !/\ds$/.test(alias) ? alias : name

const addName = (draft: Draft, cells: Readonly<Record<string, string>>): void => {
  const { name = '', class: kind = '' } = cells
  for (const alias of [name, ...listOf(cells['aliases'])]) draft.names.set(alias, { name: nameFor(name, alias), class: kind })
}

/** Builds the look-up from the texts of `items.csv` and `designations.csv`; the user's tables (`more`) are added. */
export const loadItems = (files: ItemFiles, more: ItemFiles = {}): { items: Items; findings: Finding[] } => {
  const draft: Draft = { nouns: new Map(), singulars: new Map(), modifiers: new Set(), names: new Map(), findings: [] }
  for (const table of itemTables) {
    for (const text of [files[table], more[table]]) {
      for (const { line, cells } of parseCsv(text ?? '')) {
        const key = table === 'items' ? cells['noun'] : cells['name']
        if (!key || !cells['class']) {
          const message = `${table}.csv line ${line}: name or class is missing; the row was left out, correct it`
          draft.findings.push(finding('warning', 'table-row', message))
        } else if (table === 'items') addNoun(draft, cells)
        else addName(draft, cells)
      }
    }
  }
  return { items: draft, findings: draft.findings }
}
