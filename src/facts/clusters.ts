import type { Document } from '../documents/index.ts'
import type { Cluster, ClusterReason } from './cluster-record.ts'
import { copiesAmong } from './copies.ts'
import { distinct, groupBy } from './group.ts'
import type { ToldClaim } from './record.ts'
import { carrierOf, foldSource, isName, sourceOf, upstreamOf } from './sources.ts'
import { compareText } from './when.ts'

/** A quote of so many words that stands in two texts was taken over by one of them; a shorter one may have been written twice. */
const REPRINT_WORDS = 10

/** A claim with the text that its words were taken from, and how that shows. */
interface Traced {
  readonly one: ToldClaim
  readonly from: string
  readonly why: ClusterReason | null
}

const quoteKey = (quote: string): string =>
  quote
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Where each claim's words stood first. Claims come in the order of publication. */
const trace = (told: readonly ToldClaim[], documents: ReadonlyMap<string, Document>): readonly Traced[] => {
  const texts = distinct(told.map(({ document }) => document)).flatMap((id) => documents.get(id) ?? [])
  const copies = copiesAmong(texts)
  const quoted = new Map<string, string>()
  return told.map((one) => {
    const text = copies.textOf(one.document)
    if (text !== one.document) return { one, from: text, why: 'near_duplicate' }
    const passage = copies.passageOf(one.claim)
    if (passage !== null) return { one, from: passage, why: 'copied_passage' }
    if (one.claim.quote.length < REPRINT_WORDS * 2 - 1) return { one, from: one.document, why: null }
    const words = quoteKey(one.claim.quote)
    if (words.split(' ').length < REPRINT_WORDS) return { one, from: one.document, why: null }
    const key = `${words} ${one.claim.speaker.join(' / ')}`
    const from = quoted.get(key)
    if (from === undefined) quoted.set(key, one.document)
    return from === undefined || from === one.document ? { one, from: one.document, why: null } : { one, from, why: 'copied_passage' }
  })
}

const labelOf = (id: string, documents: ReadonlyMap<string, Document>): string =>
  documents.get(id)?.outlet ?? documents.get(id)?.label ?? id

const copyClusters = (traced: readonly Traced[], documents: ReadonlyMap<string, Document>): readonly Cluster[] => {
  const copied = traced.filter(({ why }) => why !== null)
  const byText = groupBy(traced, ({ one }) => one.document)
  return [...groupBy(copied, ({ why, from }) => `${why} ${from}`).values()].map((group): Cluster => {
    const { why, from } = group[0]!
    const quotes = new Set(group.map(({ one }) => quoteKey(one.claim.quote)))
    const original = (byText.get(from) ?? []).filter(
      ({ one, why: own }) => own === null && (why === 'near_duplicate' || quotes.has(quoteKey(one.claim.quote))),
    )
    return {
      kind: 'cluster',
      why: why!,
      upstream: labelOf(from, documents),
      documents: distinct([from, ...group.map(({ one }) => one.document)]),
      claims: [...original, ...group].map(({ one }) => one.id),
    }
  })
}

/** Words by which an outlet's name is known, and agencies that are known by one word. */
const outletWords = new Set(
  (
    'agency news newspaper times post journal tv television radio daily herald tribune gazette broadcaster press reuters afp ' +
    'ap bloomberg bbc cnn voa tass interfax ria xinhua yonhap kyodo irna isna tasnim fars sana anadolu'
  ).split(' '),
)

/** The outlet that a claim's text took it from; null where it speaks for itself or cites a person. */
const citedOutlet = ({ claim, source }: ToldClaim, outlets: ReadonlySet<string>): string | null => {
  const carrier = carrierOf(claim)
  if (carrier !== null) return carrier
  const [only] = claim.speaker
  if (only === undefined || !isName(only)) return null
  const name = foldSource(only)
  return name === upstreamOf(source) && (outlets.has(name) || name.split(' ').some((word) => outletWords.has(word))) ? name : null
}

/** Texts that cite one outlet, and that outlet's own texts, where the same copy is not the reason. */
const citing = (told: readonly ToldClaim[], documents: ReadonlyMap<string, Document>): readonly Cluster[] => {
  const own = told.map(({ document }) => foldSource(documents.get(document)?.outlet ?? ''))
  const outlets = new Set([...own.filter((name) => name !== ''), ...told.flatMap(({ claim }) => carrierOf(claim) ?? [])])
  const cited = told.map((one) => citedOutlet(one, outlets))
  const upstreams = new Set(cited.filter((name) => name !== null))
  const groups = groupBy(
    told.flatMap((one, at) => {
      const upstream = cited[at] ?? (one.claim.speaker.length === 0 && upstreams.has(own[at]!) ? own[at]! : null)
      return upstream === null ? [] : [{ one, upstream }]
    }),
    ({ upstream }) => upstream,
  )
  return [...groups].flatMap(([upstream, group]): Cluster[] => {
    const texts = distinct(group.map(({ one }) => one.document))
    return texts.length < 2
      ? []
      : [{ kind: 'cluster', why: 'cites_one_source', upstream, documents: texts, claims: group.map(({ one }) => one.id) }]
  })
}

/**
 * Claims with the source that they go back to, and the texts that count once: near-duplicates, passages that stand in an earlier text, and
 * texts that cite one outlet. Claims come in the order of publication. A named speaker stays answerable whoever prints the words.
 */
export const traceSources = (
  told: readonly ToldClaim[],
  documents: ReadonlyMap<string, Document>,
): { readonly told: readonly ToldClaim[]; readonly clusters: readonly Cluster[] } => {
  const traced = trace(told, documents)
  const clusters = [...copyClusters(traced, documents), ...citing(told, documents)]
  return {
    told: traced.map(({ one, from, why }) => (why === null ? one : { ...one, source: sourceOf(one.claim, documents.get(from)) })),
    clusters: clusters.sort(
      (a, b) => compareText(a.why, b.why) || b.claims.length - a.claims.length || compareText(a.upstream, b.upstream),
    ),
  }
}
