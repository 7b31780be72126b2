import type { Context, Hono } from 'hono'
import { claimIdOf, type Claim } from '../../base/index.ts'
import { applyJudgements } from '../../facts/index.ts'
import * as web from '../../outputs/web/index.ts'
import { searchOnFile } from '../ledger/search-on-file.ts'
import { renderDossier } from '../ledger/render-dossier.ts'
import type { Answers } from './answers.ts'
import { changesOn, sourcesOn, undatedOn } from './lists.ts'
import type { Env } from './options.ts'
import { clocksOf, ending, pageOf, pairOf, partyOf, sinceOf, slice, wantsJson } from './questions.ts'
import type { TakeApart } from './sentence.ts'
import { SiteFault } from './site-problem.ts'

type App = Hono<Env>
export type Ask = Context<Env>

/** The record as JSON where the address ends so, else its page. */
export const answer = <Record>(context: Ask, record: Record, page: (visitor: web.Visitor) => string): Response =>
  wantsJson(context) ? context.json(record as object) : context.html(page(context.get('visitor')))

const pairsOnPage = 20
const conflictsOnPage = 12
const conflictsOfPair = 5
const mostConflicts = 8

const frontOf = async (answers: Answers, page: number, since: string | null): Promise<web.Front> => {
  const { ledger } = answers
  const [all, counts, changes, undated] = await Promise.all([
    answers.dyads(),
    answers.counts(),
    answers.kept(`changes ${since}`, () => changesOn(ledger, since)),
    answers.kept('undated', () => undatedOn(ledger)),
  ])
  const { shown, ...paging } = slice(all, page, pairsOnPage)
  const dyads = await answers.lines(shown)
  const moved = await answers.moved(since)
  const contested = await Promise.all(
    dyads
      .filter(({ summary }) => (summary?.contested ?? 0) > 0)
      .map(async (line) => ({ line, digest: await answers.digest(line.from_party, line.to_party) })),
  )
  const conflicts = contested.flatMap(({ line: { from_party, to_party }, digest }) =>
    digest.contested.map(({ id, title, readings }) => ({ from_party, to_party, id, title, readings: readings.map(({ words }) => words) })),
  )
  const seen = new Set<string>()
  return {
    kind: 'front',
    head: await ledger.head(),
    ...counts,
    dyads,
    ...paging,
    since,
    moved,
    changes,
    conflicts: conflicts.filter(({ id }) => !seen.has(id) && seen.add(id)).slice(0, mostConflicts),
    undated,
  }
}

/** Front page, partners, conflicts and the list of texts. */
export const addLists = (app: App, answers: Answers): void => {
  const front = async (context: Ask) => {
    const record = await frontOf(answers, pageOf(context), sinceOf(context))
    return answer(context, record, (visitor) => web.frontPage(record, visitor))
  }
  app.get('/', front).get('/index.json', front)

  app.get('/partners/:party', async (context) => {
    const party = partyOf(ending(context.req.param('party')).bare)
    const all = await answers.dyads()
    const own = all.filter(({ from_party, to_party }) => from_party === party || to_party === party)
    if (own.length === 0) throw new SiteFault(404, `party: ${party}, no claim between it and another party is on file`)
    const { shown, ...paging } = slice(own, pageOf(context), pairsOnPage)
    const lines = await answers.lines(shown)
    const record: web.Partner = {
      kind: 'partner',
      party,
      name: answers.nameOf(party),
      gives: lines.filter(({ from_party }) => from_party === party),
      receives: lines.filter(({ from_party }) => from_party !== party),
      ...paging,
    }
    return answer(context, record, (visitor) => web.partnerPage(record, visitor))
  })

  const conflicts = async (context: Ask) => {
    const { shown, ...paging } = slice(await answers.dyads(), pageOf(context), conflictsOnPage)
    const seen = new Set<string>()
    const dyads: web.Conflicts['dyads'][number][] = []
    const later: web.Conflicts['later'][number][] = []
    for (const [{ from_party, to_party, from_name, to_name }, digest] of await answers.digests(shown)) {
      if (digest === null) later.push({ from_party, to_party, from_name, to_name })
      const own = (digest?.contested ?? []).filter(({ id }) => !seen.has(id) && seen.add(id))
      const more = Math.max(0, own.length - conflictsOfPair)
      if (own.length > 0) dyads.push({ from_party, to_party, from_name, to_name, conflicts: own.slice(0, conflictsOfPair), more })
    }
    const record: web.Conflicts = { kind: 'conflicts', dyads, later, ...paging }
    return answer(context, record, (visitor) => web.conflictsPage(record, visitor))
  }
  app.get('/conflicts', conflicts).get('/conflicts.json', conflicts)

  const sources = async (context: Ask) => {
    const page = pageOf(context)
    const record = await answers.kept(`sources ${page}`, () => sourcesOn(answers, page))
    return answer(context, record, (visitor) => web.sourcesPage(record, visitor))
  }
  app.get('/sources', sources).get('/sources.json', sources)
}

