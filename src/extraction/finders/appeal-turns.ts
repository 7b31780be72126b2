import type { PartyId } from '../../base/index.ts'
import { isVictim } from '../actors/crises.ts'
import { nameAt } from '../actors/parties.ts'
import type { Finder } from '../draft.ts'
import { actorNouns } from '../lexicon/actors.ts'
import { helpActs } from '../lexicon/appeal.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy, wordsBy } from '../scene/tree.ts'
import { appealDrafts, askedFor, obliques, parties, quantityOf, type Appeal } from './appeal-parts.ts'

/** "the government in Luanda" acts for the place that it sits in. */
const askersOf = (scene: Scene, args: readonly Argument[]): PartyId[] => {
  const own = parties(scene, args)
  if (own.length) return own
  const seats = args
    .filter((arg) => actorNouns.has(scene.tokens[arg.head]!.lemma.toLowerCase()))
    .flatMap((arg) =>
      childrenBy(scene, arg.head, 'nmod')
        .filter((child) => casesOf(scene, child) === 'in')
        .flatMap((child) => nameAt(scene, child)?.id ?? []),
    )
  return [...new Set(seats)]
}

const isInNeed = (scene: Scene, from: readonly PartyId[]): boolean => from.some((id) => isVictim(scene, id))

/** "turned to Havana": one who is attacked turns to another for help, whether the words say so or not. */
const turned = (scene: Scene, frame: Frame): Appeal | undefined => {
  if (!/^(turn|look)$/.test(frame.lemma) || argsOf(frame, 'patient').length > 0) return undefined
  const asked = obliques(frame, 'to')
  const askers = argsOf(frame, 'agent')
  const from = askersOf(scene, askers)
  const to = parties(scene, asked).filter((id) => !from.includes(id))
  const plain =
    frame.lemma === 'turn' && frame.modality === 'actual' && !argsOf(frame, 'clause').length && obliques(frame, 'to').length === 1
  return from.length && to.length && (isInNeed(scene, from) || plain)
    ? { frame, act: 'asked', from, to, args: [...askers, ...asked] }
    : undefined
}

/** "asking", "to ask": the second verb of "wrote to A to ask for B". */
const followsLetter = (scene: Scene, { head }: Frame): boolean =>
  scene.tokens[head]!.xpos === 'VBG' || (scene.tokens[head]!.xpos === 'VB' && wordsBy(scene, head, 'mark').includes('to'))

/** "wrote to his EU colleagues asking them to make up the shortfall": who is asked stands with the verb above. */
const wrote = (scene: Scene, frame: Frame): Appeal | undefined => {
  if (!/^(ask|urge|beg|implore|request|press|plead|seek|demand)$/.test(frame.lemma) || !followsLetter(scene, frame)) return undefined
  const host = scene.frames.find(
    (each) =>
      each.form === 'verb' &&
      each.head === scene.tokens[frame.head]!.head &&
      /^(write|send|address|phone|call|cable|telephone|fly|travel|go)$/.test(each.lemma),
  )
  if (!host) return undefined
  const askers = argsOf(host, 'agent')
  const asked = [...obliques(host, 'to'), ...argsOf(host, 'recipient')]
  const colleagues = asked
    .flatMap((arg) => childrenBy(scene, arg.head, 'compound', 'amod', 'nmod'))
    .map((head): Argument => ({ role: 'oblique', head, prep: 'to' }))
  const from = askersOf(scene, askers)
  const named = parties(scene, [...asked, ...colleagues]).filter((id) => !from.includes(id))
  const wish = childrenBy(scene, frame.head, 'xcomp', 'advcl', 'ccomp').find(
    (child) => child > frame.head && wordsBy(scene, child, 'mark').includes('to'),
  )
  return from.length && named.length
    ? {
        frame,
        act: 'asked',
        from,
        to: named,
        args: scene.tokens[frame.head]!.xpos === 'VBG' ? [] : [...askers, ...asked, ...argsOf(frame, 'patient'), ...obliques(frame, 'for')],
        ...(wish === undefined ? {} : { wish }),
      }
    : undefined
}

/** "asked Paris whether it would march": a question for help. */
const askedWhether = (scene: Scene, frame: Frame): Appeal | undefined => {
  if (frame.lemma !== 'ask' || frame.passive) return undefined
  const wish = childrenBy(scene, frame.head, 'ccomp', 'advcl', 'xcomp').find(
    (child) =>
      wordsBy(scene, child, 'mark').some((word) => /^(whether|if)$/.test(word)) &&
      (helpActs.has(scene.tokens[child]!.lemma) || /^(march|come|move|join|stand)$/.test(scene.tokens[child]!.lemma)),
  )
  const askers = argsOf(frame, 'agent')
  const asked = [...argsOf(frame, 'patient'), ...argsOf(frame, 'recipient')]
  const from = askersOf(scene, askers)
  const to = parties(scene, asked).filter((id) => !from.includes(id))
  return wish !== undefined && from.length && to.length ? { frame, act: 'asked', from, to, args: [...askers, ...asked], wish } : undefined
}

