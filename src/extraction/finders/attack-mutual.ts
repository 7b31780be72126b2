import type { Draft, Finder } from '../draft.ts'
import { killVerbs } from '../lexicon/force.ts'
import { wordSet } from '../lexicon/words.ts'
import { evidenceOf, phraseRange } from '../scene/evidence.ts'
import { argsOf, type Frame } from '../scene/frame.ts'
import { hostOf } from '../scene/noun-frame.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy, wordsBy } from '../scene/tree.ts'
import { attackersIn, isFigurative, isForeseen, isPlay, obliques, targetsIn } from './force.ts'

/** Nouns of fire that goes both ways. */
const fights = wordSet(`clash, skirmish, firefight, gunfight, gunbattle, shootout, shoot-out, duel, dogfight, fighting, hostility,
  hostilities, battle, exchange, flare-up, combat, confrontation, conflict, war, crossfire`)

/** Of these, the ones that tell of force only with such a word before them. */
const vague = /^(exchange|duel|confrontation|conflict|war|battle)$/
const armed =
  /^(armed|border|deadly|bloody|military|artillery|fierce|heavy|four-day|five-day|twelve-day|12-day|six-week|two-month|44-day|gun)$/

const happens = wordSet(`erupt, break, break out, flare, flare up, resume, continue, rage, intensify, escalate, last, begin, start,
  spread, persist, occur, kill, claim, leave, cost, displace, follow, go on, take, drag, force, end, stop,
  cease, subside`)

/** "four days of clashes", "were killed in the fighting", "the exchange lasted an hour": that there was fighting is told. */
const isTold = (scene: Scene, frame: Frame): boolean => {
  const above = scene.tokens[frame.head]!.head
  if (above >= 0 && /^(day|week|month|hour|night|round|year)$/.test(scene.tokens[above]!.lemma) && casesOf(scene, frame.head) === 'of')
    return wordsBy(scene, frame.head, 'det').length === 0 && childrenBy(scene, above, 'nummod', 'det').length > 0
  const host = hostOf(scene, frame.head)
  if (!host || host.frame.negated || host.frame.modality !== 'actual') return false
  if (host.role === 'oblique')
    return (
      /^(in|during|after|by)$/.test(host.prep) &&
      (killVerbs.has(host.frame.lemma) || /^(die|perish|hurt|displace|lose)$/.test(host.frame.lemma))
    )
  return host.role === 'agent' && happens.has(host.frame.lemma) && !/^(end|stop|cease|subside)$/.test(host.frame.lemma)
}

/** "there were clashes", "saw clashes". */
const isThere = (scene: Scene, frame: Frame): boolean =>
  childrenBy(scene, frame.head, 'cop', 'expl').length > 0 || /^(expl|root)$/.test(scene.tokens[frame.head]!.deprel)

const draftOf = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'noun' || !fights.has(frame.lemma) || isFigurative(scene, frame.head)) return []
  const words = wordsBy(scene, frame.head, 'amod', 'compound')
  if (vague.test(frame.lemma) && !words.some((word) => armed.test(word)) && frame.lemma !== 'exchange') return []
  if (
    words.some((word) => /^(civil|internal|tribal|ethnic|street|political|verbal|sectarian|communal|inter-communal|factional)$/.test(word))
  )
    return []
  const sides = [...obliques(frame, ['between', 'with', 'against']), ...argsOf(frame, 'agent')]
  if (attackersIn(scene, sides).length > 0 || targetsIn(scene, sides).length > 0) return []
  if (!isTold(scene, frame) && !(frame.lemma !== 'war' && isThere(scene, frame) && words.length > 0)) return []
  const host = hostOf(scene, frame.head)
  const whole = host !== undefined && (host.role === 'agent' || killVerbs.has(host.frame.lemma) || host.frame.lemma === 'die')
  const tokens = whole ? evidenceOf(scene, host.frame, host.frame.args) : phraseRange(scene, frame.head)
  return [
    {
      kind: 'attack',
      from_party: null,
      to_party: null,
      act: 'used',
      polarity: 'affirmed',
      modality: 'actual',
      focus: whole ? host.frame.head : frame.head,
      tokens,
    },
  ]
}

/** Fighting that is told without its sides: whoever fights each other in the text does so here. */
export const attackMutualFinder: Finder = {
  name: 'attack/mutual',
  find: (scene) => (isPlay(scene) ? [] : scene.frames.flatMap((frame) => (isForeseen(scene, frame) ? [] : draftOf(scene, frame)))),
}
