import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { availableParallelism } from 'node:os'
import { isMainThread } from 'node:worker_threads'
import { Engine } from '../../src/english/parser/engine.ts'
import { loadEngine } from '../../src/english/parser/index.ts'
import { readLemmaRules } from '../../src/english/parser/lemma.ts'
import { ConlluError, readConllu } from './conllu.ts'
import { makeEmbeddings } from './embeddings.ts'
import { jackKnife, runFoldWorker } from './jack-knife.ts'
import { packWeights } from './pack.ts'
import { makeExamples } from './parser-examples.ts'
import { seeded } from './random.ts'
import { score, scoreTable } from './score.ts'
import { formReader } from './tag-all.ts'
import { trainLemmas } from './train-lemmas.ts'
import { trainParser } from './train-parser.ts'
import { trainRanker } from './train-ranker.ts'
import { trainTagger } from './train-tagger.ts'
import { joinDesignations, makeLexicon, makeTagSet, newsCopies } from './treebank.ts'

const seed = 1
const folds = 4
const vectorWords = 30_000
const taggerSettings = { epochs: 4, cut: 12, rate: 0.004, seed, dropout: 0.2 }
const parserSettings = { epochs: 6, rate: 0.003, seed, conjunctions: 40_000 }
const defaultPath = 'weights/english.bin'

const began = Date.now()
const log = (line: string): void => {
  process.stdout.write(`${String(Math.round((Date.now() - began) / 1000)).padStart(5)} s  ${line}\n`)
}

const train = async (directory: string, weightsPath: string): Promise<void> => {
  const read = (name: string) => readConllu(join(directory, `${name}.conllu.gz`))
  const dev = ['ewt_dev', 'gum_dev_free'].map(read)
  const sentences = ['ewt_train', 'gum_train_free'].flatMap(read).map(joinDesignations)
  const { tags, numberOf } = makeTagSet(sentences)
  const tagged = sentences.map(({ words, spaceBefore, upos, xpos }) => ({
    words,
    spaceBefore,
    tags: Uint8Array.from(upos, (u, i) => numberOf(u, xpos[i]!)),
  }))
  log(`${sentences.length} sentences, ${tags.length} tags`)
  const embeddings = makeEmbeddings(vectorWords)
  log(`vectors and clusters of ${embeddings.words.length} words`)
  const workers = Math.max(1, Math.min(folds, availableParallelism()))
  const predicted = await jackKnife(tagged, embeddings, tags, folds, workers, taggerSettings)
  log('training tags by jack-knife')
  const { lexicon, words } = makeLexicon(embeddings, tagged, tags)
  const tagger = trainTagger([...tagged, ...newsCopies(tagged, seeded(seed + 100))], lexicon, tags, { ...taggerSettings, log })
  const isPunct = Uint8Array.from(tags, (tag) => (tag.startsWith('PUNCT|') ? 1 : 0))
  const readForms = formReader(lexicon)
  const prepared = sentences.map((sentence, i) => ({ ...sentence, forms: readForms(sentence).forms, tags: predicted[i]! }))
  const { vocabulary, layout, examples } = makeExamples(prepared, tags.length, isPunct)
  const ranker = trainRanker(prepared, isPunct, vocabulary.labels, 3, seed)
  log('heads of punctuation')
  const lemmaLines = trainLemmas(sentences)
  const lemmas = readLemmaRules(lemmaLines)
  const parser = trainParser(examples, vocabulary, layout, { ...parserSettings, log }, (model, epoch) => {
    const engine = new Engine({ tagger, parser: model, ranker, lemmas })
    const las = dev.map((bank) => {
      const s = score(engine, bank, () => performance.now())
      return ((100 * s.las) / s.tokens).toFixed(2)
    })
    log(`after epoch ${epoch}: LAS on the development sets ${las.join(' and ')}`)
  })
  const bytes = packWeights({ tagger, parser, ranker }, words, lemmaLines)
  writeFileSync(weightsPath, bytes)
  log(`${weightsPath}: ${(bytes.length / 1e6).toFixed(2)} MB`)
  const engine = loadEngine(bytes)
  for (const bank of dev) process.stdout.write(`\n${scoreTable(score(engine, bank, () => performance.now()))}\n`)
}

if (!isMainThread) {
  runFoldWorker()
} else {
  try {
    if (!process.argv[2]) throw new ConlluError('no directory, give the one with the treebanks: npm run parser:train -- DIR')
    await train(process.argv[2], process.argv[3] ?? defaultPath)
  } catch (error) {
    if (!(error instanceof ConlluError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
