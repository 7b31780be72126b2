import type { PartyId } from '../../base/index.ts'
import type { Body, BriefCrisis, BriefNote } from '../brief/record.ts'
import { capital } from '../brief/words.ts'
import { foreign, html, type Html, type Part } from './html.ts'
import { makeMarkers, type Markers } from './markers.ts'

/** A link and what it says. */
export interface Link {
  readonly href: string
  readonly text: string
}

/**
 * Where links lead. A file by itself has the texts below its notes; on a server each text, crisis and pair has a page of its own.
 * What is not given, or gives nothing, is shown without a link.
 */
export interface LinkTo {
  /** The words of a note in their text. */
  readonly words?: (note: BriefNote) => Link | undefined
  readonly document?: (id: string) => string | undefined
  readonly crisis?: (crisis: BriefCrisis) => string | undefined
  readonly dyad?: (from_party: PartyId, to_party: PartyId) => string | undefined
  readonly party?: (id: PartyId) => string | undefined
}

/** What every section of a page needs. */
export interface Context {
  readonly brief: Body
  readonly linkTo: LinkTo
  readonly marks: Markers
  /** How many notes are marked at one place at most. */
  readonly together: number
  /** A party's name, or that the texts do not say which. */
  readonly party: (id: PartyId | null) => Html
}

export const contextOf = (brief: Body, linkTo: LinkTo = {}, most = Infinity): Context => {
  const names = new Map(brief.parties.map(({ id, name }) => [id, name]))
  return {
    brief,
    linkTo,
    together: most,
    marks: makeMarkers(new Set(brief.notes.map(({ n }) => n)), most),
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
