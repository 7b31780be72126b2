import * as actors from '../lexicon/actors.ts'
import * as appeal from '../lexicon/appeal.ts'
import * as assessment from '../lexicon/assessment.ts'
import * as clause from '../lexicon/clause.ts'
import * as control from '../lexicon/control.ts'
import * as force from '../lexicon/force.ts'
import * as instrument from '../lexicon/instrument.ts'
import * as response from '../lexicon/response.ts'
import * as transfer from '../lexicon/transfer.ts'

type Class = readonly [name: string, words: ReadonlySet<string>]

const isSet = (value: unknown): value is ReadonlySet<string> => value instanceof Set

/** "signed" in the lists of verbs by what they do to an agreement: each such list is a class of its own. */
const listed = (name: string, value: unknown): Class[] =>
  isSet(value)
    ? [[name, value]]
    : Array.isArray(value)
      ? value.flatMap((pair: unknown): Class[] => (Array.isArray(pair) && isSet(pair[1]) ? [[`${name}.${String(pair[0])}`, pair[1]]] : []))
      : []

/** Every list of words that the rules are made with, by its name. A list that is added there is a class here. */
const classes: readonly Class[] = Object.entries({ actors, appeal, assessment, clause, control, force, instrument, response, transfer })
  .flatMap(([room, lists]) => Object.entries(lists).map(([name, value]) => ({ name: `${room}.${name}`, value: value as unknown })))
  .sort((a, b) => (a.name < b.name ? -1 : 1))
  .flatMap(({ name, value }) => listed(name, value))

const known = new Map<string, readonly string[]>()

/** The classes that a lemma belongs to. The answers are kept up to a bound, since a text may hold any number of words. */
export const classesOf = (lemma: string): readonly string[] => {
  const before = known.get(lemma)
  if (before !== undefined) return before
  const found = classes.filter(([, words]) => words.has(lemma)).map(([name]) => name)
  if (known.size < 20_000) known.set(lemma, found)
  return found
}
