import type { Coded } from './compare.ts'

/** One case: a text and the claims that a careful coder finds in it. */
export interface Case {
  readonly name: string
  readonly published_on?: string
  readonly text: string
  readonly claims: readonly Coded[]
}

const range = (text: string): unknown => {
  const [from, to] = text.split('..')
  return to === undefined ? from : [from, to]
}

const quantity = (text: string): unknown => {
  const money = /^([A-Z]{3}) (\S+)$/.exec(text)
  if (money) return { amount: Number(money[2]), currency: money[1] }
  const bounds = text.split('..').map(Number)
  return bounds.length === 2 ? bounds : bounds[0]
}

const fieldOf = (name: string, text: string): unknown =>
  name === 'quantity'
    ? quantity(text)
    : name === 'event_on' || name === 'due_on'
      ? range(text)
      : name === 'speaker'
        ? text.split(' / ')
        : text

const partiesOf = (text: string): object => {
  if (text.includes('>')) {
    const [from, to] = text.split('>').map((party) => (party === '?' ? null : party))
    return { from_party: from, to_party: to }
  }
  return { from_party: null, to_party: null, parties: text === '[]' ? [] : text.split('+') }
}

/** A line of expectation: `pledge RUS>IRN affirmed actual | item: Su-35 | "words"`. Throws on a line that is none. */
export const parseClaimLine = (line: string, text: string, where: string): Coded => {
  const shape = /^(\S+) (\S+) (affirmed|denied) (actual|future|possible|conditional)((?: \| [a-z_]+: [^|]+?)*) \| "(.+)"$/.exec(line.trim())
  if (!shape) throw new Error(`${where}: not a claim line: ${line}`)
  const [, kind, parties, polarity, modality, fields, quote] = shape
  const start = text.indexOf(quote!)
  if (start < 0) throw new Error(`${where}: quote not in the text: ${quote}`)
  const named = [...fields!.matchAll(/ \| ([a-z_]+): ([^|]+?)(?= \||$)/g)].map(([, name, value]) => [name!, fieldOf(name!, value!.trim())])
  return {
    kind,
    ...partiesOf(parties!),
    polarity,
    modality,
    speaker: [],
    ...Object.fromEntries(named),
    evidence: [start, start + quote!.length],
    quote,
  } as unknown as Coded
}

/** The cases of a case file; see test/cases/claims/README.md for its form. */
export const parseCases = (content: string, file: string): Case[] =>
  content
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [head, rest = ''] = splitOnce(part, '\n---\n')
      const [name, ...lines] = head.split('\n')
      const published = lines
        .find((line) => line.startsWith('published:'))
        ?.slice('published:'.length)
        .trim()
      const [text, expected = ''] = splitOnce(rest, '\n==>')
      const where = `${file}: ${name!.trim()}`
      const claims = expected
        .split('\n')
        .filter((line) => line.trim())
        .map((line) => parseClaimLine(line, text, where))
      return { name: name!.trim(), text, claims, ...(published ? { published_on: published } : {}) }
    })

const splitOnce = (text: string, mark: string): [string, string?] => {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)]
}
