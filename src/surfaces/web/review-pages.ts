import type { Hono } from 'hono'
import { claimIdOf, linkRelations, type Claim, type ClaimId, type Judgement, type LinkRelation } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import { factsOf } from '../../facts/index.ts'
import * as web from '../../outputs/web/index.ts'
import { corrected, missed, placesOf, typedFields, type Made } from '../review/claim-fields.ts'
import type { Answers } from './answers.ts'
import { formOf, mustBe, type Form } from './guard.ts'
import type { Env } from './options.ts'
import { pairOf } from './questions.ts'
import { answer, sourceViewOf, type Ask } from './read-pages.ts'
import type { TakeApart } from './sentence.ts'
import { SiteFault } from './site-problem.ts'

/** Claims up to which the queue of a whole ledger is drawn; a larger one is reviewed pair by pair. */
const mostWhole = 3000
const mostScopes = 60

interface Asked {
  readonly of?: string
  readonly item?: string
  readonly claim?: string
  readonly claim_at?: string
  readonly tree?: string
}

type Sources = Parameters<typeof web.reviewOf>[0]

/** What is on file around one claim that was asked for: its text. */
const chosenSources = async (
  { ledger }: Answers,
  claim: ClaimId,
): Promise<Pick<Sources, 'facts' | 'documents' | 'judgements' | 'withdrawn' | 'items'>> => {
  const { claims, withdrawn } = await ledger.recall({ claims: [claim] })
  const text = [...claims, ...withdrawn][0]?.document
  if (text === undefined) throw new SiteFault(404, `claim: ${claim.slice(0, 40)}, none of this id is on file`)
  const recalled = await ledger.recall({ documents: [text] })
  const facts = factsOf(recalled.claims, recalled.documents, { judgements: recalled.judgements, withdrawn: recalled.withdrawn })
  return { facts, documents: recalled.documents, judgements: recalled.judgements, withdrawn: new Map(), items: [] }
}

type Viewed = web.ReviewView & { readonly documents: readonly Document[] }

/** The view with the sentence of the claim that is looked at, taken apart. */
const withTree = (view: Viewed, sentenceAt: TakeApart): web.ReviewView => {
  const shown = view.record.item?.claims[view.at]
  const document = view.documents.find(({ id }) => id === shown?.document?.id)
  const [start] = (shown?.claim as Partial<Claim> | undefined)?.evidence ?? []
  return document && start !== undefined ? { ...view, tree: sentenceAt(document, start).words } : view
}

const viewOf = async (answers: Answers, person: string, asked: Asked, problem = '', sent: Form = {}): Promise<Viewed> => {
  const dyads = await answers.dyads()
  const scopes = dyads.slice(0, mostScopes)
  const whole = (await answers.counts()).claims <= mostWhole
  const pair = pairOf(asked.of) ?? (whole || !dyads[0] ? undefined : ([dyads[0].from_party, dyads[0].to_party] as const))
  const common = {
    of: pair ? { from_party: pair[0], to_party: pair[1] } : null,
    scopes,
    person,
    problem,
    ...(asked.item !== undefined && { key: asked.item }),
  }
  const at = Math.max(0, Math.floor(Number(asked.claim_at ?? 0)) || 0)
  const chosen = asked.item === undefined ? asked.claim : undefined
  if (chosen !== undefined) {
    const sources = await chosenSources(answers, chosen)
    const record = web.reviewOf({ ...sources, ...common, chosen })
    return { record, at, sent, documents: sources.documents }
  }
  const { items, facts, recalled, withdrawn } = await answers.waiting(pair ?? [])
  const { documents, judgements } = recalled
  const record = web.reviewOf({ items, facts, documents, judgements, withdrawn, ...common, ...(pair && { counted: pair }) })
  return { record, at: Math.min(at, Math.max(0, (record.item?.claims.length ?? 1) - 1)), sent, documents }
}

const usual: Readonly<Record<string, string>> = { accept: 'as the text says', link: 'as proposed', merge: 'one fact', undo: 'by mistake' }

type Decided = Pick<Judgement, 'kind' | 'person' | 'reason'>

const claimMade = (made: Made): Claim => {
  if ('problems' in made) throw new SiteFault(422, made.problems.join('\n'))
  return made.claim
}

/** The fields that a person changed, as they would be typed; what is left as it was is not sent on. */
const changedFields = (claim: Claim, form: Form): readonly string[] => {
  const kind = (form['kind'] ?? claim.kind) as Claim['kind']
  const names = ['kind', ...(web.reviewFields[kind] ?? []).map(({ name }) => name), 'polarity', 'modality', 'speaker']
  return names
    .filter((name) => form[name] !== undefined && form[name].trim() !== web.typedValue(claim, name))
    .map((name) => `${name}=${form[name]!.trim()}`)
}

const correction = async ({ ledger }: Answers, form: Form, decided: Decided): Promise<Judgement> => {
  const id = form['claim'] ?? ''
  const recalled = await ledger.recall({ claims: [id] })
  const brought = recalled.judgements.flatMap(({ judgement }) =>
    judgement.verb === 'correct' ? [judgement.becomes] : judgement.verb === 'add' ? [judgement.adds] : [],
  )
  const claim = [...recalled.claims, ...brought].find((one) => claimIdOf(one) === id)
  if (!claim) throw new SiteFault(422, 'edit: the claim is not on file any more, load the page anew')
  const changed = changedFields(claim, form)
  if (changed.length === 0) throw new SiteFault(422, 'edit: no field was changed, change one or accept the claim')
  const fields = typedFields(changed)
  if ('problems' in fields) throw new SiteFault(422, fields.problems.join('\n'))
  return { ...decided, verb: 'correct', claim: id, becomes: claimMade(corrected(claim, fields.fields, decided.person)) }
}

