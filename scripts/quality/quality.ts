// npm run quality -- FOLDER [--misses] [--json] [--reader NAME] [--run "COMMAND {file}"]: scores a reader on coded texts.
import { parseArgs } from 'node:util'
import { attributes, partiesOf, type Coded } from './compare.ts'
import { readGoldFolder } from './gold-folder.ts'
import { promptForms } from './model-forms.ts'
import { commandReader, goldDocument, openOwnReader, ownReader } from './readers.ts'
import { formsText, scoreOf, spreadText } from './spread.ts'
import { figuresOf, total, type Count, type Misses, type Tally } from './tally.ts'

const usage = `usage: npm run quality -- FOLDER [--misses] [--json]
  [--run "COMMAND {file} {published_on}"]              any reader that prints claims as JSON lines
  [--reader model:PROVIDER/NAME] [--max-cost AMOUNT]   a language model, or both:… beside the rules
  [--repeat N]                                         so many runs of it, and how far they lie apart
  [--forms]                                            the question with other names of fields and shuffled sentences`

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
  options: {
    misses: { type: 'boolean' },
    json: { type: 'boolean' },
    run: { type: 'string' },
    reader: { type: 'string' },
    'max-cost': { type: 'string' },
    repeat: { type: 'string' },
    forms: { type: 'boolean' },
  },
})
const repeat = Number(values.repeat ?? 1)
if (positionals.length !== 1 || !Number.isInteger(repeat) || repeat < 1 || repeat > 50) {
  console.error(usage)
  process.exit(2)
}
const texts = readGoldFolder(positionals[0]!)
const chosen = {
  ...(values.reader !== undefined && { reader: values.reader }),
  ...(values['max-cost'] !== undefined && { max_cost: values['max-cost'] }),
}

/** One of the project's readers, which says beforehand what it will take, once in all. */
const score = async (run: number, form: keyof typeof promptForms): Promise<Tally> => {
  const reader = await openOwnReader({ ...chosen, run, form: promptForms[form]! })
  const documents = (await Promise.all(texts.map(goldDocument))).flatMap((document) => document ?? [])
  for (const { severity, message } of await reader.prepare(documents)) {
    if (severity === 'error') throw new Error(message)
    console.error(message)
  }
  return scoreOf(texts, ownReader(reader), values.misses ? showMisses : undefined)
}

const showOne = (tally: Tally): void => {
  if (values.json) console.log(JSON.stringify({ ...tally, all: { ...total(tally), ...figuresOf(total(tally)) } }))
  else showTable(tally)
}

try {
  if (values.run) showOne(await scoreOf(texts, commandReader(values.run), values.misses ? showMisses : undefined))
  else if (values.forms) {
    const scores: [string, Tally][] = []
    for (const form of Object.keys(promptForms)) scores.push([form, await score(0, form)])
    console.log(formsText(scores))
  } else {
    const tallies: Tally[] = []
    for (let run = 0; run < repeat; run++) tallies.push(await score(run, 'plain'))
    for (const tally of tallies) showOne(tally)
    if (repeat > 1) console.log(spreadText(tallies))
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
