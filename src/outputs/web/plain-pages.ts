import { claimFields } from '../codebook/index.ts'
import { exporters } from '../exports/index.ts'
import { headRow, labelled } from '../page/context.ts'
import { foreign, html, joined, type Html, type Part } from '../page/html.ts'
import { addForm, problemBox } from './add-form.ts'
import { counted } from './dyad-table.ts'
import { exportLinks, sourcePath } from './links.ts'
import type { Add, Data, Job, SiteProblem } from './record.ts'
import { sitePage, type Visitor } from './site-page.ts'

const jobPath = (id: string): string => `/jobs/${id}`

/** The page on which a text is added, with what is being read. */
export const addPage = ({ jobs, problem }: Add, visitor: Visitor): string =>
  sitePage({
    title: 'Add a text',
    place: 'add',
    visitor,
    twin: '/add.json',
    main: html`<h1>Add a text</h1><p class="lead">It is read, kept to the letter with its claims, and never changed. The same text twice changes nothing.</p>
${problemBox('Not read', problem)}${addForm(visitor)}
${
  jobs.length > 0 &&
  html`<section class="sec"><h2>Read since this server began</h2><ul class="facts">${jobs.map(
    ({ id, label, state }) => html`<li><a href="${jobPath(id)}">${foreign(label)}</a>: ${state}</li>`,
  )}</ul></section>`
}`,
  })

const states: Readonly<Record<Job['state'], string>> = {
  waiting: 'It waits for its turn.',
  reading: 'It is being read.',
  added: 'It was read and added.',
  known: 'It is on file already.',
  failed: 'Nothing was added.',
}

const found = (state: Job['state'], claims: number): string => {
  if (state === 'added') return claims === 0 ? 'no promise between parties was found in it' : counted(claims, 'claim')
  return claims === 0 ? 'nothing was changed' : `read anew, ${counted(claims, 'claim')} that no reading had made before`
}

const outcome = ({ state, document, claims }: Job): Part =>
  document !== null &&
  html`<p><a href="${sourcePath(document)}">See the text with its claims</a>${claims !== null && `: ${found(state, claims)}`}.</p>`

/** One text on its way into the ledger. The page asks again by itself until it is done. */
export const jobPage = (job: Job, visitor: Visitor): string => {
  const under_way = job.state === 'waiting' || job.state === 'reading'
  return sitePage({
    title: job.label,
    place: 'add',
    visitor,
    twin: `${jobPath(job.id)}.json`,
    ...(under_way && { again_in: job.seconds < 20 ? 1 : 5 }),
    main: html`<h1>${foreign(job.label)}</h1><p class="lead" role="status">${states[job.state]}${
      under_way && ` ${counted(job.seconds, 'second')} so far; this page asks again by itself.`
    }</p>${outcome(job)}
${
  job.state === 'failed'
    ? problemBox('Why', job.findings.join('\n'))
    : job.findings.length > 0 &&
      html`<ul class="silent">${job.findings.map((line) => html`<li><span></span><span>${foreign(line)}</span></li>`)}</ul>`
}
<p class="small"><a href="/add">Add another</a></p>`,
  })
}

const columnOf = ({ name, label, type, kinds, values, note }: Data['columns'][number]): Html => html`
<tr><th scope="row"><code>${name}</code></th>${labelled('Holds', html`${label}${note !== '' && html`<span class="cell-sub">${note}</span>`}`)}
${labelled('Type', type)}${labelled('Kinds', kinds.length === 9 ? 'all' : kinds.join(', '))}
${labelled(
  'Values',
  values.length === 0
    ? html`<span class="fig--na">–<span class="vh"> no closed set</span></span>`
    : html`<ul>${values.map(({ value, meaning }) => html`<li><code>${value}</code> ${meaning}</li>`)}</ul>`,
)}</tr>`

/** The dictionary of the columns of every export, from the codebook. */
export const dataRecord = (counts: Pick<Data, 'documents' | 'claims' | 'head'>): Data => ({
  kind: 'data',
  columns: claimFields.map(({ name, label, type, kinds, values = {}, note = '' }) => ({
    name,
    label,
    type,
    kinds,
    values: Object.entries(values).map(([value, meaning]) => ({ value, meaning })),
    note,
  })),
  formats: exporters.map(({ format, about }) => ({ format, about })),
  ...counts,
})

/** What the columns of the exports mean, and the exports of all that is on file. */
export const dataPage = (data: Data, visitor: Visitor): string =>
  sitePage({
    title: 'Data and its columns',
    place: 'data',
    visitor,
    twin: '/data.json',
    main: html`<h1>Data and its columns</h1>
<p class="lead">${counted(data.claims, 'claim')} in ${counted(data.documents, 'text')}, all of them or those of a page, in the same columns everywhere.</p>
<section class="sec" id="downloads"><h2>All that is on file</h2><p class="downloads">${exportLinks({}).map(
      ({ href, text }) => html`<a href="${href}" download>${text}</a> `,
    )}</p>
<p class="small">Each page with records has the same downloads for its own at its foot. Head of the chain: entry ${data.head.seq}, <code>${data.head.hash}</code>.</p>
${visitor.role === 'owner' && html`<p class="small"><a href="/backup.jsonl" download>A backup of the whole ledger</a>, for its owner.</p>`}</section>
<section class="sec" id="columns"><h2>Columns of a claim</h2>
<table class="table cards columns"><caption class="vh">Dictionary of columns</caption>${headRow('Column', 'Holds', 'Type', 'Kinds', 'Values')}
<tbody>${data.columns.map(columnOf)}</tbody></table></section>`,
  })

/** Where people sign in with the token that they were given. */
export const signInPage = (csrf: string, problem: string): string =>
  sitePage({
    title: 'Sign in',
    main: html`<h1>Sign in</h1><p class="lead">This ledger is kept for people who were given a token.</p>
${problemBox('Not signed in', problem)}
<form class="add" method="post" action="/sign-in"><input type="hidden" name="csrf" value="${csrf}">
<div class="field"><label for="token">Token</label><input id="token" name="token" type="password" required autocomplete="current-password" maxlength="200"></div>
<div class="row"><button class="btn--main" type="submit">Sign in</button></div></form>`,
  })

/** What cannot be shown, and what to do. */
export const problemPage = ({ status, message }: SiteProblem, visitor: Visitor | undefined): string =>
  sitePage({
    title: `${status}`,
    ...(visitor && { visitor }),
    main: html`<h1>${joined([status === 404 ? 'Nothing at this address' : 'Not done'], '')}</h1>${problemBox('Why', message)}
<p><a href="/">To the front page</a></p>`,
  })
