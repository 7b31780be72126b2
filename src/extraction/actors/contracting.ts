import type { PartyId } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import type { Name, Sentence } from '../../english/index.ts'
import { instrumentNouns } from '../lexicon/instrument.ts'

/** What a text that gives the provisions of a treaty is known to be. */
export interface Treaty {
  /** The parties that its title and opening name; empty where they name none. */
  readonly parties: readonly PartyId[]
  /** Whether the text is a treaty, and not a report that lists its points. */
  readonly whole: boolean
  /** Sentences that bind: those with a "shall" and their like, and the points of a list of duties. */
  readonly provisions: ReadonlySet<number>
}

const articleLine = /^\s{0,40}(article|art\.)\s+(\d{1,3}|[ivxlc]{1,7})\b\s*([.:–—-]|$)/im
const titleLine =
  /^\s*(the |provisions of the |articles of the )?([\p{Lu}][\p{L}’'-]*\s+){0,6}(treaty|pact|declaration|agreement|accord|convention|protocol|memorandum|charter)\b/iu
const binding = /\b(shall|undertakes?|renounces?|agrees?|pledges?|grants?|guarantees?|assumes?|commits?|needs? to|will)\b/i
const opensList = /\b(are to|is to|shall|will|undertakes?|agrees?|commits?|obliges?|provides?|pledges?|must)\b[^:]{0,200}:\s*$/i

const textOf = (document: Document, sentence: Sentence): string => document.text.slice(...sentence.span)

const hasInstrument = (sentence: Sentence): boolean => sentence.tokens.some((token) => instrumentNouns.has(token.text.toLowerCase()))

/** What the openings of treaties say, and reports of them do not. */
const agreed =
  /\b(hereinafter|hereafter|have agreed (as follows|on the following|to the following|upon the following)|(high )?contracting parties)\b/i

/** True for a text of articles, one that opens as a treaty does, or one whose sentences speak in "shall". */
const givesProvisions = (document: Document, sentences: readonly Sentence[]): boolean => {
  if (articleLine.test(document.text) || sentences.slice(0, 6).some((sentence) => agreed.test(textOf(document, sentence)))) return true
  const bound = sentences.filter((sentence) => /\bshall\b/i.test(textOf(document, sentence))).length
  const title = sentences[0] ? titleLine.test(textOf(document, sentences[0])) : false
  return bound >= 2 && (title || bound * 4 >= sentences.length)
}

/** The capital is where it was signed, and the United Nations stand in every treaty. */
const isParty = (name: Name): boolean => name.form !== 'capital' && name.form !== 'metonym' && name.id !== 'UN'

const partiesIn = (sentences: readonly Sentence[]): PartyId[] =>
  [...new Set(sentences.flatMap((sentence) => sentence.names.filter(isParty).map((name) => name.id)))].sort()

/** "Recalling the treaty of 2007": what the parties had in mind may name others. */
const recital = /^\W*(recall|desir|not|consider|wish|bear|reaffirm|recogni|believ|determin|seek|convinc|mindful|guid|conscious|aware)\w*\b/i

/** "For the Government of Kenya": who signed. */
const signature = /^\W*[Ff](or|OR)( and on behalf of)? (the |THE )?\p{Lu}/u

/** Named in the title; else in the opening, less its recitals; else under the text. The first that names two sides counts. */
const openingParties = (document: Document, sentences: readonly Sentence[]): PartyId[] => {
  const first = sentences.findIndex(
    (sentence) => articleLine.test(textOf(document, sentence)) || /\bshall\b/i.test(textOf(document, sentence)),
  )
  const opening = sentences.slice(0, Math.min(first < 0 ? 6 : first, 6))
  const called = opening.filter((sentence) => !recital.test(textOf(document, sentence)))
  const lists = [
    opening.filter(hasInstrument),
    called.filter(hasInstrument),
    called,
    opening,
    sentences.slice(-12).filter((sentence) => signature.test(textOf(document, sentence))),
  ].map(partiesIn)
  return lists.find((ids) => ids.length > 1) ?? lists.find((ids) => ids.length > 0) ?? []
}

/** Points that follow "the two states are to:" where a treaty or its like was named just before. */
const listedDuties = (document: Document, sentences: readonly Sentence[]): number[] =>
  sentences.flatMap((sentence, at) => {
    if (!opensList.test(textOf(document, sentence)) || !sentences.slice(Math.max(0, at - 3), at + 1).some(hasInstrument)) return []
    const end = sentences.findIndex(
      (other, i) => i > at && !(other.block === 'list-item' || /^\s*([-–•*]|\(?\w{1,2}\))/.test(textOf(document, other))),
    )
    return sentences.slice(at + 1, end < 0 ? sentences.length : end).map((point) => point.index)
  })

/** What the text is known to be where it gives provisions of a treaty, whole or in part. */
export const treatyOf = (document: Document, sentences: readonly Sentence[]): Treaty => {
  const listed = listedDuties(document, sentences)
  if (!givesProvisions(document, sentences)) return { parties: [], whole: false, provisions: new Set(listed) }
  const bound = sentences.filter((sentence) => binding.test(textOf(document, sentence))).map((sentence) => sentence.index)
  return { parties: openingParties(document, sentences), whole: true, provisions: new Set([...bound, ...listed]) }
}
