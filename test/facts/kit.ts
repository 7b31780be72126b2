import { contentId, sha256, type Claim } from '../../src/base/index.ts'
import type { Document } from '../../src/documents/index.ts'
import { tellStory, type Said, type Story } from '../brief/kit.ts'

export type Fields = Readonly<Record<string, unknown>>

/** A text of one outlet with its claims: each sentence is one, of what the two parties do to each other unless its fields say otherwise. */
export const textBetween =
  (from_party: string, to_party: string) =>
  (outlet: string, published_on: string, ...sentences: readonly (readonly [string, Fields])[]): { document: Document; claims: Claim[] } => {
    const text = sentences.map(([words]) => words).join(' ')
    const id = contentId(outlet + text)
    const known = {
      kind: 'document',
      id,
      label: outlet,
      text,
      sha256: sha256(text),
      blocks: [],
      anchors: [],
      outlet,
      published_on,
    } as const
    const claims = sentences.map(([words, fields]): Claim => {
      const start = text.indexOf(words)
      const said = { from_party, to_party, polarity: 'affirmed', modality: 'actual', speaker: [] }
      return { ...said, ...fields, evidence: [start, start + words.length], quote: words, document: id } as unknown as Claim
    })
    return { document: known, claims }
  }

/** Tells one text after the other, each of an outlet of its own, in words that stand in no other. */
export const textTeller = (): ((published_on: string | undefined, ...said: readonly Said[]) => Story) => {
  let texts = 0
  return (published_on, ...said) => {
    const words = `Text ${++texts}`
    return tellStory(
      said.map((one, at) => [`${words} says ${at}.`, one]),
      { outlet: `Outlet ${texts}`, ...(published_on === undefined ? {} : { published_on }) },
    )
  }
}
