import type { Day, PartyId } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import type { Name, Sentence } from '../../english/index.ts'
import { isUnionOfStates } from '../lexicon/party-types.ts'

interface Change {
  readonly old: string
  readonly now: string
  /** Last day on which the capital was the old state's, where that needs no mention of it. */
  readonly until?: Day
}

/** States that ended, and the one that their capital, people and seats belong to today. */
const changes: readonly Change[] = [
  { old: 'SUN', now: 'RUS', until: '1991-12-25' },
  { old: 'CSK', now: 'CZE', until: '1992-12-31' },
  { old: 'YUG', now: 'SRB' },
]

/** A text that names the old state, and the new one neither by its own name nor by its leaders, speaks of the old one. */
const speaksOfOld = (names: readonly Name[], { old, now, until }: Change, published: Day | undefined): boolean => {
  const own = names.filter((name) => name.id === now)
  if (own.length === 0 || own.some((name) => name.form === 'name' || name.form === 'person')) return false
  return names.some((name) => name.id === old) || (published !== undefined && until !== undefined && published <= until)
}

/**
 * The sentences with capitals, seats and peoples as the states that had them when the text was written: "Moscow" beside
 * "the Soviet Union" is the Soviet Union.
 */
export const ofTheirTime = (document: Document, sentences: readonly Sentence[]): readonly Sentence[] => {
  const names = sentences.flatMap((sentence) => sentence.names)
  const now = new Map(
    changes.filter((change) => speaksOfOld(names, change, document.published_on)).map((change) => [change.now, change.old]),
  )
  if (now.size === 0) return sentences
  return sentences.map((sentence) => ({ ...sentence, names: sentence.names.map((name) => ({ ...name, id: now.get(name.id) ?? name.id })) }))
}

const isBloc = (document: Document, name: Name): boolean => /^bloc$/i.test(document.text.slice(...name.span))

/** "The bloc" is the organisation that was named last, whichever the tables think of. */
export const withNearestBloc = (document: Document, sentences: readonly Sentence[]): readonly Sentence[] => {
  let last: PartyId | undefined
  return sentences.map((sentence) => {
    const names = sentence.names.map((name) => {
      if (isBloc(document, name)) return { ...name, id: last ?? name.id }
      if (isUnionOfStates(name.id)) last = name.id
      return name
    })
    return names.some((name, at) => name.id !== sentence.names[at]!.id) ? { ...sentence, names } : sentence
  })
}

const halves: Readonly<Record<string, PartyId>> = { North: 'PRK', South: 'KOR' }

/** "the South": the state that it is where a text names both Koreas, unless a longer name or a point of the compass stands there. */
const halvesIn = ({ tokens, names }: Sentence): Name[] =>
  tokens.flatMap((token): Name[] => {
    const id = halves[token.text]
    const taken = names.some((name) => name.tokens[0] <= token.index && token.index <= name.tokens[1])
    const behind = tokens[token.index + 1]
    const sole = behind === undefined || !/^\p{Lu}/u.test(behind.text) || behind.text === 'Koreans'
    // "North and South Korea exchanged fire": half of a name that both share.
    const shared =
      /^(and|or)$/.test(behind?.text ?? '') &&
      /^(South|North)$/.test(tokens[token.index + 2]?.text ?? '') &&
      /^Kore/.test(tokens[token.index + 3]?.text ?? '')
    return id === undefined || taken || !(shared || (sole && /^the$/i.test(tokens[token.index - 1]?.text ?? '')))
      ? []
      : [{ span: token.span, tokens: [token.index, token.index], id, reading: 'state', form: 'name' }]
  })

/** The sentences with "the North" and "the South" as the Koreas, where both are named. */
export const withHalves = (sentences: readonly Sentence[]): readonly Sentence[] => {
  const ids = new Set(sentences.flatMap(({ names }) => names.map(({ id }) => id)))
  if (!ids.has('PRK') && !ids.has('KOR')) return sentences
  return sentences.map((sentence) => {
    const more = halvesIn(sentence)
    return more.length === 0 ? sentence : { ...sentence, names: [...sentence.names, ...more].sort((a, b) => a.span[0] - b.span[0]) }
  })
}
