import { expect, test } from 'vitest'
import { State } from '../../src/english/parser/transitions.ts'
import { costsOf, projectivise } from './oracle.ts'

/** Takes free actions only, the last of them in the order that `prefer` gives. */
const follow = (head: Int32Array, prefer: readonly (0 | 1 | 2)[]): Int32Array => {
  const state = new State(4)
  const gold = { head, label: head.map(() => 1) }
  const costs = new Int32Array(3)
  state.start(head.length - 1)
  while (!state.done) {
    costsOf(state, gold, costs)
    const least = Math.min(...costs)
    state.take(prefer.find((action) => costs[action] === least)!, 1)
  }
  return state.head.slice(0, head.length)
}

test.each([
  [0, 1, 2],
  [1, 2, 0],
  [2, 1, 0],
] as (0 | 1 | 2)[][])('free actions rebuild a projective tree (%i %i %i)', (...prefer) => {
  for (const heads of [
    [0, 2, 0, 2, 5, 3],
    [0, 0, 1, 2, 3, 4],
    [0, 2, 3, 4, 5, 0],
    [0, 3, 3, 0, 6, 6, 3],
  ]) {
    expect([...follow(Int32Array.from(heads), prefer)]).toEqual(heads)
  }
})

test('after a mistake the oracle still names the cheapest action', () => {
  const state = new State(4)
  state.start(3)
  const gold = { head: Int32Array.of(0, 2, 0, 2), label: Int32Array.of(0, 1, 0, 1) }
  const costs = new Int32Array(3)
  state.take(0, 0)
  state.take(0, 0)
  costsOf(state, gold, costs)
  expect(costs[0]).toBe(0)
  expect(costs[2]).toBeGreaterThan(0)
})

test('a crossing arc is lifted', () => {
  const head = Int32Array.of(0, 3, 4, 0, 3)
  expect(projectivise(head, 4)).toBe(true)
  expect([...head]).toEqual([0, 3, 3, 0, 3])
})
