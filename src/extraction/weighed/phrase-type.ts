import { nameAt, partiesOf } from '../actors/parties.ts'
import { itemWord } from '../items/index.ts'
import { attackNouns } from '../lexicon/force.ts'
import { instrumentNouns } from '../lexicon/instrument.ts'
import { wordSet } from '../lexicon/words.ts'
import { persons } from '../lexicon/transfer.ts'
import { itemAt } from '../scene/item.ts'
import { shelves } from '../scene/memo.ts'
import type { Scene } from '../scene/scene.ts'

const times =
  wordSet(`year, month, day, week, decade, century, weekend, hour, minute, today, yesterday, tomorrow, morning, evening, night, spring,
  summer, autumn, fall, winter, monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, may, june,
  july, august, september, october, november, december`)

const readType = (scene: Scene, head: number): string => {
  const token = scene.tokens[head]!
  const lemma = token.lemma.toLowerCase()
  const name = nameAt(scene, head)
  if (name) return name.id.length === 3 ? name.reading : 'group'
  const item = itemAt(scene, head)
  if (item?.item === 'money') return 'money'
  if (partiesOf(scene, head).length > 0) return token.upos === 'PRON' ? 'it' : 'body'
  if (persons.has(lemma)) return 'troops'
  if (instrumentNouns.has(lemma)) return 'agreement'
  if (attackNouns.has(lemma)) return 'attack'
  if (item) return itemWord([token.text])?.military === true ? 'arms' : 'goods'
  if (token.upos === 'PRON') return 'pronoun'
  if (token.upos === 'NUM' || times.has(lemma) || /^\d+$/.test(lemma)) return 'time'
  return token.upos === 'PROPN' ? 'name' : 'other'
}

const known = shelves<string>()

/** What a phrase names, in a word: a state, a place, a group, a body of one, money, arms, goods, troops, an agreement … */
export const phraseType = (scene: Scene, head: number): string => {
  const types = known(scene)
  if (!types.has(head)) types.set(head, readType(scene, head))
  return types.get(head)!
}
