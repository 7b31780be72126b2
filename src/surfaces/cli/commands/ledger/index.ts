import type { Command } from 'commander'
import { addConflicts } from './conflicts.ts'
import { addHistory } from './history.ts'
import { addList } from './list.ts'
import { addQuery } from './query.ts'
import { addSearch } from './search.ts'
import { addShow } from './show.ts'

/** `servanda ledger …`: what is on file. */
export const addLedger = (program: Command): void => {
  const group = program.command('ledger').description('look into the ledger: list, show, search, conflicts, history, query')
  for (const add of [addList, addShow, addSearch, addConflicts, addHistory, addQuery]) add(group)
}
