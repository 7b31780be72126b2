import { expect, test } from 'vitest'
import { repair, stripped, type Draft } from './repairs.ts'

/** Reads `word/UPOS/XPOS/relation/head` with heads as numbers from 1, 0 for the root. */
const draftOf = (text: string): Draft => {
  const rows = text.split(' ').map((piece) => piece.split('/'))
  return {
    words: rows.map(([word]) => word!.toLowerCase()),
    upos: rows.map((row) => row[1]!),
    xpos: rows.map((row) => row[2]!),
    deprel: rows.map((row) => row[3]!),
    head: Int32Array.from(rows, (row) => (row[1] === 'PUNCT' ? stripped : Number(row[4]) - 1)),
  }
}
const shown = ({ words, deprel, head }: Draft): string => words.map((word, i) => `${word}/${deprel[i]}/${head[i]! + 1}`).join(' ')

test.each([
  [
    'of two objects the first is the recipient',
    'Moscow/PROPN/NNP/nsubj/2 sent/VERB/VBD/root/0 Tehran/PROPN/NNP/obj/2 two/NUM/CD/nummod/5 batteries/NOUN/NNS/obj/2',
    'moscow/nsubj/2 sent/root/0 tehran/iobj/2 two/nummod/5 batteries/obj/2',
  ],
  [
    'a name before a number is a recipient',
    'Moscow/PROPN/NNP/nsubj/2 sent/VERB/VBD/root/0 Tehran/PROPN/NNP/compound/5 two/NUM/CD/nummod/5 batteries/NOUN/NNS/obj/2',
    'moscow/nsubj/2 sent/root/0 tehran/iobj/2 two/nummod/5 batteries/obj/2',
  ],
  [
    'a part of a name has no number',
    'Moscow/PROPN/NNP/nsubj/2 sent/VERB/VBD/root/0 Tehran/PROPN/NNP/obj/2 two/NUM/CD/nummod/5 batteries/NOUN/NNS/flat/3',
    'moscow/nsubj/2 sent/root/0 tehran/iobj/2 two/nummod/5 batteries/obj/2',
  ],
  [
    'a clause right after a noun is a relative clause',
    'It/PRON/PRP/nsubj/2 lacks/VERB/VBZ/root/0 the/DET/DT/det/4 jets/NOUN/NNS/obj/2 it/PRON/PRP/nsubj/6 ordered/VERB/VBD/parataxis/2',
    'it/nsubj/2 lacks/root/0 the/det/4 jets/obj/2 it/nsubj/6 ordered/acl:relcl/4',
  ],
  [
    'a date belongs to the verb',
    'It/PRON/PRP/nsubj/2 sent/VERB/VBD/root/0 jets/NOUN/NNS/obj/2 in/ADP/IN/case/5 September/PROPN/NNP/nmod/3',
    'it/nsubj/2 sent/root/0 jets/obj/2 in/case/5 september/obl/2',
  ],
  [
    'who did it belongs to the passive verb',
    'It/PRON/PRP/nsubj:pass/3 was/AUX/VBD/aux:pass/3 given/VERB/VBN/root/0 jets/NOUN/NNS/obj/3 by/ADP/IN/case/6 Russia/PROPN/NNP/nmod/4',
    'it/nsubj:pass/3 was/aux:pass/3 given/root/0 jets/obj/3 by/case/6 russia/obl:agent/3',
  ],
  [
    'who gets belongs to the verb of giving',
    'It/PRON/PRP/nsubj/2 sold/VERB/VBD/root/0 jets/NOUN/NNS/obj/2 to/ADP/IN/case/5 Iran/PROPN/NNP/nmod/3',
    'it/nsubj/2 sold/root/0 jets/obj/2 to/case/5 iran/obl/2',
  ],
  [
    'a designation names the whole thing',
    'S-400/PROPN/NNP/compound/2 air/NOUN/NN/compound/3 defence/NOUN/NN/compound/4 systems/NOUN/NNS/root/0',
    's-400/compound/4 air/compound/3 defence/compound/4 systems/root/0',
  ],
  [
    'a name before `last year` is no part of it',
    'It/PRON/PRP/nsubj/2 promised/VERB/VBD/root/0 Iran/PROPN/NNP/compound/5 last/ADJ/JJ/amod/5 year/NOUN/NN/obl:unmarked/2',
    'it/nsubj/2 promised/root/0 iran/obj/2 last/amod/5 year/obl:unmarked/2',
  ],
  [
    'a noun with a subject and no copula is no predicate',
    'Russia/PROPN/NNP/nsubj/3 supplied/VERB/VBN/amod/3 Su-35s/NOUN/NNS/root/0',
    'russia/nsubj/2 supplied/root/0 su-35s/obj/2',
  ],
  [
    'with a preposition nothing is an object',
    'It/PRON/PRP/nsubj/2 supplied/VERB/VBD/root/0 Iran/PROPN/NNP/obj/2 with/ADP/IN/case/5 jets/NOUN/NNS/obj/2',
    'it/nsubj/2 supplied/root/0 iran/obj/2 with/case/5 jets/obl/2',
  ],
])('%s', (_, before, after) => {
  const draft = draftOf(before)
  repair(draft)
  expect(shown(draft)).toBe(after)
})

test.each([
  [
    'an attack by Russia',
    'It/PRON/PRP/nsubj:pass/3 was/AUX/VBD/aux:pass/3 ' +
      'hit/VERB/VBN/root/0 in/ADP/IN/case/6 an/DET/DT/det/6 attack/NOUN/NN/obl/3 by/ADP/IN/case/8 Russia/PROPN/NNP/nmod/6',
  ],
  ['objects of other verbs', 'They/PRON/PRP/nsubj/2 had/VERB/VBD/root/0 one/NUM/CD/nummod/4 day/NOUN/NN/obj/2 chances/NOUN/NNS/obj/2'],
])('leaves alone: %s', (_, before) => {
  const draft = draftOf(before)
  const kept = shown(draft)
  repair(draft)
  expect(shown(draft)).toBe(kept)
})
