import type { InstrumentAct, PartyId } from '../../base/index.ts'
import type { Name } from '../../english/index.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { isOrganisation, isState } from '../lexicon/party-types.ts'
import type { Scene } from '../scene/scene.ts'
import { subjectOf } from '../scene/verbal.ts'
import { instrumentDraft } from './instrument-draft.ts'
import { plainFrame } from './plain-frame.ts'

const word = (scene: Scene, at: number): string => scene.tokens[at]?.text.toLowerCase() ?? ''

const organisationNames = (scene: Scene): Name[] => scene.sentence.names.filter((name) => isOrganisation(name.id) && name.id !== 'UN')

const isMember = (name: Name): boolean => isState(name.id) && name.form !== 'capital' && name.form !== 'metonym' && name.form !== 'person'

const nameFrom = (scene: Scene, at: number): Name | undefined =>
  scene.sentence.names.find((name) => name.tokens[0] === at || (name.tokens[0] === at + 1 && /^(the|,|and)$/.test(word(scene, at))))

/** Names of states in a list from a place on: "Russia, Belarus and Kazakhstan". */
const listFrom = (scene: Scene, at: number): Name[] => {
  const found: Name[] = []
  for (let next = nameFrom(scene, at); next && isMember(next) && found.length < 12; ) {
    found.push(next)
    let place = next.tokens[1] + 1
    while (/^(,|and|the|also)$/.test(word(scene, place)) && place - next.tokens[1] < 4) place++
    next = scene.sentence.names.find((name) => name.tokens[0] === place)
  }
  return found
}

