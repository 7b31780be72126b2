import type { Modality, PartyId } from '../../base/index.ts'
import { ownersOf, partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { forgiveVerbs, refuseVerbs } from '../lexicon/transfer.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, obliqueOf, type Argument, type Frame } from '../scene/frame.ts'
import { itemAt } from '../scene/item.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy, hasAncestor } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

const debtNouns = /^(debt|arrears|liability|repayment|instalment)$/

const isDebt = (scene: Scene, at: number): boolean => debtNouns.test(scene.tokens[at]!.lemma.toLowerCase())

/** The debt that an argument names: itself, or below it ("part of the debt", "$20 billion of African debt", "what Oman owes"). */
const debtUnder = (scene: Scene, arg: Argument): number | undefined =>
  isDebt(scene, arg.head)
    ? arg.head
    : scene.tokens.find((token) => (isDebt(scene, token.index) || token.lemma === 'owe') && hasAncestor(scene, token.index, arg.head))
        ?.index

const unique = (ids: readonly PartyId[]): PartyId[] => [...new Set(ids)]

/** Whose debt it is: its owner, who owes, or the one for whom it is forgiven. */
const debtorsOf = (scene: Scene, frame: Frame, debt: number): PartyId[] => {
  const owes = scene.frames.find((each) => each.head === debt && each.form === 'verb')
  if (owes) return unique(argsOf(owes, 'agent').flatMap((arg) => partiesOf(scene, arg.head)))
  const owned = ownersOf(scene, debt)
  if (owned.length) return owned
  const named = [
    ...argsOf(frame, 'recipient').map((arg) => arg.head),
    ...argsOf(frame, 'oblique')
      .filter((arg) => arg.prep === 'for')
      .map((arg) => arg.head),
    ...childrenBy(scene, debt, 'nmod').filter((child) => /^(by|from|of)$/.test(casesOf(scene, child))),
  ]
  return unique(named.flatMap((head) => partiesOf(scene, head)))
}

/** A gerund's subject is who speaks of it, not who forgives. */
const agentsOf = (scene: Scene, frame: Frame): PartyId[] =>
  scene.tokens[frame.head]!.xpos === 'VBG' ? [] : argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head))

/** Whom it is owed to: what stands behind "to", else who forgives it. */
const creditorsOf = (scene: Scene, frame: Frame, debt: number): PartyId[] => {
  const owes = scene.frames.find((each) => each.head === debt && each.form === 'verb')
  const owed = owes
    ? [...argsOf(owes, 'recipient'), ...argsOf(owes, 'patient')].map((arg) => arg.head)
    : childrenBy(scene, debt, 'nmod').filter((child) => casesOf(scene, child) === 'to')
  const named = owed.flatMap((head) => partiesOf(scene, head))
  return unique(named.length ? named : agentsOf(scene, frame))
}

/** "is under discussion", "may be written down": what is only talked of is possible. */
const modalityOf = (scene: Scene, frame: Frame): Modality => {
  const talked = scene.frames.some(
    (each) =>
      each.form !== 'noun' &&
      each.args.some((arg) => arg.head === frame.head) &&
      (/^(discuss|consider|propose|negotiate)$/.test(each.lemma) || obliqueOf(each, 'under') !== undefined || each.lemma === 'discussion'),
  )
  return talked || frame.governors.some(({ lemma }) => /^(ready|willing|offer|propose|discuss|consider)$/.test(lemma))
    ? 'possible'
    : frame.modality
}

const draftsOf = (scene: Scene, frame: Frame): Draft[] => {
  const args = [...argsOf(frame, 'patient'), ...argsOf(frame, 'oblique').filter((arg) => /^(of|off|from)$/.test(arg.prep))]
  const arg = args.find((each) => debtUnder(scene, each) !== undefined)
  const debt = arg && debtUnder(scene, arg)
  if (!arg || debt === undefined) return []
  const from = creditorsOf(scene, frame, debt)
  const to = debtorsOf(scene, frame, debt).filter((id) => !from.includes(id))
  // Who asks for relief of his own debt, or pays it off, forgives nothing.
  if (from.length + to.length === 0) return []
  const sum = args.map((each) => itemAt(scene, each.head)).find((item) => item?.item === 'money')
  const quantity = sum?.quantity
  const refused = frame.governors.some((governor) => refuseVerbs.has(governor.lemma))
  return dyads(from, to).map(
    (dyad): Draft => ({
      kind: 'pledge',
      act: refused ? 'refused' : 'made',
      ...dyad,
      item: 'money',
      ...(quantity === undefined ? {} : { quantity }),
      polarity: frame.negated ? 'denied' : 'affirmed',
      modality: modalityOf(scene, frame),
      focus: frame.head,
      tokens: evidenceOf(scene, frame, [...frame.args, arg]),
    }),
  )
}

/** "agreed to write off $5 billion of Algiers's debt": what a creditor lets go is a pledge of money. */
export const debtRelief: Finder = {
  name: 'pledge/debt-relief',
  find: (scene) =>
    scene.frames.filter((frame) => frame.form === 'verb' && forgiveVerbs.has(frame.lemma)).flatMap((frame) => draftsOf(scene, frame)),
}
