import type { ClauseFact, ForceReading, InstrumentFact, InstrumentStep, TriggerQuestion, TriggerTest } from '../../facts/index.ts'
import type { NoteBook } from './note-book.ts'
import type { BriefInstrument, BriefTest } from './record.ts'
import { listWords, obligationWords, rungWords, shortList, timeWords } from './words.ts'
import type { PartyWords } from './words.ts'

const actWords = ({ act, polarity, modality, event_on }: InstrumentStep): string => {
  const verb = act === 'in_force' ? 'in force' : act === 'violated' ? 'said to have been violated' : act
  const said = polarity === 'denied' ? `said not ${act === 'in_force' ? 'in force' : verb}` : verb
  const hedge = modality === 'actual' ? '' : modality === 'future' ? ', planned' : modality === 'possible' ? ', possible' : ', conditional'
  return `${said}${hedge}${event_on === null ? '' : `, ${timeWords(event_on)}`}`
}

const stateWords: Readonly<Record<InstrumentFact['state'], string>> = {
  in_force: 'in force',
  not_in_force: 'not in force',
  signed: 'on record as concluded; that it was in force is not said',
  proposed: 'proposed',
  suspended: 'suspended',
  ended: 'ended',
  contested: '≠ contested',
  not_said: 'no source says when it was concluded or in force',
}

/** A clause in words; a text that lacks it shows no fault of anybody. */
const clauseWords = (clause: ClauseFact, words: PartyWords): string => {
  const name = obligationWords[clause.obligation]
  const who = clause.from_party === null ? '' : `, ${words.party(clause.from_party)} towards ${words.party(clause.to_party)}`
  if (clause.said === 'denied') return `no clause: ${name}${who}`
  return clause.said === 'contested' ? `≠ contested: ${name}${who}` : `${name}${who}`
}

/** The title of an instrument: the name that most claims use, else what is known of it. */
export const instrumentTitle = (fact: InstrumentFact, words: PartyWords): string =>
  fact.names[0] ?? (fact.parties.length > 0 ? `agreement of ${listWords(fact.parties.map(words.party))}` : 'agreement of parties not named')

/** A range of days is what is known of the one day of entry, not a time in force. */
const sinceWords = (from: ForceReading['from']): string =>
  from === null
    ? 'since when is not said'
    : typeof from === 'string'
      ? `from ${timeWords(from)}`
      : `entered between ${timeWords(from[0])} and ${timeWords(from[1])}`

const forceWords = ({ from, until, said, sources }: ForceReading, book: NoteBook): string => {
  const by = sources.length === 0 ? '' : ` (${shortList(sources.map(book.source), 3)})`
  if (said === 'denied') return `not in force${until === null ? '' : ` until ${timeWords(until)}`}${by}`
  const end = until === null ? '' : `, until ${timeWords(until)}`
  return `in force, ${sinceWords(from)}${end}${by}`
}

export const instrumentLine = (fact: InstrumentFact, book: NoteBook, words: PartyWords): BriefInstrument => ({
  title: instrumentTitle(fact, words),
  names: fact.names,
  parties: fact.parties,
  state: fact.state,
  words:
    fact.names.length > 0 && fact.parties.length > 0
      ? `${listWords(fact.parties.map(words.party))}; ${stateWords[fact.state]}`
      : stateWords[fact.state],
  acts: fact.steps.map((step) => ({
    act: step.act,
    event_on: step.event_on,
    words: actWords(step),
    notes: book.cite(step.claims),
  })),
  in_force: fact.in_force.map((reading) => ({
    from: reading.from,
    until: reading.until,
    said: reading.said,
    words: forceWords(reading, book),
    notes: book.cite(reading.claims),
  })),
  clauses: fact.clauses.map((clause) => ({
    obligation: clause.obligation,
    look: clause.said === 'affirmed' ? ('yes' as const) : clause.said === 'denied' ? ('none' as const) : ('contested' as const),
    from_party: clause.from_party,
    to_party: clause.to_party,
    words: clauseWords(clause, words),
    notes: book.cite([...clause.affirmed, ...clause.denied]),
  })),
  notes: book.cite(fact.claims),
})

const performanceWords = (test: TriggerTest, words: PartyWords): string => {
  const bound = words.party(test.bound)
  const asked = test.obligation === 'defense' ? rungWords.fights : test.obligation === 'consultation' ? rungWords.diplomatic : null
  switch (test.performance) {
    case 'kept':
      return asked === null ? 'kept on the record: no source says otherwise' : `kept on the record: ${asked} by ${bound}`
    case 'short':
      return `no ${asked ?? 'act'} by ${bound} is on record`
    case 'against':
      return `an act of ${bound} that the clause forbids is on record`
    case 'contested':
      return `≠ what ${bound} did is contested`
    case 'not_said':
      return `what ${bound} did is not said`
    case 'not_applicable':
      return ''
  }
}

const outcomeWords = (test: TriggerTest): string => {
  switch (test.outcome) {
    case 'met':
      return test.in_force === 'yes' ? 'trigger met' : 'trigger met; that the text was in force is not said'
    case 'not_met':
      return 'trigger not met: no test'
    case 'not_in_force':
      return 'not in force then: no test'
    case 'no_clause':
      return 'no clause, not a test: nothing was owed'
    case 'contested':
      return '≠ whether the trigger was met is contested'
    case 'not_said':
      return 'whether the trigger was met is not said'
  }
}

const questionWords: Readonly<Record<TriggerQuestion, string>> = {
  attack: 'an attack, not a threat',
  territory: 'on covered territory',
  actor: 'by a covered actor',
  in_force: 'in force that day',
  asked_for: 'asked for',
}

/** Whether a crisis put a clause to the test, and what is on record of the bound party. */
export const testLine = (
  test: TriggerTest,
  instruments: ReadonlyMap<string, InstrumentFact>,
  book: NoteBook,
  words: PartyWords,
): BriefTest => {
  const title = (id: string | null): string | null => {
    const found = id === null ? undefined : instruments.get(id)
    return found ? instrumentTitle(found, words) : null
  }
  return {
    crisis: test.crisis,
    obligation: test.obligation,
    bound: test.bound,
    protected_party: test.protected_party,
    outcome: test.outcome,
    performance: test.performance,
    instrument: title(test.instrument),
    falls_back_to: title(test.falls_back_to),
    questions: test.questions.map(({ question, answer, claims }) => ({
      question,
      answer,
      words: questionWords[question],
      notes: book.cite(claims),
    })),
    strict: test.strict,
    words: [outcomeWords(test), performanceWords(test, words)].filter((part) => part !== '').join('; '),
    notes: book.cite([...test.clause_claims, ...test.attack_claims, ...test.response_claims]),
  }
}
