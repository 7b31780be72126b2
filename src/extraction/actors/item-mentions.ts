import type { Sentence } from '../../english/index.ts'
import { itemAt } from '../scene/item.ts'
import { mendedTree } from '../scene/mended-tree.ts'
import type { ItemMention } from './mentions.ts'
import type { Scene } from '../scene/scene.ts'
import { transferOf } from '../scene/transfer.ts'
import { casesOf, relationOf, type Tree } from '../scene/tree.ts'

const headsPhrase = (relation: string): boolean => !['compound', 'flat', 'amod', 'case', 'punct'].includes(relation)

/** Subject, or what a subject is a part or number of: "three of the launchers were hit". */
const isSubject = (tree: Tree, token: number): boolean => {
  let at = token
  for (let steps = 0; steps < 3 && relationOf(tree.tokens[at]!) === 'nmod' && casesOf(tree, at) === 'of'; steps++)
    at = tree.tokens[at]!.head
  const verb = tree.tokens[at]!.head
  return relationOf(tree.tokens[at]!) === 'nsubj' && !(verb >= 0 && /^(advcl|acl)/.test(tree.tokens[verb]!.deprel))
}

const places = /\b(town|village|city|district|province|region|island|hill|area|land|ground|border|position)$/

/** Money, people and places: "they" never means a sum, and that troops came is no delivery. */
const isNoMention = (item: string): boolean => /^(money|territory|troops?|soldier|(\S+ )?forces?)$/.test(item) || places.test(item)

/** All goods that a text names, in its order. Money is none: "they" never means a sum. */
export const itemMentionsOf = (sentences: readonly Sentence[]): ItemMention[] =>
  sentences
    .filter((sentence) => sentence.parsed)
    .flatMap((sentence) => {
      const tree = mendedTree(sentence)
      return tree.tokens
        .filter((token) => (token.upos === 'NOUN' || token.upos === 'PROPN') && headsPhrase(relationOf(token)))
        .flatMap((token): ItemMention[] => {
          const found = itemAt(tree, token.index)
          if (!found || isNoMention(found.item) || found.head !== token.index) return []
          return [
            {
              sentence: sentence.index,
              token: token.index,
              item: found.item,
              named: /\d|^\p{Lu}/u.test(found.item),
              joined: relationOf(token) === 'conj',
              subject: isSubject(tree, token.index),
            },
          ]
        })
    })

/** The same with the goods of transfers that no table knows: what was delivered once may be "they" later. */
export const withTransferred = (mentions: readonly ItemMention[], scenes: readonly Scene[]): ItemMention[] => {
  const seen = new Set(mentions.map((mention) => `${mention.sentence}:${mention.token}`))
  const transferred = scenes.flatMap((scene) =>
    scene.frames
      .flatMap((frame) => transferOf(scene, frame)?.items ?? [])
      .filter((item) => item.item !== 'money' && /^(NOUN|PROPN)$/.test(scene.tokens[item.head]!.upos))
      .map((item): ItemMention => ({ sentence: scene.sentence.index, token: item.head, item: item.item, named: false, moved: true })),
  )
  const moved = new Set(transferred.map((mention) => `${mention.sentence}:${mention.token}`))
  const known = mentions.map((mention) => (moved.has(`${mention.sentence}:${mention.token}`) ? { ...mention, moved: true } : mention))
  const more = transferred.filter((mention) => !seen.has(`${mention.sentence}:${mention.token}`))
  return [...known, ...more].sort((a, b) => a.sentence - b.sentence || a.token - b.token)
}
