import { claimKinds } from '../../../base/index.ts'

const colours = claimKinds.map((kind) => `.k-${kind} { --c: var(--k-${kind}); }`).join('\n')
const filters = claimKinds.map((kind) => `body:has(#f-${kind}:not(:checked)) .text .k-${kind}`).join(',\n')

/** A text with its claims: one line under the words per claim, its style the polarity, its letter the kind. */
export const styleReading = `
${colours}
.hl { color: inherit; border-bottom: 2px solid var(--c); padding-bottom: 1px; }
.hl--1 { padding-bottom: 6px; } .hl--2 { padding-bottom: 11px; } .hl--3 { padding-bottom: 16px; }
.hl--denied { border-bottom-style: dashed; }
.hl--maybe { border-bottom-style: dotted; border-bottom-width: 3px; }
.hl--0 { background: color-mix(in srgb, var(--c) var(--tint), transparent); }
.tag:target + .hl, .hl.is-on { background: var(--select); border-bottom-width: 4px; }
.tag {
  display: var(--off, inline); margin: 0 .2em 0 .1em; padding: .1em .3em; border: 1.5px solid var(--c); border-radius: 2px;
  background: var(--surface); color: var(--c); font: 700 .6875rem/1.25 var(--sans); text-decoration: none; white-space: nowrap;
  vertical-align: .25em; user-select: none; unicode-bidi: isolate;
}
.tag:hover, .tag:target, .tag.is-on { background: var(--c); color: var(--surface); }
.tag--denied { border-style: dashed; }
.tag--maybe { border-style: dotted; }
.kind {
  display: inline-grid; place-items: center; width: 1.35rem; height: 1.35rem; border: 1.5px solid var(--c); border-radius: 2px;
  color: var(--c); font: 700 var(--t-xs)/1 var(--sans); flex: none;
}
.card {
  border: 1px solid var(--rule); border-top: 3px solid var(--c, var(--ink)); background: var(--surface);
  padding: var(--s-3) var(--s-4) var(--s-4); border-radius: 0 0 var(--radius) var(--radius); font-size: var(--t-sm);
}
html:not(.js) .card:target { background: var(--select); }
.card__head { display: flex; align-items: center; gap: var(--s-2); flex-wrap: wrap; }
.card__head h4 { font-size: var(--t-sm); }
.card blockquote { margin-block: var(--s-2); font-size: var(--t-md); line-height: 1.4; }
.card dl { display: grid; grid-template-columns: 5.25rem minmax(0, 1fr); gap: 2px var(--s-2); }
.card dt { color: var(--ink-3); }
.card footer {
  margin-top: var(--s-3); padding-top: var(--s-2); border-top: 1px solid var(--rule); color: var(--ink-2);
  font-size: var(--t-xs); display: grid; gap: 2px;
}
.card footer a { display: inline-block; min-width: 24px; min-height: 24px; line-height: 24px; }

.reader { display: grid; grid-template-columns: minmax(0, 1fr) 20rem; gap: var(--s-6); align-items: start; margin-bottom: var(--s-7); }
.text { font: var(--t-lg)/2.25 var(--serif); max-width: 44rem; }
.text > * { max-width: none; margin-bottom: var(--s-4); unicode-bidi: isolate; }
.text h4 { font-size: var(--t-lg); margin-top: var(--s-4); line-height: 2.25; }
.text .cap { font-size: var(--t-sm); line-height: 2; color: var(--ink-3); }
.text .kick { border-inline-start: 2px solid var(--rule-2); padding-inline-start: var(--s-4); }
.text .li { padding-inline-start: var(--s-5); }
.text .li::before { content: "\\2013"; position: absolute; margin-inline-start: calc(-1 * var(--s-5)); }
.text .left-out {
  font: var(--t-sm)/1.5 var(--sans); color: var(--ink-3); border-block: 1px dashed var(--rule-2);
  padding-block: var(--s-2);
}
.sec > .title { font-size: var(--t-xl); font-family: var(--serif); font-weight: 600; line-height: 1.25; margin-top: var(--s-5); }
.meta {
  font-size: var(--t-sm); display: flex; flex-wrap: wrap; gap: var(--s-1) var(--s-5); padding-block: var(--s-3);
  margin-block: var(--s-3); border-block: 1px solid var(--rule);
}
.meta div { display: flex; gap: var(--s-2); } .meta dt { color: var(--ink-3); }
.filter { margin-bottom: var(--s-3); font-size: var(--t-sm); }
.filter > div { display: flex; flex-wrap: wrap; gap: var(--s-1) var(--s-4); }
.filter label { display: inline-flex; gap: .4em; align-items: center; min-height: 1.75rem; }
.rail { position: sticky; top: var(--s-4); max-height: calc(100vh - var(--s-6)); overflow-y: auto; overscroll-behavior: contain; }
.rail__cards { display: grid; gap: var(--s-4); }
.js .rail__cards .card:not(.is-on) { display: none; }
.rail__bar {
  position: sticky; top: 0; z-index: 1; display: flex; justify-content: space-between; align-items: center;
  gap: var(--s-2); padding-bottom: var(--s-2); font-size: var(--t-sm); background: var(--paper);
}
.rail__bar .row { display: none; }
.js .rail__bar .row { display: flex; }
.keys {
  display: none; grid-template-columns: auto 1fr; gap: var(--s-1) var(--s-3); font-size: var(--t-sm);
  color: var(--ink-2); margin-top: var(--s-4); padding-top: var(--s-3); border-top: 1px solid var(--rule);
}
.js .keys { display: grid; }
.keys dt { white-space: nowrap; }
${filters} { --c: transparent; --off: none; }
`
