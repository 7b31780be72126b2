import type { ClaimId, Judgement, RecordedJudgement } from '../../base/index.ts'
import type { ReviewItem } from '../../facts/index.ts'
import { reviewItemText, type ReviewContext } from '../../outputs/review/index.ts'
import { corrected, typedFields } from './claim-fields.ts'

/** What a review at the terminal needs: what waits, how a line is asked for (undefined: no more input), and where judgements go. */
export interface ReviewSession {
  readonly items: readonly ReviewItem[]
  readonly context: ReviewContext
  readonly person: string
  readonly ask: (prompt: string) => Promise<string | undefined>
  readonly write: (text: string) => Promise<void>
  readonly record: (judgements: readonly Judgement[]) => Promise<readonly RecordedJudgement[]>
}

const keys = 'a accept · r reject · e edit · m merge · l link · x no link · u unsure · s skip · z undo last · q end'
const help = `${keys}\nAfter the key comes the reason, on the same line or asked for: "r says the opposite". To edit: e item=Su-35 quantity=24
Where an item has several claims, digits after the key say which: "r2 says the opposite", "m13 one fact"\n`

/** What was typed: the key, the claims that its digits name (all of them without digits), and the rest. */
interface Typed {
  readonly key: string
  readonly claims: readonly ClaimId[]
  readonly isChosen: boolean
  readonly rest: string
}

const typedOf = (line: string, { claims }: ReviewItem): Typed => {
  const [, key = '', digits = '', rest = ''] = /^\s*(\S?)(\d*)\s*(.*)$/s.exec(line) ?? []
  const chosen = [...digits].flatMap((digit) => claims[Number(digit) - 1] ?? [])
  return { key, claims: digits === '' ? claims : chosen, isChosen: digits !== '', rest: rest.trim() }
}

type Decided = Pick<Judgement, 'kind' | 'person' | 'reason'>
type Made = { readonly judgements: readonly Judgement[] } | { readonly problem: string }

const edited = ({ claims, rest }: Typed, decided: Decided, { facts }: ReviewContext): Made => {
  const [claim, second] = claims
  if (second !== undefined) return { problem: 'edit: this item has several claims, say which with a digit: e1 item=Su-35' }
  const read = facts.claims.find(({ id }) => id === claim)?.claim
  if (claim === undefined || read === undefined) return { problem: 'edit: no claim of this item stands' }
  const fields = typedFields(rest.split(/\s+(?=[a-z_]+=)/).filter(Boolean))
  if ('problems' in fields) return { problem: fields.problems.join('\n') }
  const made = corrected(read, fields.fields, decided.person)
  return 'problems' in made
    ? { problem: made.problems.join('\n') }
    : { judgements: [{ ...decided, verb: 'correct', claim, becomes: made.claim }] }
}

const linked = (item: ReviewItem, verb: 'link' | 'unlink', decided: Decided): Made => {
  if (!item.proposal) return { problem: 'link: this item proposes none' }
  const { relation, from, to } = item.proposal
  return { judgements: [{ ...decided, verb, relation, from, to }] }
}

const merged = (claims: readonly ClaimId[], decided: Decided): Made =>
  claims.length < 2 ? { problem: 'merge: this item has one claim' } : { judgements: [{ ...decided, verb: 'merge', claims }] }

const verdicts = { a: 'accept', r: 'reject', u: 'unsure' } as const

const judged = (verb: 'accept' | 'reject' | 'unsure', { claims, isChosen }: Typed, decided: Decided): Made => {
  if (claims.length === 0) return { problem: `${verb}: there is no such claim in this item` }
  if (claims.length > 1 && !isChosen)
    return { problem: `${verb}: this item has several claims, say which with digits, such as ${verb[0]}1` }
  return { judgements: claims.map((claim): Judgement => ({ ...decided, verb, claim })) }
}

const judgementsFor = (typed: Typed, item: ReviewItem, decided: Decided, context: ReviewContext): Made => {
  const { key } = typed
  if (key === 'a' || key === 'r' || key === 'u') return judged(verdicts[key], typed, decided)
  if (key === 'm') return merged(typed.claims, decided)
  if (key === 'l' || key === 'x') return linked(item, key === 'l' ? 'link' : 'unlink', decided)
  return edited(typed, decided, context)
}

/** Reasons that need no words of one's own, offered where the line gives none. */
const usual: Readonly<Record<string, string>> = { a: 'as the text says', l: 'as proposed', m: 'one fact', z: 'by mistake' }

const reasonFor = async (key: string, rest: string, { ask }: ReviewSession): Promise<string> => {
  if (key !== 'e' && rest !== '') return rest
  const offered = usual[key]
  const given = (await ask(offered === undefined ? 'reason: ' : `reason [${offered}]: `))?.trim()
  return given || offered || ''
}

type Next = 'next' | 'again' | 'end'

/** Takes one line of the person's about one item; `next` when the item is done. */
const answer = async (line: string, item: ReviewItem, session: ReviewSession, done: RecordedJudgement[]): Promise<Next> => {
  const typed = typedOf(line, item)
  const { key, rest } = typed
  if (key === 'q') return 'end'
  if (key === 's' || key === '') return 'next'
  if (!'aremluxz'.includes(key)) {
    await session.write(help)
    return 'again'
  }
  const reason = await reasonFor(key, rest, session)
  if (reason === '') {
    await session.write('Nothing recorded: a judgement needs a reason.\n')
    return 'again'
  }
  const decided = { kind: 'judgement', person: session.person, reason } as const
  if (key === 'z') return undone(decided, session, done)
  const made = judgementsFor(typed, item, decided, session.context)
  if ('problem' in made) {
    await session.write(`${made.problem}\n`)
    return 'again'
  }
  done.push(...(await session.record(made.judgements)))
  return 'next'
}

const undone = async (decided: Decided, session: ReviewSession, done: RecordedJudgement[]): Promise<Next> => {
  const last = done.pop()
  if (last) await session.record([{ ...decided, verb: 'undo', undoes: last.seq }])
  await session.write(last ? `Taken back: ${last.judgement.verb} (${last.seq})\n` : 'Nothing to take back in this session.\n')
  return 'again'
}

/** Shows what waits, one item at a time, and records what the person decides; gives the number of judgements that stand. */
export const review = async (session: ReviewSession): Promise<number> => {
  const done: RecordedJudgement[] = []
  for (const [index, item] of session.items.entries()) {
    await session.write(`\n${index + 1} of ${session.items.length}  ${reviewItemText(item, session.context)}`)
    let next: Next = 'again'
    while (next === 'again') {
      const line = await session.ask(`[${keys}] `)
      next = line === undefined ? 'end' : await answer(line, item, session, done)
    }
    if (next === 'end') break
  }
  return done.length
}
