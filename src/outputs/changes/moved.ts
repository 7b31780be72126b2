import type { PartyId } from '../../base/index.ts'
import { diffOf, type Change, type Facts } from '../../facts/index.ts'
import { partyWords } from '../brief/words.ts'
import { scopeTo } from '../dossier/scope.ts'
import { changeWords } from './change-words.ts'

/** One figure or line of a pair's account that is another than before, in a sentence. */
export interface Moved {
  readonly change: Change['change']
  readonly account: Change['account']
  readonly words: string
}

const order: Readonly<Record<Change['change'], number>> = { changed: 0, gone: 1, new: 2 }

/** What lies between the two of the account itself, in whichever direction; what others gave has accounts of its own. */
const isOwn = ({ from_party, to_party }: Change, { main }: Facts): boolean => {
  const pair = [main?.from_party, main?.to_party]
  return [from_party, to_party].every((party) => party === null || pair.includes(party))
}

/** What of a pair's account moved between two states of the record, figures before lines that are new. */
export const movedOf = (before: Facts, after: Facts, nameOf: (id: PartyId) => string | undefined): readonly Moved[] => {
  const words = partyWords(nameOf)
  const { changes } = diffOf(scopeTo(before).facts, scopeTo(after).facts)
  return changes
    .filter((change) => isOwn(change, after))
    .map((change) => ({ change: change.change, account: change.account, words: changeWords(change, words) }))
    .sort((a, b) => order[a.change] - order[b.change])
}
