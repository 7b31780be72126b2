import type { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { signInPage } from '../../outputs/web/index.ts'
import { cookieOf, formOf } from './guard.ts'
import type { Env, WebOptions } from './options.ts'
import type { RateLimit } from './rate-limit.ts'
import { sessionSeconds, type Sessions } from './sessions.ts'

const beforeSession = 'sign-in'

/** Signing in and out, where people do. Registered before anybody has to be known. */
export const addSigningIn = (app: Hono<Env>, options: WebOptions, sessions: Sessions, limit: RateLimit): void => {
  const { mode } = options
  if (mode.kind === 'loopback') return
  const csrf = sessions.csrfOf(beforeSession)
  app.get('/sign-in', (context) => context.html(signInPage(csrf, '')))

  app.post('/sign-in', async (context) => {
    const form = await formOf(context, csrf)
    if (!limit.allows(options.clientAddress(context)))
      return context.html(signInPage(csrf, 'signing in: too many attempts, wait ten minutes'), 429)
    const person = mode.people.withToken((form['token'] ?? '').trim())
    if (!person) return context.html(signInPage(csrf, 'token: nobody holds it, check it or ask who keeps the ledger for another'), 401)
    const { name, secure } = cookieOf(options)
    const rules = { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: sessionSeconds, secure } as const
    setCookie(context, name, sessions.begin(person.name), rules)
    return context.redirect('/', 303)
  })
}

/** Registered after who asks is known. */
export const addSigningOut = (app: Hono<Env>, options: WebOptions, sessions: Sessions): void => {
  const { name, secure } = cookieOf(options)
  app.post('/sign-out', async (context) => {
    await formOf(context, context.get('visitor').csrf)
    const word = getCookie(context, name)
    if (word !== undefined) sessions.end(word)
    deleteCookie(context, name, { path: '/', secure })
    return context.redirect('/sign-in', 303)
  })
}
