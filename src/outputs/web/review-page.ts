import { claimKinds, linkRelations, type Claim, type ClaimKind } from '../../base/index.ts'
import { timeWords } from '../brief/words.ts'
import { spoken } from '../page/context.ts'
import { foreign, html, joined, type Html, type Part } from '../page/html.ts'
import { badge } from '../page/icons.ts'
import type { TreeWord } from '../pictures/tree.ts'
import { letters, lookOf } from '../page/numbered.ts'
import { problemBox } from './add-form.ts'
import { textName } from './dyad-table.ts'
import { agreementPanel, progressPanel } from './review-panel.ts'
import { dyadPath, exportLinks, sourcePath, withQuery, wordsPath } from './links.ts'
import type { Review, ReviewShown } from './record.ts'
import { sentenceTree } from './sentence-tree.ts'
import { reviewFields, typedValue, type ReviewField } from './review-fields.ts'
import { waitingWords } from './review-record.ts'
import { csrfField, sitePage, type Visitor } from './site-page.ts'

/** What a page of a review shows beside its record: the claim of the item that is looked at, and what was typed and refused. */
export interface ReviewView {
  readonly record: Review
  readonly at: number
  readonly sent?: Readonly<Record<string, string>>
  /** The words of its sentence, where the tree was asked for. */
  readonly tree?: readonly TreeWord[]
}

type Shown = ReviewShown['claims'][number]

const ofQuery = ({ of }: Review): string | undefined => (of === null ? undefined : `${of.from_party}/${of.to_party}`)
const itemPath = (record: Review, item: string, at = 0): string =>
  withQuery('/review', { of: ofQuery(record), item, claim_at: at > 0 ? at : undefined })

const shortest = (words: string): string => (words.length > 90 ? `${words.slice(0, 88).replace(/[\ud800-\udbff]$/, '')} …` : words)

const queueLine = ({ key, claim_kind, words }: Review['queue'][number], record: Review): Html => html`
<li><a href="${itemPath(record, key)}"${record.item?.key === key && html` aria-current="true"`}>${
  claim_kind === null
    ? html`<span class="kind" aria-hidden="true">?</span>`
    : html`<span class="kind k-${claim_kind}" aria-hidden="true">${letters[claim_kind]}</span>`
}<span>${claim_kind !== null && html`<span class="vh">${claim_kind}: </span>`}${foreign(shortest(words))}</span></a></li>`

const queueOf = (record: Review): Html => {
  const groups = new Map<string, Review['queue']>()
  for (const line of record.queue) groups.set(line.why, [...(groups.get(line.why) ?? []), line])
  return html`<nav class="queue" aria-label="Queue"><h2>Queue <span class="muted"><kbd>j</kbd> <kbd>k</kbd></span></h2>
${[...groups].map(
  ([why, lines]) =>
    html`<h3>${waitingWords[why as keyof typeof waitingWords]}</h3><ol>${lines.map((line) => queueLine(line, record))}</ol>`,
)}
${record.waiting > record.queue.length && html`<p class="small muted">${record.waiting} wait in all.</p>`}</nav>`
}

const fieldOf = ({ name, label, values, help }: ReviewField, value: string): Html => html`<div class="field w2">
<label for="f-${name}">${label}</label>${
  values
    ? html`<select id="f-${name}" name="${name}"><option value=""${value === '' && html` selected`}>unknown</option>${values.map(
        (one) => html`<option value="${one}"${one === value && html` selected`}>${spoken(one)}</option>`,
      )}</select>`
    : html`<input id="f-${name}" name="${name}" value="${value}" placeholder="unknown" maxlength="600" autocomplete="off" spellcheck="false"${
        help !== undefined && html` aria-describedby="h-${name}"`
      }>${help !== undefined && html`<span class="field__help" id="h-${name}">${help}</span>`}`
}</div>`

const radios = (name: string, legend: string, values: readonly string[], value: string): Html => html`<fieldset class="field w3">
<legend>${legend}</legend><div class="choice">${values.map(
  (one) => html`<label><input type="radio" name="${name}" value="${one}"${one === value && html` checked`}> ${one}</label>`,
)}</div></fieldset>`

const fieldsOf = (claim: Claim, sent: Readonly<Record<string, string>>): Html => {
  const value = (name: string): string => sent[name] ?? typedValue(claim, name)
  const kind = (claimKinds as readonly string[]).includes(value('kind')) ? (value('kind') as ClaimKind) : claim.kind
  return html`<div class="field w2"><label for="f-kind">Kind</label><select id="f-kind" name="kind">${claimKinds.map(
    (one) => html`<option value="${one}"${one === kind && html` selected`}>${one}</option>`,
  )}</select></div>${reviewFields[kind].map((field) => fieldOf(field, value(field.name)))}
${radios('polarity', 'Polarity', ['affirmed', 'denied'], value('polarity'))}
${radios('modality', 'Modality', ['actual', 'future', 'possible', 'conditional'], value('modality'))}
<div class="field w3"><label for="f-speaker">Speaker, nearest first</label><input id="f-speaker" name="speaker" value="${value('speaker')}"
 placeholder="the text’s own voice" maxlength="600" autocomplete="off"></div>`
}

