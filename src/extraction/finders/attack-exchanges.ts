import type { PartyId } from '../../base/index.ts'
import type { Draft, Finder } from '../draft.ts'
import { attackNouns, exchangeables, exchangeNouns, exchangeVerbs } from '../lexicon/force.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy } from '../scene/tree.ts'
import { attackersIn, isDay, isFigurative, isPlay, lemmaAt, obliques, targetsIn } from './force.ts'

const sidesOf = (scene: Scene, args: readonly Argument[]): PartyId[] => [
  ...new Set([...attackersIn(scene, args), ...targetsIn(scene, args)]),
]

/** Each side against the other. */
const mutual = (scene: Scene, frame: Frame, sides: readonly PartyId[], args: readonly Argument[]): Draft[] =>
  sides.length !== 2
    ? []
    : [
        [sides[0]!, sides[1]!],
        [sides[1]!, sides[0]!],
      ].map(
        ([from_party, to_party]): Draft => ({
          kind: 'attack',
          from_party: from_party!,
          to_party: to_party!,
          act: 'used',
          polarity: frame.negated ? 'denied' : 'affirmed',
          modality: frame.modality,
          focus: frame.head,
          tokens: evidenceOf(scene, frame, args),
        }),
      )

/** "exchanged fire", "clashed", "fought each other". */
const verbExchange = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb') return []
  const objects = argsOf(frame, 'patient')
  const swap = exchangeVerbs.has(frame.lemma) && objects.some((arg) => exchangeables.has(lemmaAt(scene, arg.head)))
  const each =
    /^(fight|battle|shell|bomb|attack|strike|shoot|fire)$/.test(frame.lemma) &&
    [...objects, ...obliques(frame, ['at', 'on', 'with'])].some((arg) => lemmaAt(scene, arg.head) === 'other')
  const others = obliques(frame, ['with'])
  const clash = /^(clash|skirmish|spar)$/.test(frame.lemma) && frame.lemma !== 'spar'
  // "Britain and Argentina fought a war", "went to war": nobody is named whom both of them fought.
  const war =
    /^(fight|wage|go)$/.test(frame.lemma) &&
    !frame.passive &&
    obliques(frame, ['with', 'against', 'on', 'alongside', 'for']).length === 0 &&
    [...objects, ...obliques(frame, ['to'])].some(
      (arg) =>
        /^(war|battle)$/.test(lemmaAt(scene, arg.head)) &&
        !isFigurative(scene, arg.head) &&
        childrenBy(scene, arg.head, 'nmod').every((child) => !/^(with|against|on)$/.test(casesOf(scene, child))),
    )
  if (war) return mutual(scene, frame, attackersIn(scene, argsOf(frame, 'agent')), [...argsOf(frame, 'agent'), ...objects])
  // "Armenia and Azerbaijan were fighting again": each other, where nobody else is named.
  const alone =
    /^(fight|battle)$/.test(frame.lemma) &&
    !frame.passive &&
    objects.length === 0 &&
    frame.args.every((arg) => arg.role !== 'oblique' || isDay(scene, arg.head) || /^(in|on|over|for|along|around|near)$/.test(arg.prep))
  if (alone && attackersIn(scene, argsOf(frame, 'agent')).length === 2)
    return mutual(scene, frame, attackersIn(scene, argsOf(frame, 'agent')), argsOf(frame, 'agent'))
  if (!swap && !each && !clash) return []
  const args = [...argsOf(frame, 'agent'), ...others]
  const armed =
    swap ||
    each ||
    args.some((arg) =>
      /^(troop|force|soldier|army|guard|patrol|ship|jet|fighter|ranger|navy|gunboat|rebel|militia)$/.test(lemmaAt(scene, arg.head)),
    ) ||
    scene.tokens.some((token) => /^(border|artillery|killed|killing|dead)$/i.test(token.text))
  return armed ? mutual(scene, frame, sidesOf(scene, args), [...args, ...objects]) : []
}

