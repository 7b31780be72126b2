import type { Dialect } from './engine.ts'
import { wordTable } from './sqlite-words.ts'

const never = (table: string): string => `raise(abort, '${table}: what was taken in is never changed or removed')`

const entryContinues = `create trigger entries_continue before insert on entries begin
  select raise(abort, 'entries: an entry must continue the chain')
  where new.seq <> (select coalesce(max(seq), 0) + 1 from entries)
    or new.recorded_at <= (select recorded_at from chain_head)
    or new.recorded_at < coalesce((select recorded_at from entries order by seq desc limit 1), '');
end`

const headFollows = `create trigger chain_head_follows before update on chain_head begin
  select raise(abort, 'chain_head: the head must be the last entry')
  where new.id <> old.id or new.seq <= old.seq or new.recorded_at <= old.recorded_at
    or not exists (select 1 from entries where seq = new.seq and hash = new.hash and recorded_at = new.recorded_at)
    or new.seq <> (select max(seq) from entries);
end`

const headStays = [
  `create trigger chain_head_stays before delete on chain_head begin select ${never('chain_head')}; end`,
  `create trigger chain_head_single before insert on chain_head when exists (select 1 from chain_head) begin select ${never('chain_head')}; end`,
]

/** How SQLite spells the schema. */
export const sqliteWords: Dialect = {
  text: 'text',
  integer: 'integer',
  real: 'real',
  strict: ' strict',
  clustered: ' strict, without rowid',
  firstly: [],
  isJson: (column) => `json_valid(${column})`,
  isDay: (column) =>
    `(${column} glob '[0-9][0-9][0-9][0-9]' or ${column} glob '[0-9][0-9][0-9][0-9]-[01][0-9]' or ` +
    `${column} glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')`,
  appendOnly: (table, keys) => [
    ...keys.map(
      (key, at) =>
        `create trigger ${table}_unreplaced_${at} before insert on ${table} ` +
        `when exists (select 1 from ${table} where ${key.map((column) => `${column} = new.${column}`).join(' and ')}) ` +
        `begin select ${never(table)}; end`,
    ),
    `create trigger ${table}_unchanged before update on ${table} begin select ${never(table)}; end`,
    `create trigger ${table}_kept before delete on ${table} begin select ${never(table)}; end`,
  ],
  chainOnly: [entryContinues, headFollows, ...headStays],
  wordIndex: [wordTable],
  checksByStatement: () => [],
  grants: () => [],
}
