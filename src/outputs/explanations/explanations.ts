import type { Document } from '../../documents/index.ts'
import type { Explanation, PlaceExplanation, SeenFrame } from '../../extraction/index.ts'
import { claimsTable, printable } from '../table/index.ts'

const frameLine = (frame: SeenFrame): string => {
  const roles = frame.arguments.map(({ role, word, parties }) => `${role} ${word}${parties.length ? ` = ${parties.join(', ')}` : ''}`)
  const marks = [frame.negated ? 'negated' : '', frame.modality === 'actual' ? '' : frame.modality].filter(Boolean)
  const under = frame.governors.length ? ` under ${frame.governors.join(', ')}` : ''
  return `    ${frame.predicate}${marks.length ? ` (${marks.join(', ')})` : ''}${under}: ${roles.join('; ')}`
}

const reasonWords = (reasons: readonly string[]): string =>
  reasons.length ? ` (${reasons.map((name) => name.replaceAll('_', ' ')).join(', ')})` : ''

const partyLine = ({ id, words, reasons }: Explanation['parties'][number]): string =>
  words === null ? `    ${id}: not named in these words, taken from the rest of the text${reasonWords(reasons)}` : `    ${id}: “${words}”`

const section = (title: string, lines: readonly string[]): string[] => (lines.length ? [`  ${title}`, ...lines] : [])

const explanationLines = (explanation: Explanation): string[] => [
  claimsTable([explanation.claim]).split('\n').slice(2, 4).join('\n'),
  `  made by ${explanation.claim.made_by ?? 'unknown'}, at ${explanation.claim.evidence.join('–')}`,
  ...section(
    'what spoke for it',
    explanation.weighed.map((cue) => `    ${cue}`),
  ),
  ...section('predicates in these words', explanation.frames.map(frameLine)),
  ...section('parties', explanation.parties.map(partyLine)),
  ...section(
    'dates in the sentence',
    explanation.dates.map(({ words, on }) => `    “${words}” = ${String(on ?? 'unknown')}`),
  ),
  ...section(
    'who says so',
    explanation.attributions.map(({ source, cue }) => `    ${source ?? 'not named'} (${cue ?? 'carried over'})`),
  ),
  '',
]

/** For each claim the path from its words to its fields, for a terminal. */
export const explanationsText = (explanations: readonly Explanation[]): string =>
  explanations.length
    ? `${explanations
        .flatMap(explanationLines)
        .map((line) => line.split('\n').map(printable).join('\n'))
        .join('\n')}\n`
    : 'No claim about promises between states is made in this text.\n'

/** Why a sentence gave claims or none, for a terminal. */
export const placeText = (document: Document, place: PlaceExplanation | undefined, offset: number): string => {
  if (!place)
    return `No sentence stands at offset ${offset}: the text has ${document.text.length} units, captions and blank lines are not read.\n`
  const lines = [
    `“${document.text.slice(...place.sentence)}”`,
    place.triggers.length
      ? `  words that may begin a claim: ${place.triggers.join(', ')}`
      : '  no word here may begin a claim, so the sentence is not parsed',
    place.parties.length ? `  parties named: ${place.parties.join(', ')}` : '  no party is named',
    ...section('predicates', place.frames.map(frameLine)),
    place.claims.length
      ? `  ${place.claims.length === 1 ? '1 claim was' : `${place.claims.length} claims were`} made here, by ${[...new Set(place.claims.map((claim) => claim.made_by ?? 'unknown'))].join(', ')}`
      : '  no finder made a claim of these predicates',
  ]
  return `${lines.map(printable).join('\n')}\n`
}