/** "the India–Pakistan border": fire there goes both ways. */
const sharedBorder = (scene: Scene, head: number): Argument[] =>
  scene.sentence.names
    .filter((name) => name.tokens[1] < head && name.tokens[0] >= head - 5)
    .map((name): Argument => ({ role: 'oblique', head: name.tokens[1], prep: 'between' }))

/** "clashes between A and B", "an exchange of fire at the border of A and B". */
const nounExchange = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'noun') return []
  const fire = argsOf(frame, 'patient').some((arg) => exchangeables.has(lemmaAt(scene, arg.head)))
  const both =
    frame.lemma === 'exchange'
      ? fire
      : exchangeNouns.has(frame.lemma) || attackNouns.has(frame.lemma) || /^(war|fighting|battle|hostilities)$/.test(frame.lemma)
  if (!both || isFigurative(scene, frame.head)) return []
  const borders = obliques(frame, ['at', 'on', 'along', 'across']).filter((arg) =>
    /^(border|frontier|line)$/.test(lemmaAt(scene, arg.head)),
  )
  const sides = [...obliques(frame, ['between']), ...borders.flatMap((arg) => sharedBorder(scene, arg.head))]
  return mutual(scene, frame, sidesOf(scene, sides), sides)
}

const flares =
  /^(erupt|break|flare|resume|continue|rage|intensify|escalate|go|renew|start|begin|spread|persist|occur|take|report|restart|subside|ease)$/
const fightingNoun = /^(fighting|firing|clash(es)?|hostilities|shelling|gunfire|skirmish(es)?|shooting|firefights?|gunbattles?)$/i

/** "Fighting erupted between A and B", "clashes broke out", "firing went on for hours": fire with or without its sides. */
const flaring = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || !flares.test(frame.lemma.split(' ')[0]!) || frame.negated) return []
  const noun = scene.tokens
    .slice(Math.max(0, frame.head - 6), frame.head)
    .findLast((token) => fightingNoun.test(token.text) && !isFigurative(scene, token.index))
  if (!noun || scene.tokens.slice(noun.index, frame.head).some((token) => /^[,;]$/.test(token.text))) return []
  const bare = scene.tokens[noun.index - 1]
  if (bare && /^(of|in|from|after|by|to|the|despite|since|his|her)$/i.test(bare.text)) return []
  const sides = obliques(frame, ['between', 'with']).concat(
    childrenBy(scene, noun.index, 'nmod', 'obl')
      .filter((child) => /^(between|with)$/.test(casesOf(scene, child)))
      .map((head): Argument => ({ role: 'oblique', head, prep: 'between' })),
  )
  const subject: Argument = { role: 'agent', head: noun.index, prep: '' }
  const both = [...new Set([...sidesOf(scene, sides)])]
  if (sides.length > 0) return mutual(scene, frame, both, [subject, ...sides])
  return new Set(scene.discourse.mentions.map(({ id }) => id)).size < 2
    ? []
    : [
        {
          kind: 'attack',
          from_party: null,
          to_party: null,
          act: 'used',
          polarity: 'affirmed',
          modality: frame.modality,
          focus: frame.head,
          tokens: evidenceOf(scene, frame, [subject]),
        },
      ]
}

/** Fire that goes both ways. */
export const attackExchangesFinder: Finder = {
  name: 'attack/exchange',
  find: (scene) =>
    isPlay(scene)
      ? []
      : scene.frames.flatMap((frame) => [
          ...verbExchange(scene, frame),
          ...nounExchange(scene, frame),
          ...flaring(scene, frame),
          ...(/^(fire|shell|shoot|fight)$/.test(frame.lemma) && scene.tokens[frame.head]!.xpos === 'VBG'
            ? nounExchange(scene, { ...frame, form: 'noun', lemma: 'firing' })
            : []),
        ]),
}
