import type { Dialect } from '../engines/engine.ts'
import { runAll, type Migration } from './migration.ts'

/** Tables that only grow, with the columns that tell their rows apart. */
const grown: Readonly<Record<string, readonly (readonly string[])[]>> = {
  schema_version: [['version']],
  entries: [['seq']],
  documents: [['id'], ['seq']],
  readings: [['seq']],
  claims: [['seq']],
  claim_parties: [['party', 'kind', 'claim']],
  claim_standing: [['claim', 'seq']],
  judgements: [['seq']],
  judgement_claims: [['judgement', 'claim']],
}

const chain = ({ text, integer, strict, isJson }: Dialect): readonly string[] => [
  `create table chain_head (
    id ${integer} primary key check (id = 1),
    seq ${integer} not null, recorded_at ${text} not null, hash ${text} not null check (length(hash) = 64)
  )${strict}`,
  `create table entries (
    seq ${integer} primary key check (seq > 0),
    recorded_at ${text} not null check (length(recorded_at) = 24),
    kind ${text} not null check (kind in ('document', 'reading', 'claim', 'judgement')),
    subject ${text} not null,
    body ${text} not null check (${isJson('body')}),
    hash ${text} not null check (length(hash) = 64)
  )${strict}`,
  'create index entries_by_subject on entries (subject, seq)',
  'create index entries_by_recorded_at on entries (recorded_at)',
]

const texts = ({ text, integer, strict, isDay }: Dialect): readonly string[] => [
  `create table documents (
    id ${text} primary key, seq ${integer} not null unique references entries (seq),
    label ${text} not null, title ${text}, outlet ${text}, url ${text},
    published_on ${text} check (published_on is null or ${isDay('published_on')}), text ${text} not null
  )${strict}`,
  `create table readings (
    seq ${integer} primary key references entries (seq),
    document ${text} not null references documents (id), reader ${text} not null
  )${strict}`,
  'create index readings_by_document on readings (document, seq)',
]

const claims = ({ text, integer, real, strict, clustered, isJson }: Dialect): readonly string[] => [
  `create table claims (
    seq ${integer} primary key references entries (seq), id ${text} not null,
    reading ${integer} references readings (seq), document ${text} not null references documents (id), person ${text},
    kind ${text} not null check (kind in ('instrument', 'clause', 'pledge', 'delivery', 'loss', 'attack', 'appeal', 'response', 'assessment')),
    from_party ${text}, to_party ${text},
    polarity ${text} not null check (polarity in ('affirmed', 'denied')),
    modality ${text} not null check (modality in ('actual', 'future', 'possible', 'conditional')),
    item ${text}, quantity_low ${real}, quantity_high ${real}, currency ${text}, act ${text}, name ${text}, obligation ${text},
    rung ${text}, verdict ${text}, event_from ${text}, event_to ${text}, due_from ${text}, due_to ${text},
    speaker ${text} not null check (${isJson('speaker')}),
    evidence_start ${integer} not null, evidence_end ${integer} not null,
    quote ${text} not null check (length(quote) > 0), made_by ${text},
    check (evidence_start >= 0 and evidence_start < evidence_end),
    check ((reading is null) = (person is not null))
  )${strict}`,
  'create unique index claims_read on claims (id) where reading is not null',
  'create index claims_judged on claims (id) where reading is null',
  'create index claims_by_document on claims (document)',
  'create index claims_by_dyad on claims (from_party, to_party, document)',
  `create table claim_parties (
    party ${text} not null, kind ${text} not null, claim ${integer} not null references claims (seq), primary key (party, kind, claim)
  )${clustered}`,
  'create index claim_parties_by_claim on claim_parties (claim)',
  `create table claim_standing (
    seq ${integer} not null references readings (seq), claim ${integer} not null references claims (seq),
    standing ${integer} not null check (standing in (0, 1)), primary key (claim, seq)
  )${clustered}`,
  'create index claim_standing_by_seq on claim_standing (seq)',
]

const judgements = ({ text, integer, strict, clustered }: Dialect): readonly string[] => [
  `create table judgements (
    seq ${integer} primary key references entries (seq),
    verb ${text} not null check (verb in ('accept', 'reject', 'unsure', 'correct', 'add', 'merge', 'link', 'unlink', 'undo', 'grade')),
    person ${text} not null, reason ${text} not null
  )${strict}`,
  `create table judgement_claims (
    judgement ${integer} not null references judgements (seq), claim ${integer} not null references claims (seq),
    primary key (judgement, claim)
  )${clustered}`,
  'create index judgement_claims_by_claim on judgement_claims (claim, judgement)',
]

const flat =
  'c.kind, c.from_party, c.to_party, c.polarity, c.modality, c.item, c.quantity_low, c.quantity_high, c.currency, c.act, c.name, ' +
  'c.obligation, c.rung, c.verdict, c.event_from, c.event_to, c.due_from, c.due_to, c.speaker, c.evidence_start, c.evidence_end, ' +
  'c.quote, c.made_by, c.person'

const lastStanding = (claim: string): string =>
  `coalesce((select s.standing from claim_standing s where s.claim = ${claim} order by s.seq desc limit 1), 1)`

const views: Readonly<Record<string, string>> = {
  claim_list: `select c.id, c.document, ${flat}, d.published_on, d.outlet, e.recorded_at, ${lastStanding('c.seq')} as standing
    from claims c join documents d on d.id = c.document join entries e on e.seq = c.seq`,
  document_list: `select d.id, d.label, d.title, d.outlet, d.url, d.published_on, e.recorded_at,
      (select r.reader from readings r where r.document = d.id order by r.seq desc limit 1) as reader,
      (select count(*) from claims c where c.document = d.id and c.reading is not null and ${lastStanding('c.seq')} = 1) as claims
    from documents d join entries e on e.seq = d.seq`,
  judgement_list: `select j.seq, e.recorded_at, j.verb, c.id as claim, j.person, j.reason
    from judgements j join entries e on e.seq = j.seq
    left join judgement_claims t on t.judgement = j.seq left join claims c on c.seq = t.claim`,
}

/** The chain, texts, claims, judgements, their constraints and the views that people ask. */
export const chainAndClaims: Migration = {
  version: 1,
  up: async (trx, { dialect }) => {
    await runAll(trx, [...chain(dialect), ...texts(dialect), ...claims(dialect), ...judgements(dialect)])
    await runAll(trx, ["insert into chain_head (id, seq, recorded_at, hash) values (1, 0, '', '" + '0'.repeat(64) + "')"])
    await runAll(
      trx,
      Object.entries(grown).flatMap(([table, keys]) => dialect.appendOnly(table, keys)),
    )
    await runAll(trx, dialect.chainOnly)
    await runAll(
      trx,
      Object.entries(views).map(([view, query]) => `create view ${view} as ${query}`),
    )
    await runAll(trx, dialect.grants(['chain_head', ...Object.keys(grown)], Object.keys(views)))
  },
}
