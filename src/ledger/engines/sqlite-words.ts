import { turn, type WordAudit } from './engine.ts'
import { openHandle, type SqliteHandle, type SqliteStatement } from './sqlite-handle.ts'

/** The full-text index of a file: words of claims by their `seq`, and nothing that stands in the claims already. */
export const wordTable =
  "create virtual table claim_words using fts5(words, content='', detail=none, tokenize='unicode61 remove_diacritics 0')"

/** A word of a claim, as an index holds it. */
interface Held {
  readonly term: string
  readonly doc: number
}

const termsOf = (handle: SqliteHandle): SqliteStatement => {
  handle.exec("create virtual table if not exists temp.held_words using fts5vocab('main', 'claim_words', 'instance')")
  return handle.prepare('select term, doc from temp.held_words')
}

const rowsOf = (statement: SqliteStatement): Iterator<Held> => statement.iterate() as IterableIterator<Held>

/** Less than 0 where `a` stands before `b` in an index, which sorts words by their bytes. */
const order = (a: Held, b: Held): number => (a.term === b.term ? a.doc - b.doc : Buffer.compare(Buffer.from(a.term), Buffer.from(b.term)))

const betweenTurns = 20_000

/** Claims of which one index holds a word and the other does not. */
const differing = async (one: Iterator<Held>, other: Iterator<Held>): Promise<ReadonlySet<number>> => {
  const found = new Set<number>()
  let [a, b] = [one.next(), other.next()]
  for (let step = 1; !a.done || !b.done; step++) {
    const by = a.done ? 1 : b.done ? -1 : order(a.value, b.value)
    if (by < 0) found.add((a.value as Held).doc)
    if (by > 0) found.add((b.value as Held).doc)
    if (by <= 0) a = one.next()
    if (by >= 0) b = other.next()
    if (step % betweenTurns === 0) await turn()
  }
  return found
}

/**
 * Makes the index anew in memory, from the words that it should hold, and compares both word by word: an index without the text that it
 * was made from cannot be asked for the words of one claim.
 */
export const auditWords = (handle: SqliteHandle): WordAudit => {
  const anew = openHandle(':memory:', { readOnly: false })
  anew.exec(wordTable)
  const insert = anew.prepare('insert into claim_words (rowid, words) values (?, ?)')
  // An iterator does not keep its statement: both are held until all is read.
  const statements: SqliteStatement[] = []
  let compared = 0
  return {
    compare: async (words, [, last]) => {
      anew.exec('begin')
      for (const row of words) insert.run(row.claim, row.words)
      anew.exec('commit')
      compared = last
      return []
    },
    end: async (last) => {
      const [there, derived] = [termsOf(handle), termsOf(anew)]
      statements.push(there, derived)
      const found = [...(await differing(rowsOf(there), rowsOf(derived)))]
      handle.exec('drop table temp.held_words')
      return found.filter((claim) => claim <= compared || claim > last).sort((a, b) => a - b)
    },
    close: () => {
      statements.length = 0
      anew.close()
    },
  }
}
