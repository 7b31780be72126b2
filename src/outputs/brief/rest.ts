import type { PartyId } from '../../base/index.ts'
import type { AssessmentFact, Facts, ItemAccount, Precedent } from '../../facts/index.ts'
import type { NoteBook } from './note-book.ts'
import type { Body, BriefLine } from './record.ts'
import { inReadingOrder } from './items.ts'
import { instrumentTitle } from './owed.ts'
import { capital, chainWords, itemWords, listWords, rungName, shortList, timeWords } from './words.ts'
import type { PartyWords } from './words.ts'

const roles: readonly (readonly [string, (party: PartyId, facts: Facts) => boolean])[] = [
  [
    'gives or promises',
    (party, facts) =>
      facts.claims.some((one) => (one.claim.kind === 'pledge' || one.claim.kind === 'delivery') && one.from_party === party),
  ],
  [
    'receives or is promised',
    (party, facts) => facts.claims.some((one) => (one.claim.kind === 'pledge' || one.claim.kind === 'delivery') && one.to_party === party),
  ],
  ['party to an agreement', (party, facts) => facts.instruments.some(({ parties }) => parties.includes(party))],
  [
    'used force',
    (party, facts) =>
      facts.crises.some(({ attacks }) =>
        attacks.some((attack) => attack.from_party === party && attack.act === 'used' && attack.said === 'affirmed'),
      ),
  ],
  [
    'threatened force',
    (party, facts) =>
      facts.crises.some(({ attacks }) => attacks.some((attack) => attack.from_party === party && attack.act === 'threatened')),
  ],
  ['in a crisis', (party, facts) => facts.crises.some(({ partner }) => partner === party)],
  [
    'asked for help, or expected it',
    (party, facts) => facts.crises.some(({ appeals }) => appeals.some(({ from_party }) => from_party === party)),
  ],
  ['responded to a crisis', (party, facts) => facts.claims.some((one) => one.claim.kind === 'response' && one.from_party === party)],
  ['judged as a partner', (party, facts) => facts.assessments.some(({ from_party }) => from_party === party)],
]

/** The main pair first; each with what the texts say it did. */
export const partyLines = (facts: Facts, words: PartyWords): Body['parties'] => {
  const main = [facts.main?.from_party, facts.main?.to_party].filter((party) => party !== undefined)
  return [...main, ...facts.parties.filter((party) => !main.includes(party))].map((id) => ({
    id,
    name: words.title(id),
    words:
      roles
        .filter(([, plays]) => plays(id, facts))
        .map(([role]) => role)
        .join('; ') || 'named',
  }))
}

export const speakerLines = (facts: Facts, book: NoteBook): Body['speakers'] =>
  facts.speakers.map(({ chain, claims }) => ({
    chain,
    words: capital(chainWords(chain)),
    claims: claims.length,
    notes: book.cite(claims),
  }))

export const precedentLine = (precedent: Precedent, book: NoteBook, words: PartyWords): Body['precedents'][number] => {
  const told = precedent.claims.map((id) => book.told(id).claim)
  const parts = told.map((claim) => {
    const said = claim.polarity === 'denied' ? 'said not: ' : ''
    return (
      said +
      (claim.kind === 'response'
        ? claim.rung
          ? rungName(claim.rung)
          : 'a response'
        : claim.kind === 'assessment'
          ? `judged: ${claim.verdict}`
          : claim.kind)
    )
  })
  const when = precedent.event_on === null ? 'day not named' : timeWords(precedent.event_on)
  return {
    from_party: precedent.from_party,
    to_party: precedent.to_party,
    event_on: precedent.event_on,
    relation: precedent.relation,
    words: `${words.title(precedent.to_party)}, ${when}: ${[...new Set(parts)].join('; ')}`,
    notes: book.cite(precedent.claims),
  }
}

export const assessmentLine = (fact: AssessmentFact, book: NoteBook, words: PartyWords): Body['assessments'][number] => {
  const quote = fact.claims.map((id) => book.told(id).claim.quote)[0] ?? ''
  const towards = fact.to_party === null ? '' : ` towards ${words.party(fact.to_party)}`
  const hedged = fact.modality !== 'actual'
  const verdict = fact.polarity === 'denied' ? `not ${fact.verdict}` : fact.verdict
  return {
    from_party: fact.from_party,
    to_party: fact.to_party,
    verdict: fact.verdict,
    hedged,
    denied: fact.polarity === 'denied',
    speaker: fact.speaker,
    words: `${chainWords(fact.speaker)}, of ${words.party(fact.from_party)}${towards}: ${verdict}${hedged ? ', hedged' : ''}`,
    quote,
    notes: book.cite(fact.claims),
  }
}

const isPledged = ({ promised }: ItemAccount): boolean => promised.said === 'affirmed' || promised.said === 'contested'
const labels = (accounts: readonly ItemAccount[]): string =>
  shortList([...new Set(accounts.map(({ item, naming }) => itemWords(item, naming)))])

