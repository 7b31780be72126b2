const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Written before a name or a number: a full stop after them never ends a sentence. */
export const titles = set(
  'adm amb asst atty bros brig capt cdr cmdr col comdr cpl cpt dr dep exec fr ft gen gov hon hr insp ' +
    'ldr lt maj messrs mlle mme mr mrs ms mt msgr pres prof pvt rep reps rev sen sens sgt st supt tel attn capts cols drs profs gens lts',
)

/** Written inside a phrase: the sentence nearly always goes on. */
export const links = set('vs cf viz approx ca e.g i.e eg esp incl resp c v')

/** A full stop belongs to them only when a number follows. */
export const beforeNumbers = set('no nos fig figs p pp vol vols art arts sec ch para paras ext eq nr op')

export const months = set('jan feb mar apr jun jul aug sep sept oct nov dec')

const days = set('mon tue tues wed thu thur thurs fri sat sun')
const others = set(
  'etc inc corp co ltd jr sr ave blvd rd al est dept univ assn bn div min max hrs mins yrs oz lb lbs ed eds plc ' +
    'llc mfg intl int avg ariz calif conn fla ga ill kan ky mass md mich minn mo mont neb nev okla ore pa penn tenn tex va vt ' +
    "wash wis wyo del colo ala ark gov't nat'l int'l ass't n.d ph.d m.sc b.sc ph",
)

/** State names, units and the like that are also words: abbreviations only before a capital, a digit or a comma. */
const ambiguous = set('co al est min max ill mass ore wash del ala md ed div mo pa ga')

/** True when the full stop after `word` (lower case, no full stop) belongs to the word, given what follows it. */
export const isAbbreviation = (word: string, next: string, ends: boolean): boolean => {
  if (beforeNumbers.has(word)) return next >= '0' && next <= '9'
  if (ends) return false
  if (titles.has(word) || links.has(word) || months.has(word)) return true
  if (days.has(word)) return next === ',' || (next >= '0' && next <= '9') || (next >= 'A' && next <= 'Z')
  if (ambiguous.has(word)) return next !== '' && !/["'”’]/.test(next)
  return others.has(word)
}

/** Companies, degrees, generations: a full stop after them may also end the sentence. */
export const mayEnd = (word: string): boolean => others.has(word) || months.has(word) || days.has(word)
