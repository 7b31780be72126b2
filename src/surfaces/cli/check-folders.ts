import type { Command } from 'commander'
import { Problem } from './problem.ts'

/** Looks at the folders that `--data` and `--keep` name before anything is read, so that a wrong one is told once. */
export const checkFolders = (command: Command): Command =>
  command.hook('preAction', async (_, action) => {
    const { data, keep } = action.opts<{ data?: string; keep?: string }>()
    if (data !== undefined) {
      const problem = (await import('../data-folder.ts')).dataProblem(data)
      if (problem) throw new Problem(problem, 2)
    }
    if (keep !== undefined) {
      const problem = await (await import('../intake/make-folder.ts')).folderProblem(keep)
      if (problem) throw new Problem(`--keep: ${keep}, nothing can be kept there (${problem}), name another folder`)
    }
  })
