// npm run quality -- FOLDER [--misses] [--json] [--run "COMMAND {file}"]: scores the reader, or any other, on coded texts.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openReader } from '../../src/surfaces/reader.ts'
import { readDocument } from '../../src/documents/index.ts'
import { attributes, partiesOf, type Coded } from './compare.ts'
import { readGoldFolder, type GoldText } from './gold-folder.ts'
import { addText, figuresOf, newTally, total, type Count, type Misses, type Tally } from './tally.ts'

const usage = 'usage: npm run quality -- FOLDER [--misses] [--json] [--run "COMMAND {file} {published_on}"]'

const withCommand =
  (command: string): ((gold: GoldText) => Coded[]) =>
  (gold) => {
    const folder = mkdtempSync(join(tmpdir(), 'servanda-quality-'))
    const path = gold.path ?? join(folder, 'text.txt')
    if (!gold.path) writeFileSync(path, gold.text)
    const values: Record<string, string | undefined> = { file: path, published_on: gold.published_on, outlet: gold.outlet }
    const words: string[] = []
    for (const word of command.split(/\s+/).filter(Boolean)) {
      const name = /^\{(\w+)\}$/.exec(word)?.[1]
      if (name !== undefined && values[name] === undefined) {
        if (words.at(-1)?.startsWith('--')) words.pop()
      } else words.push(name === undefined ? word : values[name]!)
    }
    try {
      return execFileSync(words[0]!, words.slice(1), { encoding: 'utf8', maxBuffer: 1 << 28 })
        .split('\n')
        .filter((line) => line.trim())
        .map((line) => JSON.parse(line) as Coded)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

const withReader = (): ((gold: GoldText) => Promise<Coded[]>) => {
  const reader = openReader()
  return async (gold) => {
    const known = {
      label: gold.name,
      media_type: 'text/plain',
      ...(gold.published_on !== undefined && { origin: { published_on: gold.published_on } }),
    }
    const { document } = await readDocument(new TextEncoder().encode(gold.text), known)
    return document ? ([...reader.read(document).claims] as unknown as Coded[]) : []
  }
}

const figures = (label: string, count: Count): string => {
  const { precision, recall, f1 } = figuresOf(count)
  const counts = (['gold', 'read', 'right'] as const).map((name) => `${name} ${String(count[name]).padStart(4)}`).join('  ')
  return `${label.padEnd(12)} ${counts}  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`
}

const describe = (claim: Coded): string =>
  `${claim.kind} ${partiesOf(claim)} ${claim.polarity} ${claim.modality} ${claim.item ?? claim.act ?? claim.rung ?? claim.obligation ?? claim.verdict ?? ''} «${claim.quote}»`

const showMisses = (name: string, { missed, extra }: Misses): void => {
  for (const claim of missed) console.log(`${name}  missed  ${describe(claim)}`)
  for (const claim of extra) console.log(`${name}  extra   ${describe(claim)} [${claim.made_by ?? ''}]`)
}

const showTable = (tally: Tally): void => {
  for (const [kind, count] of Object.entries(tally.kinds)) console.log(figures(kind, count))
  console.log(figures('all', total(tally)))
  const scored = attributes.filter((name) => tally.attributes[name].gold)
  console.log(
    `F1 on right claims: ${scored.map((name) => `${name} ${figuresOf(tally.attributes[name]).f1.toFixed(2)} (${tally.attributes[name].gold})`).join('  ')}`,
  )
  console.log(`texts ${tally.texts}  ungrounded ${tally.ungrounded}  claims on control texts ${tally.on_controls}`)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean' }, json: { type: 'boolean' }, run: { type: 'string' } },
})
if (positionals.length !== 1) {
  console.error(usage)
  process.exit(2)
}
const read = values.run ? withCommand(values.run) : withReader()
const tally = newTally()
for (const gold of readGoldFolder(positionals[0]!)) {
  const misses = addText(tally, gold.text, gold.claims, await read(gold))
  if (values.misses) showMisses(gold.name, misses)
}
if (values.json) console.log(JSON.stringify({ ...tally, all: { ...total(tally), ...figuresOf(total(tally)) } }))
else showTable(tally)
