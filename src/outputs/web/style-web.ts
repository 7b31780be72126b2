/** What pages of a server need beyond a brief: ways to other pages, forms, the front page, the desk of a reviewer. */
export const styleWeb = `
.nav { display: flex; flex-wrap: wrap; font-size: var(--t-sm); margin-left: calc(-1 * var(--s-2)); }
.nav a { padding: var(--s-3) var(--s-2); color: var(--ink-2); text-decoration: none; }
.nav a:hover { color: var(--ink); text-decoration: underline; }
.nav [aria-current] { color: var(--ink); font-weight: 650; box-shadow: inset 0 -2px var(--ink); }
.search { width: 15rem; }
.who { font-size: var(--t-xs); color: var(--ink-2); display: flex; gap: var(--s-2); align-items: center; }
select, textarea {
  width: 100%; min-height: 2.25rem; padding: 0 var(--s-2); border: 1px solid var(--rule-2); border-radius: var(--radius);
  background: var(--surface); color: var(--ink); font: var(--t-sm) var(--sans);
}
textarea { padding: var(--s-2); min-height: 8rem; line-height: 1.5; resize: vertical; }
input[type="radio"] { width: 1rem; height: 1rem; min-height: 0; margin: 0; padding: 0; accent-color: var(--ink); }
input[type="file"] { padding: .3rem var(--s-2); }
::placeholder { color: var(--ink-3); opacity: 1; }
.field > legend { font-size: var(--t-xs); font-weight: 600; color: var(--ink-2); padding: 0; }
.field__help { font-size: var(--t-xs); color: var(--ink-3); }
.choice { display: flex; flex-wrap: wrap; gap: var(--s-1) var(--s-4); min-height: 2.25rem; align-items: center; }
.choice label { display: inline-flex; gap: var(--s-2); align-items: center; min-height: 1.5rem; font-size: var(--t-sm); }
.front { display: grid; grid-template-columns: minmax(0, 1fr) 20rem; gap: var(--s-7); align-items: start; }
.front .sec:first-child { padding-top: 0; }
.front h1 + .lead { margin-top: var(--s-3); }
.dyads td, .dyads th { vertical-align: middle; }
@media print, (min-width: 44.01rem) {
  .dyads { table-layout: fixed; }
  .dyads th:nth-child(1) { width: 17%; } .dyads th:nth-child(2) { width: 29%; }
  .dyads th:nth-child(3), .dyads th:nth-child(4) { width: 17%; } .dyads th:nth-child(6) { width: 8%; }
}
@media print, (min-width: 44.01rem) { .columns th:first-child, .columns td:nth-child(3) { white-space: nowrap; } }
.spark { display: block; width: 100%; max-width: 9.5rem; height: auto; }
.sp-rung { fill: none; stroke: var(--rule-2); }
.sp-del { fill: var(--k-response); } .sp-den { stroke: var(--bad); stroke-width: 1.5; fill: none; }
.sp-pro { fill: none; stroke: var(--k-pledge); stroke-width: 1.5; }
.log, .open-list { font-size: var(--t-sm); line-height: 1.45; }
.log li { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: var(--s-3); padding-block: var(--s-3); border-bottom: 1px solid var(--rule); }
.open-list li { padding-block: var(--s-3); border-bottom: 1px solid var(--rule); }
.open-list a { font-weight: 600; } .open-list .vs, .log .delta { display: block; color: var(--ink-2); }
input.since:not([type="checkbox"]) { width: 10.5rem; }
.log time, .dyads .cell-sub { white-space: normal; }
.add { display: grid; gap: var(--s-3); max-width: 44rem; margin-top: var(--s-3); }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: var(--s-3); }
.downloads { font-size: var(--t-sm); display: flex; flex-wrap: wrap; gap: var(--s-1) var(--s-4); }
.downloads a, .pages a { display: inline-block; min-height: 24px; min-width: 24px; }
.pages { display: flex; gap: var(--s-4); font-size: var(--t-sm); margin-top: var(--s-3); }
.error { margin-block: var(--s-4); border: 2px solid var(--bad); padding: var(--s-4) var(--s-5); font-size: var(--t-sm); border-radius: var(--radius); }
.error h2, .error h3 { color: var(--bad); font-size: var(--t-md); margin-bottom: var(--s-1); }
.meter { display: flex; height: .75rem; border: 1px solid var(--ink-2); background: var(--surface); }
.meter svg { width: 100%; height: 100%; display: block; }
.desk { display: grid; grid-template-columns: 15rem minmax(0, 1fr) 17rem; gap: var(--s-6); align-items: start; }
.queue { font-size: var(--t-sm); line-height: 1.4; }
.queue h2, .panel h2 { font: 650 var(--t-sm)/1.4 var(--sans); padding-bottom: var(--s-2); border-bottom: 1px solid var(--ink); }
.queue h3 { font-size: var(--t-xs); color: var(--ink-3); padding-top: var(--s-4); }
.queue li a {
  display: grid; grid-template-columns: 1.5rem minmax(0, 1fr); gap: var(--s-2); padding: var(--s-2);
  margin-inline: calc(-1 * var(--s-2)); color: var(--ink); text-decoration: none; border-bottom: 1px solid var(--rule);
}
.queue li a:hover { background: var(--sunken); }
.queue [aria-current] { background: var(--select); font-weight: 550; }
.ctx {
  font: var(--t-lg)/1.65 var(--serif); padding: var(--s-4) var(--s-5); background: var(--surface); border: 1px solid var(--rule);
  border-radius: var(--radius); margin-bottom: var(--s-3);
}
.ctx p { max-width: none; unicode-bidi: isolate; }
.ctx .far { color: var(--ink-3); }
.ctx .hl { background: var(--select); }
.form { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: var(--s-3) var(--s-4); margin-block: var(--s-4); }
.form .w2 { grid-column: span 2; } .form .w3 { grid-column: span 3; } .form .w6 { grid-column: 1 / -1; }
.duo { border-left: 3px solid var(--warn); padding: var(--s-1) 0 var(--s-1) var(--s-3); font-size: var(--t-sm); line-height: 1.45; }
.acts {
  position: sticky; bottom: 0; display: flex; flex-wrap: wrap; gap: var(--s-1); padding-block: var(--s-3);
  background: var(--paper); border-top: 1px solid var(--ink);
}
.acts button { padding-inline: var(--s-2); }
.acts .gap { flex: 1; }
.btn--main kbd { background: transparent; color: inherit; border-color: currentColor; }
.panel { font-size: var(--t-sm); line-height: 1.45; display: grid; gap: var(--s-5); }
.panel section { display: grid; gap: var(--s-2); }
.big { font-size: var(--t-xl); font-weight: 650; line-height: 1.2; }
.matrix { border-collapse: collapse; font-variant-numeric: tabular-nums; width: 100%; font-size: var(--t-xs); }
.matrix th, .matrix td { padding: var(--s-1); text-align: right; border-bottom: 1px solid var(--rule); font-weight: 400; }
.matrix .d { font-weight: 700; background: var(--sunken); }
.tree { overflow-x: auto; }
.deps { width: auto; max-width: 100%; height: auto; } .deps-part { margin-bottom: var(--s-3); display: grid; gap: var(--s-2); }
@media screen and (max-width: 75rem) {
  .desk { grid-template-columns: minmax(0, 1fr) 15rem; }
  .queue { grid-column: 1 / -1; order: 3; }
}
@media screen and (max-width: 60rem) { .front, .desk { grid-template-columns: minmax(0, 1fr); } }
@media screen and (max-width: 44rem) {
  .top .wrap { padding-top: var(--s-3); }
  .top__end { margin-left: 0; width: 100%; padding-bottom: var(--s-2); }
  .search { width: 100%; }
  .nav { justify-content: space-between; font-size: .8125rem; } .nav a { padding-inline: .25rem; }
  .form { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .form .w2 { grid-column: span 1; } .form .w3 { grid-column: 1 / -1; }
  .acts { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .acts button { justify-content: center; padding: 0; }
  .acts kbd, .acts .gap { display: none; }
  .log li { grid-template-columns: minmax(0, 1fr); gap: 0; }
}
@media print {
  .nav, .acts, .downloads, .pages, form:not(.clocks) { display: none !important; }
  .desk, .front { display: block; }
  input, select, textarea { border: 0; }
}
`
