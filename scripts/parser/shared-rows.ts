import type { Random } from './random.ts'
import type { TrainKernels } from './train-kernels.ts'

/** Trainable rows in the memory of the kernels. As `Rows`, but sums and steps run on the kernels; `width` is a multiple of four. */
export class SharedRows {
  readonly width: number
  readonly value: Float32Array
  readonly grad: Float32Array
  private readonly mean: Float32Array
  private readonly square: Float32Array
  private readonly marked: Uint8Array
  private readonly kernels: TrainKernels
  private touched: number[] = []

  constructor(kernels: TrainKernels, count: number, width: number, scale: number, random: Random) {
    this.kernels = kernels
    this.width = width
    this.value = kernels.floats(count * width)
    this.grad = kernels.floats(count * width)
    this.mean = kernels.floats(count * width)
    this.square = kernels.floats(count * width)
    this.marked = new Uint8Array(count)
    for (let i = 0; i < this.value.length; i++) this.value[i] = (random() * 2 - 1) * scale
  }

  touch(row: number): void {
    if (this.marked[row]) return
    this.marked[row] = 1
    this.touched.push(row)
  }

  /** One step of Adam on the touched rows; their gradients are set to zero. */
  step(rate: number): void {
    const { kernels, value, grad, mean, square, width } = this
    for (const row of this.touched) {
      const at = row * width * 4
      kernels.adam(value.byteOffset + at, grad.byteOffset + at, mean.byteOffset + at, square.byteOffset + at, width * 4, rate)
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
