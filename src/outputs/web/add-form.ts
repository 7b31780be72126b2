import { foreign, html, type Html, type Part } from '../page/html.ts'
import { csrfField, type Visitor } from './site-page.ts'

/** The form by which a text is added: pasted, from a file, or from an address. */
export const addForm = (visitor: Visitor): Html =>
  visitor.role === 'reader'
    ? html`<p class="empty">Adding texts needs the role of a reviewer.</p>`
    : html`
<form class="add" method="post" action="/add" enctype="multipart/form-data">${csrfField(visitor)}
<div class="field"><label for="text">Paste a report, a speech or a treaty</label><textarea id="text" name="text" spellcheck="false"></textarea></div>
<div class="field"><label for="file">Or a file: text, Markdown, HTML, PDF, DOCX, mail</label><input id="file" name="file" type="file"></div>
<div class="field"><label for="address">Or an address</label>
<input id="address" name="address" type="text" inputmode="url" placeholder="https://" maxlength="2000" autocomplete="off"></div>
<div class="two">
<div class="field"><label for="outlet">Outlet</label><input id="outlet" name="outlet" type="text" maxlength="200" autocomplete="off"></div>
<div class="field"><label for="published">Published</label><input id="published" name="published" type="text" inputmode="numeric" maxlength="10"
 placeholder="2025-06" aria-describedby="published-help" autocomplete="off"></div>
</div>
<span class="field__help" id="published-help">A day, month or year. “Last year” and “in January” are read against it; without it they stay unknown.</span>
<div class="row"><button class="btn--main" type="submit">Read it</button></div>
</form>`

/** Something that failed, and what to do about it. */
export const problemBox = (title: string, message: string, level: 2 | 3 = 2): Part =>
  message !== '' &&
  html`<div class="error" role="alert">${level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
${message.split('\n').map((line) => html`<p>${foreign(line)}</p>`)}</div>`
