import type { Document } from '../../documents/index.ts'
import { halvesOf, partPrompt, readAnswer, type Part, type RawClaim } from '../../extraction/model/index.ts'
import { sumOf } from './cost.ts'
import { keyOf, likelyOf, type Failure, type Session } from './session.ts'

/** What a model said of a part, when, and through which libraries. */
export interface PartAnswer {
  readonly part: Part
  readonly raws: readonly RawClaim[]
  readonly at: string
  readonly libraries: Readonly<Record<string, string>>
}

type Outcome = Omit<PartAnswer, 'part'> | Failure | { readonly again: Failure } | 'cut'

const problems = {
  empty: 'gave an empty answer; try again or take another model',
  words: 'answered in words and not in claims',
  broken: 'gave JSON that is broken; try again or take another model',
  shape: 'gave JSON without a list of claims; try again or take another model',
} as const

const unreadable = (problem: keyof typeof problems, text: string): Outcome => {
  const shown = text.replace(/\s+/g, ' ').trim().slice(0, 80)
  const failure = { code: `model-${problem}`, why: `${problems[problem]}${problem === 'words' ? `, “${shown}”; take another model` : ''}` }
  // A model that declines in words does so again; what is broken or empty may be whole at the second attempt.
  return problem === 'words' ? failure : { again: failure }
}

/** Asks once, and keeps the answer if it is whole. */
const askOnce = async (session: Session, prompt: string, part: Part): Promise<Outcome> => {
  const { meter, libraries } = session
  const likely = likelyOf(session, prompt, part)
  if (!meter.reserve(likely))
    return { code: 'model-cost', why: `was not asked: the limit of ${session.limit ?? 'this run'} would be passed; raise --max-cost` }
  const reply = await session.ask({
    system: session.system,
    prompt,
    schema: session.schema,
    max_output_tokens: session.parameters.max_output_tokens!,
  })
  meter.settle(likely, reply.kind === 'answer' ? reply : sumOf([]))
  if (reply.kind === 'failed') {
    if (reply.lasting) session.lasting = reply
    return reply
  }
  if (reply.cut) return 'cut'
  const answer = readAnswer(reply.text, session.form)
  if ('problem' in answer) return unreadable(answer.problem, reply.text)
  const { text, input_tokens, output_tokens } = reply
  const at = session.now()
  await session.cache.put(keyOf(session, prompt), { text, input_tokens, output_tokens, at, libraries })
  return { raws: answer.claims, at, libraries }
}

/** The answer that is kept of an earlier run. */
export const keptAnswer = async (session: Session, prompt: string): Promise<Omit<PartAnswer, 'part'> | undefined> => {
  const kept = await session.cache.get(keyOf(session, prompt))
  const answer = kept && readAnswer(kept.text, session.form)
  return kept && answer && 'claims' in answer ? { raws: answer.claims, at: kept.at, libraries: kept.libraries } : undefined
}

/** Where a part stands among the parts of its text, counted from 1. */
export interface PartOf {
  readonly part: number
  readonly parts: number
}

/** The answers on a part: one, or those on its halves where one would be too long; or why there is none. */
export const askPart = async (session: Session, document: Document, part: Part, of: PartOf): Promise<readonly PartAnswer[] | Failure> => {
  const prompt = partPrompt(document, part, of, session.form)
  const kept = await keptAnswer(session, prompt)
  if (kept) return [{ part, ...kept }]
  if (session.lasting) return { code: session.lasting.code, why: `was not asked again, it ${session.lasting.why}` }
  let got = await askOnce(session, prompt, part)
  if (got !== 'cut' && 'again' in got) got = await askOnce(session, prompt, part)
  if (got !== 'cut') return 'again' in got ? got.again : 'why' in got ? got : [{ part, ...got }]
  const halves = halvesOf(part)
  if (!halves) return { code: 'model-cut', why: 'gave an answer that was cut off; take a model that may answer at more length' }
  const first = await askPart(session, document, halves[0], of)
  if ('why' in first) return first
  const second = await askPart(session, document, halves[1], of)
  return 'why' in second ? second : [...first, ...second]
}
