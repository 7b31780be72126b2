import type { Random } from './random.ts'

const beta1 = 0.9
const beta2 = 0.99
const epsilon = 1e-6

/** Trainable rows with their gradients. Only rows that were touched since the last step are updated. */
export class Rows {
  readonly width: number
  readonly value: Float32Array
  readonly grad: Float32Array
  private readonly mean: Float32Array
  private readonly square: Float32Array
  private readonly marked: Uint8Array
  private touched: number[] = []

  constructor(count: number, width: number, scale = 0, random?: Random) {
    this.width = width
    this.value = new Float32Array(count * width)
    this.grad = new Float32Array(count * width)
    this.mean = new Float32Array(count * width)
    this.square = new Float32Array(count * width)
    this.marked = new Uint8Array(count)
    if (random) for (let i = 0; i < this.value.length; i++) this.value[i] = (random() * 2 - 1) * scale
  }

  touch(row: number): void {
    if (this.marked[row]) return
    this.marked[row] = 1
    this.touched.push(row)
  }

  /** Adds a gradient (`width` numbers from `at`, times `scale`) to a row. */
  addGrad(row: number, gradient: Float32Array, at: number, scale = 1): void {
    this.touch(row)
    const { grad, width } = this
    const base = row * width
    if (scale === 1) for (let j = 0; j < width; j++) grad[base + j]! += gradient[at + j]!
    else for (let j = 0; j < width; j++) grad[base + j]! += gradient[at + j]! * scale
  }

  /** One step of Adam on the touched rows; their gradients are set to zero. */
  step(rate: number): void {
    const { value, grad, mean, square, width } = this
    for (const row of this.touched) {
      const end = (row + 1) * width
      for (let i = row * width; i < end; i++) {
        const g = grad[i]!
        const m = beta1 * mean[i]! + (1 - beta1) * g
        const v = beta2 * square[i]! + (1 - beta2) * g * g
        mean[i] = m
        square[i] = v
        value[i]! -= (rate * m) / (Math.sqrt(v) + epsilon)
        grad[i] = 0
      }
      this.marked[row] = 0
    }
    this.touched = []
  }

  /** The trained values. Rows that no example ever touched are zero, so that chance says nothing at run time. */
  finished(): Float32Array {
    const out = this.value.slice()
    for (let at = 0; at < out.length; at += this.width) {
      if (this.square.subarray(at, at + this.width).every((x) => x === 0)) out.fill(0, at, at + this.width)
    }
    return out
  }
}
