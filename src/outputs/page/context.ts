import type { PartyId } from '../../base/index.ts'
import type { Body } from '../brief/record.ts'
import { capital } from '../brief/words.ts'
import { foreign, html, type Html, type Part } from './html.ts'
import { makeMarkers, type Markers } from './markers.ts'

/** What every section of a brief's page needs. */
export interface Context {
  readonly brief: Body
  readonly marks: Markers
  /** A party's name, or that the texts do not say which. */
  readonly party: (id: PartyId | null) => Html
}

export const contextOf = (brief: Body): Context => {
  const names = new Map(brief.parties.map(({ id, name }) => [id, name]))
  return {
    brief,
    marks: makeMarkers(new Set(brief.notes.map(({ n }) => n))),
    party: (id) => (id === null ? html`<span class="fig--unk">party not said</span>` : foreign(capital(names.get(id) ?? id))),
  }
}

/** A cell of a table that becomes a card on a narrow screen, where its column's head stands beside it. */
export const labelled = (label: string, value: Part, className?: string): Html =>
  html`<td${className && html` class="${className}"`} data-label="${label}"><div>${value}</div></td>`

export const headRow = (...heads: readonly string[]): Html =>
  html`<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>`

/** `fights_partner` as a reader writes it. */
export const spoken = (code: string): string => code.replaceAll('_', ' ')

/** A section with a heading, or nothing when there is nothing in it. */
export const section = (id: string, title: string, content: readonly Part[] | false): Html | undefined =>
  content ? html`<section class="sec" id="${id}"><h2>${title}</h2>${content}</section>` : undefined
