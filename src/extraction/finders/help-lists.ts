import type { Draft, Finder } from '../draft.ts'
import { isItemNoun, itemNameOf, singular } from '../items/index.ts'
import { notGoods, persons } from '../lexicon/transfer.ts'
import { moneyOf } from '../quantity/money.ts'
import type { Scene } from '../scene/scene.ts'
import { transferOf, type Transfer } from '../scene/transfer.ts'
import { dyads } from './transfers.ts'
import { statusOf } from './transfer-status.ts'

const help = /\b(support|help|aid|assistance|measures|package|areas)$/
const opens = /^(:|,|—|–|-|"|“|including|such|like)$/
const services =
  /(ing|tion|ment|ics|ance|ence|ity|ion|defence|defense|logistics|communications?|aid|relief|medicine|food|repair|repairs|intelligence|advice|training)$/i

/** One member of a list: the words up to the next comma or "and", and its last noun before a preposition. */
interface Member {
  readonly first: number
  readonly last: number
  readonly head: number
}

/** Where the list ends: at the closing quotation mark, or where the commas end. */
const endOf = (scene: Scene, start: number, quoted: boolean): number => {
  for (let at = start; at < scene.tokens.length; at++) {
    const { text, upos } = scene.tokens[at]!
    if (quoted ? /^["”]$/.test(text) : /^[.;:—–]$/.test(text) || /^(VERB|AUX)$/.test(upos)) return at
  }
  return scene.tokens.length
}

/** The members between commas; a last one with "and" inside it stays whole: "command and control and communications". */
const membersOf = (scene: Scene, start: number, end: number): Member[] => {
  const members: Member[] = []
  let first = start
  const close = (last: number): void => {
    while (first <= last && /^(and|or|,|as|the|a|an|its|of)$/i.test(scene.tokens[first]!.text)) first++
    const stop = scene.tokens.findIndex((token, at) => at > first && at <= last && /^(ADP|SCONJ|PART)$/.test(token.upos))
    const head = stop < 0 ? last : stop - 1
    if (first <= last && head >= first) members.push({ first, last, head })
  }
  for (let at = start; at < end; at++)
    if (scene.tokens[at]!.text === ',') {
      close(at - 1)
      first = at + 1
    }
  // "tents, generators and pumps" are three; behind a comma before it, "and" belongs to the last name.
  const and = /^(and|or)$/i.test(scene.tokens[first]?.text ?? '')
    ? -1
    : scene.tokens.findLastIndex(({ text }, at) => at > first && at < end && /^(and|or)$/i.test(text))
  if (and > first) {
    close(and - 1)
    first = and + 1
  }
  close(end - 1)
  return members
}

const isThing = (lemma: string): boolean => !notGoods.has(lemma) && !persons.has(lemma)

const isService = (scene: Scene, { first, head, last }: Member): boolean => {
  const token = scene.tokens[head]!
  const group = scene.tokens.slice(first, head + 1)
  return (
    last - first < 10 &&
    (token.upos === 'NOUN' || token.xpos === 'VBG') &&
    group.every(({ upos }) => /^(NOUN|ADJ|CCONJ|PROPN|VERB|NUM)$/.test(upos)) &&
    (services.test(token.text) || (token.xpos === 'NNS' && isThing(token.lemma.toLowerCase())) || isItemNoun(token, group))
  )
}

const nameOf = (scene: Scene, { first, head }: Member): string => {
  const group = scene.tokens.slice(first, head + 1)
  return group.some(({ upos }) => upos === 'CCONJ')
    ? [...group.slice(0, -1).map(({ text }) => text.toLowerCase()), singular(group.at(-1)!.text.toLowerCase())].join(' ')
    : itemNameOf(
        scene.tokens[head]!,
        group.filter(({ upos }) => upos !== 'NUM'),
      )
}

/** The list that spells out the help: what stands right behind it and its receiver, three members or more. */
const listBehind = (scene: Scene, transfer: Transfer): Member[] => {
  const item = transfer.items[0]!
  let at = item.head + 1
  while (at < item.head + 6 && at < scene.tokens.length && !opens.test(scene.tokens[at]!.text.toLowerCase())) at++
  if (!opens.test(scene.tokens[at]?.text.toLowerCase() ?? '')) return []
  let quoted = false
  while (opens.test(scene.tokens[at]?.text.toLowerCase() ?? '') || scene.tokens[at]?.text === 'as') {
    quoted ||= /^["“]$/.test(scene.tokens[at]!.text)
    at++
  }
  const members = membersOf(scene, at, endOf(scene, at, quoted))
  return members.length >= 3 && members.every((member) => isService(scene, member)) ? members : []
}

/** "with assistance expected to have a value of 15 million euros": the sum of the help. */
const sumBehind = (scene: Scene, from: number): { at: number; last: number; amount: ReturnType<typeof moneyOf> } | undefined => {
  const word = scene.tokens.findIndex(({ text }, at) => at > from && /^(assistance|aid|help|support|package)$/i.test(text))
  if (word < 0) return undefined
  const end = Math.min(scene.tokens.length, word + 16)
  const last = scene.tokens.findLastIndex(
    ({ text }, at) => at < end && at > word && /^(million|billion|euros?|dollars?|pounds?)$/i.test(text),
  )
  const paren = scene.tokens.findIndex(({ text }, at) => at > word && text === '(')
  const stop = paren > word && paren <= last ? paren - 1 : last
  const text = scene.tokens
    .slice(word, stop + 1)
    .map((token) => token.text)
    .join(' ')
  const amount = stop > word && /\b(worth|value|valued|total|amount)/i.test(text) ? moneyOf(text) : undefined
  return amount === undefined ? undefined : { at: word, last: stop, amount }
}

const draftsOf = (scene: Scene, transfer: Transfer): Draft[] => {
  if (transfer.items.length !== 1 || !help.test(transfer.items[0]!.item)) return []
  const members = listBehind(scene, transfer)
  if (members.length === 0) return []
  const status = statusOf(scene, transfer)
  const { focus, modality, polarity } = status
  const first = Math.min(transfer.frame.head, ...transfer.args.map((arg) => arg.head))
  const told = { polarity, modality, focus }
  const kind = status.kind === 'pledge' ? ({ kind: 'pledge', act: status.act } as const) : ({ kind: 'delivery' } as const)
  const sum = sumBehind(scene, members.at(-1)!.last)
  return dyads(transfer.from, transfer.to).flatMap((dyad): Draft[] => [
    ...members.map((member): Draft => ({ ...kind, ...dyad, ...told, item: nameOf(scene, member), tokens: [first, member.last] })),
    ...(sum?.amount === undefined
      ? []
      : [{ ...kind, ...dyad, ...told, item: 'money', quantity: sum.amount, tokens: [sum.at, sum.last] } as Draft]),
  ])
}

/** "would provide support for Ukraine, "rehabilitation, cyber defence, logistics"": each thing in the list is promised, or given. */
export const helpLists: Finder = {
  name: 'help/list',
  find: (scene) =>
    scene.frames.flatMap((frame) => {
      const transfer = transferOf(scene, frame)
      return transfer ? draftsOf(scene, transfer) : []
    }),
}
