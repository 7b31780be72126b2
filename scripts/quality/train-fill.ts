// npm run train:fill -- FOLDER… [--write]: trains the scorer that chooses the party that a sentence leaves open, from coded texts.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { analyse } from '../../src/english/index.ts'
import { readDocument } from '../../src/documents/index.ts'
import { readScenes } from '../../src/extraction/extract-claims.ts'
import { mayClaim } from '../../src/extraction/gate.ts'
import { withoutTwins } from '../../src/extraction/refiners/duplicates.ts'
import { fillParties } from '../../src/extraction/refiners/fill-parties.ts'
import {
  candidatesOf,
  familyOf,
  featureNames,
  featuresOf,
  isDirected,
  questionOf,
  type Directed,
  type Side,
} from '../../src/extraction/refiners/party-features.ts'
import { openEngine } from '../../src/surfaces/engine.ts'
import { projectFile } from '../../src/surfaces/project-files.ts'
import { isRight, type Coded } from './compare.ts'
import { readGoldFolder, type GoldText } from './gold-folder.ts'

interface Example {
  readonly text: number
  readonly group: string
  readonly candidates: readonly (readonly number[])[]
  readonly right: number
  readonly heuristic: boolean
}

const opposite = { from_party: 'to_party', to_party: 'from_party' } as const
const { engine } = openEngine()

const goldSide = (gold: readonly Coded[], claim: Directed, side: Side): string | undefined => {
  const open = gold.find((coded) =>
    isRight({ ...coded, [side]: null, ...(claim[opposite[side]] === null ? { [opposite[side]]: null } : {}) }, claim as unknown as Coded),
  )
  return (open?.[side] as string | undefined) ?? undefined
}

const examplesOf = async (gold: GoldText, text: number): Promise<Example[]> => {
  const origin = gold.published_on === undefined ? {} : { origin: { published_on: gold.published_on } }
  const { document } = await readDocument(new TextEncoder().encode(gold.text), { label: gold.name, media_type: 'text/plain', ...origin })
  if (!document) return []
  const { drafts, discourse } = readScenes(document, analyse(document, engine, { wants: mayClaim }))
  const claims = withoutTwins([...drafts])
  const filled = fillParties(claims, discourse)
  const examples: Example[] = []
  const add = (claim: Directed, side: Side): void => {
    const want = goldSide(gold.claims, claim, side)
    if (!want) return
    const question = questionOf(claim, side, claims, discourse)
    const ids = candidatesOf(question)
    const right = ids.indexOf(want)
    const now = filled.find(
      (each) => each.kind === claim.kind && String(each.evidence) === String(claim.evidence) && each.made_by === claim.made_by,
    ) as Directed | undefined
    examples.push({
      text,
      group: `${familyOf[claim.kind]}.${side}`,
      candidates: ids.map((id) => featuresOf(question, id)),
      right,
      heuristic: now?.[side] === want,
    })
  }
  for (const claim of claims) {
    if (!isDirected(claim) || familyOf[claim.kind] === undefined || (claim.kind === 'assessment' && claim.from_party !== null)) continue
    if (claim.from_party === null) add(claim, 'from_party')
    if (claim.to_party === null) {
      const from = claim.from_party ?? goldSide(gold.claims, claim, 'from_party') ?? null
      add({ ...claim, from_party: from } as Directed, 'to_party')
    }
  }
  return examples
}

const size = featureNames.length
type Weights = Record<string, number[]>

const scoreOf = (weights: Weights, group: string, features: readonly number[]): number =>
  features.reduce((sum, value, at) => sum + value * (weights.shared![at]! + (weights[group]?.[at] ?? 0)), 0)

const train = (examples: readonly Example[], groups: readonly string[]): Weights => {
  const weights: Weights = Object.fromEntries(['shared', ...groups].map((name) => [name, new Array<number>(size).fill(0)]))
  for (let step = 0; step < 800; step++) {
    const gradient: Weights = Object.fromEntries(Object.keys(weights).map((name) => [name, new Array<number>(size).fill(0)]))
    for (const { group, candidates, right } of examples) {
      if (right < 0) continue
      const scores = candidates.map((features) => Math.exp(scoreOf(weights, group, features)))
      const sum = scores.reduce((total, score) => total + score, 0)
      candidates.forEach((features, index) => {
        const error = (index === right ? 1 : 0) - scores[index]! / sum
        features.forEach((value, at) => {
          gradient.shared![at]! += error * value
          gradient[group]![at]! += error * value
        })
      })
    }
    for (const [name, values] of Object.entries(weights)) {
      const decay = name === 'shared' ? 0.004 : 0.012
      values.forEach((value, at) => {
        values[at] = value + 0.5 * (gradient[name]![at]! / Math.max(20, examples.length) - decay * value)
      })
    }
  }
  return weights
}

const choose = (weights: Weights, example: Example): number =>
  example.candidates.reduce(
    (top, features, at) =>
      scoreOf(weights, example.group, features) > scoreOf(weights, example.group, example.candidates[top]!) ? at : top,
    0,
  )

const share = (examples: readonly Example[], isOk: (example: Example) => boolean): string =>
  `${examples.filter(isOk).length}/${examples.length}`

const { values, positionals: sources } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } })
if (sources.length === 0) {
  console.error('usage: npm run train:fill -- FOLDER… [--write]')
  process.exit(2)
}
const perFolder = sources.map((folder) => readGoldFolder(folder))
const texts = perFolder.flat()
const sourceAt = perFolder.flatMap((each, at) => each.map(() => at))
const examples = (await Promise.all(texts.map(examplesOf))).flat()
const groups = [...new Set(examples.map((example) => example.group))].sort()
const folds = 10
const held = Array.from({ length: folds }, (_, fold) => {
  const weights = train(
    examples.filter((example) => example.text % folds !== fold),
    groups,
  )
  return examples
    .filter((example) => example.text % folds === fold)
    .map((example) => ({ example, ok: example.candidates.length > 0 && choose(weights, example) === example.right }))
}).flat()
console.log(`open sides ${examples.length}, answer among the candidates ${share(examples, (example) => example.right >= 0)}`)
console.log(
  `rules now ${share(examples, (example) => example.heuristic)}, trained (${folds}-fold, by text) ${held.filter((each) => each.ok).length}/${held.length}`,
)
const sourceOf = (text: number): string => sources[sourceAt[text]!]!
for (const source of sources) {
  const mine = held.filter((each) => sourceOf(each.example.text) === source)
  console.log(
    `  ${source.padEnd(34)} rules ${share(
      mine.map((each) => each.example),
      (example) => example.heuristic,
    )}  trained ${mine.filter((each) => each.ok).length}/${mine.length}`,
  )
}
for (const group of groups) {
  const mine = held.filter((each) => each.example.group === group)
  console.log(
    `  ${group.padEnd(18)} rules ${share(
      mine.map((each) => each.example),
      (example) => example.heuristic,
    )}  trained ${mine.filter((each) => each.ok).length}/${mine.length}`,
  )
}
const final = train(examples, groups)
const rounded = Object.fromEntries(Object.entries(final).map(([name, values]) => [name, values.map((value) => Number(value.toFixed(2)))]))
const head = `// Written by "npm run train:fill"; one weight for each of \`featureNames\`.\nexport const partyWeights: Readonly<Record<string, readonly number[]>> = `
if (values.write) writeFileSync(projectFile('src/extraction/refiners/party-weights.ts'), `${head}${JSON.stringify(rounded, null, 2)}\n`)
console.log(featureNames.map((name, at) => `${name} ${rounded.shared![at]}`).join(', '))
