/**
 * Beginnings of words that speak of arms, treaties, force and undertakings by themselves. A sentence with one of them is
 * parsed wherever a text names parties.
 */
const strong = `deliver suppl ship donat airlift airdrop export import procur arms weapon missile rocket tank warplane fighter aircraft drone ammunition munition troop soldier battalion artiller warship submarin
frigate howitz military militar armed army navy nato treat pact accord memorand ceasefire cease-fire truce allian charter ratif signator clause oblig article ally allies allied partner pledg promis vow undert commit guarant
attack strik struck bomb shell invad invas raid bombard offensiv incur aggress occup annex war warned threat hostil fighting fought sanction embargo mediat intervene interven aid assist
assault ambush besieg blockad retaliat sabotage destroy sink sank sunk captur seiz airstrike defend defence defense security depend relian reliab unreliab betray neutral denounc condemn solidar donor
reaffirm suspend postpon refus withheld withhold embargo peacekeep contingent deploy invok consult aggressor accede convention protocol declaration`

/** Beginnings that speak of such things only with a party beside them, or in a sentence that follows one that did. */
const weak = `provi send sent give gave giv hand transfer furnish dispatch pass turn grant lend lent leas contribut forward fl drop transport alloca disburs pay paid repay return loan gift bring brought releas receiv get got
obtain acqui accept collect arriv come came coming land reach buy bought order purchas contract sign sell sold sale agree offer assur swear swor declin reject rul balk veto den delay push defer slip held hold halt freez fro paus
stop block cut interrupt cancel scrap abandon axe terminat call resum reinstat restor reviv lift reiterat honou honor fulfil meet met raid target hit pound storm overrun fire firing shoot shot fight launch warn damag down wreck
lose lost loss took take taking ask request appeal urg beg expect hope activat invit demand deal negotiat talk expir withdr violat breach break broke join member provision dut shall deplor criti support back help arm
broker host silen indiffer trust transaction unable unwilling inab motiv jet batter money billion million fund debt due late overdue put exchang respon operat kill clash left leave pull train protect fail will would replac bound conclud
interest fear worr avoid seek want try tri lack need capab strateg relation because order remain station base support stand stood expel ban lead led end extend propos draft partner join use mean plan intend remov credit stab weak strong friend`

const listsOf = (beginnings: string): ReadonlyMap<string, readonly string[]> => {
  const lists = new Map<string, string[]>()
  for (const beginning of beginnings.split(/\s+/)) {
    const key = beginning.slice(0, 2)
    lists.set(key, [...(lists.get(key) ?? []), beginning])
  }
  return lists
}

const strongLists = listsOf(strong)
const weakLists = listsOf(weak)

const begins = (lists: ReadonlyMap<string, readonly string[]>, word: string): boolean =>
  lists.get(word.slice(0, 2))?.some((beginning) => word.startsWith(beginning)) ?? false

/** What is known of a sentence before it is parsed: whether it names a party, and whether the one before it was parsed. */
interface Seen {
  readonly named: boolean
  readonly before: boolean
}

/** False only where no finder could make a claim from these words, given in lower case. */
export const mayClaim = (words: readonly string[], { named, before }: Seen = { named: true, before: true }): boolean =>
  words.some((word) => begins(strongLists, word)) || ((named || before) && words.some((word) => begins(weakLists, word)))

/** The words of a sentence that open the gate, given in lower case. */
export const triggersIn = (words: readonly string[]): string[] => words.filter((word) => begins(strongLists, word) || begins(weakLists, word))
