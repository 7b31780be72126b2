import type { Manner } from './attribution.ts'
import { words } from './words.ts'

/** The constructions in which a verb is a cue. */
export type Pattern =
  /** "said that …", "said …", and direct quotations. */
  | 'clause'
  /** "…, he said", in the middle or at the end. */
  | 'tail'
  /** "plans to …". */
  | 'infinitive'
  /** "praised …". */
  | 'object'
  /** "urged … to …". */
  | 'object-infinitive'
  /** "admitted having …". */
  | 'gerund'

export interface CueVerb {
  readonly manner: Manner
  readonly patterns: ReadonlySet<Pattern>
}

/** Verbs of speech: with a clause, with a quotation, and in the middle or at the end of what is said. */
const speech = `say tell add announce argue assert ask admit acknowledge affirm allege answer assure attest avow boast brag caution
  claim clarify comment complain concede conclude confess confide confirm contend counter declare deny disclose
  elaborate emphasise emphasize enthuse estimate exclaim explain fume grumble hint imply indicate inform insist
  instruct joke lament maintain mention moan mumble murmur muse note notify object observe opine plead predict
  proclaim promise protest quip reaffirm reassure recall recommend recount reiterate relate remark remind repeat reply
  report respond restate retort reveal scoff shout sigh signal speculate state stress suggest swear testify theorise
  threaten tweet underline underscore urge volunteer vow warn whisper write advise forecast reckon summarise surmise
  venture post blog chant reason theorize lecture preach vent`

/** Verbs of speech that take a clause but do not stand behind what is said: "the figures show that …". */
const clauseOnly = `show demonstrate demand propose order decree rule find pledge guarantee certify verify prove pretend hold illustrate
  stipulate specify convey communicate agree request read convince persuade theorise theorize`

/** Verbs of belief, knowledge and feeling, with a clause. */
const belief = `believe think feel fear hope expect doubt suspect assume guess know realise realize consider worry reckon suppose
  judge wonder anticipate regret recognise recognize calculate foresee figure understand trust bet sense envisage
  conclude determine remember learn agree presume imagine dread accept discover decide resolve`
const beliefTail = words('believe think reckon fear hope suspect guess suppose calculate find rule conclude show')

const plans = `plan intend want hope aim seek decide choose opt resolve wish expect propose prepare prefer mean desire aspire
  hesitate long yearn`
const commitments = `promise pledge vow agree threaten refuse offer decline swear undertake commit volunteer consent`
const demands = `urge ask tell order encourage advise beg press request implore instruct command exhort challenge invite pressure
  caution warn require remind call petition lobby entreat want expect allow`
const stances = `praise condemn criticise criticize denounce accuse blame endorse support oppose reject welcome hail deplore defend
  dismiss applaud slam blast mock ridicule fault chide rebuke castigate decry disparage deride commend laud salute
  lambast pan scold berate express voice question doubt favour favor back champion advocate label brand dub describe
  portray characterise characterize call regard view deny announce propose confirm reiterate reaffirm disclose reveal
  outline suggest recommend demand predict forecast cite acknowledge admit repeat stress emphasise emphasize highlight
  underscore underline concede protest lament regret appreciate congratulate thank disavow repudiate rebuff refute
  downplay tout trumpet declare claim allege pledge promise offer fear expect want seek consider contemplate weigh
  anticipate warn respect admire hate dislike resent mourn boast mention mull ponder reconsider disapprove discuss
  detail explain echo dispute contest reckon foresee`
const gerunds = words(`consider contemplate deny admit report suggest recommend recall propose regret mull oppose favour favor describe
  discuss mention ponder rule`)

/** Verbs whose preposition belongs to the cue: "called for", "spoke of". */
const prepositions: Readonly<Record<string, readonly string[]>> = {
  call: ['for', 'on', 'upon'],
  speak: ['of', 'about', 'against'],
  talk: ['of', 'about'],
  warn: ['of', 'about', 'against'],
  complain: ['of', 'about'],
  hint: ['at'],
  insist: ['on', 'upon'],
  object: ['to'],
  agree: ['with', 'on', 'to'],
  disagree: ['with'],
  apologise: ['for'],
  apologize: ['for'],
  boast: ['of', 'about'],
  plead: ['for', 'with'],
  ask: ['for'],
  appeal: ['for', 'to'],
  allude: ['to'],
  point: ['to'],
  refer: ['to'],
  think: ['of', 'about'],
  dream: ['of'],
  worry: ['about'],
  argue: ['for', 'against'],
  push: ['for'],
  press: ['for'],
  believe: ['in'],
  hope: ['for'],
  wish: ['for'],
  comment: ['on'],
  approve: ['of'],
  disapprove: ['of'],
  sympathise: ['with'],
  lean: ['toward', 'towards'],
  care: ['about'],
  rail: ['against'],
  protest: ['against'],
  threaten: ['with'],
  know: ['about', 'of'],
  reflect: ['on'],
  elaborate: ['on'],
  inquire: ['about'],
  joke: ['about'],
  lie: ['about'],
}

