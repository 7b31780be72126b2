import { Hono, type Context } from 'hono'
import { LedgerProblem } from '../../ledger/index.ts'
import { problemPage, siteAssets, type SiteProblem, type Visitor } from '../../outputs/web/index.ts'
import { addAdding } from './add-pages.ts'
import { addSigningIn, addSigningOut } from './account-pages.ts'
import { answersFrom } from './answers.ts'
import { addData } from './data-pages.ts'
import { boundedBody, known, onlyByTls, onlyOwn, withHeaders } from './guard.ts'
import { openJobs } from './jobs.ts'
import type { Env, WebOptions } from './options.ts'
import { rateLimit } from './rate-limit.ts'
import { addAccounts, addLists, addSearch, addSources } from './read-pages.ts'
import { addMissedClaims, addReview } from './review-pages.ts'
import { openSessions } from './sessions.ts'
import { SiteFault } from './site-problem.ts'

const problemOf = (error: unknown, onFault: (message: string) => void): SiteProblem => {
  if (error instanceof SiteFault) return { kind: 'problem', status: error.status, message: error.message }
  if (error instanceof LedgerProblem) return { kind: 'problem', status: 503, message: error.message }
  onFault(error instanceof Error ? (error.stack ?? error.message) : 'unknown error')
  return { kind: 'problem', status: 500, message: 'server: a fault of the program, its keeper finds more in the terminal' }
}

const tell = (context: Context<Env>, problem: SiteProblem): Response => {
  const { status } = problem
  const visitor = context.get('visitor') as Visitor | undefined
  if (context.req.path.endsWith('.json')) return context.json(problem, status as 400)
  return context.html(problemPage(problem, visitor), status as 400)
}

/** The pages of a ledger, and what has those drawn that visitors ask first. */
export interface Site {
  readonly app: Hono<Env>
  readonly prepare: () => Promise<void>
}

/**
 * The ledger as pages, each with its twin in JSON. Every answer carries a policy that lets nothing in from elsewhere; every form carries a
 * token; who asks under a foreign host name is refused. Needs no port: `app.request` asks it.
 */
export const webSite = (options: WebOptions): Site => {
  const { tables, now } = options
  const answers = answersFrom(options.ledger, (id) => tables.parties.get(id)?.name)
  const sessions = openSessions(options.chance, now)
  const app = new Hono<Env>()
  app.use(async (_context, next) => {
    answers.asked()
    await next()
    answers.asked()
  })
  app.use(withHeaders, onlyOwn(options), onlyByTls(options), boundedBody)
  for (const { path, type, body } of siteAssets)
    app.get(path, (context) => context.body(body, 200, { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' }))
  addSigningIn(app, options, sessions, rateLimit(10, 600, now))
  app.use(known(options, sessions))
  addSigningOut(app, options, sessions)
  addLists(app, answers)
  addAccounts(app, answers)
  addSources(app, answers, options.sentenceAt)
  addSearch(app, answers)
  addReview(app, answers, options.sentenceAt)
  addMissedClaims(app, answers)
  addAdding(app, options, openJobs(options), rateLimit(30, 60, now))
  addData(app, answers, options)
  app.notFound((context) =>
    tell(context, { kind: 'problem', status: 404, message: 'address: nothing stands there, begin at the front page' }),
  )
  app.onError((error, context) => tell(context, problemOf(error, options.onFault)))
  return { app, prepare: answers.prepare }
}

/** The pages alone. */
export const webApp = (options: WebOptions): Hono<Env> => webSite(options).app
