/** Narrower screens, then paper. */
export const styleMedia = `
@media screen and (max-width: 75rem) {
  .with-toc { grid-template-columns: minmax(0, 1fr); gap: var(--s-4); }
  .toc { position: static; padding: 0; border: 0; }
  .toc ol { display: flex; flex-wrap: wrap; gap: 0 var(--s-4); }
}
@media screen and (max-width: 60rem) {
  .reader { grid-template-columns: minmax(0, 1fr); gap: var(--s-5); }
  .rail { position: static; max-height: none; }
  .js .rail {
    position: sticky; top: auto; bottom: 0; max-height: 38vh; margin-inline: calc(-1 * var(--s-4));
    padding: var(--s-2) var(--s-4) var(--s-3);
    background: var(--paper); border-top: 3px double var(--ink); z-index: 3;
  }
  .js .keys { display: none; }
  .js .rail__bar { top: calc(-1 * var(--s-2)); padding-block: var(--s-1) var(--s-2); }
  .rail .card { scroll-margin-top: 3.5rem; }
  .limits dl { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@media screen and (max-width: 44rem) {
  :root { --t-lg: 1.0625rem; }
  .headline--long { font-size: 1.25rem; }
  .ledgers, .judge, .limits dl { grid-template-columns: minmax(0, 1fr); }
  .ledgers > li { padding-inline: 0; }
  .ledgers > li + li { padding-left: 0; border-left: 0; border-top: 1px solid var(--rule); }
  .top__what { display: none; }
  .notes { columns: 1; }
  .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .cards, .cards tbody, .cards tr, .cards th, .cards td, .cards caption:not(.vh) { display: block; width: auto; }
  .cards tr { padding-block: var(--s-3); border-bottom: 1px solid var(--rule-2); }
  .cards tr.grp { padding-bottom: 0; border: 0; }
  .cards th, .cards td { border: 0; padding: 2px 0; }
  .cards td { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: var(--s-3); text-align: left; }
  .cards td::before { content: attr(data-label); color: var(--ink-3); font-size: var(--t-xs); padding-top: 2px; }
  .cards td:has(> div > .fig--na:only-child) { display: none; }
  .cards td.r { text-align: left; }
  .cards td.full { display: block; padding-left: 7.25rem; } .cards td.full::before { content: none; }
  svg.tl--wide { display: none !important; } svg.tl--narrow { display: block !important; }
  .split { grid-template-columns: minmax(0, 1fr); }
  .clocks .field { width: calc(50% - var(--s-2)); }
  .ladder, .ladder thead, .ladder tbody { display: block; }
  .ladder tr { display: grid; grid-template-columns: 1.75rem minmax(0, 1fr) repeat(4, 2.5rem); border-bottom: 1px solid var(--rule); }
  .ladder thead tr { align-items: end; border-color: var(--ink); }
  .ladder td, .ladder th, .ladder thead th { border-bottom: 0; }
  .ladder .zero { border-bottom: 2px solid var(--ink-2); } .ladder .zero > * { border: 0; }
  .ladder .rung { white-space: normal; }
  .ladder .lane { width: auto; }
  .ladder thead .lane {
    font-size: .6875rem; writing-mode: vertical-rl; transform: rotate(180deg); text-align: left; border-left: 0;
    border-right: 1px solid var(--rule); padding: var(--s-2) .8rem 0 0;
  }
  .ladder tbody .words { grid-column: 2 / -1; padding: 0 0 var(--s-2); font-size: var(--t-xs); }
  .ladder thead .words { display: none; }
  .text { line-height: 2.2; }
}
@media print {
  :root, :root[data-theme] {
    color-scheme: light; --paper: #fff; --surface: #fff; --sunken: #f2f2f2; --ink: #000; --ink-2: #222; --ink-3: #444;
    --rule: #bbb; --rule-2: #777; --link: #000; --select: #e6e6e6; --warn: #222; --bad: #000; --ok: #000;
  }
  @page { size: A4; margin: 16mm 14mm 18mm; }
  html { font-size: 9.5pt; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .top__end, .toc, .clocks button, .clocks__presets, .keys, .skip, .filter, .rail__bar, .no-print, .pop { display: none !important; }
  .with-toc, .reader { display: block; }
  .rail { position: static; max-height: none; overflow: visible; margin-top: var(--s-4); }
  .js .rail__cards .card:not(.is-on) { display: block; }
  .rail__cards { display: block; columns: 3; column-gap: var(--s-3); }
  .card { break-inside: avoid; margin-bottom: var(--s-2); padding: var(--s-1) var(--s-2) var(--s-2); font-size: 7.5pt; line-height: 1.35; }
  .card blockquote { font-size: 8.5pt; margin-block: var(--s-1); }
  .card dl { grid-template-columns: 4.5rem minmax(0, 1fr); gap: 0 var(--s-1); }
  .card footer { margin-top: var(--s-1); padding-top: 2px; font-size: 7pt; }
  .card footer a { min-height: 0; line-height: inherit; }
  .sec { padding-top: var(--s-4); }
  h2, h3, h4, caption { break-after: avoid; }
  tr, .split, .tl-part, .judge > *, .limits, .ledgers { break-inside: avoid; }
  .text { font-size: 11pt; line-height: 2; max-width: none; }
  .text h4 { break-after: avoid; }
  .hl.is-on, .tag.is-on, :target { background: none; color: inherit; }
  .tag.is-on { color: var(--c); }
  .note { background: none; border: 0; padding: 0; vertical-align: super; }
  .note + .note { margin-left: 0; }
  .note + .note::before { content: ", "; }
  .notes .src a[href^="http"]::after { content: " " attr(href); font-size: .85em; overflow-wrap: anywhere; }
  a { text-decoration: none; }
}
`
