import type { ClaimKind } from '../../base/index.ts'

/** Who stands at either side of a claim of a kind. */
export interface Direction {
  readonly from: string
  readonly to: string
}

export const directions: Readonly<Record<ClaimKind, Direction>> = {
  instrument: { from: 'nobody', to: 'nobody: `parties` lists them' },
  clause: { from: 'the bound party', to: 'the protected party (or `parties` for a mutual clause)' },
  pledge: { from: 'the giver', to: 'the receiver' },
  delivery: { from: 'the giver', to: 'the receiver' },
  loss: { from: 'who caused it', to: 'who lost it' },
  attack: { from: 'the attacker', to: 'the target' },
  appeal: { from: 'who asks', to: 'who is asked' },
  response: { from: 'who responds', to: 'who is in crisis' },
  assessment: { from: 'who is judged', to: 'the partner concerned' },
}

/** A choice that coders have settled. */
export interface Settled {
  readonly title: string
  readonly text: string
}

const say = (...parts: readonly string[]): string => parts.join(' ')

/** The settled choices, for people (docs/codebook.md) and for language models (their prompt): one source for both. */
export const settled: readonly Settled[] = [
  {
    title: 'What is said, not what is known',
    text: say(
      'A plan, a rumour and a condition keep their modality. A denial by an official is a denied claim of that speaker,',
      'not the absence of a claim.',
    ),
  },
  {
    title: 'One fact, one claim',
    text: say(
      'A sentence that promises three items makes three pledges, and a list of givers makes one claim for each. The',
      'same fact told again is another claim; facts bring them together, and reports with the same upstream speaker',
      'count once.',
    ),
  },
  {
    title: 'The words',
    text: say(
      'The quote is the shortest run of words, within one sentence, that carries the claim, as they stand. Headings',
      'count as sentences.',
    ),
  },
  {
    title: 'Kinds that are easily mixed up',
    text: say(
      'A date that moved is a pledge, `delayed`; an expectation of arrival is a delivery, `future`. A refusal during a',
      'crisis is a response, `withholds`; any other refusal is a pledge, `refused`. Supplies held back are a pledge,',
      '`suspended`. A threat is an attack, `threatened`, and meets no trigger. Giving plans or means to the enemy of a',
      'partner is a response, `aids_adversary`, and no delivery to the partner.',
    ),
  },
  {
    title: 'Undertakings',
    text: say(
      'What was bought, ordered or contracted is a pledge, `ordered`; what was agreed, promised or undertaken is a',
      'pledge, `made`. A promise that a text presupposes ("the promised trucks") is one too. An agreement that names no',
      'item is an instrument, `signed`; one to supply an item is an instrument and a pledge.',
    ),
  },
  {
    title: 'Shares and shortfalls',
    text: say(
      '"Eight of its twelve guns have come" is a pledge of twelve and a delivery of eight. "Five of the trucks are',
      'still missing" is a denied delivery of five. "All that came were trainers" is a delivery of trainers, and a',
      'denied one of each thing promised in the same sentence.',
    ),
  },
  {
    title: 'Money',
    text: say(
      'The price of an order is a pledge of `money` from the buyer, never the quantity of the item. What was paid is a',
      'delivery of `money`.',
    ),
  },
  {
    title: 'Items',
    text: say(
      'The designation as the field writes it, or the noun of the sentence in lower case and singular. The maker or',
      'origin of a weapon is not its giver. People killed are no loss in this sense; a loss is of items, troops or',
      'ground.',
    ),
  },
  {
    title: 'Instruments and clauses',
    text: say(
      'Membership of an organisation is an instrument, `in_force`, between the member and the organisation; leaving it',
      'is `terminated`. A broken ceasefire or treaty is `violated`. A clause is `actual` although it has a trigger.',
      'What a text says is not owed is a denied clause, and shown as such.',
    ),
  },
  {
    title: 'Responses',
    text: say(
      'Only where a partner is in a crisis: an attack or a revolt. Calls for restraint, talks, envoys and monitors are',
      '`diplomatic`; words of support or sympathy alone `rhetorical`; troops sent without fighting `show_of_force`.',
      'Help that was expected and did not come is a denied response of the rung that the text names. Inaction without a',
      'named rung is `withholds`; `silence` only where the text says that nothing was said.',
    ),
  },
  {
    title: 'Assessments',
    text: say(
      'Somebody judges a party as a partner: whether it can be relied on, why it acts (a stated reason for giving or',
      'withholding is a `motive`), what it is able to do, who depends on whom.',
    ),
  },
  {
    title: 'Dates',
    text: say(
      'As precise as the words: "last year" is a year. They are read against the publication date; without one they',
      'stay unknown.',
    ),
  },
  {
    title: 'Speakers',
    text: say(
      'Nearest first, a cited outlet last, names without titles. The outlet of the text itself is never added. In the',
      "text's own voice the list is empty.",
    ),
  },
  {
    title: 'Parties',
    text: say(
      'ISO 3166 alpha-3 for states, a short upper-case code for groups. A capital, a palace or a leader that acts for a',
      'state is that state. A vague giver stays unknown. Firms, clubs and households are no parties.',
    ),
  },
]
