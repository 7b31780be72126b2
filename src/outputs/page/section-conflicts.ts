import type { Dossier, DossierConflict } from '../dossier/record.ts'
import { shortList } from '../brief/words.ts'
import { section, type Context } from './context.ts'
import { foreign, html, type Html } from './html.ts'

/** Two or more readings of one value, equal in weight, and what the choice moves. */
export const splitOf = ({ id, title, moves, readings }: DossierConflict, { marks }: Pick<Context, 'marks'>): Html => html`
<div class="split" id="conflict-${id}"><h3>${foreign(title)}<small>${foreign(moves)}</small></h3>${readings.map(
  ({ words, sources, independent, notes }) =>
    html`<dl><dt>${foreign(words)}</dt><dd>${
      sources.length === 0 ? 'no source named' : foreign(shortList(sources, 4))
    }${independent < sources.length && `; ${independent} independent`}${marks.set(notes)}</dd></dl>`,
)}</div>`

/** Where sources disagree: both readings stay, and figures carry the bounds that follow from them. */
export const conflictsSection = ({ contested }: Dossier, context: Context): Html | undefined =>
  section(
    'contested',
    'Where sources disagree',
    contested.length > 0 && [
      html`<p>Both readings stay. Figures above carry the bounds that follow from them.</p>`,
      contested.map((conflict) => splitOf(conflict, context)),
    ],
  )
