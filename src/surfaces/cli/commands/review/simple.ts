import type { Command } from 'commander'
import {
  credibilities,
  linkRelations,
  reliabilities,
  type Credibility,
  type LinkRelation,
  type Reliability,
} from '../../../../base/index.ts'
import { decide, withDecision, type DecisionOptions } from '../../decision.ts'
import { Problem } from '../../problem.ts'

const oneOf = <T extends string>(what: string, values: readonly T[], text: string): T => {
  const found = values.find((value) => value.toLowerCase() === text.toLowerCase())
  if (found === undefined) throw new Problem(`${what}: ${text}, give one of ${values.join(', ')}`, 2)
  return found
}

const described = {
  accept: 'say that claims are right',
  reject: 'say that claims are wrong: they enter no figure any more',
  unsure: 'mark claims as doubtful: they wait in the queue',
} as const

/** `accept`, `reject` and `unsure`: one decision about one or several claims. */
export const addVerdicts = (group: Command): void => {
  for (const verb of ['accept', 'reject', 'unsure'] as const) {
    const command = group.command(verb).argument('<claim...>', 'ids of claims').description(described[verb])
    withDecision(command).action((claims: string[], options: DecisionOptions) =>
      decide(options, (_, decided) => claims.map((claim) => ({ ...decided, verb, claim }))),
    )
  }
}

/** `merge`: claims that tell one fact. */
export const addMerge = (group: Command): void => {
  const command = group.command('merge').argument('<claim...>', 'ids of two or more claims').description('say that claims tell one fact')
  withDecision(command).action((claims: string[], options: DecisionOptions) => {
    if (new Set(claims).size < 2) throw new Problem('merge: one claim, name the others that tell the same fact', 2)
    return decide(options, (_, decided) => [{ ...decided, verb: 'merge', claims }])
  })
}

/** `link` and `unlink`: what two claims have to do with each other. */
export const addLinks = (group: Command): void => {
  for (const verb of ['link', 'unlink'] as const) {
    const command = group
      .command(verb)
      .argument('<relation>', linkRelations.join(', '))
      .argument('<from>', 'id of a claim')
      .argument('<to>', 'id of a claim')
      .description(verb === 'link' ? 'say what two claims have to do with each other' : 'say that a link does not hold')
    withDecision(command).action((relation: string, from: string, to: string, options: DecisionOptions) =>
      decide(options, (_, decided) => [{ ...decided, verb, relation: oneOf<LinkRelation>('relation', linkRelations, relation), from, to }]),
    )
  }
}

/** `undo`: an earlier judgement no longer counts. */
export const addUndo = (group: Command): void => {
  const command = group
    .command('undo')
    .argument('<seq>', 'number of the judgement')
    .description('take back a judgement: it stays on record and counts no more')
  withDecision(command).action((seq: string, options: DecisionOptions) => {
    if (!/^\d{1,15}$/.test(seq)) throw new Problem(`undo: ${seq}, give the number that was printed when the judgement was recorded`, 2)
    return decide(options, (_, decided) => [{ ...decided, verb: 'undo', undoes: Number(seq) }])
  })
}

/** `grade`: how far a source is trusted, by the two letters of NATO's scale. */
export const addGrade = (group: Command): void => {
  const command = group
    .command('grade')
    .argument('<source>', 'name of the speaker or outlet, as the dossier lists it')
    .argument('<reliability>', 'A to F; F cannot be judged')
    .argument('<credibility>', '1 to 6; 6 cannot be judged')
    .description('grade a source; earlier grades stay on record')
  withDecision(command).action((source: string, reliability: string, credibility: string, options: DecisionOptions) =>
    decide(options, (_, decided) => [
      {
        ...decided,
        verb: 'grade',
        source,
        reliability: oneOf<Reliability>('reliability', reliabilities, reliability),
        credibility: oneOf<Credibility>('credibility', credibilities, credibility),
      },
    ]),
  )
}