export /** These are verbs of speech only where they stand directly behind a quotation. */
const quoting: ReadonlySet<string> = new Set(words('continue go begin agree cry laugh smile sing read'))

/** True for a verb of speech that needs a quotation before it: "“…,” he continued". */
export const needsQuotation = (lemma: string): boolean => quoting.has(lemma)

/** Verbs whose passive with an infinitive tells what is said without saying by whom: "is said to have fled". */
export const hearsay: ReadonlySet<string> = new Set(
  words(`say report believe think expect allege understand rumour rumor claim estimate assume know predict feel fear suspect
  reckon forecast anticipate acknowledge presume hold`),
)

/** Verbs that name a hearer before what is said. */
export const telling: ReadonlySet<string> = new Set(words('tell inform assure remind warn notify advise convince persuade promise ask'))

const table = new Map<string, { manner: Manner; patterns: Set<Pattern> }>()
const enter = (text: string, manner: Manner, ...patterns: Pattern[]): void => {
  for (const lemma of words(text)) {
    const known = table.get(lemma) ?? { manner, patterns: new Set<Pattern>() }
    table.set(lemma, known)
    for (const pattern of patterns) known.patterns.add(pattern)
  }
}
enter(speech, 'speech', 'clause', 'tail')
enter(clauseOnly, 'speech', 'clause')
enter(belief, 'belief', 'clause')
enter(beliefTail.join(' '), 'belief', 'tail')
enter(plans, 'plan', 'infinitive')
enter(commitments, 'commitment', 'infinitive')
enter(demands, 'demand', 'object-infinitive')
enter(stances, 'stance', 'object')
enter(gerunds.join(' '), 'stance', 'gerund')
enter([...quoting].join(' '), 'speech', 'tail')

const mannerOf: Readonly<Record<Pattern, Manner | null>> = {
  clause: null,
  tail: null,
  infinitive: 'plan',
  object: 'stance',
  'object-infinitive': 'demand',
  gerund: 'stance',
}
const committing = new Set(words(commitments))

/** What is known of a verb as a cue, by its lemma; undefined where it is none. */
export const cueVerb = (lemma: string): CueVerb | undefined => table.get(lemma)

/** True where a verb is a cue in a construction. */
export const takes = (lemma: string, pattern: Pattern): boolean => table.get(lemma)?.patterns.has(pattern) ?? false

/** How the source of a verb stands to the content in a construction. */
export const mannerIn = (lemma: string, pattern: Pattern): Manner =>
  pattern === 'infinitive' && committing.has(lemma)
    ? 'commitment'
    : pattern === 'object' && table.get(lemma)?.manner === 'belief'
      ? 'belief'
      : (mannerOf[pattern] ?? table.get(lemma)?.manner ?? 'speech')

const asserting: ReadonlySet<string> = new Set(
  words(`accuse blame call label brand dub describe portray characterise characterize regard view deny announce confirm
  disclose reveal outline allege acknowledge admit concede claim declare predict forecast cite criticise criticize
  detail explain boast dispute contest refute`),
)

/** True where a verb with an object asserts something of it ("called Russia a partner"), and does not only judge or ask for it. */
export const asserts = (lemma: string): boolean => asserting.has(lemma)

const uttering = new Set(words('speak talk hint insist complain boast warn allude point refer comment joke lie'))

/** How the source stands to what follows the verb's preposition: "spoke of" is speech, "called for" is not. */
export const mannerWithPreposition = (lemma: string): Manner =>
  uttering.has(lemma) ? 'speech' : ['call', 'ask', 'appeal', 'plead', 'push', 'press'].includes(lemma) ? 'demand' : 'stance'

/** Prepositions that a verb takes before what is said. */
export const cuePrepositions = (lemma: string): readonly string[] => (Object.hasOwn(prepositions, lemma) ? prepositions[lemma]! : [])

/** Verbs that only bring a cue verb in, and count as part of it: "went on to say", "declined to comment". */
export const chaining: ReadonlySet<string> = new Set(
  words(`go decline refuse continue begin start fail seem appear try attempt rush hasten proceed hurry bother dare neglect come
  stop be have use need`),
)

/** Adjectives that are cues with a copula: "is confident that", "was ready to". */
export const cueAdjectives: ReadonlyMap<string, Manner> = new Map([
  ...words(`confident convinced sure certain aware afraid worried concerned hopeful optimistic sceptical skeptical adamant
  doubtful unsure uncertain surprised pleased proud glad sorry disappointed insistent unaware persuaded satisfied
  fearful happy alarmed`).map((word) => [word, 'belief'] as const),
  ...words('ready willing determined unwilling reluctant keen eager prepared set committed resolved loath').map(
    (word) => [word, 'plan'] as const,
  ),
])
