import { rungs } from '../../base/index.ts'
import type { AttackFact, Crisis, Ladder, RungFact } from '../../facts/index.ts'
import type { NoteBook } from './note-book.ts'
import type { BriefCrisis, BriefLadder } from './record.ts'
import { capital, listWords, rungName, timeWords } from './words.ts'
import type { PartyWords } from './words.ts'

const SILENCE = rungs.indexOf('silence')

const attackWords = ({ from_party, act, said, event_on }: AttackFact, partner: Crisis['partner'], words: PartyWords): string => {
  const who = words.party(from_party)
  const deed =
    act === 'used'
      ? `force used by ${who} against ${words.party(partner)}`
      : `${who} threatened ${words.party(partner)}; a threat is no attack`
  const hedge =
    said === 'denied' ? ', said not to be so' : said === 'contested' ? ', ≠ contested' : said === 'possible' ? ', not confirmed' : ''
  return `${deed}${hedge}${event_on === null ? '' : `, ${timeWords(event_on)}`}`
}

const appealWords = ({ from_party, to_party, act, said }: Crisis['appeals'][number], words: PartyWords): string => {
  const verb = act === 'asked' ? 'asked' : act === 'invoked' ? 'invoked a treaty with' : 'expected help of'
  const whom = to_party === null ? '(whom is not said)' : words.party(to_party)
  const help = act === 'asked' ? ' for help' : ''
  const hedge = said === 'denied' ? ', said not to be so' : said === 'possible' ? ', as a possibility' : ''
  return `${words.party(from_party)} ${verb} ${whom}${help}${hedge}`
}

const lanes = [
  ['promised', 'promised'],
  ['delivered', 'delivered'],
  ['denied', 'said not to have happened'],
  ['possible', 'possible or offered'],
] as const

const rungLine = (fact: RungFact, ladder: Ladder, book: NoteBook): BriefLadder['rungs'][number] => {
  const { rung } = fact
  const required =
    rung === null
      ? null
      : ladder.required.at_least === rung
        ? ('at_least' as const)
        : ladder.required.never.includes(rung)
          ? ('never' as const)
          : null
  const said = lanes.filter(([lane]) => fact[lane].length > 0).map(([, word]) => word)
  return {
    rung,
    level: rung === null ? null : rungs.indexOf(rung) - SILENCE,
    required,
    promised: book.cite(fact.promised),
    delivered: book.cite(fact.delivered),
    denied: book.cite(fact.denied),
    possible: book.cite(fact.possible),
    words: `${rung === null ? 'rung not named' : rungName(rung)}: ${said.length === 0 ? 'no source says' : said.join('; ')}`,
  }
}

/** Rungs that a clause asks for or forbids are shown although no source speaks of them. */
const withRequired = (ladder: Ladder): readonly RungFact[] => {
  const named = new Set(ladder.rungs.map(({ rung }) => rung))
  const asked = [ladder.required.at_least, ...ladder.required.never].filter((rung) => rung !== null && !named.has(rung))
  const empty = [...new Set(asked)].map(
    (rung): RungFact => ({
      rung,
      promised: [],
      delivered: [],
      denied: [],
      possible: [],
    }),
  )
  return [...ladder.rungs, ...empty].sort((a, b) => rank(b) - rank(a))
}

const rank = ({ rung }: RungFact): number => (rung === null ? -1 : rungs.indexOf(rung))

const requiredWords = ({ required }: Ladder): string => {
  const parts = [
    ...(required.at_least ? [`at least ${rungName(required.at_least)}`] : []),
    ...(required.never.length > 0 ? [`never ${listWords(required.never.map(rungName), 'or')}`] : []),
  ]
  if (parts.length === 0) return 'no clause on record that asks for a response'
  return `${required.contested ? '≠ contested whether in force that day: ' : ''}${parts.join('; ')}`
}

const denied = (ladder: Ladder): string =>
  listWords(ladder.rungs.filter((fact) => fact.denied.length > 0).map(({ rung }) => (rung === null ? 'a response' : rungName(rung)))) ||
  'not said'

const ladderLine = (ladder: Ladder, book: NoteBook, words: PartyWords): BriefLadder => ({
  responder: ladder.responder,
  words: `${words.title(ladder.responder)}: promised ${ladder.promised ? rungName(ladder.promised) : 'not said'}; delivered ${
    ladder.delivered ? rungName(ladder.delivered) : 'not said'
  }; denied ${denied(ladder)}`,
  required: {
    at_least: ladder.required.at_least,
    never: ladder.required.never,
    words: requiredWords(ladder),
    notes: book.cite(ladder.required.claims),
  },
  promised: ladder.promised,
  delivered: ladder.delivered,
  rungs: withRequired(ladder).map((fact) => rungLine(fact, ladder, book)),
  notes: book.cite(ladder.claims),
})

export const crisisTitle = (crisis: Crisis, words: PartyWords): string =>
  `${capital(words.title(crisis.partner))}${crisis.event_on === null ? ', day not named' : `, ${timeWords(crisis.event_on)}`}`

/** One crisis: who used or threatened force, who was asked, and each responder's ladder. */
export const crisisSection = (crisis: Crisis, book: NoteBook, words: PartyWords): BriefCrisis => ({
  id: crisis.id,
  title: crisisTitle(crisis, words),
  partner: crisis.partner,
  event_on: crisis.event_on,
  attacks: crisis.attacks.map((attack) => ({
    from_party: attack.from_party,
    act: attack.act,
    said: attack.said,
    words: attackWords(attack, crisis.partner, words),
    notes: book.cite(attack.claims),
  })),
  appeals: crisis.appeals.map((appeal) => ({ text: appealWords(appeal, words), notes: book.cite(appeal.claims) })),
  ladders: crisis.ladders
    .filter(({ rungs: told, required }) => told.length > 0 || required.claims.length > 0)
    .map((ladder) => ladderLine(ladder, book, words)),
  notes: book.cite(crisis.claims),
})
