import type { Command } from 'commander'
import type { Claim, Judgement, Span } from '../../../../base/index.ts'
import type { Document } from '../../../../documents/index.ts'
import type { Ledger } from '../../../../ledger/index.ts'
import type { Made } from '../../../review/claim-fields.ts'
import { decide, withDecision, type DecisionOptions } from '../../decision.ts'
import { Problem } from '../../problem.ts'

interface WrittenOptions extends DecisionOptions {
  readonly set: readonly string[]
}

interface AddOptions extends WrittenOptions {
  readonly quote: string
  readonly nth?: string
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]
const fieldHelp = 'a field, such as item=Su-35, quantity=24..48, due_on=2026, "speaker=analysts > Le Monde"; several times'

/** Loaded when a claim is written: it brings the schema of claims. */
const claimFields = () => import('../../../review/claim-fields.ts')

const fieldsOf = async (typed: readonly string[]): Promise<Readonly<Record<string, unknown>>> => {
  const made = (await claimFields()).typedFields(typed)
  if ('problems' in made) throw new Problem(made.problems.join('\n'), 2)
  return made.fields
}

const claimOf = (made: Made): Claim => {
  if ('problems' in made) throw new Problem(`claim not as the codebook has it:\n${made.problems.join('\n')}`, 2)
  return made.claim
}

const textOnFile = async (ledger: Ledger, id: string): Promise<Document> => {
  const [document] = (await ledger.recall({ documents: [id] })).documents
  if (!document) throw new Problem(`text not on file: ${id}, servanda ledger list shows the texts`, 2)
  return document
}

const placeOf = async (document: Document, { quote, nth }: AddOptions): Promise<Span> => {
  const places = (await claimFields()).placesOf(document.text, quote)
  if (places.length === 0) throw new Problem(`words not in the text: “${quote}”, mark them as they stand there, to the letter`, 2)
  if (places.length > 1 && nth === undefined)
    throw new Problem(`words: “${quote}” stand ${places.length} times in the text, add --nth 1 for the first place`, 2)
  const place = places[Number(nth ?? 1) - 1]
  if (place === undefined) throw new Problem(`--nth: ${nth}, the words stand ${places.length} times in the text`, 2)
  return place
}

/** `correct`: a claim as it should read. */
export const addCorrect = (group: Command): void => {
  const command = group
    .command('correct')
    .argument('<claim>', 'id of the claim')
    .requiredOption('--set <field=value>', fieldHelp, collect)
    .description('say how a claim should read; its words stay')
  withDecision(command).action((claim: string, options: WrittenOptions) =>
    decide(options, async (ledger, decided): Promise<Judgement[]> => {
      const [read] = (await ledger.recall({ claims: [claim] })).claims
      if (!read) throw new Problem(`claim not on file: ${claim}, servanda ledger show ID lists the claims of a text`, 2)
      const { corrected } = await claimFields()
      return [{ ...decided, verb: 'correct', claim, becomes: claimOf(corrected(read, await fieldsOf(options.set), decided.person)) }]
    }),
  )
}

/** `add`: a claim that reading missed. */
export const addMissed = (group: Command): void => {
  const command = group
    .command('add')
    .argument('<text>', 'id of the text')
    .requiredOption('--quote <words>', 'the words that carry the claim, as they stand in the text')
    .option('--nth <number>', 'which of several places where the words stand')
    .requiredOption('--set <field=value>', fieldHelp, collect)
    .description('add a claim that reading missed')
  withDecision(command).action((text: string, options: AddOptions) =>
    decide(options, async (ledger, decided): Promise<Judgement[]> => {
      const document = await textOnFile(ledger, text)
      const { missed } = await claimFields()
      const made = missed(document, await placeOf(document, options), await fieldsOf(options.set), decided.person)
      return [{ ...decided, verb: 'add', adds: claimOf(made) }]
    }),
  )
}
