import {
  add,
  addVectors,
  advance,
  blockType,
  body,
  get,
  i32,
  loadInt,
  loadSpread,
  loadVector,
  moduleOf,
  multiplyVectors,
  number,
  overBlocks,
  place,
  quarters,
  row,
  set,
  sized,
  startModule,
  storeVector,
  sum,
  table,
  v128,
  whileLess,
  width,
  x,
  constant,
  type Arena,
} from '../../src/english/parser/assembler.ts'
import { addProductCode, addRowsCode, type Kernel } from '../../src/english/parser/kernels.ts'

/** Adds `out` to the rows of a table that begin at the listed byte offsets. */
const spreadCode = overBlocks(
  [],
  [
    ...get(table),
    ...get(place),
    ...loadInt,
    ...add,
    ...set(row),
    ...quarters.flatMap((i) => [...get(row), ...get(row), ...loadVector(i * 16), ...get(sum + i), ...addVectors, ...storeVector(i * 16)]),
  ],
)

/** Adds the outer product of the input and `out` to a matrix. */
const outerCode = overBlocks(
  [...get(table), ...set(row)],
  [
    ...get(place),
    ...loadSpread,
    ...set(x),
    ...quarters.flatMap((i) => [
      ...get(row),
      ...get(row),
      ...loadVector(i * 16),
      ...get(x),
      ...get(sum + i),
      ...multiplyVectors,
      ...addVectors,
      ...storeVector(i * 16),
    ]),
    ...advance(row, get(width)),
  ],
)

const f32 = 0x7d
const spread = [0xfd, 0x13]
const squareRoot = [0xfd, 0xe3, 0x01]
const minus = [0xfd, 0xe5, 0x01]
const divide = [0xfd, 0xe7, 0x01]
const float = (value: number): number[] => [0x43, ...new Uint8Array(Float32Array.of(value).buffer)]

export const beta1 = 0.9
export const beta2 = 0.99
export const epsilon = 1e-6

/**
 * One step of Adam. Parameters: addresses of value, gradient, mean, square; bytes; rate. Locals: end, three vectors.
 * Gradients are set to zero.
 */
const adamCode = (): number[] => {
  const [value, gradient, mean, square, bytes, rate, end, g, m, v] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const
  const blend = (address: number, share: number, fresh: readonly number[], local: number): number[] => [
    ...float(share),
    ...spread,
    ...get(address),
    ...loadVector(0),
    ...multiplyVectors,
    ...float(1 - share),
    ...spread,
    ...fresh,
    ...multiplyVectors,
    ...addVectors,
    ...set(local),
    ...get(address),
    ...get(local),
    ...storeVector(0),
  ]
  const code = [
    ...get(value),
    ...get(bytes),
    ...add,
    ...set(end),
    ...whileLess(value, end, [
      ...get(gradient),
      ...loadVector(0),
      ...set(g),
      ...blend(mean, beta1, get(g), m),
      ...blend(square, beta2, [...get(g), ...get(g), ...multiplyVectors], v),
      ...get(value),
      ...get(value),
      ...loadVector(0),
      ...get(rate),
      ...spread,
      ...get(m),
      ...multiplyVectors,
      ...get(v),
      ...squareRoot,
      ...float(epsilon),
      ...spread,
      ...addVectors,
      ...divide,
      ...minus,
      ...storeVector(0),
      ...get(gradient),
      ...float(0),
      ...spread,
      ...storeVector(0),
      ...[value, gradient, mean, square].flatMap((address) => advance(address, constant(16))),
    ]),
  ]
  return sized([2, 1, i32, 3, v128, ...code, 0x0b])
}

const adamType = [0x60, ...number(6), i32, i32, i32, i32, i32, f32, 0]

/** The sums of training on one memory; addresses in bytes. */
export interface TrainKernels extends Arena {
  readonly addRows: Kernel
  readonly addProduct: Kernel
  /** Adds `out` to `count` rows of a table; `list` holds their byte offsets. */
  readonly spread: Kernel
  /** `table += input x out`: the gradient of a matrix; `list` is the input, `count` its length. */
  readonly outer: Kernel
  readonly adam: (value: number, gradient: number, mean: number, square: number, bytes: number, rate: number) => void
}

/** Makes training kernels with room for `bytes` bytes. */
export const makeTrainKernels = (bytes: number): TrainKernels => {
  const { arena, exports } = startModule(
    moduleOf([
      { type: blockType, name: 'r', body: body(addRowsCode) },
      { type: blockType, name: 'p', body: body(addProductCode) },
      { type: blockType, name: 's', body: body(spreadCode) },
      { type: blockType, name: 'o', body: body(outerCode) },
      { type: adamType, name: 'a', body: adamCode() },
    ]),
    bytes,
  )
  const { r, p, s, o, a } = exports as { r: Kernel; p: Kernel; s: Kernel; o: Kernel; a: TrainKernels['adam'] }
  return { ...arena, addRows: r, addProduct: p, spread: s, outer: o, adam: a }
}
