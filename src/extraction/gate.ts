import type { PartyId } from '../base/index.ts'

/**
 * Beginnings of words that speak of arms, treaties, force and undertakings by themselves. A sentence with one of them is
 * parsed wherever a text names parties.
 */
const strongBeginnings = `deliver suppl ship donat airlift airdrop export import procur arms weapon missile rocket tank warplane fighter
  aircraft drone ammunition munition troop soldier battalion artiller warship submarin
frigate howitz military militar armed army navy nato treat pact accord memorand ceasefire cease-fire truce allian charter ratif signator
  clause oblig article ally allies allied partner pledg promis vow undert commit guarant
attack strik struck bomb shell invad invas raid bombard offensiv incur aggress occup annex war warned threat hostil fighting fought
  sanction embargo mediat intervene interven aid assist
assault ambush besieg blockad retaliat sabotage destroy sink sank sunk captur seiz airstrike defend defence defense security coup putsch
  mutin revolt rebel upris unrest riot insurg depend relian reliab unreliab betray neutral denounc condemn solidar donor
reaffirm suspend postpon refus withheld withhold embargo peacekeep contingent deploy invok consult aggressor accede convention protocol
  declaration`

/** Beginnings that speak of such things only with a party beside them, or in a sentence that follows one that did. */
const weakBeginnings = `provi send sent give gave giv hand transfer furnish dispatch pass turn grant lend lent leas contribut forward fl
  drop transport alloca disburs pay paid repay return loan gift bring brought releas receiv get got
obtain acqui accept collect arriv come came coming land reach buy bought order purchas contract sign sell sold sale agree offer assur
  swear swor declin reject rul balk veto den delay push defer slip held hold halt freez fro paus
stop block cut interrupt cancel scrap abandon axe terminat call resum reinstat restor reviv lift reiterat honou honor fulfil meet met
  raid target hit pound storm overrun fire firing shoot shot fight launch warn damag down wreck
lose lost loss took take taking ask request appeal urg beg expect hope activat invit demand deal negotiat talk expir withdr violat breach
  break broke join member provision dut shall deplor criti support back help arm
broker host silen indiffer trust transaction unable unwilling inab motiv jet batter money billion million fund debt due late overdue put
  exchang respon operat kill clash left leave pull train protect fail will would replac bound conclud
interest fear worr avoid seek want try tri lack need capab strateg relation watch keep kept look nothing none nobody voic express regret
  concern sympath aside idl side recall rose rise enter word march roll open limit confin because order remain station base support stand
  stood expel ban lead led end extend propos draft partner join use mean plan intend remov credit stab weak strong friend`

const strong = 2
const weak = 1

/** Beginnings by their first two letters, which index a table: most words of a text are passed by without a look-up of text. */
const tableOf = (
  lists: readonly (readonly [words: string, weight: number])[],
): readonly (readonly (readonly [string, number])[] | undefined)[] => {
  const table: [string, number][][] = []
  for (const [words, weight] of lists) {
    for (const beginning of words.split(/\s+/)) (table[placeOf(beginning)] ??= []).push([beginning, weight])
  }
  return Array.from({ length: 128 * 128 }, (_, place) => table[place])
}

const placeOf = (word: string): number => ((word.charCodeAt(0) & 127) << 7) | (word.charCodeAt(1) & 127)

const table = tableOf([
  [strongBeginnings, strong],
  [weakBeginnings, weak],
])

/** How much a word speaks of arms, treaties, force and undertakings: `strong`, `weak` or 0. */
const weightOf = (word: string): number => {
  for (const [beginning, weight] of table[placeOf(word)] ?? []) if (word.startsWith(beginning)) return weight
  return 0
}

const heaviest = (words: readonly string[]): number => {
  let most = 0
  for (let at = 0; at < words.length && most < strong; at++) most = Math.max(most, weightOf(words[at]!))
  return most
}

/** What is known of a sentence before it is parsed: its words in lower case, and the parties that it names. */
interface Seen {
  readonly words: readonly string[]
  readonly parties: readonly PartyId[]
}

/** Sentences on each side of one that tell whether the text speaks of states there. */
const reach = 6
/** Shares of a neighbourhood from which on it does: of sentences that name who does what, and of strong ones at all. */
const shareOfCore = 0.2
const shareOfStrong = 0.45
/** A text of so few sentences is a neighbourhood of its own. */
const shortText = 4

/** "Neither Party will give shelter": a provision names the parties by their part in the treaty alone. */
const isProvision = (words: readonly string[]): boolean =>
  words.some((word) => word === 'party' || word === 'parties') && words.some((word) => /^(shall|undertakes?|agree|will)$/.test(word))

/** Counts of what lies before each place, so that the count of a stretch is one subtraction. */
const sumsOf = (marks: readonly boolean[]): number[] => {
  const sums = [0]
  for (const mark of marks) sums.push(sums.at(-1)! + (mark ? 1 : 0))
  return sums
}

/**
 * For each sentence of a text whether it is worth parsing. Where the text speaks of states and their promises every one is: a
 * sentence without a word of the lists may still name who says the next one. Elsewhere, as in most news, only one that has
 * both a party and a strong word, or two parties and a weak one.
 */
export const mayClaim = (sentences: readonly Seen[]): boolean[] => {
  const weights = sentences.map(({ words }) => heaviest(words))
  const core = sentences.map(
    ({ parties, words }, at) =>
      (weights[at] === strong && (parties.length > 0 || isProvision(words))) || (weights[at] === weak && parties.length > 1),
  )
  const severalParties = new Set(sentences.flatMap(({ parties }) => parties)).size > 1
  const [cores, strongs] = [sumsOf(core), sumsOf(weights.map((weight) => weight === strong))]
  const out: boolean[] = []
  for (let at = 0; at < sentences.length; at++) {
    const from = Math.max(0, Math.min(at - reach, sentences.length - 1 - 2 * reach))
    const to = Math.min(sentences.length, Math.max(at + reach, 2 * reach) + 1)
    const shareOf = (sums: readonly number[]): number => (sums[to]! - sums[from]!) / (to - from)
    const told = sentences.length <= shortText || shareOf(cores) >= shareOfCore || (severalParties && shareOf(strongs) >= shareOfStrong)
    out.push(told || (severalParties && core[at]!))
  }
  return out
}

/** The words of a sentence that open the gate, given in lower case. */
export const triggersIn = (words: readonly string[]): string[] => words.filter((word) => weightOf(word) > 0)