/** "had hoped for more": what one in need expected and did not get. */
const hoped = (scene: Scene, frame: Frame): Appeal | undefined => {
  if (!/^(hope|expect|look|wait|wish)$/.test(frame.lemma)) return undefined
  const wanted = [...obliques(frame, 'for'), ...argsOf(frame, 'patient')].filter(
    (arg) => scene.tokens[arg.head]!.text.toLowerCase() === 'more',
  )
  const askers = argsOf(frame, 'agent')
  const from = wanted.length ? askersOf(scene, askers) : []
  const sources = obliques(frame, 'from', 'of')
  return from.length && isInNeed(scene, from)
    ? { frame, act: 'expected', from, to: parties(scene, sources), args: [...askers, ...wanted, ...sources] }
    : undefined
}

/** "The call was backed by Ethiopia": whoever takes up an appeal asks for the same. */
const seconded = (scene: Scene, frame: Frame): Appeal | undefined => {
  if (!/^(second|back|echo|endorse|support|join|repeat|reiterate)$/.test(frame.lemma) || frame.negated) return undefined
  const appeals = argsOf(frame, 'patient').filter(
    (arg) =>
      /^(call|appeal|plea|request|demand|recommendation)$/.test(scene.tokens[arg.head]!.lemma) &&
      (frame.passive || childrenBy(scene, arg.head, 'nmod:poss').length > 0) &&
      wordsBy(scene, arg.head, 'det').every((word) => /^(the|this|that)$/.test(word)),
  )
  const askers = argsOf(frame, 'agent')
  const from = appeals.length ? askersOf(scene, askers) : []
  return from.length ? { frame, act: 'asked', from, to: [], args: [...askers, ...appeals] } : undefined
}

/** "wants the United States to speed up deliveries", "would like Berlin to send tanks": a wish that is aimed at a party. */
const wanted = (scene: Scene, frame: Frame): Appeal | undefined => {
  if (!/^(want|like|wish|need)$/.test(frame.lemma) || frame.negated) return undefined
  if (frame.lemma === 'like' && !frame.modals.includes('would')) return undefined
  const askers = argsOf(frame, 'agent')
  const from = askersOf(scene, askers)
  const wish = childrenBy(scene, frame.head, 'xcomp', 'ccomp', 'advcl').find(
    (child) => child > frame.head && wordsBy(scene, child, 'mark').includes('to') && helpActs.has(scene.tokens[child]!.lemma),
  )
  if (wish === undefined || from.length === 0) return undefined
  const doers = [
    ...argsOf(frame, 'patient'),
    ...childrenBy(scene, wish, 'nsubj').map((head): Argument => ({ role: 'patient', head, prep: '' })),
  ]
  const to = parties(scene, doers).filter((id) => !from.includes(id))
  return to.length ? { frame, act: 'asked', from, to, args: [...askers, ...doers], wish } : undefined
}

/** "We need Patriots", "more support is needed": what one who speaks for a state needs, it asks for. */
const needed = (scene: Scene, frame: Frame): Appeal | undefined => {
  if (frame.lemma !== 'need' || frame.negated) return undefined
  const goods = askedFor(scene, argsOf(frame, 'patient'))
  const speaker = scene.discourse.speakerParty(scene.sentence, frame.head)
  const askers = argsOf(frame, 'agent')
  const own = askers.length === 0 ? frame.passive : askers.some((arg) => /^(we|i)$/i.test(scene.tokens[arg.head]!.text))
  if (goods.length === 0 || speaker === undefined || !own) return undefined
  return { frame, act: 'asked', from: [speaker], to: [], args: [...askers, ...goods], quantity: quantityOf(scene, goods) }
}

/** "Give us the tools", "Send us your soldiers": a request that is made in its own words. */
const demandedOfAll = (scene: Scene, frame: Frame): Appeal | undefined => {
  if (!helpActs.has(frame.lemma) || frame.passive || argsOf(frame, 'agent').length > 0) return undefined
  const token = scene.tokens[frame.head]!
  const opens = frame.head === 0 || /^(["“‘'«:,]|please|and)$/i.test(scene.tokens[frame.head - 1]!.text)
  const us = scene.tokens.slice(frame.head + 1, frame.head + 3).some(({ text }) => /^(us|me)$/i.test(text))
  const speaker = scene.discourse.speakerParty(scene.sentence, frame.head)
  if (!/^VBP?$/.test(token.xpos) || !opens || !us || speaker === undefined) return undefined
  return { frame, act: 'asked', from: [speaker], to: [], args: frame.args.filter((arg) => arg.role !== 'clause') }
}

/** Appeals that plain words of asking do not show: turning to somebody, letters, questions, hopes for more. */
export const appealTurnsFinder: Finder = {
  name: 'appeal/turn',
  find: (scene) =>
    scene.frames
      .filter((frame) => frame.form === 'verb')
      .flatMap((frame) => {
        const appeal =
          turned(scene, frame) ??
          wrote(scene, frame) ??
          askedWhether(scene, frame) ??
          hoped(scene, frame) ??
          seconded(scene, frame) ??
          wanted(scene, frame) ??
          needed(scene, frame) ??
          demandedOfAll(scene, frame)
        return appeal ? appealDrafts(scene, appeal) : []
      }),
}
