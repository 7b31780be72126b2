import { nameAt } from '../actors/parties.ts'
import type { Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { classesOf } from './classes.ts'

/** Lists of nouns that name something that happens, is promised, or is agreed. */
const eventLists: ReadonlySet<string> = new Set([
  'appeal.appealNouns',
  'appeal.helpNouns',
  'assessment.partnerNouns',
  'clause.clauseNouns',
  'clause.dutyNouns',
  'force.attackNouns',
  'force.lossNouns',
  'force.targetOwners',
  'force.threatNouns',
  'instrument.instrumentNouns',
  'instrument.looseInstrumentNouns',
  'instrument.memberNouns',
  'instrument.talksNouns',
  'instrument.truceNouns',
  'response.envoyNouns',
  'response.indifferenceNouns',
  'response.joinNouns',
  'response.mediatorNouns',
  'response.peaceNouns',
  'response.revoltNouns',
  'response.sanctionNouns',
  'response.statementNouns',
  'response.supportNouns',
  'response.tieNouns',
  'response.unrestNouns',
  'response.wordNouns',
  'transfer.deliveryNouns',
  'transfer.orderNouns',
  'transfer.pledgeNouns',
])

const isEventNoun = (lemma: string): boolean =>
  classesOf(lemma).some((name) => eventLists.has(name) || name.startsWith('assessment.verdictNouns'))

/** True for a predicate that may tell a claim: verbs, adjectives, and nouns of what happens, but no parts of names and of other nouns. */
export const mayTell = (scene: Scene, { head, form, lemma }: Frame): boolean => {
  if (form !== 'noun') return true
  const token = scene.tokens[head]!
  const isPart = token.upos === 'PROPN' || /^(compound|flat|nummod|appos)/.test(token.deprel)
  return !isPart && isEventNoun(lemma) && nameAt(scene, head) === undefined
}
