/**
 * Arc-hybrid transitions over the words of a sentence, numbered 1 to `n`; 0 means "none". There is no root token:
 * a sentence ends with an empty buffer and one word on the stack, and that word is the root.
 */
export const shift = 0
/** The head of the top of the stack is the front of the buffer. */
export const left = 1
/** The head of the top of the stack is the word below it. */
export const right = 2
export type Action = typeof shift | typeof left | typeof right

export class State {
  n = 0
  /** `stack[1]` to `stack[depth]`; `stack[0]` is 0. */
  stack: Int32Array
  depth = 0
  /** Front of the buffer; `n + 1` when it is empty. */
  front = 1
  head: Int32Array
  label: Int32Array
  /** Outermost and second outermost children on either side, and their number. */
  left1: Int32Array
  left2: Int32Array
  right1: Int32Array
  right2: Int32Array
  leftCount: Int32Array
  rightCount: Int32Array
  /** First word of each subtree built so far. */
  edge: Int32Array

  constructor(capacity: number) {
    const numbers = (): Int32Array => new Int32Array(capacity + 6)
    this.stack = numbers()
    this.head = numbers()
    this.label = numbers()
    this.left1 = numbers()
    this.left2 = numbers()
    this.right1 = numbers()
    this.right2 = numbers()
    this.leftCount = numbers()
    this.rightCount = numbers()
    this.edge = numbers()
  }

  start(n: number): void {
    if (n + 6 > this.stack.length) Object.assign(this, new State(n * 2))
    this.n = n
    this.depth = 0
    this.front = 1
    for (const list of [this.head, this.label, this.left1, this.left2, this.right1, this.right2, this.leftCount, this.rightCount]) {
      list.fill(0, 0, n + 6)
    }
    for (let i = 0; i < n + 6; i++) this.edge[i] = i <= n ? i : 0
  }

  get done(): boolean {
    return this.front > this.n && this.depth <= 1
  }

  /** Bit `1 << action` is set for each action that is legal here. */
  legal(): number {
    const buffer = this.front <= this.n
    return (buffer ? 1 : 0) | (buffer && this.depth >= 1 ? 2 : 0) | (this.depth >= 2 ? 4 : 0)
  }

  /** Takes a legal action; `label` is the relation of the arc, if it makes one. */
  take(action: Action, label: number): void {
    if (action === shift) {
      this.stack[++this.depth] = this.front++
      return
    }
    const child = this.stack[this.depth--]!
    const parent = action === left ? this.front : this.stack[this.depth]!
    this.head[child] = parent
    this.label[child] = label
    if (action === left) {
      this.left2[parent] = this.left1[parent]!
      this.left1[parent] = child
      this.leftCount[parent]!++
      this.edge[parent] = this.edge[child]!
    } else {
      this.right2[parent] = this.right1[parent]!
      this.right1[parent] = child
      this.rightCount[parent]!++
    }
  }
}
