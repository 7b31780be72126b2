import { Dictionary } from '../../src/english/parser/hash.ts'
import type { Layout, ParserVocabulary } from '../../src/english/parser/parse-layout.ts'
import type { ParserModel } from '../../src/english/parser/parser.ts'
import { commonConjunctions, type ParserExample } from './parser-examples.ts'
import { ParserTrainer, type ParserSettings } from './parser-trainer.ts'
import { shuffle } from './random.ts'

/** Trains a parser with the dynamic oracle. Same examples and seed: same weights. `after` is called at the end of each epoch. */
export const trainParser = (
  examples: readonly ParserExample[],
  vocabulary: ParserVocabulary,
  layout: Layout,
  settings: ParserSettings,
  after: (model: ParserModel, epoch: number) => void = () => {},
): ParserModel => {
  const longest = examples.reduce((most, { input }) => Math.max(most, input.n), 0)
  const dictionary = new Dictionary(commonConjunctions(examples, settings.conjunctions))
  const trainer = new ParserTrainer(vocabulary, layout, dictionary, settings.seed, longest)
  const order = Int32Array.from(examples, (_, i) => i)
  const steps = settings.epochs * examples.length
  for (let epoch = 0, done = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, trainer.random)
    trainer.loss = 0
    trainer.decisions = 0
    for (const e of order) {
      trainer.learn(examples[e]!, epoch > 0)
      if (++done % 4 === 0) trainer.step(settings.rate * (1 - (0.98 * done) / steps))
    }
    settings.log(`parser epoch ${epoch + 1}: loss ${(trainer.loss / trainer.decisions).toFixed(4)}`)
    after(trainer.model(), epoch + 1)
  }
  return trainer.model()
}
