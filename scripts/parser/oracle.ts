import type { State } from '../../src/english/parser/transitions.ts'

/** A gold tree over kept words, numbered from 1; head 0 is the root. */
export interface GoldTree {
  readonly head: Int32Array
  /** Label numbers from 1; 0 for the root. */
  readonly label: Int32Array
}

/**
 * How many gold arcs each action (shift, left, right) puts out of reach; the dynamic oracle of arc-hybrid
 * (Goldberg and Nivre 2013). A gold head 0 counts as in the buffer, behind its front. Costs of illegal actions are 999.
 */
export const costsOf = (state: State, gold: GoldTree, out: Int32Array): void => {
  const { n, stack, depth, front } = state
  const { head } = gold
  const s0 = stack[depth]!
  const s1 = depth >= 2 ? stack[depth - 1]! : -1
  out.fill(999)
  if (front <= n) {
    let cost = 0
    for (let d = 1; d <= depth; d++) {
      if (head[stack[d]!] === front) cost++
      if (d < depth && head[front] === stack[d]) cost++
    }
    out[0] = cost
  }
  if (depth === 0) return
  let dependents = 0
  for (let i = front; i <= n; i++) if (head[i] === s0) dependents++
  const headBehind = head[s0] === 0 || head[s0]! > front
  if (front <= n) out[1] = dependents + (headBehind || head[s0] === s1 ? 1 : 0)
  if (depth >= 2) out[2] = dependents + (headBehind || head[s0] === front ? 1 : 0)
}

/** Makes a tree projective in place: the shortest crossing arc is lifted to the head of its head, until none crosses. */
export const projectivise = (head: Int32Array, n: number): boolean => {
  let changed = false
  for (let rounds = 0; rounds < 200; rounds++) {
    let worst = 0
    let worstLength = Infinity
    for (let i = 1; i <= n; i++) {
      const h = head[i]!
      if (h === 0) continue
      const low = Math.min(i, h)
      const high = Math.max(i, h)
      if (high - low >= worstLength) continue
      for (let j = low + 1; j < high; j++) {
        let up = j
        for (let steps = 0; up !== 0 && up !== h && steps <= n; steps++) up = head[up]!
        if (up !== h) {
          worst = i
          worstLength = high - low
          break
        }
      }
    }
    if (worst === 0) return changed
    head[worst] = head[head[worst]!]!
    changed = true
  }
  return changed
}
