/** What each value of a category means, in one line. The coding rule in docs/codebook.md has the settled cases. */
export type Meanings = Readonly<Record<string, string>>

export const kindMeanings = {
  instrument: 'an agreement was proposed, signed, ratified, in force, extended, suspended, violated or ended',
  clause: 'an instrument contains, or lacks, an obligation',
  pledge: 'a party undertook to give something, or that undertaking changed',
  delivery: 'something was handed over, arrived or was paid',
  loss: 'something that a party holds was destroyed, captured or used up',
  attack: 'a party used or threatened armed force against another',
  appeal: 'a party asked another for help, invoked a treaty or expected help',
  response: 'how a party reacted to the crisis of another',
  assessment: 'somebody judges a party as a partner',
} satisfies Meanings

export const polarityMeanings = {
  affirmed: 'the source says that it is so',
  denied: 'the source says that it is not so',
} satisfies Meanings

export const modalityMeanings = {
  actual: 'told as a fact, past or present',
  future: 'planned, expected or promised for later',
  possible: 'told as a possibility, or as unconfirmed',
  conditional: 'told as true if a condition holds',
} satisfies Meanings

export const actMeanings = {
  proposed: 'instrument: put forward',
  negotiated: 'instrument: talks held',
  signed: 'instrument: signed or agreed',
  ratified: 'instrument: ratified',
  in_force: 'instrument: in force',
  extended: 'instrument: prolonged',
  suspended: 'instrument or pledge: suspended',
  violated: 'instrument: violated, by the account of the source',
  terminated: 'instrument: ended or left',
  made: 'pledge: undertaken',
  reaffirmed: 'pledge: undertaken again',
  ordered: 'pledge: ordered or contracted',
  delayed: 'pledge: moved to a later day',
  reinstated: 'pledge: taken up again',
  cancelled: 'pledge: withdrawn',
  refused: 'pledge: refused',
  threatened: 'attack: threatened',
  used: 'attack: force was used',
  asked: 'appeal: help was asked for',
  invoked: 'appeal: a treaty was invoked',
  expected: 'appeal: help was expected',
} satisfies Meanings

export const obligationMeanings = {
  defense: 'to help when the other is attacked',
  offense: 'to join in attacks of the other',
  neutrality: 'to stay out of wars of the other',
  nonaggression: 'not to attack the other',
  consultation: 'to consult in a crisis',
  nonaid: 'to give no help to an attacker of the other',
  materiel: 'to give arms or other means',
  basing: 'to allow bases or passage',
  intelligence: 'to share intelligence',
  economic: 'to give economic help, or refrain from economic pressure',
  training: 'to train forces',
  other: 'another obligation or term',
} satisfies Meanings

export const rungMeanings = {
  fights_partner: 'fights against the partner',
  aids_adversary: 'helps the adversary of the partner',
  withholds: 'holds back help, or stays inactive',
  equidistance: 'treats both sides alike',
  silence: 'says nothing',
  rhetorical: 'supports in words',
  diplomatic: 'acts by diplomacy',
  economic: 'supports by economic means',
  enabling: 'enables: intelligence, training, bases, passage',
  materiel: 'gives arms or other means',
  show_of_force: 'shows force without fighting',
  fights: 'fights for the partner',
} satisfies Meanings

export const verdictMeanings = {
  reliable: 'is called reliable',
  unreliable: 'is called unreliable',
  motive: 'a motive is named',
  capacity: 'an ability or its lack is named',
  dependence: 'a dependence is named',
  other: 'another judgement',
} satisfies Meanings
