import { timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { roles, type Role } from '../../base/index.ts'
import { sitePolicy, type Visitor } from '../../outputs/web/index.ts'
import type { Env, WebOptions } from './options.ts'
import type { Sessions } from './sessions.ts'
import { SiteFault } from './site-problem.ts'

export const isBehindTls = ({ mode }: WebOptions): boolean => mode.kind === 'people' && mode.behind_tls === true

/** The cookie of a session. Behind TLS its name keeps browsers from taking it from another host or without TLS. */
export const cookieOf = (options: WebOptions): { readonly name: string; readonly secure: boolean } =>
  isBehindTls(options) ? { name: '__Host-servanda', secure: true } : { name: 'servanda', secure: false }

/** Bytes of an article that are taken; a form adds a little around them. */
export const mostArticleBytes = 10 * 1024 * 1024
const aroundArticle = 64 * 1024
const mostFormBytes = 256 * 1024

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': sitePolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

/** Headers of every answer. What is no file of the site itself is kept by no cache. */
export const withHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value)
  if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store')
}

/** Behind TLS: refuses what did not come by it, and tells browsers to ask by it alone. A page that was asked for without it is sent there. */
export const onlyByTls =
  (options: WebOptions): MiddlewareHandler =>
  async (context, next) => {
    if (!isBehindTls(options)) return next()
    const proto = context.req.header('x-forwarded-proto')?.split(',').at(-1)?.trim().toLowerCase()
    if (proto === 'http' && context.req.method === 'GET') {
      const { host, pathname, search } = new URL(context.req.url)
      return context.redirect(`https://${context.req.header('host') ?? host}${pathname}${search}`, 308)
    }
    if (proto !== 'https')
      return context.text('Not asked by TLS: the server before this one has to speak it and to set X-Forwarded-Proto', 403)
    await next()
    context.res.headers.set('strict-transport-security', 'max-age=31536000')
  }

/** Refuses other host names, other methods, bodies that are too long, and forms that another site sends. */
export const onlyOwn =
  ({ isOwnHost }: WebOptions): MiddlewareHandler =>
  async (context, next) => {
    const host = context.req.header('host')
    if (!isOwnHost(host)) return context.text('Asked for another host: use the address that was printed', 421)
    if (!['GET', 'HEAD', 'POST'].includes(context.req.method))
      return context.text('Not a method of this site', 405, { allow: 'GET, HEAD, POST' })
    if (context.req.method === 'POST' && !fromHere(context, host!))
      throw new SiteFault(403, 'form: sent by another site, open the page here and send it again')
    return next()
  }

/** What a browser says of where a form comes from, as far as it says it; the token is asked for in any case. */
const fromHere = (context: Context, host: string): boolean => {
  const origin = context.req.header('origin')
  const site = context.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host.toLowerCase() === host.toLowerCase())
}

const tooLong = (most: number) =>
  bodyLimit({
    maxSize: most,
    onError: () => {
      throw new SiteFault(413, `text: longer than ${Math.floor(most / 1024 / 1024) || 1} MB, split it into parts`)
    },
  })

const formLimit = tooLong(mostFormBytes)
const articleLimit = tooLong(mostArticleBytes + aroundArticle)

/** Bounds the body of a request before anything of it is read. */
export const boundedBody: MiddlewareHandler = (context, next) => (context.req.path === '/add' ? articleLimit : formLimit)(context, next)

const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

export type Form = Readonly<Record<string, string>>

/** The fields of a form that came from here; a file among them is left to its own page. */
export const formOf = async (context: Context, csrf: string): Promise<Form> => {
  const body = await context.req.parseBody()
  const fields = Object.fromEntries(Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  if (!same(Buffer.from(fields['csrf'] ?? '').toString('hex'), Buffer.from(csrf).toString('hex')))
    throw new SiteFault(403, 'form: it does not come from an open page of this site, load the page anew and send it again')
  return fields
}

/** The word under which forms of a server without signing in are known. */
const everybody = 'loopback'

/** Finds out who asks; where people sign in, who has not is sent to do so. */
export const known =
  (options: WebOptions, sessions: Sessions): MiddlewareHandler<Env> =>
  async (context, next) => {
    const { mode } = options
    if (mode.kind === 'loopback') {
      context.set('visitor', { name: mode.person, role: 'owner', csrf: sessions.csrfOf(everybody), signed_in: false })
      return next()
    }
    const word = getCookie(context, cookieOf(options).name)
    const name = sessions.nameOf(word)
    const person = name === undefined ? undefined : mode.people.named(name)
    if (word !== undefined && person) {
      context.set('visitor', { ...person, csrf: sessions.csrfOf(word), signed_in: true })
      return next()
    }
    if (context.req.method === 'GET' && !/\.json$/.test(context.req.path)) return context.redirect('/sign-in', 303)
    throw new SiteFault(401, 'signing in: needed here, begin at /sign-in')
  }

/** Refuses who may not do what is asked. */
export const mustBe = (visitor: Visitor, role: Role): void => {
  if (roles.indexOf(visitor.role) < roles.indexOf(role))
    throw new SiteFault(403, `role: ${visitor.role}, this needs a ${role}; ask who keeps the ledger`)
}
