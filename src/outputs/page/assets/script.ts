/**
 * The page's one script. The page works without it; it adds the theme button, the words of a note on hover or focus,
 * one claim card at a time, and the keys. No markup is made from text: nodes are cloned or filled through `textContent`.
 */
export const script = `
const root = document.documentElement;
const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];
root.classList.add('js');
theme(document.querySelector('[data-theme-toggle]'));
notes($$('a.note'));
const rails = $$('.reader').map(rail);
let current = rails[0];
const follow = () => {
  const id = /^#[cw]\\d+$/.test(location.hash) ? 'c' + location.hash.slice(2) : '';
  for (const one of rails) if (one.showId(id, location.hash[1] === 'c')) current = one;
};
addEventListener('hashchange', follow);
follow();
addEventListener('keydown', (event) => {
  if (!current || event.metaKey || event.ctrlKey || event.altKey || event.target.matches('textarea, select')) return;
  if (event.key === 'j') current.step(1, true);
  if (event.key === 'k') current.step(-1, true);
});

function theme(button) {
  let stored = null;
  try { stored = localStorage.getItem('theme'); } catch { /* storage may be closed */ }
  if (stored === 'light' || stored === 'dark') root.dataset.theme = stored;
  button.hidden = false;
  button.addEventListener('click', () => {
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    try { localStorage.setItem('theme', root.dataset.theme); } catch { /* keep for this page only */ }
  });
}

function notes(markers) {
  let pop = null;
  let leaving = 0;
  const close = () => { clearTimeout(leaving); if (pop) pop.remove(); pop = null; };
  const leave = () => { leaving = setTimeout(close, 200); };
  const open = (marker) => {
    close();
    const words = document.querySelector(marker.getAttribute('href') + ' > div');
    if (!words) return;
    pop = document.createElement('div');
    pop.className = 'pop';
    pop.setAttribute('aria-hidden', 'true');
    pop.append(...[...words.childNodes].map((node) => node.cloneNode(true)));
    for (const link of $$('a', pop)) { link.tabIndex = -1; link.removeAttribute('id'); }
    pop.addEventListener('mouseenter', () => clearTimeout(leaving));
    pop.addEventListener('mouseleave', leave);
    pop.addEventListener('click', close);
    document.body.append(pop);
    const box = marker.getBoundingClientRect();
    const left = Math.max(16, Math.min(box.left, root.clientWidth - pop.offsetWidth - 16));
    const below = box.bottom + pop.offsetHeight + 12 < innerHeight;
    pop.style.left = left + scrollX + 'px';
    pop.style.top = (below ? box.bottom + 6 : box.top - pop.offsetHeight - 6) + scrollY + 'px';
  };
  for (const marker of markers) {
    marker.addEventListener('mouseenter', () => open(marker));
    marker.addEventListener('focus', () => open(marker));
    marker.addEventListener('mouseleave', leave);
    marker.addEventListener('blur', leave);
    marker.addEventListener('click', close);
  }
  addEventListener('keydown', (event) => { if (event.key === 'Escape') close(); });
}

function rail(reader) {
  const cards = $$('.card', reader);
  const marks = $$('.text [data-c]', reader);
  const where = reader.querySelector('[data-where]');
  let at = 0;
  const show = (index, scroll, focus) => {
    if (!cards.length) return;
    at = (index + cards.length) % cards.length;
    const id = cards[at].id;
    for (const card of cards) card.classList.toggle('is-on', card === cards[at]);
    for (const mark of marks) mark.classList.toggle('is-on', mark.dataset.c.split(' ').includes(id));
    where.textContent = 'Claim ' + (at + 1) + ' of ' + cards.length;
    const tag = reader.querySelector('.text .tag[data-c~="' + id + '"]');
    if (tag && scroll) tag.scrollIntoView({ block: 'center' });
    if (tag && focus) tag.focus({ preventScroll: true });
  };
  const self = {
    step: (by, focus) => show(at + by, true, focus),
    showId: (id, scroll) => {
      const index = cards.findIndex((card) => card.id === id);
      if (index >= 0) show(index, scroll);
      return index >= 0;
    },
  };
  reader.querySelector('.text').addEventListener('click', (event) => {
    const ids = [];
    for (let on = event.target.closest('[data-c]'); on; on = on.parentElement.closest('[data-c]')) ids.push(...on.dataset.c.split(' '));
    if (!ids.length) return;
    event.preventDefault();
    current = self;
    self.showId(ids[(ids.indexOf((cards[at] || {}).id) + 1) % ids.length]);
  });
  reader.querySelector('.text').addEventListener('focusin', (event) => {
    if (!event.target.dataset.c || !event.target.matches(':focus-visible') || event.target.classList.contains('is-on')) return;
    current = self;
    self.showId(event.target.dataset.c.split(' ')[0]);
  });
  for (const button of $$('[data-step]', reader)) {
    button.addEventListener('click', () => { current = self; self.step(Number(button.dataset.step)); });
  }
  show(0);
  return self;
}
`
