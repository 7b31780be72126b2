/** Layout and the components of the dossier: rules instead of boxes, and one word with each shape. */
export const styleParts = `
.wrap { max-width: 81rem; margin-inline: auto; padding-inline: clamp(1rem, 3vw, 2.5rem); }
.top { border-bottom: 1px solid var(--rule); background: var(--surface); }
.top .wrap { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s-1) var(--s-5); min-height: 3.25rem; }
.brand {
  font: 650 var(--t-lg)/1 var(--serif); color: var(--ink); text-decoration: none; padding-bottom: 3px;
  border-bottom: 3px double currentColor;
}
.top__what { font-size: var(--t-sm); color: var(--ink-3); }
.top__end { margin-left: auto; display: flex; gap: var(--s-2); align-items: center; }
.theme { min-width: 2.25rem; justify-content: center; }
main { padding-block: var(--s-5) var(--s-8); }
.foot { border-top: 1px solid var(--rule); padding-block: var(--s-5); font-size: var(--t-sm); color: var(--ink-3); }
.foot p { max-width: 90ch; }
.with-toc { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: var(--s-7); align-items: start; }
.toc { position: sticky; top: var(--s-5); font-size: var(--t-sm); border-top: 1px solid var(--ink); padding-top: var(--s-2); }
.toc a { display: block; padding: var(--s-1) 0; color: var(--ink-2); text-decoration: none; }
.toc a:hover { color: var(--ink); text-decoration: underline; }
.sec { padding-block: var(--s-6) 0; }
.sec > h2 { padding-top: var(--s-3); border-top: 1px solid var(--ink); margin-bottom: var(--s-2); }
.sec > p { color: var(--ink-2); margin-bottom: var(--s-4); }
.sec > h3 { margin-top: var(--s-5); margin-bottom: var(--s-2); }
.sec > .table + p, .sec > div + p { margin-top: var(--s-3); }
.row { display: flex; flex-wrap: wrap; gap: var(--s-1) var(--s-3); align-items: center; max-width: none; }

.dyad {
  display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--s-4); font-size: var(--t-sm);
  color: var(--ink-2); margin-bottom: var(--s-3); max-width: none;
}
.dyad b { font-weight: 650; color: var(--ink); }
.headline { max-width: 31em; text-wrap: pretty; }
.headline--long { font-size: var(--t-xl); max-width: 40em; line-height: 1.3; }
.headline + .dyad, .lead + .dyad { margin-top: var(--s-3); }
.lead { font-size: var(--t-lg); line-height: 1.5; color: var(--ink-2); margin-top: var(--s-4); max-width: 60ch; }
.ledgers {
  display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); border-block: 1px solid var(--ink);
  margin-top: var(--s-5);
}
.ledgers > li { padding: var(--s-3) var(--s-5) var(--s-4) 0; }
.ledgers > li + li { padding-left: var(--s-5); border-left: 1px solid var(--rule); }
.ledgers h2 { font-size: var(--t-sm); font-weight: 550; letter-spacing: 0; color: var(--ink-3); }
.ledgers p { font-weight: 550; line-height: 1.4; text-wrap: pretty; margin-top: var(--s-1); }
.ledgers .more { font-weight: 400; font-size: var(--t-sm); color: var(--ink-2); line-height: 1.5; }

.note {
  margin-left: .15em; padding: .05em .4em; border: 1px solid transparent; border-radius: .8em;
  background: color-mix(in srgb, var(--link) 12%, transparent); color: var(--link); font: 600 .6875rem/1.35 var(--sans);
  font-variant-numeric: tabular-nums; text-align: center; text-decoration: none; vertical-align: .3em; white-space: nowrap;
}
.rest { margin-left: .25em; font-size: .6875rem; color: var(--ink-3); vertical-align: .3em; }
.note:hover, .note:target { background: var(--link); color: var(--paper); }
.pop {
  position: absolute; z-index: 8; width: min(22rem, calc(100vw - 2rem)); padding: var(--s-3) var(--s-4); border: 1px solid var(--ink);
  border-radius: var(--radius); background: var(--surface); color: var(--ink); font-size: var(--t-sm); line-height: 1.45;
  max-height: 60vh; overflow: auto; box-shadow: 0 6px 24px rgb(0 0 0 / .16);
}

.badge { display: inline-flex; align-items: flex-start; gap: .35em; font-size: var(--t-sm); font-weight: 550; line-height: 1.35; }
.badge .i { margin-top: .2em; }
.badge--box { padding: 0 .5em; border: 1px solid currentColor; border-radius: var(--radius); font-size: var(--t-xs); line-height: 1.7; }
.badge--contested { color: var(--warn); }
.badge--denied, .badge--overdue { color: var(--bad); }
.badge--ok { color: var(--ok); }
.badge--unknown, .badge--open { color: var(--ink-3); }
.badge--absent { color: var(--ink); }

.table {
  width: 100%; border-collapse: collapse; font-size: var(--t-sm); line-height: 1.4;
  font-variant-numeric: tabular-nums lining-nums;
}
.table caption { text-align: left; font-size: var(--t-sm); color: var(--ink-3); padding-bottom: var(--s-2); }
.table th, .table td {
  padding: var(--s-2) var(--s-3) var(--s-2) 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--rule); font-weight: 400;
}
.table thead th {
  font-size: var(--t-xs); font-weight: 600; color: var(--ink-2); border-bottom: 1px solid var(--ink);
  vertical-align: bottom;
}
.table thead th { overflow-wrap: normal; }
.table tbody th { font-weight: 600; }
.table tbody th small { display: block; font-weight: 400; font-size: var(--t-xs); color: var(--ink-3); }
.table .r { text-align: right; }
.table .grp th {
  padding-top: var(--s-4); font-size: var(--t-xs); font-weight: 600; color: var(--ink-3);
  border-bottom-color: var(--rule-2);
}
.table tr:last-child > * { border-bottom-color: var(--rule-2); }
.table + .table { margin-top: var(--s-5); }
@media print, (min-width: 44.01rem) {
  .when th:first-child { width: 22%; }
  .half { width: auto; min-width: 60%; }
  .speakers th:first-child, .speakers td:first-child { width: 26%; }
  .items { table-layout: fixed; }
  .items th:nth-child(1) { width: 17%; } .items th:nth-child(7) { width: 21%; }
  .barred th:nth-child(1) { width: 14%; } .barred th:nth-child(7) { width: 15%; } .barred th:nth-child(8) { width: 19%; }
}
.fig { font-weight: 600; }
.fig .i { color: var(--warn); }
.fig--none { font-weight: 550; color: var(--bad); }
.fig--none .i { color: inherit; }
.fig--unk { font-weight: 400; color: var(--ink-3); border-bottom: 1.5px dotted var(--rule-2); }
.fig--na { font-weight: 400; color: var(--ink-3); }
.fig--closed { border-bottom: 3px double currentColor; }
.cell-sub { display: block; font-size: var(--t-xs); font-weight: 400; color: var(--ink-3); }
.legend {
  display: flex; flex-wrap: wrap; gap: var(--s-1) var(--s-4); font-size: var(--t-xs); color: var(--ink-2);
  margin-block: var(--s-2) var(--s-3);
}
.legend > * { display: inline-flex; align-items: center; gap: .4em; }
.legend svg { flex: none; }
.sw { width: 1.75rem; height: .75rem; }
.bar { max-width: 11rem; }
.bar text { font: 500 14px var(--sans); }
.b-track { fill: none; stroke: var(--ink-2); stroke-width: 1.25; }
.b-done { fill: var(--k-delivery); stroke: var(--k-delivery); }
.b-hatch { fill: url(#hatch); }
.b-done.b-hatch { fill: url(#hatch-done); stroke: var(--k-delivery); stroke-width: 1.25; }
.b-paper { fill: var(--paper); stroke: none; }
.b-lost, .b-risk { fill: url(#hatch-lost); stroke: var(--k-loss); stroke-width: 1.25; }
.b-risk { stroke-dasharray: 3 2; }
.b-open { fill: none; stroke: var(--rule-2); stroke-width: 1.25; stroke-dasharray: 3 3; }
.b-none { fill: var(--paper); stroke: var(--bad); stroke-width: 1.4; }
.b-line { stroke: var(--ink); stroke-width: 1.5; fill: none; }
.h-hatch { stroke: var(--k-pledge); }
.h-done { stroke: var(--k-delivery); }
.h-lost { stroke: var(--k-loss); }
.h-force { stroke: var(--k-instrument); }

.pic { color: var(--ink); overflow: visible; }
.pic text { fill: var(--ink-2); font-family: var(--sans); paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
.pic text[font-weight] { fill: var(--ink); }
svg.tl:not(.sw) { display: block; width: 100%; height: auto; }
.tl :is(.axis, .base, .wh, .item, .due, .ilost) { fill: none; }
.tl .axis { stroke: var(--rule); }
.tl .base { stroke: var(--ink-2); stroke-width: 1.5; }
.tl .force { fill: var(--k-instrument); stroke: var(--k-instrument); }
.tl .maybe { fill: url(#hatch-force); stroke: var(--k-instrument); }
.tl .wh { stroke: var(--k-instrument); stroke-width: 2; stroke-dasharray: 2 4; }
.tl .act { fill: var(--surface); stroke: var(--k-instrument); stroke-width: 2; }
.tl .item { stroke: var(--k-pledge); stroke-width: 2.5; }
.tl .item--off { stroke-dasharray: 2 4; stroke-width: 1.5; }
.tl .iact { fill: var(--surface); stroke: var(--k-pledge); stroke-width: 2; }
.tl .due { stroke: var(--ink); stroke-width: 2; }
.tl .idone { fill: var(--k-delivery); stroke: var(--k-delivery); }
.tl .ilost { stroke: var(--k-loss); stroke-width: 2; }
.tl .ev { fill: var(--k-attack); }
.tl .sp-del { fill: var(--k-response); stroke: var(--k-response); }
.tl-part { margin-bottom: var(--s-5); }
.tl-part figcaption { font-size: var(--t-sm); font-weight: 600; margin-bottom: var(--s-2); }
svg.tl--narrow { display: none !important; }

.clocks {
  display: flex; flex-wrap: wrap; gap: var(--s-2) var(--s-4); align-items: end; padding-block: var(--s-3);
  border-block: 1px solid var(--rule); margin-bottom: var(--s-5);
}
.clocks li { color: var(--ink-2); }
.field { display: grid; gap: var(--s-1); align-content: start; min-width: 0; }
.field > label { font-size: var(--t-xs); font-weight: 600; color: var(--ink-2); }
.clocks .field { width: 10.5rem; }
input:not([type="checkbox"]) {
  width: 100%; min-height: 2.25rem; padding: 0 var(--s-2); border: 1px solid var(--rule-2); border-radius: var(--radius);
  background: var(--surface); color: var(--ink); font: var(--t-sm) var(--sans);
}
.btn--main, .btn--main:hover { background: var(--ink); border-color: var(--ink); color: var(--paper); }
.clocks__presets {
  font-size: var(--t-sm); display: flex; flex-wrap: wrap; gap: var(--s-1) var(--s-4); align-items: center; min-height: 2.25rem;
}
.asked { display: flex; flex-wrap: wrap; gap: 0 var(--s-4); margin-top: var(--s-1); font-size: var(--t-xs); color: var(--ink-2); }

.split {
  border-top: 1px solid var(--rule); padding-block: var(--s-3); display: grid;
  grid-template-columns: 11rem repeat(auto-fit, minmax(12rem, 1fr)); gap: 0 var(--s-5); font-size: var(--t-sm); line-height: 1.45;
}
.split:last-child { border-bottom: 1px solid var(--rule); }
.split h3 { font-size: var(--t-sm); grid-row: 1 / span 12; margin-bottom: var(--s-2); }
.split h3 small { display: block; font-weight: 400; font-size: var(--t-xs); color: var(--ink-3); margin-top: var(--s-1); }
.split dt { font-weight: 600; }
.split > dl { border-left: 3px solid var(--rule-2); padding-left: var(--s-3); margin-bottom: var(--s-2); }
.split .facts li { border: 0; padding-block: 2px; }

.ladder td, .ladder th { padding-block: .3rem; vertical-align: middle; }
.ladder .lane { width: 5rem; text-align: center; padding-inline: 0; border-left: 1px solid var(--rule); }
.ladder .lane .i { width: 1.15rem; height: 1.15rem; vertical-align: middle; }
.ladder .rung { white-space: nowrap; font-weight: 550; }
.ladder .gap {
  background: repeating-linear-gradient(135deg, transparent 0 5px, color-mix(in srgb, var(--k-pledge) 45%, transparent) 5px 6.5px);
}
.ladder .on { background: color-mix(in srgb, var(--k-response) var(--tint), transparent); }
.ladder .barred {
  background: repeating-linear-gradient(45deg, transparent 0 4px, color-mix(in srgb, var(--k-instrument) 40%, transparent) 4px 5px);
}
.ladder .zero > * { border-bottom: 2px solid var(--ink-2); }
.ladder .words { padding-left: var(--s-4); }
.m-req { color: var(--k-instrument); } .m-pro { color: var(--k-pledge); } .m-del { color: var(--k-response); } .m-den { color: var(--bad); }
.m-pos { color: var(--ink-3); }

.chain { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2em .45em; }
.chain li { display: inline-flex; align-items: baseline; gap: .45em; }
.chain li + li::before { content: "cited by"; font-size: var(--t-xs); font-weight: 400; color: var(--ink-3); flex: none; }
.chain li:first-child { font-weight: 600; }
.chain .own { font-weight: 400; font-style: italic; }

.judge {
  border-left: 1px dashed var(--k-assessment); padding-left: var(--s-4); display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--s-4) var(--s-6);
}
.judge blockquote { font-size: var(--t-lg); line-height: 1.4; }
.judge .who { font-size: var(--t-sm); color: var(--ink-2); margin-top: var(--s-1); }

.silent li {
  padding-block: var(--s-2); border-bottom: 1px solid var(--rule); display: grid;
  grid-template-columns: 1.4rem minmax(0, 1fr); font-size: var(--t-sm);
}
.silent .i { margin-top: .3em; color: var(--ink-3); }
.facts li { padding-block: var(--s-2); border-bottom: 1px solid var(--rule); font-size: var(--t-sm); }

.limits { background: var(--sunken); padding: var(--s-4) var(--s-5) var(--s-5); border-top: 3px double var(--ink); }
.limits dl {
  display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: var(--s-4) var(--s-5);
  margin-block: var(--s-3) var(--s-4);
}
.limits dt { font-size: var(--t-xs); color: var(--ink-2); }
.limits dd { font-weight: 600; font-variant-numeric: tabular-nums; }
.limits dd small { display: block; font-weight: 400; color: var(--ink-2); line-height: 1.4; }
.limits p { font-size: var(--t-sm); max-width: 80ch; }
.limits p + p { margin-top: var(--s-2); }

.notes { font-size: var(--t-sm); line-height: 1.45; columns: 2; column-gap: var(--s-6); }
.notes > li {
  display: grid; grid-template-columns: 2.25rem minmax(0, 1fr); padding-block: var(--s-2); break-inside: avoid;
  border-bottom: 1px solid var(--rule);
}
.notes q { quotes: none; }
.notes .n { font-variant-numeric: tabular-nums; font-weight: 600; text-decoration: none; }
.src { display: block; color: var(--ink-3); font-size: var(--t-xs); margin-top: 2px; }
.src a { color: inherit; }
.src .to { font-weight: 600; color: var(--link); white-space: nowrap; }
.empty {
  border: 1px dashed var(--rule-2); padding: var(--s-4) var(--s-5); font-size: var(--t-sm); color: var(--ink-2);
  border-radius: var(--radius);
}
`
