import type { Command } from 'commander'
import { addProposals } from './proposals.ts'
import { addQueue } from './queue.ts'
import { addGrade, addLinks, addMerge, addUndo, addVerdicts } from './simple.ts'
import { addCorrect, addMissed } from './written.ts'

/** `servanda review …`: what a person decides about what was read. Nothing is overwritten: each judgement is added, with reason and name. */
export const addReview = (program: Command): void => {
  const group = program.command('review').description('decide about claims on file, one after the other or by their ids')
  for (const add of [addQueue, addVerdicts, addCorrect, addMissed, addMerge, addLinks, addProposals, addUndo, addGrade]) add(group)
}