const otherOf = (item: ReviewShown, sent: Readonly<Record<string, string>>): Html => html`
<details class="w6"${item.proposal !== null && html` open`}><summary>Merge or link with another claim</summary>
<div class="form"><div class="field w3"><label for="f-relation">Relation of a link</label><select id="f-relation" name="relation">${linkRelations.map(
  (one) => html`<option value="${one}"${one === (sent['relation'] ?? item.proposal?.relation) && html` selected`}>${spoken(one)}</option>`,
)}</select></div>
<div class="field w3"><label for="f-with">Id of the other claim</label><input id="f-with" name="with" maxlength="64" autocomplete="off"
 value="${sent['with'] ?? item.proposal?.to ?? item.claims[1]?.id ?? ''}"></div></div></details>`

/** The keys and what they do; a reason is asked for where none goes without saying. */
const acts: readonly (readonly [key: string, verb: string, name: string, needsReason: boolean])[] = [
  ['a', 'accept', 'Accept', false],
  ['x', 'reject', 'Reject', true],
  ['e', 'correct', 'Edit', true],
  ['m', 'merge', 'Merge', false],
  ['l', 'link', 'Link', false],
  ['n', 'unlink', 'No link', true],
  ['u', 'unsure', 'Unsure', true],
]

const actsOf = ({ last }: Review): Html => html`<div class="acts" role="group" aria-label="Decide">${acts.map(
  ([key, verb, name, needsReason]) =>
    html`<button type="submit" name="verb" value="${verb}" data-key="${key}"${needsReason && html` data-why`}${
      key === 'a' && html` class="btn--main"`
    }><kbd>${key}</kbd> ${name}</button>`,
)}<span class="gap"></span>${
  last !== null &&
  html`<button type="submit" name="verb" value="undo" data-key="z"><kbd>z</kbd> Undo</button><input type="hidden" name="undoes" value="${last.seq}">`
}</div>
<p class="small muted" role="status">${
  last === null
    ? 'Decisions are added, never overwritten. Who decided, when and why are kept.'
    : html`Your last: ${foreign(last.words)}. <kbd>z</kbd> takes it back.`
}</p>
<p class="small muted no-print"><kbd>w</kbd> to the reason, <kbd>f</kbd> to the fields, <kbd>Escape</kbd> out of a field.</p>`

const formOf = ({ record, at, sent = {} }: ReviewView, item: ReviewShown, shown: Shown, visitor: Visitor): Html =>
  visitor.role === 'reader'
    ? html`<p class="empty">Deciding needs the role of a reviewer.</p>`
    : html`<form method="post" action="/review">${csrfField(visitor)}
<input type="hidden" name="of" value="${ofQuery(record) ?? ''}"><input type="hidden" name="item" value="${item.key}">
<input type="hidden" name="claim_at" value="${at}"><input type="hidden" name="claim" value="${shown.id}">
<button class="vh" type="submit" name="verb" value="" tabindex="-1" aria-hidden="true">Nothing</button>
<div class="form">${fieldsOf(shown.claim as unknown as Claim, sent)}
<div class="field w3"><label for="reason">Why (kept with the decision)</label><input id="reason" name="reason" value="${sent['reason'] ?? ''}"
 placeholder="one sentence" maxlength="600" autocomplete="off"></div>
${otherOf(item, sent)}</div>${actsOf(record)}</form>`

const contextOf = (shown: Shown): Html => {
  const claim = shown.claim as unknown as Claim
  const look = lookOf(claim)
  return html`<div class="ctx"><p dir="auto"><span class="far">${shown.before}</span><span class="hl hl--0 k-${claim.kind}${
    look !== 'plain' && html` hl--${look}`
  }">${shown.words}</span><span class="far">${shown.after}</span></p></div>`
}

/** The same page with or without the tree of the sentence. */
const treePath = ({ record, at, tree }: ReviewView, shown: Shown): string => {
  const wanted = tree === undefined ? 1 : undefined
  if (record.item === null || record.item.why === 'chosen') return withQuery('/review', { claim: shown.id, tree: wanted })
  return withQuery('/review', { of: ofQuery(record), item: record.item.key, claim_at: at > 0 ? at : undefined, tree: wanted })
}

