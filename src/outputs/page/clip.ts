import type { BriefCrisis, BriefInstrument, BriefLine } from '../brief/record.ts'
import { listWords } from '../brief/words.ts'
import type { Dossier } from '../dossier/record.ts'

/** What a page shows at most, so that it stays light however much is on file; the JSON holds all of it. */
const most = {
  owed: 8,
  tests: 8,
  timeline: 14,
  items: 40,
  money: 10,
  supports: 8,
  elsewhere: 10,
  crises: 6,
  contested: 14,
  circular: 8,
  speakers: 14,
  precedents: 10,
  assessments: 10,
  sources: 14,
  not_said: 14,
  parties: 20,
} as const

type Field = keyof typeof most

const names: Readonly<Record<Field, string>> = {
  owed: 'instruments',
  tests: 'tests',
  timeline: 'rows of the timeline',
  items: 'lines of items',
  money: 'lines of money',
  supports: 'lines of help',
  elsewhere: 'lines of other partners',
  crises: 'crises',
  contested: 'contested values',
  circular: 'groups of texts',
  speakers: 'speakers',
  precedents: 'precedents',
  assessments: 'judgements',
  sources: 'sources',
  not_said: 'things not said',
  parties: 'parties',
}

const clipInstrument = (one: BriefInstrument, within: number): BriefInstrument => ({
  ...one,
  acts: one.acts.slice(0, within),
  in_force: one.in_force.slice(0, within),
  clauses: one.clauses.slice(0, within),
})

const clipCrisis = (one: BriefCrisis, within: number): BriefCrisis => ({
  ...one,
  attacks: one.attacks.slice(0, within),
  appeals: one.appeals.slice(0, within),
  ladders: one.ladders.slice(0, Math.ceil(within / 3)),
})

/** So many of a list at even steps, the first and the last among them: what is left out leaves no gap at one end. */
const thinned = <Value>(all: readonly Value[], most: number): readonly Value[] =>
  all.length <= most ? all : Array.from({ length: most }, (_, at) => all[Math.round((at * (all.length - 1)) / (most - 1))]!)

type Row = Dossier['timeline'][number]

const clipRow = (one: Row, within: number): Row => ({ ...one, bands: thinned(one.bands, within), marks: thinned(one.marks, within) })

const rowMarks = ({ bands, marks }: Row): number => bands.length + marks.length

type Item = Dossier['items'][number]

const clipItem = (one: Item, within: number): Item => ({
  ...one,
  path: thinned(one.path, within),
  steps: thinned(one.steps, within),
  ahead: one.ahead.slice(0, within),
  due_readings: one.due_readings.slice(0, within),
})

type Conflict = Dossier['contested'][number]

const clipConflict = (one: Conflict, within: number): Conflict => ({ ...one, readings: thinned(one.readings, within) })

/** What is cut last: these stay as long as any page can hold them. */
const least: Readonly<Partial<Record<Field, number>>> = { items: 10, contested: 6, timeline: 7, owed: 4 }
const fewest = 2

/**
 * A dossier as far as a page shows it, with a line on what is left out: at most `share` of what a page shows at most. Graded sources
 * come before others.
 */
export const clipDossier = (dossier: Dossier, share: number): Dossier => {
  const at = (field: Field): number => Math.max(least[field] ?? fewest, Math.floor(most[field] * share))
  const within = Math.max(fewest, Math.floor(10 * share))
  const over = (Object.keys(most) as Field[]).flatMap((field) => {
    const left = dossier[field].length - at(field)
    return left > 0 ? [`${left} ${names[field]}`] : []
  })
  const onRow = 6 + Math.floor(44 * share)
  const timeline = dossier.timeline.slice(0, at('timeline')).map((one) => clipRow(one, onRow))
  const unmarked = timeline.reduce((sum, row, index) => sum + rowMarks(dossier.timeline[index]!) - rowMarks(row), 0)
  if (unmarked > 0) over.push(`${unmarked} marks of the timeline`)
  const contested = dossier.contested.slice(0, at('contested')).map((one) => clipConflict(one, within + 2))
  const unread = contested.reduce((sum, { readings }, index) => sum + dossier.contested[index]!.readings.length - readings.length, 0)
  if (unread > 0) over.push(`${unread} readings of contested values`)
  const said: readonly BriefLine[] =
    over.length === 0 ? [] : [{ text: `Left out of this page for its length, and to be had as JSON: ${listWords(over)}.`, notes: [] }]
  const sources = [...dossier.sources].sort((a, b) => Number(b.grades.length > 0) - Number(a.grades.length > 0))
  return {
    ...dossier,
    owed: dossier.owed.slice(0, at('owed')).map((one) => clipInstrument(one, within)),
    tests: dossier.tests.slice(0, at('tests')),
    timeline,
    items: dossier.items.slice(0, at('items')).map((one) => clipItem(one, within + 2)),
    money: dossier.money.slice(0, at('money')),
    supports: dossier.supports.slice(0, at('supports')),
    elsewhere: dossier.elsewhere.slice(0, at('elsewhere')),
    crises: dossier.crises.slice(0, at('crises')).map((one) => clipCrisis(one, within)),
    contested,
    circular: dossier.circular.slice(0, at('circular')),
    speakers: dossier.speakers.slice(0, at('speakers')),
    precedents: dossier.precedents.slice(0, at('precedents')),
    assessments: dossier.assessments.slice(0, at('assessments')),
    sources: sources.slice(0, at('sources')),
    not_said: dossier.not_said.slice(0, at('not_said')),
    parties: dossier.parties.slice(0, at('parties')),
    apart: dossier.apart.map((one) => ({ ...one, documents: one.documents.slice(0, within) })),
    limits: [...dossier.limits, ...said],
  }
}
