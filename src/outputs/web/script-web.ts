/**
 * What the pages of a server add to the one script: keys that press the buttons of a review, a step through its queue, and words that are
 * marked in a text put into the form for a claim that reading missed. Each of these can be done without it.
 */
export const scriptWeb = `
const typing = (target) => target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select');
if (document.querySelector('[data-review]')) review();
if (document.querySelector('[data-mark]')) marking(document.querySelector('[data-mark]'));

function review() {
  const queue = $$('.queue a');
  const buttons = new Map($$('[data-key]').map((button) => [button.dataset.key, button]));
  const move = (step) => {
    const at = queue.findIndex((link) => link.hasAttribute('aria-current'));
    if (queue.length) queue[(at + step + queue.length) % queue.length].click();
  };
  const reason = document.getElementById('reason');
  let pending = null;
  for (const button of $$('[data-why]')) {
    button.addEventListener('click', (event) => {
      if (reason.value.trim()) return;
      event.preventDefault();
      pending = button;
      reason.focus();
    });
  }
  if (reason) reason.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (pending && reason.value.trim()) pending.click();
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && typing(event.target)) event.target.blur();
    if (typing(event.target) || event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.key === 'j') move(1);
    else if (event.key === 'k') move(-1);
    else if (event.key === 'w' && reason) { event.preventDefault(); reason.focus(); }
    else if (event.key === 'f') { event.preventDefault(); document.querySelector('.form select, .form input').focus(); }
    else if (buttons.has(event.key)) { event.preventDefault(); buttons.get(event.key).click(); }
  });
}

function marking(form) {
  const quote = form.querySelector('[name=quote]');
  const nth = form.querySelector('[name=nth]');
  const wordsOf = (range) => {
    const copy = range.cloneContents();
    for (const tag of $$('.tag', copy)) tag.remove();
    return copy.textContent;
  };
  document.addEventListener('selectionchange', () => {
    const marked = getSelection();
    const text = document.querySelector('.text');
    if (!marked.rangeCount || marked.isCollapsed || !text.contains(marked.anchorNode) || !text.contains(marked.focusNode)) return;
    const range = marked.getRangeAt(0);
    const words = wordsOf(range).trim();
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(range.startContainer, range.startOffset);
    quote.value = words;
    nth.value = words ? wordsOf(before).split(words).length : 1;
  });
}
`