const whereOf = (view: ReviewView, shown: Shown): Part => {
  const claim = shown.claim as unknown as Claim
  const { document } = shown
  const { from_party, to_party } = claim
  return html`<p class="dyad">${
    from_party !== null &&
    to_party !== null &&
    html`<a href="${dyadPath(from_party, to_party)}">${from_party} → ${to_party}</a><span aria-hidden="true">/</span>`
  }${
    document &&
    html`<a href="${wordsPath(document.id, claim.evidence)}">${foreign(textName(document))}</a>${
      document.published_on !== null && html`<span class="num">${timeWords(document.published_on)}</span>`
    }<a href="${treePath(view, shown)}" data-key="t"><kbd>t</kbd> ${view.tree === undefined ? 'Tree' : 'Hide the tree'}</a>`
  }<span class="num muted">${claim.evidence[0]}–${claim.evidence[1]}</span>${claim.made_by !== undefined && html`<span class="muted">found by <code>${claim.made_by}</code></span>`}</p>`
}

const treeOf = ({ tree }: ReviewView, { document, claim }: Shown): Part => {
  if (tree === undefined) return false
  const [at] = (claim as unknown as Claim).evidence
  return html`<section class="deps-part" aria-label="Tree of the sentence">${sentenceTree(tree)}${
    document && html`<p class="small"><a href="${sourcePath(document.id)}/sentence?at=${at}">What was found in it and made of it</a></p>`
  }</section>`
}

const judgedOf = ({ judged }: Shown): Part =>
  judged.length > 0 &&
  html`<ul class="facts">${judged.map(
    ({ verb, person, reason, recorded_at }) =>
      html`<li><b>${foreign(person)}</b> ${verb === 'correct' ? 'corrected' : verb}, <span class="num">${timeWords(recorded_at.slice(0, 10))}</span>: ${foreign(reason)}</li>`,
  )}</ul>`

const besideOf = (record: Review, item: ReviewShown, at: number): Part =>
  item.claims.length > 1 &&
  html`<div class="duo">${joined(
    item.claims.map((shown, index) =>
      index === at
        ? html`<b>Claim ${index + 1} is looked at</b>`
        : html`<a href="${itemPath(record, item.key, index)}">Claim ${index + 1}</a>: <q>${shortest(shown.words)}</q>`,
    ),
    html`<br>`,
  )}</div>`

const reasonsOf = ({ readings, proposal, earlier }: ReviewShown): Part => [
  readings.length > 0 &&
    html`<div class="duo">${joined(
      readings.map(({ words, sources }) => html`<b>${foreign(words)}</b>: ${foreign(sources.join('; '))}`),
      html`<br>`,
    )}</div>`,
  proposal !== null &&
    html`<div class="duo"><b>Proposed: ${spoken(proposal.relation)}</b>, score ${proposal.score.toFixed(2)}: ${foreign(proposal.reasons.join('; '))}</div>`,
  earlier !== '' && html`<div class="duo">An earlier judgement waits: ${foreign(earlier)}</div>`,
]

const stateOf = ({ why, why_words, figures }: ReviewShown): Html =>
  html`<p class="row small">${badge(why === 'conflict' ? 'contested' : 'open', why_words)}${
    figures > 0 && html`<span class="muted">${figures === 1 ? '1 figure rests' : `${figures} figures rest`} on it</span>`
  }</p>`

const deskOf = (view: ReviewView, visitor: Visitor): Html => {
  const { record, at } = view
  const { item } = record
  const shown = item?.claims[at] ?? item?.claims[0]
  if (!item || !shown) return html`<p class="empty">Nothing waits here. What was decided stays on record with who, when and why.</p>`
  return html`${stateOf(item)}${whereOf(view, shown)}${contextOf(shown)}${treeOf(view, shown)}${reasonsOf(item)}${besideOf(record, item, at)}${judgedOf(shown)}
${problemBox('Not recorded', record.problem, 3)}${formOf(view, item, shown, visitor)}`
}

const scopeForm = (record: Review): Html => html`<form class="row no-print" method="get" action="/review"><div class="field">
<label for="of">Pair</label><select id="of" name="of"><option value="">all that waits</option>${record.scopes.map(
  ({ from_party, to_party, from_name, to_name }) =>
    html`<option value="${from_party}/${to_party}"${ofQuery(record) === `${from_party}/${to_party}` && html` selected`}>${from_name} → ${to_name}</option>`,
)}</select></div><button type="submit">Show</button></form>`

/** One claim at a time with its words: decide, say why, go on. */
export const reviewPage = (view: ReviewView, visitor: Visitor): string => {
  const { record } = view
  return sitePage({
    title: 'Review',
    place: 'review',
    visitor,
    twin: withQuery('/review.json', { of: ofQuery(record), item: record.item?.key }),
    downloads: exportLinks({ of: ofQuery(record) }),
    main: html`<div class="desk" data-review>${queueOf(record)}<div><h1 class="vh">Review one claim</h1>${deskOf(view, visitor)}</div>
<aside class="panel" aria-label="Session">${scopeForm(record)}${progressPanel(record)}${agreementPanel(record)}</aside></div>`,
  })
}
