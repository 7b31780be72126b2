import { headRow, labelled } from '../page/context.ts'
import { foreign, html, type Part } from '../page/html.ts'
import { pictureInPage } from '../pictures/picture.ts'
import { relationWords, treePicture, type TreeWord } from '../pictures/tree.ts'

/** Words of a sentence that the table beside a drawing lists. */
const mostRows = 200

/** The tree of a sentence as a drawing, and the same in a table for who does not see it. */
export const sentenceTree = (words: readonly TreeWord[]): Part => {
  if (words.length === 0) return html`<p class="empty">No sentence was read here: captions and lines between paragraphs are not parsed.</p>`
  const shown = words.filter(({ part }) => part !== 'PUNCT').slice(0, mostRows)
  return html`<figure class="deps-fig">${pictureInPage(treePicture(words), 'deps', { natural: true })}</figure>
<details><summary>The same as a table</summary><table class="table cards"><caption class="vh">Words and what they belong to</caption>
${headRow('Word', 'Relation', 'Belongs to')}<tbody>${shown.map(
    ({ text, relation, head }) => html`<tr><th scope="row">${foreign(text)}</th>
${labelled('Relation', html`${relationWords(relation)} <code>${relation}</code>`)}
${labelled('Belongs to', head < 0 ? 'nothing: the root' : foreign(words[head]?.text ?? ''))}</tr>`,
  )}</tbody></table></details>`
}
