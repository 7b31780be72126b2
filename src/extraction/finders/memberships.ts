import type { InstrumentAct, PartyId } from '../../base/index.ts'
import { nameAt, ownersOf, partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { alliedWords, memberNouns } from '../lexicon/instrument.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import { hostOf } from '../scene/noun-frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy, wordsBy } from '../scene/tree.ts'
import { actOfVerb, instrumentDraft, isInstrument, knownParties } from './instrument-draft.ts'

/** Organisations have longer or shorter codes than states, and states alone can belong to them. */
const organisations: ReadonlySet<string> = new Set([
  'NATO',
  'EU',
  'CSTO',
  'SCO',
  'OPEC',
  'G7',
  'BRICS',
  'AU',
  'MERCOSUR',
  'UN',
  'ASEAN',
  'ECOWAS',
  'CIS',
  'EAEU',
  'GCC',
  'OSCE',
  'OAS',
  'G20',
  'SADC',
  'LEAGUE',
  'ARAB_LEAGUE',
])

const organisationAt = (scene: Scene, at: number): PartyId | undefined => {
  const name = nameAt(scene, at)
  return name && organisations.has(name.id) ? name.id : undefined
}

const states = (scene: Scene, args: readonly Argument[]): PartyId[] =>
  [...new Set(args.flatMap((arg) => partiesOf(scene, arg.head)))].filter((id) => !organisations.has(id))

const verbActs: Readonly<Record<string, InstrumentAct>> = {
  join: 'signed',
  accede: 'signed',
  enter: 'signed',
  leave: 'terminated',
  quit: 'terminated',
  exit: 'terminated',
  withdraw: 'terminated',
  'pull out': 'terminated',
  belong: 'in_force',
  'walk out': 'terminated',
  'break away': 'terminated',
  secede: 'terminated',
  'bow out': 'terminated',
  'drop out': 'terminated',
  rejoin: 'signed',
  admit: 'signed',
  expel: 'terminated',
}

/** "is a member of", "belongs to", "joined", "left", "its membership of". */
const actOf = (frame: Frame): InstrumentAct | undefined => {
  if (frame.form === 'adjective') return memberNouns.has(frame.lemma) ? 'in_force' : undefined
  if (
    frame.form === 'verb' &&
    frame.governors.some(({ lemma }) => /^(apply|ask|seek|bid|request|petition)$/.test(lemma)) &&
    verbActs[frame.lemma] === 'signed'
  )
    return 'proposed'
  if (frame.form === 'noun') return frame.lemma === 'membership' ? 'in_force' : frame.lemma === 'accession' ? 'signed' : undefined
  const walkedOut = /^(walk|storm|drop)$/.test(frame.lemma) && frame.args.some((arg) => /^(out of|away from)$/.test(arg.prep))
  return walkedOut ? 'terminated' : verbActs[frame.lemma]
}

const byMembership = (scene: Scene, frame: Frame): Draft[] => {
  const act = actOf(frame)
  if (!act) return []
  const place = frame.args.find((arg) => arg.role !== 'agent' && organisationAt(scene, arg.head) !== undefined)
  const treaty = place
    ? undefined
    : frame.form === 'adjective'
      ? frame.args.find((arg) => arg.role !== 'agent' && isInstrument(scene, arg.head))
      : undefined
  const passive = frame.passive && place ? argsOf(frame, 'patient').filter((arg) => arg !== place) : []
  const agents = argsOf(frame, 'agent')
  const aside = agents.length === 1 && /^(he|she)$/i.test(scene.tokens[agents[0]!.head]!.text)
  const opening = scene.sentence.names[0]
  const apart = act === 'in_force' && frame.form === 'verb' && opening?.tokens[0] === 0 && scene.tokens[opening.tokens[1] + 1]?.text === ','
  const members =
    apart && !organisations.has(opening.id)
      ? [opening.id]
      : aside || (frame.form === 'verb' && agents.length === 0 && act === 'in_force')
        ? firstState(scene)
        : states(scene, [...agents, ...passive])
  if (treaty && members.length)
    return [instrumentDraft(scene, frame, { act, parties: [...members, ...knownParties(scene, treaty.head)], noun: treaty.head })]
  if (!place || (frame.form === 'noun' && isHandled(scene, frame.head))) return []
  const organisation = organisationAt(scene, place.head)!
  const args = [...argsOf(frame, 'agent'), ...passive, place]
  return members.map((member) => instrumentDraft(scene, frame, { act, parties: [member, organisation], args }))
}

/** "Armenia, he said, belongs to": an aside came out as the subject. */
const firstState = (scene: Scene): PartyId[] => {
  const first = scene.sentence.names.find((name) => name.reading === 'state' && !organisations.has(name.id))
  return first ? [first.id] : []
}

/** "ratified its accession": the verb tells the act. */
const isHandled = (scene: Scene, noun: number): boolean => {
  const host = hostOf(scene, noun)
  return host !== undefined && actOfVerb(host.frame.lemma) !== undefined
}

