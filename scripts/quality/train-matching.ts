// npm run train:matching -- FILE… [--write]: trains the scorer of links from coded pairs, and measures it in cross-validation.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { linkRelations } from '../../src/base/index.ts'
import type { LinkRelation } from '../../src/base/index.ts'
import { featureNames } from '../../src/facts/matching/features.ts'
import type { Features } from '../../src/facts/matching/features.ts'
import { scoreOf } from '../../src/facts/matching/propose.ts'
import { projectFile } from '../../src/surfaces/project-files.ts'
import { featuresOfPair, readPairs } from './matching-gold.ts'
import { countPair, noCounts, rowOf } from './matching-tally.ts'

interface Example {
  readonly relation: LinkRelation
  readonly linked: boolean
  readonly features: Features
}
type Weights = Record<string, number[]>

const STEPS = 500
const RATE = 0.2

const zeros = (): number[] => new Array<number>(featureNames.length).fill(0)

/** Logistic regression by gradient; what is one relation's own is held closer to zero than what all share. */
const train = (examples: readonly Example[]): Weights => {
  const weights: Weights = Object.fromEntries(['shared', ...linkRelations].map((name) => [name, zeros()]))
  for (let step = 0; step < STEPS; step++) {
    const gradient: Weights = Object.fromEntries(Object.keys(weights).map((name) => [name, zeros()]))
    for (const { relation, linked, features } of examples) {
      const error = Number(linked) - scoreOf(weights, relation, features)
      featureNames.forEach((name, at) => {
        gradient.shared![at]! += error * (features[name] ?? 0)
        gradient[relation]![at]! += error * (features[name] ?? 0)
      })
    }
    for (const [name, values] of Object.entries(weights)) {
      const decay = name === 'shared' ? 0.15 : 0.4
      values.forEach((value, at) => (values[at] = value + RATE * (gradient[name]![at]! / 4 - decay * value)))
    }
  }
  return weights
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } })
if (positionals.length === 0) {
  console.error('usage: npm run train:matching -- FILE… [--write]')
  process.exit(2)
}
const pairs = positionals.flatMap(readPairs).map((pair) => ({ pair, features: featuresOfPair(pair) }))
const examples = pairs.flatMap(({ pair, features }): Example[] => (features ? [{ ...pair, features }] : []))
console.log(`${pairs.length} pairs, ${examples.length} considered`)

const FOLDS = 10
const counts = Object.fromEntries([...linkRelations, 'all'].map((name) => [name, noCounts()]))
for (let fold = 0; fold < FOLDS; fold++) {
  const learnt = train(pairs.flatMap(({ pair, features }, at) => (features && (at >> 1) % FOLDS !== fold ? [{ ...pair, features }] : [])))
  for (const [at, { pair, features }] of pairs.entries()) {
    if ((at >> 1) % FOLDS !== fold) continue
    const found = features !== null && scoreOf(learnt, pair.relation, features) >= 0.5
    for (const name of [pair.relation, 'all']) countPair(counts[name]!, pair.linked, found)
  }
}
const considered = noCounts()
for (const { pair, features } of pairs) countPair(considered, pair.linked, features !== null)
console.log(rowOf('all that is considered, unscored', considered))
console.log(`cross-validation, ${FOLDS} folds`)
for (const [name, count] of Object.entries(counts)) console.log(rowOf(name, count))

const final = train(examples)
const rounded = Object.fromEntries(Object.entries(final).map(([name, each]) => [name, each.map((value) => Number(value.toFixed(2)))]))
const head = `// Written by "npm run train:matching"; one weight for each of \`featureNames\`, in their order.\nexport const matchingWeights: Readonly<Record<string, readonly number[]>> = `
if (values.write) writeFileSync(projectFile('src/facts/matching/weights.ts'), `${head}${JSON.stringify(rounded)}\n`)
for (const name of linkRelations)
  console.log(name, featureNames.map((feature, at) => `${feature} ${(rounded.shared![at]! + rounded[name]![at]!).toFixed(1)}`).join(', '))
