import { zipSync } from 'fflate'
import type { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { applyJudgements } from '../../facts/index.ts'
import { exportClaims, isExportFormat } from '../../outputs/exports/index.ts'
import * as web from '../../outputs/web/index.ts'
import type { Answers } from './answers.ts'
import { mustBe } from './guard.ts'
import type { Env, WebOptions } from './options.ts'
import { openApi } from './open-api.ts'
import { pairOf, partyOf } from './questions.ts'
import { answer, type Ask } from './read-pages.ts'
import { SiteFault } from './site-problem.ts'

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
}

const typeOf = (name: string): string => types[name.split('.').at(-1)!] ?? 'text/plain; charset=utf-8'

/** Claims as judged, and their texts, by the question that stands in the address. */
const asked = async ({ ledger }: Answers, context: Ask) => {
  const { of, text, party, q } = context.req.query()
  const pair = pairOf(of)
  const claims = q === undefined ? undefined : await ledger.search(q.slice(0, 200), 1000)
  const recalled = await ledger.recall({
    ...(pair && { parties: [...pair] }),
    ...(party !== undefined && { parties: [partyOf(party)] }),
    ...(text !== undefined && { documents: [text] }),
    ...(claims && { claims }),
  })
  const { claims: judged } = applyJudgements(recalled.claims, recalled.judgements, recalled.withdrawn)
  return { claims: judged, documents: recalled.documents }
}

/** Downloads, the dictionary of columns, and the description of all records. */
export const addData = (app: Hono<Env>, answers: Answers, options: WebOptions): void => {
  app.get('/export/:format', async (context) => {
    const format = context.req.param('format')
    if (!isExportFormat(format)) throw new SiteFault(404, `format: ${format.slice(0, 40)}, /data lists those there are`)
    const { files } = await exportClaims(format, await asked(answers, context), { exported_at: options.now().toISOString() })
    const [first] = files
    if (!first) throw new Error('an export gave no file')
    // A zip of a fixed day: the same claims give the same bytes.
    const one =
      files.length === 1
        ? first
        : {
            name: `servanda-${format}.zip`,
            bytes: zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, { mtime: '2000-01-01' }]]))),
          }
    return context.body(Uint8Array.from(one.bytes), 200, {
      'content-type': typeOf(one.name),
      'content-disposition': `attachment; filename="${one.name}"`,
    })
  })

  const data = async (context: Ask) => {
    const { documents, claims } = await answers.counts()
    const record = web.dataRecord({ documents, claims, head: await answers.ledger.head() })
    return answer(context, record, (visitor) => web.dataPage(record, visitor))
  }
  app.get('/data', data).get('/data.json', data)

  app.get('/openapi.json', (context) => context.json(openApi()))

  app.get('/backup.jsonl', (context) => {
    mustBe(context.get('visitor'), 'owner')
    context.header('content-type', types['jsonl']!)
    context.header('content-disposition', 'attachment; filename="servanda-backup.jsonl"')
    return stream(context, async (out) => {
      for await (const line of answers.ledger.backup()) await out.write(`${line}\n`)
    })
  })
}
