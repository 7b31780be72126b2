import { claimIdOf, finding } from '../base/index.ts'
import type { ClaimId, Finding, Judgement, RecordedJudgement } from '../base/index.ts'
import { addEntries, headOf } from './add-entries.ts'
import { claimCheck, type ClaimCheck } from './check-claim.ts'
import type { Engine, Queries } from './engines/engine.ts'
import { claimOfJudgement, judgementOf, type JudgementBody } from './rows.ts'

/** What judgements are checked against: claims and texts on file, and the claims that earlier judgements touch. */
interface OnFile {
  readonly claims: Map<ClaimId, readonly number[]>
  readonly texts: ReadonlyMap<string, string>
  readonly judgements: Map<number, readonly number[]>
}

const claimsNamed = (judgement: Judgement): readonly ClaimId[] => {
  if ('claim' in judgement) return [judgement.claim]
  if ('claims' in judgement) return judgement.claims
  return 'from' in judgement ? [judgement.from, judgement.to] : []
}

const seqsOf = async (trx: Queries, engine: Engine, ids: readonly ClaimId[]): Promise<Map<ClaimId, number[]>> => {
  const rows = await trx.selectFrom('claims').select(['id', 'seq']).where('id', 'in', engine.listed(ids)).orderBy('seq').execute()
  const found = new Map<ClaimId, number[]>()
  for (const { id, seq } of rows) found.set(id, [...(found.get(id) ?? []), seq])
  return found
}

const textsOf = async (trx: Queries, engine: Engine, ids: readonly string[]): Promise<Map<string, string>> => {
  const rows = await trx.selectFrom('documents').select(['id', 'text']).where('id', 'in', engine.listed(ids)).execute()
  return new Map(rows.map(({ id, text }) => [id, JSON.parse(text) as string]))
}

const touchedBy = async (trx: Queries, undone: readonly number[]): Promise<Map<number, readonly number[]>> => {
  const found = new Map<number, readonly number[]>()
  for (const seq of undone) {
    const known = await trx.selectFrom('judgements').select('seq').where('seq', '=', seq).executeTakeFirst()
    if (!known) continue
    const rows = await trx.selectFrom('judgement_claims').select('claim').where('judgement', '=', seq).orderBy('claim').execute()
    found.set(
      seq,
      rows.map(({ claim }) => claim),
    )
  }
  return found
}

const onFile = async (trx: Queries, engine: Engine, judgements: readonly Judgement[]): Promise<OnFile> => ({
  claims: await seqsOf(trx, engine, judgements.flatMap(claimsNamed)),
  texts: await textsOf(
    trx,
    engine,
    judgements.flatMap((judgement) => claimOfJudgement(judgement)?.document ?? []),
  ),
  judgements: await touchedBy(
    trx,
    judgements.flatMap((judgement) => (judgement.verb === 'undo' ? [judgement.undoes] : [])),
  ),
})

const faultsOf = (judgement: Judgement, { claims, texts, judgements }: OnFile, check: ClaimCheck): Finding[] => {
  const faults = claimsNamed(judgement)
    .filter((id) => !claims.has(id))
    .map((id) => finding('error', 'claim-unknown', `claim: ${id}, it is not on file; look up its id with servanda ledger search`))
  if (judgement.verb === 'undo' && !judgements.has(judgement.undoes)) {
    const message = `judgement: ${judgement.undoes}, it is not on file; look up its number with servanda ledger history`
    faults.push(finding('error', 'judgement-unknown', message))
  }
  const brought = claimOfJudgement(judgement)
  if (!brought) return faults
  const text = texts.get(brought.document ?? '')
  const fault = text === undefined ? `document: ${brought.document ?? 'none'}, name a text that is on file` : check(brought, text)
  return fault ? [...faults, finding('error', 'claim-ungrounded', fault)] : faults
}

/** The claims that a judgement touches, by their `seq`; also those that it brings, once its own `seq` is known. */
const planJudgement = (judgement: Judgement, seq: number, { claims, judgements }: OnFile): readonly number[] => {
  const named = claimsNamed(judgement).flatMap((id) => claims.get(id) ?? [])
  const undone = judgement.verb === 'undo' ? (judgements.get(judgement.undoes) ?? []) : []
  const touches = [...new Set([...named, ...undone])].sort((a, b) => a - b)
  const brought = claimOfJudgement(judgement)
  if (brought) {
    const id = claimIdOf(brought)
    claims.set(id, [...(claims.get(id) ?? []), seq])
  }
  judgements.set(seq, brought ? [...touches, seq] : touches)
  return touches
}

/** Adds judgements in one transaction, or nothing and the findings: see `Ledger.judge`. */
export const judge = (
  engine: Engine,
  judgements: readonly Judgement[],
  now: Date,
): Promise<{ readonly recorded: readonly RecordedJudgement[]; readonly findings: readonly Finding[] }> =>
  engine.write(async (trx) => {
    const head = await headOf(trx)
    const known = await onFile(trx, engine, judgements)
    const check = await claimCheck()
    const findings: Finding[] = []
    const unlinked = judgements.map((judgement, at) => {
      findings.push(...faultsOf(judgement, known, check))
      const body: JudgementBody = { ...judgement, touches: planJudgement(judgement, head.seq + at + 1, known) }
      return { kind: 'judgement' as const, subject: '', body: JSON.stringify(body) }
    })
    if (findings.length > 0) return { recorded: [], findings }
    const entries = await addEntries(trx, engine, head, { unlinked, texts: new Map(), now })
    const recorded = entries.map(({ seq, recorded_at, body }) => ({ seq, recorded_at, judgement: judgementOf(body) }))
    return { recorded, findings }
  })
