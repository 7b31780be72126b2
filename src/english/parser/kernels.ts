import {
  addVectors,
  advance,
  blockType,
  body,
  get,
  loadInt,
  loadSpread,
  loadVector,
  moduleOf,
  multiplyVectors,
  overBlocks,
  place,
  quarters,
  row,
  set,
  startModule,
  sum,
  table,
  width,
  x,
  add,
  type Arena,
} from './assembler.ts'

/**
 * The two sums that take most of the parser's time, as a WebAssembly module with four numbers in each operation: eight to ten times as
 * fast as the same loops in JavaScript. It works on one memory that holds weights and working numbers alike.
 */

/** Adds the rows of a table that begin at the listed byte offsets. */
export const addRowsCode = overBlocks(
  [],
  [
    ...get(table),
    ...get(place),
    ...loadInt,
    ...add,
    ...set(row),
    ...quarters.flatMap((i) => [...get(sum + i), ...get(row), ...loadVector(i * 16), ...addVectors, ...set(sum + i)]),
  ],
)

/** Adds input x matrix. */
export const addProductCode = overBlocks(
  [...get(table), ...set(row)],
  [
    ...get(place),
    ...loadSpread,
    ...set(x),
    ...quarters.flatMap((i) => [
      ...get(sum + i),
      ...get(x),
      ...get(row),
      ...loadVector(i * 16),
      ...multiplyVectors,
      ...addVectors,
      ...set(sum + i),
    ]),
    ...advance(row, get(width)),
  ],
)

const moduleBytes = moduleOf([
  { type: blockType, name: 'r', body: body(addRowsCode) },
  { type: blockType, name: 'p', body: body(addProductCode) },
])

/** Addresses are in bytes; `width` is a multiple of 16. */
export type Kernel = (out: number, table: number, list: number, count: number, width: number) => void

/** Memory with the sums that run on it. */
export interface Kernels extends Arena {
  /** `out += ` the sum of `count` rows; `list` holds their byte offsets in `table`. */
  readonly addRows: Kernel
  /** `out += input x matrix`, input-major; `list` is the input, `count` its length. */
  readonly addProduct: Kernel
}

/** Makes kernels with room for `bytes` bytes (each array begins at a multiple of 16). */
export const makeKernels = (bytes: number): Kernels => {
  const { arena, exports } = startModule(moduleBytes, bytes)
  const { r, p } = exports as { r: Kernel; p: Kernel }
  return { ...arena, addRows: r, addProduct: p }
}
