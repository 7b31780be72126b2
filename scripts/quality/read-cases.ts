import { claimLine, type Claim } from '../../src/base/index.ts'
import { readDocument } from '../../src/documents/index.ts'
import { openReader } from '../../src/surfaces/reader.ts'
import { attributes, isDefault, pairUp, partiesOf, sameAttribute, type Coded } from './compare.ts'
import { readGoldFolder } from './gold-folder.ts'

/** A case with what the reader made of it. */
export interface ReadCase {
  readonly name: string
  readonly text: string
  readonly gold: readonly Coded[]
  readonly read: readonly Coded[]
  /** Every expected claim was read with its act, obligation, rung, verdict and modality, and nothing else was. */
  readonly isRight: boolean
  /** The claims are the same with and without the gate. */
  readonly gateIsSilent: boolean
  /** What is wrong, for a person. */
  readonly report: string
}

const decisive = attributes.filter((name) => !['quantity', 'event_on', 'due_on', 'speaker'].includes(name))

const describe = (claim: Coded): string =>
  `${claim.kind} ${partiesOf(claim)} ${claim.polarity} ${String(claim.modality)} ${String(claim.item ?? claim.act ?? claim.rung ?? claim.obligation ?? claim.verdict ?? '')} "${String(claim.quote)}"`

const compare = (gold: readonly Coded[], read: readonly Coded[]): { isRight: boolean; report: string } => {
  const pairs = pairUp(gold, read)
  const missed = gold.filter((_, at) => !pairs.some((pair) => pair.gold === at)).map((claim) => `  missed ${describe(claim)}`)
  const extra = read.filter((_, at) => !pairs.some((pair) => pair.read === at)).map((claim) => `  extra  ${describe(claim)}`)
  const differ = pairs.flatMap((pair) =>
    decisive
      .filter((name) => {
        const [g, r] = [gold[pair.gold]!, read[pair.read]!]
        return !(isDefault(name, g) && isDefault(name, r)) && !sameAttribute(name, g, r)
      })
      .map(
        (name) =>
          `  ${name}: ${String(gold[pair.gold]![name])} was read as ${String(read[pair.read]![name])} "${String(gold[pair.gold]!.quote)}"`,
      ),
  )
  const wrong = [...missed, ...extra, ...differ]
  return { isRight: wrong.length === 0, report: wrong.join('\n') }
}

const lines = (claims: readonly Claim[]): string => claims.map(claimLine).join('\n')

/** Reads all cases of a folder of case files. */
export const readCases = async (folder: string): Promise<ReadCase[]> => {
  const reader = openReader()
  const cases: ReadCase[] = []
  for (const { name, text, claims: gold, published_on } of readGoldFolder(folder)) {
    const known = { label: name, media_type: 'text/plain', ...(published_on !== undefined && { origin: { published_on } }) }
    const { document } = await readDocument(new TextEncoder().encode(text), known)
    const claims = document ? reader.read(document).claims : []
    const gateIsSilent = !document || lines(reader.inspect(document).claims) === lines(claims)
    const read = claims as unknown as readonly Coded[]
    cases.push({ name, text, gold, read, gateIsSilent, ...compare(gold, read) })
  }
  return cases
}

/** Names of the cases that are not read right, in the order of the files. */
export const casesToMend = (cases: readonly ReadCase[]): string[] => cases.filter((each) => !each.isRight).map((each) => each.name)
