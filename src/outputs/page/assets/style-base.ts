/** Tokens and the look of plain elements. Each colour is one `light-dark` pair; state is carried by shape first. */
export const styleBase = `
:root {
  color-scheme: light dark;
  --t-xs: .75rem; --t-sm: .875rem; --t-md: 1rem; --t-lg: 1.1875rem; --t-xl: 1.5rem;
  --t-2xl: clamp(1.5rem, 1.2rem + 1.3vw, 2.125rem);
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Palatino Linotype", "Noto Serif", Georgia, serif;
  --sans: Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, "Liberation Mono", monospace;
  --s-1: .25rem; --s-2: .5rem; --s-3: .75rem; --s-4: 1rem; --s-5: 1.5rem; --s-6: 2rem; --s-7: 3rem; --s-8: 4rem;
  --radius: 3px; --measure: 66ch; --tint: 11%;
  --paper: light-dark(#fbfcfb, #101715); --surface: light-dark(#fff, #17201d); --sunken: light-dark(#eff3f1, #0b110f);
  --ink: light-dark(#14201d, #e7edea); --ink-2: light-dark(#3f4d49, #bcc8c3); --ink-3: light-dark(#5a6864, #98a69f);
  --rule: light-dark(#d2dad6, #2e3a36); --rule-2: light-dark(#82908b, #71807a);
  --link: light-dark(#0a4d86, #8fc4f4); --focus: light-dark(#0a4d86, #8fc4f4); --select: light-dark(#fff1b8, #4a3f12);
  --warn: light-dark(#8a4b00, #eeb35c); --bad: light-dark(#a3260f, #ff9a80); --ok: light-dark(#0a6650, #5dcaa8);
  --k-instrument: light-dark(#1b5a99, #7fb6ec); --k-clause: light-dark(#2470ad, #a8d0f3);
  --k-pledge: light-dark(#9a5b00, #e5ad52); --k-delivery: light-dark(#0a7459, #55c7a5);
  --k-loss: light-dark(#bf3d0b, #ff9067); --k-attack: light-dark(#4a3b37, #cfc2bd);
  --k-appeal: light-dark(#6d4fb3, #b9a5f2); --k-response: light-dark(#8c2f6d, #e394c8);
  --k-assessment: light-dark(#5a6272, #aab3c2);
}
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; }

*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 5rem; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (prefers-reduced-motion: reduce) { *, *::before, *::after { transition: none !important; animation: none !important; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: var(--t-md)/1.55 var(--sans); overflow-wrap: anywhere; }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote, fieldset { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1, h2 { font-weight: 650; line-height: 1.22; text-wrap: balance; letter-spacing: -.018em; }
h1 { font-size: var(--t-2xl); }
h2 { font-size: var(--t-xl); }
h3 { font-size: var(--t-md); font-weight: 650; line-height: 1.35; }
h4 { font-size: var(--t-sm); font-weight: 650; }
p { max-width: var(--measure); text-wrap: pretty; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: 2px; }
q, blockquote { quotes: "\\201c" "\\201d" "\\2018" "\\2019"; font-family: var(--serif); unicode-bidi: isolate; }
time, .num { font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
small, .small { font-size: var(--t-sm); }
.muted { color: var(--ink-3); }
code { font: .92em var(--mono); }
kbd {
  display: inline-block; min-width: 1.5em; padding: 0 .35em; border: 1px solid var(--rule-2); border-bottom-width: 2px;
  border-radius: var(--radius); background: var(--surface); font: 600 var(--t-xs)/1.5 var(--mono); text-align: center;
}
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: var(--radius); }
:target { background: var(--select); }
section:target, main:target { background: none; }
[hidden] { display: none !important; }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip {
  position: absolute; left: var(--s-4); top: -4rem; z-index: 9; padding: var(--s-2) var(--s-4);
  background: var(--ink); color: var(--paper);
}
.skip:focus { top: var(--s-2); }
.sprite { position: absolute; width: 0; height: 0; }
.i {
  width: .95em; height: .95em; vertical-align: -.1em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.6;
  overflow: visible;
}
.f { fill: currentColor; }
button {
  display: inline-flex; align-items: center; gap: var(--s-2); min-height: 2.25rem; padding: 0 var(--s-3);
  border: 1px solid var(--rule-2); border-radius: var(--radius); background: var(--surface); color: var(--ink);
  font: 550 var(--t-sm) var(--sans); cursor: pointer; white-space: nowrap;
}
button:hover { background: var(--sunken); border-color: var(--ink-2); }
input[type="checkbox"] { width: 1rem; height: 1rem; margin: 0; accent-color: var(--ink); }
fieldset { border: 0; min-width: 0; }
`