const presetsOf = (path: string, events: readonly { readonly title: string; readonly event_on: unknown }[]) =>
  events
    .flatMap(({ title, event_on }) =>
      typeof event_on === 'string' && event_on.length === 10 ? [{ text: title, href: web.withQuery(path, { as_of: event_on }) }] : [],
    )
    .slice(0, 3)

const formats = { md: 'text/markdown', txt: 'text/plain', html: 'text/html' } as const

/** The account of a pair, and its events. */
export const addAccounts = (app: App, answers: Answers): void => {
  app.get('/dyads/:from/:to', async (context) => {
    const { bare, ext } = ending(context.req.param('to'))
    const [from, to] = [partyOf(context.req.param('from')), partyOf(bare)]
    const onFile = await answers.dossier({ parties: [from, to], ...clocksOf(context) })
    if (onFile.recalled.claims.length === 0) throw new SiteFault(404, `pair: ${from} → ${to}, no claim on it is on file`)
    if (ext === 'md' || ext === 'txt' || ext === 'html') {
      const body = (await renderDossier(onFile, ext === 'txt' ? 'text' : ext, { width: 100, colour: false })) as string
      return context.body(body, 200, {
        'content-type': `${formats[ext]}; charset=utf-8`,
        'content-disposition': `attachment; filename="${from}-${to}.${ext}"`,
      })
    }
    const { dossier } = onFile
    const shown = { ...dossier, main: dossier.main ?? { from_party: from, to_party: to } }
    return answer(context, dossier, (visitor) => web.dyadPage(shown, visitor, presetsOf(web.dyadPath(from, to), dossier.crises)))
  })

  app.get('/events/:id', async (context) => {
    const { bare } = ending(context.req.param('id'))
    const pair = pairOf(context.req.query('of')) ?? (await pairWith(answers, bare))
    const onFile = pair && (await answers.dossier({ parties: [...pair], ...clocksOf(context) }))
    const record = onFile && web.eventOf(onFile.dossier, bare)
    if (!record) throw new SiteFault(404, `event: ${bare.slice(0, 40)}, none of this name is in the account as of these days`)
    return answer(context, record, (visitor) => web.eventPage(record, visitor))
  })
}

/**
 * The pair in whose account an event stands. A crisis is in every account that has its party as the partner, so that of the parties on whom
 * there are such claims one account each way is enough. In a large ledger those that are not drawn yet are drawn later.
 */
const pairWith = async ({ ledger, dyads, digests }: Answers, id: string): Promise<readonly [string, string] | undefined> => {
  const [all, parties] = await Promise.all([dyads(), ledger.partiesIn(['attack', 'appeal', 'response'])])
  const [asPartner, asFirst] = [firstBy(all, 'to_party'), firstBy(all, 'from_party')]
  const accounts = new Set([asPartner, asFirst].flatMap((pairs) => parties.flatMap((party) => pairs.get(party) ?? [])))
  const drawn = await digests([...accounts])
  const [found] = drawn.find(([, digest]) => digest?.crises.includes(id)) ?? []
  if (found) return [found.from_party, found.to_party]
  if (drawn.some(([, digest]) => digest === null))
    throw new SiteFault(503, 'event: the accounts that may hold it are being drawn, ask again in a moment, or name the pair: ?of=RUS/IRN')
  return undefined
}

