import { holds } from '../base/index.ts'
import type { Claim } from '../base/index.ts'
import { fingerprintOf, resemblance } from '../documents/index.ts'
import type { Document, Fingerprint } from '../documents/index.ts'

/** Texts that share at least half of their runs of words are one text. */
const SAME_TEXT = 0.5
/** Very short texts resemble each other by chance. */
const MIN_WORDS = 40
/** A run of words that stands in more texts than this is a formula. */
const MAX_HOLDERS = 24
/** Shared runs that make two texts worth comparing. */
const MIN_SHARED = 8

/** Which texts, and which passages of texts, were taken over from an earlier one. */
export interface Copies {
  /** The first of the texts that are one text; the text itself where there is none. */
  readonly textOf: (document: string) => string
  /** The text in which the passage around a claim stood first. */
  readonly passageOf: (claim: Claim) => string | null
}

/** For each text the earliest text of which it is a copy. Texts come in their order of publication. */
const firstTexts = (prints: ReadonlyMap<string, Fingerprint>): ReadonlyMap<string, string> => {
  // Most runs stand in one text, for which no list is made.
  const holders = new Map<number, string | string[]>()
  const first = new Map<string, string>()
  for (const [id, print] of prints) {
    const shared = new Map<string, number>()
    for (const run of print.words < MIN_WORDS ? [] : print.sketch) {
      const known = holders.get(run)
      if (known === undefined) holders.set(run, id)
      else {
        const others = typeof known === 'string' ? [known] : known
        for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1)
        if (others.length < MAX_HOLDERS) others.push(id)
        if (others !== known) holders.set(run, others)
      }
    }
    for (const [other, runs] of shared) {
      if (runs < MIN_SHARED || resemblance(print, prints.get(other)!) < SAME_TEXT) continue
      first.set(id, first.get(other) ?? other)
      break
    }
  }
  return first
}

const firstPassages = (prints: ReadonlyMap<string, Fingerprint>): ReadonlyMap<number, string> => {
  const first = new Map<number, string>()
  for (const [id, { passages }] of prints) for (const { hash } of passages) if (!first.has(hash)) first.set(hash, id)
  return first
}

/** Finds copies among texts, which come in their order of publication: of two equal passages the first is the original. */
export const copiesAmong = (documents: readonly Document[]): Copies => {
  const prints = new Map(documents.length < 2 ? [] : documents.map((document) => [document.id, fingerprintOf(document)]))
  const texts = firstTexts(prints)
  const passages = firstPassages(prints)
  const textOf = (id: string): string => texts.get(id) ?? id
  return {
    textOf,
    passageOf: (claim) => {
      const around = prints.get(claim.document ?? '')?.passages.find(({ span }) => holds(span, claim.evidence))
      const origin = around && passages.get(around.hash)
      return origin === undefined || origin === claim.document ? null : textOf(origin)
    },
  }
}
