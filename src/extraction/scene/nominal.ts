import type { Argument } from './frame.ts'
import { casesOf, childrenBy, relationOf, type Tree } from './tree.ts'
import { expand, lowAttached } from './verbal.ts'

const nameAt = (tree: Tree, index: number) => tree.sentence.names.find((name) => name.tokens[0] <= index && index <= name.tokens[1])

/**
 * All participants of an event noun: "Russia's delivery of jets to Iran", "Russian deliveries", "arms shipments",
 * "the attack by Israel on Iran".
 */
export const nounArguments = (tree: Tree, head: number): Argument[] => {
  const args: Argument[] = []
  for (const child of childrenBy(tree, head, 'nmod', 'obl')) {
    const prep = casesOf(tree, child)
    if (tree.tokens[child]!.deprel === 'nmod:poss') args.push({ role: 'agent', head: child, prep: '' })
    else if (prep === 'by') args.push({ role: 'agent', head: child, prep })
    else if (prep === 'of') args.push({ role: 'patient', head: child, prep })
    else args.push({ role: 'oblique', head: child, prep })
  }
  for (const child of childrenBy(tree, head, 'amod', 'compound')) {
    const name = nameAt(tree, child)
    // "Israeli strikes" names who acts; "arms shipments" names what is moved.
    if (name) args.push({ role: 'agent', head: child, prep: 'adjective' })
    else if (relationOf(tree.tokens[child]!) === 'compound') args.push({ role: 'patient', head: child, prep: 'compound' })
  }
  return expand(tree, [...args, ...lowAttached(tree, args)])
}
