import { expect, test } from 'vitest'
import { makeKernels } from './kernels.ts'

const width = 32
const kernels = makeKernels(1 << 16)
const table = kernels.floats(10 * width).map((_, i) => (i % 7) - 3)
const shared = kernels.floats(10 * width)
shared.set(table)
const list = kernels.ints(4)
const input = kernels.floats(10)
const out = kernels.floats(width)

test('adds rows', () => {
  out.fill(0.5)
  list.set([3 * width * 4, 7 * width * 4, 3 * width * 4])
  kernels.addRows(out.byteOffset, shared.byteOffset, list.byteOffset, 3, width)
  expect([...out]).toEqual(Array.from({ length: width }, (_, j) => 0.5 + 2 * table[3 * width + j]! + table[7 * width + j]!))
})

test('adds nothing for an empty list', () => {
  out.fill(2)
  kernels.addRows(out.byteOffset, shared.byteOffset, list.byteOffset, 0, width)
  expect([...out]).toEqual(Array.from({ length: width }, () => 2))
})

test('multiplies a vector and a matrix', () => {
  out.fill(1)
  input.set([1, 2, 0, -1, 0.5, 3, 1, 1, 2, -2])
  kernels.addProduct(out.byteOffset, shared.byteOffset, input.byteOffset, 10, width)
  expect([...out]).toEqual(Array.from({ length: width }, (_, j) => [...input].reduce((sum, x, i) => sum + x * table[i * width + j]!, 1)))
})
