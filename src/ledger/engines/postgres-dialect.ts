import type { Dialect, Reference } from './engine.ts'

/** May read everything and change nothing. */
export const readerRole = 'servanda_reader'
/** May also add, and say what the last entry is. */
export const writerRole = 'servanda_writer'

const neverChanged = `create or replace function never_changed() returns trigger language plpgsql as $$
begin
  raise exception '%: what was taken in is never changed or removed', tg_table_name using errcode = 'SV001';
end $$`

const entriesContinue = `create or replace function entries_continue() returns trigger language plpgsql as $$
declare
  first_seq bigint; last_seq bigint; rows_added bigint; first_at text; before_at text; head_at text;
begin
  select min(seq), max(seq), count(*), min(recorded_at collate "C") into first_seq, last_seq, rows_added, first_at from added;
  if rows_added = 0 then return null; end if;
  select recorded_at into before_at from entries where seq = first_seq - 1;
  select recorded_at into head_at from chain_head;
  if last_seq - first_seq + 1 <> rows_added or (first_seq <> 1 and before_at is null)
    or (first_at collate "C") <= head_at or (first_at collate "C") < before_at
    or exists (select 1 from (select recorded_at, lag(recorded_at) over (order by seq) as previous from added) ordered
      where (ordered.previous collate "C") > ordered.recorded_at)
  then raise exception 'entries: an entry must continue the chain' using errcode = 'SV002'; end if;
  return null;
end $$`

const headFollows = `create or replace function chain_head_follows() returns trigger language plpgsql as $$
begin
  if new.id <> old.id or new.seq <= old.seq or new.recorded_at <= old.recorded_at
    or not exists (select 1 from entries where seq = new.seq and hash = new.hash and recorded_at = new.recorded_at)
    or new.seq <> (select max(seq) from entries)
  then raise exception 'chain_head: the head must be the last entry' using errcode = 'SV002'; end if;
  return new;
end $$`

/**
 * Looks for what the rows of a statement name; its arguments are column, table and key, again and again. The statement is planned each
 * time, for tables as large as they are then, and asks for one key after the other, so that a large table is never read as a whole.
 */
const namedStand = `create or replace function named_stand() returns trigger language plpgsql as $$
declare missing text;
begin
  for at in 0 .. tg_nargs - 1 by 3 loop
    execute format('select named.key from (select distinct %1$I as key from added where %1$I is not null) as named
      where (select true from %2$I as there where there.%3$I = named.key) is null limit 1', tg_argv[at], tg_argv[at + 1], tg_argv[at + 2])
      into missing;
    if missing is not null then
      raise exception '%: % %, no such row of %', tg_table_name, tg_argv[at], missing, tg_argv[at + 1] using errcode = 'foreign_key_violation';
    end if;
  end loop;
  return null;
end $$`

const namedByStatement = (table: string, named: readonly Reference[]): readonly string[] => [
  ...named.map(({ column }) => `alter table ${table} drop constraint ${table}_${column}_fkey`),
  `create trigger ${table}_named_stand after insert on ${table} referencing new table as added for each statement
    execute function named_stand(${named.flatMap(({ column, table, key }) => [column, table, key].map((word) => `'${word}'`)).join(', ')})`,
]

/** Roles belong to the whole server: another ledger may have made them, or make them at this moment, or the login may not make any. */
const role = (name: string): string => `do $$ begin
  if not exists (select from pg_roles where rolname = '${name}') then create role ${name} nologin; end if;
  if not pg_has_role(current_user, '${name}', 'member') then execute format('grant ${name} to %I', current_user); end if;
exception when insufficient_privilege or duplicate_object or unique_violation then null; end $$`

const grant = (name: string, rights: string, tables: readonly string[]): string => `do $$ begin
  if exists (select from pg_roles where rolname = '${name}') then grant ${rights} on ${tables.join(', ')} to ${name}; end if; end $$`

const appendOnly = (table: string): readonly string[] => [
  `create trigger ${table}_unchanged before update or delete or truncate on ${table} for each statement execute function never_changed()`,
]

const grants = (tables: readonly string[], views: readonly string[]): readonly string[] => [
  grant(readerRole, 'select', [...tables, ...views]),
  grant(writerRole, 'select', [...tables, ...views]),
  grant(
    writerRole,
    'insert',
    tables.filter((table) => table !== 'chain_head' && table !== 'schema_version'),
  ),
  ...(tables.includes('chain_head') ? [grant(writerRole, 'update', ['chain_head'])] : []),
]

/** How PostgreSQL spells the schema. */
export const postgresWords: Dialect = {
  text: 'text collate "C"',
  integer: 'bigint',
  real: 'double precision',
  strict: '',
  clustered: '',
  firstly: [neverChanged, entriesContinue, headFollows, role(readerRole), role(writerRole)],
  isJson: (column) => `(${column}::json is not null)`,
  isDay: (column) => `(${column} ~ '^[0-9]{4}(-[01][0-9](-[0-3][0-9])?)?$')`,
  appendOnly,
  chainOnly: [
    'create trigger entries_continue after insert on entries referencing new table as added for each statement execute function entries_continue()',
    'create trigger chain_head_follows before update on chain_head for each row execute function chain_head_follows()',
    'create trigger chain_head_stays before insert or delete or truncate on chain_head for each statement execute function never_changed()',
  ],
  // The check of the head is the one of today: before, it read all entries.
  checksByStatement: (references) => [
    headFollows,
    namedStand,
    ...Object.entries(references).flatMap(([table, named]) => namedByStatement(table, named)),
  ],
  wordIndex: [
    'create table claim_words (claim bigint primary key references claims (seq), words tsvector not null)',
    'create index claim_words_by_word on claim_words using gin (words)',
    ...appendOnly('claim_words'),
    ...grants(['claim_words'], []),
  ],
  grants,
}
