import { words } from './words.ts'

/** Titles and occupations before a person's name; they are no part of it. */
export const titles: ReadonlySet<string> = new Set(
  words(`president vice prime minister foreign defence defense finance interior deputy former acting chancellor premier king
  queen prince princess emir sultan sheikh ayatollah pope archbishop bishop senator sen. sen congressman congresswoman
  representative rep. rep gov. governor mayor ambassador envoy secretary general gen. gen colonel col. col lieutenant
  lt. lt major maj. maj captain capt. capt sergeant sgt. admiral adm. adm brigadier brig. brig commander marshal mr
  mr. mrs mrs. ms ms. miss dr dr. prof. prof professor sir lord lady dame judge justice analyst economist spokesman
  spokeswoman spokesperson director chief head chairman chairwoman chairperson speaker lawmaker politician historian
  expert scholar researcher diplomat official journalist reporter correspondent author writer lawyer attorney activist
  leader candidate us u.s. russian iranian ukrainian american british french german chinese republican democrat state
  press political military security rear staff retired ex-president ex-minister executive chair presidential nominee
  commissioner mp officer editor detective inspector superintendent constable sheriff energy commerce treasury health
  trade rev. reverend imam rabbi father brother sister saint st. baroness baron count countess first second
  lieutenant-general major-general`),
)

/** Words in the names of bodies, by which a name is known not to be a person's. */
export const bodies: ReadonlySet<string> = new Set(
  words(`ministry institute university college council agency news times post journal guardian department government parliament
  party court bank fund union organisation organization committee commission congress senate house office bureau
  command corps force forces army navy guard guards group company corporation foundation center centre school media
  television tv radio press international nations alliance league association federation republic state states kingdom
  staff team network service services administration board white kremlin pentagon telegraph herald tribune gazette
  review magazine weekly daily today chronicle observer economist monitor front movement brigade`),
)

/** Words in the names of outlets. */
const outletWords = new Set(
  words(`times post journal news tv radio television press media gazette herald tribune telegraph guardian magazine newspaper
  broadcaster agency daily weekly chronicle monitor channel paper outlet portal website`),
)

/** Outlets and agencies that are known by a name without such a word. */
const outlets = new Set(
  words(`reuters tass interfax bloomberg afp ap bbc cnn cnbc nbc abc cbs npr axios politico meduza kommersant vedomosti
  izvestia rbc ria tasnim irna isna fars mehr xinhua yonhap kyodo kcna nhk anadolu spiegel bild haaretz ynet jazeera
  arabiya mehwar dawn hindu ani pti economist semafor newsweek time euronews ukrinform unian pravda novaya gazeta
  sputnik rt dpa ansa efe mena saba wafa sana al-jazeera al-masirah vox vice`),
)

/** Outlets whose name begins with the article. */
export const articled: ReadonlySet<string> = new Set([
  'new york times',
  'wall street journal',
  'washington post',
  'guardian',
  'economist',
  'times',
  'telegraph',
  'independent',
  'hindu',
  'new indian express',
  'atlantic',
  'new yorker',
  'sun',
  'insider',
  'moscow times',
  'times of israel',
  'jerusalem post',
  'associated press',
  'hill',
  'intercept',
  'observer',
  'daily telegraph',
  'irish times',
])

/** True where the words name a newspaper, a channel or an agency. */
export const isOutlet = (text: string): boolean => {
  const parts = text.toLowerCase().split(/[\s-]+/)
  return (
    parts.some((part) => outlets.has(part)) || outletWords.has(parts.at(-1)!) || parts.some((part) => part === 'tv' || part === 'times')
  )
}

const humans = new Set(
  words(`analyst expert observer critic resident source people person member colleague opponent supporter economist voter farmer soldier
  witness doctor engineer veteran adviser advisor negotiator aide parent student teacher worker activist reader viewer investor
  trader scientist investigator inspector villager refugee survivor relative neighbour neighbor ally others other many most some`),
)

/** True where a role is one that human beings have, and no body or party: "analysts", "a former official", "the president". */
export const isHuman = (role: string): boolean => {
  const parts = role.toLowerCase().split(/\s+/)
  const head = parts.find((_, at) => parts[at + 1] === undefined || ['of', 'in', 'on', 'from', 'within'].includes(parts[at + 1]!)) ?? role
  const single = head.replace(/s$/, '')
  return (
    humans.has(head) ||
    humans.has(single) ||
    (titles.has(single) && !['state', 'staff', 'press', 'u', 'russian', 'american'].includes(single))
  )
}

/** Verbs and nouns by which the next sentence tells which outlet carried what was said. */
export const carryVerbs: ReadonlySet<string> = new Set(
  words('carry publish translate broadcast run quote report print release air post cite relay'),
)
export const carriedNouns: ReadonlySet<string> = new Set(
  words('report comment remark story interview statement news word claim account speech article text'),
)

/** Words by which a sentence carries on what the one before it attributed. */
export const carryOn: ReadonlySet<string> = new Set(words('also too further furthermore moreover'))
