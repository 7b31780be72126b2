import { fileURLToPath } from 'node:url'
import { Worker, parentPort, workerData } from 'node:worker_threads'
import type { Embeddings } from './embeddings.ts'
import { seeded } from './random.ts'
import { tagAll } from './tag-all.ts'
import { makeLexicon, newsCopies } from './treebank.ts'
import { trainTagger, type TaggedSentence, type TaggerSettings } from './train-tagger.ts'

type PlainSettings = Omit<TaggerSettings, 'log'>

/** What a worker needs to tag one fold of the training sentences with a tagger that has not seen them. */
interface FoldTask {
  readonly fold: number
  readonly folds: number
  readonly sentences: readonly TaggedSentence[]
  readonly embeddings: Embeddings
  readonly tags: readonly string[]
  readonly settings: PlainSettings
}

const blockSize = 50
const foldOf = (i: number, folds: number): number => Math.floor(i / blockSize) % folds

const runFold = ({ fold, folds, sentences, embeddings, tags, settings }: FoldTask): Uint8Array[] => {
  const seen = sentences.filter((_, i) => foldOf(i, folds) !== fold)
  const { lexicon } = makeLexicon(embeddings, seen, tags)
  const copies = newsCopies(seen, seeded(settings.seed + 100))
  const model = trainTagger([...seen, ...copies], lexicon, tags, { ...settings, log: () => {} })
  return tagAll(
    model,
    sentences.filter((_, i) => foldOf(i, folds) === fold),
  )
}

/** Called in a worker thread: does the task that it was started with. */
export const runFoldWorker = (): void => {
  parentPort!.postMessage(runFold(workerData as FoldTask))
}

const startFold = (task: FoldTask): Promise<Uint8Array[]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: task, resourceLimits: { maxOldGenerationSizeMb: 1500 } })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

/**
 * Tags every training sentence with a tagger that was trained on the other folds, so that the parser learns from tags
 * as bad as those it will get. Runs `workers` folds at a time.
 */
export const jackKnife = async (
  sentences: readonly TaggedSentence[],
  embeddings: Embeddings,
  tags: readonly string[],
  folds: number,
  workers: number,
  settings: PlainSettings,
): Promise<Uint8Array[]> => {
  const results: Uint8Array[][] = []
  let next = 0
  const work = async (): Promise<void> => {
    while (next < folds) {
      const fold = next++
      results[fold] = await startFold({
        fold,
        folds,
        sentences,
        embeddings,
        tags,
        settings: { ...settings, seed: settings.seed + fold + 1 },
      })
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  const used = new Int32Array(folds)
  return sentences.map((_, i) => {
    const fold = foldOf(i, folds)
    return results[fold]![used[fold]!++]!
  })
}