const gapsInItems = (facts: Facts, book: NoteBook): readonly BriefLine[] => {
  const line = (text: string, accounts: readonly ItemAccount[]): readonly BriefLine[] =>
    accounts.length === 0 ? [] : [{ text, notes: book.cite(accounts.flatMap(({ claims }) => claims)) }]
  const items = inReadingOrder(facts.items, facts)
  const pledged = items.filter(isPledged)
  const uncounted = pledged.filter(({ promised }) => promised.count === null)
  const undated = pledged.filter(({ due, outstanding }) => due.status === 'no_date' && outstanding.said !== 'denied')
  const open = pledged.filter(({ state }) => state === 'not_said')
  const came = items.filter(({ delivered }) => delivered.said === 'affirmed' && delivered.count === null)
  const lost = items.filter(({ lost: tally }) => tally.said === 'affirmed' && tally.count === null)
  const notReplaced = items.filter(({ lost: tally, replaced }) => tally.said === 'affirmed' && replaced.said === 'not_said')
  const thirdParty = items.filter(({ replaced, from_party }) => replaced.said === 'denied' && from_party !== null)
  return [
    ...line(`The amounts promised: ${labels(uncounted)}.`, uncounted),
    ...line(`By when these were due: ${labels(undated)}.`, undated),
    ...line(`Whether these came: ${labels(open)}.`, open),
    ...line(`The amounts that came: ${labels(came)}.`, came),
    ...line(`The amounts lost: ${labels(lost)}.`, lost),
    ...line(`Whether these were replaced: ${labels(notReplaced)}.`, notReplaced),
    ...line(`Whether anybody else replaced what the giver did not: ${labels(thirdParty)}.`, thirdParty),
  ]
}

const gapsInInstruments = (facts: Facts, book: NoteBook, words: PartyWords): readonly BriefLine[] =>
  facts.instruments
    .filter(({ state }) => state === 'signed' || state === 'not_said')
    .map((fact) => ({
      text: `Whether this was in force, and since when: ${instrumentTitle(fact, words)}.`,
      notes: book.cite(fact.claims),
    }))

const gapsInCrises = (facts: Facts, book: NoteBook, words: PartyWords): readonly BriefLine[] =>
  facts.crises.flatMap((crisis) => {
    const partner = words.party(crisis.partner)
    const attacked = crisis.attacks.filter(({ act }) => act === 'used')
    const undated =
      attacked.length > 0 && crisis.event_on === null
        ? [
            {
              text: `On which day force was used against ${partner}.`,
              notes: book.cite(attacked.flatMap(({ claims }) => claims)),
            },
          ]
        : []
    const unnamed = attacked.filter(({ from_party }) => from_party === null)
    const by =
      unnamed.length > 0 && unnamed.length === attacked.length
        ? [{ text: `Who used force against ${partner}.`, notes: book.cite(unnamed.flatMap(({ claims }) => claims)) }]
        : []
    const responders = crisis.ladders.map(({ responder }) => responder).filter((party) => party !== null)
    const unbound =
      attacked.length === 0
        ? []
        : responders.filter((party) => !facts.tests.some((test) => test.crisis === crisis.id && test.bound === party))
    const duty =
      unbound.length > 0
        ? [
            {
              text: `Whether a clause bound ${listWords(unbound.map(words.party), 'or')} to defend ${partner}.`,
              notes: book.cite(attacked.flatMap(({ claims }) => claims)),
            },
          ]
        : []
    return [...undated, ...by, ...duty]
  })

/** What the texts do not say, of the things that they raise. */
export const gapLines = (facts: Facts, documents: Body['documents'], book: NoteBook, words: PartyWords): readonly BriefLine[] => [
  ...gapsInItems(facts, book),
  ...gapsInInstruments(facts, book, words),
  ...gapsInCrises(facts, book, words),
  ...documents
    .filter(({ published_on }) => published_on === null)
    .map(({ label }) => ({ text: `When this text was published: ${label}.`, notes: [] })),
]

const leftOutWords: Readonly<Record<Facts['left_out'][number]['reason'], string>> = {
  published_later: 'published after the day asked for',
  text_without_date: 'in texts without a date',
  happened_later: 'on what happened after the day asked for',
  day_not_known: 'on days that are not known',
  other_parties: 'on other parties',
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** What was read and what was left out; shown with every brief. */
export const limitLines = (facts: Facts, documents: Body['documents'], book: NoteBook): readonly BriefLine[] => {
  const own = facts.claims.filter(({ claim }) => claim.speaker.length === 0).length
  const merged = facts.claims.filter((one) => one.merged)
  const contested = [...facts.items, ...facts.supports].filter(
    ({ state, promised, delivered }) => state === 'contested' || promised.count?.contested || delivered.count?.contested,
  )
  const read = `${plural(facts.claims.length, 'claim')} in ${plural(documents.length, 'text')}`
  return [
    { text: `${read}; ${own} in a text’s own voice, ${facts.claims.length - own} attributed.`, notes: [] },
    ...(contested.length > 0
      ? [
          {
            text: `${plural(contested.length, 'line')} of items with contested values.`,
            notes: book.cite(contested.flatMap(({ claims }) => claims)),
          },
        ]
      : []),
    ...(merged.length > 0
      ? [
          {
            text: `${plural(merged.length, 'claim')} name one party; the other is the one candidate of the same text.`,
            notes: book.cite(merged.map(({ id }) => id)),
          },
        ]
      : []),
    ...facts.left_out.map(({ reason, claims }) => ({
      text: `Left out: ${plural(claims.length, 'claim')} ${leftOutWords[reason]}.`,
      notes: [],
    })),
    ...(facts.reference_day === null
      ? [{ text: 'No day is known against which a deadline could be read: nothing is called overdue.', notes: [] }]
      : []),
    { text: 'The record tells what texts say. What no text says is not shown as zero.', notes: [] },
  ]
}