/** "Azerbaijan does not, and neither does Karabakh": the rest is left out. */
const leftOut = (scene: Scene, main: Draft | undefined): Draft[] => {
  if (!main || main.kind !== 'instrument') return []
  const organisation = main.parties?.find((id) => organisations.has(id))
  if (!organisation) return []
  return scene.sentence.names.flatMap((name): Draft[] => {
    const [first, last] = name.tokens
    const after = scene.tokens
      .slice(last + 1, last + 4)
      .map((token) => token.text.toLowerCase())
      .join(' ')
    const before = scene.tokens
      .slice(Math.max(0, first - 2), first)
      .map((token) => token.text.toLowerCase())
      .join(' ')
    const isDenied = /^(does|do|is|did|has) ?(not|n't)( [,;.]|$)/.test(after)
    const isNeither = /^(neither|nor) (does|do|is|did|has)$/.test(before)
    if (first <= main.tokens[1] || (!isDenied && !isNeither)) return []
    return [
      {
        ...main,
        parties: [name.id, organisation].sort(),
        polarity: 'denied',
        focus: last,
        tokens: isNeither ? [first - 2, last] : [first, Math.min(last + 2, scene.tokens.length - 1)],
      },
    ]
  })
}

/** "became the 31st member of NATO": an organisation is joined. */
const becameMember = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || frame.lemma !== 'become') return []
  const noun = childrenBy(scene, frame.head, 'xcomp', 'obj').find((child) => memberNouns.has(scene.tokens[child]!.lemma))
  const place = noun === undefined ? undefined : childrenBy(scene, noun, 'nmod', 'compound').find((child) => organisationAt(scene, child))
  const organisation = place === undefined ? undefined : organisationAt(scene, place)
  if (organisation === undefined) return []
  const args: Argument[] = [...argsOf(frame, 'agent'), { role: 'oblique', head: place!, prep: 'of' }]
  return states(scene, argsOf(frame, 'agent')).map((member) =>
    instrumentDraft(scene, frame, { act: 'signed', parties: [member, organisation], args }),
  )
}

/** "suspended its participation in the treaty": what is done to a treaty by one who is a party to it. */
const byTreatyPart = (scene: Scene, frame: Frame): Draft[] => {
  const act = frame.form === 'verb' ? actOfVerb(frame.lemma) : undefined
  const object = argsOf(frame, 'patient').find((arg) =>
    /^(participation|compliance|obligation|implementation)$/.test(scene.tokens[arg.head]!.lemma),
  )
  const treaty =
    act && object
      ? [...childrenBy(scene, object.head, 'nmod'), ...frame.args.map((arg) => arg.head)].find(
          (at) => at > object.head && at - object.head < 10 && isInstrument(scene, at),
        )
      : undefined
  if (!act || treaty === undefined) return []
  const own = argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head))
  return [
    instrumentDraft(scene, frame, {
      act,
      parties: [...knownParties(scene, treaty), ...own],
      noun: treaty,
      args: [...argsOf(frame, 'agent'), object!, { role: 'oblique', head: treaty, prep: 'in' }],
    }),
  ]
}

/** "froze its participation in the CSTO": what is done to a membership. */
const byParticipation = (scene: Scene, frame: Frame): Draft[] => {
  const act = frame.form === 'verb' ? actOfVerb(frame.lemma) : undefined
  const object = argsOf(frame, 'patient').find((arg) => /^(participation|membership|accession)$/.test(scene.tokens[arg.head]!.lemma))
  const name =
    object &&
    scene.sentence.names.find((each) => each.tokens[0] > object.head && each.tokens[0] - object.head < 5 && organisations.has(each.id))
  if (!act || !name) return []
  const owners = partiesOf(scene, object!.head)
  const own = owners.length ? owners : ownersOf(scene, object!.head)
  return states(scene, argsOf(frame, 'agent')).map((member) => instrumentDraft(scene, frame, { act, parties: [member, ...own, name.id] }))
}

/** "have been formal allies since 1994": two who are bound, and not only close. */
const formalAllies = (scene: Scene, frame: Frame): Draft[] => {
  const bound = wordsBy(scene, frame.head, 'amod', 'compound').some((word) => /^(formal|treaty|sworn|military|wartime)$/.test(word))
  const parties = [...new Set(argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head)))]
  return bound && parties.length > 1 ? [instrumentDraft(scene, frame, { act: 'in_force', parties })] : []
}

/** "had been allied with the Kurds", "is bound to Japan by treaty". */
const allied = (scene: Scene, frame: Frame): Draft[] => {
  if (!alliedWords.has(frame.lemma) && frame.lemma !== 'ally') return []
  if (frame.form === 'adjective' && frame.lemma === 'ally') return formalAllies(scene, frame)
  if (frame.form === 'noun' || (frame.lemma !== 'allied' && !(frame.lemma === 'ally' && frame.passive))) return []
  const others = frame.args.filter((arg) => arg.role === 'oblique' && /^(with|to)$/.test(arg.prep))
  const parties = [
    ...new Set([...argsOf(frame, 'agent'), ...argsOf(frame, 'patient'), ...others].flatMap((arg) => partiesOf(scene, arg.head))),
  ]
  return others.length && parties.length > 1 ? [instrumentDraft(scene, frame, { act: 'in_force', parties })] : []
}

/** Who belongs to an organisation, joins or leaves it; who is allied with whom. */
export const memberships: Finder = {
  name: 'instrument/membership',
  find: (scene) => {
    const found = scene.frames.flatMap((frame) => byMembership(scene, frame))
    return [
      ...found,
      ...leftOut(scene, found[0]),
      ...scene.frames.flatMap((frame) => [
        ...allied(scene, frame),
        ...byParticipation(scene, frame),
        ...becameMember(scene, frame),
        ...byTreatyPart(scene, frame),
      ]),
    ]
  },
}