const isRelation = (word: string): word is LinkRelation => (linkRelations as readonly string[]).includes(word)

const linked = (verb: 'link' | 'unlink', form: Form, decided: Decided): Judgement => {
  const { relation = '', claim: from = '', with: to = '' } = form
  if (!isRelation(relation) || to.trim() === '' || to.trim() === from)
    throw new SiteFault(422, `${verb}: name the other claim by its id, and the relation`)
  return { ...decided, verb, relation, from, to: to.trim() }
}

const seqIn = ({ undoes = '' }: Form): number => {
  if (!/^\d{1,15}$/.test(undoes)) throw new SiteFault(422, 'undo: name the decision by its number')
  return Number(undoes)
}

const judgementOf = async (answers: Answers, form: Form, person: string): Promise<Judgement> => {
  const { verb = '', claim = '' } = form
  const reason = (form['reason'] ?? '').trim() || usual[verb] || ''
  if (verb === '') throw new SiteFault(422, 'decision: none was chosen, press one of the buttons')
  if (reason === '') throw new SiteFault(422, 'Why: is empty, a decision is kept with its reason')
  const decided: Decided = { kind: 'judgement', person, reason }
  if (verb === 'accept' || verb === 'reject' || verb === 'unsure') return { ...decided, verb, claim }
  if (verb === 'correct') return correction(answers, form, decided)
  if (verb === 'link' || verb === 'unlink') return linked(verb, form, decided)
  if (verb === 'undo') return { ...decided, verb, undoes: seqIn(form) }
  if (verb !== 'merge') throw new SiteFault(422, `decision: ${verb.slice(0, 40)}, press one of the buttons`)
  const other = (form['with'] ?? '').trim()
  if (other === '' || other === claim) throw new SiteFault(422, 'merge: name the other claim by its id')
  return { ...decided, verb, claims: [claim, other] }
}

const record = async ({ ledger }: Answers, judgement: Judgement): Promise<void> => {
  const { recorded, findings } = await ledger.judge([judgement])
  if (recorded.length === 0)
    throw new SiteFault(422, findings.map(({ message }) => message).join('\n') || 'decision: the ledger did not take it')
}

/** One claim at a time, and what a person decides about it. */
export const addReview = (app: Hono<Env>, answers: Answers, sentenceAt: TakeApart): void => {
  const show = async (context: Ask) => {
    const { of, item, claim, claim_at, tree } = context.req.query()
    const asked = {
      ...(of !== undefined && { of }),
      ...(item !== undefined && { item }),
      ...(claim !== undefined && { claim }),
      ...(claim_at !== undefined && { claim_at }),
      ...(tree !== undefined && { tree }),
    }
    const view = await viewOf(answers, context.get('visitor').name, asked)
    return answer(context, view.record, (visitor) => web.reviewPage(asked.tree === '1' ? withTree(view, sentenceAt) : view, visitor))
  }
  app.get('/review', show).get('/review.json', show)

  app.post('/review', async (context) => {
    const visitor = context.get('visitor')
    mustBe(visitor, 'reviewer')
    const form = await formOf(context, visitor.csrf)
    try {
      await record(answers, await judgementOf(answers, form, visitor.name))
      return context.redirect(web.withQuery('/review', { of: form['of'] }), 303)
    } catch (error) {
      if (!(error instanceof SiteFault) || error.status !== 422) throw error
      const view = await viewOf(answers, visitor.name, form as Asked, error.message, form)
      return context.html(web.reviewPage(view, visitor), 422)
    }
  })
}

const placeIn = (document: Document, { quote = '', nth = '1' }: Form): readonly [number, number] => {
  const words = quote.replaceAll('\r\n', '\n')
  const places = placesOf(document.text, words)
  if (places.length === 0)
    throw new SiteFault(422, `words not in the text: “${words.slice(0, 120)}”, mark them as they stand there, to the letter`)
  const place = places[Number(nth) - 1]
  if (!place) throw new SiteFault(422, `place: ${nth.slice(0, 10)}, the words stand ${places.length} times in the text`)
  return place
}

const missedClaim = (document: Document, form: Form, person: string): Claim => {
  const typed = (form['fields'] ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)
  const sides = ['kind', 'from_party', 'to_party'].filter((name) => (form[name] ?? '') !== '').map((name) => `${name}=${form[name]!}`)
  const fields = typedFields([...sides, ...typed])
  if ('problems' in fields) throw new SiteFault(422, fields.problems.join('\n'))
  return claimMade(missed(document, placeIn(document, form), fields.fields, person))
}

/** A claim that reading missed, added on the page of its text. */
export const addMissedClaims = (app: Hono<Env>, answers: Answers): void => {
  app.post('/sources/:id/claims', async (context) => {
    const visitor = context.get('visitor')
    mustBe(visitor, 'reviewer')
    const form = await formOf(context, visitor.csrf)
    const id = context.req.param('id')
    const { document } = await sourceViewOf(answers, id)
    try {
      const adds = missedClaim(document, form, visitor.name)
      const reason = (form['reason'] ?? '').trim() || 'missed by reading'
      await record(answers, { kind: 'judgement', verb: 'add', person: visitor.name, reason, adds })
      return context.redirect(`${web.sourcePath(id)}/at/${adds.evidence.join('-')}`, 303)
    } catch (error) {
      if (!(error instanceof SiteFault) || error.status !== 422) throw error
      const view = await sourceViewOf(answers, id, { sent: form, missed: error.message })
      return context.html(web.sourcePage(view, visitor), 422)
    }
  })
}
