/** Beginnings of words without which no finder makes a claim; grouped as the finders are. */
const beginnings = `suppl deliver provi send sent give gave giv hand transfer ship donat furnish dispatch pass turn grant lend lent leas contribut forward fl airlift airdrop drop transport
export alloca disburs pay paid repay return loan gift bring brought releas receiv get got obtain acqui accept collect import arriv come came coming land reach buy bought order purchas procur contract
sign sell sold sale promis pledg vow undert agree commit guarant offer assur swear swor refus declin reject rul balk veto den delay postpon push defer slip held hold suspend halt freez fro paus withh
stop block cut interrupt cancel scrap abandon axe terminat call resum reinstat restor reviv lift reaffirm reiterat honou honor fulfil meet met attack strik struck bomb shell invad raid target hit pound storm assault
ambush overrun occup annex fire firing shoot shot fight fought launch war offensiv incur threat warn destroy damag down sink sank sunk captur wreck lose lost loss seiz took take taking ask request appeal urg beg expect hope invok activat invit demand
treat pact accord deal memorand ceasefire cease truce allian partner convention protocol declar charter negotiat ratif expir withdr violat breach break broke join accede member clause oblig provision dut shall consult
condemn denounc deplor criti support back aid help assist arm mediat broker host sanction deploy defend interven neutral silen indiffer reliab unreliab depend relian trust betray transaction unable unwilling inab motiv
weapon missile tank jet fighter aircraft drone ammunition troop soldier batter artiller warship submarin military money billion million fund debt order due late overdue put exchang respon retaliat operat kill clash left leave left pull train protect join fail will would replac bound conclud`

const lists = new Map<string, string[]>()
for (const beginning of beginnings.split(/\s+/)) {
  const key = beginning.slice(0, 2)
  lists.set(key, [...(lists.get(key) ?? []), beginning])
}

/** True when a word may begin a claim. */
const isTrigger = (word: string): boolean => lists.get(word.slice(0, 2))?.some((beginning) => word.startsWith(beginning)) ?? false

/** False only where no finder could make a claim from these words, given in lower case. */
export const mayClaim = (words: readonly string[]): boolean => words.some(isTrigger)

/** The words of a sentence that open the gate, given in lower case. */
export const triggersIn = (words: readonly string[]): string[] => words.filter(isTrigger)
