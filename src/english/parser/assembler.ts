/** What is needed to put a small WebAssembly module together, instruction by instruction. */

export const i32 = 0x7f
export const v128 = 0x7b

/** Unsigned LEB128. */
export const number = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...number(value >>> 7)])
export const sized = (bytes: readonly number[]): number[] => [...number(bytes.length), ...bytes]
export const section = (id: number, ...items: readonly (readonly number[])[]): number[] => [
  id,
  ...sized([...number(items.length), ...items.flat()]),
]
export const name = (text: string): number[] => sized([...text].map((char) => char.charCodeAt(0)))

export const get = (local: number): number[] => [0x20, local]
export const set = (local: number): number[] => [0x21, local]
/** Signed LEB128 of a small positive number: a seventh bit would be its sign. */
export const constant = (value: number): number[] => [0x41, ...(value < 64 ? [value] : [(value & 127) | 128, value >> 7])]
export const add = [0x6a]
export const times4 = [...constant(2), 0x74]
export const loadInt = [0x28, 2, 0]
export const loadVector = (offset: number): number[] => [0xfd, 0x00, 2, offset]
export const storeVector = (offset: number): number[] => [0xfd, 0x0b, 2, offset]
export const loadSpread = [0xfd, 0x09, 2, 0]
export const addVectors = [0xfd, 0xe4, 0x01]
export const multiplyVectors = [0xfd, 0xe6, 0x01]
export const advance = (local: number, by: readonly number[]): number[] => [...get(local), ...by, ...add, ...set(local)]
/** Repeats `body` while local `a` is less than local `b`, if it is so at the start. */
export const whileLess = (a: number, b: number, body: readonly number[]): number[] => [
  0x02,
  0x40,
  ...get(a),
  ...get(b),
  0x4f,
  0x0d,
  0,
  0x03,
  0x40,
  ...body,
  ...get(a),
  ...get(b),
  0x49,
  0x0d,
  0,
  0x0b,
  0x0b,
]

export const quarters = [0, 1, 2, 3]

/**
 * Parameters of both functions: out, table or matrix, list or input, count, width. Locals: end of out, end of list, place in
 * list, row, 4 sums, x.
 */
export const out = 0
export const table = 1
export const list = 2
export const count = 3
export const width = 4
const outEnd = 5
const listEnd = 6
export const place = 7
export const row = 8
export const sum = 9
export const x = 13

/** Runs over `out` in steps of 16 numbers; `body` adds to the four sums for each entry of the list. */
export const overBlocks = (start: readonly number[], body: readonly number[]): number[] => [
  ...get(width),
  ...times4,
  ...set(width),
  ...get(out),
  ...get(width),
  ...add,
  ...set(outEnd),
  ...get(list),
  ...get(count),
  ...times4,
  ...add,
  ...set(listEnd),
  ...whileLess(out, outEnd, [
    ...quarters.flatMap((i) => [...get(out), ...loadVector(i * 16), ...set(sum + i)]),
    ...get(list),
    ...set(place),
    ...start,
    ...whileLess(place, listEnd, [...body, ...advance(place, constant(4))]),
    ...quarters.flatMap((i) => [...get(out), ...get(sum + i), ...storeVector(i * 16)]),
    ...advance(out, constant(64)),
    ...advance(table, constant(64)),
  ]),
]

/** The body of a function that `overBlocks` made: its locals and its code. */
export const body = (code: readonly number[]): number[] => sized([2, 4, i32, 5, v128, ...code, 0x0b])

/** The type of such a function: five 32-bit integers in, nothing out. */
export const blockType: readonly number[] = [0x60, 5, i32, i32, i32, i32, i32, 0]

/** A function of a module. */
export interface WasmFunction {
  readonly type: readonly number[]
  readonly name: string
  readonly body: readonly number[]
}

/** The bytes of a module that works on an imported memory. Functions: type, exported name, body. */
export const moduleOf = (functions: readonly WasmFunction[]): Uint8Array =>
  Uint8Array.from([
    0,
    0x61,
    0x73,
    0x6d,
    1,
    0,
    0,
    0,
    ...section(1, ...functions.map(({ type }) => type)),
    ...section(2, [...name('m'), ...name('m'), 2, 0, 1]),
    ...section(3, ...functions.map((_, i) => [i])),
    ...section(7, ...functions.map((f, i) => [...name(f.name), 0, i])),
    ...section(10, ...functions.map((f) => f.body)),
  ])

// The part of the standard API that is used; the compiler's library for Node has no value of this name.
const wasm = (
  globalThis as unknown as {
    WebAssembly: {
      Memory: new (limits: { initial: number }) => { readonly buffer: ArrayBuffer }
      Module: new (bytes: Uint8Array) => object
      Instance: new (module: object, imports: object) => { readonly exports: unknown }
    }
  }
).WebAssembly

/** Memory for weights and working numbers alike. */
export interface Arena {
  /** Takes memory for so many 32-bit numbers, from a multiple of 16 on. */
  readonly floats: (length: number) => Float32Array
  readonly ints: (length: number) => Int32Array
}

const pageSize = 65_536

/** Starts a module on a new memory of `bytes` bytes. */
export const startModule = (bytes: Uint8Array, size: number): { arena: Arena; exports: unknown } => {
  const memory = new wasm.Memory({ initial: Math.ceil(size / pageSize) + 1 })
  const { exports } = new wasm.Instance(new wasm.Module(bytes), { m: { m: memory } })
  let next = 0
  const take = (length: number): number => {
    const at = next
    next += Math.ceil(length / 4) * 16
    return at
  }
  return {
    exports,
    arena: {
      floats: (length) => new Float32Array(memory.buffer, take(length), length),
      ints: (length) => new Int32Array(memory.buffer, take(length), length),
    },
  }
}
