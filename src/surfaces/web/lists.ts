import type { Ledger } from '../../ledger/index.ts'
import { counted, textName, type Front, type Sources } from '../../outputs/web/index.ts'
import type { Answers } from './answers.ts'

const mostChanges = 12
const mostUndated = 50
const textsOnPage = 50

/** What was taken in last, or since a day: texts and judgements, latest first. */
export const changesOn = async (ledger: Ledger, since: string | null): Promise<Front['changes']> => {
  const question = { limit: mostChanges, ...(since !== null && { since }) }
  const [texts, judgements] = await Promise.all([ledger.latestDocuments(question), ledger.latestJudgements(question)])
  const added = texts.map(({ id, title, label, outlet, recorded_at, claims }): Front['changes'][number] => ({
    recorded_at,
    kind: 'text',
    words: textName({ title, label }),
    detail: [outlet ?? '', counted(claims, 'claim')].filter(Boolean).join(', '),
    document: id,
    claim: null,
  }))
  const decided = judgements.map(({ recorded_at, verb, person, reason, claim }): Front['changes'][number] => ({
    recorded_at,
    kind: 'judgement',
    words: `${person}: ${verb}`,
    detail: reason,
    document: null,
    claim,
  }))
  return [...added, ...decided]
    .sort((a, b) => (a.recorded_at < b.recorded_at ? 1 : a.recorded_at > b.recorded_at ? -1 : 0))
    .slice(0, mostChanges)
}

/** Texts without a date of publication. */
export const undatedOn = async (ledger: Ledger): Promise<Front['undated']> =>
  (await ledger.latestDocuments({ limit: mostUndated, undated: true })).map(({ id, title, label }) => ({
    id,
    title: textName({ title, label }),
  }))

/** One page of the texts on file, the last taken in first. */
export const sourcesOn = async ({ ledger, counts }: Answers, asked: number): Promise<Sources> => {
  const total = (await counts()).documents
  const pages = Math.max(1, Math.ceil(total / textsOnPage))
  const page = Math.min(asked, pages)
  const documents = await ledger.latestDocuments({ limit: textsOnPage, offset: (page - 1) * textsOnPage })
  return { kind: 'sources', documents, total, page, pages }
}