const firstBy = <Row extends Readonly<Record<Side, string>>, Side extends 'from_party' | 'to_party'>(
  rows: readonly Row[],
  side: Side,
): ReadonlyMap<string, Row> => {
  const first = new Map<string, Row>()
  for (const row of rows) if (!first.has(row[side])) first.set(row[side], row)
  return first
}

/** The view of one text; `sent` and `missed` where a claim that was to be added is not right. */
export const sourceViewOf = async (
  answers: Answers,
  id: string,
  { sent = {}, missed = '' }: { readonly sent?: Readonly<Record<string, string>>; readonly missed?: string } = {},
): Promise<web.SourceView> => {
  const recalled = await answers.ledger.recall({ documents: [id] })
  const document = recalled.documents.find((one) => one.id === id)
  if (!document) throw new SiteFault(404, `text: ${id.slice(0, 40)}, none of this id is on file; /sources lists them`)
  const judged = applyJudgements(recalled.claims, recalled.judgements, recalled.withdrawn)
  const claims = web.numberClaims(
    judged.claims.filter((claim) => claim.document === id),
    [document],
  )
  const marks = new Map(judged.marks.map(({ claim, mark, person }) => [claim, `${mark} by ${person}`]))
  const pairs = new Map<string, { from_party: string; to_party: string }>()
  for (const { claim } of claims) {
    const { from_party, to_party } = claim
    if (from_party !== null && to_party !== null) pairs.set(`${from_party}/${to_party}`, { from_party, to_party })
  }
  const { label, title = null, outlet = null, url = null, published_on = null, sha256, text } = document
  const record: web.Source = {
    kind: 'source',
    document: { id, label, title, outlet, url, published_on, sha256, characters: text.length },
    text,
    dyads: [...pairs.values()].slice(0, 12),
    claims: claims.map(({ n, claim }) => ({
      ...(claim as Claim & Readonly<Record<string, unknown>>),
      id: claimIdOf(claim),
      n,
      judged: marks.get(claimIdOf(claim)) ?? '',
    })),
    missed,
  }
  return { record, document, claims, idOf: ({ claim }) => claimIdOf(claim), sent }
}

/** Texts with their claims, and the way from a place to its words. */
export const addSources = (app: App, answers: Answers, sentenceAt: TakeApart): void => {
  app.get('/sources/:id', async (context) => {
    const view = await sourceViewOf(answers, ending(context.req.param('id')).bare)
    return answer(context, view.record, (visitor) => web.sourcePage(view, visitor))
  })

  app.get('/sources/:id/at/:place', async (context) => {
    const id = context.req.param('id')
    const view = await sourceViewOf(answers, id)
    const place = context.req.param('place')
    const found = view.claims.find(({ claim }) => claim.evidence.join('-') === place)
    return context.redirect(`${web.sourcePath(id)}${found ? `#${web.placeOfWords(view.claims, found)}` : ''}`, 302)
  })

  app.get('/sources/:id/sentence', async (context) => {
    const view = await sourceViewOf(answers, context.req.param('id'))
    const at = Math.max(0, Math.floor(Number(context.req.query('at') ?? 0)) || 0)
    return context.html(web.sentencePage(view.document, sentenceAt(view.document, at), context.get('visitor')))
  })
}

const mostFound = 50

export const addSearch = (app: App, answers: Answers): void => {
  const search = async (context: Ask) => {
    const q = (context.req.query('q') ?? '').slice(0, 200).trim()
    const found = (q === '' ? [] : await searchOnFile(answers.ledger, q, mostFound)).map(({ id, claim, document }) => ({
      ...(claim as Claim & Readonly<Record<string, unknown>>),
      id,
      text: {
        id: document.id,
        title: web.textName({ title: document.title ?? null, label: document.label }),
        published_on: document.published_on ?? null,
      },
    }))
    const record: web.Search = { kind: 'search', q, claims: found, most: mostFound }
    return answer(context, record, (visitor) => web.searchPage(record, visitor))
  }
  app.get('/search', search).get('/search.json', search)
}
