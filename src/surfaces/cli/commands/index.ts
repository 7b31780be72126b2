import type { Command } from 'commander'
import { addAdd } from './add.ts'
import { addAudit } from './audit.ts'
import { addBackup, addRestore } from './backup.ts'
import { addBalance } from './balance.ts'
import { addBrief } from './brief.ts'
import { addDiff } from './diff.ts'
import { addDossier } from './dossier.ts'
import { addExport } from './export.ts'
import { addInspect } from './inspect.ts'
import { addLedger } from './ledger/index.ts'
import { addLint } from './lint.ts'
import { addMcp } from './mcp.ts'
import { addPeople } from './people.ts'
import { addRead } from './read.ts'
import { addReread } from './reread.ts'
import { addReview } from './review/index.ts'
import { addSchema } from './schema.ts'
import { addServe } from './serve.ts'
import { addWatch } from './watch.ts'

/** The commands in the order in which help lists them. A new command is one file and one line here. */
export const commands: readonly ((program: Command) => void)[] = [
  addRead,
  addBrief,
  addExport,
  addAdd,
  addLedger,
  addDossier,
  addBalance,
  addDiff,
  addReview,
  addReread,
  addAudit,
  addBackup,
  addRestore,
  addServe,
  addPeople,
  addMcp,
  addWatch,
  addInspect,
  addLint,
  addSchema,
]
