import { Engine } from './engine.ts'
import { readWeights } from './weights.ts'

export { Engine, type Tags, type Tree } from './engine.ts'
export { WeightsError } from './packed.ts'
export { groupDesignations, isDesignation, type TokenGroup } from './designations.ts'

/** Makes an engine from the bytes of `weights/english.bin`. Throws `WeightsError`. */
export const loadEngine = (bytes: Uint8Array): Engine => new Engine(readWeights(bytes))
