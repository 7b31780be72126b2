import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A sentence of a treebank: syntactic words only; multiword ranges and empty nodes are left out. */
export interface TreebankSentence {
  readonly words: string[]
  readonly lemmas: string[]
  readonly upos: string[]
  readonly xpos: string[]
  /** Index of the head in the sentence, -1 for the root. */
  readonly heads: Int32Array
  readonly deprels: string[]
  /** False where a word touches the one before it. */
  readonly spaceBefore: boolean[]
}

/** Thrown for a file that is no CoNLL-U; the message says where and what to do. */
export class ConlluError extends Error {}

const wrong = (line: number, what: string): never => {
  throw new ConlluError(`line ${line}: ${what}, give a CoNLL-U file (ten columns between tabs, HEAD a number)`)
}

const wordsOf = (rows: readonly string[][], firstLine: number): TreebankSentence => {
  const sentence = { words: [], lemmas: [], upos: [], xpos: [], deprels: [], spaceBefore: [] } as Record<
    'words' | 'lemmas' | 'upos' | 'xpos' | 'deprels',
    string[]
  > & { spaceBefore: boolean[] }
  const heads: number[] = []
  let spaced = true
  let rangeEnd = 0
  let rangeSpaced = true
  for (const [offset, cells] of rows.entries()) {
    const [id, form, lemma, upos, xpos, , head, deprel, , misc] = cells as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ]
    const after = !misc.split('|').includes('SpaceAfter=No')
    if (/^\d+\.\d+$/.test(id)) continue
    const range = /^(\d+)-(\d+)$/.exec(id)
    if (range) {
      rangeEnd = Number(range[2])
      rangeSpaced = after
      continue
    }
    const number = heads.length + 1
    if (id !== String(number)) wrong(firstLine + offset, `word number ${JSON.stringify(id)} where ${number} should stand`)
    if (!/^\d+$/.test(head)) wrong(firstLine + offset, `HEAD is ${JSON.stringify(head)}`)
    sentence.words.push(form)
    sentence.lemmas.push(lemma)
    sentence.upos.push(upos)
    sentence.xpos.push(xpos)
    sentence.deprels.push(deprel)
    sentence.spaceBefore.push(spaced)
    heads.push(Number(head) - 1)
    spaced = number < rangeEnd ? false : number === rangeEnd ? rangeSpaced : after
  }
  if (heads.some((head) => head >= heads.length)) wrong(firstLine, 'a HEAD points past the end of the sentence')
  return { ...sentence, heads: Int32Array.from(heads) }
}

/** Reads CoNLL-U text. Throws `ConlluError`. */
export const parseConllu = (text: string): TreebankSentence[] => {
  const sentences: TreebankSentence[] = []
  let rows: string[][] = []
  let firstLine = 1
  const close = (): void => {
    if (rows.length > 0) {
      const sentence = wordsOf(rows, firstLine)
      if (sentence.words.length > 0) sentences.push(sentence)
    }
    rows = []
  }
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (line.trim() === '') close()
    else if (!line.startsWith('#')) {
      const cells = line.split('\t')
      if (cells.length !== 10) wrong(index + 1, `${cells.length} column${cells.length === 1 ? '' : 's'}`)
      if (rows.length === 0) firstLine = index + 1
      rows.push(cells)
    }
  }
  close()
  return sentences
}

/** Reads a CoNLL-U file, plain or gzip. Throws `ConlluError` with the file's name. */
export const readConllu = (path: string): TreebankSentence[] => {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new ConlluError(`cannot read ${path}: ${(error as NodeJS.ErrnoException).code ?? 'unknown error'}, check the path`)
  }
  try {
    const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8')
    const sentences = parseConllu(text.replace(/^\ufeff/, ''))
    if (sentences.length === 0) throw new ConlluError('no sentences, give a CoNLL-U file')
    return sentences
  } catch (error) {
    if (error instanceof ConlluError) throw new ConlluError(`${path}: ${error.message}`)
    throw new ConlluError(`${path}: cannot be unpacked (${(error as Error).message}), give a gzip or plain file`)
  }
}
