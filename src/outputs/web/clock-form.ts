import { html, type Html } from '../page/html.ts'

const dayField = (name: string, label: string, value: string | null): Html => html`<div class="field"><label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="text" inputmode="numeric" placeholder="YYYY-MM-DD" autocomplete="off" maxlength="10"
 pattern="\\d{4}(-\\d{2}(-\\d{2})?)?" value="${value ?? ''}"></div>`

/** The two days on which a page's figures depend, for a page that is asked for again with others. */
export const clockForm = (
  address: string,
  { valid_on, known_by }: { readonly valid_on: string | null; readonly known_by: string | null },
): Html => {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  return html`<form class="clocks" method="get" action="${pathname}" aria-label="The two clocks">${[...searchParams].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}${dayField('as_of', 'As of (what held on)', valid_on)}${dayField('known_by', 'As known (published by)', known_by)}
<button class="btn--main" type="submit">Redraw</button></form>`
}
