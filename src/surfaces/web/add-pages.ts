import type { Hono } from 'hono'
import { isDay } from '../../base/index.ts'
import type { Origin } from '../../documents/index.ts'
import { addPage, jobPage, type Add } from '../../outputs/web/index.ts'
import { isAddress } from '../intake/read-source.ts'
import { formOf, mostArticleBytes, mustBe, type Form } from './guard.ts'
import type { Jobs, Wanted } from './jobs.ts'
import type { Env, WebOptions } from './options.ts'
import { ending } from './questions.ts'
import type { RateLimit } from './rate-limit.ts'
import { answer, type Ask } from './read-pages.ts'
import { SiteFault } from './site-problem.ts'

const originOf = ({ outlet = '', published = '' }: Form): Origin => {
  const day = published.trim()
  if (day !== '' && !isDay(day))
    throw new SiteFault(422, `Published: ${day.slice(0, 40)}, give a day, month or year such as 2025-06-20, 2025-06 or 2025`)
  return { ...(outlet.trim() !== '' && { outlet: outlet.trim().slice(0, 200) }), ...(day !== '' && { published_on: day }) }
}

const plainStart = (text: string): string => text.trim().split(/\s+/).slice(0, 6).join(' ').slice(0, 60)

const wantedOf = async (form: Form, file: File | undefined): Promise<Wanted> => {
  const origin = originOf(form)
  const { text = '', address = '' } = form
  const given = [text.trim() !== '', file !== undefined, address.trim() !== ''].filter(Boolean).length
  if (given !== 1)
    throw new SiteFault(
      422,
      given === 0
        ? 'text: none was given, paste one, choose a file or write an address'
        : 'text: more than one was given, add them one after the other',
    )
  if (file) return { origin, label: file.name.slice(0, 200), bytes: new Uint8Array(await file.arrayBuffer()) }
  if (address.trim() !== '') {
    if (!isAddress(address.trim())) throw new SiteFault(422, `address: ${address.trim().slice(0, 80)}, an address begins with https://`)
    return { origin, label: address.trim().slice(0, 300), address: address.trim() }
  }
  // A form sends its lines with two signs at each end; the text as it was pasted has one.
  const bytes = new TextEncoder().encode(text.replaceAll('\r\n', '\n'))
  if (bytes.length > mostArticleBytes) throw new SiteFault(413, 'text: longer than 10 MB, split it into parts')
  return { origin, label: `pasted: ${plainStart(text)}`, bytes }
}

const recordOf = (jobs: Jobs, problem: string): Add => ({
  kind: 'add',
  jobs: jobs
    .list()
    .slice(0, 20)
    .map(({ id, label, state }) => ({ id, label, state })),
  problem,
})

/** The page on which texts are added, and what becomes of each. */
export const addAdding = (app: Hono<Env>, options: WebOptions, jobs: Jobs, limit: RateLimit): void => {
  const show = (context: Ask) => {
    const record = recordOf(jobs, '')
    return answer(context, record, (visitor) => addPage(record, visitor))
  }
  app.get('/add', show).get('/add.json', show)

  app.post('/add', async (context) => {
    const visitor = context.get('visitor')
    mustBe(visitor, 'reviewer')
    if (!limit.allows(`${visitor.name} ${options.clientAddress(context)}`))
      throw new SiteFault(429, 'adding: too many texts in a short time, wait a minute')
    const form = await formOf(context, visitor.csrf)
    const { file } = await context.req.parseBody()
    try {
      const id = jobs.begin(await wantedOf(form, file instanceof File && file.size > 0 ? file : undefined))
      if (id === undefined) throw new SiteFault(429, 'adding: twenty texts wait already, come back when they are read')
      return context.redirect(`/jobs/${id}`, 303)
    } catch (error) {
      if (!(error instanceof SiteFault) || error.status !== 422) throw error
      return context.html(addPage(recordOf(jobs, error.message), visitor), 422)
    }
  })

  app.get('/jobs/:id', (context) => {
    const job = jobs.jobOf(ending(context.req.param('id')).bare)
    if (!job) throw new SiteFault(404, 'text on its way: none of this name since this server began; /sources lists what is on file')
    return answer(context, job, (visitor) => jobPage(job, visitor))
  })
}
