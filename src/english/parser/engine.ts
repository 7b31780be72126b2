import { findContrast, type Contrast } from './contrast.ts'
import { isDesignation } from './designations.ts'
import { stripPunctuation } from './gaps.ts'
import { isPlainPast, lemmaOf, type LemmaRules } from './lemma.ts'
import { readForm, type WordForm } from './lexicon.ts'
import { isHeadline, plainForm } from './normal.ts'
import { makeInput, indexVocabulary, type VocabularyIndex } from './parser-input.ts'
import { longestParsed, Parser, type ParserModel } from './parser.ts'
import { bestCandidate, hangPunctuation } from './punctuation.ts'
import { repair, stripped } from './repairs.ts'
import { clauseStarts } from './semicolons.ts'
import { tailStart } from './tail.ts'
import { newTaggerMemo, tagForms, type TaggerMemo, type TaggerModel } from './tagger.ts'

/** All that is in the weights file. */
export interface EngineWeights {
  readonly tagger: TaggerModel
  readonly parser: ParserModel
  /** Weights of the hashed features that choose the head of a punctuation mark. */
  readonly ranker: Float32Array
  readonly lemmas: LemmaRules
}

/** Tags of a sentence. `ids` are the engine's own numbers for the pairs. */
export interface Tags {
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly ids: Uint8Array
}

/** A dependency tree: index of the head (-1 for the root, exactly one) and UD relation of each token. */
export interface Tree {
  readonly head: Int32Array
  readonly deprel: readonly string[]
}

const pick = (tags: Tags, indexes: readonly number[]): Tags => ({
  upos: indexes.map((i) => tags.upos[i]!),
  xpos: indexes.map((i) => tags.xpos[i]!),
  ids: Uint8Array.from(indexes, (i) => tags.ids[i]!),
})

const maxForms = 20_000

/** The tagger and parser with their memory. Not for two threads at once; results never depend on what came before. */
export class Engine {
  private readonly weights: EngineWeights
  private readonly upos: readonly string[]
  private readonly xpos: readonly string[]
  private readonly labels: readonly string[]
  private readonly index: VocabularyIndex
  private readonly parser: Parser
  private readonly taggerMemo: TaggerMemo = newTaggerMemo()
  private readonly forms = new Map<string, WordForm>()
  private readonly nounTags: readonly [singular: number, plural: number]
  private readonly pastTag: number

  constructor(weights: EngineWeights) {
    this.weights = weights
    const pairs = weights.tagger.tags.map((tag) => tag.split('|'))
    this.upos = pairs.map((pair) => pair[0]!)
    this.xpos = pairs.map((pair) => pair[1]!)
    this.labels = ['root', ...weights.parser.vocabulary.labels]
    this.index = indexVocabulary(weights.parser.vocabulary)
    this.parser = new Parser(weights.parser)
    this.nounTags = [weights.tagger.tags.indexOf('PROPN|NNP'), weights.tagger.tags.indexOf('NOUN|NNS')]
    this.pastTag = weights.tagger.tags.indexOf('VERB|VBD')
  }

  private formsOf(plain: readonly string[], headline: boolean): WordForm[] {
    return plain.map((word) => {
      const id = headline ? `^${word}` : word
      const known = this.forms.get(id)
      if (known) return known
      const form = readForm(this.weights.tagger.lexicon, word, headline)
      if (this.forms.size >= maxForms) this.forms.clear()
      this.forms.set(id, form)
      return form
    })
  }

  /**
   * Tags a sentence. `words`: UD tokens as in English EWT, as they stand in the text, except that a designation
   * (`Su-35`) is one token. `spaceBefore[i]` is false where token `i` touches the one before it; absent: spaces everywhere.
   */
  tag(words: readonly string[], spaceBefore: readonly boolean[] = words.map(() => true)): Tags {
    const plain = words.map(plainForm)
    const headline = isHeadline(plain)
    const ids = tagForms(this.weights.tagger, this.taggerMemo, this.formsOf(plain, headline), spaceBefore, headline)
    for (let i = 0; i < ids.length; i++) {
      const upos = this.upos[ids[i]!]
      if (upos !== 'VERB' && isPlainPast(plain[i]!)) ids[i] = this.pastTag
      if (upos !== 'PROPN' && upos !== 'NOUN' && isDesignation(plain[i]!)) ids[i] = this.nounTags[/\ds$/.test(plain[i]!) ? 1 : 0]!
    }
    return { upos: Array.from(ids, (id) => this.upos[id]!), xpos: Array.from(ids, (id) => this.xpos[id]!), ids }
  }

  /** The lemma of a word form with a Penn tag: `delivered` VBN is `deliver`. */
  lemma(form: string, xpos: string): string {
    return lemmaOf(this.weights.lemmas, this.isWord, form, xpos)
  }

  private readonly isWord = (word: string): boolean => this.weights.tagger.lexicon.index.has(word)