/** The state that stands before words in apposition: "Portugal, a NATO member". */
const apposed = (scene: Scene, from: number): Name | undefined => {
  let at = from - 1
  while (at >= 0 && from - at < 7 && !/^(,|—|–|\()$/.test(scene.tokens[at]!.text) && !['VERB', 'AUX'].includes(scene.tokens[at]!.upos)) at--
  return /^(,|—|–|\()$/.test(scene.tokens[at]?.text ?? '')
    ? scene.sentence.names.find((name) => name.tokens[1] === at - 1 && isMember(name))
    : undefined
}

const draft = (
  scene: Scene,
  member: PartyId,
  organisation: PartyId,
  tokens: readonly [number, number],
  act: InstrumentAct,
  denied = false,
): Draft => instrumentDraft(scene, plainFrame(tokens[1], word(scene, tokens[1])), { act, parties: [member, organisation], tokens, denied })

/** "fellow NATO member Portugal", "Portugal, a NATO member,", "both states are CSTO members", "a member of the bloc". */
const asMember = (scene: Scene, name: Name): Draft[] => {
  const next = name.tokens[1] + 1
  const isCompound = /^(member|members|member-state|signatory|ally|allies)$/.test(word(scene, next))
  const before = word(scene, name.tokens[0] - 1) === 'the' ? name.tokens[0] - 2 : name.tokens[0] - 1
  const isOf = /^(of|in)$/.test(word(scene, before)) && /^members?$/.test(word(scene, before - 1))
  if (!isCompound && !isOf) return []
  const noun = isCompound ? next : before - 1
  const first = Math.min(name.tokens[0], noun)
  const last = Math.max(name.tokens[1], noun)
  const listed = isCompound ? listFrom(scene, /^states?$/.test(word(scene, next + 1)) ? next + 2 : next + 1) : []
  const beside = listed.length ? undefined : apposed(scene, first)
  if (listed.length) return listed.map((each) => draft(scene, each.id, name.id, [first, each.tokens[1]], 'in_force'))
  if (beside) return [draft(scene, beside.id, name.id, [beside.tokens[0], last], 'in_force')]
  const subject = subjectOf(scene, noun)
  const members = subject === undefined ? [] : partiesOf(scene, subject).filter(isState)
  const denied = scene.tokens.slice(Math.max(0, first - 4), first).some((token) => /^(not|n['’]t|never|neither|no)$/i.test(token.text))
  return subject === undefined ? [] : members.map((id) => draft(scene, id, name.id, [Math.min(subject, first), last], 'in_force', denied))
}

/** "the CSTO, which includes Russia, Belarus and Kazakhstan". */
const including = (scene: Scene, name: Name): Draft[] => {
  const verb = scene.tokens.find(
    (token) =>
      token.index > name.tokens[1] &&
      token.index - name.tokens[1] < 8 &&
      /^(includes|comprises|groups|unites|embraces|counts|comprising|grouping|consisting|made|links|brings)$/i.test(token.text),
  )
  if (!verb) return []
  const start = scene.tokens.find((token) => token.index > verb.index && token.index - verb.index < 6 && nameFrom(scene, token.index))
  const members = start ? listFrom(scene, start.index) : []
  return members.length < 2
    ? []
    : members.map((each) => draft(scene, each.id, name.id, [verb.index, members.at(-1)!.tokens[1]], 'in_force'))
}

const joins =
  /^(join|joining|joined|joins|rejoin|rejoined|enter|entered|entering|admit|admitted|accession|entry|admission|membership|application|bid|candidate|candidacy)$/

/** "Finland got into NATO", "invited Croatia to join NATO", "Georgia's bid for NATO membership": told of a state that stands before. */
const joining = (scene: Scene, name: Name): Draft[] => {
  const at = scene.tokens.find(
    (token) => Math.abs(token.index - name.tokens[0]) < 5 && joins.test(token.text.toLowerCase()) && !overName(scene, token.index),
  )?.index
  if (at === undefined) return []
  const near = scene.sentence.names.filter((each) => isMember(each) && each.tokens[1] < Math.min(at, name.tokens[0]))
  const last = near.at(-1)
  if (!last || Math.min(at, name.tokens[0]) - last.tokens[1] > 10) return []
  const words = scene.tokens.slice(last.tokens[1], Math.max(at, name.tokens[1]) + 1).map((token) => token.text.toLowerCase())
  const done = /^(joined|rejoined|entered|admitted)$/.test(word(scene, at)) && !words.includes('to')
  const denied = words.some((each) => /^(not|n['’]t|never)$/.test(each))
  return [draft(scene, last.id, name.id, [last.tokens[0], Math.max(at, name.tokens[1])], done ? 'signed' : 'proposed', denied)]
}

const overName = (scene: Scene, at: number): boolean => scene.sentence.names.some((name) => name.tokens[0] <= at && at <= name.tokens[1])

/** "Japan, a treaty ally of the United States", "America's treaty ally Japan": two who are bound to each other. */
const treatyAllies = (scene: Scene): Draft[] =>
  scene.tokens.flatMap((token) => {
    if (!/^all(y|ies)$/i.test(token.text) || !/^(treaty|formal|sworn|military)$/.test(word(scene, token.index - 1))) return []
    const at = token.index
    const states = scene.sentence.names.filter((name) => isState(name.id))
    const left = states.filter((name) => name.tokens[1] < at && at - name.tokens[1] < 9).slice(-2)
    const right = states.filter((name) => name.tokens[0] > at && name.tokens[0] - at < 5).slice(0, 1)
    const owner = scene.tokens
      .slice(Math.max(0, at - 5), at)
      .find((each) => /^(its|their|our|the|his)$/i.test(each.text) && each.upos === 'PRON')
    const own = owner ? partiesOf(scene, owner.index) : []
    const parties = [...new Set([...own, ...left.map((name) => name.id), ...right.map((name) => name.id)])].slice(0, 2)
    const named = [...left, ...right]
    if (parties.length < 2) return []
    const tokens: readonly [number, number] = [
      Math.min(at - 1, ...named.map((name) => name.tokens[0])),
      Math.max(at, ...named.map((name) => name.tokens[1])),
    ]
    return [instrumentDraft(scene, plainFrame(at, 'ally'), { act: 'in_force', parties, tokens, denied: false })]
  })

/** Who belongs to an organisation or is to, told beside the words: appositions, lists, bids to join; and treaty allies. */
export const belongings: Finder = {
  name: 'instrument/belonging',
  find: (scene) => [
    ...organisationNames(scene).flatMap((name) => [...asMember(scene, name), ...including(scene, name), ...joining(scene, name)]),
    ...treatyAllies(scene),
  ],
}
