import type { Finding } from '../../base/index.ts'
import { listPage, pagePolicy } from '../../outputs/page/index.ts'
import { isOwnHost } from './host.ts'
import { listen, type Listening } from './listen.ts'

/** A brief as it is served: the whole page, and the same records as JSON. */
export interface ServedBrief {
  readonly title: string
  readonly headline: string
  readonly html: string
  readonly json: string
}

export interface ServeOptions {
  readonly pages: readonly ServedBrief[]
  /** Always a loopback address: what is served is for this machine alone. */
  readonly host?: '127.0.0.1' | '::1'
  /** 0, the default, takes any free port. */
  readonly port?: number
}

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': `${pagePolicy}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** What stands at each path. One brief stands at the root; several have a list there and a number each. */
const routesOf = (pages: readonly ServedBrief[]): ReadonlyMap<string, { readonly type: string; readonly body: string }> => {
  const page = (body: string) => ({ type: 'text/html; charset=utf-8', body })
  const json = (body: string) => ({ type: 'application/json; charset=utf-8', body })
  if (pages.length === 1)
    return new Map([
      ['/', page(pages[0]!.html)],
      ['/brief.json', json(pages[0]!.json)],
    ])
  const listed = pages.map(({ title, headline }, index) => ({ title, headline, page: `${index + 1}/`, json: `${index + 1}/brief.json` }))
  return new Map([
    ['/', page(listPage(listed))],
    ['/brief.json', json(JSON.stringify(listed))],
    ...pages.flatMap(
      (one, index) =>
        [
          [`/${index + 1}/`, page(one.html)],
          [`/${index + 1}/brief.json`, json(one.json)],
        ] as const,
    ),
  ])
}

type Answering = (request: Request) => Response | Promise<Response>

const answering = async (pages: readonly ServedBrief[], portOf: () => number): Promise<Answering> => {
  const { Hono } = await import('hono')
  const routes = routesOf(pages)
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value)
  })
  app.use(async (context, next) => {
    if (!isOwnHost(context.req.header('host'), portOf())) {
      return context.text('Asked for another host: use the address that was printed', 421)
    }
    if (!['GET', 'HEAD'].includes(context.req.method)) return context.text('Pages can be read, nothing else', 405, { allow: 'GET, HEAD' })
    return next()
  })
  app.get('*', (context) => {
    const found = routes.get(context.req.path)
    return found ? context.body(found.body, 200, { 'content-type': found.type }) : context.text('Nothing at this address: start at /', 404)
  })
  app.notFound((context) => context.text('Nothing at this address: start at /', 404))
  return (request) => app.fetch(request)
}

/**
 * Serves briefs to this machine until `close` is called: pages with their policy, no directory, nothing else. Requests
 * under a foreign host name are refused. A port that cannot be had is a finding.
 */
export const serveBriefs = async ({ pages, host = '127.0.0.1', port = 0 }: ServeOptions): Promise<Listening | Finding> => {
  let own = port
  const answer = await answering(pages, () => own)
  const served = await listen((request) => answer(request), host, port)
  if (served.kind === 'served') own = served.port
  return served
}