  /** Parses a sentence that `tag` has tagged. A very long one is parsed in pieces whose roots hang from the first root. */
  parse(words: readonly string[], tags: Tags, spaceBefore: readonly boolean[] = words.map(() => true)): Tree {
    const starts = clauseStarts(words, tags.xpos)
    if (starts.length > 0) return this.parsePieces(starts, words, tags, spaceBefore)
    const tail = tailStart(words, tags.upos, tags.xpos)
    if (tail !== undefined) return this.parsePieces([tail], words, tags, spaceBefore)
    if (words.length > longestParsed) return this.parseLong(words, tags, spaceBefore)
    const contrast = findContrast(words, tags.upos)
    return contrast ? this.parseAround(contrast, words, tags, spaceBefore) : this.parsePiece(words, tags, spaceBefore)
  }

  /** Parses a sentence without the contrast in it, and hangs the contrasted words from the noun before them, as UD does. */
  private parseAround({ opens, closes }: Contrast, words: readonly string[], tags: Tags, spaceBefore: readonly boolean[]): Tree {
    const outside = words.map((_, i) => i).filter((i) => i < opens || i > closes)
    const inside = words.map((_, i) => i).filter((i) => i > opens + 1 && i < closes)
    const head = new Int32Array(words.length)
    const deprel = words.map(() => 'punct')
    const place = (indexes: readonly number[], top: number, topRelation: string): void => {
      const piece = this.parsePiece(
        indexes.map((i) => words[i]!),
        pick(tags, indexes),
        indexes.map((i) => spaceBefore[i]!),
      )
      indexes.forEach((i, k) => {
        head[i] = piece.head[k]! < 0 ? top : indexes[piece.head[k]!]!
        deprel[i] = piece.head[k]! < 0 ? topRelation : piece.deprel[k]!
      })
    }
    place(outside, -1, 'root')
    place(inside, deprel[opens - 1] === 'flat' ? head[opens - 1]! : opens - 1, 'conj')
    const contrasted = inside.find((i) => deprel[i] === 'conj' && head[i]! < opens)!
    for (const i of [opens, opens + 1, closes]) head[i] = contrasted
    deprel[opens + 1] = 'advmod'
    return { head, deprel }
  }

  private parseLong(words: readonly string[], tags: Tags, spaceBefore: readonly boolean[]): Tree {
    const starts = Array.from({ length: Math.ceil(words.length / longestParsed) - 1 }, (_, i) => (i + 1) * longestParsed)
    return this.parsePieces(starts, words, tags, spaceBefore)
  }

  /** Parses each piece for itself; `starts` are the places where all but the first begin. */
  private parsePieces(starts: readonly number[], words: readonly string[], tags: Tags, spaceBefore: readonly boolean[]): Tree {
    const head = new Int32Array(words.length)
    const deprel: string[] = []
    let root = -1
    for (const [at, from] of [0, ...starts].entries()) {
      const to = starts[at] ?? words.length
      const pieceTags = { upos: tags.upos.slice(from, to), xpos: tags.xpos.slice(from, to), ids: tags.ids.slice(from, to) }
      const piece = this.parse(words.slice(from, to), pieceTags, spaceBefore.slice(from, to))
      piece.head.forEach((h, i) => {
        head[from + i] = h >= 0 ? h + from : root
        deprel.push(h >= 0 || root < 0 ? piece.deprel[i]! : 'parataxis')
      })
      if (root < 0) root = piece.head.indexOf(-1)
    }
    return { head, deprel }
  }

  private parsePiece(words: readonly string[], tags: Tags, spaceBefore: readonly boolean[]): Tree {
    if (words.length === 0) return { head: new Int32Array(0), deprel: [] }
    const plain = words.map(plainForm)
    const kept = stripPunctuation(words, spaceBefore, (i) => tags.upos[i] === 'PUNCT')
    const input = makeInput(this.index, this.formsOf(plain, isHeadline(plain)), tags.ids, kept)
    const state = this.parser.parse(input)
    const head = new Int32Array(words.length).fill(stripped)
    const deprel: string[] = new Array<string>(words.length).fill('punct')
    const keptNumber = new Int32Array(words.length)
    kept.places.forEach((place, k) => {
      const parent = state.head[k + 1]!
      keptNumber[place] = k + 1
      head[place] = parent === 0 ? -1 : kept.places[parent - 1]!
      deprel[place] = this.labels[parent === 0 ? 0 : state.label[k + 1]!]!
    })
    const draft = { words: plain.map((word) => word.toLowerCase()), upos: tags.upos, xpos: tags.xpos, head, deprel }
    repair(draft)
    if (kept.places.length === words.length) return { head, deprel }
    kept.places.forEach((place, k) => {
      const number = head[place]! < 0 ? 0 : keptNumber[head[place]!]!
      state.head[k + 1] = number
      state.label[k + 1] = Math.max(0, this.labels.indexOf(deprel[place]!))
    })
    const conj = this.labels.indexOf('conj')
    const tree = { words, spaceBefore, places: kept.places, head: state.head, label: state.label, tag: input.tag, conj }
    const hung = hangPunctuation(tree, (candidates) => bestCandidate(this.weights.ranker, candidates))
    for (const [token, word] of hung) head[token] = kept.places[word - 1]!
    return { head, deprel }
  }
}
